// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estate.h"

#include <algorithm>

namespace tagdesk {

namespace {

bool isJd(const EstateCollection &collection)
{
    return collection.region != kHuaweiSandboxRegion;
}

} // namespace

Estate::Estate(quint32 seed, quint32 resources)
    : m_seed(seed)
    , m_numbers(seed)
    , m_collections(estateLayout(resources))
{
    layOutZones("DNS-private_zone", "DNS-private_recordset");
    layOutZones("DNS-public_zone", "DNS-public_recordset");

    const EstateTags tags(m_pool);
    m_tags.reserve(resources);
    for (const EstateCollection &collection : m_collections) {
        for (EstateRow row = collection.rows.first; row < collection.rows.end(); ++row) {
            const EstateTrait special = trait(collection, row);
            const quint64 number = random(row) >> 16U;
            m_tags.push_back(
                isJd(collection) ? tags.jdTags(special, number) : tags.huaweiTags(special, number));
        }
    }
}

void Estate::layOutZones(QByteArrayView zoneKind, QByteArrayView recordSetKind)
{
    Zones zones{rows(kHuaweiSandboxRegion, zoneKind), rows(kHuaweiSandboxRegion, recordSetKind), {}};
    // Zones differ in size: each weighs between 4 and 23.
    std::vector<quint64> weightBefore{0};
    for (EstateRow zone = zones.zones.first; zone < zones.zones.end(); ++zone)
        weightBefore.push_back(weightBefore.back() + 4 + random(zone) % 20);
    const quint64 total = std::max<quint64>(weightBefore.back(), 1);
    for (const quint64 weight : weightBefore)
        zones.starts.push_back(
            zones.recordSets.first + static_cast<quint32>(zones.recordSets.count * weight / total));
    m_zones.push_back(std::move(zones));
}

RowRange Estate::rows(QByteArrayView region, QByteArrayView kind) const
{
    for (const EstateCollection &collection : m_collections) {
        if (collection.region == region && collection.kind->kind == kind)
            return collection.rows;
    }
    return {};
}

const EstateCollection &Estate::collection(EstateRow row) const
{
    const auto after = std::upper_bound(m_collections.begin(), m_collections.end(), row,
        [](EstateRow value, const EstateCollection &entry) { return value < entry.rows.first; });
    return *std::prev(after);
}

std::optional<EstateRow> Estate::find(QByteArrayView id) const
{
    std::optional<EstateRow> row = m_numbers.rowOfLongText(id);
    if (!row) {
        if (const qsizetype dash = id.lastIndexOf('-'); dash >= 0)
            row = m_numbers.rowOfShortText(id.sliced(dash + 1));
    }
    if (!row || *row >= size()) {
        const RowRange domains = rows("cn-all", "cdn");
        const std::optional<quint32> position = domainPosition(id);
        if (!position || *position >= domains.count)
            return std::nullopt;
        row = domains.first + *position;
    }
    // The number alone may stand for a resource of another kind.
    return this->id(*row) == id ? row : std::nullopt;
}

QByteArray Estate::id(EstateRow row) const
{
    const EstateCollection &where = collection(row);
    if (!isJd(where))
        return m_numbers.longText(row);
    if (where.kind->names == NameStyle::Domain)
        return domainName(row - where.rows.first);
    return where.kind->idPrefix.toByteArray() + m_numbers.shortText(row);
}

QByteArray Estate::name(EstateRow row) const
{
    const EstateCollection &where = collection(row);
    const quint32 at = row - where.rows.first;
    switch (where.kind->names) {
    case NameStyle::Domain:
        return domainName(at);
    case NameStyle::Zone:
        return zoneName(where.kind->kind == "DNS-public_zone", at);
    case NameStyle::RecordSet:
        return recordSet(row).name;
    default:
        break;
    }
    const QByteArray number = QByteArray::number(at + 1).rightJustified(3, '0');
    switch (trait(where, row)) {
    case EstateTrait::Retired:
        return "retired-" + number;
    case EstateTrait::Locked:
        return "locked-" + number;
    default:
        return resourceName(where.kind->names, at, random(row));
    }
}

QByteArrayView Estate::status(EstateRow row) const
{
    const EstateCollection &where = collection(row);
    if (trait(where, row) == EstateTrait::Busy)
        return "PENDING_UPDATE";
    return random(row) / 7 % 12 == 0 ? where.kind->rareStatus : where.kind->usualStatus;
}

EstateTrait Estate::trait(EstateRow row) const
{
    return trait(collection(row), row);
}

EstateTrait Estate::trait(const EstateCollection &collection, EstateRow row) const
{
    const quint32 at = row - collection.rows.first;
    const bool jd = isJd(collection);
    // There are few zones: the special ones come closer together.
    const bool dense = collection.kind->names == NameStyle::Zone;
    if (at % (dense ? 16 : 199) == 7)
        return jd ? EstateTrait::Retired : EstateTrait::Gone;
    if (at % (dense ? 16 : 199) == 11)
        return jd ? EstateTrait::Locked : EstateTrait::Busy;
    if (at % (dense ? 16 : 61) == 4)
        return EstateTrait::FullQuota;
    if (at % (dense ? 16 : 47) == 9)
        return EstateTrait::CaseTwins;
    if (at % (dense ? 16 : 59) == 2 || random(row) % 100 < 12)
        return EstateTrait::Untagged;
    return EstateTrait::Usual;
}

const Estate::Zones &Estate::zonesOf(EstateRow row) const
{
    const Zones &privateZones = m_zones.front();
    return privateZones.zones.contains(row) || privateZones.recordSets.contains(row) ? privateZones
                                                                                     : m_zones.back();
}

RowRange Estate::recordSets(EstateRow zone) const
{
    const Zones &zones = zonesOf(zone);
    const std::size_t at = zone - zones.zones.first;
    return {zones.starts[at], zones.starts[at + 1] - zones.starts[at]};
}

EstateRow Estate::zone(EstateRow recordSet) const
{
    const Zones &zones = zonesOf(recordSet);
    const auto after = std::upper_bound(zones.starts.begin(), zones.starts.end(), recordSet);
    return zones.zones.first + static_cast<quint32>(after - zones.starts.begin()) - 1;
}

RecordSetText Estate::recordSet(EstateRow row) const
{
    const EstateRow parent = zone(row);
    return recordSetText(name(parent), row - recordSets(parent).first, random(row));
}

void Estate::setTags(EstateRow row, TagSet tags)
{
    if (m_history != nullptr) {
        std::vector<EstateEvent::Cell> cells;
        for (const TagRef &ref : m_pool.refs(m_pool.difference(m_tags[row], tags))) {
            cells.push_back({.key = ref.key,
                .before = m_pool.value(m_tags[row], ref.key),
                .after = ref.isRemoval() ? std::nullopt : std::optional(ref.value)});
        }
        m_history->noteWritten({}, m_nowMs, row, std::move(cells));
    }
    replaceTags(row, tags);
}

void Estate::write(EstateRow row, std::vector<TagWrite> writes)
{
    Pending pending{.row = row,
        .writes = std::move(writes),
        .asker = m_history != nullptr ? m_history->asker() : EstateAsker(),
        .dueMs = m_nowMs + m_writeDelayMs};
    if (m_writeDelayMs > 0)
        m_pending.push_back(std::move(pending));
    else
        perform(pending);
}

void Estate::perform(const Pending &write)
{
    TagSet tags = m_tags[write.row];
    std::vector<EstateEvent::Cell> cells;
    for (const TagWrite &each : write.writes) {
        const std::optional<TextId> before = m_pool.value(tags, each.key);
        if (each.only && before != each.only)
            continue;
        cells.push_back({.key = each.key, .before = before, .after = each.value});
        tags = each.value ? m_pool.with(tags, {.key = each.key, .value = *each.value})
                          : m_pool.without(tags, each.key);
    }
    if (m_history != nullptr)
        m_history->noteWritten(write.asker, m_nowMs, write.row, std::move(cells));
    replaceTags(write.row, tags);
}

void Estate::setNow(qint64 nowMs)
{
    const auto later = std::stable_partition(m_pending.begin(), m_pending.end(),
        [nowMs](const Pending &pending) { return pending.dueMs <= nowMs; });
    std::vector<Pending> due(std::move_iterator(m_pending.begin()), std::move_iterator(later));
    m_pending.erase(m_pending.begin(), later);
    std::ranges::stable_sort(due, {}, &Pending::dueMs);
    for (const Pending &write : due) {
        m_nowMs = write.dueMs;
        perform(write);
    }
    m_nowMs = nowMs;
}

void Estate::noteShown(EstateRow row, TagSet tags) const
{
    if (m_history != nullptr)
        m_history->noteShown(m_nowMs, row, tags);
}

void Estate::replaceTags(EstateRow row, TagSet tags)
{
    if (m_readableAfterMs > 0)
        m_former[row].push_back({m_tags[row], m_nowMs + m_readableAfterMs});
    m_tags[row] = tags;
}

TagSet Estate::readableTags(EstateRow row) const
{
    const auto former = m_former.constFind(row);
    if (former == m_former.cend())
        return m_tags[row];
    const auto shown = std::find_if(
        former->cbegin(), former->cend(), [this](const Former &each) { return each.untilMs > m_nowMs; });
    return shown == former->cend() ? m_tags[row] : shown->tags;
}

} // namespace tagdesk
