// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprogram.h"

#include <QProcess>
#include <QSignalSpy>

namespace tagdesk {

ApplyEnd runApply(const ApplyOrder &order, const std::function<void(QProcess &)> &watch)
{
    constexpr int kLongestMs = 60'000;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QSignalSpy finished(&process, &QProcess::finished);
    if (watch)
        watch(process);
    process.start(QStringLiteral(TAGDESK_KILLEDAPPLY), QStringList());
    process.write(toBytes(order));
    process.closeWriteChannel();
    if (finished.isEmpty() && !finished.wait(kLongestMs))
        qFatal("it does not end");
    ApplyEnd end;
    end.wasKilled = process.exitStatus() == QProcess::CrashExit;
    if (!end.wasKilled)
        end.report = reportFrom(process.readAllStandardOutput());
    return end;
}

} // namespace tagdesk
