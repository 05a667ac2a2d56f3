// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of Workspace that stages edits and goes back and forth in them.
#include "workspace.h"

#include <QScopedValueRollback>
#include <QUndoStack>

#include <algorithm>
#include <iterator>
#include <map>

namespace tagdesk {

namespace {

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

const TagRules &Workspace::nothingAllowed()
{
    static const TagRules rules;
    return rules;
}

bool Workspace::isEditable(Row row) const
{
    return m_table.knowledge(row) == TagKnowledge::Read && openRules(row) != nullptr;
}

EditInput Workspace::editInput()
{
    const auto rulesOf = [this](const Collection &collection) -> const TagRules & {
        const OpenAccount *open = account(collection.account);
        return open != nullptr ? *open->rules : nothingAllowed();
    };
    return {.table = m_table, .changes = m_changes, .pool = pool(), .rules = rulesOf};
}

bool Workspace::stage(const Rows &rows, const Tag &tag, EditMode mode)
{
    Rows asked = ascending(rows, [this](Row row) { return openRules(row) != nullptr; });
    const TagEdit edit = editTag(asked, tag, mode, editInput());
    const bool removes = mode == EditMode::Remove;
    return push(edit.deltas, std::move(asked),
        {.kind = removes ? EditDescription::Kind::RemoveTag : EditDescription::Kind::SetTag,
            .key = tag.key,
            .text = removes ? QString() : tag.value});
}

bool Workspace::stageRename(const Rows &rows, const QString &from, const QString &to)
{
    Rows asked = ascending(rows, [this](Row row) { return openRules(row) != nullptr; });
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
    Rows asked = ascending(rows, [this](Row row) { return openRules(row) != nullptr; });
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
    for (const auto &[row, after] : deltas) {
        if (const TagSet before = m_changes.delta(row); before != after)
            edits.push_back({row, m_table.tags(row), before, after});
    }
    if (edits.empty())
        return false;
    m_undoStack->push(new EditCommand(this, ++m_steps, std::move(edits), std::move(asked), description));
    return true;
}

const Plan &Workspace::plan()
{
    if (!m_plan) {
        const auto limitsOf = [this](const Collection &collection) {
            const OpenAccount *open = account(collection.account);
            return open != nullptr ? open->limits : Limits{};
        };
        const Rows undecided = undecidedRows();
        if (undecided.empty()) {
            m_plan = makePlan(m_changes, m_table, pool(), limitsOf);
        } else {
            ChangeSet decided = m_changes;
            for (const Row row : undecided)
                decided.setDelta(row, {});
            m_plan = makePlan(decided, m_table, pool(), limitsOf);
            m_plan->undecided = undecided;
        }
    }
    return *m_plan;
}

std::size_t Workspace::changedRows(const Scope &scope) const
{
    return m_changedIn.count(scope, m_table);
}

std::size_t Workspace::failedRows(const Scope &scope) const
{
    return m_failedIn.count(scope, m_table);
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

void Workspace::undo()
{
    m_undoStack->undo();
}

void Workspace::redo()
{
    m_undoStack->redo();
}

std::optional<EditDescription> Workspace::undoDescription() const
{
    if (!m_undoStack->canUndo())
        return std::nullopt;
    return static_cast<const EditCommand *>(m_undoStack->command(m_undoStack->index() - 1))->description();
}

std::optional<EditDescription> Workspace::redoDescription() const
{
    if (!m_undoStack->canRedo())
        return std::nullopt;
    return static_cast<const EditCommand *>(m_undoStack->command(m_undoStack->index()))->description();
}

std::uint64_t Workspace::undoStep() const
{
    if (!m_undoStack->canUndo())
        return 0;
    return static_cast<const EditCommand *>(m_undoStack->command(m_undoStack->index() - 1))->number();
}

/// So that the next undo or redo always does something. A spent step makes itself obsolete when called,
/// which is how a QUndoStack lets go of one.
void Workspace::dropSpentSteps()
{
    if (m_droppingSteps)
        return;
    const QScopedValueRollback guard(m_droppingSteps, true);
    const auto isSpent = [this](int index) {
        return !static_cast<const EditCommand *>(m_undoStack->command(index))->canMove();
    };
    bool dropped = false;
    while (m_undoStack->canUndo() && isSpent(m_undoStack->index() - 1)) {
        m_undoStack->undo();
        dropped = true;
    }
    while (m_undoStack->canRedo() && isSpent(m_undoStack->index())) {
        m_undoStack->redo();
        dropped = true;
    }
    if (dropped)
        emit undoChanged();
}

void Workspace::onUndoIndexChanged()
{
    if (m_droppingSteps)
        return;
    dropSpentSteps();
    emit undoChanged();
}

} // namespace tagdesk
