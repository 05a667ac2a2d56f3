// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaystep.h"

#include <map>
#include <optional>
#include <QRandomGenerator>
#include <vector>

namespace tagdesk {

/// Which requests of a Relay meet which fault: named ones, and others by chance. A plain value; the same
/// rules, seed and requests give the same faults.
class RelayFaults
{
public:
    /// The n-th request (counting from 1, this rule's own) whose line or body holds `text` meets `step`.
    struct Rule
    {
        QByteArray text{}; ///< Of "POST /v2/… " or of the body; empty: any request.
        std::size_t nth = 1;
        RelayStep step;
    };
    /// Any other request meets `step` with this probability. Chances are drawn in their order, and the first
    /// that comes up counts.
    struct Chance
    {
        double probability = 0;
        RelayStep step;
    };

    RelayFaults() = default;
    RelayFaults(std::vector<Rule> rules, std::vector<Chance> chances, quint32 seed);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty() && m_chances.empty(); }
    /// What happens to this request; nullopt: no fault is meant for it. Counts it.
    [[nodiscard]] std::optional<RelayStep> next(const RelayedRequest &request);
    /// Faults of this kind so far.
    [[nodiscard]] int injected(RelayStep::Action action) const;
    /// Faults of every kind that was met.
    [[nodiscard]] const std::map<RelayStep::Action, int> &injected() const { return m_injected; }

private:
    struct Counted
    {
        Rule rule;
        std::size_t seen = 0;
    };

    [[nodiscard]] std::optional<RelayStep> named(const RelayedRequest &request);
    [[nodiscard]] std::optional<RelayStep> drawn();

    std::vector<Counted> m_rules;
    std::vector<Chance> m_chances;
    QRandomGenerator m_random;
    std::map<RelayStep::Action, int> m_injected;
};

} // namespace tagdesk
