// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileopening.h"

#include "notices.h"

namespace tagdesk {

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

Message keysNotice(const QString &name, const SecretError &error)
{
    if (error.kind == SecretError::Kind::NotFound)
        return Notices::profile(ProfileBarrier::NoKeys, name, {});
    return Notices::profile(ProfileBarrier::KeychainClosed, name, error.message);
}

} // namespace tagdesk
