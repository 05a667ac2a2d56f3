// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotkeeper.h"

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
std::vector<Scope> inOrder(const QSet<Scope> &scopes)
{
    std::vector<Scope> ordered(scopes.cbegin(), scopes.cend());
    std::ranges::sort(ordered, {}, [](const Scope &scope) {
        const Collection &in = scope.collection;
        return std::tuple(in.cloud, in.account, in.region, in.kind, scope.parent);
    });
    return ordered;
}

} // namespace

SnapshotKeeper::SnapshotKeeper(
    const Parts &parts, QString path, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_path(std::move(path))
    , m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>())
{
    connect(&parts.controller, &DocumentController::scopeRefreshed, this, &SnapshotKeeper::note);
}

SnapshotKeeper::~SnapshotKeeper() = default;

void SnapshotKeeper::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        m_waiting.clear();
}

void SnapshotKeeper::note(const Scope &scope)
{
    const bool isWhole = m_parts.workspace.listing(scope).state == ListingState::Loaded;
    if (m_enabled && isWhole)
        m_waiting.insert(scope);
    keepWaiting();
}

void SnapshotKeeper::keepWaiting()
{
    if (m_waiting.isEmpty() || m_parts.workspace.isListing() || m_copying || m_asking || m_writing)
        return;
    m_copying = new ListingCopying(m_parts.workspace, inOrder(std::exchange(m_waiting, {})), this);
    connect(m_copying, &ListingCopying::finished, this, [this, copying = m_copying.data()] {
        copying->deleteLater();
        m_copying = nullptr;
        askJournal(copying->take());
    });
    m_copying->start();
}

void SnapshotKeeper::askJournal(std::vector<ListedScope> listed)
{
    // Read again meanwhile, and not to its end, or its account was closed.
    std::erase_if(listed, [this](const ListedScope &each) {
        return each.reading != SnapshotReading::Whole
            || m_parts.workspace.account(each.scope.collection.account) == nullptr;
    });
    if (listed.empty())
        return keepWaiting();
    // Where nothing was ever applied there is no file, and none is made for this.
    if (Journal::isMissing(m_parts.journal.path()))
        return write(std::move(listed), {});
    m_asking = true;
    auto waiting = std::make_shared<std::vector<ListedScope>>(std::move(listed));
    m_parts.journal.ask<JournalPlace>([](Journal &journal) { return journalPlace(journal); }, this,
        [this, waiting](const Result<JournalPlace> &place) {
            m_asking = false;
            write(std::move(*waiting),
                place.value_or(JournalPlace{.journal = {}, .lastRun = 0, .isKnown = false}));
        });
}

void SnapshotKeeper::write(std::vector<ListedScope> listed, const JournalPlace &place)
{
    Snapshot snapshot;
    snapshot.taken = m_clock->now();
    snapshot.place = place;
    QSet<QString> accounts;
    for (const ListedScope &each : listed)
        accounts.insert(each.scope.collection.account);
    for (const OpenAccount &open : m_parts.workspace.accounts()) {
        if (accounts.contains(open.account.id))
            snapshot.accounts.push_back(snapshotAccount(m_parts.controller.runHeader(open.account.id)));
    }
    auto done = std::make_shared<SnapshotResult<KeptSnapshot>>();
    auto scopes = std::make_shared<std::vector<ListedScope>>(std::move(listed));
    m_writing = new BackgroundWork(
        [done, scopes, snapshot, path = m_path](const BackgroundWork::Control & /*control*/) {
            orderAll(*scopes);
            const auto store = SnapshotStore::open(path);
            *done = store ? (*store)->keep(snapshot, *scopes)
                          : SnapshotResult<KeptSnapshot>(tl::unexpected(store.error()));
        },
        this);
    connect(m_writing, &BackgroundWork::finished, this, [this, done] {
        m_writing->deleteLater();
        m_writing = nullptr;
        if (*done)
            emit kept(**done);
        else
            emit failed(done->error());
        keepWaiting();
    });
    m_writing->start();
}

} // namespace tagdesk
