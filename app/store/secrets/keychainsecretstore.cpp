// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keychainsecretstore.h"

#include "keychainstate.h"
#include "secretbytes.h"

#include <qt6keychain/keychain.h>

#include <QLibrary>

#include <functional>
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

/// libsecret, which QtKeychain works with, keeps one session with the keychain for the whole process, and a
/// keychain that was started again does not know it. Afterwards the next job begins a new one.
void forgetSession()
{
#ifdef TAGDESK_SECRET_SERVICE
    // It is loaded already: QtKeychain looks for it in the same way.
    using Disconnect = void (*)();
    static const auto disconnect = reinterpret_cast<Disconnect>(
        QLibrary(QStringLiteral("secret-1"), 0).resolve("secret_service_disconnect"));
    if (disconnect != nullptr)
        disconnect();
#endif
}

/// Runs one job of QtKeychain, and a second one where a keychain that was started again refuses the first.
/// When it is aborted the keychain's job goes on alone, since it cannot be stopped, and deletes itself.
class KeychainJob : public SecretJob
{
public:
    using Make = std::function<QKeychain::Job *()>;

    KeychainJob(Make make, qsizetype secretSize, QObject *parent)
        : SecretJob(parent)
        , m_make(std::move(make))
        , m_secretSize(secretSize)
    {
    }

protected:
    void run() override
    {
        if (m_secretSize > kMaximumSecretBytes) {
            finish(tl::unexpected(SecretError{.kind = SecretError::Kind::TooLarge, .message = {}}));
            return;
        }
        ask();
    }

private:
    void ask()
    {
        QKeychain::Job *job = m_make();
        connect(job, &QKeychain::Job::finished, this, &KeychainJob::end);
        job->start();
    }

    void end(QKeychain::Job *job)
    {
        if (isDecided())
            return;
        if (job->error() == QKeychain::NoError) {
            const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
            finish(reading ? reading->binaryData() : QByteArray());
            return;
        }
        if (job->error() == QKeychain::OtherError && !std::exchange(m_isSecond, true)) {
            forgetSession();
            ask();
            return;
        }
        const SecretError error{.kind = kindOf(*job), .message = job->errorString()};
        askKeychainState(
            this, [this, error](KeychainState state) { finish(tl::unexpected(explained(error, state))); });
    }

    Make m_make;
    qsizetype m_secretSize = 0;
    bool m_isSecond = false;
};

template <typename Job>
Job *jobFor(const QString &service, const QString &name)
{
    auto *job = new Job(service);
    job->setKey(name);
    job->setInsecureFallback(false);
    return job;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

SecretJob *KeychainSecretStore::read(const QString &name, QObject *parent)
{
    return new KeychainJob(
        [service = m_service, name] { return jobFor<QKeychain::ReadPasswordJob>(service, name); }, 0, parent);
}

SecretJob *KeychainSecretStore::write(const QString &name, const QByteArray &secret, QObject *parent)
{
    const auto make = [service = m_service, name, kept = SecretBytes(secret)] {
        auto *job = jobFor<QKeychain::WritePasswordJob>(service, name);
        job->setBinaryData(kept.bytes());
        return job;
    };
    return new KeychainJob(make, secret.size(), parent);
}

SecretJob *KeychainSecretStore::remove(const QString &name, QObject *parent)
{
    return new KeychainJob(
        [service = m_service, name] { return jobFor<QKeychain::DeletePasswordJob>(service, name); }, 0,
        parent);
}

} // namespace tagdesk
