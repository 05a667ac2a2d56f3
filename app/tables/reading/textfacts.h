// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"
#include "tagrules.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace tagdesk {

/// The text without blanks at its ends.
[[nodiscard]] std::string_view trimmedEnds(std::string_view text);

/// What is known of the texts of a file under one set of rules, by their id in the file's pool: each is
/// looked at once.
class TextFacts
{
public:
    /// `rules` and both pools outlive it; the file's pool has all its texts already.
    TextFacts(const TagRules &rules, const TagPool &file, TagPool &document);

    [[nodiscard]] const TagRules &rules() const { return m_rules; }
    /// As the cloud will keep it.
    [[nodiscard]] std::string_view text(TextId id) const;
    [[nodiscard]] std::string_view asWritten(TextId id) const { return m_file.utf8(id); }
    [[nodiscard]] QString string(TextId id) const;

    /// The id in the document's pool, where it has one.
    [[nodiscard]] std::optional<TextId> inDocument(TextId id);
    /// True when the document's text is this one. Cheaper than inDocument() for texts that stand in a file
    /// once.
    [[nodiscard]] bool equals(TextId id, TextId document);
    /// The id in the document's pool, which gets the text if need be.
    [[nodiscard]] TextId intern(TextId id);

    [[nodiscard]] bool isGoodKey(TextId id);
    [[nodiscard]] bool isGoodValue(TextId id);
    /// Nobody may remove such a key here: only the cloud does, or the profile forbids it.
    [[nodiscard]] bool isLockedKey(TextId id);
    /// There is advice() on it as a value.
    [[nodiscard]] bool isOddValue(TextId id);
    /// What is wrong first with a key or a value that is not good.
    [[nodiscard]] Violation keyViolation(TextId id) const;
    [[nodiscard]] Violation valueViolation(TextId id) const;

private:
    enum class Verdict : std::uint8_t { Open, Good, Bad };
    struct Fact
    {
        TextId document{};
        bool looked = false;
        bool inDocument = false;
        Verdict key = Verdict::Open;
        Verdict value = Verdict::Open;
        Verdict removal = Verdict::Open;
        Verdict odd = Verdict::Open;
    };

    template <typename Refuses>
    [[nodiscard]] static bool isGood(Verdict &verdict, Refuses refuses)
    {
        if (verdict == Verdict::Open)
            verdict = refuses() ? Verdict::Bad : Verdict::Good;
        return verdict == Verdict::Good;
    }
    [[nodiscard]] Fact &fact(TextId id) { return m_facts[static_cast<std::size_t>(id)]; }

    /// True only for values that surely are good, which is found without a QString of them.
    [[nodiscard]] bool isPlainlyGoodValue(std::string_view value) const;

    const TagRules &m_rules;
    std::array<bool, 128> m_plainCharacters{}; // ASCII that a value may hold anywhere
    std::array<bool, 128> m_reservedStarts{}; // ASCII that a reserved prefix of values begins with
    const TagPool &m_file;
    TagPool &m_document;
    std::vector<Fact> m_facts;
};

} // namespace tagdesk
