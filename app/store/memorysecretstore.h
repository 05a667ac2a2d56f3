// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretstore.h"

#include <QHash>

namespace tagdesk {

/// Keeps secrets for this run only, for systems without a keychain; wipes them at the end.
class MemorySecretStore : public SecretStore
{
public:
    MemorySecretStore() = default;
    MemorySecretStore(const MemorySecretStore &) = delete;
    MemorySecretStore &operator=(const MemorySecretStore &) = delete;
    ~MemorySecretStore() override;

    [[nodiscard]] bool outlivesTheRun() const override { return false; }
    [[nodiscard]] SecretJob *read(const QString &name, QObject *parent) override;
    [[nodiscard]] SecretJob *write(const QString &name, const QByteArray &secret, QObject *parent) override;
    [[nodiscard]] SecretJob *remove(const QString &name, QObject *parent) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace tagdesk
