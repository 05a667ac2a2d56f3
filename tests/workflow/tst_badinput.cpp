// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "provider.h"
#include "testrunner.h"

#include <QTest>
#include <QTimer>

#include <functional>

namespace tst_badinput {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMiddleOfAnyAnswer = 40;
const QByteArray kThrottledBody =
    R"({"error_code":"APIGW.0308","error_msg":"policy user over ratelimit,limit:200,time:5 minute"})";
const QByteArray kPortalPage = "<!DOCTYPE html><html><body>Please log in</body></html>";

/// Pages that say there is more and bring the same again.
QByteArray sameJdPage()
{
    QByteArrayList instances;
    for (int number = 0; number < 100; ++number)
        instances.append(R"({"instanceId":"i-)" + QByteArray::number(number) + R"(","tags":[]})");
    return R"({"result":{"data":{"resourceTagMappingList":[]},"totalCount":100000,"instances":[)"
        + instances.join(',') + "]}}";
}

const QByteArray kSameHuaweiPage =
    R"({"zones":[{"id":"z1","name":"a.","tags":[]}],"metadata":{"total_count":100000},)"
    R"("links":{"next":"http://127.0.0.1/v2/zones?marker=z1"}})";

/// What goes wrong, and what must be said of it.
struct Trouble
{
    std::function<void(ControllerFixture &)> start;
    ErrorCause cause = ErrorCause::Unspecified;
    std::function<void(ControllerFixture &)> end = {};
};

void everyRequest(ControllerFixture &fixture, const RelayStep &step)
{
    fixture.relay->setStep(step);
}

void reopen(ControllerFixture &fixture, const std::function<Credentials(const Credentials &)> &changed)
{
    for (const QString &cloud : {u"jdcloud"_s, u"huawei"_s}) {
        const Account account = fixture.account(cloud);
        if (fixture.controller->isOpen(account.id))
            fixture.controller->openAccount(account, changed(fixture.credentials(cloud)));
    }
}

Credentials same(const Credentials &credentials)
{
    return credentials;
}

QMap<QByteArray, Trouble> troubles()
{
    using Action = RelayStep::Action;
    QMap<QByteArray, Trouble> troubles;
    troubles.insert("wrong secret",
        {.start =
                [](ControllerFixture &fixture) {
                    reopen(fixture,
                        [](const Credentials &good) { return Credentials(good.accessKey(), "wrong"); });
                },
            .cause = ErrorCause::SignatureRefused,
            .end =
                [](ControllerFixture &fixture) {
                    reopen(fixture, same);
                }});
    troubles.insert("unknown key",
        {.start =
                [](ControllerFixture &fixture) {
                    reopen(fixture,
                        [](const Credentials &good) { return Credentials("NOBODY", good.secretKey()); });
                },
            .cause = ErrorCause::AccessKeyUnknown,
            .end =
                [](ControllerFixture &fixture) {
                    reopen(fixture, same);
                }});
    troubles.insert("clock off by an hour",
        {.start = [](ControllerFixture &fixture) { fixture.clock->offSeconds = -3'600; },
            .cause = ErrorCause::ClockSkewed,
            .end =
                [](ControllerFixture &fixture) {
                    fixture.clock->offSeconds = 0;
                }});
    troubles.insert("html page",
        {.start =
                [](ControllerFixture &fixture) {
                    everyRequest(fixture, ControllerFixture::answer(200, kPortalPage, "text/html"));
                },
            .cause = ErrorCause::NotJson});
    troubles.insert("connection refused",
        {.start =
                [](ControllerFixture &fixture) {
                    fixture.relay->setRefusing(true);
                    fixture.relay->cutAll();
                },
            .cause = ErrorCause::ConnectionRefused,
            .end =
                [](ControllerFixture &fixture) {
                    fixture.relay->setRefusing(false);
                }});
    troubles.insert("cut before the answer",
        {.start = [](ControllerFixture &fixture) { everyRequest(fixture, {.action = Action::Drop}); },
            .cause = ErrorCause::ConnectionCut});
    troubles.insert("cut in the middle",
        {.start =
                [](ControllerFixture &fixture) {
                    everyRequest(fixture, {.action = Action::Cut, .bytes = kMiddleOfAnyAnswer});
                },
            .cause = ErrorCause::ConnectionCut});
    troubles.insert("silence",
        {.start = [](ControllerFixture &fixture) { everyRequest(fixture, {.action = Action::Stall}); },
            .cause = ErrorCause::TimedOut,
            .end =
                [](ControllerFixture &fixture) {
                    fixture.letThrough();
                }});
    troubles.insert("silence in the middle",
        {.start =
                [](ControllerFixture &fixture) {
                    everyRequest(fixture, {.action = Action::Stall, .bytes = kMiddleOfAnyAnswer});
                },
            .cause = ErrorCause::TimedOut,
            .end =
                [](ControllerFixture &fixture) {
                    fixture.letThrough();
                }});
    troubles.insert("throttled for ever",
        {.start =
                [](ControllerFixture &fixture) {
                    everyRequest(fixture, ControllerFixture::answer(429, kThrottledBody));
                },
            .cause = ErrorCause::Throttled});
    troubles.insert("server failure",
        {.start =
                [](ControllerFixture &fixture) {
                    everyRequest(fixture, ControllerFixture::answer(503, "busy", "text/plain"));
                },
            .cause = ErrorCause::ServerFailed});
    troubles.insert("redirect",
        {.start =
                [](ControllerFixture &fixture) {
                    RelayStep step;
                    step.action = Action::Replace;
                    step.reply = "HTTP/1.1 302 Found\r\nLocation: "
                                 "https://portal.example.com/\r\nContent-Length: 0\r\n\r\n";
                    everyRequest(fixture, step);
                },
            .cause = ErrorCause::Redirected});
    return troubles;
}

} // namespace

/// Everything that goes wrong outside: told with its cause, nothing staged is lost, and when it is over the
/// same edit goes through.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ControllerFixture>();
        m_fixture->clock->speed = 100; // the time-out of 20 s comes after 200 ms
    }
    void cleanup() { m_fixture.reset(); }

    void troubleIsToldAndNothingStagedIsLost_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QByteArray>("trouble");
        const QList<QByteArray> names = troubles().keys();
        for (const QByteArray &name : names) {
            QTest::addRow("jdcloud, %s", name.constData()) << u"jdcloud"_s << kVm << name;
            QTest::addRow("huawei, %s", name.constData()) << u"huawei"_s << kZones << name;
        }
    }

    void troubleIsToldAndNothingStagedIsLost()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        QFETCH(const QByteArray, trouble);
        const Trouble wrong = troubles().value(trouble);
        stageOn(cloud, scope);
        const Rows before = workspace().listing(m_scope).rows;

        wrong.start(*m_fixture);
        const ScopeListing &listing = m_fixture->refresh(m_scope);
        QCOMPARE(listing.state, ListingState::Failed);
        QCOMPARE(listing.error.cause, wrong.cause);
        QCOMPARE(listing.rows, before);
        QCOMPARE(workspace().changes().rows(), m_rows);

        const ApplyProgress progress = m_fixture->apply();
        QCOMPARE(progress.acceptedRows, 0U);
        QCOMPARE(progress.failedRows + progress.unknownRows, m_rows.size());
        for (const Row row : m_rows)
            QCOMPARE(workspace().outcome(row).error.cause, wrong.cause);
        QCOMPARE(workspace().changes().rows(), m_rows);

        m_fixture->relay->setStep({});
        if (wrong.end)
            wrong.end(*m_fixture);
        QVERIFY(!controller()->apply(workspace().failedRows()));
        QVERIFY(m_fixture->applyEnd().isComplete());
        QVERIFY(workspace().changes().isEmpty());
        QCOMPARE(m_fixture->refresh(m_scope).state, ListingState::Loaded);
    }

    void anAnswerCutInItsBodyIsNotTakenForTheWhole()
    {
        stageOn(u"huawei"_s, kZones);
        everyRequest(*m_fixture, {.action = RelayStep::Action::Cut, .bytes = 700});
        const ScopeListing &listing = m_fixture->refresh(m_scope);
        QCOMPARE(listing.state, ListingState::Failed);
        QCOMPARE(listing.error.cause, ErrorCause::ConnectionCut);
    }

    void theClocksErrorIsMeasured()
    {
        QVERIFY(m_fixture->open(u"huawei"_s));
        m_fixture->clock->offSeconds = 3'600;
        const ScopeListing &listing = m_fixture->refresh(m_fixture->scope(kZones));
        QCOMPARE(listing.error.cause, ErrorCause::ClockSkewed);
        QCOMPARE(std::abs(listing.error.detail.toInt()), 60);
    }

    void aRefusedKeyIsTriedOnce()
    {
        const Account account = m_fixture->account(u"huawei"_s);
        QVERIFY(m_fixture->open(account, Credentials("NOBODY", "wrong")));
        m_fixture->refresh(m_fixture->scope(kZones));
        QCOMPARE(m_fixture->relay->requestCount(), 1U);
    }

    void anUnknownRegionIsTold()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const ScopeListing &listing = m_fixture->refresh(m_fixture->scope(u"jdcloud/cn-nowhere-9/vm"_s));
        QCOMPARE(listing.state, ListingState::Failed);
        QVERIFY(listing.error.cause != ErrorCause::Unspecified);
    }

    void aWrongProjectIsTold()
    {
        Account account = m_fixture->account(u"huawei"_s);
        account.fields.insert(kProjectField, u"0000"_s);
        QVERIFY(m_fixture->open(account, m_fixture->credentials(u"huawei"_s)));
        QSignalSpy ended(controller(), &DocumentController::scopeRefreshed);
        const ScopeListing &listing = m_fixture->refresh(m_fixture->scope(kZones));
        if (listing.state == ListingState::Loaded) {
            // Lists do not name the project; the tag calls do.
            QVERIFY(
                workspace().stage(m_fixture->editableRows(m_fixture->scope(kZones), 1), kTag, EditMode::Set));
            m_fixture->apply();
            const Row row = workspace().changes().rows().front();
            QCOMPARE(workspace().outcome(row).error.cause, ErrorCause::ProjectMissing);
        } else {
            QCOMPARE(listing.error.cause, ErrorCause::ProjectMissing);
        }
    }

    void wrongTypesAreTold_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QByteArray>("body");
        const QString jd = u"jdcloud"_s;
        const QString huawei = u"huawei"_s;
        QTest::newRow("jd, a text for the list")
            << jd << kVm << QByteArray(R"({"requestId":"r","result":{"instances":"many","totalCount":1}})");
        QTest::newRow("jd, a list for the whole") << jd << kVm << QByteArray("[1,2]");
        QTest::newRow("jd, an object for an id")
            << jd << kVm << QByteArray(R"({"result":{"instances":[{"instanceId":{}}],"totalCount":1}})");
        QTest::newRow("jd, no result") << jd << kVm << QByteArray("{}");
        QTest::newRow("huawei, an object for the list")
            << huawei << kZones << QByteArray(R"({"zones":{},"metadata":{"total_count":1}})");
        QTest::newRow("huawei, a text for a zone")
            << huawei << kZones << QByteArray(R"({"zones":["a"],"metadata":{"total_count":1}})");
    }

    void wrongTypesAreTold()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        QFETCH(const QByteArray, body);
        stageOn(cloud, scope);
        everyRequest(*m_fixture, ControllerFixture::answer(200, body));
        const ScopeListing &listing = m_fixture->refresh(m_scope);
        QCOMPARE(listing.state, ListingState::Failed);
        QCOMPARE(listing.error.cause, ErrorCause::UnexpectedReply);
        QCOMPARE(workspace().changes().rows(), m_rows);
    }

    void aPageThatNeverEndsIsTold_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("jdcloud") << u"jdcloud"_s << kVm << sameJdPage();
        QTest::newRow("huawei") << u"huawei"_s << kZones << kSameHuaweiPage;
    }

    void aPageThatNeverEndsIsTold()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        QFETCH(const QByteArray, body);
        stageOn(cloud, scope);
        everyRequest(*m_fixture, ControllerFixture::answer(200, body));
        const ScopeListing &listing = m_fixture->refresh(m_scope);
        QCOMPARE(listing.state, ListingState::Failed);
        QCOMPARE(listing.error.cause, ErrorCause::EndlessListing);
        QVERIFY2(m_fixture->relay->requestCount() < 100, "it must be noticed soon");
        QCOMPARE(workspace().changes().rows(), m_rows);
    }

    void theEventLoopLivesMeanwhile()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_fixture->stall();
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
        heart.start(1);
        m_fixture->refresh(m_fixture->scope(kVm));
        QVERIFY(beats > 10);
    }

private:
    [[nodiscard]] DocumentController *controller() const { return m_fixture->controller.get(); }
    [[nodiscard]] Workspace &workspace() const { return m_fixture->workspace; }

    void stageOn(const QString &cloud, const QString &scope)
    {
        QVERIFY(m_fixture->open(cloud));
        m_scope = m_fixture->scope(scope);
        QCOMPARE(m_fixture->refresh(m_scope).state, ListingState::Loaded);
        m_rows = m_fixture->editableRows(m_scope, 2);
        QCOMPARE(m_rows.size(), 2U);
        QVERIFY(workspace().stage(m_rows, kTag, EditMode::Set));
    }

    std::unique_ptr<ControllerFixture> m_fixture;
    Scope m_scope;
    Rows m_rows;
};

TAGDESK_TEST(TestBadInput, QCoreApplication)

} // namespace tst_badinput

#include "tst_badinput.moc"
