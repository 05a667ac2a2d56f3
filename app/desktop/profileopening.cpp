// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileopening.h"

#include "notices.h"

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

} // namespace

Message profileNotice(const QString &name, const ProfileTrouble &trouble)
{
    switch (trouble.kind) {
    case ProfileTrouble::Kind::NotFound:
    case ProfileTrouble::Kind::NameTaken:
        return Notices::profile(ProfileBarrier::Missing, name, {});
    case ProfileTrouble::Kind::NewerVersion:
        return Notices::profile(ProfileBarrier::NewerVersion, name, {});
    case ProfileTrouble::Kind::NotReadable:
    case ProfileTrouble::Kind::NotUnderstood:
    case ProfileTrouble::Kind::NotWritable:
        break;
    }
    return Notices::profile(ProfileBarrier::Unreadable, name, trouble.path + u' ' + trouble.detail);
}

Message keysNotice(const QString &name, const SecretError &error, const std::function<void()> &tryAgain)
{
    return Notices::keys(barrierOf(error.kind), name, error.message, tryAgain);
}

ReviewRules reviewRules(const Profile &profile)
{
    return {.confirmAbove = profile.confirmAbove, .confirmRemovals = profile.production};
}

} // namespace tagdesk
