// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runverdict.h"

#include <algorithm>

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

bool isAsWanted(const TagCall &call, const Tags &tags)
{
    return std::all_of(call.tags.cbegin(), call.tags.cend(), [&](const Tag &wanted) {
        const auto found =
            std::find_if(tags.cbegin(), tags.cend(), [&](const Tag &tag) { return tag.key == wanted.key; });
        if (call.operation == TagOperation::Remove)
            return found == tags.cend();
        return found != tags.cend() && found->value == wanted.value;
    });
}

} // namespace tagdesk
