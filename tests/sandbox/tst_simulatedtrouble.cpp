// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"
#include "simulatedclient.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_simulatedtrouble {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString vmPath = u"/v1/regions/cn-north-1/instances"_s;
const QString zone = u"DNS-private_zone"_s;

QByteArray usual(const SimulatedClient &client, bool isJd)
{
    return isJd ? client.idWith(EstateTrait::Usual, "cn-north-1", "vm")
                : client.idWith(EstateTrait::Usual, "cn-north-4", "DNS-private_zone");
}

SimulatedClient::Answer tagWith(SimulatedClient &client, const QByteArray &id, bool isJd)
{
    const QJsonObject tag{{u"key"_s, u"late"_s}, {u"value"_s, u"1"_s}};
    if (!isJd)
        return client.huawei("POST", client.tagPath(zone, id), {{u"tag"_s, tag}});
    const QJsonObject resource{
        {u"serviceCode"_s, u"vm"_s}, {u"resourceId"_s, QJsonArray{QString::fromUtf8(id)}}};
    return client.jdTags(u"tags:tagResources"_s,
        {{u"tagResources"_s,
            QJsonObject{{u"resources"_s, QJsonArray{resource}}, {u"tags"_s, QJsonArray{tag}}}}});
}

} // namespace

class TestSimulatedTrouble : public QObject
{
    Q_OBJECT

private slots:
    void theFirstMeetTheirTrouble_data();
    void theFirstMeetTheirTrouble();
    void aShareMeetsTrouble();
    void troubleOutsideTheGateDoesNotCount();
    void refusedResourcesFailAlone();
    void writesBecomeReadableLater();
    void writesTakeEffectLater_data() { clouds(); }
    void writesTakeEffectLater();
    void aLateWriteOverwritesWhatCameBetween();
    void lateWritesHappenInTheOrderInWhichTheyAreDue();

private:
    static void clouds()
    {
        QTest::addColumn<bool>("isJd");
        QTest::newRow("JD Cloud") << true;
        QTest::newRow("Huawei Cloud") << false;
    }
};

void TestSimulatedTrouble::theFirstMeetTheirTrouble_data()
{
    QTest::addColumn<SandboxTrouble>("trouble");
    QTest::addColumn<int>("jdStatus");
    QTest::addColumn<QString>("jdCode");
    QTest::addColumn<int>("huaweiStatus");
    QTest::addColumn<QString>("huaweiCode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("throttled") << SandboxTrouble{.throttled = {.first = 2}} << 429 << u"RATE_LIMIT"_s << 429
                               << u"APIGW.0308"_s << ErrorKind::RateLimited;
    QTest::newRow("flow control") << SandboxTrouble{.flowControlled = {.first = 2}} << 429 << u"RATE_LIMIT"_s
                                  << 403 << u"DNS.0014"_s << ErrorKind::RateLimited;
    QTest::newRow("conflict") << SandboxTrouble{.conflicts = {.first = 2}} << 409 << u"ABORTED"_s << 409
                              << u"DNS.0021"_s << ErrorKind::Conflict;
    QTest::newRow("failure") << SandboxTrouble{.failures = {.first = 2}} << 500 << u"INTERNAL"_s << 500
                             << u"DNS.0001"_s << ErrorKind::Transient;
}

void TestSimulatedTrouble::theFirstMeetTheirTrouble()
{
    QFETCH(SandboxTrouble, trouble);
    QFETCH(int, jdStatus);
    QFETCH(QString, jdCode);
    QFETCH(int, huaweiStatus);
    QFETCH(QString, huaweiCode);
    QFETCH(ErrorKind, kind);
    SimulatedClient client({.resources = 200, .trouble = trouble});
    const auto jd = tagWith(client, usual(client, true), true);
    QCOMPARE(jd.status, jdStatus);
    QCOMPARE(jd.json["error"_L1]["status"_L1].toString(), jdCode);
    QCOMPARE(provider(u"jdcloud"_s)->classify(jd.response).kind, kind);
    const auto huawei = tagWith(client, usual(client, false), false);
    QCOMPARE(huawei.status, huaweiStatus);
    QCOMPARE(
        huawei.json[huawei.json.contains("code"_L1) ? "code"_L1 : "error_code"_L1].toString(), huaweiCode);
    QCOMPARE(provider(u"huawei"_s)->classify(huawei.response).kind, kind);
    for (const bool isJd : {true, false})
        QVERIFY(!client.tagsOf(usual(client, isJd)).contains(Tag{u"late"_s, u"1"_s}));
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 200);
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
}

void TestSimulatedTrouble::aShareMeetsTrouble()
{
    const auto refused = [](quint32 seed) {
        SimulatedClient client(
            {.resources = 200, .trouble = {.failures = {.first = 1, .share = 0.25}, .seed = seed}});
        QList<int> at;
        for (int i = 0; i < 400; ++i) {
            if (client.huawei("GET", u"/v3/projects"_s).status == 500)
                at.append(i);
        }
        return at;
    };
    const QList<int> at = refused(1);
    QCOMPARE(at.first(), 0);
    QVERIFY(at.size() > 70 && at.size() < 130);
    QCOMPARE(refused(1), at);
    QVERIFY(refused(2) != at);
}

