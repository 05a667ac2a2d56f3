// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotcommand.h"

#include "console.h"
#include "documentcontroller.h"
#include "journalthread.h"
#include "listingcopy.h"
#include "snapshotaccounts.h"
#include "snapshottext.h"
#include "tagwrites.h"
#include "workspace.h"

namespace tagdesk {

SnapshotCommand::SnapshotCommand(
    const CliParts &parts, QList<Scope> scopes, JournalThread *journal, QObject *parent)
    : ScopedCommand(parts, std::move(scopes), parent)
    , m_journal(journal)
{
}

void SnapshotCommand::scopesRead()
{
    if (m_journal == nullptr || Journal::isMissing(m_journal->path()))
        return keep({});
    m_journal->ask<JournalPlace>([](Journal &journal) { return journalPlace(journal); }, this,
        [this](const Result<JournalPlace> &place) {
            if (!place)
                console().say(place.error());
            keep(place ? *place : JournalPlace{.journal = {}, .lastRun = 0, .isKnown = false});
        });
}

void SnapshotCommand::keep(const JournalPlace &place)
{
    Snapshot snapshot;
    snapshot.name = line().snapshot.name;
    snapshot.taken = QDateTime::currentDateTimeUtc();
    snapshot.place = place;
    for (const OpenAccount &open : workspace().accounts())
        snapshot.accounts.push_back(snapshotAccount(controller().runHeader(open.account.id)));
    const std::vector<ListedScope> listed = listedScopes(workspace(), {scopes().cbegin(), scopes().cend()});
    qint64 resources = 0;
    std::size_t notRead = 0;
    for (const ListedScope &scope : listed) {
        resources += static_cast<qint64>(scope.resources.size());
        notRead += scope.reading == SnapshotReading::Whole ? 0 : 1;
    }
    const auto store = SnapshotStore::open(SnapshotStore::pathBeside(Journal::defaultPath()));
    const SnapshotResult<KeptSnapshot> kept = store
        ? (*store)->keep(snapshot, listed)
        : SnapshotResult<KeptSnapshot>(tl::unexpected(store.error()));
    if (!kept) {
        console().say(SnapshotTexts::of(kept.error(), Audience::CommandLine));
        return finish(CliExitCode::Refused);
    }
    if (notRead > 0)
        console().say(SnapshotTexts::notWhole(notRead));
    console().say(kept->isNew ? SnapshotTexts::kept(kept->id, resources)
                              : SnapshotTexts::seenAgain(kept->id, resources));
    finishRead(CliExitCode::Done);
}

} // namespace tagdesk
