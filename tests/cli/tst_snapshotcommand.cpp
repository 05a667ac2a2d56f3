// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_snapshotcommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// `snapshot` keeps what tags are, `drift` says what changed since, and --restore writes a plan.
class TestSnapshotCommand : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_ids = idsOf(kVm, 3);
        QCOMPARE(m_ids.size(), 3);
    }

    void aSnapshotIsKeptAndListed()
    {
        const Ended taken = take({u"--name"_s, u"before"_s});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QVERIFY2(taken.err.contains("Snapshot 1 of "), taken.err.constData());
        const QJsonObject first = listedOnes().first().toObject();
        QCOMPARE(first[u"id"_s].toInt(), 1);
        QCOMPARE(first[u"name"_s].toString(), u"before"_s);
        QCOMPARE(first[u"resources"_s].toInt(), int(listed(kVm).array().size()));
        QCOMPARE(first[u"scopes"_s][0][u"scope"_s].toString(), kVm);
        QVERIFY(first[u"scopes"_s][0][u"read"_s].toBool());
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFileInfo(home().filePath(u"tagdesk/snapshots.sqlite"_s)).permissions() & others));
    }

    void theSameAgainIsSeenAgain()
    {
        QCOMPARE(take().code, 0);
        const Ended again = take();
        QVERIFY2(again.err.contains("snapshot 1 holds the same"), again.err.constData());
        QCOMPARE(listedOnes().size(), 1);
    }

    void nothingChangedEndsWithZero()
    {
        QCOMPARE(take().code, 0);
        const Ended ended = drift({u"1"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.err.contains("Nothing changed on "), ended.err.constData());
    }

    void whatARunOfOursChangedIsOurs()
    {
        QCOMPARE(take().code, 0);
        tag({u"drift-test=mine"_s}, {m_ids[0]});
        const Ended ended = drift({u"1"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        const QJsonArray resources = ended.object()[u"resources"_s].toArray();
        QCOMPARE(resources.size(), 1);
        QCOMPARE(resources[0][u"id"_s].toString(), m_ids[0]);
        QCOMPARE(resources[0][u"change"_s].toString(), u"changed"_s);
        const QJsonObject cell = resources[0][u"tags"_s][0].toObject();
        QCOMPARE(cell[u"key"_s].toString(), u"drift-test"_s);
        QVERIFY(cell[u"then"_s].isNull());
        QCOMPARE(cell[u"now"_s].toString(), u"mine"_s);
        QCOMPARE(cell[u"by"_s].toString(), u"ours"_s);
        QCOMPARE(cell[u"run"_s].toInt(), 1);
        QVERIFY(cell[u"who"_s].toString().contains(u'@'));
        QVERIFY2(ended.err.contains("1 by TagDesk, 0 not by TagDesk"), ended.err.constData());
    }

    void whatSomebodyElseChangedIsNotOurs()
    {
        QCOMPARE(take().code, 0);
        tagElsewhere({u"drift-test=theirs"_s}, {m_ids[1]});
        const Ended ended = drift({u"1"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        const QList<QByteArray> lines = ended.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].trimmed(), QByteArray("scope,id,name,change,key,then,now,by,run,who,when"));
        QVERIFY2(lines[1].startsWith(kVm.toUtf8() + ',' + m_ids[1].toUtf8() + ','), lines[1].constData());
        QVERIFY2(lines[1].contains(",changed,drift-test,,theirs,notOurs,"), lines[1].constData());
    }

    void aJournalThatWasMovedAwayMakesNobodyTheAuthor()
    {
        tag({u"drift-test=before"_s}, {m_ids[0]});
        QCOMPARE(take().code, 0);
        tag({u"drift-test=after"_s}, {m_ids[0]});
        QVERIFY(QFile::rename(
            home().filePath(u"tagdesk/journal.sqlite"_s), home().filePath(u"tagdesk/away.sqlite"_s)));
        QFile::remove(home().filePath(u"tagdesk/journal.sqlite-wal"_s));
        QFile::remove(home().filePath(u"tagdesk/journal.sqlite-shm"_s));
        const Ended ended = drift({u"1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.object()[u"resources"_s][0][u"tags"_s][0][u"by"_s].toString(), u"unknown"_s);
    }

    void restoringWritesAPlanThatBringsTagsBackAndSendsNothing()
    {
        const QString env = tagOf(kVm, m_ids[2], u"env"_s);
        QCOMPARE(take({u"--name"_s, u"good"_s}).code, 0);
        tagElsewhere({u"env=drifted"_s, u"drift-test=theirs"_s}, {m_ids[2]});
        const QString plan = home().filePath(u"back.json"_s);
        const qsizetype before = writes();
        const Ended ended = drift({u"good"_s, u"--restore"_s, u"-o"_s, plan, u"--reason"_s, u"CHG-7"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        QVERIFY2(ended.err.contains("2 tags are to be as they were, on 1 resource"), ended.err.constData());
        QCOMPARE(writes(), before);
        const Ended applied = onJd({u"apply"_s, plan, u"--yes"_s});
        QVERIFY2(applied.code == 0, applied.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[2], u"env"_s), env);
        QVERIFY(tagOf(kVm, m_ids[2], u"drift-test"_s).isNull());
        const Ended back = drift({u"good"_s});
        QVERIFY2(back.code == 0, back.err.constData());
    }

    void aChangeAfterTheRestoringPlanIsNotOverwritten()
    {
        QCOMPARE(take().code, 0);
        tagElsewhere({u"drift-test=theirs"_s}, {m_ids[0]});
        const QString plan = home().filePath(u"back.json"_s);
        QCOMPARE(drift({u"1"_s, u"--restore"_s, u"-o"_s, plan}).code, 2);
        tagElsewhere({u"drift-test=again"_s}, {m_ids[0]});
        const Ended applied = onJd({u"apply"_s, plan, u"--yes"_s});
        QVERIFY2(applied.code == 2, applied.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"drift-test"_s), u"again"_s);
    }

    void twoSnapshotsAreComparedWithoutACloud()
    {
        QCOMPARE(take({u"--name"_s, u"one"_s}).code, 0);
        tag({u"drift-test=mine"_s}, {m_ids[0], m_ids[1]});
        QCOMPARE(take({u"--name"_s, u"two"_s}).code, 0);
        const std::size_t before = relay().requests().size();
        const Ended ended = run({u"drift"_s, u"one"_s, u"two"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        QCOMPARE(relay().requests().size(), before);
        QCOMPARE(ended.object()[u"resources"_s].toArray().size(), 2);
        QCOMPARE(ended.object()[u"other"_s][u"name"_s].toString(), u"two"_s);
        QCOMPARE(ended.object()[u"resources"_s][0][u"tags"_s][0][u"by"_s].toString(), u"ours"_s);
        QCOMPARE(run({u"drift"_s, u"one"_s, u"one"_s}).code, 0);
    }

    void aScopeThatCouldNotBeReadIsNotRemoved()
    {
        refuse("/regions/cn-east-2/disks");
        const Ended taken =
            onJd({u"snapshot"_s, u"--scope"_s, kVm, u"--scope"_s, u"jdcloud/cn-east-2/disk"_s});
        QVERIFY2(taken.code == 3, taken.err.constData());
        QVERIFY2(taken.err.contains("1 scope could not be read"), taken.err.constData());
        relay().setFaults(RelayFaults({}, {}, 1));
        const Ended ended = drift({u"1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.object()[u"resources"_s].toArray().isEmpty());
        QCOMPARE(ended.object()[u"notCompared"_s].toArray().size(), 1);
        QVERIFY2(ended.err.contains("1 scope could not be compared"), ended.err.constData());
    }

    void aSnapshotOfAnotherCloudIsRefused()
    {
        QCOMPARE(take().code, 0);
        useKeysOf(u"huawei"_s);
        const Ended ended = onHuawei({u"drift"_s, u"1"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("no account at hand is of that cloud"), ended.err.constData());
    }

    void deletedOnesAreGoneAndUnknownOnesAreTold()
    {
        QCOMPARE(take({u"--name"_s, u"one"_s}).code, 0);
        const Ended unknown = run({u"snapshot"_s, u"--delete"_s, u"one"_s, u"--delete"_s, u"other"_s});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("There is no snapshot “other”."), unknown.err.constData());
        QCOMPARE(run({u"snapshot"_s, u"--delete"_s, u"one"_s}).code, 0);
        QVERIFY(listedOnes().isEmpty());
        QCOMPARE(drift({u"one"_s}).code, 1);
    }

    void oneIsNamedByItsNumberAndFoundByItsName()
    {
        QCOMPARE(take().code, 0);
        const Ended named = run({u"snapshot"_s, u"--rename"_s, u"1"_s, u"--name"_s, u"before"_s});
        QVERIFY2(named.code == 0, named.err.constData());
        QVERIFY2(named.err.contains("“before” is kept until it is deleted"), named.err.constData());
        QCOMPARE(drift({u"before"_s}).code, 0);
        QCOMPARE(run({u"snapshot"_s, u"--rename"_s, u"before"_s, u"--name"_s, u""_s}).code, 0);
        QCOMPARE(listedOnes()[0][u"name"_s].toString(), QString());
    }

    void aNameThatAnotherOneHasIsRefused()
    {
        QCOMPARE(take({u"--name"_s, u"one"_s}).code, 0);
        QCOMPARE(take({u"--name"_s, u"two"_s}).code, 0);
        const Ended refused = run({u"snapshot"_s, u"--rename"_s, u"two"_s, u"--name"_s, u"one"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("Another snapshot is named “one”."), refused.err.constData());
        QCOMPARE(listedOnes()[0][u"name"_s].toString(), u"two"_s);
    }

    void theListSaysTheRoomThatTheyTake()
    {
        QCOMPARE(take().code, 0);
        const Ended list = run({u"snapshot"_s, u"--list"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(list.err.contains("1 snapshot takes "), list.err.constData());
        QVERIFY2(list.out.startsWith("id,name,taken,seen,accounts,scopes,resources,state,bytes"),
            list.out.constData());
        QVERIFY(listedOnes()[0][u"bytes"_s].toInt() > 0);
    }

    void listingMakesNoFile()
    {
        QCOMPARE(run({u"snapshot"_s, u"--list"_s}).code, 0);
        QVERIFY(!QFileInfo::exists(home().filePath(u"tagdesk/snapshots.sqlite"_s)));
    }

    void argumentsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no scope") << QStringList{u"snapshot"_s, u"--cloud"_s, u"jdcloud"_s, u"--region"_s,
            u"cn-north-1"_s} << QByteArray("scope");
        QTest::newRow("a number for a name") << QStringList{u"snapshot"_s, u"--everything"_s, u"--profile"_s,
            u"p"_s, u"--name"_s, u"12"_s} << QByteArray("“12” cannot be the name of a snapshot");
        QTest::newRow("list and scope")
            << QStringList{u"snapshot"_s, u"--list"_s, u"--scope"_s, u"x"_s} << QByteArray("--scope");
        QTest::newRow("rename without a name")
            << QStringList{u"snapshot"_s, u"--rename"_s, u"1"_s} << QByteArray("--rename goes with --name.");
        QTest::newRow("rename to a number") << QStringList{u"snapshot"_s, u"--rename"_s, u"1"_s, u"--name"_s,
            u"2"_s} << QByteArray("“2” cannot be the name of a snapshot");
        QTest::newRow("rename and delete") << QStringList{u"snapshot"_s, u"--rename"_s, u"1"_s, u"--name"_s,
            u"x"_s, u"--delete"_s, u"2"_s} << QByteArray("--delete");
        QTest::newRow("rename of none") << QStringList{u"snapshot"_s, u"--rename"_s, u""_s, u"--name"_s,
            u"x"_s} << QByteArray("No snapshot is named.");
        QTest::newRow("no snapshot") << QStringList{u"drift"_s} << QByteArray("No snapshot is named.");
        QTest::newRow("three") << QStringList{u"drift"_s, u"1"_s, u"2"_s, u"3"_s} << QByteArray("3");
        QTest::newRow("output alone")
            << QStringList{u"drift"_s, u"1"_s, u"-o"_s, u"x"_s} << QByteArray("-o goes with --restore.");
        QTest::newRow("restore alone") << QStringList{u"drift"_s, u"1"_s, u"--restore"_s} << QByteArray("-o");
        QTest::newRow("restore of two") << QStringList{u"drift"_s, u"1"_s, u"2"_s, u"--restore"_s, u"-o"_s,
            u"x"_s} << QByteArray("does not go with this command");
    }

    void argumentsThatMakeNoSenseAreRefused()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
    }

private:
    /// Requests with this text are refused.
    void refuse(const QByteArray &text)
    {
        RelayStep step;
        step.action = RelayStep::Action::Replace;
        step.reply =
            "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        std::vector<RelayFaults::Rule> rules;
        for (std::size_t nth = 1; nth <= 10; ++nth)
            rules.push_back({.text = text, .nth = nth, .step = step});
        relay().setFaults(RelayFaults(std::move(rules), {}, 1));
    }
    QJsonArray listedOnes() { return run({u"snapshot"_s, u"--list"_s, u"--format"_s, u"json"_s}).array(); }
    Ended take(const QStringList &more = {})
    {
        return onJd(QStringList{u"snapshot"_s, u"--scope"_s, kVm} + more);
    }
    Ended drift(const QStringList &more) { return onJd(QStringList{u"drift"_s} + more); }
    void tag(const QStringList &tags, const QStringList &ids)
    {
        const Ended ended = onJd(QStringList{u"tag"_s} + tags
            + QStringList{u"--scope"_s, kVm, u"--yes"_s, u"--allow-lookalike-keys"_s} + idOptions(ids));
        QVERIFY2(ended.code == 0, ended.err.constData());
    }
    /// By somebody whose journal is another one.
    void tagElsewhere(const QStringList &tags, const QStringList &ids)
    {
        const QString ours = environment().value(u"XDG_DATA_HOME"_s);
        environment().insert(u"XDG_DATA_HOME"_s, home().filePath(u"elsewhere"_s));
        tag(tags, ids);
        environment().insert(u"XDG_DATA_HOME"_s, ours);
    }

    QStringList m_ids;
};

TAGDESK_TEST(TestSnapshotCommand, QCoreApplication)

} // namespace tst_snapshotcommand

#include "tst_snapshotcommand.moc"
