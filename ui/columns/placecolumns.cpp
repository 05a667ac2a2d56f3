// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "placecolumns.h"

#include "columnlayout.h"
#include "resourcemodel.h"
#include "resourcetableview.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kPlaceColumns{ResourceModel::CloudColumn, ResourceModel::AccountColumn,
    ResourceModel::RegionColumn, ResourceModel::ProductColumn};
} // namespace

PlaceColumns::PlaceColumns(ResourceTableView *table, ResourceModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &PlaceColumns::noteChoice);
    // Whatever brings or takes rows of the scopes changes their counts, too.
    connect(model, &ResourceModel::countsChanged, this, &PlaceColumns::follow);
    follow();
}

bool PlaceColumns::isPlace(const QString &column)
{
    return column == "cloud"_L1 || column == "account"_L1 || column == "region"_L1 || column == "product"_L1;
}

void PlaceColumns::setChosen(const QHash<QString, bool> &chosen)
{
    m_chosen = chosen;
    follow();
}

void PlaceColumns::follow()
{
    const QScopedValueRollback following(m_following, true);
    bool moved = false;
    for (const ResourceModel::Column column : kPlaceColumns) {
        const bool differs = m_model->differ(m_model->fieldOf(column)->kind);
        const bool shown = m_chosen.value(ColumnLayout::columnName(*m_model, column), differs);
        if (m_table->isColumnHidden(column) != shown)
            continue;
        m_table->setColumnHidden(column, !shown);
        moved = true;
    }
    if (moved)
        emit changed();
}

/// A section that is hidden has the size 0.
void PlaceColumns::noteChoice(int column, int before, int after)
{
    const bool isMoved = (before == 0) != (after == 0);
    if (m_following || !isMoved || column < kPlaceColumns.front() || column > kPlaceColumns.back())
        return;
    m_chosen.insert(ColumnLayout::columnName(*m_model, column), after != 0);
}

} // namespace tagdesk
