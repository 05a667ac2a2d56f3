// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "job.h"
#include "planfilemaker.h"
#include "result.h"

#include <QTimer>

#include <memory>

namespace tagdesk {

class BackgroundWork;
class DocumentController;
class Workspace;

/// Writes staged edits as a plan file: collects them in slices, so that a window stays alive over a million
/// of them, and writes in a thread of its own. The file appears whole, or what was there before stays.
class PlanFileSaving : public Job
{
    Q_OBJECT

public:
    /// What is saved. Without an author in `origin` it is who works here; without a time it is now.
    struct Order
    {
        ChangeSet edits;
        PlanCost cost;
        PlanFileOrigin origin;
        QString path;
    };

    /// Both outlive the job.
    PlanFileSaving(const DocumentController &controller, const Workspace &workspace, Order order,
        QObject *parent = nullptr);
    ~PlanFileSaving() override;

    void start();
    [[nodiscard]] const QString &path() const { return m_order.path; }
    /// Valid after finished().
    [[nodiscard]] const QString &hash() const { return m_hash; }
    /// Valid after finished(); an error of WholeFile.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    void collectSlice();
    void write();

    Order m_order;
    Rows m_rows;
    std::size_t m_at = 0;
    PlanFileMaker m_maker;
    QTimer m_slice;
    std::unique_ptr<BackgroundWork> m_writing;
    QString m_hash;
    Result<void> m_result;
};

} // namespace tagdesk
