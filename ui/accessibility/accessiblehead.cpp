// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessiblehead.h"

#include "accessibleitemview.h"

#include <QHeaderView>

namespace tagdesk {

AccessibleHead::AccessibleHead(AccessibleItemView *owner, Qt::Orientation orientation, int section)
    : m_owner(owner)
    , m_orientation(orientation)
    , m_section(section)
{
}

bool AccessibleHead::isValid() const
{
    const QHeaderView *header = m_owner->header(m_orientation);
    if (header == nullptr || m_owner->model() == nullptr)
        return false;
    return isCorner()
        || m_section < (m_orientation == Qt::Horizontal ? m_owner->columnCount() : m_owner->rowCount());
}

QAccessibleInterface *AccessibleHead::parent() const
{
    return m_owner;
}

QString AccessibleHead::text(QAccessible::Text kind) const
{
    if (!isValid() || isCorner())
        return {};
    const auto told = [this](int role) {
        return m_owner->model()->headerData(m_section, m_orientation, role).toString();
    };
    switch (kind) {
    case QAccessible::Name: {
        const QString text = told(Qt::AccessibleTextRole);
        return text.isEmpty() ? told(Qt::DisplayRole) : text;
    }
    case QAccessible::Description:
        return told(Qt::AccessibleDescriptionRole);
    default:
        return {};
    }
}

QRect AccessibleHead::rect() const
{
    if (!isValid() || isCorner())
        return {};
    const QHeaderView *header = m_owner->header(m_orientation);
    const int place = header->sectionViewportPosition(m_section);
    const int length = header->sectionSize(m_section);
    const QRect rect = m_orientation == Qt::Horizontal ? QRect(place, 0, length, header->height())
                                                       : QRect(0, place, header->width(), length);
    return {header->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::Role AccessibleHead::role() const
{
    if (isCorner())
        return QAccessible::Pane;
    return m_orientation == Qt::Horizontal ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QAccessible::State AccessibleHead::state() const
{
    QAccessible::State state;
    const QHeaderView *header = m_owner->header(m_orientation);
    state.invalid = !isValid();
    state.invisible =
        state.invalid || !header->isVisible() || (!isCorner() && header->isSectionHidden(m_section));
    state.disabled = state.invalid || !header->isEnabled();
    return state;
}

} // namespace tagdesk
