// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagfaults.h"

#include <algorithm>

namespace tagdesk {

namespace {

template <typename Answer, typename Ask>
Answer askedOnce(std::vector<Answer> &answers, std::size_t index, Ask isGood)
{
    if (index >= answers.size())
        answers.resize(std::max(index + 1, answers.size() * 2));
    if (answers[index] == Answer::NotAsked)
        answers[index] = isGood() ? Answer::Good : Answer::Bad;
    return answers[index];
}

void allowPlain(std::array<bool, 128> &plain, const TextRule &rule)
{
    for (char32_t character = 0x21; character < plain.size(); ++character)
        plain[character] = rule.characters.contains(character);
}

/// Whether the text keeps the rule beyond doubt: a few characters without blanks and without a reserved
/// word's beginning. Nearly every text is so, and the full check costs a hundred times as much.
bool isPlainlyGood(std::string_view text, const TextRule &rule, const std::array<bool, 128> &plain)
{
    const auto size = static_cast<int>(text.size());
    if (size < std::max(1, rule.minimum) || size > rule.maximum)
        return false;
    const auto isAllowed = [&plain](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte < plain.size() && plain[byte];
    };
    if (!std::ranges::all_of(text, isAllowed))
        return false;
    return std::ranges::none_of(
        rule.reservedPrefixes, [first = QLatin1Char(text.front())](const QString &word) {
            return word.startsWith(QChar(first), Qt::CaseInsensitive);
        });
}

} // namespace

TagFaults::TagFaults(TagPool &pool)
    : m_pool(pool)
{
}

TagFaults::Known &TagFaults::known(const TagRules &rules)
{
    const auto found = m_known.find(&rules);
    if (found != m_known.end())
        return *found;
    Known &made = m_known[&rules];
    allowPlain(made.plainKey, rules.key);
    allowPlain(made.plainValue, rules.value);
    return made;
}

bool TagFaults::isOverQuota(const TagRules &rules, TagSet base, TagSet delta)
{
    if (delta.isEmpty())
        return false;
    const std::size_t count = m_pool.refs(m_pool.apply(base, delta)).size();
    if (count <= static_cast<std::size_t>(std::max(0, rules.tagsPerResource)))
        return false;
    return std::ranges::any_of(m_pool.refs(delta),
        [&](const TagRef &ref) { return !ref.isRemoval() && !m_pool.value(base, ref.key).has_value(); });
}

bool TagFaults::isBad(const TagRules &rules, Known &known, TagSet set)
{
    const auto isGood = [&](const TagRef &ref) {
        const Answer key = askedOnce(known.keys, static_cast<std::size_t>(ref.key), [&] {
            return isPlainlyGood(m_pool.utf8(ref.key), rules.key, known.plainKey)
                || !refuses(checkKey(rules, m_pool.text(ref.key)));
        });
        const Answer value = askedOnce(known.values, static_cast<std::size_t>(ref.value), [&] {
            return isPlainlyGood(m_pool.utf8(ref.value), rules.value, known.plainValue)
                || !refuses(checkValue(rules, m_pool.text(ref.value)));
        });
        return (key == Answer::Good && value == Answer::Good)
            || isReserved(rules, {m_pool.text(ref.key), m_pool.text(ref.value)});
    };
    return askedOnce(known.sets, set.index, [&] { return std::ranges::all_of(m_pool.refs(set), isGood); })
        == Answer::Bad;
}

RowFaults TagFaults::of(const TagRules &rules, TagSet base, TagSet delta)
{
    const TagSet wanted = delta.isEmpty() ? base : m_pool.apply(base, delta);
    return {.isInvalid = isBad(rules, known(rules), wanted), .isOverQuota = isOverQuota(rules, base, delta)};
}

QList<TagFault> TagFaults::list(const TagRules &rules, TagSet base, TagSet delta)
{
    QList<TagFault> faults;
    const TagSet wanted = m_pool.apply(base, delta);
    if (isOverQuota(rules, base, delta)) {
        faults.append({.key = {},
            .violation = {.part = TagPart::Set,
                .rule = Rule::TooManyTags,
                .position = -1,
                .limit = rules.tagsPerResource,
                .actual = static_cast<int>(m_pool.refs(wanted).size()),
                .text = {}}});
    }
    for (const Tag &tag : m_pool.tags(wanted)) {
        if (isReserved(rules, tag))
            continue;
        for (const Violation &violation : checkKey(rules, tag.key) + checkValue(rules, tag.value))
            faults.append({.key = tag.key, .violation = violation});
    }
    return faults;
}

} // namespace tagdesk
