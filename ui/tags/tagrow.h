// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagfield.h"
#include "workspace.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QAction;
class QGridLayout;
class QToolButton;

namespace tagdesk {

class TagModeButton;
class TagModel;
class TagNote;
class TagRowMenu;
class TagStatusLine;

/// One tag of the selection: key and value; beneath them on how many resources, in which mode, and what is
/// staged of it; and beneath that what is wrong. Holds no state of its own beside the text being typed;
/// everything else is asked from the model.
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
    /// Key, value and two buttons, so wide that the columns of all rows line up.
    static void placeColumns(QGridLayout *grid, const QFontMetrics &metrics);

    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isEditable() const { return lock() == TagLock::None; }
    [[nodiscard]] TagLock lock() const;
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] TagField *keyField() const { return m_key; }
    [[nodiscard]] TagField *valueField() const { return m_value; }
    [[nodiscard]] QToolButton *removeButton() const { return m_remove; }
    [[nodiscard]] TagModeButton *modeButton() const;
    /// The text of this field cannot be staged as it is.
    [[nodiscard]] bool isRefused(const TagField *field) const;
    /// All that takes the focus, in its order.
    [[nodiscard]] QList<QWidget *> tabOrder() const;
    /// Removes the tag; of a draft, forgets it; of a removed tag, brings it back.
    void remove();
    /// Shows every value of the selection, each to be edited alone.
    void showValues();
    /// What was typed and not committed is taken back; false when there was nothing.
    bool takeBack();
    /// Stages what was typed, as leaving the row does.
    void commit();

signals:
    /// Down or Up left the row.
    void leftVertically(int rows);
    /// Enter ended the row.
    void finished();
    /// One of its fields got the cursor.
    void entered();
    /// What is said beneath the fields may be more now.
    void grown();
    /// A value is about to be typed: what is in use for the key would help.
    void valuesWanted(const QString &key);
    /// Somebody typed into a tag that may not be edited; `reason` is a sentence with the way out.
    void editRefused(const QString &reason);
    /// These resources are to be selected.
    void selectRequested(const tagdesk::Rows &rows);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    /// As font and density want it.
    void fitHeights();
    void connectParts();
    void refreshKey();
    void refreshMark();
    void refreshValue();
    void refreshNote();
    /// Who keeps the tag, too.
    [[nodiscard]] QStringList owners() const;
    [[nodiscard]] bool isEdited() const;
    void refreshColours();
    void refreshButtons();
    [[nodiscard]] QString differentText(qint64 values) const;
    void take(TagField *field, const QString &text);
    void typed(TagField *field);
    void enter(TagField *field);
    void left(QWidget *part);
    void discard();
    void chooseMode(EditMode mode);
    [[nodiscard]] QVariant at(int column, int role) const;
    [[nodiscard]] QList<Violation> violationsAt(int column) const;
    [[nodiscard]] bool undoTyping(TagField *field);
    [[nodiscard]] bool fieldKey(TagField *field, int key);

    TagModel *m_model;
    Workspace *m_workspace;
    QPersistentModelIndex m_index;
    TagField *m_key = nullptr;
    TagField *m_value = nullptr;
    TagStatusLine *m_status = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_remove = nullptr;
    TagNote *m_note = nullptr;
    TagRowMenu *m_menu = nullptr;
    QAction *m_valuesAction = nullptr;
    bool m_typing = false;
    bool m_refreshing = false;
};

} // namespace tagdesk
