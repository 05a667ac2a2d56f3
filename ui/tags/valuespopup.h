// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPersistentModelIndex>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tagdesk {

class TagModel;

/// The values that one key has in the selection, most frequent first, with their shares. Each can be edited
/// alone, on its own resources; or one taken for all.
class ValuesPopup : public QFrame
{
    Q_OBJECT

public:
    /// `index` is the key's row of the model, which outlives the popup.
    ValuesPopup(TagModel *model, const QModelIndex &index, QWidget *parent);

    void showBelow(QWidget *field);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void fill();
    void edited(QTreeWidgetItem *item);
    void takeForAll();

    TagModel *m_model;
    QPersistentModelIndex m_index;
    QTreeWidget *m_list = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_forAll = nullptr;
    bool m_filling = false;
};

} // namespace tagdesk
