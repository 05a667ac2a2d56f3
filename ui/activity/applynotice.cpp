// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applynotice.h"

#include "activitypane.h"
#include "failuremodel.h"
#include "messagebar.h"
#include "notices.h"
#include "resourceopener.h"
#include "windowactions.h"

#include <QAction>

#include <functional>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

std::function<void()> triggering(QAction *action)
{
    return [action] {
        action->trigger();
    };
}

} // namespace

ApplyNotice::ApplyNotice(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(parts.failures, &FailureModel::countChanged, this, &ApplyNotice::followFailures);
}

void ApplyNotice::show(const ApplySummary &summary)
{
    const WindowActions *acts = m_parts.actions;
    Message message = Notices::applied(summary);
    const bool isTroubled = summary.failed + summary.unknown > 0;
    m_parts.activity->setQuestion(summary.waiting ? Notices::question(summary) : QString());
    if (summary.waiting) {
        const Message::Action goOn{tr("Go on"), triggering(acts->goOn)};
        //: Button: sends no more of what waits.
        const Message::Action stop{tr("Stop"), triggering(acts->stopApply)};
        // The first one is what the keyboard comes to.
        message.actions = isTroubled ? QList{stop, goOn} : QList{goOn, stop};
        message.closable = false;
    }
    if (isTroubled) {
        m_parts.activity->showFailures();
        const Rows retried = m_parts.failures->retryRows();
        if (!retried.empty())
            message.actions.append(Message::Action{tr("Retry failed"), triggering(acts->retryFailed)});
        if (retried.size() < m_parts.failures->count())
            //: Button: opens the review, where it is chosen whose values stand.
            message.actions.append(Message::Action{tr("Decide…"), triggering(acts->review), false});
        message.actions.append(Message::Action{
            tr("Show"), [this] { m_parts.opener->show(m_parts.failures->allRows()); }, false});
    }
    if (summary.skipped > 0 && !summary.refusal && !summary.waiting)
        message.actions.append(Message::Action{tr("Review and apply the rest…"), triggering(acts->review)});
    m_parts.messages->post(message);
    m_tellsFailures = isTroubled;
}

void ApplyNotice::followFailures()
{
    if (m_parts.failures->count() == 0 && std::exchange(m_tellsFailures, false))
        m_parts.messages->remove(u"apply"_s);
}

} // namespace tagdesk
