// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "errortext.h"
#include "messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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

void TestMessageBar::longTextWrapsInsteadOfWideningTheWindow()
{
    const MessageBar bar(messageOf(u"a"_s, u"word "_s.repeated(200)));
    QVERIFY(bar.minimumSizeHint().width() < 500);
    QVERIFY(bar.hasHeightForWidth());
    QVERIFY(bar.heightForWidth(500) > bar.heightForWidth(1000));
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
