// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plandifference.h"

#include <algorithm>

namespace tagdesk {

namespace {

using How = ChangeDifference::Kind; // the reader of plan files has a Kind of its own

std::vector<ChangeDifference> changesBetween(
    const std::vector<PlanFileChange> &older, const std::vector<PlanFileChange> &newer)
{
    std::vector<ChangeDifference> differences;
    auto old = older.begin();
    auto made = newer.begin();
    while (old != older.end() || made != newer.end()) {
        if (made == newer.end() || (old != older.end() && isBefore(*old, *made))) {
            differences.push_back({.kind = How::Removed, .change = *old++});
        } else if (old == older.end() || isBefore(*made, *old)) {
            differences.push_back({.kind = How::Added, .change = *made++});
        } else {
            if (!(*old == *made))
                differences.push_back({.kind = How::Changed, .change = *made, .older = *old});
            ++old;
            ++made;
        }
    }
    return differences;
}

} // namespace

std::size_t PlanDifference::count(ChangeDifference::Kind kind) const
{
    return static_cast<std::size_t>(std::ranges::count(changes, kind, &ChangeDifference::kind));
}

PlanDifference planDifference(const PlanFile &older, const PlanFile &newer)
{
    PlanDifference difference{.changes = changesBetween(older.changes, newer.changes), .accounts = {}};
    for (const PlanFileAccount &account : newer.accounts) {
        for (const PlanFileAccount &before : older.accounts) {
            const bool isSame = account.name == before.name && account.cloud == before.cloud;
            if (const auto other = isSame ? differenceOf(before, account) : std::nullopt)
                difference.accounts.push_back({.account = account.name, .difference = *other});
        }
    }
    return difference;
}

} // namespace tagdesk
