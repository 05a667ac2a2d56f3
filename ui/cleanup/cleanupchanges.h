// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class CleanupChangeModel;
class CleanupPreview;
class EmptyState;
class Workspace;

/// Shows what a clean-up would do: the counts, the changes with their reasons, and the resources of the
/// current one; where there is no change, the words that say why. Whose value stays is decided here where two
/// keys become one.
class CleanupChanges : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the widget.
    CleanupChanges(CleanupPreview *preview, Workspace *workspace, QWidget *parent);

    [[nodiscard]] QCheckBox *onlyRefused() const { return m_onlyRefused; }
    /// What is said while there are no steps.
    void setBegin(const QString &title, const QString &text);

signals:
    void decided(const tagdesk::ClashDecision &decision);

private:
    void build();
    void showPlan();
    void showWaiting();
    void showEmpty();
    void showLine();

    CleanupPreview *m_preview;
    Workspace *m_workspace;
    CleanupChangeModel *m_model;
    QLabel *m_counts;
    QStackedLayout *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_beginTitle;
    QString m_beginText;
    QLabel *m_detail;
    QPushButton *m_decide;
    QCheckBox *m_onlyRefused;
};

} // namespace tagdesk
