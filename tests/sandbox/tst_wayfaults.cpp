// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudsession.h"
#include "embeddedsandbox.h"
#include "estate.h"
#include "httpcall.h"
#include "huaweiflavour.h"
#include "planrunner.h"
#include "providers.h"
#include "relay.h"
#include "tagreader.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_wayfaults {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Action = RelayStep::Action;

constexpr quint32 kSeed = 5;
constexpr int kResources = 600;
constexpr int kPatienceMs = 60'000;
constexpr qsizetype kEnd = std::numeric_limits<int>::max();

/// What is told of a write, in a word.
QString told(const TagReply &reply)
{
    static const QStringList words{u"accepted"_s, u"failed"_s, u"unknown"_s};
    return words.value(static_cast<int>(reply.resources.front().verdict));
}

} // namespace

/// Both clouds behind a faulty way, over real sockets: what the client says of each fault, and that it is
/// never more than what happened.
class TestWayFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsToldOfAFault_data();
    void whatIsToldOfAFault();
    void aDuplicateIsNotTheAnswerToTheNextRequest();
    void aRunThroughRandomFaultsTellsTheTruth_data();
    void aRunThroughRandomFaultsTellsTheTruth();

private:
    [[nodiscard]] std::unique_ptr<CloudSession> session(std::size_t account, quint16 port) const;
    /// One write of one resource, sent once.
    [[nodiscard]] QString send(CloudSession &session, const QString &id, const QString &value) const;
    [[nodiscard]] Collection collection(std::size_t account) const;
    /// Resources with room for a tag and nothing special about them.
    [[nodiscard]] QStringList usualIds(std::size_t account) const;
    [[nodiscard]] QHash<QString, Tags> tagsNow(std::size_t account, const QStringList &ids) const;

    std::unique_ptr<EmbeddedSandbox> m_sandbox;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Estate> m_estate;
};

void TestWayFaults::initTestCase()
{
    m_estate = std::make_unique<Estate>(kSeed, kResources);
}

void TestWayFaults::init()
{
    m_sandbox = std::make_unique<EmbeddedSandbox>(SandboxOptions{.resources = kResources, .seed = kSeed});
    QVERIFY(m_sandbox->start());
    m_relay = std::make_unique<Relay>(m_sandbox->port());
    QVERIFY(m_relay->listen());
}

void TestWayFaults::cleanup()
{
    m_relay.reset();
    m_sandbox.reset();
}

std::unique_ptr<CloudSession> TestWayFaults::session(std::size_t index, quint16 port) const
{
    Account account = m_sandbox->accounts()[index];
    account.endpoint.setPort(port);
    account.fields.insert(kIamEndpointField, account.endpoint.toString());
    account.resourcesPerRequest = 4;
    SessionParts parts;
    parts.randomness.jitter = [] {
        return 0.0; // no waiting
    };
    parts.transport = {.managers = 1, .silenceTimeoutMs = 300};
    return std::make_unique<CloudSession>(
        *provider(account.cloud), account, m_sandbox->credentials(account.id), parts);
}

Collection TestWayFaults::collection(std::size_t index) const
{
    const Account account = m_sandbox->accounts()[index];
    const bool isJd = index == 0;
    return {.account = account.id,
        .cloud = account.cloud,
        .region = isJd ? u"cn-north-1"_s : u"cn-north-4"_s,
        .kind = isJd ? u"vm"_s : u"DNS-private_recordset"_s};
}

QStringList TestWayFaults::usualIds(std::size_t account) const
{
    const Collection where = collection(account);
    const RowRange rows = m_estate->rows(where.region.toLatin1(), where.kind.toLatin1());
    QStringList ids;
    for (EstateRow row = rows.first; row < rows.end(); ++row) {
        if (m_estate->trait(row) == EstateTrait::Usual
            && m_estate->pool().refs(m_estate->tags(row)).size() < 8)
            ids.append(QString::fromUtf8(m_estate->id(row)));
    }
    return ids;
}

