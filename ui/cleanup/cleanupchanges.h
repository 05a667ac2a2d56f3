// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace tagdesk {

class CleanupChangeModel;
class CleanupPreview;
class Workspace;

/// Shows what a clean-up would do: the counts, the changes with their reasons, and the resources of the
/// current one. Whose value stays is decided here where two keys become one.
class CleanupChanges : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the widget.
    CleanupChanges(CleanupPreview *preview, Workspace *workspace, QWidget *parent);

    [[nodiscard]] QCheckBox *onlyRefused() const { return m_onlyRefused; }

signals:
    void decided(const tagdesk::ClashDecision &decision);

private:
    void build();
    void showPlan();
    void showWaiting();
    void showLine();

    CleanupPreview *m_preview;
    Workspace *m_workspace;
    CleanupChangeModel *m_model;
    QLabel *m_counts;
    QTableView *m_table = nullptr;
    QLabel *m_detail;
    QPushButton *m_decide;
    QCheckBox *m_onlyRefused;
};

} // namespace tagdesk
