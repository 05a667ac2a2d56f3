// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfile.h"

#include "jsonwriter.h"
#include "planfilemembers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tagdesk {

using namespace planfilemembers;

namespace {

void append(JsonWriter &json, QLatin1StringView name, const std::optional<QString> &text)
{
    json.key(name);
    if (text)
        json.text(text->toUtf8());
    else
        json.null();
}

void append(JsonWriter &json, const PlanFileChange &change)
{
    const Collection &collection = change.resource.collection;
    json.beginObject();
    append(json, kCloud, collection.cloud);
    append(json, kAccount, collection.account);
    append(json, kRegion, collection.region);
    append(json, kKind, collection.kind);
    append(json, kId, change.resource.id);
    append(json, kKey, change.key);
    append(json, kBefore, change.before);
    append(json, kAfter, change.after);
    json.endObject();
}

/// Changes of one row; values are those last read.
void collect(std::vector<PlanFileChange> &collected, const ResourceId &resource, TagSet delta, TagSet base,
    const TagPool &pool)
{
    for (const TagRef &ref : pool.refs(delta)) {
        PlanFileChange change{.resource = resource, .key = pool.text(ref.key), .before = {}, .after = {}};
        if (const std::optional<TextId> value = pool.value(base, ref.key))
            change.before = pool.text(*value);
        if (!ref.isRemoval())
            change.after = pool.text(ref.value);
        collected.push_back(std::move(change));
    }
}

} // namespace

bool isBefore(const PlanFileChange &one, const PlanFileChange &other)
{
    const auto place = [](const PlanFileChange &change) {
        const Collection &in = change.resource.collection;
        return std::tie(in.cloud, in.account, in.region, in.kind, change.resource.id, change.key);
    };
    return place(one) < place(other);
}

std::size_t PlanFile::resources() const
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < changes.size(); ++at)
        count += at == 0 || !(changes[at].resource == changes[at - 1].resource);
    return count;
}

PlanFile planFile(const ChangeSet &changes, const ResourceTable &table, const PlanCost &cost,
    const std::function<QString(const Collection &)> &accountName)
{
    PlanFile plan{.changes = {}, .cost = cost};
    for (const Row row : changes.rows()) {
        ResourceId resource = table.resourceId(row);
        resource.collection.account = accountName(table.collection(row));
        collect(plan.changes, resource, changes.delta(row), table.tags(row), table.pool());
    }
    std::ranges::sort(plan.changes, isBefore);
    return plan;
}

QByteArray toJson(const PlanFile &plan)
{
    JsonWriter json;
    json.spaced().beginObject();
    json.line().member(kTagDesk, "plan");
    json.line().member(kVersion, kPlanFileVersion);
    json.line().key(kSummary).beginObject();
    json.member(kChanges, static_cast<qint64>(plan.changes.size()));
    json.member(kResources, static_cast<qint64>(plan.resources()));
    json.member(kRequests, static_cast<qint64>(plan.cost.requests));
    json.member(kMilliseconds, plan.cost.milliseconds);
    json.endObject();
    json.line().key(kChanges).beginArray();
    for (const PlanFileChange &change : plan.changes)
        append(json.line(), change);
    json.line().endArray();
    json.line().endObject();
    return json.take() + '\n';
}

bool looksLikePlanFile(QByteArrayView start)
{
    constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";
    if (start.startsWith(kByteOrderMark))
        start = start.sliced(kByteOrderMark.size());
    return start.trimmed().startsWith('{');
}

} // namespace tagdesk
