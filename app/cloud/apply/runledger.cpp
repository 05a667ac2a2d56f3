// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runledger.h"

#include "resourcetable.h"
#include "rowreading.h"
#include "runjournal.h"
#include "runpart.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunLedger::RunLedger(Plan plan, const ResourceTable &table, RunJournal *journal, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_table(table)
    , m_journal(journal)
    , m_outcomes(m_plan)
    , m_requests(m_plan.requests.size())
{
    for (const PlannedRequest &request : m_plan.requests) {
        for (const Row row : request.rows)
            m_bases.try_emplace(row, m_table.tags(row));
    }
}

TagCall RunLedger::callOf(std::size_t request, const Rows &rows) const
{
    const PlannedRequest &planned = m_plan.requests[request];
    return tagCall({.operation = planned.operation,
                       .collection = planned.collection,
                       .phase = planned.phase,
                       .tags = planned.tags,
                       .rows = rows},
        m_table);
}

Tags RunLedger::base(Row row) const
{
    return m_table.pool().tags(m_bases.at(row));
}

bool RunLedger::isKnownTagged(Row row) const
{
    return m_bases.at(row) != TagSet() && !m_emptied.contains(row);
}

void RunLedger::noteAccepted(std::size_t request, const Rows &rows)
{
    const PlannedRequest &planned = m_plan.requests[request];
    const TagPool &pool = m_table.pool();
    for (const Row row : rows) {
        const auto stays = [&](const TagRef &tag) {
            return planned.operation == TagOperation::Set || !pool.value(planned.tags, tag.key);
        };
        if (std::ranges::none_of(pool.refs(m_bases.at(row)), stays))
            m_emptied.insert(row);
        else
            m_emptied.erase(row);
    }
}

bool RunLedger::isChangedByOthers(const RunPart &part, const RowReading &now, const TagRules &rules) const
{
    return std::ranges::any_of(part.rows, [&](Row row) {
        const Tags *tags = now.find(row);
        if (tags == nullptr)
            return false;
        const TagCall call = callOf(part.request, {row});
        return !isAsWanted(call, *tags, rules) && !conflictingKeys(call, base(row), *tags, rules).isEmpty();
    });
}

void RunLedger::settle(const Rows &rows, RowState state, const Error &error)
{
    for (const Row row : rows)
        m_outcomes.settle(row, state, error);
}

void RunLedger::note(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) const
{
    if (m_journal && !rows.empty())
        m_journal->settled(request, rows, outcomes);
}

void RunLedger::note(std::size_t request, const Rows &rows, const RowOutcome &outcome) const
{
    note(request, rows, std::vector<RowOutcome>(rows.size(), outcome));
}

void RunLedger::tell(const TagCall &call, Row row, const Tags &tags, const TagRules &rules)
{
    if (!m_outcomes.isInSeveral(row)) {
        m_read.emplace_back(row, tags);
        return;
    }
    // What is added to must be what was read last.
    tellRead();
    emit tagsRead({{row, withKeysOf(call, m_table.pool().tags(m_table.tags(row)), tags, rules)}});
}

void RunLedger::tellRead()
{
    if (!m_read.empty())
        emit tagsRead(std::exchange(m_read, {}));
}

/// Readings that came before this must not take the place of what it says.
void RunLedger::tellAccepted(TagOperation operation, TagSet tags, const Rows &rows)
{
    tellRead();
    emit changesAccepted(operation, tags, rows);
}

void RunLedger::report()
{
    tellRead();
    const RowOutcomes changed = m_outcomes.takeChanged();
    if (!changed.empty())
        emit outcomesChanged(changed);
}

} // namespace tagdesk
