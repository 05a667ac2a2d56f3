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

Error gone()
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.cause = ErrorCause::ResourceMissing;
    return error;
}

/// Of a row whose tags were read: what its unknown outcome turns out to be.
RowOutcome settled(const RowOutcome &before, bool isStillStaged)
{
    if (!isStillStaged)
        return {.state = RowState::Verified, .error = {}};
    return {.state = RowState::Failed, .error = before.error};
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
    ids.reserve(static_cast<qsizetype>(rows.size()));
    for (const Row row : rows)
        ids.append(m_workspace.table().idText(row));
    Job job{.reader = session.readTags(collection, ids, this),
        .collection = collection,
        .rows = std::move(rows),
        .activity = m_report.begin(ActivityKind::ReadBack, {.collection = collection, .parent = {}})};
    job.activity.left = static_cast<qint64>(job.rows.size());
    m_report.update(job.activity);
    connect(job.reader, &TagReader::finished, this, [this, reader = job.reader] { finish(reader); });
    m_jobs.push_back(std::move(job));
    m_jobs.back().reader->start();
}

void RowReader::dropAccount(const QString &accountId)
{
    std::erase_if(m_jobs, [this, &accountId](Job &job) {
        if (job.collection.account != accountId)
            return false;
        job.reader->disconnect(this);
        job.reader->abort();
        job.reader->deleteLater();
        job.activity.state = ActivityState::Stopped;
        m_report.update(job.activity);
        return true;
    });
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
    std::vector<std::pair<Row, RowOutcome>> before;
    std::vector<std::pair<Row, RowOutcome>> outcomes;
    for (const Row row : job.rows) {
        const QString id = m_workspace.table().idText(row);
        const bool wasUnknown = m_workspace.outcome(row).state == RowState::Unknown;
        if (const auto tags = result.tags.constFind(id); tags != result.tags.cend()) {
            bases.emplace_back(row, *tags);
            readRows.push_back(row);
            if (wasUnknown)
                before.emplace_back(row, m_workspace.outcome(row));
        } else if (wasUnknown) {
            const auto error = result.errors.constFind(id);
            outcomes.emplace_back(row,
                error == result.errors.cend() ? RowOutcome{.state = RowState::Failed, .error = gone()}
                                              : RowOutcome{.state = RowState::Unknown, .error = *error});
        }
    }
    m_workspace.rebase(bases);
    for (const auto &[row, outcome] : before)
        outcomes.emplace_back(row, settled(outcome, !m_workspace.changes().delta(row).isEmpty()));
    m_workspace.setOutcomes(outcomes);
}

} // namespace tagdesk
