// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace tagdesk {

/// The tree of scopes: rows selected over their whole width with a bar of the accent colour, chevrons that
/// turn, headings for accounts.
class ScopeTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit ScopeTreeView(QWidget *parent = nullptr);

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

} // namespace tagdesk