void TestSimulatedTrouble::troubleOutsideTheGateDoesNotCount()
{
    SimulatedClient client({.resources = 200, .trouble = {.failures = {.first = 1}}});
    client.skewSeconds = 10'000;
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 401);
    client.skewSeconds = 0;
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 500);
}

void TestSimulatedTrouble::refusedResourcesFailAlone()
{
    QByteArrayList ids;
    {
        const SimulatedClient client({.resources = 200});
        ids = {usual(client, true), usual(client, false)};
    }
    SimulatedClient client({.resources = 200, .trouble = {.refusedIds = ids}});
    const auto jd = tagWith(client, ids[0], true);
    QCOMPARE(jd.status, 200);
    const QJsonArray failed = jd.json["result"_L1]["data"_L1]["failedResourcesMap"_L1].toArray();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first()["resourceId"_L1].toString().toUtf8(), ids[0]);
    const auto huawei = tagWith(client, ids[1], false);
    QCOMPARE(huawei.status, 403);
    QCOMPARE(huawei.json["code"_L1].toString(), u"DNS.0030"_s);
    QCOMPARE(client.huawei("GET", client.tagPath(zone, ids[1])).status, 200);
}

void TestSimulatedTrouble::writesBecomeReadableLater()
{
    SimulatedClient client({.resources = 200, .trouble = {.readableAfterMs = 1'500}});
    const QByteArray id = usual(client, false);
    const auto shown = [&] {
        const QString text = QString::fromUtf8(client.huawei("GET", client.tagPath(zone, id)).response.body);
        return text.contains(u"late"_s);
    };
    QCOMPARE(tagWith(client, id, false).status, 204);
    QVERIFY(client.tagsOf(id).contains(Tag{u"late"_s, u"1"_s}));
    QVERIFY(!shown());
    client.serverTime = client.serverTime.addMSecs(1'499);
    QVERIFY(!shown());
    client.serverTime = client.serverTime.addMSecs(1);
    QVERIFY(shown());
}

void TestSimulatedTrouble::writesTakeEffectLater()
{
    QFETCH(bool, isJd);
    SimulatedClient client({.resources = 200, .trouble = {.late = {.first = 1}, .latestMs = 5'000}});
    const QByteArray id = usual(client, isJd);
    const Tag late{u"late"_s, u"1"_s};
    QVERIFY(tagWith(client, id, isJd).status < 300);
    QVERIFY(!client.tagsOf(id).contains(late));
    QCOMPARE(client.estate().pendingWrites(), 1U);
    client.serverTime = client.serverTime.addMSecs(5'000);
    client.clouds().catchUp();
    QVERIFY(client.tagsOf(id).contains(late));
    QCOMPARE(client.estate().pendingWrites(), 0U);
}

void TestSimulatedTrouble::aLateWriteOverwritesWhatCameBetween()
{
    SimulatedClient client({.resources = 200, .trouble = {.late = {.first = 1}, .latestMs = 5'000}});
    const QByteArray id = usual(client, true);
    QCOMPARE(tagWith(client, id, true).status, 200);
    Estate &estate = client.clouds().estate();
    const EstateRow row = *estate.find(id);
    TagPool &pool = estate.pool();
    const TextId key = pool.intern(u"late"_s);
    estate.setTags(row, pool.with(estate.tags(row), {.key = key, .value = pool.intern(u"theirs"_s)}));
    client.serverTime = client.serverTime.addMSecs(5'000);
    client.clouds().catchUp();
    QVERIFY(client.tagsOf(id).contains(Tag{u"late"_s, u"1"_s}));
}

void TestSimulatedTrouble::lateWritesHappenInTheOrderInWhichTheyAreDue()
{
    SimulatedClient client({.resources = 200});
    Estate &estate = client.clouds().estate();
    const EstateRow row = *estate.find(usual(client, true));
    const TextId key = estate.pool().intern(u"late"_s);
    const TextId first = estate.pool().intern(u"first"_s);
    const TextId last = estate.pool().intern(u"last"_s);
    estate.setNow(0);
    estate.setWriteDelayMs(20);
    estate.write(row, {{.key = key, .value = last}});
    estate.setWriteDelayMs(10);
    estate.write(row, {{.key = key, .value = first}});
    estate.setNow(10);
    QCOMPARE(estate.pool().value(estate.tags(row), key), std::optional(first));
    estate.setNow(100);
    QCOMPARE(estate.pool().value(estate.tags(row), key), std::optional(last));
}

TAGDESK_TEST(TestSimulatedTrouble, QCoreApplication)

} // namespace tst_simulatedtrouble

#include "tst_simulatedtrouble.moc"
