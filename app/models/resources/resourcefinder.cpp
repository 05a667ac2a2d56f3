// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcefinder.h"

#include "estatescopes.h"
#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <unordered_set>

namespace tagdesk {

namespace {

constexpr qint64 kSliceMs = 8;
constexpr std::size_t kPiece = 4'096;
constexpr int kPauseMs = 300;

} // namespace

ResourceFinder::ResourceFinder(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ResourceFinder::lookOn);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ResourceFinder::begin);
    const auto lookAgain = [this] {
        if (!m_wanted.isEmpty() && !m_pause.isActive())
            m_pause.start();
    };
    connect(workspace, &Workspace::rowsAppended, this, lookAgain);
    connect(workspace, &Workspace::listingChanged, this, lookAgain);
    connect(workspace, &Workspace::accountsChanged, this, lookAgain);
}

void ResourceFinder::find(const QStringList &wanted)
{
    m_wanted = wanted;
    m_pause.stop();
    begin();
}

void ResourceFinder::begin()
{
    m_search.emplace(m_wanted);
    m_scopes = EstateScopes::of(*m_workspace).read;
    m_scope = 0;
    m_row = 0;
    m_slice.start();
}

void ResourceFinder::lookOn()
{
    QElapsedTimer clock;
    clock.start();
    while (m_scope < m_scopes.size() && !m_wanted.isEmpty()) {
        const Rows &rows = m_workspace->listing(m_scopes[m_scope]).rows;
        const std::size_t count = m_row < rows.size() ? std::min(kPiece, rows.size() - m_row) : 0;
        m_search->look(m_workspace->table(), std::span(rows).subspan(count == 0 ? 0 : m_row, count));
        m_row += count;
        if (m_row >= rows.size()) {
            ++m_scope;
            m_row = 0;
        }
        if (clock.elapsed() >= kSliceMs)
            return;
    }
    m_slice.stop();
    m_result = m_search->result();
    m_search.reset();
    emit finished();
}

std::vector<Scope> ResourceFinder::scopesOf(const Rows &rows) const
{
    const std::unordered_set<Row> wanted(rows.cbegin(), rows.cend());
    std::vector<Scope> scopes = EstateScopes::of(*m_workspace).read;
    std::erase_if(scopes, [&](const Scope &scope) {
        return std::ranges::none_of(
            m_workspace->listing(scope).rows, [&wanted](Row row) { return wanted.contains(row); });
    });
    return scopes;
}

} // namespace tagdesk
