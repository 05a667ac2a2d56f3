// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatelog.h"
#include "simulatedclient.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tst_estatehistory {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString zone = u"DNS-private_zone"_s;

/// "3 attempted note: nothing → 1", without what else the resource carries.
QStringList printed(SimulatedClient &client, const QByteArray &id, const QString &key)
{
    const Estate &estate = client.estate();
    const TagPool &pool = estate.pool();
    const auto text = [&pool](std::optional<TextId> value) {
        return value ? pool.text(*value) : u"nothing"_s;
    };
    QStringList lines;
    for (const EstateEvent &event : client.clouds().history().events()) {
        if (estate.id(event.row) != id)
            continue;
        QString line = QString::number(event.asker.request);
        const std::optional<TextId> keyId = pool.find(key);
        if (event.kind == EstateEvent::Kind::Shown)
            line += u" shown "_s + text(keyId ? pool.value(event.shown, *keyId) : std::nullopt);
        else
            line += event.kind == EstateEvent::Kind::Attempted ? u" attempted"_s : u" written"_s;
        for (const EstateEvent::Cell &cell : event.cells)
            line += u' ' + pool.text(cell.key) + u": "_s + text(cell.before) + u" → "_s + text(cell.after);
        lines.append(line);
    }
    return lines;
}

/// tagResources or unTagResources; the status.
int writeToJd(SimulatedClient &client, const QString &wrapper, const QByteArray &id, const QString &value)
{
    const QJsonObject resource{
        {u"serviceCode"_s, u"vm"_s}, {u"resourceId"_s, QJsonArray{QString::fromUtf8(id)}}};
    const QJsonObject tag{{u"key"_s, u"note"_s}, {u"value"_s, value}};
    const QJsonObject members{{u"resources"_s, QJsonArray{resource}}, {u"tags"_s, QJsonArray{tag}}};
    return client.jdTags(u"tags:"_s + wrapper, {{wrapper, members}}).status;
}

SimulatedClient::Answer readFromJd(SimulatedClient &client, const QByteArray &id)
{
    return client.jdTags(u"tags:describeResources"_s,
        {{u"resourceVo"_s, QJsonObject{{u"resourceIds"_s, QJsonArray{QString::fromUtf8(id)}}}}});
}

} // namespace

class TestEstateHistory : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKeptUnlessItIsWanted();
    void writesAndReadingsOfJdAreKeptInTheirOrder();
    void writesAndReadingsOfHuaweiAreKeptInTheirOrder();
    void aRefusedWriteIsAnAttempt();
    void aLateWriteBelongsToItsRequest();
    void aChangePastTheProtocolsIsNobodys();
    void anAnswerThatLeavesAResourceOutShowsIt();
    void listsShowWhatTheyCarry();
    void bothKeysAreLetInAndTold();
    void theFileHoldsAnObjectALine();
};

void TestEstateHistory::nothingIsKeptUnlessItIsWanted()
{
    SimulatedClient client({.resources = 200});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    QCOMPARE(writeToJd(client, u"tagResources"_s, id, u"1"_s), 200);
    QVERIFY(client.clouds().history().events().empty());
}

void TestEstateHistory::writesAndReadingsOfJdAreKeptInTheirOrder()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    QCOMPARE(readFromJd(client, id).status, 200);
    QCOMPARE(writeToJd(client, u"tagResources"_s, id, u"1"_s), 200);
    QCOMPARE(readFromJd(client, id).status, 200);
    QCOMPARE(writeToJd(client, u"unTagResources"_s, id, u"another"_s), 200);
    QCOMPARE(writeToJd(client, u"unTagResources"_s, id, u"1"_s), 200);
    QCOMPARE(printed(client, id, u"note"_s),
        (QStringList{u"1 shown nothing"_s, u"2 attempted note: nothing → 1"_s,
            u"2 written note: nothing → 1"_s, u"3 shown 1"_s, u"4 attempted note: 1 → nothing"_s,
            u"5 attempted note: 1 → nothing"_s, u"5 written note: 1 → nothing"_s}));
}

void TestEstateHistory::writesAndReadingsOfHuaweiAreKeptInTheirOrder()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-4", "DNS-private_zone");
    const QString path = client.tagPath(zone, id);
    const auto tag = [](const QString &value) {
        return QJsonObject{{u"key"_s, u"note"_s}, {u"value"_s, value}};
    };
    QCOMPARE(client.huawei("GET", path).status, 200);
    QCOMPARE(client.huawei("POST", path, {{u"tag"_s, tag(u"1"_s)}}).status, 204);
    const QJsonObject batch{{u"action"_s, u"create"_s}, {u"tags"_s, QJsonArray{tag(u"2"_s)}}};
    QCOMPARE(client.huawei("POST", path + u"/action"_s, batch).status, 204);
    QCOMPARE(client.huawei("DELETE", path + u"/note"_s).status, 204);
    QCOMPARE(client.huawei("GET", path).status, 200);
    QCOMPARE(printed(client, id, u"note"_s),
        (QStringList{u"1 shown nothing"_s, u"2 attempted note: nothing → 1"_s,
            u"2 written note: nothing → 1"_s, u"3 attempted note: 1 → 2"_s, u"3 written note: 1 → 2"_s,
            u"4 attempted note: 2 → nothing"_s, u"4 written note: 2 → nothing"_s, u"5 shown nothing"_s}));
}

