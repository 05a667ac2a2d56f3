// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gridediting.h"

#include "cellwords.h"
#include "countable.h"
#include "csvtext.h"
#include "pastepreview.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsToCopy = 100'000; // more would hold the window up

/// What a cell of the clipboard asks for; nullopt: nothing.
std::optional<TextId> askedFor(const QString &cell, TagPool &pool)
{
    const std::string utf8 = cell.toStdString();
    const CellText text = readCell(utf8);
    switch (text.meaning) {
    case CellMeaning::Blank:
        break;
    case CellMeaning::Remove:
        return kRemoved;
    case CellMeaning::Empty:
        return pool.intern(QStringView());
    case CellMeaning::Value:
        return pool.intern(text.value);
    }
    return std::nullopt;
}

/// The text of a cell of the clipboard that means this value when it is pasted.
QString pastable(const QString &value)
{
    const std::string utf8 = value.toStdString();
    const CellText text = readCell(utf8);
    const bool isItself = text.meaning == CellMeaning::Value && text.value == utf8;
    return isItself ? value : QString::fromStdString(writeCell(utf8));
}

bool haveSameColumns(const std::vector<GridBlock> &blocks)
{
    return std::ranges::all_of(blocks, [&blocks](const GridBlock &block) {
        return block.left == blocks.front().left && block.right == blocks.front().right;
    });
}

} // namespace

class GridEditing::ResourceRows
{
public:
    explicit ResourceRows(const ResourceModel &model)
        : m_model(model)
    {
        if (!model.grouping())
            return;
        for (int position = 0; position < model.rowCount(); ++position) {
            if (!model.isHead(position))
                m_positions.push_back(position);
        }
    }

    [[nodiscard]] int count() const
    {
        return isWhole() ? m_model.rowCount() : static_cast<int>(m_positions.size());
    }
    [[nodiscard]] Row at(int number) const
    {
        return m_model.rowAt(isWhole() ? number : m_positions[static_cast<std::size_t>(number)]);
    }
    /// Of the first one at this position or below.
    [[nodiscard]] int numberAt(int position) const
    {
        if (isWhole())
            return position;
        return static_cast<int>(std::ranges::lower_bound(m_positions, position) - m_positions.begin());
    }
    /// The blocks by number; those of heads only are gone.
    [[nodiscard]] std::vector<GridBlock> numbered(const std::vector<GridBlock> &blocks) const
    {
        std::vector<GridBlock> numbered;
        for (const GridBlock &block : blocks) {
            const GridBlock rows{.top = numberAt(block.top),
                .bottom = numberAt(block.bottom + 1) - 1,
                .left = block.left,
                .right = block.right};
            if (rows.height() > 0)
                numbered.push_back(rows);
        }
        return numbered;
    }

private:
    [[nodiscard]] bool isWhole() const { return !m_model.grouping(); }

    const ResourceModel &m_model;
    std::vector<int> m_positions; // only where rows are grouped
};

GridEditing::GridEditing(ResourceTableView *table, ResourceModel *model, Workspace *workspace)
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_workspace(workspace)
{
}

// --- What is selected

GridEditing::Target GridEditing::target() const
{
    const GridSelection selection = m_table->gridSelection();
    Target target{.blocks = selection.blocks(), .columns = selection.columns()};
    const QModelIndex current = m_table->currentIndex();
    const auto place = static_cast<int>(target.columns.indexOf(current.column()));
    if (!current.isValid() || place < 0)
        return target;
    if (target.blocks.empty())
        target.blocks = {{.top = current.row(), .bottom = current.row(), .left = place, .right = place}};
    if (selection.isOfRows()) {
        for (GridBlock &block : target.blocks)
            block.left = block.right = place;
    }
    return target;
}

std::optional<TextId> GridEditing::keyAt(const Target &target, int place) const
{
    const int column = target.columns.at(place);
    if (column < ResourceModel::FirstKeyColumn)
        return std::nullopt;
    return m_workspace->pool().intern(
        m_model->headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString());
}

std::optional<TextId> GridEditing::wanted(Row row, TextId key) const
{
    TagPool &pool = m_workspace->pool();
    return pool.value(m_workspace->changes().wanted(m_workspace->table(), pool, row), key);
}

