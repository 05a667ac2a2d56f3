// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runreading.h"

#include "desk.h"
#include "tagreader.h"
#include "workspace.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tagdesk {

namespace {

Error errorOf(ErrorKind kind, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

} // namespace

RunReading::RunReading(Desk &desk, Workspace &workspace, JournalThread &journal, qint64 run, Claim claim,
    IsWanted isWanted, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_run(run)
    , m_claim(claim)
    , m_isWanted(std::move(isWanted))
{
}

RunReading::~RunReading() = default;

void RunReading::start()
{
    m_journal.ask<Loaded>(
        [run = m_run, claim = m_claim](Journal &journal) { return load(journal, run, claim); }, this,
        [this](const Result<Loaded> &run) { loaded(run); });
}

Result<RunReading::Loaded> RunReading::load(Journal &journal, qint64 run, Claim claim)
{
    if (claim == Claim::Take) {
        const Result<bool> isOurs = journal.claim(run);
        if (!isOurs)
            return failure(isOurs.error());
        if (!*isOurs && journal.run(run))
            return failure(errorOf(ErrorKind::Conflict, QString::number(run)));
    }
    return journal.run(run).and_then([&](const JournalRun &header) {
        return journal.cells(run).map([&header](std::vector<JournalCell> &&cells) {
            return Loaded{.run = header, .cells = std::move(cells)};
        });
    });
}

void RunReading::loaded(const Result<Loaded> &run)
{
    if (m_aborted || !run)
        return fail(run ? errorOf(ErrorKind::Cancelled, {}) : run.error());
    m_outcome.run = run->run;
    m_outcome.cells = run->cells;
    if (!m_desk.isOpen(m_outcome.run.header.accountId))
        return fail(errorOf(ErrorKind::Invalid, m_outcome.run.header.profile));
    std::map<QString, std::vector<const JournalCell *>> byCollection;
    for (const JournalCell &cell : m_outcome.cells) {
        if (m_isWanted(cell) && m_outcome.resources.try_emplace(cell.resource).second)
            byCollection[cell.id.collection.kind + u'/' + cell.id.collection.region].push_back(&cell);
    }
    for (auto &[name, cells] : byCollection)
        read(std::move(cells));
    if (m_jobs.empty())
        finishLater();
}

/// All of one collection.
void RunReading::read(std::vector<const JournalCell *> cells)
{
    const Collection &collection = cells.front()->id.collection;
    QStringList ids;
    for (const JournalCell *cell : cells)
        ids.append(cell->id.id);
    TagReader *reader = m_desk.readTags(collection, ids, this);
    QSet<QString> tagged;
    for (const JournalCell &cell : m_outcome.cells) {
        if (cell.before)
            tagged.insert(cell.id.id);
    }
    reader->setKnownTagged(std::move(tagged));
    m_jobs.push_back({.reader = reader, .collection = collection, .cells = std::move(cells)});
    connect(reader, &TagReader::finished, this, [this, reader] { take(reader); });
    reader->start();
}

void RunReading::take(const TagReader *reader)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [reader](const Job &job) { return job.reader == reader; });
    const Job job = std::move(*found);
    m_jobs.erase(found);
    job.reader->deleteLater();
    const TagReader::Outcome &read = job.reader->result();
    for (const JournalCell *cell : job.cells) {
        Resource &resource = m_outcome.resources.at(cell->resource);
        const auto tags = read.tags.constFind(cell->id.id);
        if (tags != read.tags.cend()) {
            tagdesk::Resource seen;
            seen.id = cell->id.id;
            seen.name = cell->name;
            seen.tags = *tags;
            resource.row = m_workspace.addResource(job.collection, seen);
        } else if (const auto error = read.errors.constFind(cell->id.id); error != read.errors.cend()) {
            resource.error = *error;
            if (error->kind == ErrorKind::NotFound)
                resource.missing = CellVerdict::Gone;
        } else {
            resource.missing = CellVerdict::Gone;
        }
    }
    if (m_jobs.empty())
        finishLater();
}

CellVerdict RunReading::verdictOf(const JournalCell &cell) const
{
    const Resource &resource = m_outcome.resources.at(cell.resource);
    if (!resource.row)
        return resource.missing;
    return verdict(cell, m_workspace.pool().tags(m_workspace.table().tags(*resource.row)));
}

void RunReading::abort()
{
    m_aborted = true;
    for (const Job &job : m_jobs)
        job.reader->abort();
}

void RunReading::fail(const Error &error)
{
    m_outcome.error = error;
    finishLater();
}

void RunReading::finishLater()
{
    if (std::exchange(m_ended, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { emit finished(); }, Qt::QueuedConnection);
}

} // namespace tagdesk
