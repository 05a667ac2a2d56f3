// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of TagModel that takes what is typed and what is done to whole keys.
#include "tagedit.h"
#include "tagmodel.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

// --- Typing

NewTagDraft *TagModel::newTag(int row)
{
    return row >= keyCount() && row < rowCount()
        ? &m_drafts.newTags[static_cast<std::size_t>(row - keyCount())]
        : nullptr;
}

QList<Violation> TagModel::typeKey(int row, const QString &text)
{
    if (NewTagDraft *tag = newTag(row)) {
        tag->key.text = text;
        checkDrafts();
        emit dataChanged(index(keyCount(), 0), index(rowCount() - 1, ColumnCount - 1));
        tellInvalidDrafts();
        return tag->key.violations;
    }
    if (row < 0 || row >= keyCount() || isLocked(m_aggregate.keys[static_cast<std::size_t>(row)]))
        return {};
    const QString key = keyText(m_aggregate.keys[static_cast<std::size_t>(row)]);
    QList<Violation> violations;
    if (normalised(rules(), text) == key) {
        setDraft(key, KeyColumn, std::nullopt);
    } else {
        violations = checkRename(key, text);
        setDraft(key, KeyColumn, DraftText{text, violations});
    }
    tell(row);
    return violations;
}

QList<Violation> TagModel::typeValue(int row, const QString &text)
{
    if (NewTagDraft *tag = newTag(row)) {
        tag->value.text = text;
        checkDrafts();
        tell(row);
        return tag->value.violations;
    }
    if (row < 0 || row >= keyCount() || isLocked(m_aggregate.keys[static_cast<std::size_t>(row)]))
        return {};
    const QString key = keyText(m_aggregate.keys[static_cast<std::size_t>(row)]);
    openField(key, std::nullopt);
    const bool isTakenBack = text.isEmpty() && m_field->wasMixed;
    QList<Violation> violations = isTakenBack ? QList<Violation>() : checkKeyValue(key, text);
    if (refuses(violations))
        setDraft(key, ValueColumn, DraftText{text, violations});
    else
        setDraft(key, ValueColumn, std::nullopt);
    stageField(isTakenBack || refuses(violations) ? std::nullopt : std::optional(text));
    if (const int place = rowOf(key); place >= 0)
        tell(place);
    return violations;
}

QList<Violation> TagModel::typeValueFor(int row, const QString &oldValue, const QString &text)
{
    if (row < 0 || row >= keyCount() || isLocked(m_aggregate.keys[static_cast<std::size_t>(row)]))
        return {};
    const QString key = keyText(m_aggregate.keys[static_cast<std::size_t>(row)]);
    QList<Violation> violations = checkKeyValue(key, text);
    if (!refuses(violations)) {
        openField(key, oldValue);
        stageField(text);
    }
    return violations;
}

/// Typing into another field starts anew from what is staged now.
void TagModel::openField(const QString &key, const std::optional<QString> &only)
{
    if (m_field && m_field->key == key && m_field->only == only)
        return;
    const KeyAggregate *known = aggregateOf(key);
    m_field = Field{.key = key,
        .only = only,
        .before = m_workspace->changes(),
        .wasMixed = !only && known != nullptr && known->isMixed()};
}

/// Stages what the text makes of the edits that were there when the field was entered; without a text those.
bool TagModel::stageField(const std::optional<QString> &value)
{
    TagPool &pool = m_workspace->pool();
    const EditInput now = m_workspace->editInput();
    const EditInput before{
        .table = now.table, .changes = m_field->before, .pool = now.pool, .rules = now.rules};
    TagEdit edit;
    if (value) {
        Rows rows = m_rows;
        if (m_field->only) {
            const std::optional<TextId> key = pool.find(m_field->key);
            const std::optional<TextId> only = pool.find(*m_field->only);
            std::erase_if(rows, [&](Row row) {
                return !key || !only
                    || pool.value(m_field->before.wanted(now.table, pool, row), *key) != *only;
            });
        }
        const EditMode chosen = m_field->only ? EditMode::Set : mode(m_field->key);
        edit = editTag(
            rows, {m_field->key, *value}, chosen == EditMode::Remove ? EditMode::Set : chosen, before);
    }
    std::vector<std::pair<Row, TagSet>> deltas;
    m_field->staged.clear();
    auto edited = edit.deltas.cbegin();
    for (const Row row : m_rows) {
        const bool isEdited = edited != edit.deltas.cend() && edited->first == row;
        const TagSet wanted = isEdited ? (edited++)->second : m_field->before.delta(row);
        m_field->staged.push_back(wanted);
        if (wanted != m_workspace->changes().delta(row))
            deltas.emplace_back(row, wanted);
    }
    const QScopedValueRollback staging(m_staging, true);
    return m_workspace->stageExactly(deltas, m_rows,
        {.kind = EditDescription::Kind::SetTag, .key = m_field->key, .text = value.value_or(QString())});
}

