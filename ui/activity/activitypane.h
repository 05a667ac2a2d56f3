// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QWidget>

class QAction;
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

/// The bottom pane: what runs, what failed and why, and what happened. How far an apply is, and what holds
/// it, stands beside the tabs whatever page is shown, and every button keeps its place. The pane goes to
/// another page by itself only while nobody uses it.
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

    /// Acts that have a button here.
    struct Acts
    {
        QAction *pause = nullptr;
        QAction *goOn = nullptr;
        QAction *stop = nullptr;
        QAction *retryFailed = nullptr;
    };

    /// Models, acts and workspace outlive the pane.
    ActivityPane(const Models &models, const Acts &acts, Workspace *workspace, QWidget *parent = nullptr);

    /// Unless the pointer is over the pane, or the keyboard in it.
    void showFailures();
    /// What is asked about an apply that waits, beside the tabs; empty: nothing.
    void setQuestion(const QString &question);
    /// So much of the lower end lies below something else, in pixels. What is shown does not move because of
    /// it.
    void setCovered(int height);
    /// What a person would send to somebody who can help: every failure with the cloud's own words.
    [[nodiscard]] QString report() const;

signals:
    void retryRequested(const tagdesk::Rows &rows);
    /// Failed resources, to be selected in the table.
    void showRequested(const tagdesk::Rows &rows);
    /// Failed resources, to be written into a file that can be repaired and imported.
    void exportRequested(const tagdesk::Rows &rows);

protected:
    void leaveEvent(QEvent *event) override;

private:
    void buildRun();
    [[nodiscard]] QWidget *buildActivities();
    [[nodiscard]] QWidget *buildFailures();
    [[nodiscard]] QWidget *buildLog();
    void copyLog() const;
    [[nodiscard]] bool isInUse() const;
    void showPage(int page);
    void keepClear();
    void updateActivities();
    void updateRun();
    void updateFailures();
    void updateFailureActs();
    /// Of the chosen cause or resource; of all when nothing is chosen.
    [[nodiscard]] Rows chosenFailures() const;

    Models m_models;
    Acts m_acts;
    Workspace *m_workspace;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_run = nullptr; // how far the apply is
    QListView *m_activities = nullptr;
    EmptyState *m_noActivity = nullptr;
    QTreeView *m_failures = nullptr;
    FailureDelegate *m_failureDelegate = nullptr;
    EmptyState *m_noFailure = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_mine = nullptr;
    QPushButton *m_theirs = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QTreeView *m_log = nullptr;
    int m_covered = 0;
    QString m_question;
};

} // namespace tagdesk
