// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "driftfinding.h"
#include "driftprinter.h"
#include "driftrestoring.h"
#include "journalthread.h"
#include "listingcopy.h"
#include "provider.h"
#include "snapshottext.h"
#include "stagedplan.h"
#include "tagwrites.h"
#include "workspace.h"

#include <numeric>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

DriftCommand::DriftCommand(
    const CliParts &parts, QList<Scope> scopes, NamedSnapshot then, JournalThread *journal, QObject *parent)
    : ScopedCommand(parts, std::move(scopes), parent)
    , m_then(std::move(then))
    , m_journal(journal)
{
}

void DriftCommand::scopesRead()
{
    std::vector<ListedScope> now = listedScopes(workspace(), {scopes().cbegin(), scopes().cend()});
    const auto store = SnapshotStore::open(SnapshotStore::pathBeside(Journal::defaultPath()));
    SnapshotResult<Drift> drift = store ? DriftFinding(**store, m_then.snapshot).compare(m_then.places, now)
                                        : SnapshotResult<Drift>(tl::unexpected(store.error()));
    if (!drift) {
        console().say(SnapshotTexts::of(drift.error(), Audience::CommandLine));
        return finish(CliExitCode::Refused);
    }
    m_drift = *std::move(drift);
    for (std::size_t at = 0; at < m_then.places.size() && line().scopes.isEmpty(); ++at) {
        if (!m_then.places[at])
            m_drift.uncompared.push_back({.scope = m_then.snapshot.scopes[at].scope, .wasRead = true});
    }
    const JournalPlace place = m_then.snapshot.place;
    if (m_journal == nullptr || Journal::isMissing(m_journal->path()))
        return takeWrites(writesWithoutJournal(place));
    std::vector<RunHeader> accounts;
    for (const OpenAccount &open : workspace().accounts())
        accounts.push_back(controller().runHeader(open.account.id));
    m_journal->ask<TagWrites>([place, seen = m_then.snapshot.seen, accounts](
                                  Journal &journal) { return readTagWrites(journal, place, seen, accounts); },
        this,
        [this](const Result<TagWrites> &writes) {
            if (!writes)
                console().say(writes.error());
            takeWrites(writes ? *writes : TagWrites{.writes = {}, .hasGap = true});
        });
}

void DriftCommand::takeWrites(const TagWrites &writes)
{
    attribute(m_drift, writes);
    // Standard output that has the plan file has nothing else.
    if (line().output != "-"_L1)
        printDrift(console().data(), line().format,
            {.then = m_then.snapshot,
                .other = {},
                .drift = m_drift,
                .scope = [this](const Collection &collection) {
                    return controller().provider(collection.account)->scopeText({collection, {}});
                }});
    if (writes.hasGap && !m_drift.cells.empty())
        console().say(SnapshotTexts::originsUnknown());
    const CliExitCode code = sayDrift(console(), m_drift);
    if (line().snapshot.restore && !writeRestoring())
        return;
    finishRead(code);
}

/// False, and said, when the file could not be written.
bool DriftCommand::writeRestoring()
{
    std::vector<std::size_t> cells(m_drift.cells.size());
    std::iota(cells.begin(), cells.end(), std::size_t{0});
    const RestoredDrift restored =
        restoreDrift(workspace(), m_drift, cells, SnapshotTexts::name(m_then.snapshot));
    const Result<QString> written = writeStagedPlan(parts());
    if (!written) {
        console().say(written.error());
        finish(exitCodeOf(written.error()));
        return false;
    }
    console().say(SnapshotTexts::restored(restored.cells, restored.resources));
    for (const QString &left :
        {SnapshotTexts::goneCells(restored.gone), SnapshotTexts::changedCells(restored.changedSince),
            SnapshotTexts::refusedCells(restored.refused)}) {
        if (!left.isEmpty())
            console().say(left);
    }
    if (line().output != "-"_L1)
        console().say(CommandLineTexts::planWritten(line().output, *written));
    return true;
}

} // namespace tagdesk
