// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellverdict.h"
#include "journalthread.h"
#include "resourcetable.h"

#include <QObject>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class Desk;
class TagReader;
class Workspace;

/// A run of the journal, and what the resources of its cells carry now. Its resources become rows of the
/// document, whether or not somebody listed them. finished() comes exactly once, never inside start() or
/// abort().
class RunReading : public QObject
{
    Q_OBJECT

public:
    enum class Claim : std::uint8_t {
        None, ///< The run has ended.
        Take, ///< It was interrupted, and is this program's from now on.
    };
    /// Whether the resource of a cell is to be read.
    using IsWanted = std::function<bool(const JournalCell &cell)>;

    struct Resource
    {
        std::optional<Row> row; ///< nullopt: not read.
        CellVerdict missing = CellVerdict::NotRead; ///< Why: Gone or NotRead.
        Error error;
    };
    struct Outcome
    {
        JournalRun run;
        std::vector<JournalCell> cells; ///< All of the run.
        std::unordered_map<std::size_t, Resource> resources; ///< Those that were wanted, by their number.
        /// Nothing could be done: the journal, an account that is not open (kind Invalid, detail: the
        /// profile's name), a run that does not exist (NotFound), or one that another program has (Conflict).
        std::optional<Error> error;
    };

    /// All but the function outlive this.
    RunReading(Desk &desk, Workspace &workspace, JournalThread &journal, qint64 run, Claim claim,
        IsWanted isWanted, QObject *parent = nullptr);
    ~RunReading() override;

    void start();
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_outcome; }
    /// What the cell's resource has now; of a cell whose resource was wanted.
    [[nodiscard]] CellVerdict verdictOf(const JournalCell &cell) const;

signals:
    void finished();

private:
    struct Loaded
    {
        JournalRun run;
        std::vector<JournalCell> cells;
    };
    struct Job
    {
        TagReader *reader = nullptr; // child
        Collection collection;
        std::vector<const JournalCell *> cells; // one for each resource
    };

    static Result<Loaded> load(Journal &journal, qint64 run, Claim claim);
    void loaded(const Result<Loaded> &run);
    void read(std::vector<const JournalCell *> cells);
    void take(const TagReader *reader);
    void fail(const Error &error);
    void finishLater();

    Desk &m_desk;
    Workspace &m_workspace;
    JournalThread &m_journal;
    qint64 m_run;
    Claim m_claim;
    IsWanted m_isWanted;
    std::vector<Job> m_jobs;
    Outcome m_outcome;
    bool m_aborted = false;
    bool m_ended = false;
};

} // namespace tagdesk
