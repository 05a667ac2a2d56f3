// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runverdict.h"

#include <algorithm>
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

std::optional<QString> valueOf(const Tags &tags, const QString &key)
{
    const auto found =
        std::find_if(tags.cbegin(), tags.cend(), [&key](const Tag &tag) { return tag.key == key; });
    return found == tags.cend() ? std::nullopt : std::optional(found->value);
}

std::optional<QString> wantedValue(const TagCall &call, const Tag &tag)
{
    return call.operation == TagOperation::Remove ? std::nullopt : std::optional(tag.value);
}

} // namespace

bool isAsWanted(const TagCall &call, const Tags &tags)
{
    return std::all_of(call.tags.cbegin(), call.tags.cend(),
        [&](const Tag &wanted) { return valueOf(tags, wanted.key) == wantedValue(call, wanted); });
}

QStringList conflictingKeys(const TagCall &call, const Tags &base, const Tags &now)
{
    QStringList keys;
    for (const Tag &wanted : call.tags) {
        const std::optional<QString> value = valueOf(now, wanted.key);
        if (value != valueOf(base, wanted.key) && value != wantedValue(call, wanted))
            keys.append(wanted.key);
    }
    return keys;
}

} // namespace tagdesk
