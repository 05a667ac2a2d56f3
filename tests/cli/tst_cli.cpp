// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "profilestore.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

namespace tst_cli {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The program as scripts run it: a process with arguments, an environment, two streams and an exit code.
class TestCli : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_zonesChecked = 0;
        m_isInterrupted = false;
        m_isAnswered = false;
    }

    void aProxyThatCannotBeUsedIsNamedAndTheRestGoesOn()
    {
        environment().insert(u"https_proxy"_s, u"socks4://ada:hunter2@proxy:1080"_s);
        const Ended ended = onJd({u"scopes"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains("https_proxy"), ended.err.constData());
        QVERIFY2(ended.err.contains("socks4"), ended.err.constData());
        QVERIFY2(!ended.err.contains("hunter2"), ended.err.constData());
        // The simulated clouds are on this computer.
        const Ended simulated = run({u"--sandbox"_s, u"scopes"_s});
        QVERIFY2(!simulated.err.contains("https_proxy"), simulated.err.constData());
    }

    // --- What comes out
    void theTreeHasACountInEveryScope()
    {
        const Ended ended = run({u"--sandbox"_s, u"scopes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QSet<QString> scopes;
        const QJsonArray printed = ended.array();
        for (const QJsonValue &value : printed) {
            const QJsonObject scope = value.toObject();
            scopes.insert(scope["scope"_L1].toString());
            QVERIFY2(scope["resources"_L1].isDouble(), qPrintable(scope["scope"_L1].toString()));
        }
        QVERIFY(scopes.contains(kVm));
        QVERIFY(scopes.contains(u"jdcloud/cn-all/cdn"_s));
        QVERIFY(scopes.contains(u"huawei/private-zones"_s));
        QVERIFY(scopes.size() > 4 * 23 + 4);
        for (const QString &service :
            u"vm disk sqlserver es mongodb ip memcached redis drds rds database db_ro "
            "percona percona_ro mariadb mariadb_ro pg nativecontainer pod zfs jqs "
            "kubernetesNodegroup jcq"_s.split(u' '))
            QVERIFY2(scopes.contains(u"jdcloud/cn-south-1/"_s + service), qPrintable(service));
    }

    void countsAreThoseOfTheLists()
    {
        const QJsonArray scopes = run({u"--sandbox"_s, u"scopes"_s, u"--format"_s, u"json"_s}).array();
        for (const QJsonValue &value : scopes) {
            const QJsonObject scope = value.toObject();
            const QString text = scope["scope"_L1].toString();
            const bool isSampled = text == kVm || text.endsWith(u"/rds"_s) || text.endsWith(u"/database"_s)
                || text == kRecordSets || text.startsWith(kRecordSets + u"/"_s);
            if (!isSampled || (text.contains(u"recordsets/"_s) && m_zonesChecked++ > 2))
                continue;
            const Ended list = run({u"--sandbox"_s, u"list"_s, u"--scope"_s, text, u"--format"_s, u"json"_s});
            QCOMPARE(list.code, 0);
            QCOMPARE(list.array().size(), scope["resources"_L1].toInt());
        }
    }

    void aListHasTheDocumentedShape()
    {
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.array().size() > 50);
        const QJsonArray list = ended.array();
        for (const QJsonValue &value : list) {
            const QJsonObject resource = value.toObject();
            QCOMPARE(resource.keys(),
                QStringList({u"id"_s, u"name"_s, u"scope"_s, u"status"_s, u"tags"_s, u"tagsRead"_s}));
            QCOMPARE(resource["scope"_L1].toString(), kVm);
            QVERIFY(resource["id"_L1].toString().startsWith(u"i-"_s));
            QCOMPARE(resource["tagsRead"_L1], QJsonValue(true));
            QVERIFY(resource["tags"_L1].isObject());
        }
    }

    void aFilterKeepsWhatItSays()
    {
        const Ended ended = onJd(
            {u"list"_s, u"--scope"_s, kVm, u"--filter"_s, u"env=prod !owner"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(!ended.array().isEmpty());
        const QJsonArray list = ended.array();
        for (const QJsonValue &value : list) {
            const QJsonObject tags = value["tags"_L1].toObject();
            QCOMPARE(tags["env"_L1].toString().toLower(), u"prod"_s);
            QVERIFY(!tags.contains("owner"_L1));
        }
    }

    void aTableIsForPeople()
    {
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith("ID  "));
        QVERIFY(ended.err.contains(" resources."));
        QVERIFY2(!ended.err.contains('\r'), "no progress bar where there is no terminal");
    }

    void tagsAreSetAndRemoved()
    {
        const QStringList ids = idsOf(kVm, 3);
        const Ended set = onJd(QStringList{u"tag"_s, u"--scope"_s, kVm} + idOptions(ids)
            + QStringList{u"ticket=T-1"_s, u"note=二"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(set.code, 0);
        QCOMPARE(
            set.object().keys(), QStringList({u"failed"_s, u"requests"_s, u"succeeded"_s, u"unknown"_s}));
        QCOMPARE(set.object()["requests"_L1].toInt(), 1);
        QCOMPARE(set.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(ids));
        QVERIFY(set.object()["failed"_L1].toArray().isEmpty());
        QVERIFY(set.object()["unknown"_L1].toArray().isEmpty());
        QCOMPARE(tagOf(kVm, ids[1], u"note"_s), u"二"_s);

        const Ended removed = onJd(QStringList{u"untag"_s, u"--scope"_s, kVm, u"--filter"_s, u"ticket=T-1"_s,
            u"note"_s, u"ticket=T-1"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.object()["succeeded"_L1].toArray().size(), 3);
        QCOMPARE(tagOf(kVm, ids[1], u"note"_s), QString());
        QCOMPARE(tagOf(kVm, ids[1], u"ticket"_s), QString());
    }

    void anotherValueIsNotRemoved()
    {
        const QStringList ids = idsOf(kVm, 1);
        QCOMPARE(onJd({u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"ticket=T-1"_s, u"--yes"_s}).code, 0);
        const Ended ended = onJd({u"untag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"ticket=T-2"_s,
            u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.object()["requests"_L1].toInt(-1), 0);
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), u"T-1"_s);
    }

    void tagsOfRecordSetsAreSet()
    {
        useKeysOf(u"huawei"_s);
        const QStringList ids = idsOf(kRecordSets, 2);
        const Ended set = onHuawei(QStringList{u"tag"_s, u"--scope"_s, kRecordSets} + idOptions(ids)
            + QStringList{u"ticket=T-1"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(set.code, 0);
        QCOMPARE(set.object()["requests"_L1].toInt(), 1);
        QCOMPARE(tagOf(kRecordSets, ids[0], u"ticket"_s), u"T-1"_s);
    }

    void theProjectIsFoundByItself()
    {
        useKeysOf(u"huawei"_s);
        const Ended ended = run({u"--cloud"_s, u"huawei"_s, u"--endpoint"_s, endpoint(), u"--region"_s,
            u"cn-north-4"_s, u"list"_s, u"--scope"_s, u"huawei/public-zones"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(!ended.array().isEmpty());
    }

    void whatIsThereAlreadySendsNothing()
    {
        const QStringList ids = idsOf(kVm, 1);
        const QStringList tag{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"ticket=T-1"_s, u"--yes"_s,
            u"--format"_s, u"json"_s};
        QCOMPARE(onJd(tag).object()["requests"_L1].toInt(), 1);
        const Ended again = onJd(tag);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.object()["requests"_L1].toInt(-1), 0);
        QCOMPARE(again.object()["succeeded"_L1].toArray(), QJsonArray{ids[0]});
    }

    void aDryRunShowsThePlanAndSendsNothing()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QStringList tag = QStringList{u"tag"_s, u"--scope"_s, kVm} + idOptions(ids)
            + QStringList{u"ticket=T-1"_s, u"--dry-run"_s};
        const Ended json = onJd(tag + QStringList{u"--format"_s, u"json"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.object()["requests"_L1].toInt(), 3); // read, written, read again
        QVERIFY(json.object()["milliseconds"_L1].toInt() > 0);
        const QJsonObject change = json.object()["changes"_L1].toArray().at(0).toObject();
        QCOMPARE(change["id"_L1].toString(), ids[0]);
        QCOMPARE(change["key"_L1].toString(), u"ticket"_s);
        QVERIFY(change["old"_L1].isNull());
        QCOMPARE(change["new"_L1].toString(), u"T-1"_s);
        const Ended table = onJd(tag);
        QVERIFY(table.out.startsWith("ID  "));
        QVERIFY(table.err.contains("2 changes to 2 resources in 3 requests"));
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), QString());
    }

    void csvIsForOtherPrograms()
    {
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm, u"--format"_s, u"csv"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith("scope,id,name,status,tagsRead,tag:"));
        QVERIFY(ended.out.endsWith("\r\n"));
    }

    // --- CSV files
    void anExportHasEveryResourceOfItsScopes()
    {
        const QString file = home().filePath(u"estate.csv"_s);
        const QString disk = u"jdcloud/cn-east-2/disk"_s;
        const Ended ended = onJd({u"export"_s, u"--scope"_s, kVm, u"--scope"_s, disk, u"-o"_s, file});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.isEmpty());
        const QByteArray text = contentOf(file);
        QVERIFY(
            text.startsWith("\xEF\xBB\xBFprovider,profile,region,service,resource_id,resource_name,_base,"));
        const auto resources = listed(kVm).array().size() + listed(disk).array().size();
        QCOMPARE(text.count("\r\njdcloud,jdcloud,"), resources);
        QVERIFY2(ended.err.contains(QByteArray::number(resources) + " resources were written to "),
            ended.err.constData());
        QVERIFY(text.contains("jdcloud,jdcloud,cn-east-2,disk,"));
    }

    void anExportGoesToStandardOutputAndHoldsBothClouds()
    {
        const Ended ended =
            run({u"--sandbox"_s, u"export"_s, u"--scope"_s, kVm, u"--scope"_s, u"huawei/private-zones"_s,
                u"--form"_s, u"long"_s, u"--filter"_s, u"env=prod"_s, u"-o"_s, u"-"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("\r\njdcloud,"));
        QVERIFY(ended.out.contains("\r\nhuawei,"));
        QVERIFY(ended.out.contains(",set,env,prod\r\n"));
        QVERIFY(!ended.out.contains(",set,env,test\r\n"));
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        const QString file = home().filePath(u"nowhere/estate.csv"_s);
        const Ended ended = onJd({u"export"_s, u"--scope"_s, kVm, u"-o"_s, file});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("nowhere/estate.csv” could not be written"), ended.err.constData());
    }

    // --- Tables
    void anExportThatNobodyTouchedChangesNothing()
    {
        const QStringList account{u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, endpoint()};
        const QString table = home().filePath(u"exported.csv"_s);
        QCOMPARE(run(account
                     + QStringList{u"export"_s, u"--scope"_s, kVm, u"--scope"_s, u"jdcloud/cn-east-2/disk"_s,
                         u"-o"_s, table})
                     .code,
            0);
        const qsizetype sent = writes();
        const Ended ended =
            run(account + QStringList{u"apply"_s, table, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["requests"_L1].toInt(-1), 0);
        QVERIFY2(ended.err.contains("There is nothing to change"), ended.err.constData());
        QCOMPARE(writes(), sent);
    }

    void bothCloudsGoThroughOneTable()
    {
        const QString table = home().filePath(u"both.csv"_s);
        QCOMPARE(
            run({u"--sandbox"_s, u"export"_s, u"--scope"_s, kVm, u"--scope"_s, kRecordSets, u"-o"_s, table})
                .code,
            0);
        saveFile(table, contentOf(table).replace(",prod,", ",production,"));
        const Ended ended = run({u"--sandbox"_s, u"plan"_s, table, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QSet<QString> scopes;
        const QJsonArray changes = ended.object()["changes"_L1].toArray();
        for (const QJsonValue &value : changes) {
            scopes.insert(value["scope"_L1].toString());
            QCOMPARE(value["before"_L1].toString(), u"prod"_s);
            QCOMPARE(value["after"_L1].toString(), u"production"_s);
        }
        QCOMPARE(scopes, QSet<QString>({kVm, kRecordSets}));
    }

    void aTableIsPlannedReviewedAndApplied()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString table = saveTable({ids[0] + u",T-1"_s, ids[1] + u",T-2"_s});
        const QString plan = home().filePath(u"p.json"_s);
        const qsizetype sent = writes();
        const Ended planned = onJd({u"plan"_s, table, u"-o"_s, plan});
        QVERIFY2(planned.code == 0, planned.err.constData());
        QVERIFY2(planned.out.startsWith("CHANGES  SAME  BLANK  UNTOUCHED  ERRORS  ROWS\n      2"),
            planned.out.constData());
        QVERIFY2(planned.err.contains("2 changes to 2 resources in 6 requests"), planned.err.constData());
        QCOMPARE(writes(), sent);
        QVERIFY(contentOf(plan).contains("\"key\": \"ticket\", \"before\": null, \"after\": \"T-1\"}"));

        const Ended applied = onJd({u"apply"_s, plan, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(applied.code == 0, applied.err.constData());
        QCOMPARE(applied.object()["requests"_L1].toInt(), 2);
        QCOMPARE(tagOf(kVm, ids[1], u"ticket"_s), u"T-2"_s);
    }

    void thePlanGoesToStandardOutputToo()
    {
        const QString table = saveTable({idsOf(kVm, 1)[0] + u",T-1"_s});
        const Ended ended = onJd({u"plan"_s, table, u"-o"_s, u"-"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.object()["tagdesk"_L1].toString(), u"plan"_s);
    }

    void aBadRowRefusesTheTable()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString table =
            saveTable({ids[0] + u",T-1"_s, ids[1] + u",a#b"_s, u"i-nobody,T-3"_s, u"long,T-4,T-5"_s});
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended ended = onJd({u"apply"_s, table, u"--yes"_s, u"--failed-out"_s, failed});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        for (const char *says : {"line 3, column 2 (ticket): “#” at position 2 is not allowed.",
                 "line 4, column 1 (resource_id): There is no resource with this ID.",
                 "line 5: The row has 5 fields, ", "The table has errors (3 rows); nothing was sent.",
                 "1 row whose form is damaged cannot be written"})
            QVERIFY2(ended.err.contains(says), ended.err.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), QString());
        QCOMPARE(contentOf(failed).count("\r\n"), 3);

        // Repaired, it is taken.
        saveFile(failed, contentOf(failed).replace("a#b", "T-2").replace("i-nobody", ids[0].toUtf8()));
        const Ended repaired = onJd({u"apply"_s, failed, u"--yes"_s});
        QVERIFY2(repaired.code == 0, repaired.err.constData());
        QCOMPARE(tagOf(kVm, ids[1], u"ticket"_s), u"T-2"_s);
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), u"T-3"_s);
    }

    void badRowsAreLeftOutWhenThatIsWanted()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString table = saveTable({ids[0] + u",T-1"_s, ids[1] + u",a#b"_s});
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended ended = onJd({u"apply"_s, table, u"--yes"_s, u"--skip-bad-rows"_s, u"--failed-out"_s,
            failed, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 3);
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray{ids[0]});
        QVERIFY2(ended.err.contains("What is wrong (1 row) is left out."), ended.err.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), u"T-1"_s);
        QVERIFY2(contentOf(failed).contains(ids[1].toUtf8()), contentOf(failed).constData());

        // With nothing else to do that is the end all the same.
        const Ended again = onJd({u"apply"_s, table, u"--yes"_s, u"--skip-bad-rows"_s});
        QCOMPARE(again.code, 3);
        QVERIFY2(again.err.contains("There is nothing to change"), again.err.constData());
    }

    void aPlanOfATableWithErrorsHoldsTheGoodRows()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString table = saveTable({ids[0] + u",T-1"_s, ids[1] + u",a#b"_s});
        const QString plan = home().filePath(u"p.json"_s);
        const Ended ended = onJd({u"plan"_s, table, u"-o"_s, plan, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("the plan holds the good rows only"), ended.err.constData());
        const QJsonObject problem = ended.object()["problems"_L1].toArray().at(0).toObject();
        QCOMPARE(problem["line"_L1].toInt(), 3);
        QCOMPARE(problem["column"_L1].toInt(), 2);
        QCOMPARE(problem["reason"_L1].toString(), u"ruleBroken"_s);
        QCOMPARE(ended.object()["counts"_L1]["badRows"_L1].toInt(), 1);
        QVERIFY(contentOf(plan).contains(ids[0].toUtf8()));
        QVERIFY(!contentOf(plan).contains(ids[1].toUtf8()));
    }

    void aRepairedTableTakesNothingBackThatOthersChanged()
    {
        const QStringList ids = idsOf(kVm, 1);
        const QStringList tag{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"--yes"_s};
        QCOMPARE(onJd(tag + QStringList{u"mine=1"_s, u"theirs=1"_s}).code, 0);
        const QString table = exported({kVm}, u"mine=1"_s);
        QCOMPARE(onJd(tag + QStringList{u"theirs=2"_s}).code, 0);
        QByteArrayList lines = contentOf(table).split('\n');
        const qsizetype mine = lines[0].trimmed().split(',').indexOf("tag:mine");
        QByteArrayList cells = lines[1].trimmed().split(',');
        cells[mine] = "a#b";
        lines[1] = cells.join(',') + '\r';
        saveFile(table, lines.join('\n'));
        const QString failed = home().filePath(u"failed.csv"_s);
        QCOMPARE(onJd({u"apply"_s, table, u"--yes"_s, u"--failed-out"_s, failed}).code, 2);
        saveFile(failed, contentOf(failed).replace("a#b", "2"));
        QCOMPARE(onJd({u"apply"_s, failed, u"--yes"_s}).code, 0);
        QCOMPARE(tagOf(kVm, ids[0], u"mine"_s), u"2"_s);
        QCOMPARE(tagOf(kVm, ids[0], u"theirs"_s), u"2"_s);
    }

    void whatFailedCanBeAppliedAgain()
    {
        const QString locked = idNamed(u"locked-"_s);
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended first =
            onJd({u"apply"_s, saveTable({locked + u",T-1"_s}), u"--yes"_s, u"--failed-out"_s, failed});
        QCOMPARE(first.code, 3);
        const Ended again =
            onJd({u"apply"_s, failed, u"--yes"_s, u"--failed-out"_s, failed, u"--format"_s, u"json"_s});
        QCOMPARE(again.code, 3);
        QCOMPARE(again.object()["failed"_L1].toArray().at(0)["id"_L1].toString(), locked);
        QCOMPARE(contentOf(failed).count(",T-1,"), 1);
    }

    void columnsCanBeExplained()
    {
        const QString id = idsOf(kVm, 1)[0];
        const QString table = home().filePath(u"other.csv"_s);
        saveFile(table, "Machine,Ticket,Where,What\n" + id.toUtf8() + ",T-1,cn-north-1,vm\n");
        const Ended unmapped = onJd({u"plan"_s, table, u"--preset"_s, u"tagdesk"_s});
        QCOMPARE(unmapped.code, 2);
        QVERIFY2(unmapped.err.contains("What to do: Say with --columns, --preset or --map"),
            unmapped.err.constData());

        const QString map = home().filePath(u"map.json"_s);
        saveFile(map,
            R"({"version": 1, "columns": [{"column": "Machine", "use": "resource_id"}, {"column": "Ticket", "use": "tag", "key": "ticket"},
                {"column": "Where", "use": "region"}, {"column": "What", "use": "service"}]})");
        const Ended mapped = onJd({u"plan"_s, table, u"--map"_s, map, u"--format"_s, u"json"_s});
        QVERIFY2(mapped.code == 0, mapped.err.constData());
        QCOMPARE(mapped.object()["changes"_L1].toArray().size(), 1);

        saveFile(map, R"({"version": 1, "columns": [{"column": "Host", "use": "resource_id"}]})");
        const Ended foreign = onJd({u"plan"_s, table, u"--map"_s, map});
        QCOMPARE(foreign.code, 1);
        QVERIFY2(foreign.err.contains("no mapping for this table (“Host”)"), foreign.err.constData());
    }

    void theListingsErrorIsTheEnd()
    {
        const QString table = saveTable({u"i-1,T-1"_s});
        environment().insert(u"TAGDESK_SECRET_KEY"_s, u"s3cr3t-of-nobody"_s);
        QCOMPARE(onJd({u"plan"_s, table}).code, 4);
        relay().setRefusing(true);
        const Ended ended = onJd({u"apply"_s, table, u"--yes"_s, u"--skip-bad-rows"_s});
        QCOMPARE(ended.code, 5);
        QVERIFY(ended.out.isEmpty());
    }

    void anInterruptEndsAnImport()
    {
        const QString table = saveTable({u"i-1,T-1"_s});
        relay().setStep({.action = RelayStep::Action::Stall});
        QProcess process;
        connect(&relay(), &Relay::stalled, this, [this, &process] { interrupt(process); });
        const Ended ended = runIn(process, jdOptions() + QStringList{u"apply"_s, table, u"--yes"_s});
        QVERIFY(m_isInterrupted);
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.out.isEmpty());
    }

    // --- Plan files
    void aPlanFileIsApplied()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString file = savePlan(
            {planned(ids[0], u"ticket"_s, {}, u"T-1"_s), planned(ids[1], u"ticket"_s, {}, u"T-1"_s)});
        const Ended ended = onJd({u"apply"_s, file, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["requests"_L1].toInt(), 1);
        QCOMPARE(ended.object()["succeeded"_L1].toArray().size(), 2);
        QCOMPARE(tagOf(kVm, ids[1], u"ticket"_s), u"T-1"_s);
    }

    void aPlanIsRefusedAfterSomebodyElsesChange()
    {
        const QStringList ids = idsOf(kVm, 2);
        const QString file = savePlan(
            {planned(ids[0], u"ticket"_s, {}, u"T-1"_s), planned(ids[1], u"ticket"_s, {}, u"T-1"_s)});
        QCOMPARE(onJd({u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[1], u"ticket=T-2"_s, u"--yes"_s}).code, 0);
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended ended = onJd({u"apply"_s, file, u"--yes"_s, u"--failed-out"_s, failed});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        const QString says =
            u"%1, key “ticket”: No such tag was expected, and “T-2” was found."_s.arg(ids[1]);
        QVERIFY2(ended.err.contains(says.toUtf8()), ended.err.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), QString());
        const QByteArray table = contentOf(failed);
        QVERIFY2(table.contains(ids[0].toUtf8()) && table.contains("refused for other resources"),
            table.constData());
        QVERIFY2(table.contains("“T-2” was found."), table.constData());
    }

    void aPlanThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("unknown resource") << planned(u"i-nobody"_s, u"ticket"_s, {}, u"T-1"_s)
                                          << QByteArray("no such resource in jdcloud/cn-north-1/vm");
        QJsonObject foreign = planned(u"i-1"_s, u"ticket"_s, {}, u"T-1"_s);
        foreign["account"_L1] = u"Somebody's"_s;
        QTest::newRow("unknown account") << foreign << QByteArray("for the account “Somebody's” (jdcloud)");
        QJsonObject elsewhere = planned(u"i-1"_s, u"ticket"_s, {}, u"T-1"_s);
        elsewhere["kind"_L1] = u"moon"_s;
        QTest::newRow("unknown product line") << elsewhere << QByteArray("no jdcloud/cn-north-1/moon");
        QTest::newRow("no change") << planned(u"i-1"_s, u"ticket"_s, u"a"_s, u"a"_s)
                                   << QByteArray("line 6: The key “ticket” would not change");
    }

    void aPlanThatCannotBeIsRefused()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const QByteArray, says);
        const Ended ended = onJd({u"apply"_s, savePlan({change}), u"--yes"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        for (const RelayedRequest &request : relay().requests())
            QVERIFY(!request.target.contains("tagResources"));
    }

    void whatFailedIsWrittenDown()
    {
        const QStringList ids = idsOf(kVm, 1);
        const QString locked = idNamed(u"locked-"_s);
        const QString failed = home().filePath(u"failed.csv"_s);
        const QStringList options{u"--yes"_s, u"--failed-out"_s, failed};
        const Ended good =
            onJd(QStringList{u"apply"_s, savePlan({planned(ids[0], u"ticket"_s, {}, u"T-1"_s)})} + options);
        QCOMPARE(good.code, 0);
        QVERIFY2(good.err.contains("Nothing failed; "), good.err.constData());
        QVERIFY(!QFile::exists(failed));

        const Ended bad = onJd(QStringList{u"apply"_s,
                                   savePlan({planned(ids[0], u"ticket"_s, u"T-1"_s, u"T-2"_s),
                                       planned(locked, u"ticket"_s, {}, u"=T-2"_s)})}
            + options);
        QCOMPARE(bad.code, 3);
        const QByteArray table = contentOf(failed);
        QVERIFY2(table.startsWith("\xEF\xBB\xBFprovider,profile,region,service,resource_id,resource_name,_"
                                  "base,tag:ticket,_reason\r\n"),
            table.constData());
        QCOMPARE(table.count("\r\n"), 2);
        QVERIFY2(table.contains("jdcloud,jdcloud,cn-north-1,vm," + locked.toUtf8() + ",locked-"),
            table.constData());
        QVERIFY2(table.contains(",'=T-2,"), table.constData());
        QVERIFY2(table.contains("request "), table.constData());
    }

    void whereFailuresCannotBeWrittenNothingIsSent()
    {
        const QStringList ids = idsOf(kVm, 1);
        const Ended ended = onJd({u"apply"_s, savePlan({planned(ids[0], u"ticket"_s, {}, u"T-1"_s)}),
            u"--yes"_s, u"--failed-out"_s, home().filePath(u"nowhere/failed.csv"_s)});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("Nothing was sent."), ended.err.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), QString());
    }

    // --- Exit codes
    void wrongUseIs1_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown option") << QStringList{u"--sandbox"_s, u"--frob"_s, u"scopes"_s};
        QTest::newRow("unknown scope")
            << QStringList{u"--sandbox"_s, u"list"_s, u"--scope"_s, u"jdcloud/x"_s};
        QTest::newRow("nobody to ask") << QStringList{
            u"--sandbox"_s, u"tag"_s, u"--scope"_s, kVm, u"--filter"_s, u"env=prod"_s, u"a=b"_s};
        QTest::newRow("endpoint is not http")
            << QStringList{u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, u"ftp://127.0.0.1"_s, u"scopes"_s};
        QTest::newRow("plain http to a host elsewhere") << QStringList{
            u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, u"http://tags.example.com"_s, u"scopes"_s};
        QTest::newRow("unknown profile") << QStringList{u"--profile"_s, u"nobody"_s, u"scopes"_s};
    }

    void filesThatCannotBeReadAreWrongUse_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("missing") << u"nothing.csv"_s << QByteArray("There is no file ");
        QTest::newRow("a folder") << u"."_s << QByteArray("is a folder or a device");
    }

    void filesThatCannotBeReadAreWrongUse()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, says);
        const Ended ended = onJd({u"apply"_s, home().filePath(file), u"--yes"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        QCOMPARE(relay().requestCount(), 0U);
    }

    void aPlanTakesNoWordsForTables()
    {
        const QString plan = savePlan({planned(u"i-1"_s, u"ticket"_s, {}, u"T-1"_s)});
        for (const QStringList &arguments :
            {QStringList{u"plan"_s, plan}, QStringList{u"apply"_s, plan, u"--yes"_s, u"--skip-bad-rows"_s},
                QStringList{u"apply"_s, plan, u"--yes"_s, u"--preset"_s, u"tagdesk"_s}}) {
            const Ended ended = onJd(arguments);
            QCOMPARE(ended.code, 1);
            QVERIFY2(ended.err.contains("What to do: "), ended.err.constData());
        }
        QCOMPARE(relay().requestCount(), 0U);
    }

    void wrongUseIs1()
    {
        QFETCH(const QStringList, arguments);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains("What to do: "), ended.err.constData());
    }

    void refusedBeforeSendingIs2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("unknown id") << QStringList{u"--id"_s, u"i-nobody"_s, u"env=prod"_s}
                                    << QByteArray("i-nobody");
        QTest::newRow("forbidden character")
            << QStringList{u"--filter"_s, u"web"_s, u"env=a#b"_s} << QByteArray("“#” at position 2");
        QTest::newRow("empty value") << QStringList{u"--filter"_s, u"web"_s, u"env="_s}
                                     << QByteArray("value");
        QTest::newRow("reserved key")
            << QStringList{u"--filter"_s, u"web"_s, u"jdc-a=b"_s} << QByteArray("jdc-");
        QTest::newRow("key given twice")
            << QStringList{u"--filter"_s, u"web"_s, u"a=1"_s, u"a=2"_s} << QByteArray("more than once");
        QTest::newRow("too many tags") << QStringList{u"--filter"_s, u"app=order"_s, u"k1=1"_s, u"k2=1"_s,
            u"k3=1"_s, u"k4=1"_s, u"k5=1"_s, u"k6=1"_s, u"k7=1"_s, u"k8=1"_s, u"k9=1"_s}
                                       << QByteArray("10 tags");
    }

    void refusedBeforeSendingIs2()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);
        const Ended ended = onJd(QStringList{u"tag"_s, u"--scope"_s, kVm, u"--yes"_s} + arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        for (const RelayedRequest &request : relay().requests())
            QVERIFY(!request.target.contains("tagResources"));
    }

    void someFailedIs3()
    {
        QStringList ids = idsOf(kVm, 2);
        const QString locked = idNamed(u"locked-"_s);
        ids.append(locked);
        const Ended ended = onJd(QStringList{u"tag"_s, u"--scope"_s, kVm} + idOptions(ids)
            + QStringList{u"ticket=T-1"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 3);
        QCOMPARE(ended.object()["succeeded"_L1].toArray().size(), 2);
        const QJsonObject failed = ended.object()["failed"_L1].toArray().at(0).toObject();
        QCOMPARE(failed["id"_L1].toString(), locked);
        QVERIFY(failed["message"_L1].toString().contains(u"locked"_s));
        QVERIFY(!failed["requestId"_L1].toString().isEmpty());
        QVERIFY(ended.err.contains("What to do: "));
    }

    void authenticationIs4_data()
    {
        QTest::addColumn<QByteArray>("accessKey");
        QTest::addColumn<QByteArray>("secretKey");
        QTest::addColumn<QByteArray>("says");
        const QByteArray good = EmbeddedSandbox(options()).credentials(u"sandbox-jdcloud"_s).accessKey();
        QTest::newRow("wrong secret")
            << good << QByteArray("s3cr3t-of-nobody") << QByteArray("secret key is wrong");
        QTest::newRow("unknown key") << QByteArray("NOBODY") << QByteArray("s3cr3t-of-nobody")
                                     << QByteArray("does not know the access key");
        QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("TAGDESK_ACCESS_KEY");
    }

    void authenticationIs4()
    {
        QFETCH(const QByteArray, accessKey);
        QFETCH(const QByteArray, secretKey);
        QFETCH(const QByteArray, says);
        environment().insert(u"TAGDESK_ACCESS_KEY"_s, QString::fromUtf8(accessKey));
        environment().insert(u"TAGDESK_SECRET_KEY"_s, QString::fromUtf8(secretKey));
        for (const QStringList &command :
            {QStringList{u"list"_s, u"--scope"_s, kVm}, QStringList{u"scopes"_s},
                QStringList{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, u"x"_s, u"a=b"_s, u"--yes"_s}}) {
            const Ended ended = onJd(command);
            QCOMPARE(ended.code, 4);
            QVERIFY(ended.out.isEmpty());
            QVERIFY2(ended.err.contains(says), ended.err.constData());
        }
        QVERIFY2(relay().requestCount() < 10, "a refused key must not be tried again and again");
    }

    void theNetworkIs5_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::newRow("connection refused") << 0;
        QTest::newRow("html page") << 1;
        QTest::newRow("wrong types") << 2;
    }

    void theNetworkIs5()
    {
        QFETCH(const int, trouble);
        RelayStep step;
        step.action = RelayStep::Action::Replace;
        const QByteArray body = trouble == 1 ? "<html>Log in</html>" : R"({"result":{"instances":"x"}})";
        step.reply =
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (trouble == 0)
            relay().setRefusing(true);
        else
            relay().setStep(step);
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(ended.code, 5);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains("What to do: "), ended.err.constData());
    }

    void anUnknownHostIs5()
    {
        const Ended ended = run({u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, u"https://tags.invalid"_s,
            u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.err.contains("tags.invalid"), ended.err.constData());
    }

    // --- Profiles
    void aProfileNamesItsAccount()
    {
        saveProfile({});
        const Ended ended =
            run({u"--profile"_s, u"Web 生产"_s, u"list"_s, u"--scope"_s, kVm, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(!ended.array().isEmpty());
    }

    void aReadOnlyProfileRefusesToWrite()
    {
        Profile profile;
        profile.readOnly = true;
        saveProfile(profile);
        const Ended ended = run({u"--profile"_s, u"Web 生产"_s, u"tag"_s, u"--scope"_s, kVm, u"--filter"_s,
            u"web"_s, u"ticket=T-1"_s, u"--yes"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("read-only"), ended.err.constData());
    }

    void aProtectedKeyIsRefusedAsAWhole()
    {
        Profile profile;
        profile.protectedKeys = {u"tick*"_s};
        saveProfile(profile);
        const QStringList ids = idsOf(kVm, 1);
        const QStringList chosen =
            QStringList{u"--profile"_s, u"Web 生产"_s, u"tag"_s, u"--scope"_s, kVm, u"--yes"_s}
            + idOptions(ids);
        for (const QStringList &given : {QStringList{u"ticket=T-1"_s, u"season=autumn"_s},
                 QStringList{u"ticket=T-1"_s, u"--dry-run"_s}}) {
            const Ended ended = run(chosen + given);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("protects the key"), ended.err.constData());
            QVERIFY(tagOf(kVm, ids[0], u"season"_s) != u"autumn"_s);
        }
        QCOMPARE(run(chosen + QStringList{u"season=autumn"_s}).code, 0);
        QCOMPARE(tagOf(kVm, ids[0], u"season"_s), u"autumn"_s);
    }

    void aProfileWhoseProtectionCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("read-only") << R"("readOnly":"true")"_ba
                                   << "“readOnly” has to be true or false"_ba;
        QTest::newRow("protected keys") << R"("protectedKeys":"ticket")"_ba
                                        << "“protectedKeys” has to be a list"_ba;
        QTest::newRow("maximum") << R"("maximumResources":"1")"_ba
                                 << "“maximumResources” has to be a whole number"_ba;
    }

    void aProfileWhoseProtectionCannotBeReadIsRefused()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QByteArray, sentence);
        saveProfile({});
        QFile file(home().filePath(u"tagdesk/profiles.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        QByteArray flawed = before;
        flawed.replace(R"("id": "p1")", R"("id": "p1", )" + member);
        QVERIFY(flawed != before);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(flawed);
        file.close();
        const QString id = idsOf(kVm, 1).first();
        for (const QStringList &command :
            {QStringList{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, id, u"ticket=T-9"_s, u"--yes"_s},
                QStringList{u"list"_s, u"--scope"_s, kVm}, QStringList{u"undo"_s, u"1"_s, u"--yes"_s},
                QStringList{u"resume"_s, u"--yes"_s}, QStringList{u"history"_s}}) {
            const Ended refused = run(QStringList{u"--profile"_s, u"Web 生产"_s} + command);
            QVERIFY2(refused.code == 2, qPrintable(command.join(u' ') + QString::fromUtf8(refused.err)));
            QVERIFY2(refused.err.contains(sentence), refused.err.constData());
            QVERIFY2(refused.err.contains(file.fileName().toUtf8()), refused.err.constData());
        }
        QVERIFY(tagOf(kVm, id, u"ticket"_s) != u"T-9"_s);
        QCOMPARE(run({u"profiles"_s, u"show"_s, u"Web 生产"_s}).code, 2);
        const Ended listed = run({u"profiles"_s, u"list"_s});
        QCOMPARE(listed.code, 3);
        QVERIFY2(listed.err.contains(sentence), listed.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), flawed);
    }

    void membersOfAnotherVersionAreNamedWhenTheProfileIsUsed()
    {
        Profile profile;
        profile.unknownMembers = {{u"frozenKeys"_s, QJsonArray{u"owner"_s}}};
        saveProfile(profile);
        const Ended listed = run({u"--profile"_s, u"Web 生产"_s, u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.err.contains("frozenKeys"), listed.err.constData());
    }

    void whatAProfileWantsConfirmedIsNotSentWithoutItsNumber()
    {
        Profile profile;
        profile.confirmAbove = 1;
        saveProfile(profile);
        const QStringList ids = idsOf(kVm, 2);
        const QStringList command = QStringList{u"--profile"_s, u"Web 生产"_s, u"tag"_s, u"--scope"_s, kVm,
                                        u"ticket=T-1"_s, u"--yes"_s}
            + idOptions(ids);
        for (const QStringList &unconfirmed : {QStringList(), QStringList{u"--confirm"_s, u"3"_s}}) {
            const Ended refused = run(command + unconfirmed);
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains("--confirm 2"), refused.err.constData());
        }
        QVERIFY(tagOf(kVm, ids[0], u"ticket"_s).isNull());
        QCOMPARE(run(command + QStringList{u"--confirm"_s, u"2"_s}).code, 0);
        QCOMPARE(tagOf(kVm, ids[1], u"ticket"_s), u"T-1"_s);
    }

    void aRemovalOnProductionIsConfirmedByItsNumber()
    {
        Profile profile;
        profile.production = true;
        saveProfile(profile);
        const QStringList ids = idsOf(kVm, 1);
        const QStringList account{u"--profile"_s, u"Web 生产"_s};
        const QStringList chosen = QStringList{u"--scope"_s, kVm, u"--yes"_s} + idOptions(ids);
        QCOMPARE(run(account + QStringList{u"tag"_s, u"ticket=T-2"_s} + chosen).code, 0);
        const QStringList removal = account + QStringList{u"untag"_s, u"ticket"_s} + chosen;
        const Ended refused = run(removal);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--confirm 1"), refused.err.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), u"T-2"_s);
        QCOMPARE(run(removal + QStringList{u"--confirm"_s, u"1"_s}).code, 0);
        QVERIFY(tagOf(kVm, ids[0], u"ticket"_s).isNull());
    }

    void aProfileWithoutAKeychainSaysSo()
    {
        saveProfile({});
        environment().remove(u"TAGDESK_SECRET_KEY"_s);
        const Ended ended = run({u"--profile"_s, u"Web 生产"_s, u"scopes"_s});
        QCOMPARE(ended.code, 4);
        QVERIFY2(ended.err.contains("keychain"), ended.err.constData());
    }

    // --- Secrets, signals, terminals
    void secretsAreNeverEchoed()
    {
        const QByteArray secret = sandbox().credentials(u"sandbox-jdcloud"_s).secretKey();
        environment().insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        const QStringList ids = idsOf(kVm, 1);
        const Ended good =
            onJd({u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"ticket=T-1"_s, u"--yes"_s});
        QCOMPARE(good.code, 0);
        environment().insert(u"TAGDESK_SECURITY_TOKEN"_s, u"t0ken-of-nobody"_s);
        environment().insert(u"TAGDESK_SECRET_KEY"_s, u"s3cr3t-of-nobody"_s);
        const Ended bad = onJd({u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(bad.code, 4);
        for (const QByteArray &printed : {good.out, good.err, bad.out, bad.err}) {
            QVERIFY(!printed.contains(secret));
            QVERIFY(!printed.contains("s3cr3t-of-nobody"));
            QVERIFY(!printed.contains("t0ken-of-nobody"));
            QVERIFY(!printed.contains(QByteArray("t0ken-of-nobody").toBase64()));
            QVERIFY(!printed.contains("Signature="));
        }
    }

    void anInterruptEndsRunningRequestsAndSkipsTheRest()
    {
        useKeysOf(u"huawei"_s);
        const QStringList ids = idsOf(kRecordSets, 60);
        relay().setLatency(0, 50);
        QProcess process;
        connect(&relay(), &Relay::requestSeen, this, [this, &process](std::size_t index) {
            if (relay().requests()[index].target.endsWith("/tags/action"))
                interrupt(process);
        });
        const Ended ended = runIn(process,
            huaweiOptions() + QStringList{u"tag"_s, u"--scope"_s, kRecordSets} + idOptions(ids)
                + QStringList{
                    u"ticket=T-1"_s, u"--many-at-once"_s, u"off"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY(m_isInterrupted);
        QCOMPARE(ended.code, 3);
        const QJsonArray failed = ended.object()["failed"_L1].toArray();
        const QJsonArray succeeded = ended.object()["succeeded"_L1].toArray();
        QVERIFY(!succeeded.isEmpty());
        QVERIFY(!failed.isEmpty());
        QCOMPARE(succeeded.size() + failed.size(), 60);
        QCOMPARE(failed.at(0)["message"_L1].toString(), u"Not sent: stopped."_s);
        QVERIFY(ended.err.contains("Stopping"));
    }

    void noKeyIsLeftInTheEnvironment()
    {
        relay().setStep({.action = RelayStep::Action::Stall});
        QProcess process;
        QByteArray seen = "not read";
        environment().insert(u"TAGDESK_SECURITY_TOKEN"_s, u"token-of-the-test"_s);
        connect(&relay(), &Relay::stalled, this, [&] {
            QFile file(u"/proc/%1/environ"_s.arg(process.processId()));
            if (!m_isInterrupted && file.open(QIODevice::ReadOnly))
                seen = file.readAll();
            interrupt(process);
        });
        (void)runIn(process, jdOptions() + QStringList{u"list"_s, u"--scope"_s, kVm});
        QVERIFY(seen.contains("TAGDESK_ACCESS_KEY="));
        QVERIFY(!seen.contains(environment().value(u"TAGDESK_SECRET_KEY"_s).toUtf8()));
        QVERIFY(!seen.contains("token-of-the-test"));
    }

    void whateverTheUmaskOurFilesAreTheirOwnersAlone()
    {
        QProcess process;
        process.setChildProcessModifier([] { umask(0); });
        QMap<QString, QFileDevice::Permissions> open;
        const auto look = [&] {
            QDirIterator entries(home().filePath(u"tagdesk"_s),
                QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
            while (entries.hasNext()) {
                const QFileInfo entry(entries.next());
                const auto others = entry.permissions()
                    & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther);
                if (others != 0)
                    open.insert(entry.filePath(), others);
            }
        };
        const QStringList ids = idsOf(kVm, 1);
        connect(&relay(), &Relay::requestSeen, this, [&](std::size_t) { look(); });
        QCOMPARE(runIn(process,
                     jdOptions() + QStringList{u"tag"_s, u"--scope"_s, kVm} + idOptions(ids)
                         + QStringList{u"ticket=T-1"_s, u"--yes"_s})
                     .code,
            0);
        look();
        QVERIFY(QFileInfo::exists(home().filePath(u"tagdesk/journal.sqlite"_s)));
        QVERIFY2(open.isEmpty(), qPrintable(open.keys().join(u' ')));
    }

    void aFileThatIsNamedFollowsTheUmask()
    {
        QProcess process;
        process.setChildProcessModifier([] { umask(0002); });
        const QString path = home().filePath(u"out.csv"_s);
        QCOMPARE(
            runIn(process, jdOptions() + QStringList{u"export"_s, u"--scope"_s, kVm, u"-o"_s, path}).code, 0);
        QVERIFY(QFile::permissions(path) & QFileDevice::ReadOther);
        QVERIFY(QFile::permissions(path) & QFileDevice::WriteGroup);
        QVERIFY(!(QFile::permissions(path) & QFileDevice::WriteOther));
    }

    void anInterruptEndsAListing()
    {
        relay().setStep({.action = RelayStep::Action::Stall});
        QProcess process;
        connect(&relay(), &Relay::stalled, this, [this, &process] { interrupt(process); });
        const Ended ended = runIn(process, jdOptions() + QStringList{u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.out.isEmpty());
    }

    void onATerminalAPersonIsAsked_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        const QByteArray consent("[y/N]");
        const QByteArray number("Type the number of changes, 1: ");
        QTest::newRow("yes") << consent << QByteArray("y\n") << 0;
        QTest::newRow("no") << consent << QByteArray("n\n") << 2;
        QTest::newRow("nothing") << consent << QByteArray("\n") << 2;
        QTest::newRow("the number") << number << QByteArray("1\n") << 0;
        QTest::newRow("another number") << number << QByteArray("2\n") << 2;
        QTest::newRow("yes for a number") << number << QByteArray("y\n") << 2;
    }

    void onATerminalAPersonIsAsked()
    {
        QFETCH(const QByteArray, question);
        QFETCH(const QByteArray, answer);
        QFETCH(const int, code);
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("script(1), which makes a terminal, is not installed");
        const QStringList ids = idsOf(kVm, 1);
        Profile profile;
        profile.confirmAbove = 0;
        saveProfile(profile);
        const bool isByProfile = question != "[y/N]";
        const QStringList account = isByProfile ? QStringList{u"--profile"_s, u"Web 生产"_s} : jdOptions();
        const Ended ended = runOnTerminal(
            account + QStringList{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, ids[0], u"ticket=T-1"_s},
            [&](const QByteArray &shown) {
                return shown.contains(question) && !std::exchange(m_isAnswered, true) ? answer : QByteArray();
            });
        QVERIFY2(ended.code == code, ended.out.constData());
        QVERIFY2(ended.out.contains("ticket: – → T-1"), ended.out.constData());
        QVERIFY2(ended.out.contains("Apply 1 change to 1 resource in 3 requests"), ended.out.constData());
        QCOMPARE(tagOf(kVm, ids[0], u"ticket"_s), code == 0 ? u"T-1"_s : QString());
    }

    void helpAndVersionGoToStandardOutput()
    {
        QVERIFY(run({u"--help"_s}).out.contains("Usage: tagdesk-cli [OPTIONS] COMMAND"));
        const Ended version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("tagdesk-cli 0."));
    }

    void neitherWidgetsNorAPlatformAreLoaded()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QStringLiteral(TAGDESK_CLI)});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY(!libraries.contains("libQt6Widgets"));
        environment().insert(u"QT_QPA_PLATFORM"_s, u"nonexistent"_s);
        QCOMPARE(run({u"--sandbox"_s, u"list"_s, u"--scope"_s, kVm}).code, 0);
    }

private:
    QString exported(const QStringList &scopes, const QString &filter = {})
    {
        const QString path = home().filePath(u"exported.csv"_s);
        QStringList arguments{u"export"_s, u"-o"_s, path, u"--filter"_s, filter};
        for (const QString &scope : scopes)
            arguments << u"--scope"_s << scope;
        return onJd(arguments).code == 0 ? path : QString();
    }

    /// A change to a machine, as a plan file has it; a null text is no tag.
    static QJsonObject planned(
        const QString &id, const QString &key, const QString &before, const QString &after)
    {
        const auto value = [](const QString &text) {
            return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
        };
        return {{u"cloud"_s, u"jdcloud"_s}, {u"account"_s, u"jdcloud"_s}, {u"region"_s, u"cn-north-1"_s},
            {u"kind"_s, u"vm"_s}, {u"id"_s, id}, {u"key"_s, key}, {u"before"_s, value(before)},
            {u"after"_s, value(after)}};
    }

    /// Changes of as many resources.
    QString savePlan(const QList<QJsonObject> &changes)
    {
        QByteArrayList lines;
        for (const QJsonObject &change : changes)
            lines.append(QJsonDocument(change).toJson(QJsonDocument::Compact));
        const QByteArray count = QByteArray::number(changes.size());
        const QString path = home().filePath(u"plan.json"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("{\"tagdesk\": \"plan\",\n\"version\": 1,\n\"summary\": {\"changes\": " + count
                + ", \"resources\": " + count + ", \"requests\": 1,\n\"milliseconds\": 0},\n\"changes\": [\n"
                + lines.join(",\n") + "\n]}\n");
        return path;
    }

    /// Ctrl+C, once. A process that is gone has the id 0, which would mean everybody.
    void interrupt(const QProcess &process)
    {
        if (process.processId() > 0 && !std::exchange(m_isInterrupted, true))
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    }

    void saveProfile(Profile profile)
    {
        profile.account = sandbox().accounts()[0];
        profile.account.id = u"p1"_s;
        profile.account.name = u"Web 生产"_s;
        ProfileStore store(home().filePath(u"tagdesk/profiles.json"_s));
        QVERIFY(store.add(profile));
    }

    int m_zonesChecked = 0;
    bool m_isInterrupted = false;
    bool m_isAnswered = false;
};

TAGDESK_TEST(TestCli, QCoreApplication)

} // namespace tst_cli

#include "tst_cli.moc"
