// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QFile>
#include <QTest>

namespace tst_cleancommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Rules of a file, done by the program.
class TestCleanCommand : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_ids = idsOf(kVm, 3);
        QCOMPARE(m_ids.size(), 3);
        m_rules = home().filePath(u"rules.fpvars"_s);
        saveFile(m_rules,
            "notifier = \"default\"\n"
            "base_tag_rules = {\n"
            "  update_keys   = { ticket = [\"ilike:tick-et\"] }\n"
            "  update_values = { ticket = { \"CHG-1\" = [\"~*:^chg.?1$\"] } }\n"
            "}\n");
    }

    void aDryRunSaysWhatWouldChangeAndSendsNothing()
    {
        tag(m_ids[0], {u"Tick-et=chg1"_s});
        const qsizetype before = writes();
        const Ended ended = clean({u"--dry-run"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(writes(), before);
        QVERIFY2(ended.out.contains("CHG-1"), ended.out.constData());
        QVERIFY2(ended.err.contains("this means nothing here: notifier."), ended.err.constData());
    }

    void whatIsAskedForIsSentOnlyWithYes()
    {
        tag(m_ids[0], {u"Tick-et=chg1"_s});
        QCOMPARE(clean({}).code, 1);
        const Ended ended = clean({u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"CHG-1"_s);
        QVERIFY(tagOf(kVm, m_ids[0], u"Tick-et"_s).isNull());
        // Done once, there is nothing more to do.
        const Ended again = clean({u"--yes"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        QVERIFY2(again.err.contains("There is nothing to clean up."), again.err.constData());
    }

    void aPlanFileIsWrittenAndAppliedLater()
    {
        tag(m_ids[0], {u"Tick-et=chg1"_s});
        const QString plan = home().filePath(u"plan.json"_s);
        const Ended planned = clean({u"-o"_s, plan});
        QVERIFY2(planned.code == 0, planned.err.constData());
        const Ended applied = onJd({u"apply"_s, plan, u"--yes"_s});
        QVERIFY2(applied.code == 0, applied.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"CHG-1"_s);
    }

    void twoValuesAreNamedAndStay()
    {
        tag(m_ids[0], {u"Tick-et=chg1"_s, u"ticket=CHG-7"_s});
        const Ended ended = clean({u"--yes"_s});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QVERIFY2(ended.err.contains("decide which one stays"), ended.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"Tick-et"_s), u"chg1"_s);
        const Ended decided = clean({u"--yes"_s, u"--clash"_s, u"existing"_s});
        QVERIFY2(decided.code == 0, decided.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"CHG-7"_s);
        QVERIFY(tagOf(kVm, m_ids[0], u"Tick-et"_s).isNull());
    }

    void theHistoryKnowsTheNewestValue()
    {
        tag(m_ids[0], {u"ticket=CHG-7"_s});
        tag(m_ids[0], {u"Tick-et=chg1"_s});
        const Ended ended = clean({u"--yes"_s, u"--clash"_s, u"newest"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"CHG-1"_s);
    }

    void rulesThatMakeNoSenseAreNamedBeforeAnythingIsAsked()
    {
        saveFile(m_rules, "base_tag_rules = {\n  remove = [upper(\"a\")]\n}\n");
        const Ended ended = clean({u"--dry-run"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("line 2: This is not understood: upper("), ended.err.constData());
        QVERIFY2(clean({u"--clash"_s, u"mine"_s}).err.contains("“mine” does not say whose value stays."),
            "an unknown answer is named");
    }

private:
    void tag(const QString &id, const QStringList &tags)
    {
        const Ended ended = onJd(QStringList{u"tag"_s, u"--scope"_s, kVm, u"--id"_s, id, u"--yes"_s} + tags);
        QVERIFY2(ended.code == 0, ended.err.constData());
    }
    Ended clean(const QStringList &options)
    {
        return onJd(QStringList{u"clean"_s, m_rules, u"--scope"_s, kVm} + options);
    }

    QStringList m_ids;
    QString m_rules;
};

TAGDESK_TEST(TestCleanCommand, QCoreApplication)

} // namespace tst_cleancommand

#include "tst_cleancommand.moc"
