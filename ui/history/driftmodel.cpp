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
    , m_document(document)
{
    connect(document, &DriftDocument::driftChanged, this, &DriftModel::load);
    load();
}

void DriftModel::load()
{
    beginResetModel();
    const Drift &drift = m_document->drift();
    m_all.clear();
    std::size_t cell = 0;
    for (std::size_t resource = 0; resource < drift.resources.size(); ++resource) {
        const bool hasCells = cell < drift.cells.size() && drift.cells[cell].resource == resource;
        if (!hasCells)
            m_all.push_back({.resource = resource});
        for (; cell < drift.cells.size() && drift.cells[cell].resource == resource; ++cell)
            m_all.push_back({.resource = resource, .cell = cell});
    }
    m_ticks.assign(drift.cells.size(), false);
    m_tickedCount = 0;
    show();
    endResetModel();
    emit ticksChanged();
}

void DriftModel::setFilter(const QString &text, std::optional<DriftOrigin> origin)
{
    if (text == m_text && origin == m_origin)
        return;
    beginResetModel();
    m_text = text;
    m_origin = origin;
    show();
    endResetModel();
}

void DriftModel::show()
{
    m_shown.clear();
    for (std::size_t at = 0; at < m_all.size(); ++at) {
        if (isShown(m_all[at]))
            m_shown.push_back(at);
    }
}

bool DriftModel::isShown(const Line &line) const
{
    const DriftedCell *cell = cellOf(line);
    if (m_origin && (cell == nullptr || cell->origin != *m_origin))
        return false;
    if (m_text.isEmpty())
        return true;
    const auto has = [this](const QString &text) {
        return text.contains(m_text, Qt::CaseInsensitive);
    };
    const DriftedResource &resource = m_document->drift().resources[line.resource];
    return has(resource.id.id) || has(resource.name)
        || (cell != nullptr
            && (has(cell->key) || has(cell->then.value_or(QString())) || has(cell->now.value_or(QString()))
                || has(cell->who)));
}

const DriftedCell *DriftModel::cellOf(const Line &line) const
{
    return line.cell ? &m_document->drift().cells[*line.cell] : nullptr;
}

std::vector<std::size_t> DriftModel::ticked() const
{
    std::vector<std::size_t> cells;
    for (std::size_t at = 0; at < m_ticks.size(); ++at) {
        if (m_ticks[at])
            cells.push_back(at);
    }
    return cells;
}

bool DriftModel::tick(const Line &line, bool ticks)
{
    if (!line.cell || m_ticks[*line.cell] == ticks)
        return false;
    m_ticks[*line.cell] = ticks;
    if (ticks)
        ++m_tickedCount;
    else
        --m_tickedCount;
    return true;
}

void DriftModel::tickLines(int first, int last, bool ticks)
{
    bool isChanged = false;
    for (int row = first; row <= last; ++row)
        isChanged = tick(line(row), ticks) || isChanged;
    if (!isChanged)
        return;
    emit dataChanged(index(first, ResourceColumn), index(last, ResourceColumn), {Qt::CheckStateRole});
    emit ticksChanged();
}

Qt::ItemFlags DriftModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = LineTableModel::flags(index);
    const bool canTick = index.isValid() && index.column() == ResourceColumn && line(index.row()).cell;
    return canTick ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DriftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != ResourceColumn)
        return false;
    if (!tick(line(index.row()), value.toInt() == Qt::Checked))
        return false;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

QVariant DriftModel::cellData(int row, int column, int role) const
{
    const Line &shown = line(row);
    const DriftedResource &resource = m_document->drift().resources[shown.resource];
    const DriftedCell *cell = cellOf(shown);
    if (role == Qt::CheckStateRole && column == ResourceColumn && cell != nullptr)
        return m_ticks[*shown.cell] ? Qt::Checked : Qt::Unchecked;
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
    for (const std::size_t at : m_shown) {
        const DriftedResource &resource = m_document->drift().resources[m_all[at].resource];
        const DriftedCell *cell = cellOf(m_all[at]);
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
