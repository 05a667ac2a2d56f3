// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "textpattern.h"

#include <QString>

namespace tagdesk {

/// One term of a filter. All terms of a filter must hold.
struct FilterTerm
{
    enum class Kind {
        Text, ///< In name, id, a key or a value, without case.
        TextMatches, ///< ~pattern: a regular expression that fits name, id, a key or a value.
        KeyEquals, ///< env=prod, both without case; `*` at either end of the value matches any text.
        KeyIs, ///< env==Prod: the same, with case.
        KeyMatches, ///< env~^pr: the key without case, and a regular expression that fits its value.
        KeyPresent, ///< owner= with nothing behind it.
        NameIs, ///< name:pay-*: the name without case; `*` at either end matches any text.
        IdIs, ///< id:i-1: the same of the id.
        Untagged,
        Changed,
        Failed,
        NotRead,
        Invalid, ///< A key or a value that the rules of its cloud refuse.
        Violates, ///< A rule of a policy; with a value: one about such a key, `*` in it stands for any text.
        Managed, ///< An infrastructure tool keeps tags of it, too.
        OverQuota, ///< More tags than the cloud allows, once the staged edits are made.
        InCloud, ///< cloud:huawei; the value is in the name of the place, or in its code.
        InAccount, ///< account:shop
        InRegion, ///< region:beijing
        InProductLine, ///< product:disk, or zone:example
    };
    Kind kind = Kind::Text;
    bool negated = false; ///< Written with `!` in front.
    QString key{};
    QString value{}; ///< For Text, places, NameIs, IdIs and Violates: the words.
    TextPattern pattern{}; ///< For TextMatches and KeyMatches.

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// A word of a filter that means nothing.
struct FilterProblem
{
    enum class Kind {
        UnknownState, ///< is: with a word that is none.
        BrokenPattern, ///< A regular expression that cannot be read.
    };
    Kind kind = Kind::UnknownState;
    int position = 0; ///< Where in the filter's text, in code points from 0.
    QString text{}; ///< The word; of a pattern what the library says of it, which is English.

    friend bool operator==(const FilterProblem &, const FilterProblem &) = default;
};

} // namespace tagdesk
