// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace tagdesk {

/// Who saved a history, and what of it.
struct HistoryOrigin
{
    QString who; ///< "user@host".
    QDateTime made; ///< UTC.
    QDateTime since; ///< Runs that started then or later; invalid: from the first one on.
    QDateTime until; ///< Runs that started earlier; invalid: up to the last one.

    friend bool operator==(const HistoryOrigin &, const HistoryOrigin &) = default;
};

} // namespace tagdesk
