// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "memorysecretstore.h"

#include <functional>

namespace tagdesk {

/// Keeps secrets in another store and, where that has no backend, in memory for this run. Reading looks into
/// both. Any other trouble is told as it is: a locked keychain is to be unlocked, not gone round.
class FallbackSecretStore : public SecretStore
{
public:
    /// `first` outlives this. `fellBack` is called when a secret was kept in memory, each time.
    FallbackSecretStore(SecretStore &first, std::function<void()> fellBack);

    /// False once the other store was found to have no backend, until it answers again.
    [[nodiscard]] bool hasBackend() const { return m_firstAnswers; }
    [[nodiscard]] bool outlivesTheRun() const override { return m_firstAnswers && m_first.outlivesTheRun(); }
    /// NotFound when neither has it, also where there is no backend.
    [[nodiscard]] SecretJob *read(const QString &name, QObject *parent) override;
    [[nodiscard]] SecretJob *write(const QString &name, const QByteArray &secret, QObject *parent) override;
    /// NoBackend when memory had none and the other store could not be asked.
    [[nodiscard]] SecretJob *remove(const QString &name, QObject *parent) override;

private:
    /// Remembers whether the other store answers; true when it has no backend.
    bool noteBackend(const SecretJob::Outcome &outcome);

    SecretStore &m_first;
    MemorySecretStore m_memory;
    std::function<void()> m_fellBack;
    bool m_firstAnswers = true;
};

} // namespace tagdesk
