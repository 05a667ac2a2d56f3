// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace tagdesk {

/// What the window looks like, to be kept between runs: bytes of Qt's own and of ColumnLayout.
struct WindowLayout
{
    QByteArray geometry;
    QByteArray state;
    QByteArray scopeSplitter;
    QByteArray activitySplitter;
    QByteArray columns;
    QByteArray review;
    QByteArray filters; ///< SavedFilters::toBytes.
};

} // namespace tagdesk
