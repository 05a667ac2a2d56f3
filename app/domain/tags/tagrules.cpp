// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrules.h"

#include "clouddescription.h"
#include "lookalike.h"

#include <QSet>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kBlank = U' ';

// Source: JD Cloud, "Restrictions" of the tag service. The documents of single products allow a comma
// besides, so a tag that exists may hold one: removal leaves the characters to the cloud.
TagRules jdcloudRules()
{
    const CharacterSet characters{
        .letters = CharacterSet::Letters::LatinAndCjk, .alsoAllowed = u" _.:/=+-@"_s, .forbidden = {}};
    return {.id = u"jdcloud"_s,
        .key = {.minimum = 1,
            .maximum = 127,
            .characters = characters,
            .reservedPrefixes = {u"jrn:"_s, u"jdc-"_s}},
        .value = {.minimum = 1, .maximum = 255, .characters = characters, .reservedPrefixes = {u"jrn:"_s}},
        .trimsEnds = true,
        .refusesBlankEnds = false,
        .tagsPerResource = 10,
        .removalKeyMaximum = 127,
        .removalValueMaximum = 255,
        .removalChecksCharacters = false};
}

// Sources: Huawei Cloud DNS API reference, "Batch adding or deleting tags" of a private zone (2022); the
// lengths on removal from its zh-cn edition.
TagRules huaweiDnsRules()
{
    const CharacterSet characters{
        .letters = CharacterSet::Letters::Any, .alsoAllowed = {}, .forbidden = u"=*<>\\,|/"_s};
    return {.id = u"huawei-dns"_s,
        .key = {.minimum = 1, .maximum = 36, .characters = characters, .reservedPrefixes = {u"_sys_"_s}},
        .value = {.minimum = 0, .maximum = 43, .characters = characters, .reservedPrefixes = {}},
        .trimsEnds = false,
        .refusesBlankEnds = true,
        .tagsPerResource = 10,
        .removalKeyMaximum = 127,
        .removalValueMaximum = 255,
        .removalChecksCharacters = false};
}

// Sources: Huawei Cloud DNS API definitions and user guide since 2025. That removal checks no characters is
// a property of the operation and older than these rules.
TagRules huaweiDns2025Rules()
{
    const auto letters = CharacterSet::Letters::AnyLanguage;
    return {.id = u"huawei-dns-2025"_s,
        .key = {.minimum = 1,
            .maximum = 128,
            .characters = {.letters = letters, .alsoAllowed = u" _.:=+-@"_s, .forbidden = {}},
            .reservedPrefixes = {u"_sys_"_s}},
        .value = {.minimum = 0,
            .maximum = 255,
            .characters = {.letters = letters, .alsoAllowed = u" _.:=+-@/"_s, .forbidden = {}},
            .reservedPrefixes = {}},
        .trimsEnds = false,
        .refusesBlankEnds = true,
        .tagsPerResource = 20,
        .removalKeyMaximum = 128,
        .removalValueMaximum = 255,
        .removalChecksCharacters = false};
}

const std::array<TagRules, 3> &ruleSets()
{
    static const std::array<TagRules, 3> sets{jdcloudRules(), huaweiDnsRules(), huaweiDns2025Rules()};
    return sets;
}

/// CJK ideographs: U+3007 〇, the unified blocks with extensions A to H, and the compatibility blocks.
/// Kana, hangul, radicals, iteration marks and full-width forms are not among them.
bool isCjkIdeograph(char32_t c)
{
    return c == 0x3007 || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x2fa1f) || (c >= 0x30000 && c <= 0x323af);
}

