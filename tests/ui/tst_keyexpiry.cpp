// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyexpiry.h"
#include "messagebar.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_keyexpiry {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What the window says of keys that end, with a clock turned by hand.
class TestKeyExpiry : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_messages = std::make_unique<MessageArea>();
        m_now = QDateTime(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
        m_expiry = std::make_unique<KeyExpiry>(m_workspace.get(), m_messages.get(), [this] { return m_now; });
    }
    void cleanup()
    {
        m_expiry.reset();
        m_messages.reset();
        m_workspace.reset();
    }

    void keysWithoutAnEndAreNotSpokenOf()
    {
        m_workspace->openAccount(TestDocument::jdcloud());
        QVERIFY(m_expiry->text().isEmpty());
        QVERIFY(m_messages->bars().isEmpty());
    }

    void theLastQuarterOfAnHourIsCountedDown()
    {
        open(TestDocument::jdcloud(), 15 * 60 + 1);
        QVERIFY(m_expiry->text().isEmpty());
        QSignalSpy changed(m_expiry.get(), &KeyExpiry::changed);
        pass(1);
        QCOMPARE(m_expiry->text(), u"Keys expire in 15 min"_s);
        QCOMPARE(changed.count(), 1);
        QVERIFY2(m_expiry->toolTip().contains(u"2026-03-14 12:15:01 UTC"_s), qPrintable(m_expiry->toolTip()));
        pass(3 * 60);
        QCOMPARE(m_expiry->text(), u"Keys expire in 12 min"_s);
        pass(12 * 60 - 1);
        QCOMPARE(m_expiry->text(), u"Keys expire in 1 min"_s);
        QVERIFY(m_messages->bars().isEmpty());
    }

    void expiredKeysAreTold()
    {
        open(TestDocument::jdcloud(), 60);
        pass(60);
        QVERIFY(m_expiry->text().isEmpty());
        QCOMPARE(m_messages->bars().size(), 1);
        const Message &message = m_messages->bars().first()->message();
        QCOMPARE(message.severity, Message::Severity::Warning);
        QVERIFY(message.text.contains(TestDocument::jdcloud().account.name));
    }

    void aMessageThatWasClosedStaysClosed()
    {
        open(TestDocument::jdcloud(), 60);
        pass(60);
        m_messages->clear();
        pass(60);
        m_workspace->openAccount(TestDocument::huawei());
        QVERIFY(m_messages->bars().isEmpty());
    }

    void newKeysTakeTheMessageAway()
    {
        open(TestDocument::jdcloud(), 60);
        pass(60);
        open(TestDocument::jdcloud(), 3'600);
        QVERIFY(m_messages->bars().isEmpty());
        pass(3'600);
        QCOMPARE(m_messages->bars().size(), 1);
        m_workspace->closeAccount(TestDocument::jdcloud().account.id);
        QVERIFY(m_messages->bars().isEmpty());
    }

    void ofSeveralAccountsTheFirstToEndIsCounted()
    {
        open(TestDocument::jdcloud(), 600);
        open(TestDocument::huawei(), 300);
        QCOMPARE(m_expiry->text(), u"Keys expire in 5 min"_s);
        QVERIFY(m_expiry->toolTip().contains(TestDocument::huawei().account.name));
        pass(300);
        QCOMPARE(m_expiry->text(), u"Keys expire in 5 min"_s);
        QVERIFY(m_expiry->toolTip().contains(TestDocument::jdcloud().account.name));
        QCOMPARE(m_messages->bars().size(), 1);
    }

private:
    void open(OpenAccount account, int seconds)
    {
        account.keysExpireAt = m_now.addSecs(seconds);
        m_workspace->openAccount(std::move(account));
    }

    void pass(int seconds)
    {
        m_now = m_now.addSecs(seconds);
        m_expiry->follow();
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MessageArea> m_messages;
    std::unique_ptr<KeyExpiry> m_expiry;
    QDateTime m_now;
};

TAGDESK_TEST(TestKeyExpiry, QApplication)

} // namespace tst_keyexpiry

#include "tst_keyexpiry.moc"
