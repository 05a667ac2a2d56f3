// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tagdesk {

class TagModel;
class TagRowMenu;

/// One tag of the selection: key, value, on how many resources, and what is wrong with it beneath. Holds no
/// state of its own beside the text being typed; everything else is asked from the model.
class TagRow : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the row.
    TagRow(TagModel *model, Workspace *workspace, QWidget *parent = nullptr);

    void bind(const QModelIndex &index);
    [[nodiscard]] const QPersistentModelIndex &index() const { return m_index; }
    /// Takes what the model says; a field that is being typed into keeps its text.
    void refresh();
    /// All rows have "on k of n" of one width, so that the fields line up.
    [[nodiscard]] int onWidth() const;
    void setOnWidth(int width);

    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] QLineEdit *keyField() const { return m_key; }
    [[nodiscard]] QLineEdit *valueField() const { return m_value; }
    [[nodiscard]] QToolButton *removeButton() const { return m_remove; }
    /// Removes the tag; of a draft, forgets it; of a removed tag, brings it back.
    void remove();
    /// Shows every value of the selection, each to be edited alone.
    void showValues();
    /// What was typed and not committed is taken back; false when there was nothing.
    bool takeBack();
    /// Stages what was typed, as leaving the field does.
    void commit();

signals:
    /// Down or Up left the row.
    void leftVertically(int rows);
    /// Enter ended the row.
    void finished();
    /// One of its fields got the cursor.
    void entered();
    /// A value is about to be typed: what is in use for the key would help.
    void valuesWanted(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refreshKey();
    void refreshValue();
    [[nodiscard]] QString differentText(qint64 values) const;
    void refreshOn();
    void refreshNote();
    void refreshButtons();
    void take(QLineEdit *field, const QString &text);
    void typed(QLineEdit *field);
    void enter(QLineEdit *field);
    void complete(QLineEdit *field);
    void chooseMode(EditMode mode);
    [[nodiscard]] QVariant at(int column, int role) const;
    [[nodiscard]] bool fieldKey(QLineEdit *field, int key);

    TagModel *m_model;
    Workspace *m_workspace;
    QPersistentModelIndex m_index;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_value = nullptr;
    QLabel *m_on = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_remove = nullptr;
    QLabel *m_note = nullptr;
    TagRowMenu *m_menu = nullptr;
    QAction *m_valuesAction = nullptr;
    QAction *m_lockAction = nullptr;
    bool m_typing = false;
    bool m_refreshing = false;
};

} // namespace tagdesk
