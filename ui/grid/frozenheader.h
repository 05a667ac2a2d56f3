// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

#include <optional>

namespace tagdesk {

/// The header of a table whose first column never scrolls away: where the other sections are scrolled below
/// the first one, it stays at the left edge, over them. From right to left nothing is frozen, and neither is
/// a first column that would leave no room for others.
class FrozenHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FrozenHeader(QWidget *parent = nullptr);

    /// Pixels at the left edge that the first section covers; 0 while nothing is scrolled below it.
    [[nodiscard]] int frozenWidth() const;
    /// -1 when none is frozen now.
    [[nodiscard]] int frozenColumn() const;
    /// The logical index of what is seen at x; -1 beside the sections.
    [[nodiscard]] int columnAt(int x) const;
    /// Where a section is seen, in the viewport; what the frozen one covers is not cut off.
    [[nodiscard]] QRect sectionRect(int column) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// The base class looks for the frozen section where it would be without freezing.
    [[nodiscard]] bool isOnFrozen(const QMouseEvent *event) const;
    [[nodiscard]] QMouseEvent moved(const QMouseEvent *event) const;

    /// At the right edge of the frozen section, where it is resized.
    [[nodiscard]] bool isOnEdge(const QMouseEvent *event) const;

    bool m_pressedOnFrozen = false;
    std::optional<int> m_edgeDistance; // from where the edge was pressed to it, while it is dragged
};

} // namespace tagdesk
