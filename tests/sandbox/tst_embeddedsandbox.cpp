// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudsession.h"
#include "embeddedsandbox.h"
#include "estate.h"
#include "fetcher.h"
#include "huaweiflavour.h"
#include "providers.h"
#include "relay.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

namespace tst_embeddedsandbox {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

/// Every scope of a tree that can be listed without asking the cloud first.
void collectScopes(const std::vector<ScopeNode> &nodes, QList<Scope> &scopes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            scopes.append(node.scope);
        collectScopes(node.children, scopes);
    }
}

struct Listed
{
    std::vector<Resource> resources;
    Fetcher::Outcome outcome;
};

Listed listed(CloudSession &session, const Scope &scope)
{
    Listed result;
    QObject context;
    Fetcher *fetcher = session.fetch(scope, &context);
    QSignalSpy finished(fetcher, &Fetcher::finished);
    QObject::connect(fetcher, &Fetcher::fetched, &context, [&](const std::vector<Resource> &resources) {
        result.resources.insert(result.resources.end(), resources.begin(), resources.end());
    });
    fetcher->start();
    if (finished.isEmpty() && !finished.wait(kPatienceMs))
        qFatal("the listing never ended");
    result.outcome = fetcher->result();
    return result;
}

std::unique_ptr<CloudSession> session(const EmbeddedSandbox &sandbox, std::size_t index)
{
    const Account account = sandbox.accounts()[index];
    return std::make_unique<CloudSession>(*provider(account.cloud), account, sandbox.credentials(account.id));
}

} // namespace

class TestEmbeddedSandbox : public QObject
{
    Q_OBJECT

private slots:
    void accountsAreComplete();
    void keysAreRandomWithoutASeed();
    void keysFollowFromASeed();
    void theAnnouncementSaysWhereAndWithWhat();
    void aPortThatIsTakenIsAnError();
    void itCanEndBeforeItIsReady();
    void itCanEndWithConnectionsOpen();
    void everyScopeIsListedAsItIs_data();
    void everyScopeIsListedAsItIs();
    void latencyGoesThroughARelay();
    void aForcedAnswerReachesTheClient();
    void switchesTakeEffect();
    void aSlowClientHoldsNobodyUp();
};

void TestEmbeddedSandbox::accountsAreComplete()
{
    EmbeddedSandbox sandbox({.resources = 200});
    QSignalSpy ready(&sandbox, &EmbeddedSandbox::ready);
    QVERIFY(sandbox.start());
    const std::vector<Account> accounts = sandbox.accounts();
    QCOMPARE(accounts.size(), std::size_t(2));
    QCOMPARE(accounts[0].id, u"sandbox-jdcloud"_s);
    QCOMPARE(accounts[0].cloud, u"jdcloud"_s);
    QCOMPARE(accounts[0].regions.size(), 4);
    QCOMPARE(accounts[1].id, u"sandbox-huawei"_s);
    QCOMPARE(accounts[1].cloud, u"huawei"_s);
    QCOMPARE(accounts[1].project().size(), 32);
    QCOMPARE(accounts[1].ruleSet, u"huawei-dns"_s);
    for (const Account &account : accounts) {
        QVERIFY(account.sandbox);
        QCOMPARE(account.endpoint.port(), int(sandbox.port()));
        QVERIFY(!sandbox.credentials(account.id).isEmpty());
        QCOMPARE(provider(account.cloud)->check(account), std::nullopt);
    }
    QVERIFY(sandbox.credentials(u"another"_s).isEmpty());
    QTRY_COMPARE(ready.size(), 1);
}

void TestEmbeddedSandbox::keysAreRandomWithoutASeed()
{
    const EmbeddedSandbox one;
    const EmbeddedSandbox two;
    for (const QString &id : {u"sandbox-jdcloud"_s, u"sandbox-huawei"_s}) {
        QVERIFY(one.credentials(id).accessKey() != two.credentials(id).accessKey());
        QVERIFY(one.credentials(id).secretKey() != two.credentials(id).secretKey());
    }
}

void TestEmbeddedSandbox::keysFollowFromASeed()
{
    const EmbeddedSandbox one({.seed = 5});
    const EmbeddedSandbox two({.seed = 5});
    QCOMPARE(one.announcement(), two.announcement());
    QVERIFY(EmbeddedSandbox({.seed = 6}).announcement() != one.announcement());
}

