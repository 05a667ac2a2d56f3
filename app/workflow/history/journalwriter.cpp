// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalwriter.h"

#include "plan.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace tagdesk {

JournalWriter::JournalWriter(
    JournalThread &thread, const Plan &plan, const ResourceTable &table, const HeaderOf &headerOf)
    : m_thread(thread)
    , m_lost(std::make_shared<std::optional<Error>>())
{
    for (const PlannedRequest &request : plan.requests) {
        const std::size_t at = runOf(table.collection(request.rows.front()).account, headerOf);
        Run &run = m_runs[at];
        RunPlan::Request planned{
            .operation = request.operation, .tags = tagsOf(run, request.tags, table.pool()), .resources = {}};
        planned.resources.reserve(request.rows.size());
        for (const Row row : request.rows)
            planned.resources.push_back(resourceOf(run, row, table));
        m_places.push_back({.run = at, .request = run.plan.requests.size()});
        run.plan.requests.push_back(std::move(planned));
    }
}

std::size_t JournalWriter::runOf(const QString &accountId, const HeaderOf &headerOf)
{
    const auto known = std::ranges::find_if(
        m_runs, [&accountId](const Run &run) { return run.header.accountId == accountId; });
    if (known != m_runs.end())
        return static_cast<std::size_t>(known - m_runs.begin());
    m_runs.push_back({.header = headerOf(accountId)});
    m_runs.back().header.accountId = accountId;
    return m_runs.size() - 1;
}

std::size_t JournalWriter::tagsOf(Run &run, TagSet tags, const TagPool &pool)
{
    const auto [place, isNew] = run.tags.try_emplace(tags.index, run.plan.tags.size());
    if (isNew)
        run.plan.tags.push_back(pool.tags(tags));
    return place->second;
}

std::size_t JournalWriter::resourceOf(Run &run, Row row, const ResourceTable &table)
{
    const auto [place, isNew] = run.resources.try_emplace(row, run.plan.resources.size());
    if (!isNew)
        return place->second;
    const Collection &collection = table.collection(row);
    const auto [home, isFirst] =
        run.collections.try_emplace(collection.kind + u'/' + collection.region, run.plan.collections.size());
    if (isFirst)
        run.plan.collections.push_back(collection);
    run.plan.resources.push_back({.collection = home->second,
        .id = table.idText(row),
        .name = table.nameText(row),
        .before = tagsOf(run, table.tags(row), table.pool())});
    return place->second;
}

void JournalWriter::begin(QObject *context, Done done)
{
    std::vector<std::pair<RunHeader, RunPlan>> runs;
    for (Run &run : m_runs)
        runs.emplace_back(run.header, std::exchange(run.plan, {}));
    const std::function<Result<std::vector<qint64>>(Journal &)> work =
        [runs = std::make_shared<decltype(runs)>(std::move(runs))](
            Journal &journal) -> Result<std::vector<qint64>> {
        std::vector<qint64> ids;
        for (const auto &[header, plan] : *runs) {
            const Result<qint64> id = journal.begin(header, plan);
            if (!id) {
                // Nothing of the others will be sent either.
                for (const qint64 begun : ids)
                    std::ignore = journal.end(begun, header.started);
                return failure(id.error());
            }
            ids.push_back(*id);
        }
        return ids;
    };
    m_thread.ask<std::vector<qint64>>(
        work, context, [this, done = std::move(done)](const Result<std::vector<qint64>> &ids) {
            if (ids)
                m_ids = *ids;
            done(ids ? std::nullopt : std::optional(ids.error()));
        });
}

void JournalWriter::end(const QDateTime &when, QObject *context, Done done)
{
    // The answers to what was written before come first.
    m_thread.ask<void>([](Journal & /*journal*/) -> Result<void> { return {}; }, context,
        [this, when, context, done = std::move(done)](
            const Result<void> & /*open*/) { close(when, context, done); });
}

void JournalWriter::close(const QDateTime &when, QObject *context, Done done)
{
    m_thread.ask<void>(
        [ids = m_ids, when, lost = *m_lost](Journal &journal) -> Result<void> {
            for (const qint64 id : ids) {
                if (Result<void> ended = lost ? failure(*lost) : journal.end(id, when); !ended) {
                    journal.abandon();
                    return ended;
                }
            }
            return {};
        },
        context,
        [done = std::move(done)](
            const Result<void> &ended) { done(ended ? std::nullopt : std::optional(ended.error())); });
}

JournalUpdate JournalWriter::news(std::size_t request, const Rows &rows) const
{
    const Place place = m_places[request];
    const Run &run = m_runs[place.run];
    JournalUpdate news{.run = m_ids[place.run], .request = place.request, .resources = {}, .outcomes = {}};
    news.resources.reserve(rows.size());
    for (const Row row : rows)
        news.resources.push_back(run.resources.at(row));
    return news;
}

void JournalWriter::aboutToSend(std::size_t request, const Rows &rows, QObject *context, Written written)
{
    JournalUpdate told = news(request, rows);
    told.outcomes.assign(rows.size(), {.state = RowState::Sending, .error = {}});
    m_thread.write(std::move(told), context, std::move(written));
}

void JournalWriter::settled(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes)
{
    JournalUpdate told = news(request, rows);
    told.outcomes = outcomes;
    m_thread.write(std::move(told), &m_thread, [lost = m_lost](const std::optional<Error> &error) {
        if (error && !*lost)
            *lost = error;
    });
}

} // namespace tagdesk
