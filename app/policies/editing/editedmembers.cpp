// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedmembers.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

template <>
const std::vector<EditedMember<EditedHead>> &editedMembers()
{
    static const std::vector<EditedMember<EditedHead>> members{
        {.name = u"policy"_s, .field = &EditedHead::name, .isKept = true},
        {.name = u"version"_s, .field = &EditedHead::version},
        {.name = u"severity"_s, .field = &EditedHead::severity}};
    return members;
}

template <>
const std::vector<EditedMember<EditedRule>> &editedMembers()
{
    using Range = EditedRangeField<EditedRule>;
    static const std::vector<EditedMember<EditedRule>> members{
        {.name = u"key"_s, .field = &EditedRule::key, .isKept = true},
        {.name = u"required"_s, .field = &EditedRule::isRequired},
        {.name = u"spelling"_s, .field = &EditedRule::isSpelled},
        {.name = u"prohibited"_s, .field = &EditedRule::isProhibited},
        {.name = u"values"_s, .field = &EditedRule::values},
        {.name = u"ignoreCase"_s, .field = &EditedRule::ignoresCase},
        {.name = u"pattern"_s, .field = &EditedRule::pattern},
        {.name = u"number"_s, .field = Range{.range = &EditedRule::numbers, .areNumbers = true}},
        {.name = u"date"_s, .field = Range{.range = &EditedRule::dates, .areNumbers = false}},
        {.name = u"needs"_s, .field = &EditedRule::needs},
        {.name = u"excludes"_s, .field = &EditedRule::excludes},
        {.name = u"severity"_s, .field = &EditedRule::severity},
        {.name = u"says"_s, .field = &EditedRule::words}, {.name = u"scope"_s, .field = &EditedRule::scope}};
    return members;
}

template <>
const std::vector<EditedMember<EditedScope>> &editedMembers()
{
    static const std::vector<EditedMember<EditedScope>> members{
        {.name = u"clouds"_s, .field = &EditedScope::clouds},
        {.name = u"regions"_s, .field = &EditedScope::regions},
        {.name = u"kinds"_s, .field = &EditedScope::kinds},
        {.name = u"zones"_s, .field = &EditedScope::zones},
        {.name = u"filter"_s, .field = &EditedScope::filter}};
    return members;
}

template <>
const std::vector<EditedMember<EditedOwner>> &editedMembers()
{
    static const std::vector<EditedMember<EditedOwner>> members{
        {.name = u"keys"_s, .field = &EditedOwner::keys},
        {.name = u"team"_s, .field = &EditedOwner::team, .isKept = true},
        {.name = u"contact"_s, .field = &EditedOwner::contact}};
    return members;
}

} // namespace tagdesk
