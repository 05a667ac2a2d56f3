// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfile.h"

#include "jsonwriter.h"
#include "planfilehash.h"
#include "planfilelines.h"
#include "planfilemaker.h"
#include "planfilemembers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tagdesk {

using namespace planfilemembers;

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
    const std::function<PlanFileAccount(const Collection &)> &accountOf)
{
    PlanFileMaker maker(table, accountOf);
    for (const Row row : changes.rows())
        maker.take(row, changes.delta(row));
    PlanFile plan = maker.end();
    plan.cost = cost;
    putInOrder(plan);
    return plan;
}

void putInOrder(PlanFile &plan)
{
    std::ranges::sort(plan.changes, qOverload<const PlanFileChange &, const PlanFileChange &>(&isBefore));
    std::ranges::sort(plan.accounts, qOverload<const PlanFileAccount &, const PlanFileAccount &>(&isBefore));
}

QByteArray toJson(const PlanFile &plan)
{
    JsonWriter json;
    json.spaced().beginObject();
    json.line().member(kTagDesk, "plan");
    json.line().member(kVersion, kPlanFileVersion);
    json.line().member(kHash, planHash(plan).toLatin1());
    json.line().member(kMade, plan.origin.made.toUTC().toString(Qt::ISODate).toLatin1());
    json.line().member(kAuthor, plan.origin.author.toUtf8());
    json.line().member(kReason, plan.origin.reason.toUtf8());
    json.line().key(kSummary).beginObject();
    json.member(kChanges, static_cast<qint64>(plan.changes.size()));
    json.member(kResources, static_cast<qint64>(plan.resources()));
    json.member(kRequests, static_cast<qint64>(plan.cost.requests));
    json.member(kMilliseconds, plan.cost.milliseconds);
    json.endObject();
    json.line().key(kAccounts).beginArray();
    for (const PlanFileAccount &account : plan.accounts)
        json.line().json(planFileLine(account));
    json.line().endArray();
    json.line().key(kChanges).beginArray();
    for (const PlanFileChange &change : plan.changes)
        json.line().json(planFileLine(change));
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
