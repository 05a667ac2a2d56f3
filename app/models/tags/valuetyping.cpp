// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuetyping.h"

#include "tagselection.h"
#include "workspace.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

ValueTyping::ValueTyping(Workspace &workspace, const TagSelection &selection)
    : m_workspace(workspace)
    , m_selection(selection)
{
}

void ValueTyping::enter(const QString &key, const std::optional<QString> &only)
{
    if (m_field && m_field->key == key && m_field->only == only && !m_field->isLeft)
        return;
    const KeyAggregate *known = m_selection.find(key);
    m_field = Field{.key = key,
        .only = only,
        .before = m_workspace.changes(),
        .wasMixed = !only && known != nullptr && known->isMixed()};
}

void ValueTyping::leave()
{
    if (m_field)
        m_field->isLeft = true;
}

bool ValueTyping::remembers(const QString &key) const
{
    return m_field && m_field->key == key && !m_field->only;
}

QString ValueTyping::text(const QString &key) const
{
    return remembers(key) ? m_field->text.value_or(QString()) : QString();
}

bool ValueTyping::isIn(const QString &key) const
{
    return remembers(key) && !m_field->isLeft;
}

EditInput ValueTyping::inputBefore() const
{
    const EditInput now = m_workspace.editInput();
    return {.table = now.table, .changes = m_field->before, .pool = now.pool, .rules = now.rules};
}

EditInput ValueTyping::input(const QString &key) const
{
    return remembers(key) ? inputBefore() : m_workspace.editInput();
}

TagEdit ValueTyping::edit(const QString &value, EditMode mode) const
{
    const EditInput before = inputBefore();
    const Tag tag{m_field->key, value};
    if (!m_field->only)
        return editTag(m_selection.rows(), tag, mode == EditMode::Remove ? EditMode::Set : mode, before);
    Rows rows = m_selection.rows();
    const std::optional<TextId> key = before.pool.find(m_field->key);
    const std::optional<TextId> only = before.pool.find(*m_field->only);
    std::erase_if(rows, [&](Row row) {
        return !key || !only
            || before.pool.value(before.changes.wanted(before.table, before.pool, row), *key) != *only;
    });
    return editTag(rows, tag, EditMode::Set, before);
}

bool ValueTyping::stage(const std::optional<QString> &value, EditMode mode)
{
    m_field->text = value;
    const TagEdit wanted = value ? edit(*value, mode) : TagEdit();
    std::vector<std::pair<Row, TagSet>> deltas;
    m_field->staged.clear();
    auto edited = wanted.deltas.cbegin();
    for (const Row row : m_selection.rows()) {
        const bool isEdited = edited != wanted.deltas.cend() && edited->first == row;
        const TagSet delta = isEdited ? (edited++)->second : m_field->before.delta(row);
        m_field->staged.push_back(delta);
        if (delta != m_workspace.changes().delta(row))
            deltas.emplace_back(row, delta);
    }
    const QScopedValueRollback staging(m_isStaging, true);
    return m_workspace.stageExactly(deltas, m_selection.rows(),
        {.kind = EditDescription::Kind::SetTag, .key = m_field->key, .text = value.value_or(QString())});
}

bool ValueTyping::restage(const QString &key, EditMode mode)
{
    if (!remembers(key) || !m_field->text)
        return false;
    const std::optional<QString> text = m_field->text;
    stage(text, mode);
    return true;
}

void ValueTyping::follow(const Rows &changed)
{
    if (m_field && !m_isStaging && !keeps(changed))
        m_field.reset();
}

bool ValueTyping::keeps(const Rows &changed)
{
    const Rows &rows = m_selection.rows();
    if (changed.empty()) {
        for (std::size_t place = 0; place < rows.size(); ++place) {
            if (!keepsAt(place))
                return false;
        }
        return true;
    }
    return std::all_of(changed.cbegin(), changed.cend(), [&](Row row) {
        const auto found = std::lower_bound(rows.cbegin(), rows.cend(), row);
        return found == rows.cend() || *found != row
            || keepsAt(static_cast<std::size_t>(found - rows.cbegin()));
    });
}

/// A listing or a reply only moves what the edits stand on; an undo or another edit makes them others.
bool ValueTyping::keepsAt(std::size_t place)
{
    TagPool &pool = m_workspace.pool();
    const Row row = m_selection.rows()[place];
    const TagSet tags = m_workspace.table().tags(row);
    const TagSet before = m_field->before.delta(row);
    TagSet &staged = m_field->staged[place];
    staged = pool.normalised(staged, tags);
    m_field->before.setDelta(row, pool.normalised(before, tags));
    return m_workspace.changes().delta(row) == staged;
}

} // namespace tagdesk
