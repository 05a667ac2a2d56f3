// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"
#include "job.h"
#include "profilesavingerror.h"
#include "profilestore.h"
#include "secretstore.h"

#include <cstdint>
#include <optional>

namespace tagdesk {

/// What is to become of a profile and its keys.
struct ProfileOrder
{
    enum class Act : std::uint8_t {
        Add, ///< Its id is new: see newProfileId().
        Update, ///< Replaces the profile with the same id.
        Remove, ///< With its keys; only account.id counts.
    };
    Act act = Act::Add;
    Profile profile;
    std::optional<Credentials> keys; ///< nullopt: the kept ones stay as they are.
};

/// A random id for a profile that is made.
[[nodiscard]] QString newProfileId();

/// Saves or removes a profile and its keys together: both are done or neither is. The keys go first; where
/// the file then refuses, they are put back.
class ProfileSaver : public Job
{
    Q_OBJECT

public:
    /// Success may hold an error: the profile was removed where no keychain answers, which may keep its keys.
    using Outcome = tl::expected<std::optional<SecretError>, ProfileSavingError>;

    /// `secrets` outlives this.
    ProfileSaver(ProfileStore profiles, SecretStore &secrets, ProfileOrder order, QObject *parent = nullptr);
    ~ProfileSaver() override;

    void start();
    /// Gives up waiting for the keychain; what was done is undone. A second time gives up that, too.
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    using Next = void (ProfileSaver::*)(const SecretJob::Outcome &);

    [[nodiscard]] std::optional<ProfileTrouble> check() const;
    [[nodiscard]] bool leavesKeys() const;
    void run(SecretJob *job, Next next);
    void writeKeys(QByteArray secret);
    void takePrevious(const SecretJob::Outcome &previous);
    void takeChanged(const SecretJob::Outcome &changed);
    void changeFile(const std::optional<SecretError> &note);
    void undo(const ProfileSavingError &error);
    void takeUndone(const SecretJob::Outcome &undone);
    void finish(Outcome outcome);

    ProfileStore m_profiles;
    SecretStore &m_secrets;
    ProfileOrder m_order;
    QByteArray m_previous; // empty: none
    SecretJob *m_job = nullptr; // child, while the keychain works
    ProfileSavingError m_error; // while it is undone
    Outcome m_outcome;
    bool m_aborted = false;
};

} // namespace tagdesk
