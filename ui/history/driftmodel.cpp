// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftmodel.h"

#include "csvtext.h"
#include "historycelltext.h"
#include "snapshottext.h"
#include "theme.h"

#include <QGuiApplication>

namespace tagdesk {

using namespace Qt::StringLiterals;

DriftModel::DriftModel(const DriftDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
{
    connect(&m_lines, &DriftLines::aboutToShow, this, &DriftModel::beginResetModel);
    connect(&m_lines, &DriftLines::shownChanged, this, &DriftModel::endResetModel);
    connect(&m_lines, &DriftLines::ticksChanged, this, [this](int first, int last) {
        emit dataChanged(index(first, ResourceColumn), index(last, ResourceColumn), {Qt::CheckStateRole});
    });
    const auto load = [this, document] {
        m_lines.setDrift(document->sharedDrift());
    };
    connect(document, &DriftDocument::driftChanged, this, load);
    load();
}

Qt::ItemFlags DriftModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = LineTableModel::flags(index);
    const bool canTick =
        index.isValid() && index.column() == ResourceColumn && m_lines.line(index.row()).hasCell();
    return canTick ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DriftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const std::size_t before = m_lines.tickedCount();
    m_lines.tick({{index.row(), index.row()}}, value.toInt() == Qt::Checked);
    return m_lines.tickedCount() != before;
}

QVariant DriftModel::cellData(int row, int column, int role) const
{
    const DriftLines::Line &shown = m_lines.line(row);
    const DriftedResource &resource = m_lines.resource(shown);
    const DriftedCell *cell = m_lines.cell(shown);
    if (role == Qt::CheckStateRole && column == ResourceColumn && cell != nullptr)
        return m_lines.isTicked(shown) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::FontRole && column == ResourceColumn)
        return fixedFont(QGuiApplication::font());
    switch (column) {
    case ResourceColumn:
        return HistoryCellTexts::wordsData(resource.id.id, role);
    case NameColumn:
        return HistoryCellTexts::wordsData(resource.name, role);
    case ChangeColumn:
        return HistoryCellTexts::wordsData(SnapshotTexts::word(resource.kind), role);
    default:
        break;
    }
    if (cell == nullptr)
        return {};
    switch (column) {
    case KeyColumn:
        return HistoryCellTexts::wordsData(cell->key, role);
    case ThenColumn:
        return HistoryCellTexts::valueData(cell->then, role);
    case NowColumn:
        return HistoryCellTexts::valueData(cell->now, role);
    default:
        return HistoryCellTexts::wordsData(SnapshotTexts::word(*cell), role);
    }
}

QString DriftModel::head(int column) const
{
    switch (column) {
    case ResourceColumn:
        return tr("Resource");
    case NameColumn:
        return tr("Name");
    case ChangeColumn:
        //: Head of a column: what became of a resource since a snapshot.
        return tr("Change");
    case KeyColumn:
        return tr("Key");
    case ThenColumn:
        //: Head of a column: the value of a tag in the snapshot.
        return tr("Then");
    case NowColumn:
        return tr("Now");
    default:
        //: Head of a column: who changed a tag.
        return tr("By");
    }
}

QStringList DriftModel::texts(int row) const
{
    QStringList texts;
    for (int column = 0; column < ColumnCount; ++column)
        texts.append(index(row, column).data().toString());
    return texts;
}

QByteArray DriftModel::csv() const
{
    std::string csv;
    const auto append = [&csv](const std::vector<std::string> &fields) {
        for (std::size_t at = 0; at < fields.size(); ++at) {
            if (at > 0)
                csv += ',';
            appendField(csv, fields[at], ',');
        }
        csv += "\r\n";
    };
    const auto value = [](const std::optional<QString> &text) {
        return text ? writeCell(text->toStdString()) : std::string();
    };
    append({"cloud", "region", "service", "id", "name", "change", "key", "then", "now", "by"});
    for (int row = 0; row < m_lines.shown(); ++row) {
        const DriftedResource &resource = m_lines.resource(m_lines.line(row));
        const DriftedCell *cell = m_lines.cell(m_lines.line(row));
        const Collection &in = resource.id.collection;
        std::vector<std::string> fields;
        for (const QString &name : {in.cloud, in.region, in.kind, resource.id.id, resource.name,
                 SnapshotTexts::word(resource.kind), cell == nullptr ? QString() : cell->key})
            fields.push_back(writeName(name.toStdString()));
        fields.push_back(cell == nullptr ? std::string() : value(cell->then));
        fields.push_back(cell == nullptr ? std::string() : value(cell->now));
        fields.push_back(
            writeName(cell == nullptr ? std::string() : SnapshotTexts::word(*cell).toStdString()));
        append(fields);
    }
    return QByteArray::fromStdString(csv);
}

} // namespace tagdesk
