// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "query.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace tagdesk {

QueryBase::QueryBase(CloudSession &session, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
{
}

void QueryBase::start()
{
    m_session.whenReady(this, [this](const std::optional<Error> &error) {
        if (isEnded())
            return;
        if (error)
            endWith(failure(*error));
        else
            send();
    });
}

void QueryBase::send()
{
    m_call = new CloudCall(m_session, request(m_session.account()), this);
    m_call->setUrgency(m_urgency);
    connect(m_call, &CloudCall::finished, this, [this] { endWith(m_call->result()); });
    m_call->start();
}

void QueryBase::abort()
{
    if (isEnded())
        return;
    if (m_call)
        m_call->abort();
    else
        endWith(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
}

void QueryBase::endWith(const Result<HttpResponse> &reply)
{
    const std::function<void()> take = taking(reply);
    if (reply && reply->body.size() >= kLongReply) {
        takeInWorker(take);
        return;
    }
    take();
    finishLater();
}

void QueryBase::takeInWorker(const std::function<void()> &take)
{
    auto promise = std::make_shared<QPromise<void>>();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this] { finishLater(); });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, take] {
        take();
        promise->finish();
    });
}

} // namespace tagdesk
