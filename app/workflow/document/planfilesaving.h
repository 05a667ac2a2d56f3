// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "planfile.h"
#include "result.h"

#include <memory>

namespace tagdesk {

class BackgroundWork;

/// Writes a plan file, in a thread of its own: it appears whole, or what was there before stays.
class PlanFileSaving : public Job
{
    Q_OBJECT

public:
    PlanFileSaving(PlanFile plan, QString path, QObject *parent = nullptr);
    ~PlanFileSaving() override;

    void start();
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const PlanFile &plan() const { return *m_plan; }
    /// Valid after finished(); an error of WholeFile.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    std::shared_ptr<const PlanFile> m_plan;
    QString m_path;
    std::unique_ptr<BackgroundWork> m_writing;
    Result<void> m_result;
};

} // namespace tagdesk
