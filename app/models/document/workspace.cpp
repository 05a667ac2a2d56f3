// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace.h"

#include "allowedplan.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace tagdesk {

namespace {

/// More rows than this are told as "any number".
constexpr std::size_t kListedRows = 20'000;

/// Between two signals of changes while applying, in ms.
constexpr int kChangesPause = 250;

/// The rows of open accounts, each once, in ascending order.
template <typename IsOpen>
Rows ascending(const Rows &rows, IsOpen isOpen)
{
    Rows sorted;
    sorted.reserve(rows.size());
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(sorted), isOpen);
    if (!std::is_sorted(sorted.cbegin(), sorted.cend()))
        std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_history(new EditHistory(this))
    , m_faults(m_table.pool())
    , m_policies(m_table, m_table.pool())
    , m_owners(m_table)
{
    connect(m_history, &EditHistory::changed, this, &Workspace::undoChanged);
    m_changesPause.setSingleShot(true);
    m_changesPause.setInterval(kChangesPause);
    connect(&m_changesPause, &QTimer::timeout, this, &Workspace::tellChanges);
}

void Workspace::openAccount(OpenAccount account)
{
    m_policies.setPolicy(account.account.id, account.policy, account.rules->key.reservedPrefixes);
    m_owners.setManaged(account.account.id, account.managed);
    m_accounts.put(std::move(account));
    m_openOf.clear();
    m_plan.reset();
    emit accountsChanged();
    emit changesChanged(); // limits may be others, and the plan with them
}

void Workspace::setLatency(const QString &accountId, int milliseconds)
{
    if (!m_accounts.setLatency(accountId, milliseconds))
        return;
    if (m_plan)
        m_plan->cost = planCost(m_plan->requests, m_plan->places, m_table, limitsOf());
    emit costChanged();
}

void Workspace::setBatchRoute(const QString &accountId, const std::optional<BatchRoute> &route)
{
    if (!m_accounts.setBatchRoute(accountId, route))
        return;
    m_plan.reset();
    emit changesChanged();
}

void Workspace::closeAccount(const QString &accountId)
{
    if (!m_accounts.remove(accountId))
        return;
    m_policies.setPolicy(accountId, nullptr);
    m_owners.setManaged(accountId, nullptr);
    m_openOf.clear();
    m_listings.forgetAccount(accountId);
    Changed changed{.rows = {}, .edits = true, .outcomes = true};
    for (Row row = 0; row < m_table.size(); ++row) {
        if (m_table.collection(row).account != accountId)
            continue;
        setDelta(row, {}, changed);
        setOutcome(row, {});
        changed.rows.push_back(row);
    }
    emit accountsChanged();
    announce(changed);
    m_history->dropSpentSteps();
}

const TagRules &Workspace::rules(Row row) const
{
    const OpenAccount *open = openAccountOf(row);
    return open != nullptr ? *open->rules : m_accounts.rules({});
}

const OpenAccount *Workspace::openAccountOf(Row row) const
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_openOf.size())
        m_openOf.resize(collection + 1);
    std::optional<const OpenAccount *> &open = m_openOf[collection];
    if (!open)
        open = account(m_table.collection(row).account);
    return *open;
}

void Workspace::beginListing(const Scope &scope, bool onlyTagged)
{
    m_listings.begin(scope, onlyTagged);
    emit listingStarted(scope);
}

void Workspace::appendListing(const Scope &scope, const std::vector<Resource> &resources, qint64 total)
{
    if (!m_listings.isLoading(scope))
        return; // a late page of a listing that has ended
    Changed changed;
    Rows rows;
    rows.reserve(resources.size());
    for (const Resource &resource : resources) {
        const std::size_t sizeBefore = m_table.size();
        const Row row = m_table.insert(scope.collection, resource);
        if (row < sizeBefore) {
            changed.rows.push_back(row);
            settle(row, changed);
        }
        rows.push_back(row);
    }
    const std::size_t first = m_listings.of(scope).rows.size();
    const std::size_t count = m_listings.append(scope, rows);
    const bool totalChanged = total >= 0 && m_listings.setTotal(scope, total);
    if (count > 0)
        emit rowsAppended(scope, first, count);
    if (totalChanged)
        emit listingChanged(scope);
    announce(changed);
    m_history->dropSpentSteps();
}