QString TestWayFaults::send(CloudSession &session, const QString &id, const QString &value) const
{
    const std::size_t account = session.account().cloud == u"jdcloud" ? 0 : 1;
    const TagCall call{.operation = TagOperation::Set,
        .collection = collection(account),
        .ids = {id},
        .tags = {{u"fault"_s, value}}};
    const HttpRequest request =
        session.sign(session.provider().encode(session.account(), call), session.clock().now());
    HttpCall http(session.transport(), session.clock(), request);
    QSignalSpy finished(&http, &HttpCall::finished);
    http.start();
    if (!finished.wait(kPatienceMs))
        return u"never ended"_s;
    if (http.result())
        return told(session.provider().decode(call, *http.result()));
    return http.result().error().kind == ErrorKind::OutcomeUnknown ? u"unknown"_s : u"failed"_s;
}

QHash<QString, Tags> TestWayFaults::tagsNow(std::size_t account, const QStringList &ids) const
{
    const auto direct = session(account, m_sandbox->port());
    const std::unique_ptr<TagReader> reader(direct->readTags(collection(account), ids, nullptr));
    QSignalSpy finished(reader.get(), &TagReader::finished);
    reader->start();
    finished.wait(kPatienceMs);
    return reader->result().tags;
}

void TestWayFaults::whatIsToldOfAFault_data()
{
    QTest::addColumn<RelayStep>("step");
    QTest::addColumn<QString>("ofJd");
    QTest::addColumn<QString>("ofHuawei");
    QTest::addColumn<bool>("isDone");
    const auto row = [](const char *name, const RelayStep &step, const QString &jd, const QString &huawei,
                         bool isDone) {
        QTest::newRow(name) << step << jd << huawei << isDone;
    };
    const QString accepted = u"accepted"_s;
    const QString unknown = u"unknown"_s;
    row("none", {}, accepted, accepted, true);
    row("delayed", {.action = Action::Delay, .milliseconds = 1}, accepted, accepted, true);
    row("cut before the request", {.action = Action::Drop}, unknown, unknown, false);
    row("cut in the head of the request", {.action = Action::CutRequest, .bytes = 20}, unknown, unknown,
        false);
    row("cut in the body of the request", {.action = Action::CutRequest, .bytes = -1}, unknown, unknown,
        false);
    row("cut after the request", {.action = Action::Cut}, unknown, unknown, true);
    row("cut in the head of the answer", {.action = Action::Cut, .bytes = 20}, unknown, unknown, true);
    row("cut in the body of the answer", {.action = Action::Cut, .bytes = -1}, unknown, unknown, true);
    row("cut after the answer", {.action = Action::Cut, .bytes = kEnd}, accepted, accepted, true);
    row("reset after the request", {.action = Action::Reset}, unknown, unknown, true);
    row("reset in the answer", {.action = Action::Reset, .bytes = 20}, unknown, unknown, true);
    row("a shorter answer", {.action = Action::Truncate, .bytes = 30}, unknown, accepted, true);
    row("an empty answer", {.action = Action::Truncate}, unknown, accepted, true);
    row("a damaged status line", {.action = Action::Corrupt}, unknown, unknown, true);
    row("a damaged body", {.action = Action::Corrupt, .bytes = -1}, unknown, unknown, true);
    row("silence", {.action = Action::Stall}, unknown, unknown, true);
    row("silence within the answer", {.action = Action::Stall, .bytes = 30}, unknown, unknown, true);
    row("a duplicate", {.action = Action::Duplicate, .milliseconds = 0}, accepted, accepted, true);
    row("in pieces", {.action = Action::Drip, .bytes = 50, .milliseconds = 0}, accepted, accepted, true);
}

void TestWayFaults::whatIsToldOfAFault()
{
    QFETCH(RelayStep, step);
    QFETCH(QString, ofJd);
    QFETCH(QString, ofHuawei);
    QFETCH(bool, isDone);
    for (const std::size_t account : {0U, 1U}) {
        const auto cloud = session(account, m_relay->port());
        const QString id = usualIds(account).first();
        m_relay->script({step});
        QCOMPARE(send(*cloud, id, u"yes"_s), account == 0 ? ofJd : ofHuawei);
        QCOMPARE(m_relay->requestCount(), std::size_t(account + 1)); // never sent again unasked
        QCOMPARE(tagsNow(account, {id}).value(id).contains(Tag{u"fault"_s, u"yes"_s}), isDone);
    }
}

