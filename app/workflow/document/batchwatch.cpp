// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "batchwatch.h"

#include "cloudsession.h"
#include "workreport.h"
#include "workspace.h"

#include <memory>

namespace tagdesk {

namespace {

std::size_t changedRows(const std::vector<ScopeNode> &nodes, const Workspace &workspace)
{
    std::size_t rows = 0;
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            rows += workspace.changedRows(node.scope);
        rows += changedRows(node.children, workspace);
    }
    return rows;
}

} // namespace

BatchWatch::BatchWatch(Workspace &workspace, WorkReport &report, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
{
    connect(&workspace, &Workspace::changesChanged, this, &BatchWatch::look);
}

void BatchWatch::follow(CloudSession &session)
{
    std::erase_if(m_sessions, [this, &session](const QPointer<CloudSession> &each) {
        const bool isFormer = !each.isNull() && each->account().id == session.account().id;
        if (isFormer)
            each->disconnect(this);
        return isFormer || each.isNull();
    });
    m_sessions.emplace_back(&session);
    m_asked.remove(&session);
    connect(&session, &CloudSession::batchAccessChanged, this, [this, &session] { take(session); });
}

bool BatchWatch::wantsToKnow(const CloudSession &session) const
{
    const Account &account = session.account();
    const OpenAccount *open = m_workspace.account(account.id);
    return open != nullptr && session.provider().description().hasBatchService && !session.isLocked()
        && account.batchWriting != BatchWriting::Off
        && account.batchAccess.state == BatchAccess::State::Unknown;
}

/// One resource takes one request by any way.
bool BatchWatch::hasSeveralChanges(const QString &accountId) const
{
    return changedRows(m_workspace.account(accountId)->tree, m_workspace) > 1;
}

void BatchWatch::look()
{
    if (m_workspace.changeCount() < 2)
        return;
    for (const QPointer<CloudSession> &session : m_sessions) {
        if (session.isNull() || m_asked.contains(session.data()) || !wantsToKnow(*session)
            || !hasSeveralChanges(session->account().id))
            continue;
        m_asked.insert(session.data());
        session->whenBatchKnown(this, [] {});
    }
}

void BatchWatch::whenKnown(QObject *context, const std::function<void()> &call)
{
    // Counts down and calls with its end.
    const auto last = std::shared_ptr<void>(nullptr, [context = QPointer<QObject>(context), call](void *) {
        if (context)
            QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
    });
    for (const QPointer<CloudSession> &session : m_sessions) {
        if (!session.isNull() && wantsToKnow(*session))
            session->whenBatchKnown(context, [last] {});
    }
}

void BatchWatch::take(CloudSession &session)
{
    const Account &account = session.account();
    m_workspace.setBatchRoute(account.id, session.provider().limits(account).batch);
    const bool isOpen = account.batchAccess.state == BatchAccess::State::Open;
    m_report.log(LogEvent::Kind::BatchWriting, wholeAccount(account.id, account.cloud),
        isOpen ? account.batchAccess.resourcesPerRequest : 0, 0, account.batchAccess.reason);
    if (!isOpen)
        tell(session);
}

void BatchWatch::tell(const CloudSession &session)
{
    const Account &account = session.account();
    const Error why =
        account.batchAccess.reason.value_or(makeError(ErrorKind::NotFound, ErrorCause::Unspecified));
    const bool isMissed =
        why.cause == ErrorCause::PermissionMissing || account.batchWriting == BatchWriting::Always;
    const std::pair told(account.id, static_cast<int>(why.cause));
    if (!isMissed || m_told.contains(told))
        return;
    m_told.insert(told);
    emit closed(account.id, why);
}

} // namespace tagdesk
