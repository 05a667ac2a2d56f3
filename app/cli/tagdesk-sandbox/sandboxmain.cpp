// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "embeddedsandbox.h"
#include "processprivacy.h"
#include "sandboxcommandline.h"
#include "stopwatcher.h"
#include "terminaltext.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

void print(FILE *file, const QString &text)
{
    std::fputs(qPrintable(printableLines(text) + u'\n'), file);
    std::fflush(file);
}

int serve(const SandboxOptions &options)
{
    if (QFile history(options.historyFile);
        !options.historyFile.isEmpty() && !history.open(QFile::WriteOnly)) {
        print(stderr,
            u"tagdesk-sandbox: cannot write %1: %2"_s.arg(options.historyFile, history.errorString()));
        return 1;
    }
    StopWatcher watcher;
    EmbeddedSandbox sandbox(options);
    QObject::connect(
        &watcher, &StopWatcher::stopRequested, &sandbox, [] { QCoreApplication::exit(); },
        Qt::QueuedConnection);
    QObject::connect(&sandbox, &EmbeddedSandbox::ready, &sandbox,
        [&sandbox] { print(stdout, QString::fromUtf8(sandbox.announcement())); });
    if (const Result<void> started = sandbox.start(); !started) {
        print(stderr,
            u"tagdesk-sandbox: cannot listen on port %1: %2"_s.arg(options.port)
                .arg(printable(started.error().message)));
        return 1;
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    keepProcessPrivate();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tagdesk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TAGDESK_VERSION));
    const auto commandLine = parseSandboxCommandLine(QCoreApplication::arguments());
    if (!commandLine) {
        print(stderr,
            u"tagdesk-sandbox: "_s + printable(commandLine.error()) + u" See tagdesk-sandbox --help."_s);
        return 1;
    }
    switch (commandLine->action) {
    case SandboxCommandLine::Action::ShowHelp:
        print(stdout, sandboxHelpText());
        return 0;
    case SandboxCommandLine::Action::ShowVersion:
        print(stdout, u"tagdesk-sandbox "_s + QCoreApplication::applicationVersion());
        return 0;
    case SandboxCommandLine::Action::Serve:
        break;
    }
    return serve(commandLine->options);
}
