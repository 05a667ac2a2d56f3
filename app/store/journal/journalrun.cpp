// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalrun.h"

namespace tagdesk {

qint64 RunPlan::cells() const
{
    qint64 cells = 0;
    for (const Request &request : requests)
        cells += tags[request.tags].size() * static_cast<qint64>(request.resources.size());
    return cells;
}

} // namespace tagdesk
