// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "selectionsummary.h"

#include "cellselection.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "statustext.h"

#include <QHeaderView>

#include <algorithm>

namespace tagdesk {

namespace {

constexpr int kPause = 60; // ms
constexpr int kPauseOfMany = 400; // ms: a listing may tell of changes many times a second
constexpr std::size_t kPiece = 100'000; // rows: about a millisecond

} // namespace

SelectionSummary::SelectionSummary(
    ResourceTableView *table, ResourceModel *model, Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SelectionSummary::begin);
    connect(&m_work, &QTimer::timeout, this, &SelectionSummary::proceed);
    connect(table->cells(), &CellSelection::changed, this, &SelectionSummary::restart);
    connect(table->cells(), &QItemSelectionModel::currentColumnChanged, this, &SelectionSummary::restart);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionSummary::restart);
    connect(workspace, &Workspace::rowsChanged, this, &SelectionSummary::restart);
}

void SelectionSummary::restart()
{
    m_work.stop();
    if (!m_pause.isActive())
        m_pause.start(m_count > kPiece ? kPauseOfMany : kPause);
}

void SelectionSummary::begin()
{
    m_values.reset();
    m_rows = m_table->cells()->resources();
    m_count = m_rows.size();
    m_done = 0;
    const int column = m_table->currentIndex().column();
    m_key = column < ResourceModel::FirstKeyColumn
        ? QString()
        : m_model->keyColumns().at(column - ResourceModel::FirstKeyColumn);
    const std::optional<TextId> key = m_workspace->pool().find(m_key);
    if (m_key.isEmpty() || !key || m_rows.size() < 2)
        return say(StatusTexts::selection(cellCount(), {}, 0));
    m_values.emplace(m_workspace->table(), m_workspace->changes(), m_workspace->pool(), *key);
    proceed();
}

void SelectionSummary::proceed()
{
    const std::span<const Row> left = std::span<const Row>(m_rows).subspan(m_done);
    const std::size_t piece = std::min(left.size(), kPiece);
    m_values->add(left.first(piece));
    m_done += piece;
    if (m_done < m_rows.size()) {
        m_work.start(0);
        return;
    }
    m_work.stop();
    say(StatusTexts::selection(cellCount(), m_key, static_cast<qint64>(m_values->count())));
    m_rows = {};
}

/// 0 where whole rows are selected, or one cell.
qint64 SelectionSummary::cellCount() const
{
    qint64 cells = 0;
    for (const CellBlock &block : m_table->cells()->blocks()) {
        if (block.isWhole)
            return 0;
        qint64 columns = 0;
        for (int column = 0; column < block.columns.size(); ++column)
            columns += block.contains(column) && !m_table->isColumnHidden(column) ? 1 : 0;
        cells += columns * (block.last - block.first + 1);
    }
    return cells > 1 ? cells : 0;
}

void SelectionSummary::say(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit changed(text);
}

} // namespace tagdesk
