// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileopening.h"

#include "notices.h"
#include "profilekeys.h"

namespace tagdesk {

namespace {

ProfileBarrier barrierOf(SecretError::Kind kind)
{
    switch (kind) {
    case SecretError::Kind::NotFound:
        return ProfileBarrier::NoKeys;
    case SecretError::Kind::Locked:
        return ProfileBarrier::KeychainLocked;
    case SecretError::Kind::Denied:
    case SecretError::Kind::Cancelled:
        return ProfileBarrier::KeychainRefused;
    case SecretError::Kind::NoBackend:
        return ProfileBarrier::KeychainAbsent;
    case SecretError::Kind::TooLarge:
    case SecretError::Kind::Failed:
        break;
    }
    return ProfileBarrier::KeychainFailed;
}

ProfileObstacle obstacleOf(SecretError::Kind kind)
{
    switch (kind) {
    case SecretError::Kind::NoBackend:
        return ProfileObstacle::KeychainAbsent;
    case SecretError::Kind::Locked:
        return ProfileObstacle::KeychainLocked;
    case SecretError::Kind::Denied:
        return ProfileObstacle::KeychainDenied;
    case SecretError::Kind::Cancelled:
        return ProfileObstacle::KeychainCancelled;
    case SecretError::Kind::TooLarge:
        return ProfileObstacle::KeysTooLarge;
    case SecretError::Kind::NotFound:
    case SecretError::Kind::Failed:
        break;
    }
    return ProfileObstacle::KeychainFailed;
}

} // namespace

Message profileNotice(const QString &name, const ProfileTrouble &trouble)
{
    switch (trouble.kind) {
    case ProfileTrouble::Kind::NotFound:
    case ProfileTrouble::Kind::NameTaken:
        return Notices::profile(ProfileBarrier::Missing, name, {});
    case ProfileTrouble::Kind::NewerVersion:
        return Notices::profile(ProfileBarrier::NewerVersion, name, {});
    case ProfileTrouble::Kind::Flawed: {
        Message message =
            ProfileTexts::flawed({{.name = trouble.detail, .flaw = trouble.flaw}}, trouble.path);
        message.id = QStringLiteral("profile");
        return message;
    }
    case ProfileTrouble::Kind::NotReadable:
    case ProfileTrouble::Kind::NotUnderstood:
    case ProfileTrouble::Kind::NotWritable:
        break;
    }
    return Notices::profile(ProfileBarrier::Unreadable, name, trouble.path + u' ' + trouble.detail);
}

Message keysNotice(const QString &name, const SecretError &error, const std::function<void()> &tryAgain,
    const std::function<void()> &edit)
{
    return Notices::keys(barrierOf(error.kind), name, error.message, tryAgain, edit);
}

ProfileObstacle obstacleOf(const ProfileTrouble &trouble)
{
    switch (trouble.kind) {
    case ProfileTrouble::Kind::NotReadable:
    case ProfileTrouble::Kind::NotUnderstood:
        return ProfileObstacle::Unreadable;
    case ProfileTrouble::Kind::NewerVersion:
        return ProfileObstacle::NewerVersion;
    case ProfileTrouble::Kind::NotWritable:
        return ProfileObstacle::NotWritable;
    case ProfileTrouble::Kind::NameTaken:
        return ProfileObstacle::NameTaken;
    case ProfileTrouble::Kind::NotFound:
        return ProfileObstacle::Gone;
    case ProfileTrouble::Kind::Flawed:
        return ProfileObstacle::Flawed;
    }
    Q_UNREACHABLE();
}

QString wordsOf(const ProfileTrouble &trouble)
{
    // Of these two the detail is a name that we asked for.
    if (trouble.kind == ProfileTrouble::Kind::NameTaken || trouble.kind == ProfileTrouble::Kind::NotFound)
        return {};
    if (trouble.kind == ProfileTrouble::Kind::Flawed)
        return (trouble.path + u' ' + trouble.flaw.member).trimmed();
    return (trouble.path + u' ' + trouble.detail).trimmed();
}

ProfileObstacle obstacleOf(const ProfileSavingError &error)
{
    const auto *secret = std::get_if<SecretError>(&error.reason);
    return secret != nullptr ? obstacleOf(secret->kind) : obstacleOf(std::get<ProfileTrouble>(error.reason));
}

QString wordsOf(const ProfileSavingError &error)
{
    const auto *secret = std::get_if<SecretError>(&error.reason);
    return secret != nullptr ? secret->message : wordsOf(std::get<ProfileTrouble>(error.reason));
}

AccountFacts factsOf(const Profile &profile)
{
    return {.badge = {.name = profile.account.name,
                .colour = profile.colour,
                .production = profile.production,
                .readOnly = profile.readOnly},
        .rules = confirmationRules(profile)};
}

} // namespace tagdesk
