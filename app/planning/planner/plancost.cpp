// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plancost.h"

#include "pacedrun.h"
#include "rateestimate.h"
#include "readingage.h"
#include "requestwindow.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tagdesk {

namespace {

constexpr qint64 kMinuteMs = 60'000;
/// For signing a request, for the journal and for reading the answer; measured against a cloud that answers
/// at once.
constexpr double kWorkMs = 0.9;
/// For reading a page.
constexpr double kPageWorkMs = 5;
/// So many minutes' quotas are gone through one by one; those between them take as long as they are.
constexpr qint64 kPacedMinutes = 3;
/// So many requests are gone through one by one at most.
constexpr qint64 kMostPaced = 20'000;

/// The writes and looks of one account in one phase, while they are counted.
struct Counting
{
    PhaseWork work;
    std::vector<ListPlace> places; // of rows that are looked at by pages
    qint64 placed = 0; // writes of these
};

qint64 rounds(qint64 requests, qint64 parallel)
{
    return (requests + parallel - 1) / parallel;
}

/// Looks at the resources of a request, each by itself or as many at once as a request may name.
qint64 looksOf(const PlannedRequest &request, const Limits &limits)
{
    return rounds(static_cast<qint64>(request.rows.size()), std::max(1, limits.resourcesPerRequest));
}

/// With no quota in the way.
qint64 roundsMs(const Limits &limits, const std::vector<PhaseWork> &phases, qint64 requests)
{
    const qint64 parallel = requestWindow(limits);
    qint64 inPhases = 0;
    bool isLookedAt = false;
    for (const PhaseWork &work : phases) {
        isLookedAt = isLookedAt || work.after > 0;
        if (work.writes > 0 && work.isByPages())
            inPhases += work.before + rounds(work.writes, parallel);
        else if (work.writes > 0)
            inPhases +=
                std::max<qint64>(work.before > 0 ? 2 : 1, rounds(work.writes + work.before, parallel));
    }
    const qint64 all = std::max(inPhases + (isLookedAt ? 1 : 0), rounds(requests, parallel));
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
    // Half of it at once and the rest evenly, until a minute's quota is used up; then again.
    if (!limits.isQuotaTold && !room) {
        const qint64 minutes = (requests - 1) / quota;
        const qint64 evenly = std::max<qint64>(0, requests - minutes * quota - atOnce);
        return minutes * RateEstimate::kWindowMs + evenly * kMinuteMs / quota + latency;
    }
    if (!limits.isQuotaTold)
        return rest * kMinuteMs / quota + latency;
    const qint64 minutes = rounds(rest, quota);
    const qint64 inTheLast = (rest - 1) % quota + 1;
    return minutes * kMinuteMs + rounds(inTheLast, requestWindow(limits)) * latency;
}

/// With waits for room and rounds; nullopt: no writes rely on pages, or these are too many requests to go
/// through.
std::optional<qint64> pacedMs(const Limits &limits, const std::vector<PhaseWork> &phases, qint64 requests)
{
    const qint64 quota = std::max(1, limits.quotaPerMinute);
    const qint64 between = std::max<qint64>(0, requests / quota - kPacedMinutes);
    const qint64 paced = requests - between * quota;
    if (paced > kMostPaced || std::ranges::none_of(phases, &PhaseWork::isByPages))
        return std::nullopt;
    const double share = double(paced) / double(requests);
    const auto part = [share](qint64 count) {
        return static_cast<qint64>(std::ceil(double(count) * share));
    };
    PacedRun run(limits);
    for (const PhaseWork &work : phases)
        run.send({.writes = part(work.writes),
            .before = part(work.before),
            .after = part(work.after),
            .windows = part(work.windows)});
    return between * RateEstimate::kWindowMs + run.endedMs();
}

} // namespace

LookPace lookPace(const Limits &limits)
{
    const double quota = std::max(1, limits.quotaPerMinute);
    const double parallel = requestWindow(limits);
    const double served = parallel * kReadingUseMs / std::max(1, limits.typicalLatencyMs);
    const auto pace = [served](double writes) {
        return static_cast<std::size_t>(std::max(1.0, std::min(served, writes)));
    };
    if (limits.isQuotaTold)
        return {.atFirst = pace(quota), .later = pace(quota)};
    const double perSecond = quota * 1'000 / double(RateEstimate::kWindowMs);
    const double mostAtOnce = quota / 2 + perSecond * kReadingUseMs / 1'000;
    const double usedLater = perSecond * (kReadingMaxAgeMs - kReadingUseMs) / 1'000;
    return {.atFirst = pace(mostAtOnce + usedLater), .later = pace(mostAtOnce / 2 + usedLater)};
}

