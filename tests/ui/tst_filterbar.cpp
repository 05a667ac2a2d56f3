// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterbar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT

private slots:
    void aPillAddsItsTermAndTakesItAwayAgain();
    void aTermTypedByHandChecksItsPill();
    void aNegatedTermIsNotThePill();
    void wordsInQuotesAreLeftAloneByAPill();
    void escapeClearsTheText();
    void downAndEnterLeaveForTheTable();
    void pillsShowTheirCounts();
    void everyControlHasAName();
};

namespace {

QPushButton *pill(const FilterBar &bar, const QString &name)
{
    return bar.findChild<QPushButton *>(name);
}

QLineEdit *field(const FilterBar &bar)
{
    return bar.findChild<QLineEdit *>(u"filterField"_s);
}

} // namespace

void TestFilterBar::aPillAddsItsTermAndTakesItAwayAgain()
{
    FilterBar bar;
    bar.setText(u"env=prod"_s);
    QSignalSpy texts(&bar, &FilterBar::textChanged);
    QTest::mouseClick(pill(bar, u"untaggedPill"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"env=prod is:untagged"_s);
    QTest::mouseClick(pill(bar, u"changedPill"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"env=prod is:untagged is:changed"_s);
    QTest::mouseClick(pill(bar, u"untaggedPill"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"env=prod is:changed"_s);
    QCOMPARE(texts.size(), 3);
}

void TestFilterBar::aTermTypedByHandChecksItsPill()
{
    FilterBar bar;
    QTest::keyClicks(field(bar), u"web is:failed"_s);
    QVERIFY(pill(bar, u"failedPill"_s)->isChecked());
    QVERIFY(!pill(bar, u"changedPill"_s)->isChecked());
    QTest::keyClick(field(bar), Qt::Key_Backspace);
    QVERIFY(!pill(bar, u"failedPill"_s)->isChecked());
}

void TestFilterBar::aNegatedTermIsNotThePill()
{
    FilterBar bar;
    bar.setText(u"!is:untagged"_s);
    QVERIFY(!pill(bar, u"untaggedPill"_s)->isChecked());
}

void TestFilterBar::wordsInQuotesAreLeftAloneByAPill()
{
    FilterBar bar;
    bar.setText(u"\"two  is:changed words\" is:changed"_s);
    QTest::mouseClick(pill(bar, u"changedPill"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"\"two  is:changed words\""_s);
}

void TestFilterBar::escapeClearsTheText()
{
    FilterBar bar;
    bar.setText(u"web"_s);
    QTest::keyClick(field(bar), Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
}

void TestFilterBar::downAndEnterLeaveForTheTable()
{
    FilterBar bar;
    QSignalSpy left(&bar, &FilterBar::leftDownwards);
    QTest::keyClick(field(bar), Qt::Key_Down);
    QTest::keyClick(field(bar), Qt::Key_Return);
    QCOMPARE(left.size(), 2);
}

void TestFilterBar::pillsShowTheirCounts()
{
    FilterBar bar;
    bar.setCounts({.untagged = 118, .changed = 7, .failed = 1});
    QCOMPARE(pill(bar, u"untaggedPill"_s)->text(), u"Untagged 118"_s);
    QCOMPARE(pill(bar, u"changedPill"_s)->text(), u"Changed 7"_s);
    QCOMPARE(pill(bar, u"failedPill"_s)->text(), u"Failed 1"_s);
}

void TestFilterBar::everyControlHasAName()
{
    FilterBar bar;
    QVERIFY(!field(bar)->accessibleName().isEmpty());
    for (const QPushButton *button : bar.findChildren<QPushButton *>())
        QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
