// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "notrevertedreason.h"
#include "rowstate.h"
#include "runstate.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace tagdesk {

/// One apply, as the history lists it. Counts are of cells: one key of one resource.
struct HistoryRun
{
    qint64 id = 0;
    QDateTime started; ///< UTC.
    QString accountId;
    QString profile;
    QString who; ///< "user@host".
    RunState state = RunState::Running;
    bool isElsewhere = false; ///< Of Running: on another machine, and it can be taken over.
    bool isAccountOpen = false;
    qint64 requests = 0;
    qint64 planned = 0; ///< All cells of the run.
    qint64 done = 0; ///< Verified ones among them.
    qint64 verified = 0;
    qint64 failed = 0;
    qint64 unknown = 0;
    std::optional<qint64> undoes; ///< The run that this one takes back.
    std::optional<qint64> continues; ///< The run whose rest this one sends.
    QString cloud{};
    QString reason{};
    QString apply{}; ///< All runs of one apply share it; empty: not known.
    bool undoesApply = false; ///< `undoes` is one of several runs that were taken back together.
    bool undoesForeign = false; ///< `undoes` is a run of another history.
    bool isForeign = false; ///< In somebody else's history.

    [[nodiscard]] qint64 notSent() const { return planned - done - failed - unknown; }
    friend bool operator==(const HistoryRun &, const HistoryRun &) = default;
};

/// One key of one resource in a run.
struct HistoryCell
{
    QString id; ///< Of the resource.
    QString name;
    QString key;
    std::optional<QString> before; ///< nullopt: absent.
    std::optional<QString> after; ///< nullopt: removed.
    RowOutcome outcome; ///< Queued when it was never sent.
    bool isDamaged = false; ///< In the journal: it is not what was written there.
    QString cloud{};
    QString region{};
    QString kind{}; ///< Collection::kind.
};

/// Whose history is shown, when it is not ours.
struct ForeignHistory
{
    QString path;
    QString who; ///< "user@host" that saved it, or that made the newest run of it; empty: not known.
    QDateTime made; ///< UTC; invalid: it is a journal, which nobody saved for others.

    friend bool operator==(const ForeignHistory &, const ForeignHistory &) = default;
};

struct NotRevertedChange
{
    HistoryCell cell;
    NotRevertedReason reason = NotRevertedReason::NotRead;
    std::optional<QString> now; ///< For all that could be read; nullopt: absent.
    Error error; ///< For NotRead.
};

/// What came of reading an interrupted run back, in numbers of cells.
struct SettledSummary
{
    qint64 run = 0;
    qint64 done = 0; ///< All that are as wanted now.
    qint64 left = 0; ///< Staged.
    qint64 changed = 0; ///< By somebody else since.
    qint64 gone = 0;
    qint64 damaged = 0; ///< In the journal.
    qint64 notRead = 0;
};

/// What of the history is wanted; what is empty does not restrict.
struct HistoryFilter
{
    enum class Period : std::uint8_t { Any, Today, Week, Month };
    Period period = Period::Any;
    QString accountId;
    QString resource; ///< Part of an id or a name.
    QString key; ///< The whole key.
    QString reason{}; ///< Part of the reason.

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// The history as far as it is shown: runs, and the cells of one of them. Written by the controller, which
/// asks the journal, and read by the window. Lives in the GUI thread.
class HistoryDocument : public QObject
{
    Q_OBJECT

public:
    /// What is under way.
    enum class Work : std::uint8_t {
        None,
        Loading,
        Reading, ///< What the resources of a run carry now.
        Exporting,
    };

    using QObject::QObject;

    /// Newest first.
    [[nodiscard]] const std::vector<HistoryRun> &runs() const { return m_runs; }
    /// nullptr: not among those shown.
    [[nodiscard]] const HistoryRun *run(qint64 id) const;
    /// Names of all profiles with runs, by their id.
    [[nodiscard]] const QHash<QString, QString> &profiles() const { return m_profiles; }
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Cells of the run `cellsOf()`; the first of them when isCut().
    [[nodiscard]] const std::vector<HistoryCell> &cells() const { return m_cells; }
    [[nodiscard]] std::optional<qint64> cellsOf() const { return m_cellsOf; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// All runs of the apply of `cellsOf()`, itself among them, newest first; empty: it is alone.
    [[nodiscard]] const std::vector<HistoryRun> &linked() const { return m_linked; }
    /// nullopt: the history is ours.
    [[nodiscard]] const std::optional<ForeignHistory> &foreign() const { return m_foreign; }
    [[nodiscard]] Work work() const { return m_work; }
    /// That the history could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    // --- For the controller
    void setFilter(const HistoryFilter &filter) { m_filter = filter; }
    void setRuns(std::vector<HistoryRun> runs);
    void setCells(
        qint64 run, std::vector<HistoryCell> cells, bool isCut, std::vector<HistoryRun> linked = {});
    /// Begins an empty history, ours or somebody else's.
    void beginHistory(const std::optional<ForeignHistory> &foreign);
    void setWork(Work work);
    void setError(const std::optional<Error> &error);

signals:
    void runsChanged();
    void cellsChanged();
    void workChanged();
    /// Whose history it is.
    void historyChanged();

private:
    std::vector<HistoryRun> m_runs;
    QHash<QString, QString> m_profiles;
    HistoryFilter m_filter;
    std::vector<HistoryCell> m_cells;
    std::optional<qint64> m_cellsOf;
    bool m_isCut = false;
    std::vector<HistoryRun> m_linked;
    std::optional<ForeignHistory> m_foreign;
    Work m_work = Work::None;
    std::optional<Error> m_error;
};

} // namespace tagdesk
