// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanuppass.h"
#include "editdescription.h"
#include "spellingfamilies.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tagdesk {

class Workspace;

/// What steps of a clean-up would do to some resources, kept up while the steps and the document change. It
/// works in slices that block nobody, and changes nothing until it is staged.
class CleanupPreview : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives this.
    explicit CleanupPreview(Workspace *workspace, QObject *parent = nullptr);
    ~CleanupPreview() override;

    /// The resources that are looked at.
    void setRows(Rows rows);
    [[nodiscard]] const Rows &rows() const { return m_rows; }
    void setSteps(const CleanupSteps &steps);
    [[nodiscard]] const CleanupSteps &steps() const { return m_steps; }
    /// What the history knows of their tags; see KeyClash.
    void setWrittenAt(WrittenAt writtenAt);
    /// The report of spellings is wanted, too.
    void wantReport() { m_wantsReport = true; }

    /// The plan is that of these steps on these resources as they are now.
    [[nodiscard]] bool isReady() const { return m_stage == Stage::Done; }
    /// Of the last look that came to its end.
    [[nodiscard]] const CleanupPlan &plan() const { return m_plan; }
    /// Empty where it is not wanted.
    [[nodiscard]] const SpellingReport &report() const { return m_report; }
    /// Stages the plan as one undo step; false when nothing would change, or it is not ready.
    bool stage(EditDescription::Kind kind);

signals:
    /// It is ready; see plan().
    void ready();
    /// The report is another one.
    void reported();
    /// A look has begun, and isReady() is false.
    void began();

private:
    enum class Stage : std::uint8_t { Sorting, Counting, Cleaning, Done };

    void beginAnew();
    void beginPass();
    void slice();
    [[nodiscard]] bool advance();
    void endSorting();
    void finish();

    Workspace *m_workspace;
    Rows m_rows;
    CleanupSteps m_steps;
    WrittenAt m_writtenAt;
    bool m_wantsReport = false;
    Stage m_stage = Stage::Done;
    std::size_t m_sorted = 0; // rows
    std::unique_ptr<TagCases> m_cases;
    std::unique_ptr<SpellingCount> m_count;
    std::unique_ptr<CleanupPass> m_pass;
    CleanupPlan m_plan;
    SpellingReport m_report;
    QTimer m_slice;
    QTimer m_pause; // while the document moves
};

} // namespace tagdesk
