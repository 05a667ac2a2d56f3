// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tagdesk {

/// What a window is asked to do by the start of another program.
struct LaunchRequest
{
    QString profile; ///< Name or id; empty: none.
    QString import; ///< Whole path of a CSV file or a plan file; empty: none.
    bool sandbox = false;
    QString activationToken; ///< By which the desktop lets the window come to the front; may be empty.

    /// One line.
    [[nodiscard]] QByteArray toJson() const;
    /// nullopt: it is none.
    [[nodiscard]] static std::optional<LaunchRequest> fromJson(const QByteArray &json);

    friend bool operator==(const LaunchRequest &, const LaunchRequest &) = default;
};

} // namespace tagdesk
