// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keychainsecretstore.h"

#include "keychainstate.h"

#include <qt6keychain/keychain.h>

#include <QPointer>

#include <memory>
#include <utility>

namespace tagdesk {

namespace {

SecretError::Kind kindOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
        return SecretError::Kind::Cancelled;
    case QKeychain::AccessDenied:
        return SecretError::Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretError::Kind::NoBackend;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretError::Kind::Failed;
}

SecretError explained(SecretError error, KeychainState state)
{
    if (state == KeychainState::Locked && error.kind != SecretError::Kind::Cancelled)
        error.kind = SecretError::Kind::Locked;
    else if (state == KeychainState::Absent && error.kind == SecretError::Kind::Failed)
        error.kind = SecretError::Kind::NoBackend;
    return error;
}

/// Runs one job of QtKeychain. When it is aborted the keychain's job goes on alone, since it cannot be
/// stopped, and deletes itself.
class KeychainJob : public SecretJob
{
public:
    KeychainJob(QKeychain::Job *job, qsizetype secretSize, QObject *parent)
        : SecretJob(parent)
        , m_job(job)
        , m_secretSize(secretSize)
    {
    }

    ~KeychainJob() override
    {
        if (m_job && !m_running)
            delete m_job;
    }

protected:
    void run() override
    {
        if (m_secretSize > kMaximumSecretBytes) {
            finish(tl::unexpected(SecretError{.kind = SecretError::Kind::TooLarge, .message = {}}));
            return;
        }
        m_running = true;
        connect(m_job, &QKeychain::Job::finished, this, &KeychainJob::end);
        m_job->start();
    }

private:
    void end(QKeychain::Job *job)
    {
        if (job->error() == QKeychain::NoError) {
            const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
            finish(reading ? reading->binaryData() : QByteArray());
            return;
        }
        const SecretError error{.kind = kindOf(*job), .message = job->errorString()};
        askKeychainState(
            this, [this, error](KeychainState state) { finish(tl::unexpected(explained(error, state))); });
    }

    QPointer<QKeychain::Job> m_job;
    qsizetype m_secretSize = 0;
    bool m_running = false;
};

SecretJob *jobFor(QKeychain::Job *job, const QString &name, QObject *parent, qsizetype secretSize = 0)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    return new KeychainJob(job, secretSize, parent);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

SecretJob *KeychainSecretStore::read(const QString &name, QObject *parent)
{
    return jobFor(new QKeychain::ReadPasswordJob(m_service), name, parent);
}

SecretJob *KeychainSecretStore::write(const QString &name, const QByteArray &secret, QObject *parent)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return jobFor(job, name, parent, secret.size());
}

SecretJob *KeychainSecretStore::remove(const QString &name, QObject *parent)
{
    return jobFor(new QKeychain::DeletePasswordJob(m_service), name, parent);
}

} // namespace tagdesk
