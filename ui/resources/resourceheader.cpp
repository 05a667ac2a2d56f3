// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceheader.h"

#include "icons.h"
#include "resourcemodel.h"

namespace tagdesk {

ResourceHeader::ResourceHeader(QWidget *parent)
    : FrozenHeader(parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicator(-1, Qt::AscendingOrder);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideMiddle);
}

QString ResourceHeader::words(const QAbstractItemModel &model, int column)
{
    switch (column) {
    case ResourceModel::NameColumn:
        return tr("Name");
    case ResourceModel::IdColumn:
        return tr("ID");
    case ResourceModel::RegionColumn:
        return tr("Region");
    case ResourceModel::StatusColumn:
        return tr("Status");
    case ResourceModel::TagsColumn:
        return tr("Tags");
    default:
        return model.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString();
    }
}

void ResourceHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    // The base class would ask the selection model whether the whole column is selected.
    const int visual = visualIndex(logicalIndex);
    const bool first = visual == 0;
    const bool last = visual == count() - 1;
    option->section = logicalIndex;
    option->text = words(*model(), logicalIndex);
    // A key that may not be edited in this account at all.
    if (model()->headerData(logicalIndex, orientation(), ResourceModel::LockRole).value<TagLock>()
        != TagLock::None)
        option->icon = icon(Icon::Lock, ColorRole::Secondary);
    option->position = first && last ? QStyleOptionHeader::OnlyOneSection
        : first                      ? QStyleOptionHeader::Beginning
        : last                       ? QStyleOptionHeader::End
                                     : QStyleOptionHeader::Middle;
    option->orientation = orientation();
    option->selectedPosition = QStyleOptionHeader::NotAdjacent;
    option->textAlignment = defaultAlignment();
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex)
        option->sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                           : QStyleOptionHeader::SortUp;
}

} // namespace tagdesk
