// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotkeeper.h"

#include "documentcontroller.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

SnapshotKeeper::SnapshotKeeper(
    const SnapshotTaking::Parts &parts, QString path, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_path(std::move(path))
    , m_clock(std::move(clock))
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
    if (m_waiting.isEmpty() || m_parts.workspace.isListing() || m_taking)
        return;
    const QSet<Scope> scopes = std::exchange(m_waiting, {});
    m_taking = new SnapshotTaking(m_parts, m_path, {scopes.cbegin(), scopes.cend()}, m_clock, this);
    connect(m_taking, &SnapshotTaking::finished, this, [this, taking = m_taking.data()] {
        taking->deleteLater();
        m_taking = nullptr;
        // Where all of them were read again meanwhile, and not to their end, there is nothing to tell.
        if (const std::optional<SnapshotResult<KeptSnapshot>> &result = taking->result()) {
            if (*result)
                emit kept(**result);
            else
                emit failed(result->error());
        }
        keepWaiting();
    });
    m_taking->start();
}

} // namespace tagdesk
