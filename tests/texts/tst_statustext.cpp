// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plan.h"
#include "statustext.h"
#include "testrunner.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTimeZone>

namespace tst_statustext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestStatusText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStateHasAnIconAWordAndItsOwnMark();
    void durationsAreRounded_data();
    void durationsAreRounded();
    void numbersAreGrouped();
    void aPlanIsSummedUpInOneLine();
    void theButtonSaysTheAct();
    void progressNamesOnlyWhatThereIs();
    void resourcesNameOnlyWhatDiffers();
    void theExactTimeIsUtc();
};

void TestStatusText::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestStatusText::everyStateHasAnIconAWordAndItsOwnMark()
{
    QSet<QString> words;
    for (int state = 1; state <= static_cast<int>(RowState::Unknown); ++state) {
        const StatusMark mark = StatusTexts::mark(static_cast<RowState>(state));
        QVERIFY(!mark.word.isEmpty());
        words.insert(mark.word);
    }
    QCOMPARE(words.size(), static_cast<int>(RowState::Unknown));
    QVERIFY(StatusTexts::mark(RowState::None).word.isEmpty());
    QCOMPARE(StatusTexts::mark(RowState::Failed).colorRole, ColorRole::Removed);
    QVERIFY(StatusTexts::mark(RowState::Accepted).icon != StatusTexts::mark(RowState::Verified).icon);
    QCOMPARE(StatusTexts::notRead().colorRole, ColorRole::Unknown);
    RowOutcome outcome{.state = RowState::Failed, .error = {}};
    QCOMPARE(StatusTexts::mark(outcome).word, StatusTexts::mark(RowState::Failed).word);
    outcome.error.cause = ErrorCause::ChangedSince;
    QVERIFY(!words.contains(StatusTexts::mark(outcome).word));
}

void TestStatusText::durationsAreRounded_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << 0LL << u"less than a second"_s;
    QTest::addRow("short") << 999LL << u"less than a second"_s;
    QTest::addRow("seconds") << 1600LL << u"about 2 s"_s;
    QTest::addRow("a minute and a half") << 90'000LL << u"about 90 s"_s;
    QTest::addRow("minutes") << 150'000LL << u"about 3 min"_s;
    QTest::addRow("hours") << 7'300'000LL << u"about 2 h"_s;
}

void TestStatusText::durationsAreRounded()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(StatusTexts::duration(milliseconds), text);
}

void TestStatusText::numbersAreGrouped()
{
    QCOMPARE(StatusTexts::number(1234567), u"1,234,567"_s);
    QVERIFY(StatusTexts::resources(1204, 1204, 0).startsWith(u"1,204 resource"_s));
}

void TestStatusText::aPlanIsSummedUpInOneLine()
{
    Plan plan;
    QCOMPARE(StatusTexts::planSummary(plan), u"No changes"_s);
    plan.overQuota = {4};
    QCOMPARE(StatusTexts::planSummary(plan), u"1 resource(s) cannot be sent"_s);
    plan.overQuota.clear();
    plan.requests.resize(3);
    plan.cost = {3, 1800};
    plan.changes = 12;
    plan.changedRows = 7;
    QCOMPARE(StatusTexts::planSummary(plan), u"12 change(s) in 7 resource(s) · 3 request(s) · about 2 s"_s);
    plan.overQuota = {4};
    plan.notRead = {5};
    QVERIFY(StatusTexts::planSummary(plan).endsWith(u" · about 2 s · 2 resource(s) cannot be sent"_s));
}

void TestStatusText::theButtonSaysTheAct()
{
    Plan plan;
    plan.changes = 214;
    plan.changedRows = 37;
    QCOMPARE(StatusTexts::applyAct(plan, 214), u"Apply 214 change(s) to 37 resource(s)"_s);
    QCOMPARE(StatusTexts::staysStaged(plan, 214), QString());
    QCOMPARE(StatusTexts::applyAct(plan, 802), u"Apply 214 of 802 change(s) to 37 resource(s)"_s);
    QCOMPARE(StatusTexts::chosen(plan, 802), u"214 of 802 change(s) in 37 resource(s)"_s);
    QCOMPARE(StatusTexts::staysStaged(plan, 802), u"588 change(s) are not sent and stay staged"_s);
    QCOMPARE(StatusTexts::reviewAct(12), u"Review and apply 12 change(s)…"_s);
    QCOMPARE(StatusTexts::reviewAct(0), u"Review and apply…"_s);
}

void TestStatusText::progressNamesOnlyWhatThereIs()
{
    QCOMPARE(StatusTexts::progress(8, 1, 3, 2000), u"8 done · 1 failed · 3 left · about 2 s"_s);
    QCOMPARE(StatusTexts::progress(12, 0, 0, 0), u"12 done"_s);
}

void TestStatusText::resourcesNameOnlyWhatDiffers()
{
    QCOMPARE(StatusTexts::resources(84, 84, 0), u"84 resource(s)"_s);
    QCOMPARE(StatusTexts::resources(1204, 84, 3), u"1,204 resource(s) · 84 shown · 3 selected"_s);
}

void TestStatusText::theExactTimeIsUtc()
{
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(StatusTexts::exactTime(time), u"2026-01-01 19:04:05 UTC"_s);
}

TAGDESK_TEST(TestStatusText, QCoreApplication)

} // namespace tst_statustext

#include "tst_statustext.moc"
