// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyrun.h"

#include "clierrortext.h"
#include "clihistorytext.h"
#include "cliusagetext.h"
#include "console.h"
#include "historyprinter.h"
#include "profilestore.h"

#include <QFile>
#include <QMetaObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

HistoryRun::HistoryRun(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
{
}

void HistoryRun::start()
{
    if (!m_line.profile.isEmpty()) {
        const auto profile = ProfileStore(ProfileStore::defaultPath()).find(m_line.profile);
        if (!profile && profile.error().kind == ProfileTrouble::Kind::Flawed) {
            m_console.say(cliProfileText(profile.error()));
            return finish(exitCodeOf(profile.error()));
        }
        // A profile that was removed is still known by its id.
        m_line.history.filter.accountId = profile ? profile->account.id : m_line.profile;
    }
    const QString path = Journal::defaultPath();
    if (!QFile::exists(path)) {
        if (m_line.history.run) {
            m_console.say(cliNoRunText(*m_line.history.run));
            return finish(CliExitCode::WrongUse);
        }
        printRuns(m_console.data(), m_line.format, {});
        m_console.say(cliNoHistoryText());
        return finish(CliExitCode::Done);
    }
    const auto journal = Journal::open(path);
    if (!journal) {
        m_console.say(cliErrorText(journal.error()).lines());
        return finish(exitCodeOf(journal.error()));
    }
    print(**journal);
}

void HistoryRun::print(const Journal &journal)
{
    std::optional<Error> error;
    if (m_line.history.run) {
        const auto cells = journal.cells(*m_line.history.run, m_line.history.filter);
        if (cells)
            printCells(m_console.data(), m_line.format, *cells);
        else
            error = cells.error();
    } else {
        const auto runs = journal.runs(m_line.history.filter);
        if (runs)
            printRuns(m_console.data(), m_line.format, *runs);
        else
            error = runs.error();
    }
    if (!error)
        return finish(CliExitCode::Done);
    if (error->kind == ErrorKind::NotFound) {
        m_console.say(cliNoRunText(*m_line.history.run));
        return finish(CliExitCode::WrongUse);
    }
    m_console.say(cliErrorText(*error).lines());
    finish(exitCodeOf(*error));
}

void HistoryRun::finish(CliExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
