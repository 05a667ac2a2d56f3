// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace tagdesk {

class FrozenHeader;

/// A table whose first column never scrolls away: while others are scrolled below it, it stays at the left
/// edge, over them. It is one view, not two that follow each other, so that keys, selection, editors, the
/// mouse and assistive technology know of no second one. Also paints what belongs to whole rows.
class FrozenTableView : public QTableView
{
    Q_OBJECT

public:
    /// Takes the header.
    explicit FrozenTableView(FrozenHeader *header, QWidget *parent = nullptr);

    /// Pixels at the left edge that the first column covers; 0 while nothing is scrolled below it.
    [[nodiscard]] int frozenWidth() const;
    /// Where a cell is seen, what the frozen column covers of it included.
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// A cell that is scrolled to is never below the frozen column.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    /// Paints behind the cells of a row, and in front of them; nothing unless a view has something to say.
    virtual void paintBehindRow(QPainter *painter, int row, const QRect &rect) const;
    virtual void paintOverRow(QPainter *painter, int row, const QRect &rect) const;
    /// First and last row that the part of the viewport shows; the last one is less where it shows none.
    [[nodiscard]] std::pair<int, int> rowsIn(const QRect &rect) const;

    /// Costs the same for a reader of a million selected cells.
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateEditorGeometries() override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void paintFrozen(QPainter *painter, const std::pair<int, int> &rows) const;
    void paintFrozenCell(QPainter *painter, const QModelIndex &index) const;
    [[nodiscard]] QRect rowRect(int row) const;
    /// An editor that is scrolled below the frozen column is not seen there.
    void cutEditor();

    FrozenHeader *m_header;
};

} // namespace tagdesk
