// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applycontroller.h"

#include "activitypane.h"
#include "documentcontroller.h"
#include "failuremodel.h"
#include "historycontroller.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "resourcepane.h"
#include "tagpane.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>

namespace tagdesk {

using namespace Qt::StringLiterals;

ApplyController::ApplyController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_reviewed(parts.controller, parts.workspace)
{
    // After m_reviewed, which then knows what waits.
    connect(&m_parts.controller, &DocumentController::applyEnded, this, &ApplyController::applyEnded);
    connect(&m_parts.controller, &DocumentController::applyProgressed, this,
        [this](const ApplyProgress &progress) {
            m_parts.window.windowActions()->setApplyState(progress.paused, progress.stopping);
        });
    connect(&m_reviewed, &ReviewedApply::waitingChanged, this, &ApplyController::waitingChanged);
    connectWindow();
}

void ApplyController::connectWindow()
{
    MainWindow *window = &m_parts.window;
    connect(window->reviewOpener(), &ReviewOpener::applyRequested, this, &ApplyController::apply);
    connect(window->resourcePane(), &ResourcePane::retryRequested, this, &ApplyController::retry);
    connect(window->tagPane(), &TagPane::retryRequested, this, &ApplyController::retry);
    connect(window->activityPane(), &ActivityPane::retryRequested, this, &ApplyController::retry);
    const WindowActions *actions = window->windowActions();
    connect(actions->retryFailed, &QAction::triggered, this, [this] { retry(m_parts.failures.retryRows()); });
    connect(actions->pauseApply, &QAction::triggered, this, [this] {
        if (m_parts.controller.progress().paused)
            m_parts.controller.resume();
        else
            m_parts.controller.pause();
    });
    connect(actions->goOn, &QAction::triggered, this, &ApplyController::goOn);
    connect(actions->stopApply, &QAction::triggered, this, &ApplyController::stop);
}

void ApplyController::apply(const ApplyChoice &choice)
{
    RunPurpose purpose = m_parts.history.purpose(choice.leftOut);
    if (!choice.reason.isEmpty())
        purpose.note = choice.reason;
    const std::optional<ApplyRefusal> refusal = m_reviewed.start(choice, purpose);
    if (!refusal)
        m_parts.history.sent(choice.leftOut);
    started(refusal);
}

/// What wants a number typed goes the way on which it is typed.
void ApplyController::retry(const Rows &rows)
{
    const std::optional<ApplyRefusal> refusal =
        m_parts.controller.apply(rows, m_parts.history.purposeOf(rows));
    if (!refusal)
        m_parts.history.sent(rows);
    if (refusal && refusal->kind == ApplyRefusal::Kind::NotConfirmed)
        m_parts.window.review();
    else
        started(refusal);
}

void ApplyController::goOn()
{
    started(m_reviewed.goOn());
}

void ApplyController::stop()
{
    const std::optional<ReviewedApply::Waiting> waiting = m_reviewed.waiting();
    if (!waiting || m_parts.workspace.isApplying()) {
        m_parts.controller.stop();
        return;
    }
    m_reviewed.stop();
    m_parts.window.showApplied({.accepted = static_cast<qint64>(waiting->progress.acceptedRows),
        .failed = static_cast<qint64>(waiting->progress.failedRows),
        .unknown = static_cast<qint64>(waiting->progress.unknownRows),
        .skipped = static_cast<qint64>(waiting->left)});
}

void ApplyController::started(const std::optional<ApplyRefusal> &refusal)
{
    MessageArea *messages = m_parts.window.messages();
    messages->remove(u"apply"_s);
    if (!refusal)
        return;
    const OpenAccount *account = m_parts.workspace.account(refusal->account);
    messages->post(Notices::refused(*refusal, account == nullptr ? QString() : account->account.name));
}

void ApplyController::applyEnded(const ApplyProgress &progress)
{
    ApplySummary summary = {.accepted = static_cast<qint64>(progress.acceptedRows),
        .failed = static_cast<qint64>(progress.failedRows),
        .unknown = static_cast<qint64>(progress.unknownRows),
        .skipped = static_cast<qint64>(progress.skippedRows),
        .refusal = progress.refusal,
        .interruptedRun = progress.isCutOff && !progress.runs.empty() ? progress.runs.front() : 0};
    if (const std::optional<ReviewedApply::Waiting> &waiting = m_reviewed.waiting())
        summary.waiting =
            ApplyWaiting{.tooManyFailed = waiting->why == ReviewedApply::Waiting::Why::TooManyFailed,
                .isVerified = waiting->verified == progress.acceptedRows,
                .rows = static_cast<qint64>(waiting->rows),
                .left = static_cast<qint64>(waiting->left)};
    else if (progress.isComplete())
        m_parts.window.reviewOpener()->setReason({});
    m_parts.window.showApplied(summary);
    emit ended(summary);
}

void ApplyController::waitingChanged()
{
    const bool isWaiting = m_reviewed.waiting().has_value();
    m_parts.window.windowActions()->setWaiting(isWaiting);
    if (isWaiting)
        return;
    m_parts.window.activityPane()->setQuestion({});
    m_parts.window.messages()->remove(u"apply"_s);
}

} // namespace tagdesk
