// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyjudge.h"

#include "wildcard.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool hasKey(std::span<const TagRef> tags, TextId key)
{
    return std::ranges::any_of(tags, [key](const TagRef &tag) { return tag.key == key; });
}

std::uint64_t pairOf(std::uint16_t rule, TextId text)
{
    return std::uint64_t{rule} << 32U | number(text);
}

} // namespace

std::uint32_t &PolicyJudge::KnownVerdicts::of(TagSet set)
{
    constexpr std::uint32_t kPiece = std::tuple_size_v<Piece>;
    const std::size_t piece = set.index / kPiece;
    if (piece >= m_pieces.size())
        m_pieces.resize(piece + 1);
    if (!m_pieces[piece])
        m_pieces[piece] = std::make_unique<Piece>();
    return (*m_pieces[piece])[set.index % kPiece];
}

std::size_t PolicyJudge::KnownVerdicts::memoryBytes() const
{
    const auto made = std::ranges::count_if(m_pieces, [](const auto &piece) { return piece != nullptr; });
    return m_pieces.capacity() * sizeof(m_pieces.front()) + static_cast<std::size_t>(made) * sizeof(Piece);
}

std::size_t PolicyJudge::VerdictHash::operator()(const std::vector<std::uint16_t> &rules) const
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const std::uint16_t rule : rules)
        hash = (hash ^ rule) * 0x100000001b3ULL;
    return hash;
}

PolicyJudge::PolicyJudge(const ResourceTable &table, TagPool &pool)
    : m_table(table)
    , m_pool(pool)
{
    rebuild();
}

void PolicyJudge::setPolicy(
    const QString &account, std::shared_ptr<const Policy> policy, const QStringList &reserved)
{
    if (policy == nullptr && !m_policies.contains(account))
        return;
    if (policy == nullptr)
        m_policies.erase(account);
    else
        m_policies[account] = {.policy = std::move(policy), .reserved = reserved};
    rebuild();
}

std::shared_ptr<const Policy> PolicyJudge::policy(const QString &account) const
{
    const auto found = m_policies.find(account);
    return found == m_policies.cend() ? nullptr : found->second.policy;
}

/// Whatever was known was known of the rules before.
void PolicyJudge::rebuild()
{
    m_rules.clear();
    m_rulesOf.clear();
    m_places.clear();
    m_lists.clear();
    m_listNumbers.clear();
    m_verdicts.assign(1, {});
    m_verdictNumbers.clear();
    m_verdictNumbers.emplace(std::vector<std::uint16_t>{}, kClean);
    m_allowed = {};
    m_prohibited = {};
    m_inZone.clear();
    static_cast<void>(listOf({}));
    for (const auto &[account, each] : m_policies) {
        const auto first = static_cast<std::uint16_t>(m_rules.size());
        for (const PolicyRule &rule : each.policy->rules)
            addRule(rule, each.reserved);
        m_rulesOf[account] = {first, static_cast<std::uint16_t>(m_rules.size())};
    }
}

void PolicyJudge::addRule(const PolicyRule &rule, const QStringList &reserved)
{
    const auto interned = [this](const QStringList &keys) {
        std::vector<TextId> ids;
        for (const QString &key : keys)
            ids.push_back(m_pool.intern(key));
        return ids;
    };
    m_rules.push_back({.rule = &rule,
        .key = m_pool.intern(rule.key),
        .folded = m_pool.intern(rule.key.toCaseFolded()),
        .hasWildcard = rule.key.contains(u'*'),
        .excludes = interned(rule.excludes),
        .needs = interned(rule.needs),
        .filter =
            rule.scope.filter.isEmpty() ? nullptr : std::make_unique<RowFilter>(rule.scope.filter, m_table),
        .reserved = reserved});
}

const PolicyJudge::Place &PolicyJudge::placeOf(Row row)
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_places.size())
        m_places.resize(collection + 1);
    std::optional<Place> &known = m_places[collection];
    if (known)
        return *known;
    Place &place = known.emplace();
    const Collection &where = m_table.collection(row);
    const auto range = m_rulesOf.find(where.account);
    if (range == m_rulesOf.cend())
        return place;
    for (std::uint16_t number = range->second.first; number < range->second.second; ++number) {
        const JudgedRule &judged = m_rules[number];
        if (!judged.rule->scope.holds(where))
            continue;
        place.rules.push_back(number);
        place.asksRows = place.asksRows || judged.filter || !judged.rule->scope.zones.isEmpty();
    }
    place.list = listOf(place.rules);
    return place;
}

