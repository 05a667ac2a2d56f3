// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "profiletest.h"
#include "testrunner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_profiletest {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Finding = Diagnosis::Finding;
using Step = Diagnosis::Step;

namespace {

const QString kJd = u"jdcloud"_s;
const QString kHuawei = u"huawei"_s;

} // namespace

/// What a test of an account finds in the answers of the simulated clouds, over real sockets.
class TestProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ControllerFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void anAccountThatWorksIsToldWithWhatWasSeen()
    {
        const Diagnosis found = tested(kJd);
        QCOMPARE(found.finding, Finding::AllWell);
        QCOMPARE(found.listed.collection.kind, u"vm"_s);
        QCOMPARE(found.region, u"cn-north-1"_s);
        QVERIFY(found.resources.value_or(0) > 50);
        QVERIFY(found.tagKeys.value_or(0) > 1);
        QCOMPARE(found.host, u"127.0.0.1:%1"_s.arg(m_fixture->relay->port()));
        QCOMPARE(found.requests, 2);
        QCOMPARE(m_fixture->relay->requestCount(), 2U);
    }

    void aMissingProjectIsLookedUpFirst()
    {
        Account account = m_fixture->account(kHuawei);
        const QString project = account.fields.take(kProjectField);
        const Diagnosis found = tested(account, m_fixture->credentials(kHuawei));
        QCOMPARE(found.finding, Finding::AllWell);
        QCOMPARE(found.projectId, project);
        QVERIFY(found.resources.value_or(0) > 1);
        QVERIFY(found.tagKeys.value_or(0) > 1);
        QCOMPARE(m_fixture->relay->requests().front().target, "/v3/projects?name=cn-north-4");
        QCOMPARE(found.requests, 3);
    }

    void aKnownProjectIsNotLookedUp()
    {
        QCOMPARE(tested(kHuawei).finding, Finding::AllWell);
        QCOMPARE(m_fixture->relay->requestCount(), 2U);
    }

    void nothingIsEverWritten()
    {
        for (const QString &cloud : {kJd, kHuawei})
            QCOMPARE(tested(cloud).finding, Finding::AllWell);
        for (const RelayedRequest &request : m_fixture->relay->requests())
            QVERIFY2(
                request.method == "GET" || request.target.contains("describe"), request.target.constData());
    }

    void aRefusedKeyIsSentOnceAndNamed_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<bool>("isKeyWrong");
        QTest::addColumn<Finding>("finding");
        for (const QString &cloud : {kJd, kHuawei}) {
            QTest::addRow("%s key", qPrintable(cloud)) << cloud << true << Finding::AccessKeyUnknown;
            QTest::addRow("%s secret", qPrintable(cloud)) << cloud << false << Finding::SecretWrong;
        }
    }

    void aRefusedKeyIsSentOnceAndNamed()
    {
        QFETCH(const QString, cloud);
        QFETCH(const bool, isKeyWrong);
        QFETCH(const Finding, finding);
        const Credentials good = m_fixture->credentials(cloud);
        Account account = m_fixture->account(cloud);
        account.fields.remove(kProjectField);
        const Diagnosis found = tested(account,
            isKeyWrong ? Credentials("NOBODY", good.secretKey()) : Credentials(good.accessKey(), "wrong"));
        QCOMPARE(found.finding, finding);
        QVERIFY(!found.error.message.isEmpty());
        // Huawei quotes what it signed: the same as we did, so it is the secret.
        QVERIFY(found.differences.empty());
        QCOMPARE(m_fixture->relay->requestCount(), 1U);
    }

    void aTextThatTheCloudSignedDifferentlyIsShownLineByLine()
    {
        const QString quoted = u"GET|/v2/zones/|limit=1&offset=0|host:127.0.0.1|x-project-id:p|"
                               "x-sdk-date:20250314T015926Z||host;x-project-id;x-sdk-date|"_s
            + QString(64, u'e');
        const QJsonObject refusal{{u"error_code"_s, u"APIGW.0301"_s},
            {u"error_msg"_s, u"verify aksk signature fail, canonicalRequest:"_s + quoted},
            {u"request_id"_s, u"r-1"_s}};
        answer(401, QJsonDocument(refusal).toJson());
        const Diagnosis found = tested(kHuawei);
        QCOMPARE(found.finding, Finding::SignatureDiffers);
        QCOMPARE(found.error.requestId, u"r-1"_s);
        const auto host = std::find_if(found.differences.cbegin(), found.differences.cend(),
            [](const SignedDifference &difference) { return difference.theirs == "host:127.0.0.1"_L1; });
        QVERIFY(host != found.differences.cend());
        QCOMPARE(host->part, SignedDifference::Part::Header);
        QCOMPARE(host->ours, u"host:127.0.0.1:%1"_s.arg(m_fixture->relay->port()));
    }

    void aClockThatIsOffIsToldByMinutes_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<int>("minutes");
        for (const QString &cloud : {kJd, kHuawei}) {
            QTest::addRow("%s ahead", qPrintable(cloud)) << cloud << 61;
            QTest::addRow("%s behind", qPrintable(cloud)) << cloud << -20;
        }
    }

    void aClockThatIsOffIsToldByMinutes()
    {
        QFETCH(const QString, cloud);
        QFETCH(const int, minutes);
        m_fixture->clock->offSeconds = minutes * 60;
        const Diagnosis found = tested(cloud);
        QCOMPARE(found.finding, Finding::ClockOff);
        QCOMPARE(found.clockOffsetMinutes.value_or(0), minutes);
        QCOMPARE(m_fixture->relay->requestCount(), 1U);
    }

    void anAnswerSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Finding>("finding");
        const auto row = [](const char *name, const QString &cloud, int status, const QByteArray &body,
                             Finding finding) {
            QTest::newRow(name) << cloud << status << body << finding;
        };
        row("jd: token", kJd, 401,
            R"({"requestId":"r","error":{"code":401,"status":"ACCESS_ERROR","message":"Invalid token[gw]"}})",
            Finding::TokenMissing);
        row("huawei: token", kHuawei, 401, R"({"error_code":"APIGW.0307","error_msg":"update token"})",
            Finding::TokenMissing);
        row("huawei: locked", kHuawei, 401,
            R"({"error_code":"APIGW.0301","error_msg":"AK access failed to reach the limit,forbidden: AK"})",
            Finding::KeyLocked);
        row("jd: region", kJd, 400,
            R"({"requestId":"r","error":{"code":400,"status":"INVALID_ARGUMENT","message":"no such region"}})",
            Finding::RegionWrong);
        row("huawei: no such call", kHuawei, 404,
            R"({"error_code":"APIGW.0101","error_msg":"The API does not exist."})", Finding::EndpointWrong);
        row("huawei: other project", kHuawei, 403,
            R"({"error_code":"APIGW.0310","error_msg":"The project is unavailable."})",
            Finding::ProjectRefused);
        row("jd: no permission", kJd, 403,
            R"({"requestId":"r","error":{"code":403,"status":"HTTP_FORBIDDEN","message":"denied"}})",
            Finding::ListingForbidden);
        row("huawei: no permission", kHuawei, 403, R"({"code":"DNS.0031","message":"User not allowed."})",
            Finding::ListingForbidden);
        row("throttled", kJd, 429, R"({"error":{"code":429,"status":"RATE_LIMIT","message":"slow"}})",
            Finding::Throttled);
        row("failed", kHuawei, 500, R"({"code":"DNS.0000","message":"System error."})",
            Finding::ServerFailed);
        row("web page", kJd, 200, "<html><body>Please log in</body></html>", Finding::NotTheService);
        row("web page with a status", kHuawei, 403, "<html>Forbidden</html>", Finding::NotTheService);
        row("other JSON", kHuawei, 200, R"({"hello":"world"})", Finding::NotTheService);
    }

    void anAnswerSaysWhatIsWrong()
    {
        QFETCH(const QString, cloud);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Finding, finding);
        answer(status, body);
        const Diagnosis found = tested(cloud);
        QCOMPARE(found.finding, finding);
        QCOMPARE(found.step, Step::Listing);
        QCOMPARE(m_fixture->relay->requestCount(), 1U);
    }

    void aTokenThatIsThereWasRefused()
    {
        answer(401, R"({"error_code":"APIGW.0307","error_msg":"update token"})");
        const Credentials good = m_fixture->credentials(kHuawei);
        const Diagnosis found =
            tested(m_fixture->account(kHuawei), Credentials(good.accessKey(), good.secretKey(), "old-token"));
        QCOMPARE(found.finding, Finding::TokenRefused);
    }

    void listingAllowedAndTaggingNotIsToldApart()
    {
        for (const QString &cloud : {kJd, kHuawei}) {
            m_fixture->relay->script({RelayStep(), ControllerFixture::answer(403, "{}")});
            const Diagnosis found = tested(cloud);
            QCOMPARE(found.finding, Finding::TaggingForbidden);
            QCOMPARE(found.step, Step::Tagging);
            QVERIFY(found.resources);
            QVERIFY(!found.tagKeys);
        }
    }

    void aRegionWithoutAProjectIsToldAndSeveralProjectsToo()
    {
        Account account = m_fixture->account(kHuawei);
        account.fields.remove(kProjectField);
        account.regions = {u"cn-nowhere-9"_s};
        Diagnosis found = tested(account, m_fixture->credentials(kHuawei));
        QCOMPARE(found.finding, Finding::ProjectMissing);
        QCOMPARE(found.step, Step::Project);
        QCOMPARE(found.region, u"cn-nowhere-9"_s);

        answer(200, R"({"projects":[{"id":"one"},{"id":"two"}]})");
        found = tested(account, m_fixture->credentials(kHuawei));
        QCOMPARE(found.finding, Finding::ProjectMissing);
        QCOMPARE(found.error.message, u"one, two"_s);
    }

    void anotherAccountsProjectIsRefused()
    {
        Account account = m_fixture->account(kHuawei);
        account.fields.insert(kProjectField, u"0123456789abcdef"_s);
        const Diagnosis found = tested(account, m_fixture->credentials(kHuawei));
        QCOMPARE(found.finding, Finding::ProjectRefused);
        QCOMPARE(found.projectId, account.project());
    }

    void whatNobodyNeedsToBeAskedIsNotAsked()
    {
        QCOMPARE(tested(m_fixture->account(kJd), {}).finding, Finding::KeysMissing);
        Account account = m_fixture->account(kHuawei);
        account.endpoint = QUrl(u"http://dns.example.com"_s);
        QCOMPARE(tested(account, m_fixture->credentials(kHuawei)).finding, Finding::EndpointUnusable);
        account.cloud = u"elsewhere"_s;
        QCOMPARE(tested(account, m_fixture->credentials(kHuawei)).finding, Finding::Other);
        const Credentials good = m_fixture->credentials(kJd);
        const Credentials old(good.accessKey(), good.secretKey(), "token", m_fixture->clock->now());
        QCOMPARE(tested(m_fixture->account(kJd), old).finding, Finding::TokenExpired);
        QCOMPARE(m_fixture->relay->requestCount(), 0U);
    }

    void itCanBeStopped()
    {
        m_fixture->stall();
        ProfileTest test(m_fixture->account(kJd), m_fixture->credentials(kJd), parts());
        QSignalSpy finished(&test, &ProfileTest::finished);
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        test.start();
        QVERIFY(stalled.wait());
        test.abort();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait());
        QCOMPARE(test.result().finding, Finding::Stopped);
        test.abort();
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 1);
    }

private:
    [[nodiscard]] SessionParts parts() const
    {
        SessionParts parts;
        parts.clock = m_fixture->clock;
        return parts;
    }

    void answer(int status, const QByteArray &body)
    {
        m_fixture->relay->setStep(ControllerFixture::answer(status, body));
    }

    Diagnosis tested(const QString &cloud)
    {
        return tested(m_fixture->account(cloud), m_fixture->credentials(cloud));
    }

    Diagnosis tested(const Account &account, const Credentials &credentials)
    {
        ProfileTest test(account, credentials, parts());
        QSignalSpy finished(&test, &ProfileTest::finished);
        test.start();
        if (finished.count() != 0)
            qFatal("finished inside start()");
        finished.wait();
        return test.result();
    }

    std::unique_ptr<ControllerFixture> m_fixture;
};

TAGDESK_TEST(TestProfileTest, QCoreApplication)

} // namespace tst_profiletest

#include "tst_profiletest.moc"
