// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiledelegate.h"

#include "icons.h"
#include "profilemodel.h"
#include "profiletext.h"
#include "swatch.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace tagdesk {

namespace {

bool isFolder(const QModelIndex &index)
{
    return index.data(ProfileModel::IdRole).toString().isEmpty();
}

void paintFolder(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(Colours::of(option.palette).secondary);
    const QRect rect = option.rect.adjusted(metrics.gap, 0, -metrics.gap, 0);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

/// Paints an icon and gives back where the next thing begins.
int paintIcon(QPainter *painter, const QIcon &icon, const QPoint &at, const Metrics &metrics)
{
    icon.paint(painter, QRect(at, QSize(metrics.icon, metrics.icon)));
    return at.x() + metrics.icon + metrics.half;
}

/// The second line, with the icons of what its words say.
void paintFacts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const bool production = index.data(ProfileModel::ProductionRole).toBool();
    const bool readOnly = index.data(ProfileModel::ReadOnlyRole).toBool();
    const bool open = index.data(ProfileModel::OpenRole).toBool();
    const int top = line.center().y() - metrics.icon / 2;
    const std::tuple<bool, Icon, ColorRole> marks[] = {{production, Icon::Warning, ColorRole::Changed},
        {readOnly, Icon::Lock, ColorRole::Secondary}, {open, Icon::Check, ColorRole::Added}};
    for (const auto &[applies, mark, colorRole] : marks) {
        if (applies)
            line.setLeft(paintIcon(painter, icon(mark, colorRole), {line.left(), top}, metrics));
    }
    const Colours &colours = Colours::of(option.palette);
    painter->setPen(production ? colours.changed : colours.secondary);
    const QString text =
        ProfileTexts::line(index.data(ProfileModel::CloudRole).toString(), production, readOnly, open);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

void ProfileDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Metrics metrics = Metrics::of(option.fontMetrics);
    if (isFolder(index)) {
        paintFolder(painter, option, index);
        painter->restore();
        return;
    }
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect inner = option.rect.adjusted(metrics.half, metrics.half, -metrics.gap, -metrics.half);
    QRect first(inner.topLeft(), QSize(inner.width(), inner.height() / 2));
    const QColor colour(index.data(ProfileModel::ColourRole).toString());
    first.setLeft(paintIcon(painter, swatch(colour, option.widget),
        {first.left(), first.center().y() - metrics.icon / 2}, metrics));
    painter->setPen(Colours::of(option.palette).text);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    paintFacts(painter, option, index,
        QRect(first.left(), first.bottom() + 1, first.width(), inner.bottom() - first.bottom()));
    painter->restore();
}

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const int line = std::max(option.fontMetrics.height(), metrics.icon);
    return {characterWidth(option.fontMetrics) * 20,
        isFolder(index) ? metrics.listRow : 2 * line + metrics.half + metrics.fieldGap};
}

} // namespace tagdesk
