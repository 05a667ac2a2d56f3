// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pill.h"

namespace tagdesk {

/// What is said of the profile in use.
struct ProfileBadge
{
    QString name;
    bool production = false;
    bool readOnly = false;
    bool sandbox = false;
};

/// The profile's name in a coloured capsule. What the colour means stands beside it as a word.
class ProfilePill : public Pill
{
    Q_OBJECT

public:
    explicit ProfilePill(QWidget *parent = nullptr);

    void setBadge(const ProfileBadge &badge);
    /// "payments · production".
    [[nodiscard]] static QString words(const ProfileBadge &badge);
};

} // namespace tagdesk
