// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancetrend.h"

#include "snapshotaccounts.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace tagdesk {

namespace {

QString trendText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What one scope held, judged by itself in a table of its own: the document's belongs to another thread.
ComplianceMoment judged(
    const Scope &scope, const SnapshotResources &resources, const std::vector<JudgedAccount> &accounts)
{
    ResourceTable table;
    table.reserve(resources.size());
    PolicyJudge judge(table, table.pool());
    for (const JudgedAccount &account : accounts)
        judge.setPolicy(account.account.id, account.policy, account.reserved);
    std::vector<Tags> sets;
    for (SnapshotResources::Set set = 0; set < resources.setCount(); ++set) {
        Tags tags;
        for (const SnapshotResources::Tag &tag : resources.tags(set))
            tags.append(
                {.key = trendText(resources.text(tag.key)), .value = trendText(resources.text(tag.value))});
        sets.push_back(std::move(tags));
    }
    Rows rows;
    for (std::size_t at = 0; at < resources.size(); ++at) {
        Resource resource{.id = trendText(resources.id(at)), .name = trendText(resources.name(at))};
        if (resources.parent(at) != SnapshotResources::kNoParent)
            resource.parent = trendText(resources.text(resources.parent(at)));
        if (resources.set(at) != SnapshotResources::kNotRead)
            resource.tags = sets[resources.set(at)];
        rows.push_back(table.insert(scope.collection, resource));
    }
    const ChangeSet nothingStaged;
    const Compliance counted = countCompliance(rows, table, nothingStaged, table.pool(), judge);
    ComplianceMoment moment{
        .when = {}, .rows = counted.rows, .notRead = counted.notRead, .all = counted.all, .keys = {}};
    for (const Compliance::Key &key : counted.keys)
        moment.keys.push_back({.key = key.key, .count = key.all});
    return moment;
}

void add(ComplianceCount &sum, const ComplianceCount &count)
{
    sum.asked += count.asked;
    sum.violating += count.violating;
}

void add(ComplianceMoment &sum, const ComplianceMoment &part)
{
    sum.rows += part.rows;
    sum.notRead += part.notRead;
    add(sum.all, part.all);
    for (const ComplianceMoment::Key &key : part.keys) {
        const auto known = std::ranges::find_if(sum.keys, [&key](const ComplianceMoment::Key &each) {
            return each.key.compare(key.key, Qt::CaseInsensitive) == 0;
        });
        if (known == sum.keys.end())
            sum.keys.push_back(key);
        else
            add(known->count, key.count);
    }
}

/// What was known of the scopes at one moment, by the names of their contents.
using KnownContents = QHash<Scope, SnapshotScope>;

/// Ends of days, oldest first, with all scopes known.
std::map<QDateTime, KnownContents> endsOfDays(const std::vector<Snapshot> &newestFirst,
    const std::vector<Scope> &scopes, const std::vector<SnapshotAccount> &open)
{
    std::map<QDate, std::pair<QDateTime, KnownContents>> days;
    KnownContents known;
    for (auto snapshot = newestFirst.rbegin(); snapshot != newestFirst.rend(); ++snapshot) {
        if (snapshot->isDamaged)
            continue;
        const std::vector<std::optional<Scope>> places = openScopesOf(*snapshot, open);
        bool isNews = false;
        for (std::size_t at = 0; at < places.size(); ++at) {
            const bool isWanted = places[at] && std::ranges::find(scopes, *places[at]) != scopes.end();
            if (!isWanted || snapshot->scopes[at].reading != SnapshotReading::Whole)
                continue;
            known.insert(*places[at], snapshot->scopes[at]);
            isNews = true;
        }
        if (isNews && known.size() == static_cast<qsizetype>(scopes.size()))
            days[snapshot->seen.date()] = {snapshot->seen, known};
    }
    std::map<QDateTime, KnownContents> ends;
    for (const auto &[day, end] : days)
        ends.insert(end);
    return ends;
}

} // namespace

SnapshotResult<ComplianceTrend> complianceTrend(const SnapshotStore &store, const std::vector<Scope> &scopes,
    const std::vector<JudgedAccount> &accounts, std::size_t days, const std::function<bool()> &goOn)
{
    const SnapshotResult<std::vector<Snapshot>> all = store.list();
    if (!all)
        return tl::unexpected(all.error());
    std::vector<SnapshotAccount> open;
    open.reserve(accounts.size());
    for (const JudgedAccount &account : accounts)
        open.push_back(account.account);
    std::map<QDateTime, KnownContents> ends = endsOfDays(*all, scopes, open);
    while (ends.size() > days)
        ends.erase(ends.begin());
    QHash<std::pair<Scope, QByteArray>, ComplianceMoment> known;
    ComplianceTrend trend;
    for (const auto &[when, contents] : ends) {
        ComplianceMoment moment;
        moment.when = when;
        for (const Scope &scope : scopes) {
            if (!goOn())
                return ComplianceTrend();
            const SnapshotScope &kept = *contents.constFind(scope);
            const std::pair content(scope, kept.content);
            if (!known.contains(content)) {
                const SnapshotResult<SnapshotResources> resources = store.resources(kept);
                if (!resources)
                    return tl::unexpected(resources.error());
                known.insert(content, judged(scope, *resources, accounts));
            }
            add(moment, known.value(content));
        }
        trend.push_back(std::move(moment));
    }
    return trend;
}

} // namespace tagdesk
