// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimport.h"

#include "keysources.h"

#include <QMetaObject>

#include <utility>

namespace tagdesk {

namespace {

/// True when the next question would end the same way.
bool holdsForAll(const ProfileSavingError &error)
{
    const auto *secret = std::get_if<SecretError>(&error.reason);
    return secret != nullptr && secret->kind != SecretError::Kind::TooLarge
        && secret->kind != SecretError::Kind::Failed;
}

} // namespace

bool isWanted(const KeyCandidate &candidate)
{
    return !candidate.keys.isEmpty() && !candidate.has(KeyNote::Kind::AlreadyProfile)
        && !candidate.has(KeyNote::Kind::SameAsOther);
}

KeyImport::KeyImport(
    ProfileStore profiles, SecretStore &secrets, std::vector<KeyCandidate> candidates, QObject *parent)
    : Job(parent)
    , m_profiles(std::move(profiles))
    , m_secrets(secrets)
    , m_candidates(std::move(candidates))
{
}

void KeyImport::start()
{
    saveNext();
}

void KeyImport::abort()
{
    if (!m_refusal)
        m_refusal = {.reason = SecretError{.kind = SecretError::Kind::Cancelled, .message = {}}};
    if (m_saving != nullptr)
        m_saving->abort();
}

void KeyImport::saveNext()
{
    while (m_refusal && m_outcomes.size() < m_candidates.size())
        m_outcomes.push_back({.name = m_candidates[m_outcomes.size()].account.name, .error = m_refusal});
    if (m_outcomes.size() == m_candidates.size()) {
        finishLater();
        return;
    }
    m_saving = new ProfileSaver(m_profiles, m_secrets, nextOrder(), this);
    connect(m_saving, &ProfileSaver::finished, this, [this, saving = m_saving] {
        m_saving = nullptr;
        saving->deleteLater();
        take(saving->result());
    });
    m_saving->start();
}

ProfileOrder KeyImport::nextOrder()
{
    const KeyCandidate &candidate = m_candidates[m_outcomes.size()];
    QSet<QString> taken;
    for (const Profile &profile : m_profiles.load().value_or(Profiles()))
        taken << profile.account.name << profile.account.id;
    for (const ProfileTrouble &flawed : m_profiles.flawed().value_or(std::vector<ProfileTrouble>()))
        taken << flawed.detail;
    ProfileOrder order;
    order.profile.account = candidate.account;
    order.profile.account.id = newProfileId();
    order.profile.account.name = freeName(candidate.account.name, taken);
    if (!candidate.keys.isEmpty())
        order.keys = candidate.keys;
    m_outcomes.push_back({.name = order.profile.account.name,
        .isRenamed = order.profile.account.name != candidate.account.name,
        .hasKeys = order.keys.has_value(),
        .error = {}});
    return order;
}

void KeyImport::take(const ProfileSaver::Outcome &saved)
{
    if (!saved) {
        m_outcomes.back().error = saved.error();
        if (holdsForAll(saved.error()))
            m_refusal = saved.error();
    }
    saveNext();
}

} // namespace tagdesk
