// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

namespace tst_severalscopes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kDisk = u"jdcloud/cn-east-2/disk"_s;

/// Of the simulation inside the program.
QStringList inSandbox(const QStringList &arguments)
{
    return QStringList{u"--sandbox"_s} + arguments;
}

QSet<QString> valuesOf(const QJsonArray &resources, const QString &member)
{
    QSet<QString> values;
    for (const QJsonValue &resource : resources)
        values.insert(resource[member].toString());
    return values;
}

} // namespace

/// Commands over several scopes and over everything.
class TestSeveralScopes : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(startClouds()); }

    void resourcesOfSeveralScopesSayWhereTheyAre()
    {
        const Ended ended = run(inSandbox({u"list"_s, u"--scope"_s, kVm, u"--scope"_s, kZones, u"--filter"_s,
            u"env=prod"_s, u"--format"_s, u"json"_s}));
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonArray list = ended.array();
        QCOMPARE(list[0].toObject().keys(),
            QStringList({u"id"_s, u"name"_s, u"profile"_s, u"provider"_s, u"region"_s, u"scope"_s,
                u"service"_s, u"status"_s, u"tags"_s, u"tagsRead"_s}));
        QCOMPARE(valuesOf(list, u"scope"_s), (QSet<QString>{kVm, kZones}));
        QCOMPARE(valuesOf(list, u"provider"_s), (QSet<QString>{u"jdcloud"_s, u"huawei"_s}));
        QCOMPARE(valuesOf(list, u"service"_s), (QSet<QString>{u"vm"_s, u"DNS-private_zone"_s}));
    }

    void tablesHaveThePlacesToo()
    {
        const QStringList list{
            u"list"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"--filter"_s, u"env=prod"_s};
        const Ended csv = onJd(list + QStringList{u"--format"_s, u"csv"_s});
        QCOMPARE(csv.code, 0);
        QVERIFY2(csv.out.startsWith("scope,provider,profile,region,service,id,name,status,tagsRead,tag:"),
            csv.out.left(200).constData());
        // What is alike everywhere has no column.
        const Ended table = onJd(list);
        QCOMPARE(table.code, 0);
        QVERIFY2(table.out.startsWith("REGION "), table.out.left(200).constData());
        QVERIFY(table.out.left(table.out.indexOf('\n')).contains("SERVICE"));
        QVERIFY(!table.out.left(table.out.indexOf('\n')).contains("CLOUD"));
    }

    void everythingHasEveryScopeOfTheAccounts()
    {
        const Ended ended = run(inSandbox({u"list"_s, u"--everything"_s, u"--format"_s, u"json"_s}));
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QSet<QString> scopes = valuesOf(ended.array(), u"scope"_s);
        for (const QString &scope : {kVm, kDisk, kZones, u"huawei/private-recordsets"_s,
                 u"huawei/public-recordsets"_s, u"jdcloud/cn-all/cdn"_s})
            QVERIFY2(scopes.contains(scope), qPrintable(scope));
        // Each resource once.
        QSet<QString> seen;
        const QJsonArray list = ended.array();
        for (const QJsonValue &resource : list) {
            const QString one = resource["scope"_L1].toString() + u' ' + resource["id"_L1].toString();
            QVERIFY2(!seen.contains(one), qPrintable(one));
            seen.insert(one);
        }
    }

    void aScopeThatFailsIsNamedAndTheOthersAreListed()
    {
        refuse("/regions/cn-east-2/disks");
        const Ended ended =
            onJd({u"list"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 3);
        QCOMPARE(valuesOf(ended.array(), u"scope"_s), QSet<QString>{kVm});
        QVERIFY2(ended.err.contains("jdcloud/cn-east-2/disk: "), ended.err.constData());
        QVERIFY2(ended.err.contains("not allowed here"), ended.err.constData());
        QVERIFY2(ended.err.contains("1 of 2 scopes could not be read"), ended.err.constData());
    }

    void anExportWithoutAFailedScopeSaysSo()
    {
        refuse("/regions/cn-east-2/disks");
        const Ended ended = onJd({u"export"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"-o"_s, u"-"_s});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.out.contains(",cn-north-1,vm,"));
        QVERIFY2(ended.err.contains("1 of 2 scopes could not be read"), ended.err.constData());
    }

    void whereEveryScopeFailsTheReasonEndsTheCommand()
    {
        refuse("/regions/");
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk});
        QCOMPARE(ended.code, 4);
        QVERIFY(ended.out.isEmpty());
    }

    void nothingIsTaggedWhereAScopeFails()
    {
        refuse("/regions/cn-east-2/disks");
        const QStringList tag{u"tag"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"--filter"_s,
            u"is:untagged"_s, u"ticket=T-1"_s, u"--yes"_s};
        const Ended refused = onJd(tag);
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("--skip-failed-scopes"), refused.err.constData());
        QCOMPARE(writes(), 0);

        refuse("/regions/cn-east-2/disks");
        const Ended agreed = onJd(tag + QStringList{u"--skip-failed-scopes"_s});
        QVERIFY2(agreed.code == 3, agreed.err.constData());
        QVERIFY(writes() > 0);
    }

    void aRefusedKeyIsNotTriedForEveryScope()
    {
        environment().insert(u"TAGDESK_SECRET_KEY"_s, u"wrong"_s);
        const Ended ended = onJd({u"list"_s, u"--everything"_s});
        QCOMPARE(ended.code, 4);
        QVERIFY2(ended.err.contains("could not be read for the same reason"), ended.err.constData());
        QCOMPARE(ended.err.count("jdcloud/cn-"), 1);
        QVERIFY2(relay().requestCount() < 10, "a refused key must not be tried again and again");
    }

    void untaggedResourcesOfBothCloudsAreTaggedButForThree()
    {
        const QStringList chosen{u"--everything"_s, u"--filter"_s, u"is:untagged order"_s};
        const QJsonArray list =
            run(inSandbox(QStringList{u"list"_s} + chosen + QStringList{u"--format"_s, u"json"_s})).array();
        QCOMPARE(valuesOf(list, u"provider"_s), (QSet<QString>{u"jdcloud"_s, u"huawei"_s}));
        QVERIFY(list.size() > 3);
        QStringList tag = QStringList{u"tag"_s} + chosen;
        for (int place = 0; place < 3; ++place)
            tag << u"--exclude"_s << list[place]["id"_L1].toString();
        const Ended ended =
            run(inSandbox(tag + QStringList{u"team=pay"_s, u"--dry-run"_s, u"--format"_s, u"json"_s}));
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonArray changes = ended.object()["changes"_L1].toArray();
        QCOMPARE(changes.size(), list.size() - 3);
        QVERIFY(valuesOf(changes, u"scope"_s).size() > 1);
        QVERIFY(!valuesOf(changes, u"id"_s).contains(list[0]["id"_L1].toString()));
    }

    void anIdIsFoundInWhicheverScope()
    {
        const QString id = idsOf(kDisk, 1).value(0);
        const Ended ended = onJd(
            {u"tag"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"--id"_s, id, u"ticket=T-1"_s, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(tagOf(kDisk, id, u"ticket"_s), u"T-1"_s);
    }

    void anIdThatIsNowhereRefusesAll()
    {
        for (const QStringList &named : {QStringList{u"--id"_s, u"i-nobody"_s},
                 QStringList{u"--filter"_s, u"is:untagged"_s, u"--exclude"_s, u"i-nobody"_s}}) {
            const Ended ended = onJd(
                QStringList{u"tag"_s, u"--scope"_s, kVm, u"--scope"_s, kDisk, u"a=b"_s, u"--yes"_s} + named);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("In none of the scopes: i-nobody"), ended.err.constData());
        }
        QCOMPARE(writes(), 0);
    }

    void aTagThatOneCloudRefusesIsSentToNone()
    {
        const Ended ended = run(inSandbox({u"tag"_s, u"--scope"_s, kVm, u"--scope"_s, kZones, u"--filter"_s,
            u"is:untagged"_s, u"a=%1"_s.arg(QString(100, u'x')), u"--yes"_s}));
        QVERIFY2(ended.code == 2, ended.err.constData());
    }

private:
    /// Requests with this text are refused.
    void refuse(const QByteArray &text)
    {
        const QByteArray body = R"({"requestId":"r-1","error":{"code":403,"status":"PERMISSION_DENIED",)"
                                R"("message":"not allowed here"}})";
        RelayStep step;
        step.action = RelayStep::Action::Replace;
        step.reply = "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        std::vector<RelayFaults::Rule> rules;
        for (std::size_t nth = 1; nth <= 10; ++nth)
            rules.push_back({.text = text, .nth = nth, .step = step});
        relay().setFaults(RelayFaults(std::move(rules), {}, 1));
    }
};

TAGDESK_TEST(TestSeveralScopes, QCoreApplication)

} // namespace tst_severalscopes

#include "tst_severalscopes.moc"