void TestEmbeddedSandbox::theAnnouncementSaysWhereAndWithWhat()
{
    EmbeddedSandbox sandbox({.resources = 200});
    QVERIFY(sandbox.start());
    const QByteArray line = sandbox.announcement();
    QVERIFY(!line.contains('\n'));
    QVERIFY(line.startsWith("{\"jdcloud\":{\"endpoint\":\"http://127.0.0.1:"));
    const QJsonObject both = QJsonDocument::fromJson(line).object();
    QCOMPARE(both.keys(), (QStringList{u"huawei"_s, u"jdcloud"_s, u"otc"_s}));
    const QJsonObject jdCloud = both["jdcloud"_L1].toObject();
    QCOMPARE(jdCloud.keys(),
        (QStringList{u"accessKey"_s, u"colleague"_s, u"endpoint"_s, u"regions"_s, u"secretKey"_s}));
    const QJsonObject huawei = both["huawei"_L1].toObject();
    QCOMPARE(huawei.keys(),
        (QStringList{u"accessKey"_s, u"colleague"_s, u"endpoint"_s, u"iamEndpoint"_s, u"projectId"_s,
            u"region"_s, u"secretKey"_s}));
    const QJsonObject openTelekom = both["otc"_L1].toObject();
    QCOMPARE(openTelekom.keys(), huawei.keys());
    QCOMPARE(openTelekom["region"_L1].toString(), u"eu-de"_s);
    QVERIFY(openTelekom["accessKey"_L1] != huawei["accessKey"_L1]);
    const std::vector<Account> accounts = sandbox.accounts();
    QCOMPARE(QUrl(jdCloud["endpoint"_L1].toString()), accounts[0].endpoint);
    QCOMPARE(QUrl(huawei["iamEndpoint"_L1].toString()), QUrl(accounts[1].fields.value(kIamEndpointField)));
    QCOMPARE(huawei["projectId"_L1].toString(), accounts[1].project());
    QCOMPARE(huawei["region"_L1].toString(), accounts[1].regions.first());
    QCOMPARE(jdCloud["secretKey"_L1].toString().toLatin1(), sandbox.credentials(accounts[0].id).secretKey());
    for (const Account &account : accounts) {
        const QJsonValue colleague = (account.cloud == u"huawei" ? huawei : jdCloud)["colleague"_L1];
        const Credentials credentials = sandbox.colleaguesCredentials(account.id);
        QCOMPARE(colleague["secretKey"_L1].toString().toLatin1(), credentials.secretKey());
        QVERIFY(credentials.accessKey() != sandbox.credentials(account.id).accessKey());
    }
}

void TestEmbeddedSandbox::aPortThatIsTakenIsAnError()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    for (const int latencyMs : {0, 1}) {
        EmbeddedSandbox sandbox({.port = taken.serverPort(), .resources = 100, .latencyMs = latencyMs});
        const Result<void> started = sandbox.start();
        QVERIFY(!started);
        QVERIFY(!started.error().message.isEmpty());
        QCOMPARE(sandbox.port(), quint16(0));
    }
}

