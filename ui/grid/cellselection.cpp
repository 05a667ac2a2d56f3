// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellselection.h"

#include "resourcemodel.h"

#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace tagdesk {

namespace {

/// Qt compares ranges each with each.
constexpr int kMostRanges = 100;

/// Of more pieces, what the mouse is selecting is not kept apart: nobody drags so many.
constexpr std::size_t kMostCurrent = 8;

/// Positions above and below what is painted.
constexpr int kMargin = 100;

constexpr auto kActs =
    QItemSelectionModel::Select | QItemSelectionModel::Deselect | QItemSelectionModel::Toggle;

} // namespace

bool CellBlock::contains(int column) const
{
    return isWhole || (column < columns.size() && columns.testBit(column));
}

CellSelection::CellSelection(ResourceModel *model, QObject *parent)
    : QItemSelectionModel(nullptr, parent)
    , m_model(model)
    , m_sets(2)
{
    // Before Qt hears of it, which would take its ranges through the change piece by piece.
    using Model = QAbstractItemModel;
    for (const auto about :
        {&Model::rowsAboutToBeInserted, &Model::columnsAboutToBeInserted, &Model::columnsAboutToBeRemoved})
        connect(model, about, this, &CellSelection::prepareChange);
    connect(model, &Model::layoutAboutToBeChanged, this, &CellSelection::prepareChange);
    connect(model, &Model::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        prepareChange();
        m_isLeft = isAnySelected(first, last);
    });
    setModel(model);
    using Index = QModelIndex;
    connect(model, &Model::rowsInserted, this, [this](const Index &, int first, int last) {
        finishChange();
        if (isAnySelected(first, last))
            emit changed();
    });
    connect(model, &Model::rowsRemoved, this, [this] {
        finishChange();
        if (m_isLeft)
            emit changed();
    });
    connect(model, &Model::layoutChanged, this, &CellSelection::finishChange);
    connect(model, &Model::columnsInserted, this, [this](const QModelIndex &, int first, int last) {
        changeColumns(first, 0, last - first + 1);
        finishChange();
    });
    connect(model, &Model::columnsRemoved, this, [this](const QModelIndex &, int first, int last) {
        changeColumns(first, last - first + 1, 0);
        finishChange();
    });
}

// --- Sets of columns

QBitArray CellSelection::columnsOf(SetIndex set) const
{
    QBitArray columns = set == kWhole ? QBitArray() : m_sets[set];
    columns.resize(m_model->columnCount());
    if (set == kWhole)
        columns.fill(true);
    return columns;
}

CellSelection::SetIndex CellSelection::indexOf(const QBitArray &columns)
{
    const qsizetype count = columns.count(true);
    if (count == 0)
        return kNone;
    if (count == m_model->columnCount())
        return kWhole;
    const auto found = std::find(m_sets.begin() + 2, m_sets.end(), columns);
    if (found == m_sets.end()) {
        Q_ASSERT(m_sets.size() < std::numeric_limits<SetIndex>::max());
        m_sets.push_back(columns);
        return static_cast<SetIndex>(m_sets.size() - 1);
    }
    return static_cast<SetIndex>(found - m_sets.begin());
}

CellSelection::SetIndex CellSelection::combined(SetIndex before, SetIndex with)
{
    const auto [place, isNew] = m_combined.try_emplace({before, with}, kNone);
    if (isNew) {
        const QBitArray old = columnsOf(before);
        const QBitArray columns = columnsOf(with);
        place->second = indexOf(m_command.testFlag(Toggle) ? old ^ columns
                : m_command.testFlag(Deselect)             ? old & ~columns
                                                           : old | columns);
    }
    return place->second;
}

std::vector<CellSelection::Range> CellSelection::rangesOf(
    const QItemSelection &selection, SelectionFlags command)
{
    std::vector<Range> ranges;
    for (const QItemSelectionRange &range : selection) {
        if (!range.isValid())
            continue;
        QBitArray columns(m_model->columnCount());
        if (command.testFlag(Rows))
            columns.fill(true);
        else
            columns.fill(true, range.left(), range.right() + 1);
        const bool isTall = command.testFlag(Columns);
        ranges.push_back({.first = isTall ? 0 : range.top(),
            .last = isTall ? m_model->rowCount() - 1 : range.bottom(),
            .set = indexOf(columns)});
    }
    return ranges;
}

