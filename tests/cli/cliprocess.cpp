// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"

#include <QSignalSpy>

namespace tagdesk {

Ended runCli(QProcess &process, const QStringList &arguments, const QByteArray &input)
{
    constexpr int kLongestMs = 30'000;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(TAGDESK_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (finished.isEmpty() && !finished.wait(kLongestMs))
        process.kill();
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError()};
}

Ended CliProcess::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    Ended ended = runCli(process, arguments, input);
    said += ended.out + ended.err;
    return ended;
}

} // namespace tagdesk
