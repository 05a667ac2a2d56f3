// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "rowstate.h"

#include <functional>
#include <span>

namespace tagdesk {

/// One term of a filter. All terms of a filter must hold.
struct FilterTerm
{
    enum class Kind {
        Text, ///< In name, id, a key or a value, without case.
        KeyEquals, ///< env=prod, both without case; `*` at either end of the value matches any text.
        KeyPresent, ///< owner= with nothing behind it.
        Untagged,
        Changed,
        Failed,
        NotRead,
    };
    Kind kind = Kind::Text;
    bool negated = false; ///< Written with `!` in front.
    QString key;
    QString value; ///< For Text: the words.

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// `env=prod !owner is:untagged "two words"`: terms parted by blanks, quotes keep blanks and take `=` and
/// `is:` as text. A bare word after `!` means the key: `!owner` keeps what has no key owner, while `!"owner"`
/// keeps what holds the text nowhere. `owner=` keeps what has the key, whatever its value. The words are
/// is:untagged, is:changed, is:failed and is:notread; others are text.
class Filter
{
public:
    [[nodiscard]] static Filter parse(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QList<FilterTerm> &terms() const { return m_terms; }
    /// True when every row this filter keeps was kept by `earlier` too, so that typing on narrows.
    [[nodiscard]] bool narrows(const Filter &earlier) const;

private:
    QList<FilterTerm> m_terms;
};

/// What a filter looks at beside the table.
struct FilterInput
{
    const ResourceTable &table;
    const ChangeSet &changes;
    TagPool &pool;
    std::function<RowState(Row)> state; ///< May be empty.
};

/// The rows that the filter keeps, in the order given. Tag terms look at the wanted tags and are answered
/// once per distinct set; a million rows take tens of milliseconds. Where tags were not read a term about
/// them neither holds nor, with `!`, does its opposite.
[[nodiscard]] Rows filtered(const Filter &filter, std::span<const Row> rows, const FilterInput &input);

} // namespace tagdesk
