// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tagdesk {

class EmptyState;
class MessageArea;
class QuotaMeter;
class TagModel;
class TagPaneHead;
class TagRow;

/// The right pane: the tags of the selected resources, one or a million, to be edited in place. What is
/// typed goes straight to the model, which stages it or keeps it as a draft; the pane only shows.
class TagPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    TagPane(TagModel *model, Workspace *workspace, QWidget *parent = nullptr);
    ~TagPane() override;

    /// Selected resources that the filter hides: left out, and said so.
    void setHiddenCount(std::size_t count);
    /// Opens a row for a new tag and puts the cursor into its key.
    void addTag();
    /// Puts the cursor into the value of this key, of the row used last, or of the first that can be edited.
    void editTag(const QString &key = {});
    /// Removes the tag of the row that has the cursor.
    void removeTag();
    /// Keeps a text that was typed elsewhere for one resource and breaks a rule, as its draft.
    void keepRefused(Row row, const QString &key, const QString &text);
    /// Stages what is typed and valid, as leaving the field does.
    void commitTyping();
    [[nodiscard]] QList<TagRow *> rows() const { return m_rows; }

signals:
    void readAgainRequested(const tagdesk::Rows &rows);
    /// Resources with an unfinished edit, to be selected.
    void draftsRequested(const tagdesk::Rows &rows);
    /// A value of this key is about to be typed: what is in use would help.
    void valuesWanted(const QString &key);
    /// Esc with nothing to take back.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildFoot();
    void connectModel();
    void rememberFocus();
    void restoreFocus();
    void scheduleSync();
    void sync();
    [[nodiscard]] TagRow *makeRow();
    [[nodiscard]] QList<int> shownModelRows() const;
    void refreshRows();
    void alignRows();
    void orderTabs();
    void refreshState();
    void refreshDraftsElsewhere();
    [[nodiscard]] TagRow *focusedRow() const;
    [[nodiscard]] TagRow *rowOf(const QString &key) const;
    void moveVertically(TagRow *from, int by);
    void rowFinished();

    TagModel *m_model;
    Workspace *m_workspace;
    QList<TagRow *> m_rows; // in the order shown
    TagPaneHead *m_head = nullptr;
    MessageArea *m_messages = nullptr;
    EmptyState *m_empty = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_list = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_add = nullptr;
    QWidget *m_foot = nullptr;
    QuotaMeter *m_quota = nullptr;
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
