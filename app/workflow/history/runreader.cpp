// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runreader.h"

#include "documentcontroller.h"
#include "tagreader.h"
#include "workspace.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

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

bool RunReader::isOf(const Journal &journal, const RunHeader &run, const RunHeader &account)
{
    const AccountMatch match = journal.compare(run, account);
    // The id of an account that the command line spells out is its cloud's name: it tells nothing. Nor does
    // an id that somebody else's TagDesk gave.
    const bool isProfile = run.accountId != run.cloud && !journal.isForeign();
    return match == AccountMatch::Same || (match == AccountMatch::Unmarked && isProfile);
}

Error RunReader::unsettled(const JournalRun &run)
{
    return run.isElsewhere ? makeError(ErrorKind::Conflict, ErrorCause::RunElsewhere, run.header.who)
                           : makeError(ErrorKind::Conflict, ErrorCause::Unspecified, QString::number(run.id));
}

RunReader::RunReader(DocumentController &controller, Workspace &workspace, JournalThread &journal, qint64 run,
    Claim claim, IsWanted isWanted, QObject *parent)
    : Job(parent)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_run(run)
    , m_claim(claim)
    , m_isWanted(std::move(isWanted))
{
}

RunReader::~RunReader() = default;

void RunReader::start()
{
    std::vector<Account> accounts;
    for (const OpenAccount &open : m_workspace.accounts()) {
        const QString &id = open.account.id;
        if (m_controller.isOpen(id))
            accounts.push_back({.header = m_controller.runHeader(id), .isLocked = m_controller.isLocked(id)});
    }
    m_journal.ask<Loaded>([run = m_run, claim = m_claim, consent = m_consent, accounts = std::move(accounts)](
                              Journal &journal) { return load(journal, run, claim, accounts, consent); },
        this, [this](const Result<Loaded> &run) { loaded(run); });
}

/// Of a run of another account not even its claim is taken.
Result<RunReader::Loaded> RunReader::load(Journal &journal, qint64 run, Claim claim,
    const std::vector<Account> &accounts, const RunConsent &consent)
{
    if (const Result<void> checked = journal.check(); !checked)
        return failure(checked.error());
    const Result<JournalRun> before = journal.run(run);
    if (!before)
        return failure(before.error());
    const Result<Match> match = matched(journal, *before, accounts, consent);
    if (!match)
        return failure(match.error());
    if (claim == Claim::Take) {
        const Result<bool> isOurs = journal.claim(run, consent.takesOver);
        if (!isOurs)
            return failure(isOurs.error());
        if (!*isOurs && before->ended.isValid())
            return failure(makeError(ErrorKind::Conflict, ErrorCause::RunEnded, QString::number(run)));
        if (!*isOurs)
            return failure(unsettled(*before));
    }
    return journal.run(run).and_then([&](const JournalRun &header) {
        return journal.cells(run).map([&](std::vector<JournalCell> &&cells) {
            for (JournalCell &cell : cells)
                cell.id.collection.account = match->accountId;
            return Loaded{.run = header,
                .cells = std::move(cells),
                .accountId = match->accountId,
                .journal = journal.isForeign() ? journal.identity() : QString(),
                .isUnmarked = match->match == AccountMatch::Unmarked};
        });
    });
}

/// In our journal the id tells. In somebody else's it is an id of theirs, so the account that fits best is
/// taken, and whether it fits well enough is asked as always. Null: none is open.
const RunReader::Account *RunReader::accountOf(
    const Journal &journal, const JournalRun &run, const std::vector<Account> &accounts)
{
    const auto rank = [&](const Account &each) {
        const RunHeader &ours = each.header;
        if (!journal.isForeign())
            return ours.accountId == run.header.accountId ? 1 : 0;
        const AccountMatch match = journal.compare(run.header, ours);
        if (match == AccountMatch::Other)
            return 0;
        const bool isProject = !ours.project.isEmpty() && ours.project == run.header.project;
        const bool isNamed = ours.accountId == run.header.accountId || ours.profile == run.header.profile;
        return 1 + int(isNamed) + 2 * int(isProject) + 4 * int(match == AccountMatch::Same);
    };
    const auto best = std::ranges::max_element(accounts, {}, rank);
    return best == accounts.end() || rank(*best) == 0 ? nullptr : &*best;
}