// --- Selecting

void CellSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    // Qt itself deselects columns that are about to go: what is kept of them goes with changeColumns().
    if (command == NoUpdate || m_isChanging)
        return;
    if (command.testFlag(Clear))
        forgetAll();
    else
        forgetHidden();
    if (command.testFlag(Current))
        m_current.clear();
    else
        settle();
    if ((command & kActs) != 0) {
        if ((command & kActs) != m_command) {
            m_command = command & kActs;
            m_combined.clear();
        }
        m_current = rangesOf(selection, command);
        if (m_current.size() > kMostCurrent)
            settle();
    }
    tellQt();
    emit changed();
}

void CellSelection::selectResources(const tagdesk::Rows &rows)
{
    forgetAll();
    for (const auto &[first, last] : m_model->rangesOf(rows)) {
        for (int position = first; position <= last; ++position)
            place(m_model->itemAt(position)) = kWhole;
    }
    tellQt();
    emit changed();
}

void CellSelection::reset()
{
    forgetAll();
    QItemSelectionModel::reset();
}

void CellSelection::settle()
{
    for (const Range &range : m_current) {
        SetIndex before = kNone;
        SetIndex after = combined(before, range.set);
        for (int position = range.first; position <= range.last; ++position) {
            SetIndex &set = place(m_model->itemAt(position));
            if (set != before) {
                before = set;
                after = combined(before, range.set);
            }
            set = after;
        }
    }
    m_current.clear();
}

void CellSelection::forgetHidden()
{
    if (hiddenCount() == 0)
        return;
    std::vector<SetIndex> shown(m_rows.size());
    for (const Row row : m_model->shownRows()) {
        if (row < m_rows.size())
            shown[row] = m_rows[row];
    }
    m_rows = std::move(shown);
}

void CellSelection::forgetAll()
{
    m_rows.clear();
    m_heads.clear();
    m_current.clear();
    m_sets.resize(2);
    m_combined.clear();
}

// --- What the model does

void CellSelection::prepareChange()
{
    settle();
    m_isChanging = true;
    const QSignalBlocker blocker(this);
    QItemSelectionModel::select(QItemSelection(), Clear);
}

void CellSelection::finishChange()
{
    m_isChanging = false;
    std::erase_if(m_heads, [this](const auto &head) { return m_model->positionOf(head.first) < 0; });
    const QSignalBlocker blocker(this);
    tellQt();
}

bool CellSelection::isAnySelected(int first, int last)
{
    for (int position = first; position <= last; ++position) {
        if (at(position) != kNone)
            return true;
    }
    return false;
}

void CellSelection::changeColumns(int first, int removed, int added)
{
    m_combined.clear();
    std::vector<QBitArray> old;
    old.swap(m_sets);
    m_sets.resize(2);
    std::vector<SetIndex> now{kNone, kWhole};
    for (std::size_t set = 2; set < old.size(); ++set) {
        QBitArray columns(m_model->columnCount());
        for (int column = 0; column < columns.size(); ++column) {
            const int before = column < first ? column : column - added + removed;
            const bool isNew = column >= first && column < first + added;
            columns.setBit(column, !isNew && before < old[set].size() && old[set].testBit(before));
        }
        now.push_back(indexOf(columns));
    }
    if (old.size() <= 2)
        return;
    std::ranges::transform(m_rows, m_rows.begin(), [&now](SetIndex set) { return now[set]; });
    for (auto &[head, set] : m_heads)
        set = now[set];
}

// --- Reading

CellSelection::SetIndex &CellSelection::place(ShownRows::Item item)
{
    if (ShownRows::isHead(item))
        return m_heads[item];
    if (item >= m_rows.size())
        m_rows.resize(std::max(item + std::size_t{1}, m_rows.size() * 2));
    return m_rows[item];
}

