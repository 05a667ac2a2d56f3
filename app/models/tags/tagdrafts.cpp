// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagdrafts.h"

#include <algorithm>

namespace tagdesk {

bool NewTagDraft::isInvalid() const
{
    return !isEmpty() && (refuses(key.violations) || refuses(value.violations));
}

bool NewTagDraft::lacksRoomOnly() const
{
    return isInvalid() && std::ranges::none_of(key.violations + value.violations, [](const Violation &found) {
        return !found.isAdvice() && found.rule != Rule::TooManyTags;
    });
}

bool TagDrafts::hasInvalid() const
{
    const auto isInvalid = [](const std::optional<DraftText> &draft) {
        return draft && refuses(draft->violations);
    };
    return std::any_of(tags.cbegin(), tags.cend(),
               [&](const TagDraft &tag) { return isInvalid(tag.key) || isInvalid(tag.value); })
        || std::any_of(
            newTags.cbegin(), newTags.cend(), [](const NewTagDraft &tag) { return tag.isInvalid(); });
}

std::vector<NewTagDraft> TagDrafts::takeOrphans(const std::function<bool(const QString &)> &isThere)
{
    const auto isRefused = [](const std::optional<DraftText> &text) {
        return text && refuses(text->violations);
    };
    std::vector<NewTagDraft> orphans;
    for (auto draft = tags.begin(); draft != tags.end();) {
        if (isThere(draft.key())) {
            ++draft;
            continue;
        }
        NewTagDraft tag;
        tag.key.text = draft->key ? draft->key->text : draft.key();
        tag.value.text = draft->value ? draft->value->text : QString();
        tag.wasLeft = isRefused(draft->key) || isRefused(draft->value);
        orphans.push_back(tag);
        draft = tags.erase(draft);
    }
    return orphans;
}

void TagDrafts::setKey(const QString &key, const std::optional<DraftText> &draft)
{
    tags[key].key = draft;
    forgetEmpty(key);
}

void TagDrafts::setValue(const QString &key, const std::optional<DraftText> &draft)
{
    tags[key].value = draft;
    forgetEmpty(key);
}

void TagDrafts::forgetEmpty(const QString &key)
{
    if (const TagDraft draft = tags.value(key); !draft.key && !draft.value)
        tags.remove(key);
}

} // namespace tagdesk
