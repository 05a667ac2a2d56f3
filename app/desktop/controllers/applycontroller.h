// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "notices.h"
#include "reviewedapply.h"

namespace tagdesk {

class FailureModel;
class HistoryController;
class MainWindow;

/// Joins the review, and what may be done with an apply under way, with the use case.
class ApplyController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        MainWindow &window;
        FailureModel &failures;
        HistoryController &history;
    };
    explicit ApplyController(const Parts &parts, QObject *parent = nullptr);

signals:
    /// Told in the window already.
    void ended(const tagdesk::ApplySummary &summary);

private:
    void connectWindow();
    void apply(const ApplyChoice &choice);
    void retry(const Rows &rows);
    void goOn();
    void stop();
    void started(const std::optional<ApplyRefusal> &refusal);
    void applyEnded(const ApplyProgress &progress);
    void waitingChanged();

    Parts m_parts;
    ReviewedApply m_reviewed;
};

} // namespace tagdesk
