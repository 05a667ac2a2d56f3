// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "guardverdict.h"

#include "replyreader.h"
#include "runverdict.h"

namespace tagdesk {

namespace {

RowOutcome readOutcome(const TagCall &call, const Tags &base, const Tags &now,
    const std::optional<Error> &lost, const TagRules &rules)
{
    if (isAsWanted(call, now, rules))
        return {.state = lost ? RowState::Verified : RowState::AlreadySo, .error = {}};
    QStringList keys = conflictingKeys(call, base, now, rules);
    if (keys.isEmpty())
        return {.state = RowState::Queued, .error = {}};
    // Whether an earlier attempt was done before theirs, or will be, is not known then.
    const ErrorKind kind = lost ? ErrorKind::OutcomeUnknown : ErrorKind::Conflict;
    return {.state = RowState::Failed,
        .error = makeError(kind, ErrorCause::ChangedSince),
        .conflictingKeys = std::move(keys)};
}

RowOutcome unreadOutcome(const Error &error, const std::optional<Error> &lost)
{
    // Of a resource that is gone nothing is left to be known.
    if (lost && !isGone(error))
        return {.state = RowState::Unknown, .error = *lost};
    return {.state = RowState::Failed, .error = error};
}

} // namespace

GuardVerdict guardVerdict(Row row, const TagCall &call, const Tags &base, const TagReader::Outcome &read,
    const std::optional<Error> &lost, const TagRules &rules)
{
    const QString &id = call.ids.front();
    if (const auto tags = read.tags.constFind(id); tags != read.tags.cend())
        return {.row = row, .outcome = readOutcome(call, base, *tags, lost, rules), .now = *tags};
    if (read.toBeReadAlone.contains(id))
        return {.row = row, .isToBeReadAlone = true};
    if (const auto error = read.errors.constFind(id); error != read.errors.cend())
        return {.row = row, .outcome = unreadOutcome(*error, lost)};
    return {.row = row,
        .outcome = {.state = RowState::Failed,
            .error = makeError(ErrorKind::NotFound, ErrorCause::ResourceMissing, id)}};
}

} // namespace tagdesk
