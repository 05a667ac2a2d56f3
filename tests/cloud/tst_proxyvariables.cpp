// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "proxyvariables.h"

#include "testrunner.h"
#include "transport.h"

#include <QNetworkAccessManager>
#include <QTest>

namespace tst_proxyvariables {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QUrl kCloud(u"https://tag.jdcloud-api.com/v1"_s);

/// "https_proxy=host:80 NO_PROXY=*".
ProxyVariables variables(const QString &assignments)
{
    QProcessEnvironment environment;
    for (const QString &one : assignments.split(u';', Qt::SkipEmptyParts))
        environment.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
    return ProxyVariables(environment);
}

/// "http host:80 user password", "none", or "system".
QString described(const std::optional<QNetworkProxy> &proxy)
{
    if (!proxy)
        return u"system"_s;
    if (proxy->type() == QNetworkProxy::NoProxy)
        return u"none"_s;
    const QString kind = proxy->type() == QNetworkProxy::HttpProxy                ? u"http"_s
        : proxy->capabilities().testFlag(QNetworkProxy::HostNameLookupCapability) ? u"socks5h"_s
                                                                                  : u"socks5"_s;
    return u"%1 %2:%3 %4 %5"_s
        .arg(kind, proxy->hostName(), QString::number(proxy->port()), proxy->user(), proxy->password())
        .trimmed();
}

} // namespace

