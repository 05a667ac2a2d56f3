// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnlayout.h"

#include "placecolumns.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kLayoutMagic = 0x54444333; // "TDC3"
constexpr quint32 kOldLayoutMagic = 0x54444331; // "TDC1": no column showed or hid itself

/// Columns that an older layout does not know stand behind those before them.
QStringList completed(const QStringList &order, const QStringList &columns)
{
    QStringList all = order;
    for (qsizetype column = 1; column < columns.size(); ++column) {
        if (!all.contains(columns[column]))
            all.insert(all.indexOf(columns[column - 1]) + 1, columns[column]);
    }
    return all;
}
} // namespace

QString ColumnLayout::columnName(const QAbstractItemModel &model, int column)
{
    switch (column) {
    case ResourceModel::NameColumn:
        return u"name"_s;
    case ResourceModel::IdColumn:
        return u"id"_s;
    case ResourceModel::CloudColumn:
        return u"cloud"_s;
    case ResourceModel::AccountColumn:
        return u"account"_s;
    case ResourceModel::RegionColumn:
        return u"region"_s;
    case ResourceModel::ProductColumn:
        return u"product"_s;
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
        if (header->isSectionHidden(column) && !PlaceColumns::isPlace(name))
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
    QStringList names;
    for (int column = 0; column < header->count(); ++column) {
        const QString name = columnName(*model, column);
        columns.insert(name, column);
        names.append(name);
        if (column != ResourceModel::NameColumn && !PlaceColumns::isPlace(name))
            header->setSectionHidden(column, hidden.contains(name));
        // Where they are without an order of their own.
        header->moveSection(header->visualIndex(column), column);
    }
    int place = 1; // behind the name
    for (const QString &name : completed(order, names)) {
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
    stream << kLayoutMagic << keys << order << hidden << widths << shown;
    return bytes;
}

std::optional<ColumnLayout> ColumnLayout::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    ColumnLayout layout;
    stream >> magic;
    if (magic != kLayoutMagic && magic != kOldLayoutMagic)
        return std::nullopt;
    stream >> layout.keys >> layout.order >> layout.hidden >> layout.widths;
    if (magic == kLayoutMagic)
        stream >> layout.shown;
    else if (layout.hidden.removeAll(u"region"_s) == 0)
        layout.shown = {u"region"_s};
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    return layout;
}

} // namespace tagdesk
