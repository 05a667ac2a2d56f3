// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "job.h"

#include <utility>

namespace tagdesk {

void Job::finishLater()
{
    if (!std::exchange(m_ended, true))
        QMetaObject::invokeMethod(this, &Job::finished, Qt::QueuedConnection);
}

void Job::finishNow()
{
    if (!std::exchange(m_ended, true))
        emit finished();
}

} // namespace tagdesk
