// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace tagdesk {

/// A count at the right, and beside it a bar that shows its share of the whole.
class ShareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        ShareRole = Qt::UserRole + 100, ///< double, 0 to 1.
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tagdesk
