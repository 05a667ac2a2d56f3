// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancemodel.h"

#include "costtext.h"
#include "countable.h"
#include "plaintext.h"
#include "reviewcells.h"
#include "scopetext.h"
#include "statustext.h"
#include "workspace.h"

#include <QLocale>

#include <algorithm>

namespace tagdesk {

namespace {

/// The line of all keys together.
constexpr int kAllKeys = 0;

} // namespace

ComplianceModel::ComplianceModel(Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void ComplianceModel::load(const Rows &rows)
{
    Compliance counted = countCompliance(
        rows, m_workspace->table(), m_workspace->changes(), m_workspace->pool(), m_workspace->policies());
    const bool isSame = counted.keys.size() == m_compliance.keys.size()
        && counted.places.size() == m_compliance.places.size()
        && std::ranges::equal(
            counted.keys, m_compliance.keys, {}, &Compliance::Key::key, &Compliance::Key::key)
        && std::ranges::equal(counted.places, m_compliance.places, {}, &Compliance::Place::collection,
            &Compliance::Place::collection);
    if (!isSame)
        beginResetModel();
    m_rows = rows;
    m_compliance = std::move(counted);
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ComplianceModel::setCosts(const CostCoverage *costs)
{
    beginResetModel();
    m_costs = costs;
    endResetModel();
}

QString ComplianceModel::key(int line) const
{
    return line <= kAllKeys ? QString() : m_compliance.keys[static_cast<std::size_t>(line - 1)].key;
}

QString ComplianceModel::costText(int line) const
{
    const qsizetype at = line == kAllKeys ? -1 : m_costs->keys.indexOf(key(line));
    QStringList shares;
    for (const CostCoverage::Currency &sums : m_costs->currencies) {
        const auto number = static_cast<std::size_t>(at);
        if (at < 0 || number >= sums.keys.size())
            continue;
        const CostCoverage::Key &counted = sums.keys[number];
        const QString share = CostTexts::share(counted.with.amount().thousandthsOf(counted.asked.amount()));
        //: A share of cost. %1: percent, %2: a currency.
        shares.append(m_costs->currencies.size() == 1 ? share : tr("%1 of %2").arg(share, sums.currency));
    }
    return shares.isEmpty() ? QStringLiteral("–") : shares.join(tr(", "));
}

Rows ComplianceModel::violating(const QModelIndex &index) const
{
    Rows found;
    if (!index.isValid() || index.column() == costColumn())
        return found;
    const QString key = this->key(index.row()).toCaseFolded();
    PolicyJudge &policies = m_workspace->policies();
    const ResourceTable &table = m_workspace->table();
    for (const Row row : m_rows) {
        if (table.knowledge(row) != TagKnowledge::Read)
            continue;
        if (index.column() >= firstPlaceColumn()
            && !(table.collection(row)
                == m_compliance.places[static_cast<std::size_t>(index.column() - firstPlaceColumn())]
                       .collection))
            continue;
        const std::uint32_t verdict = policies.verdictOf(row, m_workspace->wanted(row));
        if (verdict != PolicyJudge::kClean && policies.isAbout(verdict, key))
            found.push_back(row);
    }
    std::ranges::sort(found);
    return found;
}

QList<QStringList> ComplianceModel::lines() const
{
    QList<QStringList> lines;
    QStringList heads;
    for (int column = 0; column < columnCount(); ++column)
        heads.append(headerData(column, Qt::Horizontal).toString());
    lines.append(heads);
    for (int line = 0; line < rowCount(); ++line) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(data(index(line, column)).toString());
        lines.append(cells);
    }
    return lines;
}

int ComplianceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_compliance.keys.empty() ? 0 : static_cast<int>(m_compliance.keys.size()) + 1;
}

int ComplianceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstPlaceColumn() + static_cast<int>(m_compliance.places.size());
}

ComplianceCount ComplianceModel::count(int line, int column) const
{
    const auto place = static_cast<std::size_t>(column - firstPlaceColumn());
    if (line == kAllKeys)
        return column == AllColumn ? m_compliance.all : m_compliance.places[place].all;
    const Compliance::Key &key = m_compliance.keys[static_cast<std::size_t>(line - 1)];
    return column == AllColumn ? key.all : key.places[place];
}

QString ComplianceModel::keyText(int line) const
{
    //: The line of a table that counts resources which break any rule.
    return line == kAllKeys ? tr("All keys") : key(line);
}

QString ComplianceModel::placeText(const Compliance::Place &place) const
{
    const OpenAccount *open = m_workspace->account(place.collection.account);
    return ScopeTexts::whole(place.collection, open == nullptr ? QString() : open->account.name);
}

QString ComplianceModel::words(const ComplianceCount &count)
{
    if (count.asked == 0)
        return QStringLiteral("–");
    const QString asked = StatusTexts::number(static_cast<qint64>(count.asked));
    if (count.violating == 0)
        //: Of a number of resources none breaks a rule. %1: the number.
        return tr("none of %1").arg(asked);
    const double share = 100.0 * static_cast<double>(count.violating) / static_cast<double>(count.asked);
    //: %1: resources that break a rule, %2: all of them, %3: percent with one digit behind the point.
    return tr("%1 of %2 (%3 %)")
        .arg(StatusTexts::number(static_cast<qint64>(count.violating)), asked,
            QLocale().toString(share, 'f', 1));
}

QVariant ComplianceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isKey = index.column() == KeyColumn;
    const bool isCost = index.column() == costColumn();
    const ComplianceCount counted = isKey || isCost ? ComplianceCount() : count(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (isCost)
            return costText(index.row());
        return isKey ? keyText(index.row()) : words(counted);
    case Qt::TextAlignmentRole:
        return isKey ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return counted.violating > 0 ? QVariant(ReviewCells::colour(ColorRole::Removed)) : QVariant();
    case CountRole:
        return QVariant::fromValue(counted);
    default:
        return {};
    }
}

QVariant ComplianceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isPlace = section >= firstPlaceColumn();
    if (role == Qt::ToolTipRole && isPlace)
        return toolTipText(
            placeText(m_compliance.places[static_cast<std::size_t>(section - firstPlaceColumn())]));
    if (role != Qt::DisplayRole)
        return {};
    if (isPlace)
        return placeText(m_compliance.places[static_cast<std::size_t>(section - firstPlaceColumn())]);
    if (section == costColumn())
        //: Head of a column: how much of the cost is of resources that have a key.
        return tr("Share of cost");
    //: Heads of columns.
    return section == KeyColumn ? tr("Key") : tr("Everywhere");
}

} // namespace tagdesk
