// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QTest>

namespace tst_manyrecordsets {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// --many-at-once: tags of many resources in one request, as scripts ask for it.
class TestManyRecordSets : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        useKeysOf(u"huawei"_s);
    }

    void aDryRunTellsTheRequestsOfEitherWay()
    {
        const QStringList ids = idsOf(kRecordSets, 20);
        const auto planned = [&](const QStringList &more) {
            const Ended ended = onHuawei(tagging(ids) + QStringList{u"--dry-run"_s} + more);
            return ended.code == 0 ? ended.object()["requests"_L1].toInt() : -1;
        };
        const int usual = planned({u"--many-at-once"_s, u"off"_s});
        const int automatic = planned({});
        QVERIFY2(usual >= 20, qPrintable(QString::number(usual)));
        // All that is written by one request instead of twenty.
        QCOMPARE(usual - automatic, 19);
        QCOMPARE(planned({u"--many-at-once"_s, u"always"_s}), automatic);
    }

    void manyAreWrittenTogether()
    {
        const QStringList ids = idsOf(kRecordSets, 20);
        const Ended ended = onHuawei(tagging(ids) + QStringList{u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray().size(), 20);
        QCOMPARE(tagOf(kRecordSets, ids.first(), u"ticket"_s), u"T-1"_s);
        QCOMPARE(tagOf(kRecordSets, ids.last(), u"ticket"_s), u"T-1"_s);
    }

    void whatTheServiceDoesNotTakeIsSaid()
    {
        const QStringList ids = idsOf(kRecordSets, 3);
        const Ended ended = onHuawei(tagging(ids, u"cost centre=web: 1"_s)
            + QStringList{u"--many-at-once"_s, u"always"_s, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.err.contains("does not take the changes of 3 resources"), ended.err.constData());
        QCOMPARE(tagOf(kRecordSets, ids.first(), u"cost centre"_s), u"web: 1"_s);
    }

    void aMissingPermissionIsNoFailure()
    {
        SimulationSwitches switches;
        switches.tagManagement.isForbidden = true;
        sandbox().setSwitches(switches);
        const QStringList ids = idsOf(kRecordSets, 5);
        const Ended ended = onHuawei(tagging(ids) + QStringList{u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.err.count("written one resource at a time"), 1);
        QVERIFY(ended.err.contains("tms:resourceTags:create"));
        QCOMPARE(tagOf(kRecordSets, ids.last(), u"ticket"_s), u"T-1"_s);
    }

private:
    [[nodiscard]] static QStringList tagging(const QStringList &ids, const QString &tag = u"ticket=T-1"_s)
    {
        return QStringList{u"tag"_s, u"--scope"_s, kRecordSets, u"--format"_s, u"json"_s} + idOptions(ids)
            + QStringList{tag};
    }
};

TAGDESK_TEST(TestManyRecordSets, QCoreApplication)

} // namespace tst_manyrecordsets

#include "tst_manyrecordsets.moc"