/// Whether the open field still knows what was there when it was entered, after these rows changed elsewhere.
bool TagModel::keepsField(const Rows &rows)
{
    if (!m_field)
        return true;
    if (rows.empty()) {
        for (std::size_t place = 0; place < m_rows.size(); ++place) {
            if (!keepsFieldAt(place))
                return false;
        }
        return true;
    }
    return std::all_of(rows.cbegin(), rows.cend(), [this](Row row) {
        const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), row);
        return found == m_rows.cend() || *found != row
            || keepsFieldAt(static_cast<std::size_t>(found - m_rows.cbegin()));
    });
}

/// A listing or a reply only moves what the edits stand on; an undo or another edit makes them others.
bool TagModel::keepsFieldAt(std::size_t place)
{
    TagPool &pool = m_workspace->pool();
    const Row row = m_rows[place];
    const TagSet tags = m_workspace->table().tags(row);
    const TagSet before = m_field->before.delta(row);
    TagSet &staged = m_field->staged[place];
    staged = pool.normalised(staged, tags);
    m_field->before.setDelta(row, pool.normalised(before, tags));
    return m_workspace->changes().delta(row) == staged;
}

bool TagModel::takeBack(int row)
{
    if (newTag(row) != nullptr) {
        discardDraft(row);
        return true;
    }
    if (row < 0 || row >= keyCount())
        return false;
    const QString key = keyText(m_aggregate.keys[static_cast<std::size_t>(row)]);
    const bool hadDraft = m_drafts.tags.remove(key) > 0;
    const bool wasStaged = m_field && m_field->key == key && !m_field->only && stageField(std::nullopt);
    m_field.reset();
    if (hadDraft && rowOf(key) >= 0)
        tell(rowOf(key));
    return hadDraft || wasStaged;
}

// --- Drafts

int TagModel::addDraft()
{
    if (m_aggregate.rows == 0)
        return -1;
    for (std::size_t place = 0; place < m_drafts.newTags.size(); ++place) {
        if (m_drafts.newTags[place].isEmpty())
            return keyCount() + static_cast<int>(place);
    }
    insertNewTags({NewTagDraft{}});
    checkDrafts();
    return rowCount() - 1;
}

void TagModel::insertNewTags(const std::vector<NewTagDraft> &tags)
{
    if (tags.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(tags.size()) - 1);
    m_drafts.newTags.insert(m_drafts.newTags.end(), tags.cbegin(), tags.cend());
    endInsertRows();
}