std::vector<CellEdit> GridEditing::editsOf(const Target &target, TextId value) const
{
    std::vector<CellEdit> edits;
    for (const GridBlock &block : target.blocks) {
        std::vector<TextId> keys;
        for (int place = block.left; place <= block.right; ++place) {
            if (const std::optional<TextId> key = keyAt(target, place))
                keys.push_back(*key);
        }
        if (keys.empty())
            continue;
        for (const Row row : m_model->rowsAt({{block.top, block.bottom}})) {
            for (const TextId key : keys)
                edits.push_back({.row = row, .key = key, .value = value});
        }
    }
    return edits;
}

void GridEditing::sayNoKey()
{
    emit told(tr("Choose cells in the columns of tag keys first; names, IDs and states stay as they are."));
}

void GridEditing::sayRefused(const QModelIndex &index)
{
    if (m_model->isHead(index.row()))
        return;
    const QString reason = CellWords::lock(
        m_model->rowAt(index.row()), index.data(ResourceModel::KeyRole).toString(), *m_workspace);
    QToolTip::showText(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()),
        toolTipText(reason), m_table);
    emit told(reason);
}

// --- Copying

QString GridEditing::cellText(int position, int column) const
{
    const QModelIndex index = m_model->index(position, column);
    if (column < ResourceModel::FirstKeyColumn)
        return index.data().toString();
    const QVariant value = index.data(ResourceModel::ValueRole);
    return value.isValid() ? pastable(value.toString()) : QString();
}

CellTable GridEditing::copiedCells(const std::vector<GridBlock> &blocks, const QList<int> &columns)
{
    CellTable table;
    for (const GridBlock &block : blocks) {
        for (int position = block.top; position <= block.bottom; ++position) {
            if (m_model->isHead(position))
                continue;
            if (table.rowCount() == kRowsToCopy) {
                emit told(tr("Only the first %Ln row(s) were copied.", nullptr, kRowsToCopy));
                return table;
            }
            QStringList cells;
            for (const int column : columns)
                cells.append(cellText(position, column));
            table.addRow(std::move(cells));
        }
    }
    return table;
}

CellTable GridEditing::copiedRows()
{
    const GridSelection selection = m_table->gridSelection();
    QList<int> columns = selection.columns();
    // Names are not unique.
    if (!columns.contains(ResourceModel::IdColumn))
        columns.insert(std::min<qsizetype>(1, columns.size()), ResourceModel::IdColumn);
    return copiedCells(selection.blocks(), columns);
}

std::optional<CellTable> GridEditing::copied()
{
    const GridSelection selection = m_table->gridSelection();
    if (selection.isOfRows())
        return copiedRows();
    const Target selected = target();
    if (selected.blocks.empty())
        return std::nullopt;
    if (!haveSameColumns(selected.blocks)) {
        emit told(tr("Blocks with different columns cannot be copied together."));
        return std::nullopt;
    }
    const GridBlock &first = selected.blocks.front();
    return copiedCells(selected.blocks, selected.columns.mid(first.left, first.width()));
}