std::uint32_t PolicyJudge::listOf(const std::vector<std::uint16_t> &rules)
{
    const auto [place, isNew] = m_listNumbers.try_emplace(rules, static_cast<std::uint32_t>(m_lists.size()));
    if (isNew)
        m_lists.push_back({.rules = rules, .known = {}});
    return place->second;
}

bool PolicyJudge::holdsInZone(std::uint16_t number, Row row)
{
    const PolicyScope &scope = m_rules[number].rule->scope;
    if (scope.zones.isEmpty())
        return true;
    const TextId parent = m_table.parentId(row);
    // What is in no zone may be one.
    if (m_pool.utf8(parent).empty())
        return scope.holdsInZone(m_table.idText(row), m_table.nameText(row));
    const std::uint64_t asked = pairOf(number, parent);
    if (const auto known = m_inZone.find(asked); known != m_inZone.cend())
        return known->second;
    const std::optional<Row> zone = m_table.findParent(row);
    const bool holds = scope.holdsInZone(m_pool.text(parent), zone ? m_table.nameText(*zone) : QString());
    // A zone that was not seen yet may bring its name.
    if (zone)
        m_inZone.emplace(asked, holds);
    return holds;
}

std::uint32_t PolicyJudge::rulesOf(Row row, TagSet wanted)
{
    const Place &place = placeOf(row);
    if (!place.asksRows)
        return place.list;
    m_buffer.clear();
    for (const std::uint16_t number : place.rules) {
        const std::unique_ptr<RowFilter> &filter = m_rules[number].filter;
        if (holdsInZone(number, row) && (!filter || filter->holds(row, wanted)))
            m_buffer.push_back(number);
    }
    return listOf(m_buffer);
}

std::uint32_t PolicyJudge::verdictOf(Row row, TagSet wanted)
{
    if (m_rules.empty())
        return kClean;
    RuleList &list = m_lists[rulesOf(row, wanted)];
    if (list.rules.empty())
        return kClean;
    std::uint32_t &known = list.known.of(wanted);
    if (known == 0)
        known = judge(list, wanted) + 1;
    return known - 1;
}

std::uint32_t PolicyJudge::judge(const RuleList &list, TagSet wanted)
{
    m_buffer.clear();
    const FoldedTags tags = foldedTags(wanted);
    for (const std::uint16_t number : list.rules) {
        bool isBroken = false;
        judgeRule(number, tags, [&isBroken](Rule, TextId, TextId) { isBroken = true; });
        if (isBroken)
            m_buffer.push_back(number);
    }
    return verdictOf(m_buffer);
}

std::uint32_t PolicyJudge::verdictOf(const std::vector<std::uint16_t> &rules)
{
    if (const auto known = m_verdictNumbers.find(rules); known != m_verdictNumbers.cend())
        return known->second;
    PolicyVerdict verdict{.rules = rules};
    for (const std::uint16_t number : rules)
        verdict.worst = std::max(verdict.worst, m_rules[number].rule->severity);
    m_verdicts.push_back(std::move(verdict));
    const auto number = static_cast<std::uint32_t>(m_verdicts.size() - 1);
    m_verdictNumbers.emplace(rules, number);
    return number;
}

TextId PolicyJudge::folded(TextId key)
{
    const std::size_t place = number(key);
    if (place >= m_folded.size())
        m_folded.resize(place + 1, kRemoved);
    if (m_folded[place] == kRemoved)
        m_folded[place] = m_pool.intern(m_pool.text(key).toCaseFolded());
    return m_folded[place];
}

PolicyJudge::FoldedTags PolicyJudge::foldedTags(TagSet set)
{
    const std::span<const TagRef> refs = m_pool.refs(set);
    m_foldedKeys.clear();
    for (const TagRef &ref : refs)
        m_foldedKeys.push_back(folded(ref.key));
    return {.refs = refs, .keys = m_foldedKeys};
}

bool PolicyJudge::isAllowed(std::uint16_t rule, TextId value)
{
    if (const auto known = m_allowed.find(rule, number(value)))
        return *known != 0;
    const bool allows = m_rules[rule].rule->values.allows(m_pool.text(value));
    m_allowed.insert(rule, number(value), allows ? 1 : 0);
    return allows;
}

bool PolicyJudge::isProhibited(std::uint16_t rule, TextId key)
{
    const JudgedRule &judged = m_rules[rule];
    if (!judged.hasWildcard)
        return judged.key == key;
    if (const auto known = m_prohibited.find(rule, number(key)))
        return *known != 0;
    const QString text = m_pool.text(key);
    const bool prohibits = matchesWildcard(judged.rule->key, text)
        && std::ranges::none_of(judged.reserved,
            [&text](const QString &prefix) { return text.startsWith(prefix, Qt::CaseInsensitive); });
    m_prohibited.insert(rule, number(key), prohibits ? 1 : 0);
    return prohibits;
}

