// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterterm.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// Reads the text of a filter; what its terms look like stands at Filter.
class FilterParser
{
public:
    explicit FilterParser(const QString &text);

    /// Without the words that mean nothing.
    [[nodiscard]] const QList<FilterTerm> &terms() const { return m_terms; }
    /// The first word that means nothing.
    [[nodiscard]] const std::optional<FilterProblem> &problem() const { return m_problem; }

    /// "is:untagged" and the others.
    [[nodiscard]] static QStringList stateWords();
    /// "region:" and the others.
    [[nodiscard]] static QStringList placeWords();
    /// The one of such a term; empty for a kind without one.
    [[nodiscard]] static QString stateWord(FilterTerm::Kind kind);

private:
    QList<FilterTerm> m_terms;
    std::optional<FilterProblem> m_problem;
};

} // namespace tagdesk