Result<RunReader::Match> RunReader::matched(const Journal &journal, const JournalRun &run,
    const std::vector<Account> &accounts, const RunConsent &consent)
{
    if (run.state == RunState::Damaged)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::RunDamaged, QString::number(run.id)));
    const Account *account = accountOf(journal, run, accounts);
    if (account == nullptr)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::Unspecified, run.header.profile));
    if (account->isLocked)
        return failure(makeError(ErrorKind::Unauthorized, ErrorCause::KeysLocked));
    const QString ours = accountText(account->header);
    const QString both = accountText(run.header) + u'\n' + ours;
    const bool isAgreed = consent.isSameAccount && (consent.account.isEmpty() || consent.account == ours);
    const AccountMatch match = journal.compare(run.header, account->header);
    if (match == AccountMatch::Other)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::OtherAccount, both));
    if (match == AccountMatch::OtherKey && !isAgreed)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::OtherAccessKey, both));
    if (match == AccountMatch::Unmarked && !isOf(journal, run.header, account->header) && !isAgreed)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::AccountUnmarked, both));
    return Match{.match = match, .accountId = account->header.accountId};
}

void RunReader::loaded(const Result<Loaded> &run)
{
    if (m_aborted || !run)
        return fail(run ? makeError(ErrorKind::Cancelled) : run.error());
    m_outcome.run = run->run;
    m_outcome.cells = run->cells;
    m_outcome.accountId = run->accountId;
    m_outcome.journal = run->journal;
    m_outcome.isUnmarked = run->isUnmarked;
    if (!m_controller.isOpen(m_outcome.accountId)) // closed meanwhile
        return fail(makeError(ErrorKind::Invalid, ErrorCause::Unspecified, m_outcome.run.header.profile));
    std::map<QString, std::vector<const JournalCell *>> byCollection;
    for (const JournalCell &cell : m_outcome.cells) {
        if (!cell.isDamaged && m_isWanted(cell) && m_outcome.resources.try_emplace(cell.resource).second)
            byCollection[cell.id.collection.kind + u'/' + cell.id.collection.region].push_back(&cell);
    }
    for (auto &[name, cells] : byCollection)
        read(std::move(cells));
    if (m_readings.empty())
        finishLater();
}

/// All of one collection.
void RunReader::read(std::vector<const JournalCell *> cells)
{
    const Collection &collection = cells.front()->id.collection;
    QStringList ids;
    for (const JournalCell *cell : cells)
        ids.append(cell->id.id);
    TagReader *reader = m_controller.readTags(collection, ids, this);
    QSet<QString> tagged;
    for (const JournalCell &cell : m_outcome.cells) {
        if (cell.before)
            tagged.insert(cell.id.id);
    }
    reader->setKnownTagged(std::move(tagged));
    m_readings.push_back({.reader = reader, .collection = collection, .cells = std::move(cells)});
    connect(reader, &TagReader::finished, this, [this, reader] { take(reader); });
    reader->start();
}

void RunReader::take(const TagReader *reader)
{
    const auto found = std::find_if(m_readings.begin(), m_readings.end(),
        [reader](const Reading &reading) { return reading.reader == reader; });
    const Reading reading = std::move(*found);
    m_readings.erase(found);
    reading.reader->deleteLater();
    const TagReader::Outcome &read = reading.reader->result();
    std::vector<std::pair<Row, Tags>> known; // told to the window together
    for (const JournalCell *cell : reading.cells) {
        Resource &resource = m_outcome.resources.at(cell->resource);
        if (resource.row)
            continue; // another of its cells came before
        const auto tags = read.tags.constFind(cell->id.id);
        if (tags != read.tags.cend()) {
            resource.row = m_workspace.table().find(cell->id);
            if (resource.row)
                known.emplace_back(*resource.row, *tags);
            else
                resource.row = m_workspace.addResource(reading.collection,
                    {.id = cell->id.id, .name = cell->name, .status = {}, .parent = {}, .tags = *tags});
        } else if (const auto error = read.errors.constFind(cell->id.id); error != read.errors.cend()) {
            resource.error = *error;
            if (isGone(*error))
                resource.missing = JournalVerdict::Gone;
        } else {
            resource.missing = JournalVerdict::Gone;
        }
    }
    m_workspace.rebase(known);
    if (m_readings.empty())
        finishLater();
}

JournalVerdict RunReader::verdictOf(const JournalCell &cell) const
{
    const Resource &resource = m_outcome.resources.at(cell.resource);
    if (!resource.row)
        return resource.missing;
    return verdict(cell, m_workspace.pool().tags(m_workspace.table().tags(*resource.row)));
}

void RunReader::abort()
{
    m_aborted = true;
    for (const Reading &reading : m_readings)
        reading.reader->abort();
}

void RunReader::fail(const Error &error)
{
    m_outcome.error = error;
    finishLater();
}

} // namespace tagdesk
