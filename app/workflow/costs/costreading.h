// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "loadedcosts.h"

#include <tl/expected.hpp>

#include <QStringList>

#include <memory>

namespace tagdesk {

class BackgroundWork;

/// Reads cost tables in a thread of its own, each line once, and adds them up. Owned by its parent.
class CostReading : public Job
{
    Q_OBJECT

public:
    using Outcome = tl::expected<std::shared_ptr<LoadedCosts>, CostReadingFault>;

    /// At least one path.
    CostReading(const QStringList &paths, const CostChoice &choice, QObject *parent = nullptr);
    ~CostReading() override;

    void start();
    /// finished() follows soon.
    void stop();
    /// Once it has finished.
    [[nodiscard]] const Outcome &result() const { return *m_result; }

signals:
    /// A few times a second: bytes of the files, as they are on the disk.
    void progressed(qint64 done, qint64 total);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    BackgroundWork *m_work = nullptr; // child
    std::shared_ptr<Outcome> m_result;
};

} // namespace tagdesk
