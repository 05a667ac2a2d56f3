// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftrun.h"

#include "backgroundwork.h"
#include "documentcontroller.h"
#include "driftfinding.h"
#include "journalthread.h"
#include "listingcopying.h"
#include "snapshotaccounts.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

DriftRun::DriftRun(
    const Parts &parts, QString path, Snapshot then, std::vector<Scope> scopes, QObject *parent)
    : Job(parent)
    , m_parts(parts)
    , m_path(std::move(path))
    , m_then(std::move(then))
    , m_scopes(std::move(scopes))
    , m_result(std::make_shared<SnapshotResult<Drift>>())
{
}

DriftRun::~DriftRun() = default;

void DriftRun::start()
{
    m_copying = std::make_unique<ListingCopying>(m_parts.workspace, m_scopes);
    connect(m_copying.get(), &ListingCopying::finished, this, &DriftRun::compare);
    m_copying->start();
}

void DriftRun::compare()
{
    std::vector<SnapshotAccount> open;
    for (const OpenAccount &each : m_parts.workspace.accounts())
        open.push_back(snapshotAccount(m_parts.controller.runHeader(each.account.id)));
    auto now = std::make_shared<std::vector<ListedScope>>(m_copying->take());
    m_comparing = std::make_unique<BackgroundWork>(
        [now, result = m_result, path = m_path, then = m_then, places = openScopesOf(m_then, open)](
            const BackgroundWork::Control & /*control*/) {
            const auto store = SnapshotStore::open(path);
            *result = store ? DriftFinding(**store, then).compare(places, *now)
                            : SnapshotResult<Drift>(tl::unexpected(store.error()));
        });
    connect(m_comparing.get(), &BackgroundWork::finished, this, &DriftRun::askJournal);
    m_comparing->start();
}

void DriftRun::askJournal()
{
    if (!*m_result)
        return finishNow();
    if (Journal::isMissing(m_parts.journal.path()))
        return attributeBy(writesWithoutJournal(m_then.place));
    std::vector<RunHeader> accounts;
    for (const OpenAccount &open : m_parts.workspace.accounts())
        accounts.push_back(m_parts.controller.runHeader(open.account.id));
    m_parts.journal.ask<TagWrites>(
        [place = m_then.place, seen = m_then.seen, accounts](
            Journal &journal) { return readTagWrites(journal, place, seen, accounts); },
        this,
        [this](const Result<TagWrites> &writes) {
            // A journal that cannot be read makes nobody the author of anything.
            attributeBy(writes ? *writes : TagWrites{.writes = {}, .hasGap = true});
        });
}

void DriftRun::attributeBy(const TagWrites &writes)
{
    m_hasGap = writes.hasGap;
    m_attributing = std::make_unique<BackgroundWork>(
        [result = m_result, writes](
            const BackgroundWork::Control & /*control*/) { attribute(**result, writes); });
    connect(m_attributing.get(), &BackgroundWork::finished, this, &DriftRun::finishNow);
    m_attributing->start();
}

} // namespace tagdesk
