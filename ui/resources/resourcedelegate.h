// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

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
    /// Pixels that the widest state takes, icon and edges included.
    [[nodiscard]] static int statusWidth(const QFontMetrics &metrics);
    /// Values in use, for completion; set by the owner.
    void setKnownValues(const std::function<QStringList(const QString &key)> &values) { m_values = values; }

signals:
    /// The editor was left with a text that the rules refuse.
    void refused(const QModelIndex &index, const QString &text) const;

private:
    void check(QWidget *editor, const QModelIndex &index, const QString &text) const;

    ResourceModel *m_model;
    std::function<QStringList(const QString &)> m_values;
};

} // namespace tagdesk
