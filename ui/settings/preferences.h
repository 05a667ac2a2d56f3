// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What a person chose for the window, to be kept between runs.
struct Preferences
{
    QString language{}; ///< "en", "zh_CN"; empty: the system's.
    QString theme{}; ///< See themeMode; empty: the system's.
    QString density{}; ///< See density(); empty: comfortable.

    QString proxy{}; ///< "none", or where it is, as in https_proxy; empty: as the system.
    QString log{}; ///< "off", "failures"; empty: everything.
    bool notifies = true; ///< When an apply ends while nobody looks.
    bool keepsSnapshots = true; ///< Of what was read to its end.

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace tagdesk