void GridEditing::copy()
{
    const std::optional<CellTable> table = copied();
    if (!table || table->isEmpty())
        return;
    auto *data = new QMimeData;
    if (table->rowCount() == 1 && table->columnCount() == 1) {
        const std::string cell = table->cell(0, 0).toStdString();
        data->setText(QString::fromStdString(std::string(readCell(cell).value)));
    } else {
        data->setText(table->toTabSeparated());
        data->setHtml(table->toHtml());
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

void GridEditing::cut()
{
    if (m_table->gridSelection().isOfRows()) {
        sayNoKey();
        return;
    }
    copy();
    removeTags();
}

// --- Writing

void GridEditing::removeTags()
{
    Act act{.title = tr("Remove tags"), .description = {.kind = EditDescription::Kind::RemoveCells}};
    act.edits = editsOf(target(), kRemoved);
    carryOut(std::move(act));
}

void GridEditing::setAll(const QString &text)
{
    const QModelIndex current = m_table->currentIndex();
    if (text.isEmpty() && !current.data(ResourceModel::ValueRole).isValid())
        return;
    Act act{.title = tr("Set cells"), .description = {.kind = EditDescription::Kind::SetCells, .text = text}};
    act.edits = editsOf(target(), m_workspace->pool().intern(text));
    carryOut(std::move(act));
}

void GridEditing::fillDown()
{
    const Target selected = target();
    const ResourceRows rows(*m_model);
    const std::vector<GridBlock> blocks = rows.numbered(selected.blocks);
    Act act{.title = tr("Fill down"), .description = {.kind = EditDescription::Kind::FillCells}};
    bool hasKey = false;
    // Blocks of the same columns count as one.
    const bool isOne = haveSameColumns(blocks);
    for (const GridBlock &block : blocks) {
        const int top = isOne ? blocks.front().top : block.top;
        for (int place = block.left; place <= block.right; ++place) {
            const std::optional<TextId> key = keyAt(selected, place);
            hasKey = hasKey || key.has_value();
            const std::optional<TextId> value = key ? wanted(rows.at(top), *key) : std::nullopt;
            // A cell without a tag removes none.
            for (int number = block.top; value && number <= block.bottom; ++number) {
                if (number != top)
                    act.edits.push_back({.row = rows.at(number), .key = *key, .value = *value});
            }
        }
    }
    if (hasKey && act.edits.empty())
        emit told(tr("Select the cell with the value and those below it."));
    else
        carryOut(std::move(act));
}

void GridEditing::fillRight()
{
    const Target selected = target();
    const ResourceRows rows(*m_model);
    Act act{.title = tr("Fill right"), .description = {.kind = EditDescription::Kind::FillCells}};
    bool hasKey = false;
    for (const GridBlock &block : rows.numbered(selected.blocks)) {
        std::vector<TextId> keys;
        for (int place = block.left; place <= block.right; ++place) {
            if (const std::optional<TextId> key = keyAt(selected, place))
                keys.push_back(*key);
        }
        hasKey = hasKey || !keys.empty();
        for (int number = block.top; keys.size() > 1 && number <= block.bottom; ++number) {
            const Row row = rows.at(number);
            if (const std::optional<TextId> value = wanted(row, keys.front())) {
                for (const TextId key : std::span(keys).subspan(1))
                    act.edits.push_back({.row = row, .key = key, .value = *value});
            }
        }
    }
    if (hasKey && act.edits.empty())
        emit told(tr("Select the cell with the value and those to the right of it."));
    else
        carryOut(std::move(act));
}

void GridEditing::fill(const GridBlock &source, const GridBlock &target)
{
    const Target selected{
        .blocks = {}, .columns = GridSelection::visibleColumns(*m_table->horizontalHeader())};
    const ResourceRows rows(*m_model);
    const std::vector<GridBlock> numbered = rows.numbered({source, target});
    if (numbered.size() != 2)
        return;
    const GridBlock &from = numbered.front();
    const GridBlock &into = numbered.back();
    Act act{.title = tr("Fill"), .description = {.kind = EditDescription::Kind::FillCells}};
    for (int number = into.top; number <= into.bottom; ++number) {
        for (int place = into.left; place <= into.right; ++place) {
            if (number <= from.bottom && place <= from.right)
                continue;
            const std::optional<TextId> key = keyAt(selected, place);
            const std::optional<TextId> model =
                keyAt(selected, from.left + (place - from.left) % from.width());
            const Row sourceRow = rows.at(from.top + (number - from.top) % from.height());
            const std::optional<TextId> value = model ? wanted(sourceRow, *model) : std::nullopt;
            if (key && value)
                act.edits.push_back({.row = rows.at(number), .key = *key, .value = *value});
        }
    }
    act.block = target;
    carryOut(std::move(act));
}

void GridEditing::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CellTable table;
    if (data != nullptr && !data->text().isEmpty())
        table = CellTable::fromTabSeparated(data->text());
    else if (data != nullptr && data->hasHtml())
        table = CellTable::fromHtml(data->html());
    if (table.isEmpty())
        emit told(tr("The clipboard holds no text."));
    else
        pasteTable(table);
}

void GridEditing::pasteText(const QString &text)
{
    pasteTable(CellTable::fromTabSeparated(text));
}

void GridEditing::pasteTable(const CellTable &table)
{
    const Target selected = target();
    const ResourceRows rows(*m_model);
    const PasteLayout layout = layOutPaste({.rows = table.rowCount(), .columns = table.columnCount()},
        rows.numbered(selected.blocks),
        {.rows = rows.count(), .columns = static_cast<int>(selected.columns.size())});
    if (layout.isRefused) {
        emit told(tr("More than one value cannot be pasted into blocks with different columns."));
        return;
    }
    TagPool &pool = m_workspace->pool();
    std::vector<std::optional<TextId>> asked;
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            asked.push_back(askedFor(table.cell(row, column), pool));
    }
    Act act{.title = tr("Paste"),
        .description = {.kind = EditDescription::Kind::Paste},
        .isShownWhenLarge = true};
    if (layout.pieces.size() == 1 && !m_model->grouping() && !m_table->gridSelection().isOfRows())
        act.block = layout.pieces.front().block;
    std::size_t blank = 0;
    bool hasFixed = false;
    bool hasKey = false;
    for (const PastePiece &piece : layout.pieces) {
        for (int place = piece.block.left; place <= piece.block.right; ++place) {
            const std::optional<TextId> key = keyAt(selected, place);
            hasFixed = hasFixed || !key;
            hasKey = hasKey || key;
            const int column = (place - piece.block.left) % table.columnCount();
            for (int number = piece.block.top; key && number <= piece.block.bottom; ++number) {
                const int row = (piece.source + number - piece.block.top) % table.rowCount();
                const auto &value =
                    asked[static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columnCount())
                        + static_cast<std::size_t>(column)];
                if (value)
                    act.edits.push_back({.row = rows.at(number), .key = *key, .value = *value});
                else
                    ++blank;
            }
        }
    }
    if (!hasKey) {
        sayNoKey();
        return;
    }
    if (hasFixed)
        act.remarks.append(tr("Columns of the clipboard that fall on names, IDs or states are left out."));
    if (layout.leftOutRows > 0)
        act.remarks.append(tr("%Ln row(s) of the clipboard found no resource.", nullptr, layout.leftOutRows));
    if (layout.leftOutColumns > 0)
        act.remarks.append(tr(
            "%Ln column(s) of the clipboard found no column of a tag key.", nullptr, layout.leftOutColumns));
    if (blank > 0)
        act.remarks.append(tr(
            "%Ln blank cell(s) leave their tags alone; <remove> removes a tag.", nullptr, countable(blank)));
    if (act.edits.empty())
        emit told(inARow(act.remarks));
    else
        carryOut(std::move(act));
}

