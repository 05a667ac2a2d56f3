// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policyseverity.h"
#include "profilerules.h"
#include "tag.h"

#include <QStringList>

#include <memory>
#include <span>

namespace tagdesk {

/// Which characters a key or a value may hold. Data, so that a rule set is a table row.
struct CharacterSet
{
    enum class Letters {
        Any, ///< Every character but the forbidden ones.
        LatinAndCjk, ///< A–Z, a–z, 0–9 and CJK ideographs.
        AnyLanguage, ///< Letters (with their marks) and digits of any language.
        Latin, ///< A–Z, a–z, 0–9.
        LatinAndHan, ///< The same and U+4E00–U+9FFF.
    };
    Letters letters = Letters::Any;
    QString alsoAllowed; ///< Beside letters and digits; unused with Any.
    QString forbidden; ///< With Any.

    [[nodiscard]] bool contains(char32_t character) const;
};

/// The rules for one part of a tag. Lengths are Unicode code points.
struct TextRule
{
    int minimum = 0;
    int maximum = 0;
    CharacterSet characters;
    QStringList reservedPrefixes; ///< Compared without case.
};

/// The rules of one endpoint, as data; with those of a profile, the rules of an account.
struct TagRules
{
    QString id; ///< "jdcloud", "huawei-dns", "huawei-dns-2025".
    TextRule key;
    TextRule value;
    bool trimsEnds = false; ///< The cloud removes blanks at both ends: done before comparing.
    bool refusesBlankEnds = false;
    int tagsPerResource = 0;
    /// On removal these lengths are checked (Huawei, zh-cn page); equal to the above where no source says
    /// otherwise.
    int removalKeyMaximum = 0;
    int removalValueMaximum = 0;
    bool removalChecksCharacters = true; ///< False: what exists under other rules can be removed.
    ProfileRules profile{}; ///< What the account's owner forbids beyond the endpoint.
};

/// Why a tag may not be edited here.
enum class TagLock {
    None,
    Cloud, ///< Only the cloud may write it.
    ReadOnlyProfile,
    ProtectedKey, ///< The profile protects the key.
};

enum class TagPart { Key, Value, Set };

/// Which rule is broken; the sentence lives in `app/texts`.
enum class Rule {
    TooShort,
    TooLong,
    Character,
    BlankAtEnd, ///< First or last character is a blank.
    ReservedPrefix,
    DuplicateKey,
    TooManyTags,
    NoTags, ///< The list of a request is empty.
    ReadOnlyProfile, ///< The profile forbids every edit.
    ProtectedKey, ///< The profile forbids to edit this key.
    // Of a policy; how much they weigh says Violation::severity.
    PolicyMissing, ///< A key that is required is not there; `text` is the key.
    PolicySpelling, ///< The key has to be spelled as `text`.
    PolicyValue, ///< `text` are the allowed values in words of the policy.
    PolicyProhibited, ///< The key may not be used.
    PolicyExcluded, ///< The key may not stand beside the key `text`.
    PolicyNeeds, ///< The key needs the key `text` beside it.
    // Advice: allowed by the cloud, most likely not meant.
    CaseTwin, ///< A key that differs from an existing one in case only.
    DoubleBlank,
    InvisibleCharacter,
    FullWidth, ///< A full-width look-alike of an ASCII character.
};

/// A broken rule (or advice) as a value.
struct Violation
{
    TagPart part = TagPart::Key;
    Rule rule = Rule::Character;
    int position = -1; ///< 0-based code point where it starts; -1: the whole.
    int limit = 0; ///< The limit that was passed, where there is one.
    int actual = 0; ///< What was counted against the limit.
    QString text; ///< The offending character, prefix or key.
    QString words{}; ///< What a policy says of it itself; empty: nothing.
    PolicySeverity severity = PolicySeverity::Refuse; ///< Of a policy's rule.

    [[nodiscard]] bool isOfPolicy() const { return rule >= Rule::PolicyMissing && rule <= Rule::PolicyNeeds; }
    [[nodiscard]] bool isAdvice() const
    {
        return rule >= Rule::CaseTwin || (isOfPolicy() && severity != PolicySeverity::Refuse);
    }
    friend bool operator==(const Violation &, const Violation &) = default;
};

/// The known rule sets, those of described clouds included; an unknown id gives nullptr. Sources: seeds, and
/// section 3 of the JD and section 6 of the Huawei facts in docs/clouds.md.
[[nodiscard]] const TagRules *tagRules(const QString &id);
[[nodiscard]] QStringList tagRuleSets();
/// One of the rule sets that this layer documents; lives as long as the program.
[[nodiscard]] std::shared_ptr<const TagRules> documentedRules(const QString &id);

/// The number of Unicode code points, which is what every limit counts.
[[nodiscard]] int codePoints(QStringView text);
/// Text as the cloud will keep it (ends trimmed where the rules say so).
[[nodiscard]] QString normalised(const TagRules &rules, const QString &text);
/// A key that only the cloud may write.
[[nodiscard]] bool isReserved(const TagRules &rules, const Tag &tag);
/// Of a tag that is there, or is about to be: shown with a lock unless None.
[[nodiscard]] TagLock lockOf(const TagRules &rules, const Tag &tag);
/// What the profile alone forbids: a lock that another profile, or a change of this one, would not have.
[[nodiscard]] TagLock profileLock(const ProfileRules &rules, QStringView key);

[[nodiscard]] QList<Violation> checkKey(const TagRules &rules, const QString &key);
[[nodiscard]] QList<Violation> checkValue(const TagRules &rules, const QString &value);
[[nodiscard]] QList<Violation> checkRemoval(const TagRules &rules, const QString &key, const QString &value);
/// Keys, values, duplicates and the number of tags of one request or resource.
[[nodiscard]] QList<Violation> checkSet(const TagRules &rules, const Tags &tags);
/// Advice on a key against the keys in use, and on its text; never refuses anything.
[[nodiscard]] QList<Violation> advice(const QString &text, TagPart part, const QStringList &keysInUse = {});
/// True when at least one entry is more than advice.
[[nodiscard]] bool refuses(const QList<Violation> &violations);

} // namespace tagdesk
