// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilesaver.h"

#include "keysecret.h"
#include "wiping.h"

#include <QMetaObject>
#include <QUuid>

#include <utility>

namespace tagdesk {

namespace {

bool isMissing(const SecretJob::Outcome &outcome)
{
    return !outcome && outcome.error().kind == SecretError::Kind::NotFound;
}

} // namespace

QString newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ProfileSaver::ProfileSaver(ProfileStore profiles, SecretStore &secrets, ProfileOrder order, QObject *parent)
    : Job(parent)
    , m_profiles(std::move(profiles))
    , m_secrets(secrets)
    , m_order(std::move(order))
{
}

ProfileSaver::~ProfileSaver()
{
    wipe(m_previous);
}

void ProfileSaver::start()
{
    if (const std::optional<ProfileTrouble> trouble = check())
        return finish(tl::unexpected(ProfileSavingError{.reason = *trouble}));
    if (leavesKeys())
        return changeFile(std::nullopt);
    run(m_secrets.read(m_order.profile.account.id, this), &ProfileSaver::takePrevious);
}

void ProfileSaver::abort()
{
    if (m_job == nullptr)
        return;
    m_aborted = true;
    m_job->abort();
}

/// Nobody is to be asked for the keychain's password for a profile that the file would refuse.
std::optional<ProfileTrouble> ProfileSaver::check() const
{
    const bool isNew = m_order.act == ProfileOrder::Act::Add;
    const Account &account = m_order.profile.account;
    const ProfileResult<Profile> found = m_profiles.find(isNew ? account.name : account.id);
    if (isNew && (found || found.error().kind == ProfileTrouble::Kind::Flawed))
        return ProfileTrouble{
            .kind = ProfileTrouble::Kind::NameTaken, .path = m_profiles.path(), .detail = account.name};
    if (found || (isNew && found.error().kind == ProfileTrouble::Kind::NotFound))
        return std::nullopt;
    return found.error();
}

bool ProfileSaver::leavesKeys() const
{
    return m_order.act != ProfileOrder::Act::Remove && !m_order.keys;
}

void ProfileSaver::run(SecretJob *job, Next next)
{
    m_job = job;
    connect(job, &SecretJob::finished, this, [this, next](SecretJob *ended) {
        m_job = nullptr;
        ended->deleteLater();
        (this->*next)(ended->result());
    });
    job->start();
}

void ProfileSaver::takePrevious(const SecretJob::Outcome &previous)
{
    const bool isRemoval = m_order.act == ProfileOrder::Act::Remove;
    if (!previous && !isMissing(previous)) {
        if (isRemoval && previous.error().kind == SecretError::Kind::NoBackend)
            return changeFile(previous.error());
        return finish(tl::unexpected(ProfileSavingError{.reason = previous.error()}));
    }
    if (m_aborted)
        return finish(tl::unexpected(
            ProfileSavingError{.reason = SecretError{.kind = SecretError::Kind::Cancelled, .message = {}}}));
    if (previous)
        m_previous = *previous;
    const QString &id = m_order.profile.account.id;
    if (!isRemoval)
        return writeKeys(toSecret(*m_order.keys));
    if (!previous)
        return changeFile(std::nullopt);
    run(m_secrets.remove(id, this), &ProfileSaver::takeChanged);
}

void ProfileSaver::writeKeys(QByteArray secret)
{
    SecretJob *job = m_secrets.write(m_order.profile.account.id, secret, this);
    wipe(secret);
    run(job, &ProfileSaver::takeChanged);
}

void ProfileSaver::takeChanged(const SecretJob::Outcome &changed)
{
    if (changed || isMissing(changed))
        return changeFile(std::nullopt);
    // What was given up may still happen in the keychain.
    if (m_aborted)
        return undo({.reason = changed.error()});
    finish(tl::unexpected(ProfileSavingError{.reason = changed.error()}));
}

void ProfileSaver::changeFile(const std::optional<SecretError> &note)
{
    const auto changed = [this] {
        switch (m_order.act) {
        case ProfileOrder::Act::Add:
            return m_profiles.add(m_order.profile);
        case ProfileOrder::Act::Update:
            return m_profiles.update(m_order.profile);
        case ProfileOrder::Act::Remove:
            return m_profiles.remove(m_order.profile.account.id);
        }
        Q_UNREACHABLE();
    }();
    if (changed)
        return finish(note);
    if (leavesKeys() || note)
        return finish(tl::unexpected(ProfileSavingError{.reason = changed.error()}));
    undo({.reason = changed.error()});
}

void ProfileSaver::undo(const ProfileSavingError &error)
{
    m_error = error;
    const QString &id = m_order.profile.account.id;
    run(m_previous.isEmpty() ? m_secrets.remove(id, this) : m_secrets.write(id, m_previous, this),
        &ProfileSaver::takeUndone);
}

void ProfileSaver::takeUndone(const SecretJob::Outcome &undone)
{
    m_error.keysAreAstray = !undone && !isMissing(undone);
    finish(tl::unexpected(m_error));
}

void ProfileSaver::finish(Outcome outcome)
{
    m_outcome = std::move(outcome);
    finishLater();
}

} // namespace tagdesk
