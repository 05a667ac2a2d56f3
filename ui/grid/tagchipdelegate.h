// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chippainter.h"
#include "rowstate.h"

#include <QStyledItemDelegate>

namespace tagdesk {

/// Paints the Tags cell of a resource: its tags as chips with their staged edits, and beside them what went
/// wrong when they were sent. Not read and no tags are told apart. Everything that is cut is in the tool tip.
/// Reads ResourceModel's roles; keeps no state of the model, only measured texts.
class TagChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TagChipDelegate(QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// All that the cell says, as plain lines.
    [[nodiscard]] static QString fullText(const QModelIndex &index);

signals:
    /// "Retry" of a row whose tags could not be read was clicked.
    void retryRequested(const QModelIndex &index);

private:
    void paintTags(QPainter *painter, const QStyleOptionViewItem &option, const TagChips &tags,
        const RowOutcome &outcome) const;
    void paintNotRead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintOutcome(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
        const RowOutcome &outcome) const;
    [[nodiscard]] QRect retryRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QRect contents(const QStyleOptionViewItem &option) const;

    mutable ChipPainter m_chips;
};

} // namespace tagdesk
