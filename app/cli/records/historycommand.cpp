// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historycommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "errortext.h"
#include "historyconversion.h"
#include "historyprinter.h"
#include "historytext.h"
#include "journalcopies.h"
#include "journalrestoring.h"
#include "operatorname.h"
#include "profilestore.h"
#include "profiletext.h"

#include <QDateTime>
#include <QMetaObject>

#include <algorithm>

namespace tagdesk {

HistoryCommand::HistoryCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
{
}

void HistoryCommand::start()
{
    if (!m_line.profile.isEmpty()) {
        const auto profile = ProfileStore(ProfileStore::defaultPath()).find(m_line.profile);
        if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed) {
            m_console.say(ProfileTexts::of(profile.error(), Audience::CommandLine));
            return finish(exitCodeOf(profile.error()));
        }
        // A profile that was removed is still known by its id.
        m_line.history.filter.accountId = profile ? profile->account.id : m_line.profile;
    }
    const QString path = Journal::defaultPath();
    if (m_line.history.act == HistoryLine::Act::Copies)
        return printCopies();
    if (m_line.history.act == HistoryLine::Act::Restore)
        return restore();
    if (!m_line.history.from.isEmpty())
        return printForeign();
    if (Journal::isMissing(path)) {
        if (m_line.history.run) {
            m_console.say(HistoryTexts::noRun(*m_line.history.run, Audience::CommandLine));
            return finish(CliExitCode::WrongUse);
        }
        if (m_line.history.exportTo.isEmpty())
            printRuns(m_console.data(), m_line.format, {});
        m_console.say(CommandLineTexts::noHistory());
        return finish(CliExitCode::Done);
    }
    const auto journal = Journal::open(path);
    if (!journal) {
        m_console.say(journal.error());
        return finish(exitCodeOf(journal.error()));
    }
    if (m_line.history.exportTo.isEmpty())
        print(**journal);
    else
        save(**journal);
}

void HistoryCommand::printForeign()
{
    const auto journal = Journal::openForeign(m_line.history.from);
    const auto whose = journal.and_then([](const auto &open) { return foreignHistory(*open); });
    if (!whose) {
        m_console.say(HistoryTexts::foreignRefused(whose.error(), Audience::CommandLine));
        return finish(exitCodeOf(whose.error()));
    }
    m_console.say(
        HistoryTexts::foreign({.path = m_line.history.from, .who = whose->who, .made = whose->made}).text);
    print(**journal);
}

void HistoryCommand::save(Journal &journal)
{
    const HistoryOrigin origin{.who = operatorName(),
        .made = QDateTime::currentDateTimeUtc(),
        .since = m_line.history.filter.since.toUTC(),
        .until = m_line.history.filter.until.toUTC()};
    const Result<void> saved = journal.save(m_line.history.exportTo, origin);
    if (!saved) {
        m_console.say(saved.error());
        return finish(exitCodeOf(saved.error()));
    }
    m_console.say(HistoryTexts::saved(m_line.history.exportTo));
    finish(CliExitCode::Done);
}

void HistoryCommand::printCopies()
{
    printJournalCopies(m_console.data(), m_line.format, JournalCopies(Journal::defaultPath()).all());
    finish(CliExitCode::Done);
}

void HistoryCommand::restore()
{
    const Result<RestoredJournal> restored =
        restoreJournal(Journal::defaultPath(), m_line.history.copy, QDateTime::currentDateTimeUtc());
    if (restored) {
        m_console.say(CommandLineTexts::restored(
            restored->copy, restored->lastRun, restored->before, restored->nextRun));
        return finish(CliExitCode::Done);
    }
    const Error &error = restored.error();
    const bool isBusy = error.kind == ErrorKind::Conflict && error.cause == ErrorCause::Unspecified;
    const bool isMissing = error.cause == ErrorCause::FileMissing && error.detail.isEmpty();
    m_console.say(isBusy ? CommandLineTexts::journalBusy()
            : isMissing  ? CommandLineTexts::noCopy()
                         : ErrorTexts::of(error, Audience::CommandLine));
    finish(exitCodeOf(error));
}

void HistoryCommand::print(const Journal &journal)
{
    if (m_line.history.run) {
        const auto cells = journal.cells(*m_line.history.run, m_line.history.filter);
        if (!cells)
            return fail(cells.error());
        printCells(m_console.data(), m_line.format, *cells);
        const auto damaged = std::ranges::count_if(*cells, &JournalCell::isDamaged);
        if (damaged > 0)
            m_console.say(CommandLineTexts::damagedCells(static_cast<std::size_t>(damaged)));
        return finish(damaged > 0 ? CliExitCode::SomeFailed : CliExitCode::Done);
    }
    const auto runs = journal.runs(m_line.history.filter);
    if (!runs)
        return fail(runs.error());
    printRuns(m_console.data(), m_line.format, *runs);
    const bool isDamaged =
        std::ranges::any_of(*runs, [](const JournalRun &run) { return run.state == RunState::Damaged; });
    finish(isDamaged ? CliExitCode::SomeFailed : CliExitCode::Done);
}

void HistoryCommand::fail(const Error &error)
{
    if (error.kind == ErrorKind::NotFound) {
        m_console.say(HistoryTexts::noRun(*m_line.history.run, Audience::CommandLine));
        return finish(CliExitCode::WrongUse);
    }
    m_console.say(error);
    finish(exitCodeOf(error));
}

void HistoryCommand::finish(CliExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
