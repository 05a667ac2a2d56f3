// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loadedcosts.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tagdesk {

/// The cost tables that the window shows shares of. Written by the use case that reads them, read by the
/// window. Lives in the GUI thread.
class CostDocument : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null: none were read yet. Those that were read before stay while others are read, and where those
    /// could not be.
    [[nodiscard]] const std::shared_ptr<const LoadedCosts> &loaded() const { return m_loaded; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Bytes of the files that are being read; 0 of 0 before the first are known.
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Why the last files were not read; nullopt: they were, or it was stopped.
    [[nodiscard]] const std::optional<CostReadingFault> &fault() const { return m_fault; }

    void begin();
    void setProgress(qint64 done, qint64 total);
    void finish(std::shared_ptr<const LoadedCosts> loaded);
    void fail(const CostReadingFault &fault);

signals:
    void changed();
    void progressed();

private:
    std::shared_ptr<const LoadedCosts> m_loaded;
    std::optional<CostReadingFault> m_fault;
    bool m_isReading = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace tagdesk
