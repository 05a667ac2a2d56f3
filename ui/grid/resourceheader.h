// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frozenheader.h"

namespace tagdesk {

/// The header of the resource table. Qt asks the selection model about every section on each repaint, which
/// costs 130–190 ms with a million selected rows; this one leaves the selection out. Every head has a menu:
/// its arrow is seen below the mouse, a right click and, with the focus, the keys of menus open it as well.
class ResourceHeader : public FrozenHeader
{
    Q_OBJECT

public:
    explicit ResourceHeader(QWidget *parent = nullptr);

    /// The words of a column: ours for the fixed ones, the key itself for those of tag keys.
    [[nodiscard]] static QString words(const QAbstractItemModel &model, int column);
    /// Gives the keyboard to a head: arrows move, Enter sorts, Alt+Down opens the menu, Esc goes back.
    void enter(int column);
    /// The head that has, or would have, the keyboard.
    [[nodiscard]] int currentHead() const { return m_current; }
    /// Where a click opens the menu; empty while the arrow is not seen.
    [[nodiscard]] QRect menuRect(int column) const;
    /// Whether the words of the head do not fit.
    [[nodiscard]] bool isElided(int column) const;
    /// Pixels that the whole head takes, with its marks.
    [[nodiscard]] int neededWidth(int column) const;

signals:
    void menuRequested(int column);
    /// The keyboard goes back to the cells of this column.
    void left(int column);
    /// The keyboard went to a head, which is to be seen.
    void headEntered(int column);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool showsArrow(int column) const;
    [[nodiscard]] bool isFiltered(int column) const;
    /// Pixels that funnel and arrow take at the end of the head.
    [[nodiscard]] int marksWidth(int column) const;
    [[nodiscard]] int textWidth(int column) const;
    void setHovered(int column);
    void move(int by);
    void sortCurrent();

    int m_current = 0;
    int m_hovered = -1;
};

} // namespace tagdesk
