// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "credentials.h"
#include "job.h"
#include "runchecks.h"
#include "secretstore.h"
#include "writeguard.h"

namespace tagdesk {

struct Profile;

/// What a profile wants confirmed.
[[nodiscard]] ConfirmationRules confirmationRules(const Profile &profile);
/// What a profile forbids.
[[nodiscard]] WriteGuard writeGuard(const Profile &profile);
/// What a profile wants looked at around every write.
[[nodiscard]] RunChecks runChecks(const Profile &profile);

/// Reads the keys of one profile from a secret store; the result is the keys, or why there are none.
class ProfileKeys : public Job
{
    Q_OBJECT

public:
    using Outcome = tl::expected<Credentials, SecretError>;

    /// `store` outlives this; `profileId` is Account::id.
    ProfileKeys(SecretStore &store, const QString &profileId, QObject *parent = nullptr);
    void start();
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    void take(const SecretJob::Outcome &secret);

    SecretJob *m_job; // child
    Outcome m_outcome;
};

} // namespace tagdesk
