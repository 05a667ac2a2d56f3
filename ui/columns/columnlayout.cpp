// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnlayout.h"

#include "resourcemodel.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kLayoutMagic = 0x54444331; // "TDC1"
} // namespace

QString ColumnLayout::columnName(const QAbstractItemModel &model, int column)
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
    }
    return layout;
}

void ColumnLayout::applyTo(ResourceTableView &table) const
{
    auto *model = qobject_cast<ResourceModel *>(table.model());
    model->setKeyColumns(keys);
    QHeaderView *header = table.horizontalHeader();
    QHash<QString, int> columns;
    for (int column = 0; column < header->count(); ++column) {
        const QString name = columnName(*model, column);
        columns.insert(name, column);
        if (column != ResourceModel::NameColumn)
            header->setSectionHidden(column, hidden.contains(name));
        // Where they are without an order of their own.
        header->moveSection(header->visualIndex(column), column);
    }
    int place = 1; // behind the name
    for (const QString &name : order) {
        const int column = columns.value(name, ResourceModel::NameColumn);
        if (column != ResourceModel::NameColumn)
            header->moveSection(header->visualIndex(column), place++);
    }
    table.fitTags();
}

QByteArray ColumnLayout::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << kLayoutMagic << keys << order << hidden << widths;
    return bytes;
}

std::optional<ColumnLayout> ColumnLayout::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    ColumnLayout layout;
    stream >> magic;
    if (magic != kLayoutMagic)
        return std::nullopt;
    stream >> layout.keys >> layout.order >> layout.hidden >> layout.widths;
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    return layout;
}

} // namespace tagdesk
