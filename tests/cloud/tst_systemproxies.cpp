// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "systemproxies.h"
#include "testrunner.h"

#include <QTest>
#include <QUrl>

namespace tst_systemproxies {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSystemProxies : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_asked.clear();
        m_now = 0;
    }
    void theSystemIsAskedOnceForEachHost()
    {
        SystemProxies proxies = made();
        QCOMPARE(proxies.to(QUrl(u"https://vm.example.com/v1/a?b=c"_s)).first().hostName(), u"proxy1"_s);
        QCOMPARE(proxies.to(QUrl(u"https://vm.example.com/v1/d"_s)).first().hostName(), u"proxy1"_s);
        QCOMPARE(proxies.to(QUrl(u"https://dns.example.com/v1/a"_s)).first().hostName(), u"proxy2"_s);
        QCOMPARE(proxies.to(QUrl(u"https://vm.example.com:8443/"_s)).first().hostName(), u"proxy3"_s);
        QCOMPARE(m_asked.size(), 3);
    }
    void neitherPathNorQueryIsTold()
    {
        SystemProxies proxies = made();
        static_cast<void>(proxies.to(QUrl(u"https://key@vm.example.com/v1/a?token=secret#x"_s)));
        QCOMPARE(m_asked, QStringList{u"https://vm.example.com"_s});
    }
    void anAnswerHoldsForAWhile()
    {
        SystemProxies proxies = made();
        static_cast<void>(proxies.to(m_url));
        m_now = SystemProxies::kHoldsMs - 1;
        QCOMPARE(proxies.to(m_url).first().hostName(), u"proxy1"_s);
        m_now = SystemProxies::kHoldsMs;
        QCOMPARE(proxies.to(m_url).first().hostName(), u"proxy2"_s);
        QCOMPARE(proxies.to(m_url).first().hostName(), u"proxy2"_s);
    }
    void whatIsForgottenIsAskedAgain()
    {
        SystemProxies proxies = made();
        static_cast<void>(proxies.to(m_url));
        proxies.forget();
        QCOMPARE(proxies.to(m_url).first().hostName(), u"proxy2"_s);
    }

private:
    [[nodiscard]] SystemProxies made()
    {
        return {[this](const QNetworkProxyQuery &query) {
                    m_asked.append(query.url().toString());
                    return QList{QNetworkProxy(
                        QNetworkProxy::HttpProxy, u"proxy%1"_s.arg(m_asked.size()), quint16(3'128))};
                },
            [this] {
                return m_now;
            }};
    }

    const QUrl m_url{u"https://vm.example.com/v1"_s};
    QStringList m_asked;
    qint64 m_now = 0;
};

TAGDESK_TEST(TestSystemProxies, NoApplication)

} // namespace tst_systemproxies

#include "tst_systemproxies.moc"
