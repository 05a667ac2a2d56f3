// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

namespace tagdesk {

/// What one run did, or tried, to one key of one resource.
struct ResourceChange
{
    qint64 run = 0;
    QDateTime started; ///< Of the run; UTC.
    QString who;
    HistoryCell cell;
};

/// The history of one resource.
struct ResourceHistory
{
    std::vector<ResourceChange> changes; ///< Newest run first.
    bool isCut = false; ///< There are older runs.
};

} // namespace tagdesk
