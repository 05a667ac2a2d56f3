// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshottaking.h"

#include "backgroundwork.h"
#include "documentcontroller.h"
#include "journalthread.h"
#include "listingcopying.h"
#include "snapshotaccounts.h"
#include "systemclock.h"
#include "tagwrites.h"
#include "workspace.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tagdesk {

namespace {

/// In the same order each time, so that scopes that were read together are known again.
std::vector<Scope> inOrder(std::vector<Scope> scopes)
{
    std::ranges::sort(scopes, {}, [](const Scope &scope) {
        const Collection &in = scope.collection;
        return std::tuple(in.cloud, in.account, in.region, in.kind, scope.parent);
    });
    return scopes;
}

} // namespace

SnapshotTaking::SnapshotTaking(const Parts &parts, QString path, std::vector<Scope> scopes,
    std::shared_ptr<Clock> clock, QObject *parent)
    : Job(parent)
    , m_parts(parts)
    , m_path(std::move(path))
    , m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>())
    , m_copying(std::make_unique<ListingCopying>(parts.workspace, inOrder(std::move(scopes))))
    , m_result(std::make_shared<std::optional<SnapshotResult<KeptSnapshot>>>())
{
    connect(m_copying.get(), &ListingCopying::finished, this, &SnapshotTaking::askJournal);
}

SnapshotTaking::~SnapshotTaking() = default;

void SnapshotTaking::start()
{
    m_copying->start();
}

void SnapshotTaking::askJournal()
{
    m_listed = m_copying->take();
    // The account may have been closed meanwhile.
    m_leftOut = std::erase_if(m_listed, [this](const ListedScope &each) {
        return each.reading != SnapshotReading::Whole
            || m_parts.workspace.account(each.scope.collection.account) == nullptr;
    });
    if (m_listed.empty())
        return finishNow();
    // Where nothing was ever applied there is no file, and none is made for this.
    if (Journal::isMissing(m_parts.journal.path()))
        return write({});
    m_parts.journal.ask<JournalPlace>([](Journal &journal) { return journalPlace(journal); }, this,
        [this](const Result<JournalPlace> &place) {
            write(place.value_or(JournalPlace{.journal = {}, .lastRun = 0, .isKnown = false}));
        });
}

void SnapshotTaking::write(const JournalPlace &place)
{
    Snapshot snapshot;
    snapshot.taken = m_clock->now();
    snapshot.place = place;
    for (const OpenAccount &open : m_parts.workspace.accounts()) {
        const bool isOfIt = std::ranges::any_of(m_listed,
            [&open](const ListedScope &each) { return each.scope.collection.account == open.account.id; });
        if (isOfIt)
            snapshot.accounts.push_back(snapshotAccount(m_parts.controller.runHeader(open.account.id)));
    }
    auto scopes = std::make_shared<std::vector<ListedScope>>(std::move(m_listed));
    m_writing = std::make_unique<BackgroundWork>(
        [result = m_result, scopes, snapshot, path = m_path](const BackgroundWork::Control & /*control*/) {
            orderAll(*scopes);
            const auto store = SnapshotStore::open(path);
            *result = store ? (*store)->keep(snapshot, *scopes)
                            : SnapshotResult<KeptSnapshot>(tl::unexpected(store.error()));
        });
    connect(m_writing.get(), &BackgroundWork::finished, this, &SnapshotTaking::finishNow);
    m_writing->start();
}

} // namespace tagdesk
