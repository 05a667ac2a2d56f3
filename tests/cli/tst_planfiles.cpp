// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace tst_planfiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Plan files as a team exchanges them: reason, author, hash, comparing two, and refusing what is not meant.
class TestPlanFiles : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_ids = idsOf(kVm, 3);
        QCOMPARE(m_ids.size(), 3);
    }

    void aPlanSaysWhatForByWhomAndForWhichAccount()
    {
        const QString path = planned(
            u"a.json"_s, {m_ids[0] + u",T-1"_s}, {u"--reason"_s, u"CHG-1234"_s, u"--author"_s, u"ann"_s});
        const QByteArray json = contentOf(path);
        QVERIFY2(json.contains("\"author\": \"ann\",\n\"reason\": \"CHG-1234\",\n"), json.constData());
        QVERIFY2(
            json.contains("{\"name\": \"jdcloud\", \"cloud\": \"jdcloud\", \"endpoint\": \""
                + endpoint().toUtf8() + "\", \"region\": \"\", \"project\": \"\", \"rules\": \"jdcloud\"}"),
            json.constData());
        QVERIFY2(m_planned.err.contains("Plan " + shortHash(path) + " is in "), m_planned.err.constData());
        const QByteArray unsignedPlan = contentOf(planned(u"b.json"_s, {m_ids[0] + u",T-1"_s}, {}));
        QVERIFY2(unsignedPlan.contains("@"), unsignedPlan.constData()); // user@host
    }

    void applyingSaysWhatIsAppliedAndTheHistoryKeepsIt()
    {
        const QString path = planned(
            u"a.json"_s, {m_ids[0] + u",T-1"_s}, {u"--reason"_s, u"CHG-1"_s, u"--author"_s, u"ann"_s});
        const QByteArray hash = shortHash(path);
        const Ended applied = onJd({u"apply"_s, path, u"--yes"_s});
        QVERIFY2(applied.code == 0, applied.err.constData());
        QVERIFY2(applied.err.contains("Plan " + hash + ": 1 change in 1 resource."), applied.err.constData());
        QVERIFY2(applied.err.contains("Reason: CHG-1"), applied.err.constData());
        QVERIFY2(applied.err.contains("Made by ann, just now ("), applied.err.constData());
        QVERIFY2(!applied.err.contains("by hand"), applied.err.constData());
        QCOMPARE(reasonOfLastRun(), u"CHG-1 [plan "_s + QString::fromLatin1(hash) + u']');
    }

    void anotherReasonMayBeGivenWhereItIsSent()
    {
        const QString path = planned(u"a.json"_s, {m_ids[0] + u",T-1"_s}, {u"--reason"_s, u"CHG-1"_s});
        QCOMPARE(onJd({u"apply"_s, path, u"--yes"_s, u"--reason"_s, u"CHG-2"_s}).code, 0);
        QVERIFY2(reasonOfLastRun().startsWith(u"CHG-2 [plan "_s), qPrintable(reasonOfLastRun()));
        QCOMPARE(onJd({u"tag"_s, u"--scope"_s, kVm, u"--id"_s, m_ids[1], u"ticket=T-2"_s, u"--yes"_s,
                          u"--reason"_s, u" CHG-3 "_s})
                     .code,
            0);
        QCOMPARE(reasonOfLastRun(), u"CHG-3"_s);
        const QString last = QString::number(lastRun()["run"_L1].toInt());
        QCOMPARE(onJd({u"undo"_s, last, u"--yes"_s, u"--reason"_s, u"oops"_s}).code, 0);
        QCOMPARE(reasonOfLastRun(), u"oops"_s);
    }

    void aPlanThatWasChangedByHandIsAppliedAndSaysSo()
    {
        const QString path = planned(u"a.json"_s, {m_ids[0] + u",T-1"_s}, {});
        const QByteArray before = shortHash(path);
        saveFile(path, contentOf(path).replace("\"after\": \"T-1\"", "\"after\": \"T-9\""));
        const Ended applied = onJd({u"apply"_s, path, u"--yes"_s});
        QVERIFY2(applied.code == 0, applied.err.constData());
        QVERIFY2(applied.err.contains("changed by hand since it was made: then it was plan " + before),
            applied.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"T-9"_s);
    }

    void aPlanForAnotherEndpointIsRefused()
    {
        const QString path = planned(u"a.json"_s, {m_ids[0] + u",T-1"_s}, {});
        saveFile(path, contentOf(path).replace(endpoint().toUtf8(), "https://other.example.com"));
        const qsizetype sent = writes();
        const Ended applied = onJd({u"apply"_s, path, u"--yes"_s});
        QCOMPARE(applied.code, 2);
        QVERIFY2(applied.err.contains("The endpoint of “jdcloud” is " + endpoint().toUtf8()
                     + " here, and the plan is for https://other.example.com."),
            applied.err.constData());
        QCOMPARE(writes(), sent);
    }

    void aNewKeyThatLooksLikeOneInUseIsRefusedAsInTables()
    {
        useKeysOf(u"huawei"_s);
        const QString zones = u"huawei/private-zones"_s;
        const QString id = idsOf(zones, 1).value(0);
        const QString table = home().filePath(u"twin.csv"_s);
        const QString path = home().filePath(u"twin.json"_s);
        saveFile(table, QByteArray("resource_id,service,tag:ｅnv\n") + id.toUtf8() + ",DNS-private_zone,x\n");
        QCOMPARE(onHuawei({u"plan"_s, table, u"--allow-lookalike-keys"_s, u"-o"_s, path}).code, 0);
        const Ended refused = onHuawei({u"apply"_s, path, u"--yes"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("The key “<U+FF45>nv” looks like “env”"), refused.err.constData());
        QVERIFY2(refused.err.contains("give --allow-lookalike-keys."), refused.err.constData());
        const Ended meant = onHuawei({u"apply"_s, path, u"--yes"_s, u"--allow-lookalike-keys"_s});
        QVERIFY2(meant.code == 0, meant.err.constData());
        QCOMPARE(tagOf(zones, id, u"ｅnv"_s), u"x"_s);
        // What merely is odd is told, as in a table.
        QVERIFY2(meant.err.contains("<U+FF45>nv"), meant.err.constData());
    }

    void aPlanByOtherRulesIsRefused()
    {
        const QString path = planned(u"a.json"_s, {m_ids[0] + u",T-1"_s}, {});
        saveFile(path, contentOf(path).replace("\"rules\": \"jdcloud\"", "\"rules\": \"huawei-dns\""));
        const Ended applied = onJd({u"apply"_s, path, u"--yes"_s});
        QCOMPARE(applied.code, 2);
        QVERIFY2(applied.err.contains("made by the rules huawei-dns"), applied.err.constData());
    }

    void twoPlansAreComparedWithoutAnAccount()
    {
        const QString older = planned(u"a.json"_s, {m_ids[0] + u",T-1"_s, m_ids[1] + u",T-1"_s}, {});
        const QString newer =
            planned(u"b.json"_s, {m_ids[1] + u",T-2"_s, m_ids[2] + u",T-1"_s}, {u"--reason"_s, u"CHG-1"_s});
        const Ended table = run({u"plan"_s, u"--diff"_s, older, newer});
        QVERIFY2(table.code == 0, table.err.constData());
        QVERIFY2(table.out.contains("removed") && table.out.contains("T-2"), table.out.constData());
        QVERIFY2(
            table.err.contains("Changes: 1 added, 1 removed, 1 others than before."), table.err.constData());

        const Ended json =
            run({u"plan"_s, u"--diff"_s, older, newer, u"--format"_s, u"json"_s, u"--exit-code"_s});
        QCOMPARE(json.code, 2);
        QCOMPARE(json.object()["newer"_L1]["reason"_L1].toString(), u"CHG-1"_s);
        const QJsonArray changes = json.object()["changes"_L1].toArray();
        QCOMPARE(changes.size(), 3);
        QJsonObject byId;
        for (const QJsonValue &change : changes)
            byId.insert(change["id"_L1].toString(), change);
        QCOMPARE(byId[m_ids[0]]["difference"_L1].toString(), u"removed"_s);
        QCOMPARE(byId[m_ids[1]]["difference"_L1].toString(), u"changed"_s);
        QCOMPARE(byId[m_ids[1]]["older"_L1]["after"_L1].toString(), u"T-1"_s);
        QCOMPARE(byId[m_ids[2]]["difference"_L1].toString(), u"added"_s);

        const Ended same = run({u"plan"_s, u"--diff"_s, older, older, u"--exit-code"_s});
        QCOMPARE(same.code, 0);
        QVERIFY2(same.err.contains("The plans are the same."), same.err.constData());
    }

    void aPlanOfTaggingIsThatOfATableThatSaysTheSame()
    {
        const QString path = home().filePath(u"tag.json"_s);
        const QStringList tag{u"tag"_s, u"--scope"_s, kVm, u"ticket=T-1"_s};
        // Nothing is sent, so that nobody has to be asked.
        const Ended written = onJd(
            tag + idOptions({m_ids[0], m_ids[1]}) + QStringList{u"-o"_s, path, u"--reason"_s, u"CHG-1"_s});
        QVERIFY2(written.code == 0, written.err.constData());
        QVERIFY2(written.err.contains("Nothing was sent."), written.err.constData());
        QVERIFY2(written.err.contains("Plan " + shortHash(path) + " is in "), written.err.constData());
        QVERIFY2(contentOf(path).contains("\"reason\": \"CHG-1\""), contentOf(path).constData());
        QCOMPARE(writes(), 0);
        const QString table = planned(u"table.json"_s, {m_ids[0] + u",T-1"_s, m_ids[1] + u",T-1"_s}, {});
        const Ended same = run({u"plan"_s, u"--diff"_s, table, path, u"--exit-code"_s});
        QVERIFY2(same.code == 0, same.err.constData());
        QVERIFY2(same.err.contains("The plans are the same."), same.err.constData());
        QCOMPARE(onJd({u"apply"_s, path, u"--yes"_s}).code, 0);
        QCOMPARE(tagOf(kVm, m_ids[1], u"ticket"_s), u"T-1"_s);
    }

    void aPlanOfUntaggingGoesToStandardOutput()
    {
        QCOMPARE(
            onJd({u"tag"_s, u"--scope"_s, kVm, u"--id"_s, m_ids[0], u"ticket=T-1"_s, u"--yes"_s}).code, 0);
        const qsizetype sent = writes();
        const Ended plan =
            onJd({u"untag"_s, u"--scope"_s, kVm, u"--id"_s, m_ids[0], u"ticket"_s, u"-o"_s, u"-"_s});
        QVERIFY2(plan.code == 0, plan.err.constData());
        const QJsonArray changes = plan.object()["changes"_L1].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["before"_L1].toString(), u"T-1"_s);
        QVERIFY(changes[0]["after"_L1].isNull());
        QCOMPARE(writes(), sent);
    }

    void withExitCodeThreeNumbersTellAll()
    {
        const QString changing = saveTable({m_ids[0] + u",T-1"_s});
        QCOMPARE(onJd({u"plan"_s, changing}).code, 0);
        QCOMPARE(onJd({u"plan"_s, changing, u"--exit-code"_s}).code, 2);
        QCOMPARE(onJd({u"apply"_s, changing, u"--yes"_s}).code, 0);
        QCOMPARE(onJd({u"plan"_s, changing, u"--exit-code"_s}).code, 0);
        // Refused rows end with 2 otherwise, which then would look like differences.
        const QString bad = saveTable({m_ids[0] + u",T-2"_s, u"i-nobody,T-1"_s});
        QCOMPARE(onJd({u"plan"_s, bad}).code, 2);
        QCOMPARE(onJd({u"plan"_s, bad, u"--exit-code"_s}).code, 1);
        QCOMPARE(onJd({u"plan"_s, u"no-such-file"_s, u"--exit-code"_s}).code, 1);
        QCOMPARE(run({u"plan"_s, u"--diff"_s, changing, changing, u"--exit-code"_s}).code, 1);
    }

    void whatGoesWithATableDoesNotGoWithComparing()
    {
        const Ended ended =
            run({u"plan"_s, u"--diff"_s, u"a.json"_s, u"b.json"_s, u"--reason"_s, u"CHG-1"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("--reason does not go with --diff"), ended.err.constData());
        QCOMPARE(run({u"plan"_s, u"--diff"_s, u"a.json"_s}).code, 1);
    }

private:
    /// The path of a plan file that tickets machines.
    QString planned(const QString &name, const QStringList &rows, const QStringList &options)
    {
        const QString path = home().filePath(name);
        m_planned = onJd(QStringList{u"plan"_s, saveTable(rows), u"-o"_s, path} + options);
        if (m_planned.code != 0)
            qWarning("%s", m_planned.err.constData());
        return path;
    }

    static QByteArray shortHash(const QString &path)
    {
        const QByteArray json = contentOf(path);
        constexpr QByteArrayView kMember = "\"hash\": \"";
        return json.mid(json.indexOf(kMember) + kMember.size(), 12);
    }

    QJsonObject lastRun() { return run({u"history"_s, u"--format"_s, u"json"_s}).array().first().toObject(); }
    QString reasonOfLastRun() { return lastRun()["reason"_L1].toString(); }

    QStringList m_ids;
    Ended m_planned;
};

TAGDESK_TEST(TestPlanFiles, QCoreApplication)

} // namespace tst_planfiles

#include "tst_planfiles.moc"