class TestProxyVariables : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceStandsBeforeTheEnvironment()
    {
        qputenv("https_proxy", "environment.corp:1");
        const auto chosen = [](const QString &choice) {
            return described(ProxyVariables::ofChoice(choice).proxyFor(kCloud));
        };
        QCOMPARE(chosen({}), u"http environment.corp:1"_s);
        QCOMPARE(chosen(u"none"_s), u"none"_s);
        QCOMPARE(chosen(u"socks5://chosen.corp:2"_s), u"socks5 chosen.corp:2"_s);
        QCOMPARE(ProxyVariables::ofChoice(u"ftp://chosen.corp"_s).flaw(),
            (ProxyFlaw{.variable = u"proxy"_s, .kind = u"ftp"_s}));
        qunsetenv("https_proxy");
    }

    void theProxyIsTheOneThatCurlWouldTake_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("proxy");
        const auto row = [](const char *environment, const char *proxy) {
            QTest::newRow(environment) << QString::fromLatin1(environment) << QString::fromLatin1(proxy);
        };
        row("", "system");
        row("https_proxy=", "system");
        row("https_proxy=proxy.corp:3128", "http proxy.corp:3128");
        row("https_proxy=proxy.corp", "http proxy.corp:1080");
        row("https_proxy=http://proxy.corp:3128/", "http proxy.corp:3128");
        row("https_proxy=HTTP://proxy.corp:3128", "http proxy.corp:3128");
        row("https_proxy= proxy.corp:3128 ", "http proxy.corp:3128");
        row("https_proxy=ada:p%40ss@proxy.corp:3128", "http proxy.corp:3128 ada p@ss");
        row("https_proxy=[2001:db8::1]:3128", "http 2001:db8::1:3128");
        row("HTTPS_PROXY=upper:1", "http upper:1");
        row("https_proxy=lower:1;HTTPS_PROXY=upper:1", "http lower:1");
        row("https_proxy=;HTTPS_PROXY=upper:1", "http upper:1");
        row("all_proxy=every:1", "http every:1");
        row("ALL_PROXY=socks5://every:1", "socks5 every:1");
        row("all_proxy=socks5h://every", "socks5h every:1080");
        row("https_proxy=one:1;all_proxy=every:1", "http one:1");
        row("http_proxy=plain:1", "system");
        row("HTTP_PROXY=plain:1", "system");
    }

    void theProxyIsTheOneThatCurlWouldTake()
    {
        QFETCH(QString, environment);
        const ProxyVariables read = variables(environment);
        QTEST(described(read.proxyFor(kCloud)), "proxy");
        QVERIFY(!read.flaw());
    }

    void whatIsExemptGoesStraight_data()
    {
        QTest::addColumn<QString>("exempt");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("straight");
        const auto row = [](const char *exempt, const char *url, bool straight) {
            QTest::addRow("%s for %s", exempt, url)
                << QString::fromLatin1(exempt) << QString::fromLatin1(url) << straight;
        };
        row("NO_PROXY=*", "https://tag.jdcloud-api.com", true);
        row("no_proxy=*", "https://tag.jdcloud-api.com", true);
        row("no_proxy=jdcloud-api.com", "https://tag.jdcloud-api.com", true);
        row("no_proxy=.jdcloud-api.com", "https://tag.jdcloud-api.com", true);
        row("no_proxy=a.b, JDcloud-api.com.", "https://tag.jdcloud-api.com", true);
        row("no_proxy=a.b jdcloud-api.com", "https://tag.jdcloud-api.com", true);
        row("no_proxy=cloud-api.com", "https://tag.jdcloud-api.com", false);
        row("no_proxy=tag.jdcloud-api.com.cn", "https://tag.jdcloud-api.com", false);
        row("no_proxy=other;NO_PROXY=*", "https://tag.jdcloud-api.com", false);
        row("no_proxy=10.1.2.3", "https://10.1.2.3", true);
        row("no_proxy=10.0.0.0/8", "https://10.1.2.3:8443", true);
        row("no_proxy=10.0.0.0/8", "https://11.1.2.3", false);
        row("no_proxy=1.2.3", "https://0.1.2.3", false);
        row("no_proxy=[2001:db8::1]", "https://[2001:db8::1]", true);
        row("no_proxy=2001:db8::/32", "https://[2001:db8::7]", true);
    }

    void whatIsExemptGoesStraight()
    {
        QFETCH(QString, exempt);
        QFETCH(QString, url);
        QFETCH(bool, straight);
        QCOMPARE(described(variables(u"https_proxy=p:1;"_s + exempt).proxyFor(QUrl(url))),
            straight ? u"none"_s : u"http p:1"_s);
        // Also past a proxy of the system's settings.
        QCOMPARE(described(variables(exempt).proxyFor(QUrl(url))), straight ? u"none"_s : u"system"_s);
    }

    void whatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no host") << u"https_proxy=:3128"_s << u"https_proxy"_s << QString();
        QTest::newRow("no port") << u"HTTPS_PROXY=proxy:port"_s << u"HTTPS_PROXY"_s << QString();
        QTest::newRow("port too large") << u"https_proxy=proxy:99999"_s << u"https_proxy"_s << QString();
        QTest::newRow("only a scheme") << u"all_proxy=http://"_s << u"all_proxy"_s << QString();
        QTest::newRow("TLS to the proxy") << u"https_proxy=https://p:443"_s << u"https_proxy"_s << u"https"_s;
        QTest::newRow("SOCKS 4") << u"ALL_PROXY=socks4a://p:1"_s << u"ALL_PROXY"_s << u"socks4a"_s;
        QTest::newRow("a typing error") << u"https_proxy=htp://p:1"_s << u"https_proxy"_s << u"htp"_s;
    }

    void whatCannotBeUsedIsNamed()
    {
        QFETCH(QString, environment);
        QFETCH(QString, variable);
        QFETCH(QString, kind);
        const ProxyVariables read = variables(environment);
        QVERIFY(read.flaw());
        QCOMPARE(*read.flaw(), (ProxyFlaw{.variable = variable, .kind = kind}));
        QCOMPARE(described(read.proxyFor(kCloud)), u"none"_s);
    }

    void requestsGoByThem()
    {
        const auto usesProxy = [](const QByteArray &exempt) {
            qputenv("https_proxy", "proxy.corp:3128");
            qputenv("no_proxy", exempt);
            const Transport transport([](QObject *parent) { return new QNetworkAccessManager(parent); }, {});
            qunsetenv("https_proxy");
            qunsetenv("no_proxy");
            return transport.usesProxy(kCloud);
        };
        QVERIFY(usesProxy(""));
        QVERIFY(!usesProxy("*"));
    }
};

TAGDESK_TEST(TestProxyVariables, QCoreApplication)

} // namespace tst_proxyvariables

#include "tst_proxyvariables.moc"
