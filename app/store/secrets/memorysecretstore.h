// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretbytes.h"
#include "secretstore.h"

#include <QHash>

namespace tagdesk {

/// Keeps secrets for this run only, for systems without a keychain; wipes them when they are replaced or
/// removed, and at the end.
class MemorySecretStore : public SecretStore
{
public:
    [[nodiscard]] bool outlivesTheRun() const override { return false; }
    [[nodiscard]] SecretJob *read(const QString &name, QObject *parent) override;
    [[nodiscard]] SecretJob *write(const QString &name, const QByteArray &secret, QObject *parent) override;
    [[nodiscard]] SecretJob *remove(const QString &name, QObject *parent) override;

private:
    QHash<QString, SecretBytes> m_secrets;
};

} // namespace tagdesk
