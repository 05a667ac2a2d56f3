// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceheader.h"

namespace tagdesk {

ResourceHeader::ResourceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
}

void ResourceHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    // The base class would ask the selection model whether the whole column is selected.
    const int visual = visualIndex(logicalIndex);
    const bool first = visual == 0;
    const bool last = visual == count() - 1;
    option->section = logicalIndex;
    option->text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
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
