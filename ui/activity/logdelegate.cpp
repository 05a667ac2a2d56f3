// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "logdelegate.h"

#include "activitytext.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace tagdesk {

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto event = index.data(LogModel::EventRole).value<LogEvent>();
    const Colours &colours = Colours::of(option->palette);
    if (index.column() == LogModel::TimeColumn) {
        option->text = StatusTexts::time(event.time);
        option->palette.setColor(QPalette::Text, colours.secondary);
        option->palette.setColor(QPalette::HighlightedText, colours.secondary);
    } else {
        option->text = ActivityTexts::of(event);
        const QColor colour = colorRoleColour(colours, ActivityTexts::colorRoleOf(event));
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
    }
}

bool LogDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto entry = index.data(LogModel::EventRole).value<LogEvent>();
    const QString text = index.column() == LogModel::TimeColumn ? StatusTexts::exactTime(entry.time)
                                                                : ActivityTexts::of(entry);
    QToolTip::showText(event->globalPos(), toolTipText(text), view);
    return true;
}

} // namespace tagdesk