template <typename Report>
void PolicyJudge::judgeTag(
    std::uint16_t number, std::span<const TagRef> tags, const TagRef &tag, Report report)
{
    const JudgedRule &judged = m_rules[number];
    const PolicyRule &rule = *judged.rule;
    if (rule.isSpelled && tag.key != judged.key)
        report(Rule::PolicySpelling, tag.key, judged.key);
    if (rule.values.isLimited() && !isAllowed(number, tag.value))
        report(Rule::PolicyValue, tag.key, judged.key);
    for (const TextId other : judged.excludes) {
        if (other != tag.key && hasKey(tags, other))
            report(Rule::PolicyExcluded, tag.key, other);
    }
    for (const TextId other : judged.needs) {
        if (!hasKey(tags, other))
            report(Rule::PolicyNeeds, tag.key, other);
    }
}

template <typename Report>
void PolicyJudge::judgeRule(std::uint16_t number, const FoldedTags &tags, Report report)
{
    const JudgedRule &judged = m_rules[number];
    const PolicyRule &rule = *judged.rule;
    bool isThere = false;
    if (rule.isProhibited) {
        for (const TagRef &tag : tags.refs) {
            if (isProhibited(number, tag.key))
                report(Rule::PolicyProhibited, tag.key, judged.key);
        }
    } else {
        for (std::size_t at = 0; at < tags.refs.size(); ++at) {
            if (rule.isSpelled ? tags.keys[at] != judged.folded : tags.refs[at].key != judged.key)
                continue;
            isThere = true;
            judgeTag(number, tags.refs, tags.refs[at], report);
        }
    }
    if (rule.isRequired && !isThere)
        report(Rule::PolicyMissing, judged.key, judged.key);
}

Violation PolicyJudge::violation(std::uint16_t number, Rule broken, TextId other) const
{
    const PolicyRule &rule = *m_rules[number].rule;
    Violation made{.part = TagPart::Key, .rule = broken, .position = -1, .text = m_pool.text(other)};
    if (broken == Rule::PolicyValue) {
        made.part = TagPart::Value;
        made.text = rule.values.words();
    } else if (broken == Rule::PolicyMissing) {
        made.part = TagPart::Set;
    }
    made.words = rule.words;
    made.severity = rule.severity;
    return made;
}

QList<TagFault> PolicyJudge::list(Row row, TagSet wanted)
{
    QList<TagFault> faults;
    if (m_rules.empty())
        return faults;
    const std::vector<std::uint16_t> rules = m_lists[rulesOf(row, wanted)].rules;
    const FoldedTags tags = foldedTags(wanted);
    for (const std::uint16_t number : rules) {
        judgeRule(number, tags, [&](Rule broken, TextId key, TextId other) {
            faults.append({.key = m_pool.text(key), .violation = violation(number, broken, other)});
        });
    }
    return faults;
}

bool PolicyJudge::isAbout(std::uint32_t verdict, const QString &key)
{
    return std::ranges::any_of(m_verdicts[verdict].rules, [&](std::uint16_t number) {
        return key.isEmpty() || matchesWildcard(key, m_pool.text(m_rules[number].folded));
    });
}

QList<Violation> PolicyJudge::check(Row row, TagSet wanted, const Tag &tag)
{
    QList<Violation> found;
    if (m_rules.empty())
        return found;
    const TextId key = m_pool.intern(tag.key);
    const TagSet with = m_pool.with(wanted, {.key = key, .value = m_pool.intern(tag.value)});
    for (const TagFault &fault : list(row, with)) {
        const bool isMeant = fault.key == tag.key && fault.violation.rule != Rule::PolicyMissing;
        // The other one of two that exclude each other carries the rule.
        const bool isOther = fault.violation.rule == Rule::PolicyExcluded && fault.violation.text == tag.key;
        if (!isMeant && !isOther)
            continue;
        found.append(fault.violation);
        if (isOther)
            found.last().text = fault.key;
    }
    return found;
}

QStringList PolicyJudge::offered(Row row, TagSet wanted, const QString &key)
{
    QStringList values;
    if (m_rules.empty())
        return values;
    const QString foldedKey = key.toCaseFolded();
    for (const std::uint16_t number : m_lists[rulesOf(row, wanted)].rules) {
        const PolicyRule &rule = *m_rules[number].rule;
        if (rule.isSpelled ? rule.key.toCaseFolded() == foldedKey : rule.key == key)
            values += rule.values.offered();
    }
    values.removeDuplicates();
    return values;
}