void TestEstateHistory::aRefusedWriteIsAnAttempt()
{
    SimulatedClient client({.resources = 200, .trouble = {.failures = {.first = 1}}, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    QCOMPARE(writeToJd(client, u"tagResources"_s, id, u"1"_s), 500);
    QCOMPARE(printed(client, id, u"note"_s), QStringList{u"1 attempted note: nothing → 1"_s});
}

void TestEstateHistory::aLateWriteBelongsToItsRequest()
{
    SimulatedClient client(
        {.resources = 200, .trouble = {.late = {.first = 1}, .latestMs = 1'000}, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    const qint64 askedMs = client.serverTime.toMSecsSinceEpoch();
    QCOMPARE(writeToJd(client, u"tagResources"_s, id, u"1"_s), 200);
    QCOMPARE(readFromJd(client, id).status, 200);
    client.serverTime = client.serverTime.addMSecs(2'000);
    client.clouds().catchUp();
    QCOMPARE(printed(client, id, u"note"_s),
        (QStringList{
            u"1 attempted note: nothing → 1"_s, u"2 shown nothing"_s, u"1 written note: nothing → 1"_s}));
    const EstateEvent &late = client.clouds().history().events().back();
    QCOMPARE(late.asker.askedMs, askedMs);
    QVERIFY(late.atMs > askedMs && late.atMs <= askedMs + 1'000);
}

void TestEstateHistory::aChangePastTheProtocolsIsNobodys()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    Estate &estate = client.clouds().estate();
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    const EstateRow row = *estate.find(id);
    TagPool &pool = estate.pool();
    const TextId note = pool.intern(u"note"_s);
    estate.setTags(row, pool.with(estate.tags(row), {.key = note, .value = pool.intern(u"theirs"_s)}));
    estate.setTags(row, pool.without(estate.tags(row), note));
    estate.setTags(row, estate.tags(row));
    QCOMPARE(printed(client, id, u"note"_s),
        (QStringList{u"0 written note: nothing → theirs"_s, u"0 written note: theirs → nothing"_s}));
    QVERIFY(client.clouds().history().events().front().asker.isNobody());
}

void TestEstateHistory::anAnswerThatLeavesAResourceOutShowsIt()
{
    SimulatedClient client({.resources = 400, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    QCOMPARE(readFromJd(client, id).status, 200);
    QCOMPARE(printed(client, id, u"note"_s), QStringList{u"1 shown nothing"_s});
}

void TestEstateHistory::listsShowWhatTheyCarry()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
    const std::size_t zones = client.clouds().history().events().size();
    QVERIFY(zones > 0);
    client.clouds().setSwitches({.listsCarryTags = false});
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
    QCOMPARE(client.clouds().history().events().size(), zones);
}

void TestEstateHistory::bothKeysAreLetInAndTold()
{
    SimulatedClient client({.resources = 200, .keepsHistory = true});
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-4", "DNS-private_zone");
    QCOMPARE(client.huawei("GET", client.tagPath(zone, id)).status, 200);
    client.huaweiCredentials = client.keys().huaweiColleague;
    QCOMPARE(client.huawei("GET", client.tagPath(zone, id)).status, 200);
    const QByteArray jdId = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    client.jdCredentials = client.keys().jdCloudColleague;
    QCOMPARE(readFromJd(client, jdId).status, 200);
    QByteArrayList keys;
    for (const EstateEvent &event : client.clouds().history().events())
        keys.append(event.asker.accessKey);
    QCOMPARE(keys,
        (QByteArrayList{client.keys().huawei.accessKey(), client.keys().huaweiColleague.accessKey(),
            client.keys().jdCloudColleague.accessKey()}));
}

void TestEstateHistory::theFileHoldsAnObjectALine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history"_s);
    SimulatedClient client({.resources = 200, .historyFile = path});
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    QCOMPARE(writeToJd(client, u"tagResources"_s, id, u"1"_s), 200);
    QCOMPARE(readFromJd(client, id).status, 200);
    QVERIFY(client.clouds().history().events().empty());
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    const QByteArray at = QByteArray::number(client.serverTime.toMSecsSinceEpoch());
    const QByteArray key = client.jdCredentials.accessKey();
    const QByteArray cells = R"("cells":[{"key":"note","before":null,"after":"1"}]})";
    const auto head = [&](const QByteArray &what, const QByteArray &request) {
        return R"({"what":")" + what + R"(","at":)" + at + R"(,"request":)" + request + R"(,"asked":)" + at
            + R"(,"accessKey":")" + key + R"(","resource":")" + id + R"(",)";
    };
    QCOMPARE(lines,
        (QByteArrayList{head("attempted", "1") + cells, head("written", "1") + cells,
            head("shown", "2") + R"("tags":{"note":"1"}})", QByteArray()}));
}

TAGDESK_TEST(TestEstateHistory, QCoreApplication)

} // namespace tst_estatehistory

#include "tst_estatehistory.moc"
