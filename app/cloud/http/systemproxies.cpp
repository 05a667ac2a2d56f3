// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "systemproxies.h"

#include <QElapsedTimer>
#include <QUrl>

#include <utility>

namespace tagdesk {

namespace {

SystemProxies::Now machineClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] {
        return timer.elapsed();
    };
}

} // namespace

SystemProxies::SystemProxies()
    : SystemProxies(&QNetworkProxyFactory::systemProxyForQuery, machineClock())
{
}

SystemProxies::SystemProxies(Ask ask, Now now)
    : m_ask(std::move(ask))
    , m_now(std::move(now))
{
}

const QList<QNetworkProxy> &SystemProxies::to(const QUrl &url)
{
    const QUrl origin =
        url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const qint64 now = m_now();
    const QString key = origin.toString();
    auto answer = m_answers.find(key);
    if (answer == m_answers.end() || now - answer->asked >= kHoldsMs)
        answer = m_answers.insert(key, {.proxies = m_ask(QNetworkProxyQuery(origin)), .asked = now});
    return answer->proxies;
}

} // namespace tagdesk