void Workspace::finishListing(const Scope &scope, const std::optional<Error> &trouble)
{
    if (m_listings.finish(scope, trouble))
        emit listingChanged(scope);
}

void Workspace::failListing(const Scope &scope, const Error &error)
{
    m_listings.fail(scope, error);
    emit listingChanged(scope);
}

void Workspace::setTotal(const Scope &scope, qint64 total)
{
    if (m_listings.setTotal(scope, total))
        emit listingChanged(scope);
}

void Workspace::setMissing(const Scope &scope, const QString &key, qint64 count)
{
    if (m_listings.setMissing(scope, key, count))
        emit listingChanged(scope);
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
    m_history->dropSpentSteps();
}

RowFaults Workspace::faults(Row row) const
{
    const OpenAccount *open = openAccountOf(row);
    if (open == nullptr || m_table.knowledge(row) != TagKnowledge::Read)
        return {};
    RowFaults faults = m_faults.of(*open->cloudRules, m_table.tags(row), m_changes.delta(row));
    faults.violates = m_policies.verdictOf(row, wanted(row)) != PolicyJudge::kClean;
    return faults;
}

TagSet Workspace::wanted(Row row) const
{
    const TagSet delta = m_changes.delta(row);
    return delta.isEmpty() ? m_table.tags(row) : m_policies.pool().apply(m_table.tags(row), delta);
}

QList<TagFault> Workspace::faultList(Row row) const
{
    const OpenAccount *open = openAccountOf(row);
    if (open == nullptr || m_table.knowledge(row) != TagKnowledge::Read)
        return {};
    return m_faults.list(*open->cloudRules, m_table.tags(row), m_changes.delta(row))
        + m_policies.list(row, wanted(row));
}

