// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Requests and time that one key on 10,000 resources takes, looked at before and behind every write, while
// somebody else has changed 50 of them: record sets of Huawei Cloud and machines of JD Cloud. The clouds are
// simulated in this process and the clock is turned by hand, so that minutes of quota take none.
#include "fakerecordsets.h"
#include "figures.h"
#include "planner.h"
#include "planrunner.h"
#include "testsession.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cstdio>
#include <functional>
#include <map>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kResources = 10'000;
constexpr int kForeign = 50;
constexpr int kLatencyMs = 80;
constexpr RunChecks kChecks{.guardConflicts = true, .verifyWrites = true};

QString foreignId(int number)
{
    return u"r%1"_s.arg(number * (kResources / kForeign) + 1);
}

/// Machines of a JD cloud that keeps what is written: bindings by id, and writes.
class FakeMachines
{
public:
    explicit FakeMachines(FakeScript &script)
    {
        script.otherwise = [this](const SeenRequest &request) {
            ++requests;
            return answer(request);
        };
    }

    std::map<QString, Tags> tags;
    std::map<QString, int> writes;
    int requests = 0;

private:
    FakeAnswer answer(const SeenRequest &request)
    {
        const QJsonObject root = QJsonDocument::fromJson(request.body).object();
        const QJsonObject call = root.begin().value().toObject();
        QJsonObject data{{u"successCount"_s, 0}, {u"failedResourcesMap"_s, QJsonArray()}};
        if (request.url.path().endsWith("describeResources"_L1)) {
            QJsonArray bindings;
            const QJsonArray ids = call.value("resourceIds"_L1).toArray();
            for (const QJsonValue &id : ids)
                bindings.append(binding(id.toString()));
            data = {{u"resourceTagMappingList"_s, bindings}};
        } else {
            data.insert("successCount"_L1, write(call));
        }
        return {.body = QJsonDocument(
                    QJsonObject{{u"requestId"_s, u"r"_s}, {u"result"_s, QJsonObject{{u"data"_s, data}}}})
                            .toJson(QJsonDocument::Compact)};
    }

    QJsonObject binding(const QString &id)
    {
        QJsonArray list;
        for (const Tag &tag : std::as_const(tags[id]))
            list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
        return {{u"serviceCode"_s, u"vm"_s}, {u"resourceId"_s, id}, {u"tags"_s, list}};
    }

    int write(const QJsonObject &call)
    {
        int count = 0;
        const QJsonArray resources = call.value("resources"_L1).toArray();
        const QJsonArray list = call.value("tags"_L1).toArray();
        for (const QJsonValue &resource : resources) {
            const QJsonArray ids = resource["resourceId"_L1].toArray();
            for (const QJsonValue &id : ids) {
                ++writes[id.toString()];
                for (const QJsonValue &tag : list)
                    tags[id.toString()].append({tag["key"_L1].toString(), tag["value"_L1].toString()});
                count += static_cast<int>(list.size());
            }
        }
        return count;
    }
};

struct Ended
{
    PlanCost said;
    PlanRunner::Outcome outcome;
    qint64 milliseconds = 0;
};

/// Sets one key on every resource of the table.
Ended apply(
    const TestSession &test, ResourceTable &table, int latencyMs, const std::function<void()> &meanwhile)
{
    ChangeSet changes;
    TagPool &pool = table.pool();
    const TagSet delta = pool.with({}, {.key = pool.intern(u"k"_s), .value = pool.intern(u"v"_s)});
    for (Row row = 0; row < table.size(); ++row)
        changes.setDelta(row, delta);
    CloudSession &session = *test.session;
    Plan plan = makePlan(changes, table, pool, [&](const Collection &) {
        Limits limits = session.provider().limits(session.account());
        limits.readsBeforeWrite = 1;
        limits.readsAfterWrite = 1;
        limits.connections = session.connections();
        limits.typicalLatencyMs = latencyMs;
        return limits;
    });
    meanwhile();
    Ended ended{.said = plan.cost, .outcome = {}};
    PlanRunner runner(std::move(plan), table, [&](const QString &) { return &session; });
    runner.setChecks([](const QString &) { return kChecks; }, ConflictPolicy::Leave);
    bool isFinished = false;
    QObject::connect(&runner, &PlanRunner::finished, &runner, [&] { isFinished = true; });
    const qint64 began = test.clock->elapsedMs();
    runner.start();
    while (!isFinished)
        test.clock->advance(50);
    ended.outcome = runner.result();
    ended.milliseconds = test.clock->elapsedMs() - began;
    return ended;
}

void print(const QByteArray &name, const Ended &ended, int requests, int aim, bool areOthersSafe)
{
    const PlanRunner::Progress &progress = ended.outcome.progress;
    const bool isWhole = areOthersSafe && progress.accepted == std::size_t(kResources - kForeign)
        && ended.outcome.conflicts.size() == std::size_t(kForeign);
    printFigure(name, requests, "requests",
        {{u"aim"_s, aim}, {u"met"_s, requests <= aim && isWhole}, {u"said"_s, qint64(ended.said.requests)},
            {u"seconds"_s, double(ended.milliseconds) / 1e3},
            {u"saidSeconds"_s, double(ended.said.milliseconds) / 1e3},
            {u"accepted"_s, qint64(progress.accepted)}, {u"leftOut"_s, qint64(progress.failed)},
            {u"othersKept"_s, areOthersSafe}});
}

void recordSets(const QByteArray &name, int toldQuota)
{
    Account account;
    account.fields.insert(kProjectField, u"p"_s);
    account.quotaPerMinute = toldQuota;
    const TestSession test(u"huawei"_s, account);
    FakeRecordSets cloud(*test.script, test.clock);
    cloud.latencyMs = kLatencyMs;
    ResourceTable table;
    const Collection collection = test.scope(u"DNS-private_recordset"_s).collection;
    for (int i = 0; i < kResources; ++i) {
        Resource resource;
        resource.parent = u"zone%1"_s.arg(i / 400);
        resource.id = cloud.add(resource.parent);
        resource.tags = Tags();
        table.insert(collection, resource);
    }
    const Ended ended = apply(test, table, kLatencyMs, [&] {
        for (int i = 0; i < kForeign; ++i)
            cloud.tags(foreignId(i)) = {{u"k"_s, u"theirs"_s}};
    });
    bool areOthersSafe = true;
    for (int i = 0; i < kForeign; ++i)
        areOthersSafe = areOthersSafe && cloud.writes(foreignId(i)) == 0;
    print(name, ended, cloud.requests(), 10'100, areOthersSafe);
}

void machines()
{
    const TestSession test(u"jdcloud"_s);
    FakeMachines cloud(*test.script);
    ResourceTable table;
    const Collection collection = test.scope(u"vm"_s).collection;
    for (int i = 1; i <= kResources; ++i) {
        Resource resource;
        resource.id = u"r%1"_s.arg(i);
        resource.tags = Tags();
        table.insert(collection, resource);
    }
    const Ended ended = apply(test, table, 0, [&] {
        for (int i = 0; i < kForeign; ++i)
            cloud.tags[foreignId(i)] = {{u"k"_s, u"theirs"_s}};
    });
    bool areOthersSafe = true;
    for (int i = 0; i < kForeign; ++i)
        areOthersSafe = areOthersSafe && cloud.writes[foreignId(i)] == 0;
    print("10000 machines of JD Cloud", ended, cloud.requests, 300, areOthersSafe);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    recordSets("10000 record sets, quota assumed", 0);
    recordSets("10000 record sets, quota told", 600);
    machines();
    return 0;
}
