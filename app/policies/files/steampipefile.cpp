// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "steampipefile.h"

#include "likepattern.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

AllowedValues valuesOfLikes(const QStringList &likes)
{
    AllowedValues values;
    const bool arePlain = std::ranges::none_of(likes, [](const QString &like) {
        return like.contains(u'_') || like.contains(u'\\') || like.contains(u'*');
    });
    if (arePlain) {
        for (QString like : likes)
            values.texts.append(like.replace(u'%', u'*'));
        return values;
    }
    QStringList patterns;
    for (const QString &like : likes)
        patterns.append(patternOfLike(like));
    values.setPattern(patterns.join(u'|'));
    return values;
}

} // namespace

bool isSteampipe(const FileNode &root)
{
    return std::ranges::any_of(root.members, [](const FileMember &member) {
        return member.name == "mandatory_tags"_L1 || member.name == "prohibited_tags"_L1
            || member.name == "expected_tag_values"_L1;
    });
}

void readSteampipe(const FileNode &root, PolicyDraft &draft)
{
    for (const FileMember &member : root.members) {
        if (member.name == "mandatory_tags"_L1) {
            for (const QString &key : draft.texts(member.value, member.name))
                draft.add({.key = key, .isRequired = true, .line = member.line});
        } else if (member.name == "prohibited_tags"_L1) {
            for (const QString &key : draft.texts(member.value, member.name))
                draft.add({.key = key, .isProhibited = true, .line = member.line});
        } else if (member.name == "expected_tag_values"_L1) {
            if (!draft.isObject(member.value, member.name))
                return;
            for (const FileMember &key : member.value.members)
                draft.add({.key = key.name,
                    .values = valuesOfLikes(draft.texts(key.value, key.name)),
                    .line = key.line});
        } else {
            draft.note(member.name == "tag_limit"_L1 ? PolicyNote::Kind::NotExpressed
                                                     : PolicyNote::Kind::UnknownMember,
                member.line, member.name);
        }
    }
}

} // namespace tagdesk
