// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why a file is no policy.
struct PolicyFault
{
    enum class Kind : std::uint8_t {
        NotReadable, ///< `text`: the system's words.
        TooLarge,
        NotText, ///< Not UTF-8.
        Syntax, ///< `text`: what stands where something else was expected; empty: the file ends.
        TooDeep,
        Twice, ///< `member` stands twice in one object.
        Explained, ///< `text`: what is wrong with the syntax, in the words of a library, in English.
        Inexpressible, ///< `text`: a value of a kind that no policy has, such as a time.
        WrongType, ///< `member`; `text`: "text", "list", "object", "number", "true or false", "texts".
        NoKey, ///< A rule without a key.
        NoTeam, ///< Of an owner.
        NoDemand, ///< A rule that demands nothing of `member`.
        UnknownWord, ///< `member` is `text`, which is none of the words that it may be.
        BadPattern, ///< `text`: what the library says, in English.
        BadFilter, ///< `text`: the filter.
        BadDate, ///< `text`
        BadWildcard, ///< `text`: a value with more than one `*`, or a `*` in the middle of other text.
        UnknownForm, ///< None of the files that are read.
        TooManyRules,
    };
    Kind kind = Kind::Syntax;
    int line = 0; ///< From 1; 0: the whole file.
    QString member{};
    QString text{};

    friend bool operator==(const PolicyFault &, const PolicyFault &) = default;
};

/// What was understood of a file in another way than it stands there, or not at all.
struct PolicyNote
{
    enum class Kind : std::uint8_t {
        UnknownMember, ///< `member` has no effect.
        WithoutParent, ///< `member` changes what a parent policy has, which is not known here.
        NotExpressed, ///< `member` is known and asks for something that no rule here can ask.
        OtherKey, ///< The name of the policy, `text`, is another one than its key `member`.
        AnyValue, ///< Of the key `member` nothing is demanded, so that it is no rule of our own form.
        ForTypes, ///< `member` names types of resources in words of its cloud: `text`.
    };
    Kind kind = Kind::UnknownMember;
    int line = 0;
    QString member{};
    QString text{};

    friend bool operator==(const PolicyNote &, const PolicyNote &) = default;
};

} // namespace tagdesk
