// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tmsrules.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyMaximum = 36;
constexpr int kValueMaximum = 43;

TagRules tmsRules(
    const QString &id, CharacterSet::Letters letters, const QString &ofKeys, const QString &ofValues)
{
    const CharacterSet keys{.letters = letters, .alsoAllowed = ofKeys, .forbidden = {}};
    const CharacterSet values{.letters = letters, .alsoAllowed = ofValues, .forbidden = {}};
    return {.id = id,
        .key = {.minimum = 1, .maximum = kKeyMaximum, .characters = keys, .reservedPrefixes = {u"_sys_"_s}},
        .value = {.minimum = 0, .maximum = kValueMaximum, .characters = values, .reservedPrefixes = {}},
        .trimsEnds = false,
        .refusesBlankEnds = true,
        .tagsPerResource = kTmsTags,
        .removalKeyMaximum = kKeyMaximum,
        .removalValueMaximum = kValueMaximum,
        .removalChecksCharacters = true};
}

} // namespace

const TagRules &huaweiTmsRules()
{
    static const TagRules rules =
        tmsRules(u"huawei-tms"_s, CharacterSet::Letters::LatinAndHan, u"-_"_s, u"-_."_s);
    return rules;
}

const TagRules &openTelekomTmsRules()
{
    static const TagRules rules = tmsRules(u"otc-tms"_s, CharacterSet::Letters::Latin, u"-@_"_s, u"-@_"_s);
    return rules;
}

} // namespace tagdesk
