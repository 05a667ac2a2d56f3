// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalthread.h"
#include "runjournal.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

struct Plan;

/// One apply on its way into the journal: a run for each account that the plan touches. Belongs to the apply
/// and tells the journal of it; begin() comes first, end() last.
class JournalWriter : public RunJournal
{
public:
    /// The header of an account's run; its account and time are filled in here.
    using HeaderOf = std::function<RunHeader(const QString &accountId)>;
    using Done = std::function<void(const std::optional<Error> &error)>;

    /// `thread` outlives this; the table is only read here.
    JournalWriter(
        JournalThread &thread, const Plan &plan, const ResourceTable &table, const HeaderOf &headerOf);

    /// Nothing may be sent before `done` came without an error: later, never inside this call, and not at
    /// all when `context` is gone by then.
    void begin(QObject *context, Done done);
    /// Where the journal does not know the outcome of everything, or cannot be told of the end, `done` gets
    /// the error and the runs stay interrupted.
    void end(const QDateTime &when, QObject *context, Done done);
    /// Valid once begun, in the order of accounts in the plan.
    [[nodiscard]] const std::vector<qint64> &runs() const { return m_ids; }

    void aboutToSend(std::size_t request, const Rows &rows, QObject *context, Written written) override;
    void settled(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) override;

private:
    struct Run
    {
        RunHeader header;
        RunPlan plan; // until it is written
        std::unordered_map<QString, std::size_t> collections; // by kind and region
        std::unordered_map<std::uint32_t, std::size_t> tags; // by TagSet
        std::unordered_map<Row, std::size_t> resources;
    };
    struct Place
    {
        std::size_t run = 0;
        std::size_t request = 0;
    };

    [[nodiscard]] std::size_t runOf(const QString &accountId, const HeaderOf &headerOf);
    static std::size_t tagsOf(Run &run, TagSet tags, const TagPool &pool);
    static std::size_t resourceOf(Run &run, Row row, const ResourceTable &table);
    void close(const QDateTime &when, QObject *context, Done done);
    [[nodiscard]] JournalUpdate news(std::size_t request, const Rows &rows) const;

    JournalThread &m_thread;
    std::vector<Run> m_runs;
    std::vector<Place> m_places; // by request of the plan
    std::vector<qint64> m_ids; // by run
    std::shared_ptr<std::optional<Error>> m_lost; // the first outcome that was not written
};

} // namespace tagdesk
