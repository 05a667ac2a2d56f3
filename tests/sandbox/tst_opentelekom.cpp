// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"
#include "sandboxclouds.h"
#include "testrunner.h"

#include <QTest>

namespace tst_opentelekom {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Open Telekom Cloud: Huawei's DNS service with other hosts, regions and rules. Requests of its provider
/// meet the simulated cloud, without a socket.
class TestOpenTelekom : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keys = SandboxKeys::make(7);
        m_clouds = std::make_unique<SandboxClouds>(SandboxOptions{.resources = 400,
                                                       .clock =
                                                           [] {
                                                               return kNow;
                                                           }},
            m_keys);
        m_account = {.id = u"a"_s,
            .cloud = u"otc"_s,
            .regions = {u"eu-de"_s},
            .fields = {{kProjectField, m_keys.projectId}}};
    }

    void itDescribesItself()
    {
        const CloudDescription &described = m_provider.description();
        QCOMPARE(QByteArray(described.name), QByteArray("Open Telekom Cloud"));
        QCOMPARE(described.ruleSets.size(), 1U);
        QCOMPARE(describedCloud(u"otc"_s)->cloud, u"otc"_s);
        QCOMPARE(tagRules(u"otc-dns"_s), &m_provider.rules(m_account));
    }

    void hostsAreRegional_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("host");
        QTest::newRow("private") << u"eu-nl"_s << u"private-zones"_s << u"dns.eu-nl.otc.t-systems.com"_s;
        QTest::newRow("public") << u"eu-de"_s << u"public-zones"_s << u"dns.eu-de.otc.t-systems.com"_s;
        QTest::newRow("pointers") << u"eu-de"_s << u"ptr-records"_s << u"dns.eu-de.otc.t-systems.com"_s;
    }

    void hostsAreRegional()
    {
        QFETCH(const QString, region);
        QFETCH(const QString, kind);
        QFETCH(const QString, host);
        m_account.regions = {region};
        const std::optional<Scope> scope = m_provider.parseScope(m_account, u"otc/"_s + kind);
        QVERIFY(scope);
        QCOMPARE(m_provider.list(m_account, *scope)->start().front().base.host(), host);
        m_account.fields.remove(kProjectField);
        const std::optional<HttpRequest> projects = m_provider.completionRequest(m_account);
        QCOMPARE(projects->base.host(), u"iam.%1.otc.t-systems.com"_s.arg(region));
        QCOMPARE(projects->path, u"/v3/projects"_s);
    }

    void publicResourcesAreInOneRegionOnly()
    {
        m_account.regions.clear();
        QCOMPARE(m_provider.scopeTree(m_account).size(), 5U);
        m_account.regions = {u"eu-nl"_s};
        QCOMPARE(m_provider.scopeTree(m_account).size(), 2U);
        QVERIFY(!m_provider.parseScope(m_account, u"otc/public-zones"_s));
        QVERIFY(!m_provider.parseScope(m_account, u"huawei/private-zones"_s));
    }

    void valuesHaveNoSlash()
    {
        const TagRules &rules = m_provider.rules(m_account);
        QCOMPARE(rules.key.maximum, 128);
        QCOMPARE(rules.value.maximum, 255);
        QCOMPARE(rules.tagsPerResource, 20);
        QVERIFY(!rules.value.characters.contains(U'/'));
        QVERIFY(rules.value.characters.contains(U'='));
        QVERIFY(tagRules(u"huawei-dns-2025"_s)->value.characters.contains(U'/'));
    }

    void zonesAreListedAndTagged()
    {
        const Scope scope = *m_provider.parseScope(m_account, u"otc/private-zones"_s);
        const auto listing = m_provider.list(m_account, scope);
        const Result<ListStep> step = listing->accept(0, answer(listing->start().front()));
        QVERIFY(step);
        QVERIFY(!step->resources.empty());
        const QString id = step->resources.front().id;
        const TagCall call{.operation = TagOperation::Set,
            .collection = scope.collection,
            .ids = {id},
            .tags = {{u"cost centre"_s, u"a=b"_s}}};
        const TagReply written = m_provider.decode(call, answer(m_provider.encode(m_account, call)));
        QCOMPARE(written.resources.front().verdict, ResourceReply::Verdict::Accepted);
        const TagRead read = m_provider.readTags(m_account, scope.collection, {id}).front();
        const auto tags = m_provider.decodeTags(scope.collection, read, answer(read.request));
        QVERIFY(tags->value(id).contains(Tag{u"cost centre"_s, u"a=b"_s}));
    }

    void theProjectIsFoundByItsRegion()
    {
        m_account.fields.remove(kProjectField);
        const HttpResponse projects = answer(*m_provider.completionRequest(m_account));
        QCOMPARE(m_provider.complete(m_account, projects)->project(), m_keys.projectId);
    }

    void anUnknownPathHasNoCode()
    {
        HttpRequest request = m_provider.keysRequest(
            m_account, m_provider.parseScope(m_account, u"otc/private-zones"_s)->collection);
        request.path = u"/v2//DNS-private_zone/tags"_s;
        const HttpResponse reply = answer(request);
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.body.contains("\"message\":\"API not found\""));
        QCOMPARE(m_provider.classify(reply).cause, ErrorCause::ProjectMissing);
    }

private:
    HttpResponse answer(const HttpRequest &request)
    {
        return m_clouds->answer(m_provider.sign(m_account, request, m_keys.openTelekom, kNow, "nonce"));
    }

    inline static const QDateTime kNow{QDate(2026, 11, 29), QTime(8, 0), Qt::UTC};
    const Provider &m_provider = *provider(u"otc"_s);
    SandboxKeys m_keys;
    std::unique_ptr<SandboxClouds> m_clouds;
    Account m_account;
};

TAGDESK_TEST(TestOpenTelekom, NoApplication)

} // namespace tst_opentelekom

#include "tst_opentelekom.moc"
