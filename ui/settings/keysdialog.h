// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace tagdesk {

class ActionKeys;
class WindowActions;

/// The acts by menu with their keys, to be searched and changed. What is changed counts at once.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// `actions` outlive the dialog.
    explicit KeysDialog(const WindowActions &actions, QWidget *parent = nullptr);

private:
    void build();
    [[nodiscard]] QWidget *buildEditor();
    void fill(const WindowActions &actions);
    void updateRow(const QAction *action);
    [[nodiscard]] QAction *current() const;
    void updateEditor();
    void keyTyped();
    void assign(bool more);

    ActionKeys *m_keys;
    QStandardItemModel *m_model = nullptr;
    QSortFilterProxyModel *m_found = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_view = nullptr;
    QKeySequenceEdit *m_edit = nullptr;
    QLabel *m_note = nullptr; // whose key was typed, or why none can have it
    QPushButton *m_set = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_resetAll = nullptr;
};

} // namespace tagdesk
