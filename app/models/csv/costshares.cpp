// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costshares.h"

#include "workspace.h"

#include <QElapsedTimer>

#include <utility>

namespace tagdesk {

namespace {

/// Of the window's time, before it may do something else.
constexpr int kCountSliceMs = 8;
constexpr std::size_t kBetweenLooks = 4'096;

} // namespace

CostShares::CostShares(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_slice, &QTimer::timeout, this, &CostShares::proceed);
}

CostShares::~CostShares() = default;

void CostShares::count(std::shared_ptr<const LoadedCosts> costs, const Rows &rows)
{
    m_counter.reset();
    m_match.reset();
    m_costs = std::move(costs);
    if (m_costs == nullptr)
        return m_slice.stop();
    m_match = std::make_unique<CostMatch>(m_costs->costs, m_workspace->table(), rows);
    m_slice.start();
}

void CostShares::proceed()
{
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(kCountSliceMs)) {
        if (m_counter == nullptr) {
            if (!m_match->proceed(kBetweenLooks))
                m_counter = makeCounter();
        } else if (!m_counter->proceed(kBetweenLooks)) {
            m_slice.stop();
            m_coverage = m_counter->take();
            m_countedCosts = m_costs;
            m_byLastPart = m_match->byLastPart();
            m_counter.reset();
            m_match.reset();
            emit counted();
            return;
        }
    }
}

std::unique_ptr<CostCounter> CostShares::makeCounter()
{
    CostQuestion question{.lackingLimit = kListed};
    for (const OpenAccount &open : m_workspace->accounts()) {
        if (open.policy != nullptr)
            question.requiredKeys += requiredKeysOf(*open.policy);
    }
    if (!question.requiredKeys.isEmpty())
        question.judge = &m_workspace->policies();
    return std::make_unique<CostCounter>(m_costs->costs, m_workspace->pool(), question,
        [this](CostTable::Index resource, const CostTable::Part &) {
            return costTagsOf(*m_match, m_workspace->table(), resource,
                [this](Row row) { return m_workspace->wanted(row); });
        });
}

} // namespace tagdesk
