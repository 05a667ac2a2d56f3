// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "memorysecretstore.h"

#include <QString>

#include <functional>
#include <optional>

namespace tagdesk {

/// An answer that does not come.
class NeverAnswering : public SecretJob
{
public:
    explicit NeverAnswering(QObject *parent)
        : SecretJob(parent)
    {
    }

protected:
    void run() override { }
};

/// "its words".
class Refusing : public SecretJob
{
public:
    Refusing(SecretError::Kind kind, QObject *parent)
        : SecretJob(parent)
        , m_kind(kind)
    {
    }

protected:
    void run() override
    {
        finish(tl::unexpected(SecretError{.kind = m_kind, .message = QStringLiteral("its words")}));
    }

private:
    SecretError::Kind m_kind;
};

/// A keychain that works until it is told otherwise: it can be locked, taken away, or prepared for a job.
class TestKeychain : public MemorySecretStore
{
public:
    std::optional<SecretError::Kind> refusal; ///< For everything.
    std::optional<SecretError::Kind> removalRefusal;
    bool isDeaf = false; ///< Writing is never answered.
    std::function<void()> beforeWriting = [] {
    };
    int writes = 0;

    [[nodiscard]] bool outlivesTheRun() const override { return true; }
    SecretJob *read(const QString &name, QObject *parent) override
    {
        return refusal ? new Refusing(*refusal, parent) : MemorySecretStore::read(name, parent);
    }
    SecretJob *write(const QString &name, const QByteArray &secret, QObject *parent) override
    {
        ++writes;
        beforeWriting();
        if (isDeaf)
            return new NeverAnswering(parent);
        return refusal ? new Refusing(*refusal, parent) : MemorySecretStore::write(name, secret, parent);
    }
    SecretJob *remove(const QString &name, QObject *parent) override
    {
        const auto kind = removalRefusal ? removalRefusal : refusal;
        return kind ? new Refusing(*kind, parent) : MemorySecretStore::remove(name, parent);
    }
};

} // namespace tagdesk
