// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textfacts.h"

#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

namespace {

Violation firstRefusal(const QList<Violation> &violations)
{
    const auto found = std::ranges::find_if(violations, [](const Violation &v) { return !v.isAdvice(); });
    return found == violations.end() ? Violation() : *found;
}

} // namespace

std::string_view trimmedEnds(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

TextFacts::TextFacts(const TagRules &rules, const TagPool &file, TagPool &document)
    : m_rules(rules)
    , m_file(file)
    , m_document(document)
    , m_facts(file.textCount())
{
    for (char32_t character = U'!'; character < m_plainCharacters.size(); ++character)
        m_plainCharacters[character] = rules.value.characters.contains(character);
    for (const QString &prefix : rules.value.reservedPrefixes) {
        const QString folded = prefix.toCaseFolded();
        for (const QString &cased : {folded, folded.toUpper()}) {
            if (const char16_t start = cased.front().unicode(); start < m_reservedStarts.size())
                m_reservedStarts[start] = true;
        }
    }
}

bool TextFacts::isPlainlyGoodValue(std::string_view value) const
{
    const auto length = static_cast<int>(value.size());
    const auto isIn = [](const std::array<bool, 128> &characters, char c) {
        const auto character = static_cast<unsigned char>(c);
        return character < characters.size() && characters[character];
    };
    return length > 0 && length >= m_rules.value.minimum && length <= m_rules.value.maximum
        && !isIn(m_reservedStarts, value.front())
        && std::ranges::all_of(value, [&](char c) { return isIn(m_plainCharacters, c); });
}

std::string_view TextFacts::text(TextId id) const
{
    const std::string_view text = m_file.utf8(id);
    return m_rules.trimsEnds ? trimmedEnds(text) : text;
}

QString TextFacts::string(TextId id) const
{
    return textFromUtf8(text(id));
}

std::optional<TextId> TextFacts::inDocument(TextId id)
{
    Fact &known = fact(id);
    if (!known.looked) {
        const std::optional<TextId> found = m_document.find(text(id));
        known.document = found.value_or(TextId{});
        known.inDocument = found.has_value();
        known.looked = true;
    }
    return known.inDocument ? std::optional(known.document) : std::nullopt;
}

bool TextFacts::equals(TextId id, TextId document)
{
    Fact &known = fact(id);
    if (known.looked)
        return known.inDocument && known.document == document;
    if (m_document.utf8(document) != text(id))
        return false;
    known = {.document = document,
        .looked = true,
        .inDocument = true,
        .key = known.key,
        .value = known.value,
        .removal = known.removal,
        .odd = known.odd};
    return true;
}

TextId TextFacts::intern(TextId id)
{
    Fact &known = fact(id);
    if (!known.inDocument) {
        const std::string_view written = asWritten(id);
        const std::string_view kept = text(id);
        known.document =
            kept.size() == written.size() ? m_document.intern(m_file, id) : m_document.intern(kept);
        known.inDocument = known.looked = true;
    }
    return known.document;
}

bool TextFacts::isGoodKey(TextId id)
{
    return isGood(fact(id).key, [&] { return refuses(checkKey(m_rules, string(id))); });
}

bool TextFacts::isGoodValue(TextId id)
{
    return isGood(fact(id).value,
        [&] { return !isPlainlyGoodValue(text(id)) && refuses(checkValue(m_rules, string(id))); });
}

bool TextFacts::isLockedKey(TextId id)
{
    return !isGood(
        fact(id).removal, [&] { return lockOf(m_rules, {.key = string(id), .value = {}}) != TagLock::None; });
}

bool TextFacts::isOddValue(TextId id)
{
    return !isGood(fact(id).odd, [&] {
        const std::string_view value = text(id);
        const bool isPlain = std::ranges::all_of(value, [](char c) { return c >= ' ' && c < '\x7f'; });
        return !(isPlain && value.find("  ") == std::string_view::npos)
            && !advice(string(id), TagPart::Value).isEmpty();
    });
}

Violation TextFacts::keyViolation(TextId id) const
{
    return firstRefusal(checkKey(m_rules, string(id)));
}

Violation TextFacts::valueViolation(TextId id) const
{
    return firstRefusal(checkValue(m_rules, string(id)));
}

} // namespace tagdesk
