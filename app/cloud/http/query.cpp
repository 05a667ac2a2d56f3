// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "query.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

namespace tagdesk {

QueryBase::QueryBase(CloudSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_use(session)
{
}

void QueryBase::start()
{
    m_session.whenReady(this, [this](const std::optional<Error> &error) {
        if (m_ended)
            return;
        if (error)
            finishLater(failure(*error));
        else
            send();
    });
}

void QueryBase::send()
{
    m_call = new CloudCall(m_session, request(m_session.account()), this);
    m_call->setUrgency(m_urgency);
    connect(m_call, &CloudCall::finished, this, [this] { finishLater(m_call->result()); });
    m_call->start();
}

void QueryBase::abort()
{
    if (m_ended)
        return;
    if (m_call)
        m_call->abort();
    else
        finishLater(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
}

void QueryBase::finishLater(const Result<HttpResponse> &reply)
{
    m_ended = true;
    take(reply);
    QMetaObject::invokeMethod(
        this, [this] { emit finished(); }, Qt::QueuedConnection);
}

} // namespace tagdesk
