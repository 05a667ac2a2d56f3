// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <cstddef>

namespace tagdesk {

/// What the owner of an account forbids to this program, whatever the cloud would allow.
struct ProfileRules
{
    bool readOnly = false;
    /// Never set or removed. Compared with the case of letters; `*` stands for any text.
    QStringList protectedKeys{};
    std::size_t maximumResources = 0; ///< Per apply; 0: no maximum.

    /// False: every edit of every tag is allowed. The maximum is about applying only.
    [[nodiscard]] bool forbidEdits() const { return readOnly || !protectedKeys.isEmpty(); }
    friend bool operator==(const ProfileRules &, const ProfileRules &) = default;
};

[[nodiscard]] bool isProtected(const ProfileRules &rules, QStringView key);

} // namespace tagdesk
