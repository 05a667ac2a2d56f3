// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What a person chose for the window, to be kept between runs.
struct Preferences
{
    QString language; ///< "en", "zh_CN"; empty: the system's.
    QString theme; ///< "light", "dark"; empty: the system's.

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace tagdesk
