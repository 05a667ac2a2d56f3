// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "keycandidate.h"
#include "profilekeys.h"
#include "profilestore.h"

#include <QHash>

namespace tagdesk {

/// Learns the access keys of the profiles that are there, from the keychain, one after the other. A profile
/// without keys is passed over; a keychain that does not answer ends the questions, and what it did not tell
/// is not known.
class KeyRecognition : public Job
{
    Q_OBJECT

public:
    /// `secrets` outlives this.
    KeyRecognition(const ProfileStore &profiles, SecretStore &secrets, QObject *parent = nullptr);

    void start();
    /// Gives up waiting for the keychain.
    void abort();
    /// Notes which candidates have the access key of a profile.
    void mark(std::vector<KeyCandidate> &candidates) const;

private:
    void readNext();
    void take(const ProfileKeys::Outcome &keys);

    Profiles m_profiles; // those still to be asked for, the last one first
    SecretStore &m_secrets;
    ProfileKeys *m_job = nullptr; // child, while the keychain works
    QHash<QByteArray, QString> m_names; // by access key
    bool m_aborted = false;
};

} // namespace tagdesk
