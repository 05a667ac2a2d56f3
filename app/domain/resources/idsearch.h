// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hashindex.h"
#include "resourcetable.h"

#include <QStringList>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// Looks for many resources at once, each by its exact id or, where no id fits, by an exact name that one
/// resource alone has. Rows come in slices, in any order and also twice; a million of them take some tens of
/// milliseconds, however many are wanted.
class IdSearch
{
public:
    struct Result
    {
        Rows rows; ///< In the order wanted, each once. An id may be that of several resources.
        std::size_t byId = 0; ///< Wanted texts, as the next ones.
        std::size_t byName = 0;
        QStringList ambiguous; ///< Names of several resources, which are not taken.
        QStringList missing;
    };

    /// Each text once.
    explicit IdSearch(const QStringList &wanted);

    void look(const ResourceTable &table, std::span<const Row> rows);
    /// Of the rows that were looked at.
    [[nodiscard]] Result result() const;

private:
    static constexpr Row kNone = 0xffffffffU;

    struct Wanted
    {
        std::string text;
        Rows byId;
        Row named = kNone; // the first row with this name
        bool isNameShared = false;
    };

    [[nodiscard]] std::vector<bool>::reference mark(std::uint32_t hash);
    [[nodiscard]] Wanted *find(std::string_view text);

    std::vector<Wanted> m_wanted;
    HashIndex m_index; // into m_wanted, by text
    std::vector<bool> m_marks; // by hash; few rows reach the index, whose texts lie all over the memory
};

} // namespace tagdesk
