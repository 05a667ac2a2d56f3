// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

class QTcpSocket;

namespace tagdesk {

/// How an HTTP proxy wants to be signed in to, asked once before anything goes through it. Qt 6.4 answers a
/// proxy that wants NTLM by itself and without an end, some thousand times a second, whether there is a
/// password or not; such a proxy is not left to it. Sources: RFC 9110 11.7, RFC 4559, [MS-NTHT].
class ProxySignOn : public QObject
{
    Q_OBJECT

public:
    enum class Verdict : std::uint8_t {
        Usable, ///< Open, or by a way that Qt knows an end of; or the proxy did not answer, which Qt tells.
        WantsPassword,
        WantsSignOn, ///< By a way that is none of ours; see schemes().
    };

    /// `proxy` is an HTTP proxy, with the user's name and password where there is one.
    explicit ProxySignOn(const QNetworkProxy &proxy, QObject *parent = nullptr);

    /// Asks for a tunnel to this host, which is closed at once; known() follows.
    void ask(const QUrl &target);
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    /// What the proxy offers, as it writes it: "NTLM", "Negotiate".
    [[nodiscard]] const QByteArrayList &schemes() const { return m_schemes; }
    /// As Qt may use it: where it would choose NTLM though the password is taken as well, with that.
    [[nodiscard]] const QNetworkProxy &proxy() const { return m_proxy; }

signals:
    /// Never inside ask().
    void known();

private:
    void connectTo(const QByteArray &authorization);
    void read();
    void judge(int status, const QByteArrayList &lines);
    void end(Verdict verdict);
    [[nodiscard]] bool offers(QByteArrayView scheme) const;

    QNetworkProxy m_proxy;
    QUrl m_target;
    QTcpSocket *m_socket = nullptr; // child
    QByteArray m_head;
    QByteArrayList m_schemes;
    QByteArray m_authorization; // what was offered, the second time
    Verdict m_verdict = Verdict::Usable;
    bool m_isKnown = false;
};

} // namespace tagdesk
