// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotaccounts.h"

#include <QHash>

namespace tagdesk {

namespace {

bool isSamePlace(const SnapshotAccount &one, const SnapshotAccount &other)
{
    const bool isOtherProject =
        !one.project.isEmpty() && !other.project.isEmpty() && one.project != other.project;
    return one.cloud == other.cloud && one.endpoint == other.endpoint && !isOtherProject;
}

} // namespace

SnapshotAccount snapshotAccount(const RunHeader &header)
{
    return {.id = header.accountId,
        .name = header.profile,
        .cloud = header.cloud,
        .endpoint = header.endpoint.value_or(QString()),
        .project = header.project};
}

std::optional<QString> openAccountOf(const SnapshotAccount &account, const std::vector<SnapshotAccount> &open)
{
    std::vector<const SnapshotAccount *> alike;
    for (const SnapshotAccount &each : open) {
        if (!isSamePlace(account, each))
            continue;
        if (each.id == account.id)
            return each.id;
        alike.push_back(&each);
    }
    return alike.size() == 1 ? std::optional(alike.front()->id) : std::nullopt;
}

std::vector<std::optional<Scope>> openScopesOf(
    const Snapshot &snapshot, const std::vector<SnapshotAccount> &open)
{
    QHash<QString, std::optional<QString>> ids;
    for (const SnapshotAccount &account : snapshot.accounts)
        ids.insert(account.id, openAccountOf(account, open));
    std::vector<std::optional<Scope>> scopes;
    for (const SnapshotScope &each : snapshot.scopes) {
        const std::optional<QString> id = ids.value(each.scope.collection.account);
        std::optional<Scope> scope;
        if (id) {
            scope = each.scope;
            scope->collection.account = *id;
        }
        scopes.push_back(std::move(scope));
    }
    return scopes;
}

} // namespace tagdesk