void TestWayFaults::aDuplicateIsNotTheAnswerToTheNextRequest()
{
    for (const std::size_t account : {0U, 1U}) {
        const auto cloud = session(account, m_relay->port());
        const QStringList ids = usualIds(account);
        m_relay->script({{.action = Action::Duplicate, .milliseconds = RelayStep::kNextRequest}});
        QCOMPARE(send(*cloud, ids[0], u"first"_s), u"accepted"_s);
        QCOMPARE(send(*cloud, ids[1], u"second"_s), u"unknown"_s);
        // The connection was out of step: its next answer would have been the second one's.
        QCOMPARE(send(*cloud, u"no-such-resource"_s, u"third"_s), u"failed"_s);
        QCOMPARE(send(*cloud, ids[2], u"fourth"_s), u"accepted"_s);
    }
}

void TestWayFaults::aRunThroughRandomFaultsTellsTheTruth_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U}) {
        QTest::addRow("JD Cloud, seed %u", seed) << 0 << seed;
        QTest::addRow("Huawei Cloud, seed %u", seed) << 1 << seed;
    }
}

void TestWayFaults::aRunThroughRandomFaultsTellsTheTruth()
{
    QFETCH(int, account);
    QFETCH(quint32, seed);
    const auto index = static_cast<std::size_t>(account);
    constexpr double often = 0.04;
    m_relay->setFaults(RelayFaults({},
        {{often, {.action = Action::Drop}}, {often, {.action = Action::CutRequest, .bytes = 40}},
            {often, {.action = Action::Cut}}, {often, {.action = Action::Cut, .bytes = 40}},
            {often, {.action = Action::Cut, .bytes = kEnd}}, {often, {.action = Action::Reset, .bytes = 10}},
            {often, {.action = Action::Truncate, .bytes = 40}}, {often, {.action = Action::Corrupt}},
            {often, {.action = Action::Corrupt, .bytes = -1}}, {often, {.action = Action::Delay}},
            {often, {.action = Action::Duplicate, .milliseconds = 0}},
            {often, {.action = Action::Duplicate, .milliseconds = RelayStep::kNextRequest}}},
        seed));

    const auto cloud = session(index, m_relay->port());
    const QStringList ids = usualIds(index).first(40);
    ResourceTable table;
    Plan plan;
    for (const QString &id : ids) {
        Resource resource;
        resource.id = id;
        resource.tags = Tags();
        const Row row = table.insert(collection(index), resource);
        plan.requests.push_back({.operation = TagOperation::Set,
            .collection = 0,
            .phase = 0,
            .tags = table.pool().intern({{u"fault"_s, id}}),
            .rows = {row}});
    }
    QHash<QString, RowState> states;
    PlanRunner runner(std::move(plan), table, [&](const QString &) { return cloud.get(); });
    connect(&runner, &PlanRunner::outcomesChanged, this, [&](const RowOutcomes &outcomes) {
        for (const auto &[row, outcome] : outcomes)
            states[table.idText(row)] = outcome.state;
    });
    QSignalSpy finished(&runner, &PlanRunner::finished);
    runner.start();
    QVERIFY(finished.wait(kPatienceMs));

    const QHash<QString, Tags> now = tagsNow(index, ids);
    QCOMPARE(now.size(), ids.size());
    int done = 0;
    for (const QString &id : ids) {
        const bool isWritten = now[id].contains(Tag{u"fault"_s, id});
        const RowState state = states.value(id);
        const bool claimsSuccess = state == RowState::Accepted || state == RowState::Verified;
        QVERIFY2(!claimsSuccess || isWritten, qPrintable(id));
        QVERIFY(claimsSuccess || state == RowState::Failed || state == RowState::Unknown);
        done += claimsSuccess ? 1 : 0;
    }
    QVERIFY(done > 20);
    QVERIFY(m_relay->faults().injected().size() >= 5);
}

TAGDESK_TEST(TestWayFaults, QCoreApplication)

} // namespace tst_wayfaults

#include "tst_wayfaults.moc"