/// The edit that is to blame; nullopt: the delta touches none of it.
std::optional<TextId> PolicyJudge::brokenBy(const TagFault &fault, TagSet delta)
{
    const auto isEdited = [&](const QString &key, bool byRemoval) -> std::optional<TextId> {
        const std::optional<TextId> id = m_pool.find(key);
        const std::optional<TextId> value = id ? m_pool.value(delta, *id) : std::nullopt;
        return value && (*value == kRemoved) == byRemoval ? id : std::nullopt;
    };
    const Violation &violation = fault.violation;
    if (violation.rule == Rule::PolicyMissing) {
        // Any spelling of it may be what was removed.
        const QString folded = violation.text.toCaseFolded();
        for (const TagRef &ref : m_pool.refs(delta)) {
            if (ref.isRemoval() && m_pool.text(ref.key).toCaseFolded() == folded)
                return ref.key;
        }
        return std::nullopt;
    }
    if (const auto edited = isEdited(fault.key, false))
        return edited;
    if (violation.rule == Rule::PolicyExcluded)
        return isEdited(violation.text, false);
    return violation.rule == Rule::PolicyNeeds ? isEdited(violation.text, true) : std::nullopt;
}

std::vector<TextId> PolicyJudge::broken(Row row, TagSet base, TagSet delta, PolicySeverity severity)
{
    std::vector<TextId> keys;
    const TagSet wanted = m_pool.apply(base, delta);
    const std::uint32_t number = verdictOf(row, wanted);
    if (number == kClean || m_verdicts[number].worst < severity)
        return keys;
    for (const TagFault &fault : list(row, wanted)) {
        if (fault.violation.severity != severity)
            continue;
        if (const auto key = brokenBy(fault, delta); key && !std::ranges::count(keys, *key))
            keys.push_back(*key);
    }
    return keys;
}

TagSet PolicyJudge::allowed(Row row, TagSet base, TagSet delta)
{
    TagSet rest = delta;
    // What is left out may have been what another edit needed.
    for (;;) {
        const std::vector<TextId> refused = broken(row, base, rest, PolicySeverity::Refuse);
        if (refused.empty())
            return rest;
        for (const TextId key : refused)
            rest = m_pool.without(rest, key);
    }
}

TagSet PolicyJudge::mended(Row row, TagSet wanted)
{
    TagSet delta;
    if (m_rules.empty())
        return delta;
    const std::vector<std::uint16_t> rules = m_lists[rulesOf(row, wanted)].rules;
    const FoldedTags tags = foldedTags(wanted);
    for (const std::uint16_t number : rules) {
        const JudgedRule &judged = m_rules[number];
        // Of two spellings that are both there, somebody has to say whose value stays.
        const auto spellings = std::ranges::count(tags.keys, judged.folded);
        judgeRule(number, tags, [&](Rule broken, TextId key, TextId) {
            const std::optional<TextId> value = m_pool.value(m_pool.apply(wanted, delta), key);
            if (broken == Rule::PolicySpelling && spellings == 1 && value) {
                delta = m_pool.with(m_pool.with(delta, {.key = judged.key, .value = *value}),
                    {.key = key, .value = kRemoved});
            } else if (broken == Rule::PolicyValue) {
                const TextId target = value ? key : judged.key;
                if (const auto meant = meantValue(*judged.rule, m_pool.value(wanted, key)))
                    delta = m_pool.with(delta, {.key = target, .value = *meant});
            }
        });
    }
    return delta;
}

/// The one allowed value that this one equals but for case and blanks.
std::optional<TextId> PolicyJudge::meantValue(const PolicyRule &rule, std::optional<TextId> value)
{
    if (!value)
        return std::nullopt;
    const QString wanted = m_pool.text(*value).simplified().toCaseFolded();
    QStringList fitting = rule.values.offered();
    fitting.removeIf([&wanted](const QString &each) { return each.simplified().toCaseFolded() != wanted; });
    return fitting.size() == 1 ? std::optional(m_pool.intern(fitting.first())) : std::nullopt;
}

bool PolicyJudge::hasGivenUp() const
{
    return std::ranges::any_of(m_rules, [](const JudgedRule &judged) {
        const std::optional<TextPattern> &pattern = judged.rule->values.pattern;
        return pattern && pattern->hasGivenUp();
    });
}

std::size_t PolicyJudge::memoryBytes() const
{
    std::size_t bytes = m_folded.capacity() * sizeof(TextId) + m_allowed.memoryBytes()
        + m_prohibited.memoryBytes() + m_verdicts.capacity() * sizeof(PolicyVerdict);
    for (const RuleList &list : m_lists)
        bytes += list.known.memoryBytes();
    for (const PolicyVerdict &verdict : m_verdicts)
        bytes += verdict.rules.capacity() * sizeof(std::uint16_t);
    return bytes;
}

} // namespace tagdesk