std::map<QString, std::vector<PhaseWork>> workOf(const std::vector<PlannedRequest> &requests,
    const ListPlaces &places, const ResourceTable &table, const LimitsOf &limitsOf)
{
    std::map<std::uint16_t, Limits> limits; // by collection
    std::map<QString, std::map<std::uint8_t, std::map<std::uint16_t, Counting>>> accounts;
    for (const PlannedRequest &request : requests) {
        const Collection &collection = table.collection(request.rows.front());
        const auto [known, isNew] = limits.try_emplace(request.collection);
        if (isNew)
            known->second = limitsOf(collection);
        Counting &counting = accounts[collection.account][request.phase][request.collection];
        ++counting.work.writes;
        if (places.find(request.rows.front()) == nullptr) {
            const qint64 looks = looksOf(request, known->second);
            counting.work.before += looks * known->second.readsBeforeWrite;
            counting.work.after += looks * known->second.readsAfterWrite;
            continue;
        }
        ++counting.placed;
        for (const Row row : request.rows) {
            if (const ListPlace *place = places.find(row))
                counting.places.push_back(*place);
        }
    }
    std::map<QString, std::vector<PhaseWork>> result;
    for (auto &[account, phases] : accounts) {
        for (auto &[phase, collections] : phases) {
            PhaseWork work;
            for (auto &[collection, counting] : collections) {
                const Limits &of = limits.at(collection);
                std::ranges::sort(counting.places);
                LookPace pace = lookPace(of);
                if (counting.placed > 0) {
                    // A write may be about many resources.
                    pace.atFirst = pace.atFirst * counting.places.size() / std::size_t(counting.placed);
                    pace.later = pace.later * counting.places.size() / std::size_t(counting.placed);
                }
                work.windows += counting.work.before;
                if (of.readsBeforeWrite > 0)
                    work.windows += qint64(lookWindows(counting.places, places).size());
                const LookCount looks = countLooks(
                    counting.places, places, pace, of.readsBeforeWrite > 0, of.readsAfterWrite > 0);
                work.writes += counting.work.writes;
                work.before += counting.work.before + qint64(looks.before);
                work.after += counting.work.after + qint64(looks.after);
            }
            result[account].push_back(work);
        }
    }
    return result;
}

qint64 sendingMs(const Limits &limits, const std::vector<PhaseWork> &phases, std::optional<qint64> room)
{
    qint64 requests = 0;
    double workMs = 0;
    for (const PhaseWork &work : phases) {
        requests += work.requests();
        workMs += static_cast<double>(work.requests()) * kWorkMs;
        if (work.isByPages())
            workMs += static_cast<double>(work.before + work.after) * kPageWorkMs;
    }
    if (requests <= 0)
        return 0;
    const auto ownMs = static_cast<qint64>(workMs);
    if (const std::optional<qint64> paced = room ? std::nullopt : pacedMs(limits, phases, requests))
        return std::max(*paced, ownMs);
    return std::max({roundsMs(limits, phases, requests), ownMs, quotaMs(limits, requests, room)});
}

PlanCost planCost(const std::vector<PlannedRequest> &requests, const ListPlaces &places,
    const ResourceTable &table, const LimitsOf &limits)
{
    std::map<QString, Limits> ofAccount;
    for (const PlannedRequest &request : requests) {
        const Collection &collection = table.collection(request.rows.front());
        if (!ofAccount.contains(collection.account))
            ofAccount[collection.account] = limits(collection);
    }
    PlanCost cost;
    for (const auto &[account, phases] : workOf(requests, places, table, limits)) {
        for (const PhaseWork &work : phases)
            cost.requests += static_cast<std::size_t>(work.requests());
        cost.milliseconds = std::max(cost.milliseconds, sendingMs(ofAccount[account], phases));
    }
    return cost;
}

} // namespace tagdesk
