// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace tagdesk {

class ActivityModel;
class EmptyState;
class FailureDelegate;
class FailureModel;
class LogModel;

/// The bottom pane: what runs, what failed and why, and what happened. Asks for things by signals; knows no
/// cloud.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    struct Models
    {
        ActivityModel *activities = nullptr;
        FailureModel *failures = nullptr;
        LogModel *log = nullptr;
    };

    /// Models and workspace outlive the pane.
    ActivityPane(const Models &models, Workspace *workspace, QWidget *parent = nullptr);

    void setPaused(bool paused);
    void setStopping(bool stopping);
    void showFailures();
    /// What a person would send to somebody who can help: every failure with the cloud's own words.
    [[nodiscard]] QString report() const;

signals:
    /// Or going on, while paused.
    void pauseRequested();
    void stopRequested();
    void retryRequested(const tagdesk::Rows &rows);
    /// Failed resources, to be selected in the table.
    void showRequested(const tagdesk::Rows &rows);
    /// Failed resources, to be written into a file that can be repaired and imported.
    void exportRequested(const tagdesk::Rows &rows);

private:
    [[nodiscard]] QWidget *buildActivities();
    [[nodiscard]] QWidget *buildFailures();
    [[nodiscard]] QWidget *buildLog();
    void updateActivities();
    void updateFailures();
    void updateFailureActs();
    /// Of the chosen cause or resource; of all when nothing is chosen.
    [[nodiscard]] Rows chosenFailures() const;

    Models m_models;
    Workspace *m_workspace;
    QTabWidget *m_tabs = nullptr;
    QListView *m_activities = nullptr;
    EmptyState *m_noActivity = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QTreeView *m_failures = nullptr;
    FailureDelegate *m_failureDelegate = nullptr;
    EmptyState *m_noFailure = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_mine = nullptr; // instead of it, for what somebody else changed
    QPushButton *m_theirs = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QTreeView *m_log = nullptr;
    bool m_paused = false;
};

} // namespace tagdesk
