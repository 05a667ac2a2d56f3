// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "query.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

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
    take(reply);
    finishLater();
}

} // namespace tagdesk
