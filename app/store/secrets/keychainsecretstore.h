// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretstore.h"

namespace tagdesk {

/// Secrets in the system's keychain (Secret Service, KWallet, macOS, Windows), one entry per name under
/// this program's service. Never falls back to a file.
class KeychainSecretStore : public SecretStore
{
public:
    /// `service` parts our entries from those of other programs.
    explicit KeychainSecretStore(QString service = QStringLiteral("TagDesk"));

    [[nodiscard]] bool outlivesTheRun() const override { return true; }
    [[nodiscard]] SecretJob *read(const QString &name, QObject *parent) override;
    [[nodiscard]] SecretJob *write(const QString &name, const QByteArray &secret, QObject *parent) override;
    [[nodiscard]] SecretJob *remove(const QString &name, QObject *parent) override;

private:
    QString m_service;
};

} // namespace tagdesk
