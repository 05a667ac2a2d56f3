// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace tagdesk {

/// The tree of scopes: a bar of the accent colour at what is shown, rows selected over their whole width,
/// chevrons that turn, headings for accounts.
class ScopeTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit ScopeTreeView(QWidget *parent = nullptr);

    /// A button of the mouse is down on a node: what is selected meanwhile is not meant yet.
    [[nodiscard]] bool isPressed() const { return m_pressed; }

signals:
    /// What is selected is meant: a click, Enter, Space or Ctrl+Space.
    void chosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isOnChevron(const QPoint &position) const;
    void drawShown(QPainter *painter, const QRect &row, const QModelIndex &index) const;

    bool m_pressed = false;
};

} // namespace tagdesk
