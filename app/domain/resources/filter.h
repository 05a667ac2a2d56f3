// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterterm.h"
#include "rowfield.h"
#include "rowstate.h"
#include "tagfaults.h"

#include <functional>
#include <optional>
#include <span>

namespace tagdesk {

/// `env=prod !owner is:untagged "two words"`: terms parted by blanks, quotes keep blanks and take signs and
/// `is:` as text. `=` compares without case, `==` with it; `*` at either end of the value stands for any
/// text. `env~^pr` looks for a regular expression in the value of a key, `~^web` in name, id, keys and
/// values. A bare word after `!` means the key: `!owner` keeps what has no key owner, while `!"owner"` keeps
/// what holds the text nowhere. `owner=` keeps what has the key, whatever its value; `owner==` what has an
/// empty one. Words with `is:` in front are those of stateWords(); others are a problem. `region:beijing`
/// keeps what lives in a region with that text in its name or code; so do `cloud:`, `account:`, `product:`
/// and `zone:`.
/// `is:violates` keeps what breaks a rule of a policy, `violates:owner` what breaks one about that key.
/// `is:managed` keeps what an infrastructure tool keeps tags of, too. `name:pay-*` and `id:i-1` look at the
/// whole name or id as `=` looks at a value.
class Filter
{
public:
    /// Words that mean nothing are left out and told by problem().
    [[nodiscard]] static Filter parse(const QString &text);
    [[nodiscard]] static QStringList stateWords();
    /// "region:" and the others.
    [[nodiscard]] static QStringList placeWords();
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QList<FilterTerm> &terms() const { return m_terms; }
    [[nodiscard]] const std::optional<FilterProblem> &problem() const { return m_problem; }
    /// True when every row this filter keeps was kept by `earlier` too, so that typing on narrows.
    [[nodiscard]] bool narrows(const Filter &earlier) const;
    /// A pattern took too long on some of the texts that were looked at; see TextPattern.
    [[nodiscard]] bool hasGivenUp() const;

private:
    QList<FilterTerm> m_terms;
    std::optional<FilterProblem> m_problem;
};

/// What a filter looks at beside the table.
struct FilterInput
{
    const ResourceTable &table;
    const ChangeSet &changes;
    TagPool &pool;
    std::function<RowState(Row)> state{}; ///< May be empty.
    std::function<RowFaults(Row)> faults{}; ///< May be empty.
    ValueWords words{}; ///< Of places; may be empty.
    /// Whether the row breaks a rule of a policy about such a key, which is case-folded and may hold `*`, or
    /// any rule; may be empty.
    std::function<bool(Row, const QString &)> violates{};
    /// Whether an infrastructure tool keeps tags of the row, too; may be empty.
    std::function<bool(Row)> isManaged{};
};

/// The rows that the filter keeps, in the order given. Tag terms look at the wanted tags and are answered
/// once per distinct set, patterns once per distinct text; a million rows take tens of milliseconds, though a
/// pattern that is looked for in names, and of which no part is certain, takes ten times as long. Where tags
/// were not read a term about them neither holds nor, with `!`, does its opposite.
[[nodiscard]] Rows filtered(const Filter &filter, std::span<const Row> rows, const FilterInput &input);

} // namespace tagdesk
