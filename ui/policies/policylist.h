// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icon.h"

#include <QKeySequence>
#include <QWidget>

class QAbstractItemModel;
class QAction;

namespace tagdesk {

class RowTable;

/// A list of rules or owners, with buttons that add one, copy, remove and move the one at hand. Each has a
/// key while the list has the keyboard. Asks by signals for everything that changes something.
class PolicyList : public QWidget
{
    Q_OBJECT

public:
    /// What is said of its entries.
    struct Words
    {
        QString name; ///< Of the list.
        QString add;
        QString duplicate;
        QString remove;
    };

    /// `model` outlives the list. `widths` are those of the columns, in letters.
    PolicyList(QAbstractItemModel *model, const Words &words, const QList<int> &widths, QWidget *parent);

    /// -1: there is none.
    [[nodiscard]] int current() const;
    void setCurrent(int row);
    void setReadOnly(bool readOnly);
    [[nodiscard]] RowTable *table() const { return m_table; }
    /// Gets the acts, too, for keys that work wherever the keyboard is.
    [[nodiscard]] QAction *addAct() const { return m_add; }

signals:
    void currentChanged(int row);
    /// Behind the one at hand.
    void addRequested();
    void duplicateRequested(int row);
    void removeRequested(int row);
    void moveRequested(int row, int by);
    /// Enter, or a double click: the one at hand is to be edited.
    void editRequested(int row);

private:
    QAction *makeAct(const QString &name, Icon icon, const QString &text, const QKeySequence &key);
    void refresh();

    RowTable *m_table;
    QAction *m_add = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    bool m_readOnly = false;
};

} // namespace tagdesk
