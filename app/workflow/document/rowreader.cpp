// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowreader.h"

#include "cloudsession.h"
#include "tagreader.h"
#include "workreport.h"
#include "workspace.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tagdesk {

namespace {

/// What the unknown outcome of a row turns out to be, now that its tags were read: `base` are those before.
RowOutcome settled(Workspace &workspace, Row row, const RowOutcome &before, TagSet base)
{
    const TagPool &pool = workspace.pool();
    const TagSet left = workspace.changes().delta(row);
    if (left.isEmpty())
        return {.state = RowState::Verified, .error = {}};
    QStringList theirs;
    for (const TagRef &edit : pool.refs(left)) {
        if (pool.value(base, edit.key) != pool.value(workspace.table().tags(row), edit.key))
            theirs.append(pool.text(edit.key));
    }
    // The cloud may still do, or show, what it has not by now.
    if (theirs.isEmpty())
        return before;
    return {.state = RowState::Failed,
        .error = makeError(ErrorKind::OutcomeUnknown, ErrorCause::ChangedSince),
        .conflictingKeys = theirs};
}

} // namespace

RowReader::RowReader(Workspace &workspace, WorkReport &report, SessionOf sessionOf, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
    , m_sessionOf(std::move(sessionOf))
{
}

RowReader::~RowReader()
{
    for (const Job &job : m_jobs)
        delete job.reader;
}

void RowReader::start(const Rows &rows)
{
    std::map<std::uint16_t, Rows> byCollection;
    for (const Row row : rows)
        byCollection[m_workspace.table().collectionIndex(row)].push_back(row);
    for (auto &[index, collectionRows] : byCollection) {
        const Collection collection = m_workspace.table().collection(collectionRows.front());
        if (CloudSession *session = m_sessionOf(collection.account))
            startOne(*session, collection, std::move(collectionRows));
    }
}

void RowReader::startOne(CloudSession &session, const Collection &collection, Rows rows)
{
    QStringList ids;
    QSet<QString> tagged;
    ids.reserve(static_cast<qsizetype>(rows.size()));
    for (const Row row : rows) {
        ids.append(m_workspace.table().idText(row));
        if (m_workspace.table().tags(row) != TagSet())
            tagged.insert(ids.last());
    }
    Job job{.reader = session.readTags(collection, ids, this),
        .collection = collection,
        .rows = std::move(rows),
        .activity = m_report.begin(ActivityKind::ReadBack, {.collection = collection, .parent = {}})};
    job.reader->setKnownTagged(std::move(tagged));
    job.activity.left = static_cast<qint64>(job.rows.size());
    m_report.update(job.activity);
    connect(job.reader, &TagReader::finished, this, [this, reader = job.reader] { finish(reader); });
    m_jobs.push_back(std::move(job));
    m_jobs.back().reader->start();
}

Rows RowReader::dropAccount(const QString &accountId)
{
    Rows dropped;
    std::erase_if(m_jobs, [&](Job &job) {
        if (job.collection.account != accountId)
            return false;
        job.reader->disconnect(this);
        job.reader->abort();
        job.reader->deleteLater();
        job.activity.state = ActivityState::Stopped;
        m_report.update(job.activity);
        dropped.insert(dropped.end(), job.rows.cbegin(), job.rows.cend());
        return true;
    });
    return dropped;
}

void RowReader::finish(TagReader *reader)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [reader](const Job &job) { return job.reader == reader; });
    if (found == m_jobs.end())
        return;
    Job job = std::move(*found);
    m_jobs.erase(found);
    reader->deleteLater();

    Rows readRows;
    settle(job, readRows);
    job.activity.left = 0;
    job.activity.done = static_cast<qint64>(readRows.size());
    job.activity.failed = static_cast<qint64>(job.rows.size() - readRows.size());
    if (!reader->result().errors.isEmpty())
        job.activity.error = *reader->result().errors.cbegin();
    job.activity.state = job.activity.error ? ActivityState::Failed : ActivityState::Done;
    m_report.update(job.activity);
    m_report.log(LogEvent::Kind::ReadBack, job.activity.scope, job.activity.done, job.activity.failed,
        job.activity.error);
    emit read(readRows);
}

void RowReader::settle(const Job &job, Rows &readRows)
{
    const TagReader::Outcome &result = job.reader->result();
    std::vector<std::pair<Row, Tags>> bases;
    struct Unknown
    {
        Row row = 0;
        RowOutcome outcome;
        TagSet base;
    };
    std::vector<Unknown> before;
    std::vector<std::pair<Row, RowOutcome>> outcomes;
    for (const Row row : job.rows) {
        const QString id = m_workspace.table().idText(row);
        const bool wasUnknown = m_workspace.outcome(row).state == RowState::Unknown;
        if (const auto tags = result.tags.constFind(id); tags != result.tags.cend()) {
            bases.emplace_back(row, *tags);
            readRows.push_back(row);
            if (wasUnknown)
                before.push_back(
                    {.row = row, .outcome = m_workspace.outcome(row), .base = m_workspace.table().tags(row)});
        } else if (wasUnknown) {
            const auto error = result.errors.constFind(id);
            outcomes.emplace_back(row,
                error == result.errors.cend() ? RowOutcome{.state = RowState::Failed,
                    .error = makeError(ErrorKind::NotFound, ErrorCause::ResourceMissing)}
                                              : RowOutcome{.state = RowState::Unknown, .error = *error});
        }
    }
    m_workspace.rebase(bases);
    for (const auto &[row, outcome, base] : before)
        outcomes.emplace_back(row, settled(m_workspace, row, outcome, base));
    m_workspace.setOutcomes(outcomes);
}

} // namespace tagdesk
