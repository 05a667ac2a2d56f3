// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QRect;

namespace tagdesk {

class ResourceModel;
class ResourceTableView;

/// The heads of groups in the table of resources: paints them over the whole row, expands and collapses
/// them, and selects what they stand for.
class GroupHeads : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the table becomes its parent.
    GroupHeads(ResourceTableView *table, ResourceModel *model);

    /// Does nothing for a row that is no head.
    void paint(QPainter *painter, int position, const QRect &rect) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool pressKey(const QKeyEvent *event);
    [[nodiscard]] bool pressMouse(const QMouseEvent *event);
    /// Expands or collapses; what the head stands for stays selected.
    void setCollapsed(int position, bool collapsed);
    void toggle(int position);
    [[nodiscard]] int headAt(const QMouseEvent *event) const;
    [[nodiscard]] int arrowEnd() const;

    ResourceTableView *m_table;
    ResourceModel *m_model;
};

} // namespace tagdesk
