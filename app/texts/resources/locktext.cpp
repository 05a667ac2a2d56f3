// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "locktext.h"

namespace tagdesk {

QString LockTexts::reason(TagLock lock, const QString &key)
{
    switch (lock) {
    case TagLock::None:
        return {};
    case TagLock::Cloud:
        return tr("Written by the cloud itself; it cannot be changed or removed here.");
    case TagLock::ReadOnlyProfile:
        return tr("This profile is read-only. Open Profiles… to change that.");
    case TagLock::ProtectedKey:
        //: %1: a tag key.
        return tr("This profile protects the key “%1”. Open Profiles… to change that.").arg(key);
    }
    Q_UNREACHABLE();
}

QString LockTexts::word(TagLock lock)
{
    switch (lock) {
    case TagLock::None:
        return {};
    case TagLock::Cloud:
        //: Of a tag.
        return tr("written by the cloud, locked");
    case TagLock::ReadOnlyProfile:
        //: Of a tag: its profile allows no edit.
        return tr("read-only profile, locked");
    case TagLock::ProtectedKey:
        //: Of a tag: its profile does not allow to edit this key.
        return tr("protected by the profile, locked");
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
