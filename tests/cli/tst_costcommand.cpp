// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_costcommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeads = "ResourceId,EffectiveCost,BilledCost,BillingCurrency,ChargePeriodStart,"
                          "ChargePeriodEnd,ServiceName,Tags\n";

/// A line of a cost table.
QByteArray charge(const QString &id, const QByteArray &cost, const QByteArray &tags = {})
{
    return id.toUtf8() + ',' + cost + ",9,CNY,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z,VM," + tags + '\n';
}

/// The lines of a CSV by their part and key.
QMap<QString, QString> sumsOf(const QByteArray &csv)
{
    QMap<QString, QString> sums;
    for (const QByteArray &line : csv.trimmed().split('\n')) {
        const QStringList cells = QString::fromUtf8(line.trimmed()).split(u',');
        sums.insert(cells.mid(1, 2).join(u' ').trimmed(), cells.mid(3).join(u' '));
    }
    return sums;
}

} // namespace

/// `cost` says how much of the cost has which tags.
class TestCostCommand : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(startClouds()); }

    void theShareOfAKeyIsThatOfItsResources()
    {
        const QStringList ids = idsOf(kVm, 3);
        const Ended tagged = onJd(QStringList{u"tag"_s, u"--scope"_s, kVm, u"--yes"_s} + idOptions({ids[0]})
            + QStringList{u"cost-test=1"_s});
        QVERIFY2(tagged.code == 0, tagged.err.constData());
        const Ended ended = cost(charge(ids[0], "0.1") + charge(ids[0], "0.2") + charge(ids[1], "0.6")
                + charge(u"jd:vm:instance/"_s + ids[2], "0.1") + charge(u"i-elsewhere"_s, "5")
                + charge(QString(), "-0.5"),
            {u"--key"_s, u"cost-test"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QMap<QString, QString> sums = sumsOf(ended.out);
        QCOMPARE(sums[u"all"_s], u"5 5.5 100.0"_s);
        QCOMPARE(sums[u"known"_s], u"3 1 18.2"_s);
        QCOMPARE(sums[u"withKey cost-test"_s], u"1 0.3 30.0"_s);
        QCOMPARE(sums[u"notListed"_s], u"1 5 90.9"_s);
        QCOMPARE(sums[u"withoutId"_s], u"1 -0.5 -9.1"_s);
        QVERIFY2(
            ended.err.contains("costs.csv: 6 lines, EffectiveCost, charges from 2026-11-01 to 2026-11-30."),
            ended.err.constData());
        QVERIFY2(ended.err.contains("1 resource was found by the last part"), ended.err.constData());
        QCOMPARE(writes(), 1);
    }

    void whatLacksAKeyIsListedByItsCost()
    {
        const QStringList ids = idsOf(kVm, 2);
        const Ended ended = cost(charge(ids[0], "1") + charge(ids[1], "2.5") + charge(ids[0], "0.25"),
            {u"--key"_s, u"no-such-key"_s, u"--untagged"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonArray listed = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0][u"id"_s].toString(), ids[1]);
        QCOMPARE(listed[0][u"cost"_s].toString(), u"2.5"_s);
        QCOMPARE(listed[0][u"scope"_s].toString(), kVm);
        QCOMPARE(listed[0][u"missing"_s].toArray(), QJsonArray{u"no-such-key"_s});
        QCOMPARE(listed[1][u"cost"_s].toString(), u"1.25"_s);
    }

    void aPolicySaysWhichKeysCount()
    {
        const QString policy = home().filePath(u"policy.json"_s);
        saveFile(policy, R"({"policy": "p", "rules": [{"key": "no-such-key", "required": true}]})");
        const Ended ended = cost(charge(idsOf(kVm, 1)[0], "1"),
            {u"--policy"_s, policy, u"--column"_s, u"billedcost"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(sumsOf(ended.out)[u"withKey no-such-key"_s], u"0 0 0.0"_s);
        QCOMPARE(sumsOf(ended.out)[u"all"_s], u"1 9 100.0"_s);
    }

    void theTagsOfTheFileNeedNoAccount()
    {
        const QString path = saved(charge(u"i-1"_s, "3", "\"{\"\"owner\"\": \"\"ann\"\"}\"")
            + charge(u"i-2"_s, "1") + charge(u"i-3"_s, "6", "{broken"));
        const Ended ended = run({u"cost"_s, path, u"--tags-of"_s, u"file"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QCOMPARE(sumsOf(ended.out)[u"withKey owner"_s], u"1 3 75.0"_s);
        QCOMPARE(sumsOf(ended.out)[u"untagged"_s], u"1 1 25.0"_s);
        QCOMPARE(sumsOf(ended.out)[u"tagsNotRead"_s], u"1 6 60.0"_s);
        QVERIFY2(ended.err.contains("costs.csv, line 4: its tags cannot be read ({broken)"),
            ended.err.constData());
    }

    void linesThatCannotBeReadAreNamedAndMakeItIncomplete()
    {
        const Ended ended = cost(charge(idsOf(kVm, 1)[0], "1") + charge(u"i-2"_s, "much"), {});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QVERIFY2(ended.err.contains("costs.csv, line 3 is not counted: its cost “much” is no number"),
            ended.err.constData());
        QVERIFY2(ended.err.contains("1 line cannot be read and is missing"), ended.err.constData());
    }

    void otherFilesAreRefusedBeforeAnyCloudIsAsked()
    {
        const QString path = home().filePath(u"other.csv"_s);
        saveFile(path, "id,owner\ni-1,ann\n");
        const std::size_t before = relay().requests().size();
        const Ended ended = onJd({u"cost"_s, path, u"--scope"_s, kVm});
        QVERIFY2(ended.code == 1, ended.err.constData());
        QVERIFY2(ended.err.contains("other.csv is no cost table in the form of FOCUS: it has no column"),
            ended.err.constData());
        QCOMPARE(relay().requests().size(), before);
        QCOMPARE(onJd({u"cost"_s, home().filePath(u"none.csv"_s), u"--scope"_s, kVm}).code, 1);
        QCOMPARE(onJd({u"cost"_s, u"--scope"_s, kVm}).code, 1);
        QCOMPARE(onJd({u"cost"_s, path, u"--tags-of"_s, u"file"_s}).code, 1);
        QCOMPARE(onJd({u"cost"_s, path, u"--scope"_s, kVm, u"--column"_s, u"Price"_s}).code, 1);
    }

private:
    QString saved(const QByteArray &lines)
    {
        const QString path = home().filePath(u"costs.csv"_s);
        saveFile(path, kHeads + lines);
        return path;
    }

    Ended cost(const QByteArray &lines, const QStringList &more)
    {
        return onJd(QStringList{u"cost"_s, saved(lines), u"--scope"_s, kVm} + more);
    }
};

TAGDESK_TEST(TestCostCommand, QCoreApplication)

} // namespace tst_costcommand

#include "tst_costcommand.moc"