void TagModel::removeNewTags(std::size_t first, std::size_t count)
{
    if (count == 0)
        return;
    const int row = keyCount() + static_cast<int>(first);
    beginRemoveRows({}, row, row + static_cast<int>(count) - 1);
    const auto begin = m_drafts.newTags.begin() + static_cast<std::ptrdiff_t>(first);
    m_drafts.newTags.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void TagModel::setDraft(const QString &key, Column column, const std::optional<DraftText> &draft)
{
    TagDraft &drafts = m_drafts.tags[key];
    (column == KeyColumn ? drafts.key : drafts.value) = draft;
    if (!drafts.key && !drafts.value)
        m_drafts.tags.remove(key);
}

void TagModel::discardDraft(int row)
{
    if (newTag(row) != nullptr) {
        removeNewTags(static_cast<std::size_t>(row - keyCount()), 1);
        checkDrafts();
        tellInvalidDrafts();
    } else if (row >= 0 && row < keyCount()
        && m_drafts.tags.remove(keyText(m_aggregate.keys[static_cast<std::size_t>(row)])) > 0) {
        tell(row);
    }
}

void TagModel::discardAllDrafts()
{
    m_otherDrafts.clear();
    for (int row = rowCount(); row-- > 0;)
        discardDraft(row);
    tellInvalidDrafts();
}

bool TagModel::commit(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    return newTag(row) != nullptr ? commitNewTag(static_cast<std::size_t>(row - keyCount())) : commitKey(row);
}

void TagModel::commitAll()
{
    // From the end, since a tag that is staged moves up among the keys.
    for (std::size_t place = m_drafts.newTags.size(); place-- > 0;)
        commitNewTag(place);
    const QStringList keys = m_drafts.tags.keys();
    for (const QString &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            commitKey(row);
    }
    m_field.reset();
}

bool TagModel::commitNewTag(std::size_t place)
{
    NewTagDraft &tag = m_drafts.newTags[place];
    if (tag.isEmpty())
        return true;
    if (tag.isInvalid()) {
        tag.wasLeft = true;
        tell(keyCount() + static_cast<int>(place));
        return false;
    }
    const Tag complete{tag.key.text, tag.value.text};
    removeNewTags(place, 1);
    m_workspace->stage(m_rows, complete, EditMode::Set);
    tellInvalidDrafts();
    return true;
}

bool TagModel::commitKey(int row)
{
    const QString key = keyText(m_aggregate.keys[static_cast<std::size_t>(row)]);
    m_field.reset();
    const TagDraft draft = m_drafts.tags.value(key);
    if ((draft.value && refuses(draft.value->violations)) || (draft.key && refuses(draft.key->violations)))
        return false;
    m_drafts.tags.remove(key);
    if (draft.key)
        m_workspace->stageRename(m_rows, key, draft.key->text);
    return true;
}

// --- Acts on whole keys

void TagModel::setMode(const QString &key, EditMode mode)
{
    m_modes.insert(key, mode);
    if (const int row = rowOf(key); row >= 0)
        tell(row);
}

EditMode TagModel::mode(const QString &key) const
{
    return m_modes.value(key, EditMode::Set);
}

EditCounts TagModel::counts(const QString &key, const QString &value, EditMode mode) const
{
    const EditInput now = m_workspace->editInput();
    const bool isOpen = m_field && m_field->key == key && !m_field->only;
    const EditInput input{.table = now.table,
        .changes = isOpen ? m_field->before : now.changes,
        .pool = now.pool,
        .rules = now.rules};
    const TagEdit edit = editTag(m_rows, {key, value}, mode, input);
    return {.change = edit.changed(),
        .equal = edit.equal,
        .skipped = edit.absent + edit.present + edit.locked,
        .absent = edit.absent,
        .present = edit.present};
}

bool TagModel::setValue(const QString &key, const QString &value)
{
    if (const int row = rowOf(key); row >= 0)
        return !isLocked(m_aggregate.keys[static_cast<std::size_t>(row)]) && !refuses(typeValue(row, value));
    if (refuses(checkNewKey(key, nullptr)) || refuses(checkKeyValue(key, value)))
        return false;
    return m_workspace->stage(m_rows, {key, value}, mode(key));
}

bool TagModel::setValueFor(const QString &key, const QString &oldValue, const QString &newValue)
{
    const int row = rowOf(key);
    if (row < 0 || isLocked(m_aggregate.keys[static_cast<std::size_t>(row)]))
        return false;
    const bool taken = !refuses(typeValueFor(row, oldValue, newValue));
    m_field.reset();
    return taken;
}

bool TagModel::renameKey(const QString &from, const QString &to)
{
    if (rowOf(from) < 0 || refuses(checkRename(from, to)))
        return false;
    m_drafts.tags.remove(from);
    return m_workspace->stageRename(m_rows, from, to);
}

bool TagModel::remove(const QString &key)
{
    m_drafts.tags.remove(key);
    const bool removed = m_workspace->stage(m_rows, {key, {}}, EditMode::Remove);
    tellInvalidDrafts();
    return removed;
}

bool TagModel::revert(const QString &key)
{
    const bool hadDraft = m_drafts.tags.remove(key) > 0;
    const bool reverted = m_workspace->revert(m_rows, key);
    if (hadDraft && rowOf(key) >= 0)
        tell(rowOf(key));
    return hadDraft || reverted;
}

bool TagModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int row = index.row();
    const bool isNew = newTag(row) != nullptr;
    const QString text = value.toString();
    if (!isNew && text == index.data(Qt::EditRole).toString())
        return true;
    const QList<Violation> violations =
        index.column() == KeyColumn ? typeKey(row, text) : typeValue(row, text);
    if (!isNew && row < rowCount())
        commit(row);
    return !refuses(violations);
}

} // namespace tagdesk
