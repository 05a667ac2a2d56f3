// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcechange.h"
#include "workspace.h"

#include <QWidget>

class QTabBar;
class QToolButton;

namespace tagdesk {

class EmptyState;
class MessageArea;
class QuotaMeter;
class ResourceHistoryView;
class TagExchange;
class TagList;
class TagModel;
class TagPaneHead;
class TagRow;

/// The right pane: the tags of the selected resources, one or a million, to be edited in place, and behind a
/// tab what was applied to one resource. What is typed goes straight to the model, which stages it or keeps
/// it as a draft; the pane only shows. Messages stand below the tags, so that nothing moves when one comes.
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
    /// Stages everything that is typed and valid, as leaving its row does.
    void commitTyping();
    /// Puts the cursor into the next field whose text cannot be staged; from the beginning where `fromStart`.
    /// False: there is none.
    bool showNextInvalid(bool fromStart);
    [[nodiscard]] QList<TagRow *> rows() const;
    /// Copying, pasting and tag sets.
    [[nodiscard]] TagExchange *exchange() const { return m_exchange; }
    /// What was applied to a resource; kept only while that one is shown.
    void setHistory(const ResourceId &id, const Result<ResourceHistory> &history);
    /// Asks for the history again, if it is looked at.
    void reloadHistory();

signals:
    void readAgainRequested(const tagdesk::Rows &rows);
    /// Resources with an unfinished edit, to be selected.
    void draftsRequested(const tagdesk::Rows &rows);
    /// The history of this resource is looked at.
    void historyWanted(const tagdesk::ResourceId &id);
    /// These resources are to be selected.
    void selectRequested(const tagdesk::Rows &rows);
    /// What failed for these is to be sent again.
    void retryRequested(const tagdesk::Rows &rows);
    /// A value of this key is about to be typed: what is in use would help.
    void valuesWanted(const QString &key);
    /// Esc with nothing to take back.
    void left();
    /// Somebody tried to edit what may not be edited; `reason` is a sentence with the way out.
    void editRefused(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTabs();
    [[nodiscard]] QWidget *buildFoot();
    void connectModel();
    void refreshState();
    void refreshDraftsElsewhere();
    void refreshRefusal();
    void selectionChanged();

    TagModel *m_model;
    Workspace *m_workspace;
    TagExchange *m_exchange = nullptr;
    TagPaneHead *m_head = nullptr;
    QTabBar *m_tabs = nullptr;
    QToolButton *m_menu = nullptr;
    MessageArea *m_messages = nullptr;
    EmptyState *m_empty = nullptr;
    TagList *m_list = nullptr;
    ResourceHistoryView *m_history = nullptr;
    QWidget *m_foot = nullptr;
    QuotaMeter *m_quota = nullptr;
};

} // namespace tagdesk
