// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyrecognition.h"

#include <QMetaObject>

#include <algorithm>

namespace tagdesk {

KeyRecognition::KeyRecognition(const ProfileStore &profiles, SecretStore &secrets, QObject *parent)
    : Job(parent)
    , m_profiles(profiles.load().value_or(Profiles()))
    , m_secrets(secrets)
{
    std::reverse(m_profiles.begin(), m_profiles.end());
}

void KeyRecognition::start()
{
    readNext();
}

void KeyRecognition::abort()
{
    m_aborted = true;
    if (m_job != nullptr)
        m_job->abort();
}

void KeyRecognition::readNext()
{
    if (m_profiles.empty() || m_aborted) {
        finishLater();
        return;
    }
    m_job = new ProfileKeys(m_secrets, m_profiles.back().account.id, this);
    connect(m_job, &ProfileKeys::finished, this, [this, job = m_job] {
        m_job = nullptr;
        job->deleteLater();
        take(job->result());
    });
    m_job->start();
}

void KeyRecognition::take(const ProfileKeys::Outcome &keys)
{
    if (keys)
        m_names.insert(keys->accessKey(), m_profiles.back().account.name);
    // Asking on would have a person refuse the same question again and again.
    const bool answers = keys || keys.error().kind == SecretError::Kind::NotFound
        || keys.error().kind == SecretError::Kind::Failed;
    m_profiles.pop_back();
    if (!answers)
        m_profiles.clear();
    readNext();
}

void KeyRecognition::mark(std::vector<KeyCandidate> &candidates) const
{
    for (KeyCandidate &candidate : candidates) {
        const auto name = m_names.constFind(candidate.keys.accessKey());
        if (name != m_names.cend() && !candidate.has(KeyNote::Kind::AlreadyProfile))
            candidate.notes.push_back({.kind = KeyNote::Kind::AlreadyProfile, .text = *name});
    }
}

} // namespace tagdesk
