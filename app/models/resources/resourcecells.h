// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"
#include "tagchip.h"
#include "workspace.h"

#include <QVariant>

#include <optional>

namespace tagdesk {

/// What stands in the cells of a resource, and what becomes of a text that is typed into one: by row, and for
/// the columns of tag keys by key. Knows no positions and no order.
class ResourceCells
{
public:
    /// `workspace` outlives the cells.
    explicit ResourceCells(Workspace *workspace)
        : m_workspace(workspace)
    {
    }

    /// What people read for clouds, accounts, regions and product lines.
    void setValueWords(const ValueWords &words) { m_words = words; }
    /// By ResourceModel::Column and ResourceModel::Role; `key` is that of a key column, else null.
    [[nodiscard]] QVariant data(Row row, int column, const QString &key, int role) const;
    [[nodiscard]] bool isEditable(Row row, const QString &key) const;
    /// Why the key may not be edited on this resource, whether it has it or not.
    [[nodiscard]] TagLock lock(Row row, const QString &key) const;
    /// What the text would break as the value of the key on this resource, advice included.
    [[nodiscard]] QList<Violation> check(Row row, const QString &key, const QString &text) const;
    /// Stages the value, or with an invalid one the removal; false when a rule refuses it.
    bool write(Row row, const QString &key, const QVariant &value);

private:
    [[nodiscard]] QString place(Row row, RowField::Kind kind) const;
    [[nodiscard]] QVariant text(Row row, int column, const QString &key) const;
    [[nodiscard]] QVariant keyData(Row row, const QString &key, int role) const;
    [[nodiscard]] std::optional<TagChip> chip(Row row, const QString &key) const;
    [[nodiscard]] TagChips chips(Row row) const;

    Workspace *m_workspace;
    ValueWords m_words;
};

} // namespace tagdesk
