// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shownrows.h"

#include <QBitArray>
#include <QItemSelectionModel>

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class ResourceModel;

/// Neighbouring rows of the table of which the same cells are selected.
struct CellBlock
{
    int first = 0; ///< Position in the table.
    int last = 0; ///< Included.
    QBitArray columns; ///< By logical column.
    bool isWhole = false; ///< Every cell, also of columns that come later.

    [[nodiscard]] bool contains(int column) const;
};

/// What is selected in the table of resources, kept by resource: it goes through filtering, sorting and
/// listing unharmed, whatever its shape, and rows that a filter hides come back selected. Views take it for a
/// QItemSelectionModel, but of a selection in very many pieces Qt's own ranges, with which everything costs
/// the square of their number, hold only what is on the screen: read blocks(), not selection().
class CellSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    /// `model` outlives this.
    explicit CellSelection(ResourceModel *model, QObject *parent = nullptr);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void reset() override;

    /// Selects exactly these resources, as far as they are shown.
    void selectResources(const tagdesk::Rows &rows);
    /// By position, ascending.
    [[nodiscard]] std::vector<CellBlock> blocks();
    /// Of whom any cell is selected, in the order shown; see ResourceModel::rowsAt() for heads of groups.
    [[nodiscard]] tagdesk::Rows resources();
    [[nodiscard]] std::size_t resourceCount();
    /// Resources that were selected when a filter hid them. Another selection forgets them.
    [[nodiscard]] std::size_t hiddenCount() const;
    /// The view is about to paint these positions.
    void show(int first, int last);

signals:
    /// Other cells are selected among those that are shown: by somebody, or because selected resources left
    /// or came back.
    void changed();

private:
    /// An index of m_sets: the columns that are selected in a row.
    using SetIndex = std::uint16_t;
    static constexpr SetIndex kNone = 0;
    static constexpr SetIndex kWhole = 1;

    struct Range
    {
        int first;
        int last;
        SetIndex set;
    };

    [[nodiscard]] SetIndex indexOf(const QBitArray &columns);
    [[nodiscard]] SetIndex combined(SetIndex before, SetIndex with);
    [[nodiscard]] QBitArray columnsOf(SetIndex set) const;
    [[nodiscard]] std::vector<Range> rangesOf(const QItemSelection &selection, SelectionFlags command);
    /// Where it is kept what is selected of an item.
    [[nodiscard]] SetIndex &place(ShownRows::Item item);
    [[nodiscard]] SetIndex kept(ShownRows::Item item) const;
    /// What is selected at a position, with what is being selected.
    [[nodiscard]] SetIndex at(int position);
    /// Puts what is being selected to the rest.
    void settle();
    void forgetHidden();
    void forgetAll();
    void prepareChange();
    void finishChange();
    [[nodiscard]] bool isAnySelected(int first, int last);
    void changeColumns(int first, int removed, int added);
    /// Gives Qt the ranges that it may have.
    void tellQt();
    [[nodiscard]] QItemSelection rangesBetween(int first, int last, int most);

    ResourceModel *m_model;
    std::vector<QBitArray> m_sets; // distinct sets of columns; none and all first
    std::map<std::pair<SetIndex, SetIndex>, SetIndex> m_combined; // for m_command
    std::vector<SetIndex> m_rows; // by Row
    std::unordered_map<ShownRows::Item, SetIndex> m_heads; // of groups
    std::vector<Range> m_current; // what the mouse is selecting
    SelectionFlags m_command; // of m_current
    int m_visibleFirst = 0;
    int m_visibleLast = 0;
    bool m_isChanging = false; // rows or columns come, go or move
    bool m_isLeft = false; // by a selected resource
    bool m_isPartial = false; // Qt knows of some positions only:
    int m_first = 0;
    int m_last = 0;
};

} // namespace tagdesk
