// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace tagdesk {

/// A variable that says no proxy that could be used.
struct ProxyFlaw
{
    QString variable; ///< "https_proxy"; of a choice "proxy". Its value may hold a password and is left out.
    QString kind; ///< What it asks for and Qt does not speak, such as "socks4"; empty: it cannot be read.

    friend bool operator==(const ProxyFlaw &, const ProxyFlaw &) = default;
};

/// What the environment, or a person, says of proxies for https, read as curl reads it: https_proxy,
/// HTTPS_PROXY, all_proxy and ALL_PROXY, the first that is not empty, then no_proxy or NO_PROXY. See
/// "Environment" of curl(1).
class ProxyVariables
{
public:
    explicit ProxyVariables(const QProcessEnvironment &environment);
    [[nodiscard]] static ProxyVariables ofThisProgram();
    /// What a person chose: "none", or a proxy as https_proxy would name it, for every host. Empty: what the
    /// environment says.
    [[nodiscard]] static ProxyVariables ofChoice(const QString &choice);

    /// NoProxy where one is named but not for this host, or cannot be used; nullopt: the environment says
    /// nothing, and the system's settings hold.
    [[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl &url) const;
    [[nodiscard]] const std::optional<ProxyFlaw> &flaw() const { return m_flaw; }

private:
    ProxyVariables() = default;
    void read(const QString &variable, const QString &value);
    [[nodiscard]] bool isExempt(const QString &host) const;

    std::optional<QNetworkProxy> m_proxy;
    std::optional<ProxyFlaw> m_flaw;
    QStringList m_exempt; // hosts and domains, without a leading dot; addresses, "10.0.0.0/8"
};

} // namespace tagdesk
