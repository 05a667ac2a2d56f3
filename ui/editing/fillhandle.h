// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gridselection.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <optional>

class QMouseEvent;
class QPainter;

namespace tagdesk {

class ResourceTableView;

/// The frame around the selected block of cells, and the small square at its lower right corner: dragged down
/// or to the right it copies the block there. Asked by the table before it handles the mouse itself.
class FillHandle : public QObject
{
    Q_OBJECT

public:
    explicit FillHandle(ResourceTableView *table);

    void paint(QPainter &painter) const;
    /// True when the event is the handle's.
    [[nodiscard]] bool take(QMouseEvent *event);
    [[nodiscard]] bool isDragged() const { return m_target.has_value(); }
    /// The drag ends and copies nothing.
    void cancel();
    /// What is selected, or where it stands, is another thing.
    void forgetSelection();
    /// Where to take hold of; empty when nothing can be filled from.
    [[nodiscard]] QRect grip() const;

signals:
    /// `target` holds `source` and what the block is to be copied to.
    void dragged(const tagdesk::GridBlock &source, const tagdesk::GridBlock &target);

private:
    /// Made when asked for.
    [[nodiscard]] const GridSelection &selection() const;
    [[nodiscard]] QRect rectOf(const GridBlock &block) const;
    [[nodiscard]] GridBlock reach(const QPoint &position) const;
    void point(const QPoint &position);
    void drag(const QPoint &position);
    void scroll();

    ResourceTableView *m_table;
    mutable std::optional<GridSelection> m_selection;
    std::optional<GridBlock> m_source; ///< While dragged.
    std::optional<GridBlock> m_target;
    QPoint m_position;
    QTimer m_scrolling;
};

} // namespace tagdesk
