// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "runoutcomes.h"
#include "tagrules.h"

#include <QObject>

#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tagdesk {

class ResourceTable;
class RunJournal;
struct RowReading;
struct RunPart;

/// What is known of the rows of a run: what is planned for them, how they were then, and what became of them.
/// Tells the journal at once, everybody else when it is told to.
class RunLedger : public QObject
{
    Q_OBJECT

public:
    /// Rows with the keys that somebody else changed.
    using Conflicts = std::vector<std::pair<Row, QStringList>>;

    /// `table` and `journal` must outlive it; `journal` may be null.
    RunLedger(Plan plan, const ResourceTable &table, RunJournal *journal, QObject *parent);

    /// Of the plan.
    [[nodiscard]] std::size_t size() const { return m_plan.requests.size(); }
    [[nodiscard]] const PlannedRequest &request(std::size_t index) const { return m_plan.requests[index]; }
    [[nodiscard]] const ListPlaces &places() const { return m_plan.places; }
    /// The request, or a part of it, in words of the cloud.
    [[nodiscard]] TagCall callOf(std::size_t request, const Rows &rows) const;
    [[nodiscard]] const ResourceTable &table() const { return m_table; }
    [[nodiscard]] RunJournal *journal() const { return m_journal; }
    /// The row's tags when the plan was made.
    [[nodiscard]] Tags base(Row row) const;
    /// It has tags as far as is known: when the plan was made, unless the run has removed them.
    [[nodiscard]] bool isKnownTagged(Row row) const;
    /// The cloud has taken the request for these rows.
    void noteAccepted(std::size_t request, const Rows &rows);
    /// Somebody else has given rows of the part, as they are read, other values for its keys.
    [[nodiscard]] bool isChangedByOthers(
        const RunPart &part, const RowReading &now, const TagRules &rules) const;

    [[nodiscard]] RunOutcomes &outcomes() { return m_outcomes; }
    [[nodiscard]] const Conflicts &conflicts() const { return m_conflicts; }
    void addConflict(Row row, const QStringList &keys) { m_conflicts.emplace_back(row, keys); }
    /// One request of the rows has ended so.
    void settle(const Rows &rows, RowState state, const Error &error = {});
    /// Requests that write: planned, and added by halving; and how many of them have ended.
    [[nodiscard]] std::size_t requests() const { return m_requests; }
    [[nodiscard]] std::size_t requestsDone() const { return m_requestsDone; }
    void addRequests(std::size_t count) { m_requests += count; }
    void endRequest() { ++m_requestsDone; }
    /// For the journal.
    void note(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) const;
    void note(std::size_t request, const Rows &rows, const RowOutcome &outcome) const;

    /// The row was read for this call. A read may come after what was read later for another request of the
    /// row: then it counts for its own keys.
    void tell(const TagCall &call, Row row, const Tags &tags, const TagRules &rules);
    /// The rows, which are not read back, have taken this.
    void tellAccepted(TagOperation operation, TagSet tags, const Rows &rows);
    /// Emits what has come together.
    void report();

signals:
    /// Rows whose state changed, each with its worst state over all its requests.
    void outcomesChanged(const tagdesk::RowOutcomes &outcomes);
    void changesAccepted(tagdesk::TagOperation operation, tagdesk::TagSet tags, const tagdesk::Rows &rows);
    void tagsRead(const std::vector<std::pair<tagdesk::Row, tagdesk::Tags>> &tags);

private:
    void tellRead();

    Plan m_plan;
    const ResourceTable &m_table;
    RunJournal *m_journal = nullptr;
    RunOutcomes m_outcomes;
    std::unordered_map<Row, TagSet> m_bases; // when the plan was made
    std::unordered_set<Row> m_emptied; // by the run
    std::vector<std::pair<Row, Tags>> m_read; // and not told yet
    Conflicts m_conflicts;
    std::size_t m_requests;
    std::size_t m_requestsDone = 0;
};

} // namespace tagdesk
