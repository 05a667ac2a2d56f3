// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilekeys.h"

#include "keysecret.h"
#include "profile.h"

#include <algorithm>

namespace tagdesk {

ConfirmationRules confirmationRules(const Profile &profile)
{
    return {.changesAbove = static_cast<std::size_t>(std::max(0, profile.confirmAbove)),
        .removals = profile.production};
}

WriteGuard writeGuard(const Profile &profile)
{
    return {.rules = {.readOnly = profile.readOnly,
                .protectedKeys = profile.protectedKeys,
                .maximumResources = static_cast<std::size_t>(std::max(0, profile.maximumResources))},
        .confirmation = confirmationRules(profile)};
}

RunChecks runChecks(const Profile &profile)
{
    return {.guardConflicts = profile.guardConflicts, .verifyWrites = profile.verifyWrites};
}

ProfileKeys::ProfileKeys(SecretStore &store, const QString &profileId, QObject *parent)
    : Job(parent)
    , m_job(store.read(profileId, this))
{
    connect(m_job, &SecretJob::finished, this, [this](SecretJob *job) { take(job->result()); });
}

void ProfileKeys::start()
{
    m_job->start();
}

void ProfileKeys::abort()
{
    m_job->abort();
}

void ProfileKeys::take(const SecretJob::Outcome &secret)
{
    if (!secret) {
        m_outcome = tl::unexpected(secret.error());
    } else if (std::optional<Credentials> credentials = credentialsFromSecret(*secret)) {
        m_outcome = *std::move(credentials);
    } else {
        m_outcome = tl::unexpected(SecretError{.kind = SecretError::Kind::Failed, .message = {}});
    }
    finishNow();
}

} // namespace tagdesk
