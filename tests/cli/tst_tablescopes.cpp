// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace tst_tablescopes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Where the command line looks for what a table names.
class TestTableScopes : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(startClouds());
        useKeysOf(u"huawei"_s);
        m_zone = idsOf(kZones, 1).value(0);
        const QJsonArray zones = listed(kZones).array();
        for (const QJsonValue &zone : zones) {
            if (zone["id"_L1].toString() == m_zone)
                m_name = zone["name"_L1].toString();
        }
        QVERIFY(!m_name.isEmpty());
        saveFile(table(), QByteArray("名称,tag:note\n") + m_name.toUtf8() + ",x1\n");
    }

    void aNameIsLookedForInTheScopesThatAreGiven()
    {
        const std::size_t before = relay().requests().size();
        const Ended ended = planned({kZones});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonArray changes = ended.object()["changes"_L1].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["id"_L1].toString(), m_zone);
        QCOMPARE(changes[0]["scope"_L1].toString(), kZones);
        // Nothing else was listed.
        for (std::size_t at = before; at < relay().requests().size(); ++at)
            QVERIFY2(!relay().requests()[at].target.contains("recordsets"),
                relay().requests()[at].target.constData());
    }

    void aNameThatSeveralHaveIsRefusedWithTheCandidates()
    {
        // Regions name their machines alike.
        const QString other = u"jdcloud/cn-east-2/vm"_s;
        useKeysOf(u"jdcloud"_s);
        QSet<QString> names;
        const QJsonArray machines = listed(kVm).array();
        for (const QJsonValue &machine : machines)
            names.insert(machine["name"_L1].toString());
        QString name;
        const QJsonArray others = listed(other).array();
        for (const QJsonValue &machine : others) {
            if (names.contains(machine["name"_L1].toString()))
                name = machine["name"_L1].toString();
        }
        QVERIFY(!name.isEmpty());
        const QString path = home().filePath(u"twice.csv"_s);
        saveFile(path, QByteArray("名称,tag:note\n") + name.toUtf8() + ",x1\n");
        const QStringList plan{u"plan"_s, path, u"--format"_s, u"json"_s, u"--scope"_s, kVm};
        QCOMPARE(onJd(plan).code, 0);
        const Ended ended = onJd(plan + QStringList{u"--scope"_s, other});
        useKeysOf(u"huawei"_s);
        QVERIFY2(ended.code == 2, (ended.out + ended.err).constData());
        QVERIFY2(ended.err.contains("2 resources have this name: "), ended.err.constData());
        QVERIFY2(ended.err.contains("--scope"), ended.err.constData());
        QCOMPARE(ended.object()["problems"_L1].toArray()[0]["reason"_L1].toString(), u"ambiguousName"_s);
    }

    void whatIsNotInTheScopesIsRefused()
    {
        const Ended ended = planned({u"huawei/public-zones"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("None of the scopes given by --scope has this resource."),
            ended.err.constData());
    }

    void rowsWithoutAnIdAreWrittenDownToBeRepaired()
    {
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended ended = onHuawei({u"apply"_s, table(), u"--scope"_s,
            u"huawei/private-recordsets/"_s + m_zone, u"--yes"_s, u"--failed-out"_s, failed});
        QCOMPARE(ended.code, 2);
        QFile file(failed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        // A name is no ID.
        QVERIFY2(text.contains(",," + m_name.toUtf8() + ",,x1,"), text.constData());
    }

    void aTableIsAppliedInItsScope()
    {
        const Ended ended = onHuawei({u"apply"_s, table(), u"--scope"_s, kZones, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(tagOf(kZones, m_zone, u"note"_s), u"x1"_s);
    }

    void aScopeThatThereIsNotIsNamed()
    {
        const Ended ended = planned({u"huawei/no-zones"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("huawei/no-zones"), ended.err.constData());
    }

    void aPlanFileNamesItsPlacesItself()
    {
        const QString plan = home().filePath(u"plan.json"_s);
        QCOMPARE(onHuawei({u"plan"_s, table(), u"--scope"_s, kZones, u"-o"_s, plan}).code, 0);
        const Ended ended = onHuawei({u"apply"_s, plan, u"--scope"_s, kZones, u"--yes"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("--scope"), ended.err.constData());
    }

private:
    [[nodiscard]] QString table() const { return home().filePath(u"names.csv"_s); }

    Ended planned(const QStringList &scopes)
    {
        QStringList arguments{u"plan"_s, table(), u"--format"_s, u"json"_s};
        for (const QString &scope : scopes)
            arguments << u"--scope"_s << scope;
        return onHuawei(arguments);
    }

    QString m_zone; // its id
    QString m_name;
};

TAGDESK_TEST(TestTableScopes, QCoreApplication)

} // namespace tst_tablescopes

#include "tst_tablescopes.moc"
