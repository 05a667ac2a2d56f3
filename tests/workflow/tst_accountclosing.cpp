// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "documentcontroller.h"
#include "fakenetwork.h"
#include "provider.h"
#include "testrunner.h"
#include "workspace.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

namespace tst_accountclosing {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Account account(const QString &id, const QString &cloud)
{
    Account account;
    account.id = id;
    account.cloud = cloud;
    account.regions = {cloud == "huawei"_L1 ? u"cn-north-4"_s : u"cn-north-1"_s};
    return account;
}

} // namespace

/// Accounts closed while the cloud has yet to answer, over a network that never does.
class TestAccountClosing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_script = std::make_shared<FakeScript>();
        m_script->otherwise = [](const SeenRequest & /*request*/) {
            return FakeAnswer{.isHeld = true};
        };
        m_connectionsGone = 0;
        m_repliesLeftBehind = 0;
        DocumentParts parts;
        parts.workspace = &m_workspace;
        parts.session.transport.managers = 1;
        parts.session.network = [this](QObject *parent) {
            auto *network = new FakeNetwork(m_script, parent);
            connect(network, &QObject::destroyed, this, &TestAccountClosing::noteGone);
            return network;
        };
        m_controller = std::make_unique<DocumentController>(parts);
    }
    void cleanup() { m_controller.reset(); }

    void sessionsClosedTogetherOutliveTheirRequests()
    {
        list(account(u"one"_s, u"jdcloud"_s));
        list(account(u"two"_s, u"jdcloud"_s));
        QTRY_COMPARE(m_script->open(), 4U); // a page of machines and a list of bindings each
        closeInTheLoop({u"one"_s, u"two"_s});
        QTRY_COMPARE(m_connectionsGone, 2);
        QCOMPARE(m_repliesLeftBehind, 0);
    }

    void aSessionThatIsStillBeingCompletedGoesToo()
    {
        m_controller->openAccount(account(u"one"_s, u"huawei"_s), Credentials("ak", "sk"));
        QTRY_COMPARE(m_script->open(), 1U); // the project is asked for
        closeInTheLoop({u"one"_s});
        QTRY_COMPARE(m_connectionsGone, 1);
        QCOMPARE(m_script->open(), 0U);
        QCOMPARE(m_repliesLeftBehind, 0);
    }

    void aSessionThatNothingUsesGoesAtOnce()
    {
        m_controller->openAccount(account(u"one"_s, u"jdcloud"_s), Credentials("ak", "sk"));
        closeInTheLoop({u"one"_s});
        QTRY_COMPARE(m_connectionsGone, 1);
    }

private:
    void list(const Account &account)
    {
        m_controller->openAccount(account, Credentials("ak", "sk"));
        m_controller->refresh(
            *m_controller->provider(account.id)->parseScope(account, u"jdcloud/cn-north-1/vm"_s));
    }

    /// As the program does it: what is deleted later then really goes by order.
    void closeInTheLoop(const QStringList &accountIds)
    {
        QTimer::singleShot(0, this, [this, accountIds] {
            for (const QString &id : accountIds)
                m_controller->closeAccount(id);
        });
    }

    /// Of one session. A request's reply goes with the job that asked, and that looks at its session.
    void noteGone()
    {
        ++m_connectionsGone;
        m_repliesLeftBehind += std::count_if(m_script->replies.cbegin(), m_script->replies.cend(),
            [](const QPointer<FakeReply> &reply) { return reply && reply->manager() == nullptr; });
    }

    std::shared_ptr<FakeScript> m_script;
    Workspace m_workspace;
    std::unique_ptr<DocumentController> m_controller;
    int m_connectionsGone = 0;
    std::ptrdiff_t m_repliesLeftBehind = 0;
};

TAGDESK_TEST(TestAccountClosing, QCoreApplication)

} // namespace tst_accountclosing

#include "tst_accountclosing.moc"
