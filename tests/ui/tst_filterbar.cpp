// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterbar.h"

#include "filterhelp.h"
#include "filtertext.h"
#include "testrunner.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_filterbar {

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
    void rarePillsAreThereWhenThereIsSomethingOfThem();
    void whatCannotBeReadIsToldBelowTheField();
    void aNoteGoesWithTheNextText();
    void f1ShowsTheTerms();
    void aFilterIsKeptUnderAName();
    void aKeptFilterIsAPillThatWritesIt();
    void aKeptFilterIsRenamedReplacedAndDeleted();
    void namesOfKeptFiltersAreNoMarkupAndNoMnemonics();
    void pillsThatDoNotFitAreLeftOut();
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

void TestFilterBar::rarePillsAreThereWhenThereIsSomethingOfThem()
{
    FilterBar bar;
    bar.resize(2'000, 40);
    bar.show();
    for (const QString &name : {u"notReadPill"_s, u"invalidPill"_s, u"overQuotaPill"_s})
        QVERIFY2(!pill(bar, name)->isVisible(), qPrintable(name));
    bar.setCounts({.notRead = 2, .invalid = 3, .overQuota = 5});
    QCOMPARE(pill(bar, u"overQuotaPill"_s)->text(), u"Over the quota 5"_s);
    QCOMPARE(pill(bar, u"invalidPill"_s)->text(), u"Invalid 3"_s);
    QCOMPARE(pill(bar, u"notReadPill"_s)->text(), u"Not read 2"_s);
    QTRY_VERIFY(pill(bar, u"overQuotaPill"_s)->isVisible());
    QTest::mouseClick(pill(bar, u"overQuotaPill"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"is:over-quota"_s);
    // The way out stays.
    bar.setCounts({});
    QVERIFY(pill(bar, u"overQuotaPill"_s)->isVisible());
    QVERIFY(!pill(bar, u"invalidPill"_s)->isVisible());
}

void TestFilterBar::whatCannotBeReadIsToldBelowTheField()
{
    QWidget pane;
    FilterBar bar(&pane);
    const auto *problem = pane.findChild<QLabel *>(u"filterProblem"_s);
    QVERIFY(problem->isHidden());
    bar.setText(u"web is:foo"_s);
    QVERIFY(!problem->isHidden());
    QVERIFY(problem->text().contains(u"is:foo"_s));
    QVERIFY2(problem->text().contains(u"is:over-quota"_s), qPrintable(problem->text()));
    QCOMPARE(field(bar)->accessibleDescription(), problem->text());
    bar.setText(u"env~a(b"_s);
    QVERIFY2(problem->text().contains(u"character 8"_s), qPrintable(problem->text()));
    bar.setText(u"web"_s);
    QVERIFY(problem->isHidden());
    QCOMPARE(field(bar)->accessibleDescription(), QString());
}

void TestFilterBar::aNoteGoesWithTheNextText()
{
    QWidget pane;
    FilterBar bar(&pane);
    bar.setText(u"web"_s);
    bar.setNote(u"slow"_s);
    const auto *note = pane.findChild<QLabel *>(u"filterProblem"_s);
    QCOMPARE(note->text(), u"slow"_s);
    bar.setText(u"webs"_s);
    QVERIFY(note->isHidden());
}

void TestFilterBar::f1ShowsTheTerms()
{
    FilterBar bar;
    QTest::keyClick(field(bar), Qt::Key_F1);
    auto *help = bar.findChild<FilterHelp *>();
    QVERIFY(help);
    QStringList texts;
    for (const QLabel *label : help->findChildren<QLabel *>())
        texts.append(label->text());
    for (const QString &word : Filter::stateWords())
        QVERIFY2(texts.contains(word), qPrintable(word));
    for (const FilterTexts::Form &form : FilterTexts::forms())
        QVERIFY2(!Filter::parse(form.term).problem(), qPrintable(form.term));
}

void TestFilterBar::aFilterIsKeptUnderAName()
{
    FilterBar bar;
    QSignalSpy changes(&bar, &FilterBar::savedFiltersChanged);
    QVERIFY(!bar.askName());
    bar.setText(u"env=prod is:foo"_s);
    QVERIFY(!bar.askName());
    QVERIFY(!bar.findChild<QInputDialog *>());
    bar.setText(u"env==Prod !owner"_s);
    QVERIFY(bar.askName());
    auto *question = bar.findChild<QInputDialog *>();
    QVERIFY(question);
    question->setTextValue(u" no owner "_s);
    question->accept();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(bar.savedFilters().all(), (QList<SavedFilter>{{u"no owner"_s, u"env==Prod !owner"_s}}));
    QVERIFY(pill(bar, u"savedPill"_s)->isChecked());
}

void TestFilterBar::aKeptFilterIsAPillThatWritesIt()
{
    FilterBar bar;
    SavedFilters filters;
    QVERIFY(filters.save(u"mine"_s, u"env=prod is:changed"_s));
    bar.setSavedFilters(filters);
    QPushButton *mine = pill(bar, u"savedPill"_s);
    QCOMPARE(mine->text(), u"mine"_s);
    QTest::mouseClick(mine, Qt::LeftButton);
    QCOMPARE(bar.text(), u"env=prod is:changed"_s);
    QVERIFY(mine->isChecked());
    QVERIFY(pill(bar, u"changedPill"_s)->isChecked());
    QTest::keyClicks(field(bar), u" x"_s);
    QVERIFY(!mine->isChecked());
    bar.setText(u"env=prod is:changed"_s);
    QTest::mouseClick(mine, Qt::LeftButton);
    QCOMPARE(bar.text(), QString());
}

void TestFilterBar::aKeptFilterIsRenamedReplacedAndDeleted()
{
    FilterBar bar;
    SavedFilters filters;
    QVERIFY(filters.save(u"mine"_s, u"env=prod"_s));
    bar.setSavedFilters(filters);
    bar.setText(u"env=test"_s);
    const auto act = [&bar](const QString &text) {
        QMenu *menu = pill(bar, u"filtersPill"_s)->menu();
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->menu() == nullptr)
                continue;
            for (QAction *one : action->menu()->actions()) {
                if (one->text().startsWith(text))
                    return one->trigger();
            }
        }
        QFAIL("no such act");
    };
    act(u"Replace"_s);
    QCOMPARE(bar.savedFilters().all(), (QList<SavedFilter>{{u"mine"_s, u"env=test"_s}}));
    act(u"Rename"_s);
    auto *question = bar.findChild<QInputDialog *>();
    QCOMPARE(question->textValue(), u"mine"_s);
    question->setTextValue(u"tests"_s);
    question->accept();
    QCOMPARE(bar.savedFilters().all(), (QList<SavedFilter>{{u"tests"_s, u"env=test"_s}}));
    act(u"Delete"_s);
    QVERIFY(bar.savedFilters().all().isEmpty());
}

