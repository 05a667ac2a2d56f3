// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedclient.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_meddler {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Meddling kAlways{
    .afterReading = {.first = 100}, .afterRefusal = {.first = 100}, .afterWrite = {.first = 100}};
const QString zone = u"DNS-private_zone"_s;

QByteArray zoneOf(const SimulatedClient &client)
{
    return client.idWith(EstateTrait::Usual, "cn-north-4", "DNS-private_zone");
}

SimulatedClient::Answer listZones(SimulatedClient &client)
{
    return client.huawei("GET", u"/v2/zones"_s, {}, {{u"type"_s, u"private"_s}});
}

SimulatedClient::Answer setNote(SimulatedClient &client, const QByteArray &id)
{
    return client.huawei("POST", client.tagPath(zone, id),
        {{u"tag"_s, QJsonObject{{u"key"_s, u"note"_s}, {u"value"_s, u"mine"_s}}}});
}

/// Changes by nobody's request, by key.
QStringList meddledKeys(SimulatedClient &client)
{
    QStringList keys;
    for (const EstateEvent &event : client.clouds().history().events()) {
        if (!event.asker.isNobody())
            continue;
        for (const EstateEvent::Cell &cell : event.cells)
            keys.append(client.estate().pool().text(cell.key));
    }
    return keys;
}

} // namespace

class TestMeddler : public QObject
{
    Q_OBJECT

private slots:
    void withoutRatesNobodyMeddles();
    void aReadingIsFollowedByAChangeOfWhatItShowed();
    void targetsAloneAreChangedAfterReadings();
    void aRefusedWriteIsFollowedByAChangeOfItsCells();
    void aWriteIsFollowedByAChangeOfItsCells();
    void valuesAreNewOrGoneOrTheWantedOnes();
    void tagsOfTheCloudAndFullResourcesAreLeftAlone();
    void equalSeedsMeddleEqually();
};

void TestMeddler::withoutRatesNobodyMeddles()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    QCOMPARE(setNote(client, zoneOf(client)).status, 204);
    QVERIFY(client.clouds().meddler().isIdle());
    QVERIFY(meddledKeys(client).isEmpty());
}

void TestMeddler::aReadingIsFollowedByAChangeOfWhatItShowed()
{
    SimulatedClient client({.resources = 200, .trouble = {.meddling = kAlways}});
    const QByteArray id = zoneOf(client);
    const Tags before = client.tagsOf(id);
    const auto answer = client.huawei("GET", client.tagPath(zone, id));
    QCOMPARE(answer.json["tags"_L1].toArray().size(), before.size());
    QCOMPARE(client.clouds().meddler().changed(Meddler::Moment::AfterReading), 1);
}

void TestMeddler::targetsAloneAreChangedAfterReadings()
{
    SimulatedClient client({.resources = 200, .trouble = {.meddling = kAlways}, .keepsHistory = true});
    Estate &estate = client.clouds().estate();
    const QByteArray id = zoneOf(client);
    const TextId other = estate.pool().intern(u"other"_s);
    client.clouds().meddler().setTargets({{*estate.find(id), {{.key = other}}}});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(listZones(client).status, 200);
    const QStringList keys = meddledKeys(client);
    QVERIFY(keys.size() > 5);
    QCOMPARE(keys.count(u"other"_s), keys.size());
}

void TestMeddler::aRefusedWriteIsFollowedByAChangeOfItsCells()
{
    SimulatedClient client({.resources = 200,
        .trouble = {.failures = {.first = 1}, .meddling = {.afterRefusal = {.first = 100}}},
        .keepsHistory = true});
    const QByteArray id = zoneOf(client);
    QCOMPARE(setNote(client, id).status, 500);
    QCOMPARE(client.clouds().meddler().changed(Meddler::Moment::AfterRefusal), 1);
    QCOMPARE(setNote(client, id).status, 204);
    QCOMPARE(client.clouds().meddler().changed(Meddler::Moment::AfterRefusal), 1);
}

void TestMeddler::aWriteIsFollowedByAChangeOfItsCells()
{
    SimulatedClient client(
        {.resources = 200, .trouble = {.meddling = {.afterWrite = {.first = 100}}}, .keepsHistory = true});
    const QByteArray id = zoneOf(client);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(setNote(client, id).status, 204);
    QCOMPARE(client.clouds().meddler().changed(Meddler::Moment::AfterWrite), 10);
    const QStringList keys = meddledKeys(client);
    QVERIFY(keys.size() > 5);
    QCOMPARE(keys.count(u"note"_s), keys.size());
}

void TestMeddler::valuesAreNewOrGoneOrTheWantedOnes()
{
    SimulatedClient client({.resources = 200, .trouble = {.meddling = {.afterWrite = {.share = 0.999}}}});
    const QByteArray id = zoneOf(client);
    int gone = 0;
    int wanted = 0;
    QSet<QString> values;
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(setNote(client, id).status, 204);
        const Tags tags = client.tagsOf(id);
        const auto note = std::ranges::find(tags, u"note"_s, &Tag::key);
        if (note == tags.cend()) {
            ++gone;
        } else if (note->value == u"mine") {
            ++wanted;
        } else {
            QVERIFY(note->value.startsWith(u"meddled-"));
            QVERIFY(!values.contains(note->value));
            values.insert(note->value);
        }
    }
    QVERIFY(gone > 5 && wanted > 3 && values.size() > 20);
}

void TestMeddler::tagsOfTheCloudAndFullResourcesAreLeftAlone()
{
    SimulatedClient client({.resources = 3000, .trouble = {.meddling = kAlways}, .keepsHistory = true});
    Estate &estate = client.clouds().estate();
    const QByteArray full = client.idWith(EstateTrait::FullQuota, "cn-north-4", "DNS-private_zone");
    const EstateRow row = *estate.find(full);
    const std::size_t count = estate.pool().refs(estate.tags(row)).size();
    client.clouds().meddler().setTargets({{row, {{.key = estate.pool().intern(u"one more"_s)}}}});
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.huawei("GET", client.tagPath(zone, full)).status, 200);
    QCOMPARE(estate.pool().refs(estate.tags(row)).size(), count);
    client.clouds().meddler().setTargets({});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(listZones(client).status, 200);
    QVERIFY(!meddledKeys(client).contains(u"_sys_enterprise_project_id"_s));
}

void TestMeddler::equalSeedsMeddleEqually()
{
    const auto meddled = [](quint32 seed) {
        int listed = 0;
        SimulatedClient client({.resources = 1000,
            .trouble = {.meddling = {.afterReading = {.share = 0.5}}, .seed = seed},
            .keepsHistory = true});
        for (int i = 0; i < 5; ++i)
            listed += listZones(client).status == 200 ? 1 : 0;
        return meddledKeys(client) + QStringList{QString::number(listed)};
    };
    QVERIFY(meddled(1).size() > 2);
    QCOMPARE(meddled(1), meddled(1));
    QVERIFY(meddled(1) != meddled(2));
}

TAGDESK_TEST(TestMeddler, QCoreApplication)

} // namespace tst_meddler

#include "tst_meddler.moc"