CellSelection::SetIndex CellSelection::kept(ShownRows::Item item) const
{
    if (ShownRows::isHead(item)) {
        const auto head = m_heads.find(item);
        return head == m_heads.end() ? kNone : head->second;
    }
    return item < m_rows.size() ? m_rows[item] : kNone;
}

CellSelection::SetIndex CellSelection::at(int position)
{
    SetIndex set = kept(m_model->itemAt(position));
    for (const Range &range : m_current) {
        if (position >= range.first && position <= range.last)
            set = combined(set, range.set);
    }
    return set;
}

std::vector<CellBlock> CellSelection::blocks()
{
    std::vector<CellBlock> blocks;
    SetIndex last = kNone;
    for (int position = 0; position < m_model->rowCount(); ++position) {
        const SetIndex set = at(position);
        if (set != kNone && set == last)
            blocks.back().last = position;
        else if (set != kNone)
            blocks.push_back({position, position, columnsOf(set), set == kWhole});
        last = set;
    }
    return blocks;
}

tagdesk::Rows CellSelection::resources()
{
    PositionRanges ranges;
    for (int position = 0; position < m_model->rowCount(); ++position) {
        if (at(position) == kNone)
            continue;
        if (!ranges.empty() && ranges.back().second == position - 1)
            ranges.back().second = position;
        else
            ranges.emplace_back(position, position);
    }
    return m_model->rowsAt(ranges);
}

std::size_t CellSelection::resourceCount()
{
    if (m_model->grouping())
        return resources().size();
    std::size_t count = 0;
    for (int position = 0; position < m_model->rowCount(); ++position)
        count += at(position) != kNone ? 1 : 0;
    return count;
}

std::size_t CellSelection::hiddenCount() const
{
    // Resources that have gone altogether are hidden by no filter.
    if (m_rows.empty() || m_model->shownCount() == m_model->totalCount())
        return 0;
    const auto isSelected = [](SetIndex set) {
        return set != kNone;
    };
    const auto all = std::ranges::count_if(m_rows, isSelected);
    const auto shown = std::ranges::count_if(
        m_model->shownRows(), [&](Row row) { return row < m_rows.size() && isSelected(m_rows[row]); });
    return static_cast<std::size_t>(all - shown);
}

// --- What Qt knows

void CellSelection::show(int first, int last)
{
    m_visibleFirst = first;
    m_visibleLast = last;
    if (!m_isPartial || (first >= m_first && last <= m_last))
        return;
    const QSignalBlocker blocker(this);
    tellQt();
}

void CellSelection::tellQt()
{
    const int end = m_model->rowCount() - 1;
    QItemSelection ranges = rangesBetween(0, end, kMostRanges + 1);
    m_isPartial = ranges.size() > kMostRanges;
    if (m_isPartial) {
        m_first = std::clamp(m_visibleFirst - kMargin, 0, end);
        m_last = std::clamp(m_visibleLast + kMargin, 0, end);
        const QItemSelection shown = rangesBetween(m_first, m_last, std::numeric_limits<int>::max());
        // That something is selected has to be seen in any case.
        ranges = shown.isEmpty() ? QItemSelection{ranges.constFirst()} : shown;
    }
    QItemSelectionModel::select(ranges, ClearAndSelect);
}

QItemSelection CellSelection::rangesBetween(int first, int last, int most)
{
    QItemSelection ranges;
    for (int position = first; position <= last && ranges.size() < most;) {
        const SetIndex set = at(position);
        const int top = position;
        for (++position; position <= last && at(position) == set;)
            ++position;
        if (set == kNone)
            continue;
        const QBitArray columns = columnsOf(set);
        for (int column = 0; column < columns.size(); ++column) {
            const int left = column;
            while (column < columns.size() && columns.testBit(column))
                ++column;
            if (column > left)
                ranges.append({m_model->index(top, left), m_model->index(position - 1, column - 1)});
        }
    }
    return ranges;
}

} // namespace tagdesk
