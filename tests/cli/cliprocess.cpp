// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"

#include <QSignalSpy>

namespace tagdesk {

Ended runCli(QProcess &process, const QStringList &arguments)
{
    constexpr int kLongestMs = 30'000;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(TAGDESK_CLI), arguments);
    if (finished.isEmpty() && !finished.wait(kLongestMs))
        process.kill();
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError()};
}

} // namespace tagdesk