void TestFilterBar::namesOfKeptFiltersAreNoMarkupAndNoMnemonics()
{
    FilterBar bar;
    SavedFilters filters;
    QVERIFY(filters.save(u"R&D"_s, u"<b>x</b>"_s));
    bar.setSavedFilters(filters);
    QCOMPARE(pill(bar, u"savedPill"_s)->text(), u"R&&D"_s);
    QVERIFY(!Qt::mightBeRichText(pill(bar, u"savedPill"_s)->toolTip()));
}

void TestFilterBar::pillsThatDoNotFitAreLeftOut()
{
    FilterBar bar;
    SavedFilters filters;
    for (int i = 0; i < 30; ++i)
        QVERIFY(filters.save(u"a filter with number %1"_s.arg(i), QString::number(i)));
    bar.setSavedFilters(filters);
    bar.resize(900, 80);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QCOMPARE(bar.width(), 900);
    int shown = 0;
    for (const QPushButton *saved : bar.findChildren<QPushButton *>(u"savedPill"_s))
        shown += saved->isVisible() ? 1 : 0;
    QVERIFY2(shown > 0 && shown < 30, qPrintable(QString::number(shown)));
    for (const QString &name : {u"untaggedPill"_s, u"failedPill"_s, u"filtersPill"_s, u"columnsPill"_s}) {
        const QPushButton *button = pill(bar, name);
        QVERIFY2(button->isVisible(), qPrintable(name));
        QVERIFY(bar.rect().contains(QRect(button->mapTo(&bar, QPoint()), button->size())));
    }
}

void TestFilterBar::everyControlHasAName()
{
    FilterBar bar;
    QVERIFY(!field(bar)->accessibleName().isEmpty());
    for (const QPushButton *button : bar.findChildren<QPushButton *>())
        QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
}

TAGDESK_TEST(TestFilterBar, QApplication)

} // namespace tst_filterbar

#include "tst_filterbar.moc"
