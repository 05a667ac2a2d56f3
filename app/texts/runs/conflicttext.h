// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace tagdesk {

/// The two ways out for resources that somebody else changed meanwhile.
class ConflictTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ConflictTexts)

public:
    /// Their values are overwritten.
    [[nodiscard]] static QString mine();
    [[nodiscard]] static QString mine(std::size_t resources);
    /// The edits are dropped.
    [[nodiscard]] static QString theirs();
    [[nodiscard]] static QString theirs(std::size_t resources);
};

} // namespace tagdesk