FilterInput Workspace::filterInput()
{
    return {.table = m_table,
        .changes = m_changes,
        .pool = pool(),
        .state = [this](Row row) { return m_outcomes.state(row); },
        .faults = [this](Row row) { return faults(row); },
        .violates =
            [this](Row row, const QString &key) {
                const std::uint32_t verdict = m_policies.verdictOf(row, wanted(row));
                return verdict != PolicyJudge::kClean && m_policies.isAbout(verdict, key);
            },
        .isManaged =
            [this](Row row) {
                return m_owners.of(row) != nullptr;
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

bool Workspace::isEditable(Row row) const
{
    return m_table.knowledge(row) == TagKnowledge::Read && openAccountOf(row) != nullptr;
}

EditInput Workspace::editInput()
{
    const auto rulesOf = [this](const Collection &collection) -> const TagRules & {
        return m_accounts.rules(collection.account);
    };
    return {.table = m_table,
        .changes = m_changes,
        .pool = pool(),
        .rules = rulesOf,
        .policies = m_policies.isEmpty() ? nullptr : &m_policies,
        .owners = m_owners.isEmpty() ? nullptr : &m_owners};
}

bool Workspace::stage(const Rows &rows, const Tag &tag, EditMode mode)
{
    Rows asked = ascending(rows, [this](Row row) { return openAccountOf(row) != nullptr; });
    const TagEdit edit = editTag(asked, tag, mode, editInput());
    const bool removes = mode == EditMode::Remove;
    return push(edit.deltas, std::move(asked),
        {.kind = removes ? EditDescription::Kind::RemoveTag : EditDescription::Kind::SetTag,
            .key = tag.key,
            .text = removes ? QString() : tag.value});
}

bool Workspace::stageRename(const Rows &rows, const QString &from, const QString &to)
{
    Rows asked = ascending(rows, [this](Row row) { return openAccountOf(row) != nullptr; });
    const TagEdit edit = renameKey(asked, from, to, editInput());
    return push(
        edit.deltas, std::move(asked), {.kind = EditDescription::Kind::RenameKey, .key = from, .text = to});
}

bool Workspace::stageDeltas(
    const std::vector<std::pair<Row, TagSet>> &deltas, const EditDescription &description)
{
    std::map<Row, TagSet> staged;
    for (const auto &[row, wanted] : deltas) {
        if (!isEditable(row))
            continue;
        TagSet &delta = staged.try_emplace(row, m_changes.delta(row)).first->second;
        for (const TagRef &ref : pool().refs(wanted))
            delta = pool().with(delta, ref);
        delta = pool().normalised(delta, m_table.tags(row));
    }
    return push({staged.cbegin(), staged.cend()}, {}, description);
}

bool Workspace::stageExactly(
    const std::vector<std::pair<Row, TagSet>> &deltas, const Rows &asked, const EditDescription &description)
{
    return push(deltas, asked, description);
}

bool Workspace::revert(const Rows &rows, const QString &key)
{
    const std::optional<TextId> keyId = pool().find(key);
    if (!key.isEmpty() && !keyId)
        return false;
    Rows asked = ascending(rows, [this](Row row) { return openAccountOf(row) != nullptr; });
    std::vector<std::pair<Row, TagSet>> deltas;
    for (const Row row : asked) {
        if (const TagSet delta = m_changes.delta(row); !delta.isEmpty())
            deltas.emplace_back(row, key.isEmpty() ? TagSet{} : pool().without(delta, *keyId));
    }
    return push(deltas, std::move(asked), {.kind = EditDescription::Kind::Revert, .key = key, .text = {}});
}

bool Workspace::takeTheirs(const Rows &rows)
{
    Rows asked = ascending(rows, [this](Row row) { return isChangedMeanwhile(outcome(row)); });
    std::vector<std::pair<Row, TagSet>> deltas;
    for (const Row row : asked) {
        TagSet delta = m_changes.delta(row);
        for (const QString &key : outcome(row).conflictingKeys) {
            if (const std::optional<TextId> id = pool().find(key))
                delta = pool().without(delta, *id);
        }
        deltas.emplace_back(row, delta);
    }
    return push(deltas, std::move(asked), {.kind = EditDescription::Kind::Revert, .key = {}, .text = {}});
}

bool Workspace::revertAll()
{
    return revert(m_changes.rows());
}

/// `deltas` ascending by row, normalised.
bool Workspace::push(
    const std::vector<std::pair<Row, TagSet>> &deltas, Rows asked, const EditDescription &description)
{
    std::vector<RowEdit> edits;
    edits.reserve(deltas.size());
    using Kind = EditDescription::Kind;
    const bool bringsBack = description.kind == Kind::Revert || description.kind == Kind::RestoreDraft
        || description.kind == Kind::ResumeRun;
    for (const auto &[row, wanted] : deltas) {
        const TagSet before = m_changes.delta(row);
        const TagSet after = bringsBack ? wanted : allowed(row, before, wanted);
        if (before != after)
            edits.push_back({row, m_table.tags(row), before, after});
    }
    if (edits.empty())
        return false;
    m_history->push(std::move(edits), std::move(asked), description);
    return true;
}

/// What the profile forbids stays as it was before.
TagSet Workspace::allowed(Row row, TagSet before, TagSet after)
{
    const ProfileRules &profile = rules(row).profile;
    if (before == after || !profile.forbidEdits())
        return after;
    if (profile.readOnly)
        return before;
    TagSet result = after;
    for (const TagRef &ref : pool().refs(after)) {
        if (!isProtected(profile, pool().text(ref.key)))
            continue;
        const std::optional<TextId> staged = pool().value(before, ref.key);
        result = staged ? pool().with(result, {.key = ref.key, .value = *staged})
                        : pool().without(result, ref.key);
    }
    return result;
}

LimitsOf Workspace::limitsOf() const
{
    return [this](const Collection &collection) {
        Limits limits = m_accounts.limits(collection.account);
        limits.isListedWhole =
            m_listings.of({.collection = collection, .parent = {}}).state == ListingState::Loaded;
        // Where nothing was listed, nothing is known of where resources stand.
        if (!limits.isListedWhole && !m_listings.isAnyLoaded(collection))
            limits.pageSize = limits.widePageSize = 0;
        return limits;
    };
}

Plan Workspace::allowedPlan(const ChangeSet &changes)
{
    return makeAllowedPlan(changes, m_table, pool(), limitsOf(), editInput().rules,
        m_policies.isEmpty() ? nullptr : &m_policies);
}

const Plan &Workspace::plan()
{
    if (!m_plan)
        m_plan = planOf(m_changes);
    return *m_plan;
}

Plan Workspace::planOf(const ChangeSet &edits)
{
    Rows undecided = undecidedRows();
    std::erase_if(undecided, [&edits](Row row) { return edits.delta(row).isEmpty(); });
    if (undecided.empty())
        return allowedPlan(edits);
    ChangeSet decided = edits;
    for (const Row row : undecided)
        decided.setDelta(row, {});
    Plan plan = allowedPlan(decided);
    plan.undecided = std::move(undecided);
    return plan;
}

Plan Workspace::planFor(const Rows &rows)
{
    ChangeSet some;
    for (const Row row : rows)
        some.setDelta(row, m_changes.delta(row));
    return allowedPlan(some);
}

void Workspace::setDelta(Row row, TagSet delta, Changed &changed)
{
    const TagSet before = m_changes.delta(row);
    m_changes.setDelta(row, delta);
    m_changeCount += pool().refs(delta).size();
    m_changeCount -= pool().refs(before).size();
    if (before.isEmpty() && !delta.isEmpty())
        m_changedIn.add(row, m_table);
    else if (!before.isEmpty() && delta.isEmpty())
        m_changedIn.remove(row, m_table);
    changed.edits = true;
    const RowState state = m_outcomes.state(row);
    // Nothing is left that could be retried.
    if (delta.isEmpty() && (state == RowState::Failed || state == RowState::Skipped)) {
        setOutcome(row, {});
        changed.outcomes = true;
    }
}

bool Workspace::standsAt(Row row, TagSet base, TagSet delta) const
{
    return m_changes.delta(row) == delta && m_table.tags(row) == base && isEditable(row);
}

void Workspace::decide(Row row, TagSet before, TagSet after, Changed &changed)
{
    if (!isChangedMeanwhile(m_outcomes.outcome(row)))
        return;
    RowOutcome outcome = m_outcomes.outcome(row);
    const auto removed = outcome.conflictingKeys.removeIf([&](const QString &key) {
        const std::optional<TextId> id = pool().find(key);
        return !id || pool().value(before, *id) != pool().value(after, *id);
    });
    if (removed == 0)
        return;
    setOutcome(row, outcome.conflictingKeys.isEmpty() ? RowOutcome() : outcome);
    changed.outcomes = true;
}

bool Workspace::move(const std::vector<RowEdit> &edits, Direction direction)
{
    const bool back = direction == Direction::Back;
    Changed changed;
    for (const RowEdit &edit : edits) {
        if (!standsAt(edit.row, edit.base, back ? edit.after : edit.before))
            continue;
        decide(edit.row, back ? edit.after : edit.before, back ? edit.before : edit.after, changed);
        setDelta(edit.row, back ? edit.before : edit.after, changed);
        changed.rows.push_back(edit.row);
    }
    announce(changed);
    return !changed.rows.empty();
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
