// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "errortext.h"
#include "messagebar.h"
#include "testrunner.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_messagebar {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Message messageOf(const QString &id, const QString &text)
{
    Message message;
    message.id = id;
    message.text = text;
    return message;
}

QStringList texts(const MessageArea &area)
{
    QStringList result;
    for (const MessageBar *bar : area.bars())
        result << bar->message().text;
    return result;
}

/// Ids of the bars that can be seen.
QStringList shown(const MessageArea &area)
{
    QStringList result;
    for (const MessageBar *bar : area.bars()) {
        if (bar->isVisibleTo(&area))
            result << bar->id();
    }
    return result;
}

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyAreaIsHidden();
    void messagesStackInTheirOrder();
    void aMessageWithTheSameIdTakesItsPlace();
    void theCloseButtonAndEscapeCloseIt();
    void aMessageThatMustStayHasNoCloseButton();
    void anActionRunsAndTheMessageGoes();
    void anActionMayReplaceItsOwnMessage();
    void serverTextIsNeverMarkup();
    void anErrorBringsItsStepAndTheCloudsWords();
    void itIsReadableToAssistiveTechnology();
    void assistiveTechnologyKnowsItAsAnAlert();
    void aFoldedAreaShowsTheNewestOnOneLine();
    void aFoldedAreaTellsTheWorstOfTheOthers();
    void whatDoesNotFitTheLineIsInTheToolTip();
    void messagesOfAnotherAccountGo();
    void theKeyboardGoesOnToTheNextMessage();
    void longTextWrapsInsteadOfWideningTheWindow();
};

void TestMessageBar::anEmptyAreaIsHidden()
{
    MessageArea area;
    QVERIFY(area.isHidden());
    QSignalSpy counts(&area, &MessageArea::countChanged);
    area.post(messageOf(u"a"_s, u"A"_s));
    QVERIFY(!area.isHidden());
    area.remove(u"a"_s);
    QVERIFY(area.isHidden());
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts.last().first().toInt(), 0);
}

