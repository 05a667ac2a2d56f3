// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runverdict.h"

#include "cloudsession.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace tagdesk {

bool stopsTheRun(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized
        || (error.kind == ErrorKind::Forbidden && error.cause == ErrorCause::PermissionMissing);
}

bool isUncertain(const Error &error)
{
    return error.kind == ErrorKind::OutcomeUnknown || error.cause == ErrorCause::ServerFailed;
}

bool mayBeOneResource(const Error &error)
{
    switch (error.cause) {
    case ErrorCause::BadEndpoint:
    case ErrorCause::Redirected:
    case ErrorCause::UnexpectedStatus:
    case ErrorCause::NotJson:
    case ErrorCause::ProjectMissing:
    case ErrorCause::RegionUnknown:
        return false;
    default:
        break;
    }
    return error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Forbidden;
}

namespace {

std::optional<QString> valueOf(const Tags &tags, const QString &key, const TagRules &rules)
{
    const QString wanted = normalised(rules, key);
    const auto found = std::find_if(
        tags.cbegin(), tags.cend(), [&](const Tag &tag) { return normalised(rules, tag.key) == wanted; });
    return found == tags.cend() ? std::nullopt : std::optional(normalised(rules, found->value));
}

std::optional<QString> wantedValue(const TagCall &call, const Tag &tag, const TagRules &rules)
{
    return call.operation == TagOperation::Remove ? std::nullopt
                                                  : std::optional(normalised(rules, tag.value));
}

} // namespace

const TagRules &rulesOf(const CloudSession &session)
{
    return session.provider().rules(session.account());
}

bool isAsWanted(const TagCall &call, const Tags &tags, const TagRules &rules)
{
    return std::all_of(call.tags.cbegin(), call.tags.cend(), [&](const Tag &wanted) {
        return valueOf(tags, wanted.key, rules) == wantedValue(call, wanted, rules);
    });
}

Tags withKeysOf(const TagCall &call, const Tags &base, const Tags &now, const TagRules &rules)
{
    const auto isOfTheCall = [&](const Tag &tag) {
        const QString key = normalised(rules, tag.key);
        return std::any_of(call.tags.cbegin(), call.tags.cend(),
            [&](const Tag &each) { return normalised(rules, each.key) == key; });
    };
    Tags tags;
    std::remove_copy_if(base.cbegin(), base.cend(), std::back_inserter(tags), isOfTheCall);
    std::copy_if(now.cbegin(), now.cend(), std::back_inserter(tags), isOfTheCall);
    return tags;
}

QStringList conflictingKeys(const TagCall &call, const Tags &base, const Tags &now, const TagRules &rules)
{
    QStringList keys;
    for (const Tag &wanted : call.tags) {
        const std::optional<QString> value = valueOf(now, wanted.key, rules);
        if (value != valueOf(base, wanted.key, rules) && value != wantedValue(call, wanted, rules))
            keys.append(wanted.key);
    }
    return keys;
}

} // namespace tagdesk
