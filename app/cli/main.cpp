// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"
#include "commandlinetext.h"
#include "console.h"
#include "costtagscommand.h"
#include "draftscommand.h"
#include "environmentkeys.h"
#include "historycommand.h"
#include "interruptwatcher.h"
#include "keptsnapshotscommand.h"
#include "language.h"
#include "notices.h"
#include "plandiffcommand.h"
#include "privatefile.h"
#include "processprivacy.h"
#include "profilescommand.h"
#include "proxyvariables.h"
#include "usagetext.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QMetaObject>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

template <typename Run>
CliExitCode run(const CommandLine &line, Console &console)
{
    Run run(line, console);
    InterruptWatcher watcher;
    QObject::connect(&watcher, &InterruptWatcher::interrupted, &run, &Run::interrupt);
    QObject::connect(&run, &Run::finished, QCoreApplication::instance(),
        [](CliExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QMetaObject::invokeMethod(&run, &Run::start, Qt::QueuedConnection);
    return static_cast<CliExitCode>(QCoreApplication::exec());
}

/// Only who goes to a cloud is told.
bool mayUseProxy(const CommandLine &line)
{
    if (line.sandbox || line.comparesPlans() || line.asksCostTablesOnly() || line.needsOnlySnapshots()
        || line.command == CliCommandName::History || line.command == CliCommandName::Drafts)
        return false;
    return line.command != CliCommandName::KeepProfiles || line.profiles.act == ProfilesLine::Act::Test;
}

/// What is printed without any work; empty for the other commands.
QString aboutText(const CommandLine &line)
{
    switch (line.command) {
    case CliCommandName::Help:
        return cliHelpText(line.topic);
    case CliCommandName::Version:
        return u"tagdesk-cli "_s + QCoreApplication::applicationVersion() + u'\n';
    case CliCommandName::Completion:
        return completionScript(line.shell);
    default:
        return {};
    }
}

CliExitCode runCommand(const CommandLine &line, Console &console)
{
    if (const QString text = aboutText(line); !text.isEmpty()) {
        console.data().write(text.toUtf8());
        return CliExitCode::Done;
    }
    if (const QString time = unreadableTokenExpiry(); !time.isEmpty()) {
        console.say(CommandLineTexts::unreadableExpiry(time));
        return CliExitCode::WrongUse;
    }
    if (const auto flaw = ProxyVariables::ofThisProgram().flaw(); flaw && mayUseProxy(line))
        console.say(Notices::unusableProxy(flaw->variable, flaw->kind));
    if (line.command == CliCommandName::KeepProfiles)
        return run<ProfilesCommand>(line, console);
    if (line.command == CliCommandName::History)
        return run<HistoryCommand>(line, console);
    if (line.command == CliCommandName::Drafts)
        return run<DraftsCommand>(line, console);
    if (line.comparesPlans())
        return run<PlanDiffCommand>(line, console);
    if (line.asksCostTablesOnly())
        return run<CostTagsCommand>(line, console);
    if (line.needsOnlySnapshots())
        return run<KeptSnapshotsCommand>(line, console);
    return run<CliRun>(line, console);
}

int runProgram(Console &console)
{
    const auto line = parseCommandLine(QCoreApplication::arguments());
    if (!line)
        console.say(UsageTexts::of(line.error()));
    const CliExitCode code = line ? runCommand(*line, console) : CliExitCode::WrongUse;
    return processCode(console.end(code), line && line->tellsDifferences);
}

} // namespace

int main(int argc, char *argv[])
{
    StandardOutput::prepareProcess();
    keepProcessPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tagdesk-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(TAGDESK_VERSION));

    // Qt's own warnings are for developers; QT_LOGGING_RULES brings them back.
    QLoggingCategory::setFilterRules(u"default.warning=false\nqt.*.warning=false"_s);

    installLanguage(application, {});
    Console console;
    if (const QStringList narrowed = narrowOwnFolders(); !narrowed.isEmpty())
        console.say(Notices::narrowedFiles(narrowed));
    return runProgram(console);
}
