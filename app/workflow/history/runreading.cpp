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

using namespace Qt::StringLiterals;

namespace {

Error errorOf(ErrorKind kind, const QString &detail, ErrorCause cause = ErrorCause::Unspecified)
{
    Error error;
    error.kind = kind;
    error.cause = cause;
    error.detail = detail;
    return error;
}

/// "Staging (jdcloud, https://tag.example, p-1)".
QString accountText(const RunHeader &header)
{
    QStringList facts = {header.cloud};
    for (const QString &fact : {header.endpoint.value_or(QString()), header.project, header.regions}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    return u"%1 (%2)"_s.arg(header.profile, facts.join(u", "_s));
}

} // namespace

bool RunReading::isOf(const Journal &journal, const RunHeader &run, const RunHeader &account)
{
    const AccountMatch match = journal.compare(run, account);
    // The id of an account that the command line spells out is its cloud's name: it tells nothing.
    const bool isProfile = run.accountId != run.cloud;
    return match == AccountMatch::Same || (match == AccountMatch::Unmarked && isProfile);
}

Error RunReading::unsettled(const JournalRun &run)
{
    return run.isElsewhere ? errorOf(ErrorKind::Conflict, run.header.who, ErrorCause::RunElsewhere)
                           : errorOf(ErrorKind::Conflict, QString::number(run.id));
}

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
    std::vector<Account> accounts;
    for (const OpenAccount &open : m_workspace.accounts()) {
        const QString &id = open.account.id;
        if (m_desk.isOpen(id))
            accounts.push_back({.header = m_desk.runHeader(id), .isLocked = m_desk.isLocked(id)});
    }
    m_journal.ask<Loaded>([run = m_run, claim = m_claim, consent = m_consent, accounts = std::move(accounts)](
                              Journal &journal) { return load(journal, run, claim, accounts, consent); },
        this, [this](const Result<Loaded> &run) { loaded(run); });
}

/// Of a run of another account not even its claim is taken.
Result<RunReading::Loaded> RunReading::load(
    Journal &journal, qint64 run, Claim claim, const std::vector<Account> &accounts, RunConsent consent)
{
    if (const Result<void> checked = journal.check(); !checked)
        return failure(checked.error());
    const Result<JournalRun> before = journal.run(run);
    if (!before)
        return failure(before.error());
    const Result<AccountMatch> match = matched(journal, *before, accounts, consent);
    if (!match)
        return failure(match.error());
    if (claim == Claim::Take) {
        const Result<bool> isOurs = journal.claim(run, consent.takesOver);
        if (!isOurs)
            return failure(isOurs.error());
        if (!*isOurs && before->ended.isValid())
            return failure(errorOf(ErrorKind::Conflict, QString::number(run), ErrorCause::RunEnded));
        if (!*isOurs)
            return failure(unsettled(*before));
    }
    return journal.run(run).and_then([&](const JournalRun &header) {
        return journal.cells(run).map([&](std::vector<JournalCell> &&cells) {
            return Loaded{
                .run = header, .cells = std::move(cells), .isUnmarked = *match == AccountMatch::Unmarked};
        });
    });
}

Result<AccountMatch> RunReading::matched(
    const Journal &journal, const JournalRun &run, const std::vector<Account> &accounts, RunConsent consent)
{
    if (run.state == RunState::Damaged)
        return failure(errorOf(ErrorKind::Invalid, QString::number(run.id), ErrorCause::RunDamaged));
    const auto account = std::ranges::find_if(
        accounts, [&run](const Account &each) { return each.header.accountId == run.header.accountId; });
    if (account == accounts.end())
        return failure(errorOf(ErrorKind::Invalid, run.header.profile));
    if (account->isLocked)
        return failure(errorOf(ErrorKind::Unauthorized, {}, ErrorCause::KeysLocked));
    const QString both = accountText(run.header) + u'\n' + accountText(account->header);
    const AccountMatch match = journal.compare(run.header, account->header);
    if (match == AccountMatch::Other)
        return failure(errorOf(ErrorKind::Invalid, both, ErrorCause::OtherAccount));
    if (match == AccountMatch::OtherKey && !consent.isSameAccount)
        return failure(errorOf(ErrorKind::Invalid, both, ErrorCause::OtherAccessKey));
    if (match == AccountMatch::Unmarked && !isOf(journal, run.header, account->header)
        && !consent.isSameAccount)
        return failure(errorOf(ErrorKind::Invalid, both, ErrorCause::AccountUnmarked));
    return match;
}

void RunReading::loaded(const Result<Loaded> &run)
{
    if (m_aborted || !run)
        return fail(run ? errorOf(ErrorKind::Cancelled, {}) : run.error());
    m_outcome.run = run->run;
    m_outcome.cells = run->cells;
    m_outcome.isUnmarked = run->isUnmarked;
    if (!m_desk.isOpen(m_outcome.run.header.accountId)) // closed meanwhile
        return fail(errorOf(ErrorKind::Invalid, m_outcome.run.header.profile));
    std::map<QString, std::vector<const JournalCell *>> byCollection;
    for (const JournalCell &cell : m_outcome.cells) {
        if (!cell.isDamaged && m_isWanted(cell) && m_outcome.resources.try_emplace(cell.resource).second)
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
            if (isGone(*error))
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
