// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfetch.h"

#include "controllerfixture.h"
#include "policyreading.h"
#include "testrunner.h"

#include <QTest>

#include <memory>

namespace tst_policyfetch {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The policies that a cloud keeps for an account.
class TestPolicyFetch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ControllerFixture>();
        QVERIFY(m_fixture->open(u"huawei"_s));
    }
    void cleanup() { m_fixture.reset(); }

    void eachComesAsAFileThatIsAPolicy_data()
    {
        QTest::addColumn<CloudPolicy>("source");
        QTest::addColumn<PolicyForm>("form");
        QTest::newRow("in force") << CloudPolicy::Effective << PolicyForm::TagPolicy;
        QTest::newRow("predefined") << CloudPolicy::Predefined << PolicyForm::PredefinedTags;
    }

    void eachComesAsAFileThatIsAPolicy()
    {
        QFETCH(const CloudPolicy, source);
        PolicyFetch *job = m_fixture->controller->fetchPolicy(u"sandbox-huawei"_s, source);
        QVERIFY(ended(*job));
        QVERIFY(job->result().has_value());
        const auto read = readPolicy(job->result()->content);
        QVERIFY(read.has_value());
        QTEST(read->form, "form");
        QVERIFY(job->result()->rules > 0);
        QCOMPARE(job->result()->rules, read->policy.rules.size());
    }

    void aCloudThatKeepsNoneIsNotAsked()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        for (const QString &account : {u"sandbox-jdcloud"_s, u"nobody"_s})
            QVERIFY(m_fixture->controller->fetchPolicy(account, CloudPolicy::Predefined) == nullptr);
    }

    void aRefusalIsTheCloudsError()
    {
        m_fixture->relay->script(
            {{}, ControllerFixture::answer(403, R"({"error_code":"Organizations.1001","error_msg":"no"})")});
        const PolicyFetch *job = effective();
        QCOMPARE(std::get<Error>(job->result().error()).kind, ErrorKind::Forbidden);
        QCOMPARE(std::get<Error>(job->result().error()).message, u"no"_s);
    }

    void whatNobodyUnderstandsIsNoPolicy()
    {
        m_fixture->relay->script(
            {{}, ControllerFixture::answer(200, "{\"policy_content\": \"{\\\"sprachen\\\": 1}\"}")});
        const PolicyFetch *job = effective();
        QCOMPARE(std::get<PolicyFault>(job->result().error()).kind, PolicyFault::Kind::UnknownForm);
    }

    void itIsCancelledWhileTheCloudIsAsked()
    {
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        PolicyFetch *job = m_fixture->controller->fetchPolicy(u"sandbox-huawei"_s, CloudPolicy::Effective);
        QSignalSpy finished(job, &PolicyFetch::finished);
        job->start();
        QVERIFY(stalled.wait());
        job->abort();
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        QCOMPARE(std::get<Error>(job->result().error()).kind, ErrorKind::Cancelled);
        QCOMPARE(finished.size(), 1);
    }

private:
    static bool ended(PolicyFetch &job)
    {
        QSignalSpy finished(&job, &PolicyFetch::finished);
        job.start();
        return finished.wait(20'000);
    }
    const PolicyFetch *effective()
    {
        PolicyFetch *job = m_fixture->controller->fetchPolicy(u"sandbox-huawei"_s, CloudPolicy::Effective);
        if (!ended(*job) || job->result())
            qFatal("a policy came");
        return job;
    }

    std::unique_ptr<ControllerFixture> m_fixture;
};

TAGDESK_TEST(TestPolicyFetch, QCoreApplication)

} // namespace tst_policyfetch

#include "tst_policyfetch.moc"
