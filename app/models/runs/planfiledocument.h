// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plancomparison.h"
#include "result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tagdesk {

/// Where a plan file stands that was opened in a window.
enum class PlanFileStage : std::uint8_t {
    Empty, ///< No file was chosen.
    Reading,
    Waiting, ///< Changes are being applied; what they leave is what the file is compared with.
    Comparing,
    Asking, ///< What was not read is being read from the clouds.
    Ready, ///< The comparison is complete.
    Failed, ///< PlanFileDocument::error() or fault().
};

/// A plan file on its way to staged edits: what is in it, and how it stands to now. Written by the use case
/// that reads it, read by the window. Lives in the GUI thread.
class PlanFileDocument : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] PlanFileStage stage() const { return m_stage; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Null until it was read.
    [[nodiscard]] const PlanFile *plan() const { return m_plan.get(); }
    /// Of the document as it was when it was compared last.
    [[nodiscard]] const PlanComparison &comparison() const { return m_comparison; }
    /// Requests that reading takes, at least; where the cloud told no number, a listing counts one.
    [[nodiscard]] std::size_t requests() const { return m_requests; }
    /// The row of a change's resource; nullopt: it is not known.
    [[nodiscard]] std::optional<Row> row(std::size_t change, const ResourceTable &table) const;
    /// What is wrong with the file; nullopt: nothing, or it could not be read.
    [[nodiscard]] const std::optional<PlanFileFault> &fault() const { return m_fault; }
    [[nodiscard]] const Error &error() const { return m_error; }

    // --- For the use case
    void begin(const QString &path);
    void setPlan(std::unique_ptr<const PlanFile> plan);
    void setStage(PlanFileStage stage);
    void setComparison(PlanComparison comparison, std::size_t requests);
    void fail(const PlanFileFault &fault);
    void fail(const Error &error);

signals:
    void stageChanged();
    void comparisonChanged();

private:
    PlanFileStage m_stage = PlanFileStage::Empty;
    QString m_path;
    std::unique_ptr<const PlanFile> m_plan;
    PlanComparison m_comparison;
    std::size_t m_requests = 0;
    std::optional<PlanFileFault> m_fault;
    Error m_error;
};

} // namespace tagdesk