void TestMessageBar::messagesStackInTheirOrder()
{
    MessageArea area;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        area.post(messageOf(id, id));
    QCOMPARE(texts(area), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    area.remove(u"b"_s);
    QCOMPARE(texts(area), QStringList({u"a"_s, u"c"_s}));
    area.clear();
    QVERIFY(area.bars().isEmpty());
}

void TestMessageBar::aMessageWithTheSameIdTakesItsPlace()
{
    MessageArea area;
    area.post(messageOf(u"a"_s, u"old"_s));
    area.post(messageOf(u"b"_s, u"other"_s));
    area.post(messageOf(u"a"_s, u"new"_s));
    QCOMPARE(texts(area), QStringList({u"new"_s, u"other"_s}));
}

void TestMessageBar::theCloseButtonAndEscapeCloseIt()
{
    MessageArea area;
    area.post(messageOf(u"a"_s, u"A"_s));
    QTest::mouseClick(area.bars().first()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(area.bars().isEmpty());
    area.post(messageOf(u"a"_s, u"A"_s));
    QTest::keyClick(area.bars().first(), Qt::Key_Escape);
    QVERIFY(area.bars().isEmpty());
}

void TestMessageBar::aMessageThatMustStayHasNoCloseButton()
{
    MessageArea area;
    Message message = messageOf(u"a"_s, u"A"_s);
    message.closable = false;
    area.post(message);
    QVERIFY(area.bars().first()->findChild<QToolButton *>()->isHidden());
    QTest::keyClick(area.bars().first(), Qt::Key_Escape);
    QCOMPARE(area.bars().size(), 1);
}

void TestMessageBar::anActionRunsAndTheMessageGoes()
{
    MessageArea area;
    Message message = messageOf(u"a"_s, u"A"_s);
    int runs = 0;
    message.actions = {{u"Retry"_s, [&runs] { ++runs; }, true}, {u"Look"_s, [&runs] { runs += 10; }, false}};
    area.post(message);
    const auto buttons = area.bars().first()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QCOMPARE(runs, 10);
    QCOMPARE(area.bars().size(), 1);
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QCOMPARE(runs, 11);
    QVERIFY(area.bars().isEmpty());
}

void TestMessageBar::anActionMayReplaceItsOwnMessage()
{
    MessageArea area;
    Message message = messageOf(u"a"_s, u"before"_s);
    message.actions = {{u"Retry"_s, [&area] { area.post(messageOf(u"a"_s, u"after"_s)); }, false}};
    area.post(message);
    QTest::mouseClick(area.bars().first()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(texts(area), QStringList({u"after"_s}));
}

void TestMessageBar::serverTextIsNeverMarkup()
{
    Message message = messageOf(u"a"_s, u"<b>bold</b>"_s);
    message.detail = u"<img src='x'>"_s;
    const MessageBar bar(message);
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestMessageBar::anErrorBringsItsStepAndTheCloudsWords()
{
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.cause = ErrorCause::SignatureRefused;
    error.code = u"APIGW.0301"_s;
    error.message = u"Incorrect IAM authentication information"_s;
    const Message message = Message::of(u"auth"_s, error);
    const Sentences text = ErrorTexts::of(error);
    QCOMPARE(message.severity, Message::Severity::Error);
    QVERIFY(message.text.startsWith(text.what) && message.text.endsWith(text.next));
    QCOMPARE(message.detail, u"Incorrect IAM authentication information · APIGW.0301"_s);
}

void TestMessageBar::itIsReadableToAssistiveTechnology()
{
    Message message = messageOf(u"a"_s, u"Trouble."_s);
    message.detail = u"Words."_s;
    const MessageBar bar(message);
    QCOMPARE(bar.accessibleName(), u"Trouble."_s);
    QCOMPARE(bar.accessibleDescription(), u"Words."_s);
    QVERIFY(!bar.findChild<QToolButton *>()->accessibleName().isEmpty());
}

void TestMessageBar::assistiveTechnologyKnowsItAsAnAlert()
{
    MessageBar bar(messageOf(u"a"_s, u"Trouble."_s));
    const QAccessibleInterface *known = QAccessible::queryAccessibleInterface(&bar);
    QCOMPARE(known->role(), QAccessible::AlertMessage);
    QCOMPARE(known->text(QAccessible::Name), u"Trouble."_s);
}

void TestMessageBar::aFoldedAreaShowsTheNewestOnOneLine()
{
    MessageArea area;
    area.setFolds(true);
    area.resize(600, area.lineHeight());
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        area.post(messageOf(id, u"Many words. "_s.repeated(40)));
    QCOMPARE(shown(area), QStringList(u"c"_s));
    QCOMPARE(area.sizeHint().height(), area.lineHeight());
    area.post(messageOf(u"a"_s, u"Again."_s));
    QCOMPARE(shown(area), QStringList(u"a"_s));
    area.remove(u"a"_s);
    QCOMPARE(shown(area), QStringList(u"c"_s));
    auto *more = area.bars().last()->findChild<QPushButton *>(u"moreMessages"_s);
    QCOMPARE(more->text(), u"1 more"_s);
    more->click();
    QVERIFY(area.isUnfolded());
    QCOMPARE(shown(area), QStringList({u"b"_s, u"c"_s}));
    more->click();
    QCOMPARE(shown(area), QStringList(u"c"_s));
}

void TestMessageBar::aFoldedAreaTellsTheWorstOfTheOthers()
{
    MessageArea area;
    area.setFolds(true);
    Message failed = messageOf(u"a"_s, u"It failed."_s);
    failed.severity = Message::Severity::Error;
    area.post(failed);
    area.post(messageOf(u"b"_s, u"B"_s));
    QVERIFY(!area.bars().last()->findChild<QPushButton *>(u"moreMessages"_s)->icon().isNull());
    area.remove(u"a"_s);
    QVERIFY(area.bars().last()->findChild<QPushButton *>(u"moreMessages"_s)->isHidden());
}

void TestMessageBar::whatDoesNotFitTheLineIsInTheToolTip()
{
    MessageArea area;
    area.setFolds(true);
    area.resize(400, area.lineHeight());
    Message message = messageOf(u"a"_s, u"Short."_s);
    message.detail = u"Words of a cloud, "_s.repeated(20);
    area.post(message);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    bool found = false;
    for (const QLabel *label : area.bars().first()->findChildren<QLabel *>())
        found = found || (label->isVisible() && label->toolTip().contains(message.detail));
    QVERIFY(found);
    area.bars().first()->findChild<QPushButton *>(u"moreMessages"_s)->click();
    QVERIFY(area.isUnfolded());
}

void TestMessageBar::messagesOfAnotherAccountGo()
{
    MessageArea area;
    area.post(messageOf(u"all"_s, u"All"_s));
    for (const QString &account : {u"bank"_s, u"shop"_s}) {
        Message message = messageOf(account, account);
        message.account = account;
        area.post(message);
    }
    area.keepAccounts({u"shop"_s});
    QCOMPARE(texts(area), QStringList({u"All"_s, u"shop"_s}));
    area.keepAccounts({});
    QCOMPARE(texts(area), QStringList(u"All"_s));
}

void TestMessageBar::theKeyboardGoesOnToTheNextMessage()
{
    MessageArea area;
    area.post(messageOf(u"a"_s, u"A"_s));
    area.post(messageOf(u"b"_s, u"B"_s));
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    const QSignalSpy left(&area, &MessageArea::focusLeft);
    area.takeFocus();
    QVERIFY(area.bars().last()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(texts(area), QStringList(u"A"_s));
    QVERIFY(area.bars().first()->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(left.size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestMessageBar::longTextWrapsInsteadOfWideningTheWindow()
{
    const MessageBar bar(messageOf(u"a"_s, u"word "_s.repeated(200)));
    QVERIFY(bar.minimumSizeHint().width() < 500);
    QVERIFY(bar.hasHeightForWidth());
    QVERIFY(bar.heightForWidth(500) > bar.heightForWidth(1000));
}

TAGDESK_TEST(TestMessageBar, QApplication)

} // namespace tst_messagebar

#include "tst_messagebar.moc"
