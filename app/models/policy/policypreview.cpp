// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policypreview.h"

#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr qint64 kPreviewSliceMs = 8; // of the window's time, before it may do something else
constexpr std::size_t kJudgedRows = 2'048; // between two looks at the clock
constexpr int kTypingPauseMs = 150;

} // namespace

PolicyPreview::PolicyPreview(Workspace *workspace, Rows rows, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_rows(std::move(rows))
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &PolicyPreview::slice);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PolicyPreview::beginAnew);
    const auto moved = [this] {
        setRule(std::exchange(m_rule, {}));
    };
    connect(workspace, &Workspace::rowsChanged, this, moved);
    connect(workspace, &Workspace::changesChanged, this, moved);
    connect(workspace, &Workspace::accountsChanged, this, moved);
}

PolicyPreview::~PolicyPreview() = default;

void PolicyPreview::setRule(std::optional<PolicyRule> rule)
{
    m_slice.stop();
    m_judge.reset();
    m_rule = std::move(rule);
    m_count.reset();
    if (m_rule)
        m_pause.start();
    else
        m_pause.stop();
    emit changed();
}

void PolicyPreview::beginAnew()
{
    auto policy = std::make_shared<Policy>();
    policy->rules.push_back(*m_rule);
    m_judge = std::make_unique<PolicyJudge>(m_workspace->table(), m_workspace->pool());
    for (const OpenAccount &open : m_workspace->accounts())
        m_judge->setPolicy(open.account.id, policy, open.rules->key.reservedPrefixes);
    m_done = 0;
    m_notRead = 0;
    m_hasGivenUp = false;
    m_running = {};
    m_slice.start();
}

void PolicyPreview::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_done < m_rows.size() && clock.elapsed() < kPreviewSliceMs) {
        const auto rows =
            std::span<const Row>(m_rows).subspan(m_done).first(std::min(kJudgedRows, m_rows.size() - m_done));
        const Compliance counted = countCompliance(
            rows, m_workspace->table(), m_workspace->changes(), m_workspace->pool(), *m_judge);
        m_running.asked += counted.all.asked;
        m_running.violating += counted.all.violating;
        m_notRead += counted.notRead;
        m_done += rows.size();
    }
    if (m_done < m_rows.size())
        return;
    m_slice.stop();
    m_hasGivenUp = m_judge->hasGivenUp();
    m_judge.reset();
    m_count = m_running;
    emit changed();
}

} // namespace tagdesk