void TestEmbeddedSandbox::itCanEndBeforeItIsReady()
{
    for (int i = 0; i < 5; ++i) {
        EmbeddedSandbox sandbox({.resources = 50'000});
        QVERIFY(sandbox.start());
    }
}

void TestEmbeddedSandbox::itCanEndWithConnectionsOpen()
{
    QTcpSocket socket;
    {
        EmbeddedSandbox sandbox({.resources = 100});
        QVERIFY(sandbox.start());
        socket.connectToHost(QHostAddress::LocalHost, sandbox.port());
        socket.write("GET /v2/zones HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        socket.write("GET /v2/zones HTTP/1.1\r\nHo");
        QTRY_COMPARE(socket.bytesToWrite(), 0);
    }
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestEmbeddedSandbox::everyScopeIsListedAsItIs_data()
{
    QTest::addColumn<std::size_t>("account");
    QTest::newRow("JD Cloud") << std::size_t(0);
    QTest::newRow("Huawei Cloud") << std::size_t(1);
}

void TestEmbeddedSandbox::everyScopeIsListedAsItIs()
{
    QFETCH(std::size_t, account);
    const Estate estate(1, 3000);
    EmbeddedSandbox sandbox;
    QVERIFY(sandbox.start());
    const std::unique_ptr<CloudSession> cloud = session(sandbox, account);
    QList<Scope> scopes;
    collectScopes(cloud->provider().scopeTree(cloud->account()), scopes);
    QVERIFY(scopes.size() >= 4);
    quint32 untagged = 0;
    for (const Scope &scope : scopes) {
        const Listed list = listed(*cloud, scope);
        QVERIFY2(!list.outcome.error, qPrintable(cloud->provider().scopeText(scope)));
        QVERIFY(!list.outcome.trouble);
        const RowRange rows =
            estate.rows(scope.collection.region.toLatin1(), scope.collection.kind.toLatin1());
        const bool onlyTagged = cloud->provider().notice(scope) == ListNotice::OnlyTagged;
        if (!onlyTagged)
            QCOMPARE(list.resources.size(), std::size_t(rows.count));
        for (const Resource &resource : list.resources) {
            const std::optional<EstateRow> row = estate.find(resource.id.toUtf8());
            QVERIFY(row && rows.contains(*row));
            if (!onlyTagged)
                QVERIFY(resource.name.toUtf8().startsWith(estate.name(*row))); // a record set adds its type
            QVERIFY(resource.tags);
            untagged += resource.tags->isEmpty() ? 1 : 0;
            if (estate.trait(*row) == EstateTrait::Retired)
                continue; // its tags are the list's word against the tag service's
            Tags tags = *resource.tags;
            const auto byKey = [](const Tag &a, const Tag &b) {
                return a.key.toUtf8() < b.key.toUtf8();
            };
            std::sort(tags.begin(), tags.end(), byKey);
            QCOMPARE(tags, estate.pool().tags(estate.tags(*row)));
        }
    }
    QVERIFY(untagged > 20);
}

void TestEmbeddedSandbox::latencyGoesThroughARelay()
{
    EmbeddedSandbox sandbox({.resources = 200, .latencyMs = 1});
    QVERIFY(sandbox.start());
    const std::unique_ptr<CloudSession> cloud = session(sandbox, 1);
    QList<Scope> scopes;
    collectScopes(cloud->provider().scopeTree(cloud->account()), scopes);
    QVERIFY(!listed(*cloud, scopes.first()).resources.empty());
}

void TestEmbeddedSandbox::aForcedAnswerReachesTheClient()
{
    EmbeddedSandbox sandbox({.resources = 200});
    QVERIFY(sandbox.start());
    sandbox.answerNext({.requests = 1, .status = 403, .body = R"({"code":"DNS.0013","message":"no"})"});
    const std::unique_ptr<CloudSession> cloud = session(sandbox, 1);
    QList<Scope> scopes;
    collectScopes(cloud->provider().scopeTree(cloud->account()), scopes);
    const Listed refused = listed(*cloud, scopes.first());
    QVERIFY(refused.outcome.error);
    QCOMPARE(refused.outcome.error->kind, ErrorKind::Forbidden);
    QVERIFY(!listed(*cloud, scopes.first()).outcome.error);
}

void TestEmbeddedSandbox::switchesTakeEffect()
{
    EmbeddedSandbox sandbox({.resources = 300});
    QVERIFY(sandbox.start());
    sandbox.setSwitches({.nullLists = true, .listsCarryTags = false});
    const std::unique_ptr<CloudSession> cloud = session(sandbox, 0);
    QList<Scope> scopes;
    collectScopes(cloud->provider().scopeTree(cloud->account()), scopes);
    for (const Scope &scope : std::as_const(scopes))
        QVERIFY(!listed(*cloud, scope).outcome.error);
}

void TestEmbeddedSandbox::aSlowClientHoldsNobodyUp()
{
    EmbeddedSandbox sandbox({.resources = 200});
    QVERIFY(sandbox.start());
    QTcpSocket slow;
    slow.connectToHost(QHostAddress::LocalHost, sandbox.port());
    slow.write("POST /v2/zones HTTP/1.1\r\nContent-Length: 1000\r\n\r\nonly this");
    QTRY_COMPARE(slow.bytesToWrite(), 0);
    const std::unique_ptr<CloudSession> cloud = session(sandbox, 1);
    QList<Scope> scopes;
    collectScopes(cloud->provider().scopeTree(cloud->account()), scopes);
    QVERIFY(!listed(*cloud, scopes.first()).outcome.error);
}

TAGDESK_TEST(TestEmbeddedSandbox, QCoreApplication)

} // namespace tst_embeddedsandbox

#include "tst_embeddedsandbox.moc"
