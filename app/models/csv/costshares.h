// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costcoverage.h"
#include "costmatch.h"
#include "loadedcosts.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tagdesk {

class Workspace;

/// Joins cost tables with the document and counts which of the keys that policies require have how much of
/// the cost – without a policy all keys in use –, with the edits that are staged. In slices, so that a
/// million resources hold nothing up.
class CostShares : public QObject
{
    Q_OBJECT

public:
    /// Of resources that lack keys so many are kept, the most expensive of each currency.
    static constexpr std::size_t kListed = 10'000;

    /// `workspace` outlives this.
    explicit CostShares(Workspace *workspace, QObject *parent = nullptr);
    ~CostShares() override;

    /// Begins anew with these costs – null: none – and resources; counted() follows.
    void count(std::shared_ptr<const LoadedCosts> costs, const Rows &rows);
    /// nullopt: nothing is counted yet. The last one stays until there is another.
    [[nodiscard]] const std::optional<CostCoverage> &coverage() const { return m_coverage; }
    /// What coverage() is about.
    [[nodiscard]] const std::shared_ptr<const LoadedCosts> &costs() const { return m_countedCosts; }
    [[nodiscard]] std::size_t byLastPart() const { return m_byLastPart; }
    [[nodiscard]] bool isCounting() const { return m_slice.isActive(); }

signals:
    void counted();

private:
    void proceed();
    [[nodiscard]] std::unique_ptr<CostCounter> makeCounter();

    Workspace *m_workspace;
    QTimer m_slice;
    std::shared_ptr<const LoadedCosts> m_costs;
    std::unique_ptr<CostMatch> m_match;
    std::unique_ptr<CostCounter> m_counter; // once the match is complete
    std::shared_ptr<const LoadedCosts> m_countedCosts;
    std::optional<CostCoverage> m_coverage;
    std::size_t m_byLastPart = 0;
};

} // namespace tagdesk
