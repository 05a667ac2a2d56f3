// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace tagdesk {

/// What is looked for in a key or a value.
struct TextMatch
{
    enum class Kind : std::uint8_t {
        Part, ///< Anywhere in the text.
        Whole, ///< All of it.
        Pattern, ///< A regular expression, found anywhere.
    };
    Kind kind = Kind::Part;
    QString text;
    bool matchesCase = true;

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// What a text that matches becomes.
struct TextMapping
{
    TextMatch match;
    QString to; ///< After a pattern `$1`, `${name}` and `$0` are its groups and the match; `$$` is a dollar.

    friend bool operator==(const TextMapping &, const TextMapping &) = default;
};

enum class CleanupAct : std::uint8_t {
    Replace, ///< Every match of the first mapping within the text.
    LowerCase,
    UpperCase,
    TitleCase, ///< The first letter of every word is a capital, the others are small.
    Trim, ///< Blanks of any kind at both ends are removed.
    CollapseBlanks, ///< Blanks in a row become one.
    Ascii, ///< Full-width forms of ASCII characters and the ideographic blank.
    Compose, ///< Unicode normalisation form C.
    Map, ///< The text becomes that of the first mapping that matches, as a whole.
    SplitJoin,
    Template, ///< Values only: `{name}`, `{id}`, `{zone}` …, and `{tag:KEY}`.
    CopyKey, ///< Values only: the value of another key.
    Remove, ///< Tags of which a mapping matches the part.
    Keep, ///< Removes tags of which none does.
};

/// Whose value stays where a key becomes one that the resource has already, with another value.
enum class KeyClash : std::uint8_t {
    Ask, ///< Nobody's: the keys stay as they are, and the resource is named.
    Renamed,
    Existing,
    Newest, ///< The one that was written last, as far as the history knows; otherwise as Ask.
    Ours, ///< The one that this program wrote, as far as the history knows; otherwise as Ask.
    Longest, ///< Of two that are equally long the one that was there; otherwise as Ask.
};

/// Whose value stays, decided for all resources with just these values.
struct ClashDecision
{
    QStringList values; ///< Each once, in ascending order.
    QString stays;

    friend bool operator==(const ClashDecision &, const ClashDecision &) = default;
};

/// One thing to do to the tags of many resources.
struct CleanupStep
{
    enum class Part : std::uint8_t { Keys, Values };
    /// For Template and CopyKey.
    enum class Where : std::uint8_t { Everywhere, Absent, Present };

    Part part = Part::Values;
    CleanupAct act = CleanupAct::Replace;
    QStringList keys; ///< Only these, by their whole text; empty: all.
    QList<TextMapping> mappings; ///< For Replace, Map, Remove and Keep.
    std::optional<QString> otherwise; ///< For Map: what a text becomes that none of them matches.
    QString separator; ///< For SplitJoin; empty: at blanks.
    QString joiner;
    QList<int> pieces; ///< Which pieces stay, in this order: 1 is the first, -1 the last; empty: all.
    QString text; ///< The template, or the key that is copied.
    Where where = Where::Everywhere;
    KeyClash clash = KeyClash::Ask; ///< For keys.
    QList<ClashDecision> decisions; ///< Before `clash`.

    friend bool operator==(const CleanupStep &, const CleanupStep &) = default;
};

using CleanupSteps = QList<CleanupStep>;

/// What keeps a step from being done.
enum class CleanupFlaw : std::uint8_t {
    None,
    NothingToFind,
    BadPattern,
    NoKey, ///< Template and CopyKey need keys, CopyKey also the one that is copied.
    BadPlaceholder, ///< In the template; see templateWords().
    ValuesOnly, ///< The act sets values and cannot be done to keys.
};

struct CleanupTrouble
{
    CleanupFlaw flaw = CleanupFlaw::None;
    QString text; ///< The pattern or the placeholder.
    QString words; ///< Of the library, in English, about a pattern.

    friend bool operator==(const CleanupTrouble &, const CleanupTrouble &) = default;
};

[[nodiscard]] CleanupTrouble checkStep(const CleanupStep &step);
/// Something is decided by what the history knows: KeyClash::Newest and Ours.
[[nodiscard]] bool needsHistory(const CleanupSteps &steps);
/// Words that a template knows beside `tag:KEY`.
[[nodiscard]] QStringList templateWords();

} // namespace tagdesk
