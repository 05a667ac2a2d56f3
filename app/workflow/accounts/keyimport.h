// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "keycandidate.h"
#include "profilesaver.h"

namespace tagdesk {

/// What is imported unless somebody chooses otherwise: what has keys and is not there yet.
[[nodiscard]] bool isWanted(const KeyCandidate &candidate);

/// What became of one candidate.
struct KeyImportOutcome
{
    QString name; ///< Under which it was saved: the wished one, or with a number where that was taken.
    bool isRenamed = false;
    bool hasKeys = true; ///< False: saved without, since the candidate had none.
    std::optional<ProfileSavingError> error; ///< nullopt: saved.
};

/// Saves candidates as profiles with their keys, one after the other; each has its own outcome. Once the
/// keychain does not answer it is not asked for the rest.
class KeyImport : public Job
{
    Q_OBJECT

public:
    /// `secrets` outlives this. Account::name is the name wished for.
    KeyImport(ProfileStore profiles, SecretStore &secrets, std::vector<KeyCandidate> candidates,
        QObject *parent = nullptr);

    void start();
    /// Gives up; what was saved stays, the rest is cancelled.
    void abort();
    /// In the order of the candidates; complete once it has finished.
    [[nodiscard]] const std::vector<KeyImportOutcome> &outcomes() const { return m_outcomes; }

private:
    void saveNext();
    void take(const ProfileSaver::Outcome &saved);
    [[nodiscard]] ProfileOrder nextOrder();

    ProfileStore m_profiles;
    SecretStore &m_secrets;
    std::vector<KeyCandidate> m_candidates;
    std::vector<KeyImportOutcome> m_outcomes;
    ProfileSaver *m_saving = nullptr; // child, while it saves
    std::optional<ProfileSavingError> m_refusal; // of the keychain, which holds for the rest
};

} // namespace tagdesk
