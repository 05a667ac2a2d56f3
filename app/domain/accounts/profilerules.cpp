// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilerules.h"

#include "wildcard.h"

#include <algorithm>

namespace tagdesk {

bool isProtected(const ProfileRules &rules, QStringView key)
{
    return std::any_of(rules.protectedKeys.begin(), rules.protectedKeys.end(),
        [key](const QString &pattern) { return matchesWildcard(pattern, key); });
}

} // namespace tagdesk
