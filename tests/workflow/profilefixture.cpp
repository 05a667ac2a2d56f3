// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilefixture.h"

#include "keysecret.h"

namespace tagdesk {

void ProfileFixture::startAnew()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<TestKeychain>();
}

QStringList ProfileFixture::names() const
{
    QStringList names;
    const ProfileResult<Profiles> profiles = store().load();
    for (const Profile &profile : profiles.value())
        names.append(profile.account.name);
    return names;
}

QByteArray ProfileFixture::secretOf(const QString &id) const
{
    QObject owner;
    // Whatever it refuses to others.
    SecretJob *job = m_keychain->MemorySecretStore::read(id, &owner);
    QSignalSpy finished(job, &SecretJob::finished);
    job->start();
    if (!finished.wait() || !job->result())
        return {};
    return credentialsFromSecret(*job->result())->secretKey();
}

} // namespace tagdesk
