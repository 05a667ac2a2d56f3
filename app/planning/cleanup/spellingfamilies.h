// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagcases.h"

namespace tagdesk {

/// A text as it is spelled, and how many resources have it.
struct Spelling
{
    QString text;
    std::size_t rows = 0;

    friend bool operator==(const Spelling &, const Spelling &) = default;
};

/// Texts that are most likely meant to be one.
struct SpellingFamily
{
    /// The loosest likeness that holds it together.
    enum class Likeness : std::uint8_t {
        Form, ///< They differ in case, blanks, width or `-_.` only.
        Plural,
        Typing, ///< One character is missing, too many, another one, or two are swapped.
    };
    QString key; ///< Of values; empty: the texts are keys.
    Likeness likeness = Likeness::Form;
    std::vector<Spelling> spellings; ///< Most resources first.
    std::size_t rows = 0; ///< Resources with any of them, counted for each.

    [[nodiscard]] bool isOfKeys() const { return key.isEmpty(); }
    /// What the others are proposed to become.
    [[nodiscard]] const QString &target() const { return spellings.front().text; }
};

/// Of these texts, those that are alike. Linear in their number, but for a factor of their length.
[[nodiscard]] std::vector<SpellingFamily> familiesOf(std::vector<Spelling> spellings);

/// The keys and values that some resources will have, and the families among them.
struct SpellingReport
{
    std::vector<SpellingFamily> families; ///< Of keys first; then those of most resources.
    std::vector<Spelling> keys; ///< All of them, by text.
    QStringList manyValues; ///< Keys with so many values that typing errors were not looked for.
};

/// Values of a key beyond which only the form of their texts is compared.
inline constexpr std::size_t kMostTypedValues = 20'000;

/// Counts in pieces, case by case.
class SpellingCount
{
public:
    /// What both borrow outlives this; `cases` is finished.
    SpellingCount(const TagCases &cases, const EditInput &input);

    /// Works on some more; false when all is done.
    bool advance();
    /// After the last advance().
    [[nodiscard]] SpellingReport take();

private:
    struct OfKey
    {
        TextId key{};
        std::size_t rows = 0;
        std::unordered_map<TextId, std::size_t> values;
        bool isLocked = true; ///< Nobody may write it where it was seen.
    };

    void count(const TagCase &same);
    void addFamilies(std::vector<Spelling> spellings, const QString &key);

    EditInput m_input;
    const TagCases &m_cases;
    std::size_t m_next = 0; // case, then key
    std::unordered_map<TextId, std::size_t> m_placeOf;
    std::vector<OfKey> m_keys;
    SpellingReport m_report;
};

} // namespace tagdesk
