// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costdocument.h"

#include <utility>

namespace tagdesk {

void CostDocument::begin()
{
    m_isReading = true;
    m_fault.reset();
    m_done = 0;
    m_total = 0;
    emit changed();
}

void CostDocument::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    emit progressed();
}

void CostDocument::finish(std::shared_ptr<const LoadedCosts> loaded)
{
    m_isReading = false;
    m_loaded = std::move(loaded);
    emit changed();
}

void CostDocument::fail(const CostReadingFault &fault)
{
    m_isReading = false;
    const bool isStopped = !fault.form && fault.error.kind == ErrorKind::Cancelled;
    m_fault = isStopped ? std::nullopt : std::optional(fault);
    emit changed();
}

} // namespace tagdesk
