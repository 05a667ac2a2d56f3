// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"
#include "drift.h"
#include "job.h"

#include <QTimer>

#include <cstddef>
#include <memory>
#include <vector>

namespace tagdesk {

class BackgroundWork;
class Workspace;

/// What became of tags that were to be brought back.
struct RestoredDrift
{
    std::size_t cells = 0; ///< Staged.
    std::size_t resources = 0; ///< With staged cells.
    std::size_t gone = 0; ///< Cells of resources that are not there any more, or were not read.
    std::size_t changedSince = 0; ///< Not as the comparison saw them, so that somebody's value would be lost.
    std::size_t refused = 0; ///< Rules of the cloud, the profile or the policy do not allow them.

    [[nodiscard]] std::size_t left() const { return gone + changedSince + refused; }
};

/// Weighs which cells of a drift can get the values back that they had then, some at a time, and stages them
/// as one step of undo. First find(), then edits() are put in order, then plan(), then stage().
class DriftRestorer
{
public:
    /// `workspace` outlives it. `cells` are places in Drift::cells; `name` says in the step which snapshot it
    /// was.
    DriftRestorer(Workspace &workspace, std::shared_ptr<const Drift> drift, std::vector<std::size_t> cells,
        QString name);

    /// Forgets all that was found: the document is another one now.
    void beginAnew();
    /// Looks for some of the cells in the document; false: that was all of them.
    [[nodiscard]] bool find(std::size_t cells);
    /// What was found; to be put in order of rows before it is planned.
    [[nodiscard]] std::vector<CellEdit> &edits() { return m_edits; }
    /// Weighs about so many; false: that was all of them.
    [[nodiscard]] bool plan(std::size_t cells);
    RestoredDrift stage();

    /// Of all(), those that were looked at, twice each.
    [[nodiscard]] std::size_t done() const { return m_found + m_planned; }
    [[nodiscard]] std::size_t all() const { return m_cells.size(); }

private:
    Workspace &m_workspace;
    std::shared_ptr<const Drift> m_drift;
    std::vector<std::size_t> m_cells;
    QString m_name;
    std::size_t m_found = 0; // of m_cells
    std::size_t m_planned = 0; // of m_edits
    std::vector<CellEdit> m_edits;
    std::vector<std::pair<Row, TagSet>> m_deltas;
    RestoredDrift m_restored;
};

/// By row; of two for one cell the later stays the later.
void orderByRow(std::vector<CellEdit> &edits);

/// All at once. Nothing is sent.
RestoredDrift restoreDrift(
    Workspace &workspace, const Drift &drift, const std::vector<std::size_t> &cells, const QString &name);

/// A DriftRestorer that leaves a window alive: it works for some milliseconds at a time, and begins anew when
/// the document moves. Stages nothing unless it comes to its end.
class DriftRestoring : public Job
{
    Q_OBJECT

public:
    DriftRestoring(Workspace &workspace, std::shared_ptr<const Drift> drift, std::vector<std::size_t> cells,
        QString name, QObject *parent = nullptr);
    ~DriftRestoring() override;

    void start();
    /// Valid after finished().
    [[nodiscard]] const RestoredDrift &result() const { return m_result; }

signals:
    void progressed(qint64 done, qint64 total);

private:
    enum class Stage : std::uint8_t { Finding, Ordering, Planning, Staging };

    void beginAnew();
    void slice();
    [[nodiscard]] bool advance();
    void putInOrder();
    void end();

    Workspace &m_workspace;
    DriftRestorer m_restorer;
    RestoredDrift m_result;
    Stage m_stage = Stage::Finding;
    QTimer m_slice;
    std::unique_ptr<BackgroundWork> m_ordering;
};

} // namespace tagdesk
