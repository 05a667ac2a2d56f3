// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plancost.h"

#include <algorithm>
#include <map>

namespace tagdesk {

namespace {

constexpr qint64 kMinuteMs = 60'000;

struct AccountCost
{
    Limits limits;
    qint64 requests = 0;
    std::map<std::uint8_t, qint64> byPhase;
};

qint64 milliseconds(const AccountCost &account)
{
    const qint64 parallel = std::max(1, account.limits.parallelRequests);
    const qint64 latency = std::max(0, account.limits.typicalLatencyMs);
    qint64 rounds = 0;
    for (const auto &[phase, requests] : account.byPhase)
        rounds += (requests + parallel - 1) / parallel;
    const qint64 quota = std::max(1, account.limits.quotaPerMinute);
    const qint64 lastWait = (account.requests - 1) / quota * kMinuteMs;
    const qint64 lastRounds = ((account.requests - 1) % quota) / parallel + 1;
    return std::max(rounds * latency, lastWait + lastRounds * latency);
}

} // namespace

PlanCost planCost(
    const std::vector<PlannedRequest> &requests, const ResourceTable &table, const LimitsOf &limits)
{
    // Nodes of a map stay where they are, so collections can point to their account.
    std::map<QString, AccountCost> accounts;
    std::map<std::uint16_t, AccountCost *> byCollection;
    for (const PlannedRequest &request : requests) {
        AccountCost *&account = byCollection[request.collection];
        if (!account) {
            const Collection &collection = table.collection(request.rows.front());
            account = &accounts[collection.account];
            account->limits = limits(collection);
        }
        const int each = 1 + std::max(0, account->limits.readsPerWrite);
        account->requests += each;
        account->byPhase[request.phase] += each;
    }
    PlanCost cost;
    for (const auto &[id, account] : accounts) {
        cost.requests += static_cast<std::size_t>(account.requests);
        cost.milliseconds = std::max(cost.milliseconds, milliseconds(account));
    }
    return cost;
}

} // namespace tagdesk
