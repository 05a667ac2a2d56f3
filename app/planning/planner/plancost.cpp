// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plancost.h"

#include <algorithm>
#include <map>

namespace tagdesk {

namespace {

constexpr qint64 kMinuteMs = 60'000;
/// For signing a request, for the journal and for reading the answer; measured against a cloud that answers
/// at once.
constexpr double kWorkMs = 0.9;

struct AccountCost
{
    Limits limits;
    qint64 requests = 0;
    std::map<std::uint8_t, qint64> byPhase; // in writes with their looks
};

qint64 rounds(qint64 requests, qint64 parallel)
{
    return (requests + parallel - 1) / parallel;
}

/// What a request takes with the looks around it, which may need several requests for its resources.
qint64 requestsOf(const PlannedRequest &request, const Limits &limits)
{
    const qint64 looks =
        rounds(static_cast<qint64>(request.rows.size()), std::max(1, limits.resourcesPerRequest));
    return 1 + looks * (limits.readsBeforeWrite + limits.readsAfterWrite);
}

/// With no quota in the way.
qint64 roundsMs(const Limits &limits, const std::vector<qint64> &writesByPhase, qint64 requests)
{
    const qint64 parallel = std::max(1, limits.parallelRequests);
    const qint64 toTheWrite = 1 + limits.readsBeforeWrite;
    qint64 inPhases = 0;
    for (const qint64 writes : writesByPhase) {
        if (writes > 0)
            inPhases += std::max(toTheWrite, rounds(writes * toTheWrite, parallel));
    }
    const qint64 all = std::max(inPhases + limits.readsAfterWrite, rounds(requests, parallel));
    return all * std::max(0, limits.typicalLatencyMs);
}

/// Until the last request is answered.
qint64 quotaMs(const Limits &limits, qint64 requests, std::optional<qint64> room)
{
    const qint64 quota = std::max(1, limits.quotaPerMinute);
    const qint64 latency = std::max(0, limits.typicalLatencyMs);
    // An assumed quota is used up by half at once, then evenly.
    const qint64 atOnce = limits.isQuotaTold ? quota : std::max<qint64>(1, quota / 2);
    const qint64 rest = requests - std::clamp<qint64>(room.value_or(atOnce), 0, atOnce);
    if (rest <= 0)
        return 0;
    if (!limits.isQuotaTold)
        return rest * kMinuteMs / quota + latency;
    const qint64 minutes = rounds(rest, quota);
    const qint64 inTheLast = (rest - 1) % quota + 1;
    return minutes * kMinuteMs + rounds(inTheLast, std::max(1, limits.parallelRequests)) * latency;
}

} // namespace

qint64 sendingMs(const Limits &limits, const std::vector<qint64> &writesByPhase, std::optional<qint64> room)
{
    qint64 writes = 0;
    for (const qint64 ofPhase : writesByPhase)
        writes += ofPhase;
    if (writes <= 0)
        return 0;
    const qint64 requests = writes * (1 + limits.readsBeforeWrite + limits.readsAfterWrite);
    const auto work = static_cast<qint64>(static_cast<double>(requests) * kWorkMs);
    return std::max({roundsMs(limits, writesByPhase, requests), work, quotaMs(limits, requests, room)});
}

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
        const qint64 needed = requestsOf(request, account->limits);
        account->requests += needed;
        account->byPhase[request.phase] +=
            rounds(needed, 1 + account->limits.readsBeforeWrite + account->limits.readsAfterWrite);
    }
    PlanCost cost;
    for (const auto &[id, account] : accounts) {
        std::vector<qint64> writes;
        for (const auto &[phase, ofPhase] : account.byPhase)
            writes.push_back(ofPhase);
        cost.requests += static_cast<std::size_t>(account.requests);
        cost.milliseconds = std::max(cost.milliseconds, sendingMs(account.limits, writes));
    }
    return cost;
}

} // namespace tagdesk
