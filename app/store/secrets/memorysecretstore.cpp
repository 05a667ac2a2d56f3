// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memorysecretstore.h"

#include <functional>
#include <utility>

namespace tagdesk {

namespace {

/// Does its work on the spot.
class ImmediateJob : public SecretJob
{
public:
    ImmediateJob(std::function<Outcome()> work, QObject *parent)
        : SecretJob(parent)
        , m_work(std::move(work))
    {
    }

protected:
    void run() override { finish(m_work()); }

private:
    std::function<Outcome()> m_work;
};

SecretJob::Outcome error(SecretError::Kind kind)
{
    return tl::unexpected(SecretError{.kind = kind, .message = {}});
}

} // namespace

SecretJob *MemorySecretStore::read(const QString &name, QObject *parent)
{
    return new ImmediateJob(
        [this, name]() -> SecretJob::Outcome {
            const auto found = m_secrets.constFind(name);
            if (found == m_secrets.cend())
                return error(SecretError::Kind::NotFound);
            const QByteArray &kept = found->bytes();
            return SecretJob::Outcome(QByteArray(kept.constData(), kept.size()));
        },
        parent);
}

SecretJob *MemorySecretStore::write(const QString &name, const QByteArray &secret, QObject *parent)
{
    return new ImmediateJob(
        [this, name, kept = SecretBytes(secret)]() -> SecretJob::Outcome {
            if (kept.bytes().size() > kMaximumSecretBytes)
                return error(SecretError::Kind::TooLarge);
            m_secrets.insert(name, kept);
            return QByteArray();
        },
        parent);
}

SecretJob *MemorySecretStore::remove(const QString &name, QObject *parent)
{
    return new ImmediateJob(
        [this, name]() -> SecretJob::Outcome {
            return m_secrets.remove(name) ? SecretJob::Outcome() : error(SecretError::Kind::NotFound);
        },
        parent);
}

} // namespace tagdesk