// --- Staging

void GridEditing::carryOut(Act act)
{
    if (act.edits.empty()) {
        sayNoKey();
        return;
    }
    CellPlan plan = planCells(act.edits, m_workspace->editInput());
    const bool isOneRefused = plan.changed == 0 && plan.refused == 1;
    if (isOneRefused)
        emit told(CellWords::refusal(plan.cells.front(), *m_workspace));
    else if (plan.refused > 0 || (act.isShownWhenLarge && plan.changed > kUnseenCells))
        show(std::move(act), std::move(plan));
    else
        stage(act, plan);
}

void GridEditing::show(Act act, CellPlan plan)
{
    auto *preview = new PastePreview(act.title, std::move(plan), act.remarks, m_workspace, m_table->window());
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::accepted, this, [this, act = std::move(act)] {
        // Weighed again: while it was shown, others may have changed something.
        stage(act, planCells(act.edits, m_workspace->editInput()));
    });
    preview->open();
}

void GridEditing::stage(const Act &act, const CellPlan &plan)
{
    QStringList sentences;
    if (plan.changed == 0)
        sentences.append(tr("Nothing changes: the cells are so already."));
    else
        sentences.append(tr("%Ln cell(s) changed.", nullptr, countable(plan.changed)));
    if (plan.refused > 0)
        sentences.append(tr("%Ln cell(s) were refused.", nullptr, countable(plan.refused)));
    if (!plan.deltas.empty())
        m_workspace->stageExactly(plan.deltas, {}, act.description);
    select(act);
    emit told(inARow(sentences + act.remarks));
}

void GridEditing::select(const Act &act)
{
    const QList<int> columns = GridSelection::visibleColumns(*m_table->horizontalHeader());
    if (!act.block || act.block->bottom >= m_model->rowCount() || act.block->right >= columns.size())
        return;
    m_table->selectBlock(m_model->index(act.block->top, columns.at(act.block->left)),
        m_model->index(act.block->bottom, columns.at(act.block->right)));
}

} // namespace tagdesk
