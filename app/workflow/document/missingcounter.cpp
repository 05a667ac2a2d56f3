// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "missingcounter.h"

#include "cloudsession.h"
#include "knowncollections.h"
#include "workreport.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr std::size_t kParallelQuestions = 2;

} // namespace

MissingCounter::MissingCounter(Workspace &workspace, WorkReport &report, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
{
}

MissingCounter::~MissingCounter()
{
    for (const Running &running : m_running)
        delete running.query;
}

void MissingCounter::start(CloudSession &session, const QString &key)
{
    const OpenAccount *account = m_workspace.account(session.account().id);
    if (account == nullptr)
        return;
    for (const Collection &collection : collectionsIn(account->tree))
        m_waiting.push_back(
            {.session = &session, .scope = {.collection = collection, .parent = {}}, .key = key});
    QMetaObject::invokeMethod(this, &MissingCounter::proceed, Qt::QueuedConnection);
}

void MissingCounter::dropAccount(const QString &accountId)
{
    const auto isOfAccount = [&accountId](const Question &question) {
        return question.scope.collection.account == accountId;
    };
    std::erase_if(m_waiting, isOfAccount);
    std::erase_if(m_running, [&](const Running &running) {
        if (!isOfAccount(running.question))
            return false;
        running.query->disconnect(this);
        running.query->abort();
        running.query->deleteLater();
        return true;
    });
}

void MissingCounter::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held)
        QMetaObject::invokeMethod(this, &MissingCounter::proceed, Qt::QueuedConnection);
}

/// What was listed tells it by its rows.
bool MissingCounter::isWanted(const Question &question) const
{
    const ScopeListing &listing = m_workspace.listing(question.scope);
    return !question.session.isNull() && !question.session->isLocked() && listing.total > 0
        && listing.state != ListingState::Loaded;
}

void MissingCounter::proceed()
{
    while (!m_held && m_running.size() < kParallelQuestions && !m_waiting.empty()) {
        const Question question = m_waiting.front();
        m_waiting.pop_front();
        if (isWanted(question))
            ask(question);
    }
}

void MissingCounter::ask(const Question &question)
{
    Query<qint64> *query = question.session->countMissing(question.scope, question.key, this);
    if (query == nullptr)
        return;
    m_running.push_back({.query = query, .question = question});
    connect(query, &QueryBase::finished, this, [this, query] { answered(query, query->result()); });
    query->start();
}

void MissingCounter::answered(QueryBase *query, const Result<qint64> &count)
{
    query->deleteLater();
    const auto found = std::ranges::find(m_running, query, &Running::query);
    const Question question = found->question;
    m_running.erase(found);
    if (count) {
        m_workspace.setMissing(question.scope, question.key, *count);
    } else {
        m_report.log(LogEvent::Kind::CountFailed, question.scope, 1, 0, count.error());
        // A refused key is not tried again: Huawei locks it after five.
        if (count.error().kind == ErrorKind::Unauthorized)
            dropAccount(question.scope.collection.account);
    }
    QMetaObject::invokeMethod(this, &MissingCounter::proceed, Qt::QueuedConnection);
}

} // namespace tagdesk
