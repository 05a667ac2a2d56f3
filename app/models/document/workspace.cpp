// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace.h"

#include <QUndoStack>

#include <algorithm>

namespace tagdesk {

namespace {

/// More rows than this are told as "any number".
constexpr std::size_t kListedRows = 20'000;

/// Between two signals of changes while applying, in ms.
constexpr int kChangesPause = 250;

bool has(const std::vector<bool> &rows, Row row)
{
    return row < rows.size() && rows[row];
}

void mark(std::vector<bool> &rows, Row row)
{
    if (row >= rows.size())
        rows.resize(std::max(row + std::size_t{1}, rows.size() * 2));
    rows[row] = true;
}

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_undoStack(new QUndoStack(this))
    , m_faults(m_table.pool())
{
    connect(m_undoStack, &QUndoStack::indexChanged, this, &Workspace::onUndoIndexChanged);
    m_changesPause.setSingleShot(true);
    m_changesPause.setInterval(kChangesPause);
    connect(&m_changesPause, &QTimer::timeout, this, &Workspace::tellChanges);
}

Workspace::~Workspace()
{
    // Clearing the stack on its way out would tell a document that is half gone.
    m_undoStack->disconnect(this);
}

void Workspace::openAccount(OpenAccount account)
{
    Q_ASSERT(account.rules != nullptr);
    const auto known = std::find_if(m_accounts.begin(), m_accounts.end(),
        [&account](const OpenAccount &open) { return open.account.id == account.account.id; });
    if (known == m_accounts.end())
        m_accounts.push_back(std::move(account));
    else
        *known = std::move(account);
    m_rules.clear();
    m_plan.reset();
    emit accountsChanged();
    emit changesChanged(); // limits may be others, and the plan with them
}

void Workspace::closeAccount(const QString &accountId)
{
    const auto closed = std::find_if(m_accounts.begin(), m_accounts.end(),
        [&accountId](const OpenAccount &open) { return open.account.id == accountId; });
    if (closed == m_accounts.end())
        return;

    const auto isOfAccount = [&accountId](const Scope &scope) {
        return scope.collection.account == accountId;
    };
    m_listings.removeIf([&](const auto &entry) { return isOfAccount(entry.key()); });
    m_loading.removeIf([&](const auto &entry) { return isOfAccount(entry.key()); });
    Changed changed{.rows = {}, .edits = true, .outcomes = true};
    for (Row row = 0; row < m_table.size(); ++row) {
        if (m_table.collection(row).account != accountId)
            continue;
        setDelta(row, {}, changed);
        setOutcome(row, {});
        changed.rows.push_back(row);
    }
    m_accounts.erase(closed);
    m_rules.clear();
    emit accountsChanged();
    announce(changed);
    dropSpentSteps();
}

const OpenAccount *Workspace::account(const QString &accountId) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
        [&accountId](const OpenAccount &open) { return open.account.id == accountId; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

const TagRules &Workspace::rules(Row row) const
{
    const TagRules *open = openRules(row);
    return open != nullptr ? *open : nothingAllowed();
}

const TagRules *Workspace::openRules(Row row) const
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_rules.size())
        m_rules.resize(collection + 1);
    std::optional<const TagRules *> &rules = m_rules[collection];
    if (!rules) {
        const OpenAccount *open = account(m_table.collection(row).account);
        rules = open != nullptr ? open->rules : nullptr;
    }
    return *rules;
}

void Workspace::beginListing(const Scope &scope, bool onlyTagged)
{
    ScopeListing &listing = m_listings[scope];
    listing.state = ListingState::Loading;
    listing.onlyTagged = onlyTagged;
    listing.hasTrouble = false;
    listing.error = {};
    Loading loading;
    loading.wasListed.resize(m_table.size());
    for (const Row row : listing.rows)
        loading.wasListed[row] = true;
    m_loading[scope] = std::move(loading);
    emit listingStarted(scope);
}

void Workspace::appendListing(const Scope &scope, const std::vector<Resource> &resources, qint64 total)
{
    const auto loading = m_loading.find(scope);
    if (loading == m_loading.end())
        return; // a late page of a listing that has ended
    ScopeListing &listing = m_listings[scope];
    const std::size_t first = listing.rows.size();
    Changed changed;
    for (const Resource &resource : resources) {
        const std::size_t sizeBefore = m_table.size();
        const Row row = m_table.insert(scope.collection, resource);
        if (row < sizeBefore) {
            changed.rows.push_back(row);
            settle(row, changed);
        }
        if (has(loading->hasArrived, row))
            continue; // paging may bring a resource twice
        mark(loading->hasArrived, row);
        loading->arrived.push_back(row);
        if (!has(loading->wasListed, row))
            listing.rows.push_back(row);
    }
    const bool totalChanged = total >= 0 && total != listing.total;
    if (totalChanged)
        listing.total = total;
    const std::size_t count = listing.rows.size() - first;
    if (count > 0)
        emit rowsAppended(scope, first, count);
    if (totalChanged)
        emit listingChanged(scope);
    announce(changed);
    dropSpentSteps();
}

void Workspace::finishListing(const Scope &scope, const std::optional<Error> &trouble)
{
    const auto loading = m_loading.find(scope);
    if (loading == m_loading.end())
        return;
    ScopeListing &listing = m_listings[scope];
    listing.rows = std::move(loading->arrived);
    m_loading.erase(loading);
    listing.state = ListingState::Loaded;
    listing.total = static_cast<qint64>(listing.rows.size());
    listing.hasTrouble = trouble.has_value();
    listing.error = trouble.value_or(Error{});
    emit listingChanged(scope);
}

void Workspace::failListing(const Scope &scope, const Error &error)
{
    ScopeListing &listing = m_listings[scope];
    m_loading.remove(scope);
    listing.state = ListingState::Failed;
    listing.hasTrouble = false;
    listing.error = error;
    emit listingChanged(scope);
}

void Workspace::setTotal(const Scope &scope, qint64 total)
{
    ScopeListing &listing = m_listings[scope];
    if (listing.total == total)
        return;
    listing.total = total;
    emit listingChanged(scope);
}

const ScopeListing &Workspace::listing(const Scope &scope) const
{
    static const ScopeListing notLoaded;
    const auto found = m_listings.constFind(scope);
    return found == m_listings.cend() ? notLoaded : *found;
}

Row Workspace::addResource(const Collection &collection, const Resource &resource)
{
    // A listing knew more of it than its tags.
    if (const std::optional<Row> known =
            m_table.find(ResourceId{.collection = collection, .id = resource.id})) {
        rebase(*known, resource.tags.value_or(Tags()));
        return *known;
    }
    return m_table.insert(collection, resource);
}

void Workspace::rebase(Row row, const Tags &tags)
{
    rebase(std::vector<std::pair<Row, Tags>>{{row, tags}});
}

void Workspace::rebase(const std::vector<std::pair<Row, Tags>> &tags)
{
    Changed changed;
    changed.rows.reserve(tags.size());
    for (const auto &[row, rowTags] : tags) {
        m_table.setTags(row, pool().intern(rowTags), TagKnowledge::Read);
        changed.rows.push_back(row);
        settle(row, changed);
    }
    announce(changed);
    dropSpentSteps();
}

RowFaults Workspace::faults(Row row) const
{
    const TagRules *rules = openRules(row);
    if (rules == nullptr || m_table.knowledge(row) != TagKnowledge::Read)
        return {};
    return m_faults.of(*rules, m_table.tags(row), m_changes.delta(row));
}

QList<TagFault> Workspace::faultList(Row row) const
{
    const TagRules *rules = openRules(row);
    if (rules == nullptr || m_table.knowledge(row) != TagKnowledge::Read)
        return {};
    return m_faults.list(*rules, m_table.tags(row), m_changes.delta(row));
}

FilterInput Workspace::filterInput()
{
    return {.table = m_table,
        .changes = m_changes,
        .pool = pool(),
        .state = [this](Row row) { return m_outcomes.state(row); },
        .faults =
            [this](Row row) {
                return faults(row);
            }};
}

/// Lets go of the edits that the tags now read already have.
void Workspace::settle(Row row, Changed &changed)
{
    const TagSet delta = m_changes.delta(row);
    if (delta.isEmpty())
        return;
    changed.edits = true; // at least in what they replace
    const TagSet left = pool().normalised(delta, m_table.tags(row));
    if (left != delta)
        setDelta(row, left, changed);
}

void Workspace::announce(const Changed &changed)
{
    if (changed.rows.empty())
        return;
    if (changed.edits)
        m_plan.reset();
    const Rows listed = changed.rows.size() > kListedRows ? Rows{} : changed.rows;
    emit rowsChanged(listed);
    if (changed.outcomes)
        emit outcomesChanged(listed);
    if (!changed.edits)
        return;
    m_changesUntold = true;
    if (!m_changesPause.isActive())
        tellChanges();
}

void Workspace::tellChanges()
{
    if (!m_changesUntold)
        return;
    m_changesUntold = false;
    if (m_applying)
        m_changesPause.start();
    emit changesChanged();
}

const RowOutcome &Workspace::outcome(Row row) const
{
    return m_outcomes.outcome(row);
}

void Workspace::setOutcome(Row row, const RowOutcome &outcome)
{
    const bool failedBefore = isFailure(m_outcomes.state(row));
    // Such rows are no part of the plan.
    if (isChangedMeanwhile(m_outcomes.outcome(row)) != isChangedMeanwhile(outcome)) {
        m_plan.reset();
        m_changesUntold = true;
    }
    m_outcomes.set(row, outcome);
    if (!failedBefore && isFailure(outcome.state))
        m_failedIn.add(row, m_table);
    else if (failedBefore && !isFailure(outcome.state))
        m_failedIn.remove(row, m_table);
}

void Workspace::setOutcomes(const std::vector<std::pair<Row, RowOutcome>> &outcomes)
{
    Rows rows;
    rows.reserve(outcomes.size());
    for (const auto &[row, outcome] : outcomes) {
        setOutcome(row, outcome);
        rows.push_back(row);
    }
    if (rows.empty())
        return;
    emit outcomesChanged(rows.size() > kListedRows ? Rows{} : rows);
    if (m_changesUntold && !m_changesPause.isActive())
        tellChanges();
}

void Workspace::clearOutcomes()
{
    if (m_outcomes.isEmpty())
        return;
    RowOutcomes kept;
    for (const Row row : undecidedRows())
        kept.emplace_back(row, m_outcomes.outcome(row));
    m_outcomes.clear();
    m_failedIn = {};
    for (const auto &[row, outcome] : kept)
        setOutcome(row, outcome);
    emit outcomesChanged({});
}

Rows Workspace::undecidedRows() const
{
    Rows rows = m_outcomes.failedRows();
    std::erase_if(rows, [this](Row row) {
        return !isChangedMeanwhile(m_outcomes.outcome(row)) || m_changes.delta(row).isEmpty();
    });
    return rows;
}

void Workspace::allowOverwriting(const Rows &rows)
{
    RowOutcomes decided;
    for (const Row row : rows) {
        if (isChangedMeanwhile(outcome(row)))
            decided.emplace_back(row, RowOutcome());
    }
    setOutcomes(decided);
}

void Workspace::beginApply()
{
    if (m_applying)
        return;
    m_applying = true;
    emit applyingChanged(true);
}

void Workspace::endApply()
{
    if (!m_applying)
        return;
    m_applying = false;
    m_changesPause.stop();
    tellChanges();
    emit applyingChanged(false);
}

} // namespace tagdesk
