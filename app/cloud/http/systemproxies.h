// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QString>

class QUrl;

namespace tagdesk {

/// The proxies that the system wants on the way to a URL. Asking it takes 25 µs with libproxy and much longer
/// where a script decides, and every request needs to know three times: so the system is asked for each
/// scheme, host and port once, and again when kHoldsMs have passed or a connection could not be had.
class SystemProxies
{
public:
    using Ask = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &query)>;
    /// Milliseconds of a clock that is never set back.
    using Now = std::function<qint64()>;
    static constexpr qint64 kHoldsMs = 10'000;

    /// Asks Qt, by the machine's clock.
    SystemProxies();
    SystemProxies(Ask ask, Now now);

    /// In the order in which they are to be tried. The system sees neither path nor query.
    [[nodiscard]] const QList<QNetworkProxy> &to(const QUrl &url);
    /// The network may be another one.
    void forget() { m_answers.clear(); }

private:
    struct Answer
    {
        QList<QNetworkProxy> proxies;
        qint64 asked = 0;
    };

    Ask m_ask;
    Now m_now;
    QHash<QString, Answer> m_answers; // by scheme, host and port
};

} // namespace tagdesk
