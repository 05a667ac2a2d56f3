// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessibleparts.h"

#include <QSet>

namespace tagdesk {

AccessibleParts::~AccessibleParts()
{
    for (const QAccessible::Id id : m_all)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *AccessibleParts::item(const QPersistentModelIndex &index) const
{
    return QAccessible::accessibleInterface(m_items.value(index));
}

QAccessibleInterface *AccessibleParts::head(Qt::Orientation orientation, int section) const
{
    return QAccessible::accessibleInterface(m_heads.value({orientation, section}));
}

void AccessibleParts::keepItem(const QPersistentModelIndex &index, QAccessibleInterface *part)
{
    m_items.insert(index, keep(part));
}

void AccessibleParts::keepHead(Qt::Orientation orientation, int section, QAccessibleInterface *part)
{
    m_heads.insert({orientation, section}, keep(part));
}

QAccessible::Id AccessibleParts::keep(QAccessibleInterface *part)
{
    if (m_all.size() >= kMost)
        dropOldest();
    const QAccessible::Id id = QAccessible::registerAccessibleInterface(part);
    m_all.push_back(id);
    return id;
}

/// A quarter at once, since an index that has gone cannot be looked up: all have to be gone through.
void AccessibleParts::dropOldest()
{
    const auto end = m_all.begin() + kMost / 4;
    const QSet<QAccessible::Id> dropped(m_all.begin(), end);
    m_all.erase(m_all.begin(), end);
    m_items.removeIf([&](const auto &known) { return dropped.contains(known.value()); });
    m_heads.removeIf([&](const auto &known) { return dropped.contains(known.value()); });
    for (const QAccessible::Id id : dropped)
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleParts::dropGone(const QAbstractItemModel *model)
{
    QSet<QAccessible::Id> dropped(m_heads.cbegin(), m_heads.cend());
    m_heads.clear();
    m_items.removeIf([&](const auto &known) {
        const bool isGone = !known.key().isValid() || known.key().model() != model;
        if (isGone)
            dropped.insert(known.value());
        return isGone;
    });
    std::erase_if(m_all, [&](QAccessible::Id id) { return dropped.contains(id); });
    for (const QAccessible::Id id : std::as_const(dropped))
        QAccessible::deleteAccessibleInterface(id);
}

} // namespace tagdesk
