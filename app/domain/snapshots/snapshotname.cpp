// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotname.h"

namespace tagdesk {

QString snapshotName(const QString &typed)
{
    return typed.simplified();
}

bool isSnapshotName(const QString &name)
{
    bool isNumber = false;
    static_cast<void>(name.toLongLong(&isNumber));
    return !isNumber && !name.isEmpty();
}

} // namespace tagdesk
