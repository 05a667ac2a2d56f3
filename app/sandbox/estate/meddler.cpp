// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "meddler.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Both clouds take so many tags on a resource.
constexpr std::size_t kMostTags = 10;

bool isOfTheCloud(std::string_view key)
{
    return key.starts_with("jdc-") || key.starts_with("_sys_");
}

} // namespace

Meddler::Meddler(const Meddling &rates, quint32 seed)
    : m_draws{RateDraw(rates.afterReading), RateDraw(rates.afterRefusal), RateDraw(rates.afterWrite)}
    , m_random(seed)
{
}

bool Meddler::isIdle() const
{
    return std::ranges::all_of(m_draws, &RateDraw::isNever);
}

void Meddler::meddle(Estate &estate, std::span<const EstateEvent> events)
{
    using Kind = EstateEvent::Kind;
    const auto holds = [events](Kind kind) {
        return std::ranges::any_of(events,
            [kind](const EstateEvent &event) { return event.kind == kind && !event.asker.isNobody(); });
    };
    Moment moment = Moment::AfterReading;
    Kind kind = Kind::Shown;
    if (holds(Kind::Written)) {
        moment = Moment::AfterWrite;
        kind = Kind::Written;
    } else if (holds(Kind::Attempted)) {
        moment = Moment::AfterRefusal;
        kind = Kind::Attempted;
    }
    // Copied: a change is an event of its own.
    std::vector<EstateEvent> seen;
    std::ranges::copy_if(
        events, std::back_inserter(seen), [kind](const EstateEvent &event) { return event.kind == kind; });
    for (const EstateEvent &event : seen) {
        const std::vector<Target> targets = targetsOf(estate, event);
        if (targets.empty() || !draw(moment).next(m_random))
            continue;
        change(estate, event.row, targets[m_random.bounded(static_cast<quint32>(targets.size()))]);
    }
}

std::vector<Meddler::Target> Meddler::targetsOf(const Estate &estate, const EstateEvent &event) const
{
    std::vector<Target> targets;
    if (event.kind != EstateEvent::Kind::Shown) {
        for (const EstateEvent::Cell &cell : event.cells)
            targets.push_back({.key = cell.key, .wanted = cell.after});
    } else if (!m_targets.isEmpty()) {
        targets = m_targets.value(event.row);
    } else {
        for (const TagRef &ref : estate.pool().refs(event.shown))
            targets.push_back({.key = ref.key, .wanted = ref.value});
    }
    std::erase_if(
        targets, [&](const Target &target) { return isOfTheCloud(estate.pool().utf8(target.key)); });
    return targets;
}

void Meddler::change(Estate &estate, EstateRow row, const Target &target)
{
    constexpr int kShares = 10;
    constexpr int kRemovals = 3;
    constexpr int kSameAsWanted = 2;
    TagPool &pool = estate.pool();
    const TagSet tags = estate.tags(row);
    const int drawn = m_random.bounded(kShares);
    std::optional<TextId> value;
    if (drawn < kSameAsWanted)
        value = target.wanted;
    else if (drawn >= kSameAsWanted + kRemovals)
        value = pool.intern("meddled-" + std::to_string(++m_values));
    if (!value)
        estate.setTags(row, pool.without(tags, target.key));
    else if (pool.value(tags, target.key) || pool.refs(tags).size() < kMostTags)
        estate.setTags(row, pool.with(tags, {.key = target.key, .value = *value}));
}

} // namespace tagdesk
