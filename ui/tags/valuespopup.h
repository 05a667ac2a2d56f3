// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QFrame>
#include <QPersistentModelIndex>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tagdesk {

class TagModel;

/// The values that one key has in the selection, most frequent first, with their shares, and how many
/// resources have none. Each can be edited alone, on its own resources; its resources selected; or one taken
/// for all.
class ValuesPopup : public QFrame
{
    Q_OBJECT

public:
    /// `index` is the key's row of the model, which outlives the popup.
    ValuesPopup(TagModel *model, const QModelIndex &index, QWidget *parent);

    void showBelow(QWidget *field);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

signals:
    /// The resources with the chosen value.
    void selectRequested(const tagdesk::Rows &rows);

private:
    void build();
    void addRow(const QString &text, const std::optional<QString> &value, std::size_t rows);
    void showActs();
    void selectThese();
    void fill();
    void edited(QTreeWidgetItem *item);
    void takeForAll();

    TagModel *m_model;
    QPersistentModelIndex m_index;
    QTreeWidget *m_list = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_select = nullptr;
    QPushButton *m_forAll = nullptr;
    bool m_filling = false;
};

} // namespace tagdesk
