// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celleditor.h"
#include "chippainter.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>

#include <functional>

namespace tagdesk {

class ResourceModel;

/// Every cell of the resource table but the chips: names, ids in a fixed-width font, the state with icon and
/// word, and the columns of single keys with their staged values, edited in place. A text that breaks a rule
/// is never lost: it is handed on as refused.
class ResourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ResourceDelegate(ResourceModel *model, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What the cell shows, as one text.
    [[nodiscard]] static QString shownText(const QModelIndex &index);
    /// A text that is cut is told in full; one that is not has no tool tip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    /// Values in use in the order to offer, for completion; set by the owner.
    void setKnownValues(const std::function<QStringList(const QString &key)> &values) { m_values = values; }
    /// The field of the cell that is edited; nullptr when none is.
    [[nodiscard]] CellEditor *editor() const { return m_editor; }

signals:
    /// The editor was left with a text that the rules refuse.
    void refused(const QModelIndex &index, const QString &text) const;
    /// The editor was left by a key, and its text is staged.
    void leftCell(tagdesk::CellExit exit);
    /// The text is wanted in every selected cell.
    void allWanted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// False when a rule refuses what stands in the field.
    [[nodiscard]] bool check() const;
    void leave(CellExit exit);

    ResourceModel *m_model;
    mutable ChipPainter m_chips;
    std::function<QStringList(const QString &)> m_values;
    mutable QPointer<CellEditor> m_editor;
    mutable QPersistentModelIndex m_place; // the cell that is edited
    mutable bool m_refused = false; // the text that was left last
};

} // namespace tagdesk
