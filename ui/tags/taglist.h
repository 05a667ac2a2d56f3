// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tagdesk {

class TagModel;
class TagRow;

/// The rows of the tag pane, one for each key of the selection and each new tag, below their heads. Rows stay
/// where they are while one works in them: a key that was added stands at the end until other resources are
/// selected.
class TagList : public QScrollArea
{
    Q_OBJECT

public:
    /// Both outlive the list.
    TagList(TagModel *model, Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] QList<TagRow *> rows() const { return m_rows; }
    /// See TagPane.
    void addTag();
    void editTag(const QString &key);
    void removeTag();
    [[nodiscard]] bool hasRowFocus() const { return focusedRow() != nullptr; }
    /// Puts the cursor into the next field with a text that cannot be staged, behind the one that has it;
    /// from the beginning where `fromStart`. False: there is none.
    bool showNextInvalid(bool fromStart);

protected:
    void changeEvent(QEvent *event) override;

signals:
    /// See TagPane.
    void valuesWanted(const QString &key);
    void editRefused(const QString &reason);
    void selectRequested(const tagdesk::Rows &rows);

private:
    void build();
    [[nodiscard]] QWidget *buildHeads();
    void connectModel();
    void rememberFocus();
    void restoreFocus();
    void scheduleSync();
    void sync();
    [[nodiscard]] TagRow *makeRow();
    [[nodiscard]] QList<int> shownModelRows() const;
    void refreshRows();
    void refreshLock();
    void orderTabs();
    [[nodiscard]] TagRow *focusedRow() const;
    [[nodiscard]] TagRow *rowOf(const QString &key) const;
    void moveVertically(TagRow *from, int by);
    void rowFinished();

    TagModel *m_model;
    Workspace *m_workspace;
    QList<TagRow *> m_rows; // in the order shown
    QWidget *m_heads = nullptr;
    QVBoxLayout *m_list = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_add = nullptr;
    int m_limit = 0; // rows shown before "Show more"
    bool m_pending = false;

    /// Where the cursor was when the rows changed under it.
    struct Place
    {
        QString key;
        bool inValue = false;
        bool isNew = false;
        int cursor = 0;
    };
    std::optional<Place> m_place;
    QString m_lastKey;
};

} // namespace tagdesk
