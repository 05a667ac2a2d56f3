// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tagdesk {

/// What one table shows: scopes that are listed each by itself, each once, in the order of the tree. A
/// region, an account, a cloud and everything are sets of the scopes below them.
class ScopeSet
{
public:
    ScopeSet() = default;
    ScopeSet(const Scope &scope) // NOLINT(google-explicit-constructor): one scope is a set
        : m_scopes{scope}
    {
    }
    /// What comes twice counts once.
    explicit ScopeSet(std::vector<Scope> scopes);

    [[nodiscard]] const std::vector<Scope> &scopes() const { return m_scopes; }
    [[nodiscard]] bool isEmpty() const { return m_scopes.empty(); }
    [[nodiscard]] bool contains(const Scope &scope) const;
    /// The only scope; nullopt where there are none, or several.
    [[nodiscard]] std::optional<Scope> single() const;
    /// Account ids, each once, in the order of the scopes.
    [[nodiscard]] QStringList accounts() const;

    friend bool operator==(const ScopeSet &, const ScopeSet &) = default;

private:
    std::vector<Scope> m_scopes;
};

} // namespace tagdesk
