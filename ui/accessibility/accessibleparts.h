// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QHash>
#include <QPersistentModelIndex>

#include <deque>

class QAbstractItemModel;

namespace tagdesk {

/// The cells and heads of one view that assistive technology has asked for. Keeps so many of them at most,
/// and deletes the others: whoever holds the id of one is told that it has gone.
class AccessibleParts
{
public:
    static constexpr int kMost = 4096; ///< The oldest go first.

    AccessibleParts() = default;
    ~AccessibleParts();
    Q_DISABLE_COPY_MOVE(AccessibleParts)

    /// nullptr: it is not kept.
    [[nodiscard]] QAccessibleInterface *item(const QPersistentModelIndex &index) const;
    [[nodiscard]] QAccessibleInterface *head(Qt::Orientation orientation, int section) const;
    /// Take the part.
    void keepItem(const QPersistentModelIndex &index, QAccessibleInterface *part);
    void keepHead(Qt::Orientation orientation, int section, QAccessibleInterface *part);
    /// Deletes those whose items are no longer in the model, and the heads, which other sections may have
    /// now.
    void dropGone(const QAbstractItemModel *model);

private:
    QAccessible::Id keep(QAccessibleInterface *part);
    void dropOldest();

    QHash<QPersistentModelIndex, QAccessible::Id> m_items;
    QHash<std::pair<int, int>, QAccessible::Id> m_heads; // by orientation and section
    std::deque<QAccessible::Id> m_all; // the oldest first
};

} // namespace tagdesk
