// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnlayout.h"

#include "resourcedelegate.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x54444331; // "TDC1"
const char *const kSeen = "tagdeskSeenColumns";

QString columnName(const QAbstractItemModel &model, int column)
{
    switch (column) {
    case ResourceModel::NameColumn:
        return u"name"_s;
    case ResourceModel::IdColumn:
        return u"id"_s;
    case ResourceModel::RegionColumn:
        return u"region"_s;
    case ResourceModel::StatusColumn:
        return u"status"_s;
    case ResourceModel::TagsColumn:
        return u"tags"_s;
    default:
        return u"key:"_s + model.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString();
    }
}

int defaultWidth(const ResourceTableView &table, int column)
{
    const int character = characterWidth(table.fontMetrics());
    switch (column) {
    case ResourceModel::NameColumn:
        return character * 21;
    case ResourceModel::IdColumn:
        return character * 17;
    case ResourceModel::RegionColumn:
        return character * 14;
    case ResourceModel::StatusColumn:
        return ResourceDelegate::statusWidth(table.fontMetrics());
    default:
        return character * 16;
    }
}

} // namespace

ColumnLayout ColumnLayout::of(const ResourceTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    const QAbstractItemModel &model = *table.model();
    ColumnLayout layout;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString name = columnName(model, column);
        layout.order.append(name);
        if (column >= ResourceModel::FirstKeyColumn)
            layout.keys.append(model.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString());
        if (header->isSectionHidden(column))
            layout.hidden.append(name);
        else if (column != ResourceModel::TagsColumn)
            layout.widths.insert(name, header->sectionSize(column));
    }
    return layout;
}

void ColumnLayout::applyTo(ResourceTableView &table) const
{
    auto *model = qobject_cast<ResourceModel *>(table.model());
    model->setKeyColumns(keys);
    setDefaults(table);
    QHeaderView *header = table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const QString name = columnName(*model, column);
        if (const int width = widths.value(name); width > 0)
            header->resizeSection(column, width);
        if (column != ResourceModel::NameColumn && column != ResourceModel::TagsColumn)
            header->setSectionHidden(column, hidden.contains(name));
    }
    int place = 0;
    for (const QString &name : order) {
        for (int column = 0; column < header->count(); ++column) {
            if (columnName(*model, column) == name)
                header->moveSection(header->visualIndex(column), place++);
        }
    }
    table.fitTags();
}

void ColumnLayout::setDefaults(ResourceTableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    QStringList seen = table.property(kSeen).toStringList();
    for (int column = 0; column < header->count(); ++column) {
        const QString name = columnName(*table.model(), column);
        if (seen.contains(name) || column == ResourceModel::TagsColumn)
            continue;
        seen.append(name);
        header->resizeSection(column, defaultWidth(table, column));
        if (column == ResourceModel::RegionColumn)
            header->setSectionHidden(column, true);
    }
    table.setProperty(kSeen, seen);
    table.fitTags();
}

QByteArray ColumnLayout::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << kMagic << keys << order << hidden << widths;
    return bytes;
}

std::optional<ColumnLayout> ColumnLayout::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    ColumnLayout layout;
    stream >> magic;
    if (magic != kMagic)
        return std::nullopt;
    stream >> layout.keys >> layout.order >> layout.hidden >> layout.widths;
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    return layout;
}

} // namespace tagdesk
