// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "embeddedsandbox.h"
#include "processprivacy.h"
#include "sandboxcommandline.h"
#include "standardoutput.h"
#include "stopwatcher.h"
#include "terminaltext.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &text)
{
    std::fputs(qPrintable(printableLines(text) + u'\n'), stderr);
    std::fflush(stderr);
}

/// The exit code: 1 where standard output did not take the text.
int print(StandardOutput &output, const QString &text)
{
    output.write((text + u'\n').toUtf8());
    if (output.finish())
        return 0;
    say(u"tagdesk-sandbox: standard output could not be written: %1"_s.arg(output.errorString()));
    return 1;
}

int serve(StandardOutput &output, const SandboxOptions &options)
{
    if (QFile history(options.historyFile);
        !options.historyFile.isEmpty() && !history.open(QFile::WriteOnly)) {
        say(u"tagdesk-sandbox: cannot write %1: %2"_s.arg(options.historyFile, history.errorString()));
        return 1;
    }
    StopWatcher watcher;
    EmbeddedSandbox sandbox(options);
    QObject::connect(
        &watcher, &StopWatcher::stopRequested, &sandbox, [] { QCoreApplication::exit(); },
        Qt::QueuedConnection);
    QObject::connect(
        &sandbox, &EmbeddedSandbox::ready, &sandbox,
        [&sandbox, &output] {
            const int code = print(output, QString::fromUtf8(sandbox.announcement()));
            // Nobody knows of these clouds.
            if (code != 0 || output.isUnread())
                QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    if (const Result<void> started = sandbox.start(); !started) {
        say(u"tagdesk-sandbox: cannot listen on port %1: %2"_s.arg(options.port)
                .arg(printable(started.error().message)));
        return 1;
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    StandardOutput::prepareProcess();
    keepProcessPrivate();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tagdesk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TAGDESK_VERSION));
    const auto commandLine = parseSandboxCommandLine(QCoreApplication::arguments());
    if (!commandLine) {
        say(u"tagdesk-sandbox: "_s + printable(commandLine.error()) + u" See tagdesk-sandbox --help."_s);
        return 1;
    }
    StandardOutput output;
    switch (commandLine->action) {
    case SandboxCommandLine::Action::ShowHelp:
        return print(output, sandboxHelpText());
    case SandboxCommandLine::Action::ShowVersion:
        return print(output, u"tagdesk-sandbox "_s + QCoreApplication::applicationVersion());
    case SandboxCommandLine::Action::Serve:
        break;
    }
    return serve(output, commandLine->options);
}