bool isLatinLetterOrDigit(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool isFullWidthAscii(char32_t c)
{
    return c == 0x3000 || (c >= 0xff01 && c <= 0xff5e);
}

QString toString(char32_t character)
{
    // Not fromUcs4, which takes U+FEFF for a mark of the byte order.
    return QStringView(QChar::fromUcs4(character)).toString();
}

/// Code points of a text; a lone surrogate stands for itself.
class CodePoints
{
public:
    explicit CodePoints(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool hasNext() const { return m_at < m_text.size(); }
    [[nodiscard]] char32_t next()
    {
        const QChar first = m_text[m_at++];
        if (first.isHighSurrogate() && m_at < m_text.size() && m_text[m_at].isLowSurrogate())
            return QChar::surrogateToUcs4(first, m_text[m_at++]);
        return first.unicode();
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// The part that is checked, and how many blanks the cloud removes in front of it.
struct Checked
{
    QStringView text;
    int removedInFront = 0;
};

Checked checkedPart(const TagRules &rules, QStringView text)
{
    Checked checked{text, 0};
    if (!rules.trimsEnds)
        return checked;
    while (checked.text.startsWith(u' ')) {
        checked.text = checked.text.sliced(1);
        ++checked.removedInFront;
    }
    while (checked.text.endsWith(u' '))
        checked.text.chop(1);
    return checked;
}

void checkLength(const Checked &checked, TagPart part, int minimum, int maximum, QList<Violation> &found)
{
    const int length = codePoints(checked.text);
    if (length < minimum)
        found.append({.part = part, .rule = Rule::TooShort, .limit = minimum, .actual = length, .text = {}});
    if (length > maximum) {
        found.append({.part = part,
            .rule = Rule::TooLong,
            .position = checked.removedInFront + maximum,
            .limit = maximum,
            .actual = length,
            .text = {}});
    }
}

void checkCharacters(
    const Checked &checked, TagPart part, const CharacterSet &characters, QList<Violation> &found)
{
    QSet<char32_t> reported;
    CodePoints points(checked.text);
    for (int position = checked.removedInFront; points.hasNext(); ++position) {
        const char32_t character = points.next();
        const bool loneSurrogate = QChar::isSurrogate(character);
        if ((!loneSurrogate && characters.contains(character)) || reported.contains(character))
            continue;
        reported.insert(character);
        found.append(
            {.part = part, .rule = Rule::Character, .position = position, .text = toString(character)});
    }
}

void checkBlankEnds(const Checked &checked, TagPart part, QList<Violation> &found)
{
    if (checked.text.startsWith(u' '))
        found.append({.part = part, .rule = Rule::BlankAtEnd, .position = 0, .text = {}});
    else if (checked.text.endsWith(u' '))
        found.append(
            {.part = part, .rule = Rule::BlankAtEnd, .position = codePoints(checked.text) - 1, .text = {}});
}

void checkPrefix(const Checked &checked, TagPart part, const QStringList &prefixes, QList<Violation> &found)
{
    for (const QString &prefix : prefixes) {
        if (checked.text.startsWith(prefix, Qt::CaseInsensitive)) {
            found.append({.part = part,
                .rule = Rule::ReservedPrefix,
                .position = checked.removedInFront,
                .text = prefix});
        }
    }
}

void checkProfile(const TagRules &rules, const QString &key, QList<Violation> &found)
{
    switch (profileLock(rules.profile, checkedPart(rules, key).text)) {
    case TagLock::ReadOnlyProfile:
        found.prepend({.part = TagPart::Set, .rule = Rule::ReadOnlyProfile, .text = {}});
        break;
    case TagLock::ProtectedKey:
        found.prepend({.part = TagPart::Key, .rule = Rule::ProtectedKey, .text = key});
        break;
    case TagLock::Cloud:
    case TagLock::None:
        break;
    }
}

QList<Violation> checkText(const TagRules &rules, const TextRule &rule, TagPart part, const QString &text)
{
    QList<Violation> found;
    const Checked checked = checkedPart(rules, text);
    checkLength(checked, part, rule.minimum, rule.maximum, found);
    checkCharacters(checked, part, rule.characters, found);
    if (rules.refusesBlankEnds)
        checkBlankEnds(checked, part, found);
    checkPrefix(checked, part, rule.reservedPrefixes, found);
    return found;
}

} // namespace

bool CharacterSet::contains(char32_t character) const
{
    const auto listed = [character](const QString &list) {
        return list.contains(toString(character));
    };
    switch (letters) {
    case Letters::Any:
        return !listed(forbidden);
    case Letters::LatinAndCjk:
        return isLatinLetterOrDigit(character) || isCjkIdeograph(character) || listed(alsoAllowed);
    case Letters::AnyLanguage:
        return QChar::isLetter(character) || QChar::isDigit(character) || QChar::isMark(character)
            || listed(alsoAllowed);
    case Letters::Latin:
        return isLatinLetterOrDigit(character) || listed(alsoAllowed);
    case Letters::LatinAndHan:
        return isLatinLetterOrDigit(character) || (character >= 0x4e00 && character <= 0x9fff)
            || listed(alsoAllowed);
    }
    return false;
}

const TagRules *tagRules(const QString &id)
{
    for (const TagRules &rules : ruleSets()) {
        if (rules.id == id)
            return &rules;
    }
    for (const CloudDescription &cloud : describedClouds()) {
        if (const CloudDescription::RuleSet *set = cloud.ruleSet(id))
            return set->rules.get();
    }
    return nullptr;
}

std::shared_ptr<const TagRules> documentedRules(const QString &id)
{
    return {std::shared_ptr<const TagRules>(), tagRules(id)}; // owns nothing
}

QStringList tagRuleSets()
{
    QStringList ids;
    for (const TagRules &rules : ruleSets())
        ids.append(rules.id);
    for (const CloudDescription &cloud : describedClouds()) {
        for (const CloudDescription::RuleSet &set : cloud.ruleSets) {
            if (!ids.contains(set.rules->id))
                ids.append(set.rules->id);
        }
    }
    return ids;
}

int codePoints(QStringView text)
{
    int count = 0;
    for (CodePoints points(text); points.hasNext(); ++count)
        static_cast<void>(points.next());
    return count;
}

QString normalised(const TagRules &rules, const QString &text)
{
    return checkedPart(rules, text).text.toString();
}

bool isReserved(const TagRules &rules, const Tag &tag)
{
    const auto startsWithOne = [](const QString &text, const QStringList &prefixes) {
        return std::any_of(prefixes.begin(), prefixes.end(),
            [&](const QString &prefix) { return text.startsWith(prefix, Qt::CaseInsensitive); });
    };
    return startsWithOne(normalised(rules, tag.key), rules.key.reservedPrefixes)
        || startsWithOne(normalised(rules, tag.value), rules.value.reservedPrefixes);
}

TagLock profileLock(const ProfileRules &rules, QStringView key)
{
    if (rules.readOnly)
        return TagLock::ReadOnlyProfile;
    return isProtected(rules, key) ? TagLock::ProtectedKey : TagLock::None;
}

TagLock lockOf(const TagRules &rules, const Tag &tag)
{
    return isReserved(rules, tag) ? TagLock::Cloud : profileLock(rules.profile, normalised(rules, tag.key));
}

QList<Violation> checkKey(const TagRules &rules, const QString &key)
{
    QList<Violation> found = checkText(rules, rules.key, TagPart::Key, key);
    checkProfile(rules, key, found);
    return found;
}

QList<Violation> checkValue(const TagRules &rules, const QString &value)
{
    return checkText(rules, rules.value, TagPart::Value, value);
}

QList<Violation> checkRemoval(const TagRules &rules, const QString &key, const QString &value)
{
    QList<Violation> found;
    const auto check = [&](const TextRule &rule, TagPart part, const QString &text, int minimum,
                           int maximum) {
        const Checked checked = checkedPart(rules, text);
        checkLength(checked, part, minimum, maximum, found);
        // What no encoding can carry is refused all the same.
        checkCharacters(
            checked, part, rules.removalChecksCharacters ? rule.characters : CharacterSet{}, found);
        checkPrefix(checked, part, rule.reservedPrefixes, found);
    };
    checkProfile(rules, key, found);
    check(rules.key, TagPart::Key, key, rules.key.minimum, rules.removalKeyMaximum);
    check(rules.value, TagPart::Value, value, 0, rules.removalValueMaximum);
    return found;
}

QList<Violation> checkSet(const TagRules &rules, const Tags &tags)
{
    QList<Violation> found;
    if (tags.isEmpty())
        found.append({.part = TagPart::Set, .rule = Rule::NoTags, .text = {}});
    QSet<QString> keys;
    for (const Tag &tag : tags) {
        found.append(checkKey(rules, tag.key));
        found.append(checkValue(rules, tag.value));
        const QString key = normalised(rules, tag.key);
        if (keys.contains(key))
            found.append({.part = TagPart::Set, .rule = Rule::DuplicateKey, .text = key});
        keys.insert(key);
    }
    if (tags.size() > rules.tagsPerResource) {
        found.append({.part = TagPart::Set,
            .rule = Rule::TooManyTags,
            .limit = rules.tagsPerResource,
            .actual = static_cast<int>(tags.size()),
            .text = {}});
    }
    return found;
}

QList<Violation> advice(const QString &text, TagPart part, const QStringList &keysInUse)
{
    QList<Violation> found;
    for (const QString &key : keysInUse) {
        if (part == TagPart::Key && key != text && key.compare(text, Qt::CaseInsensitive) == 0) {
            found.append({.part = part, .rule = Rule::CaseTwin, .text = key});
            break;
        }
    }
    QSet<Rule> reported;
    const auto report = [&](Rule rule, int position, char32_t character) {
        if (!reported.contains(rule))
            found.append({.part = part, .rule = rule, .position = position, .text = toString(character)});
        reported.insert(rule);
    };
    char32_t previous = 0;
    CodePoints points(text);
    for (int position = 0; points.hasNext(); ++position) {
        const char32_t character = points.next();
        if (character == kBlank && previous == kBlank)
            report(Rule::DoubleBlank, position - 1, character);
        else if (isInvisible(character))
            report(Rule::InvisibleCharacter, position, character);
        else if (isFullWidthAscii(character))
            report(Rule::FullWidth, position, character);
        previous = character;
    }
    return found;
}

bool refuses(const QList<Violation> &violations)
{
    return std::any_of(violations.begin(), violations.end(),
        [](const Violation &violation) { return !violation.isAdvice(); });
}

} // namespace tagdesk
