// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfinder.h"

#include "cloudcall.h"
#include "cloudsession.h"

#include <utility>

namespace tagdesk {

PolicyFinder::PolicyFinder(CloudSession &session, CloudPolicy source, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_source(source)
{
}

PolicyFinder::~PolicyFinder() = default;

void PolicyFinder::start()
{
    m_session.whenReady(this, [this](const std::optional<Error> &error) {
        if (m_aborted)
            return;
        if (error)
            return end(failure(*error));
        m_lookup = m_session.provider().lookUpPolicy(m_session.account(), m_source);
        ask();
    });
}

void PolicyFinder::abort()
{
    if (std::exchange(m_aborted, true))
        return;
    if (m_call != nullptr)
        m_call->abort();
    else
        end(failure(makeError(ErrorKind::Cancelled)));
}

void PolicyFinder::ask()
{
    std::optional<HttpRequest> request = m_lookup ? m_lookup->next() : std::nullopt;
    if (!request)
        return end(m_lookup ? Result<QByteArray>(m_lookup->document())
                            : failure(makeError(ErrorKind::Internal, ErrorCause::UnexpectedReply)));
    m_call = new CloudCall(m_session, std::move(*request), this);
    connect(m_call, &CloudCall::finished, this, [this] {
        CloudCall *const call = std::exchange(m_call, nullptr);
        call->deleteLater();
        if (!call->result())
            return end(failure(call->result().error()));
        if (const std::optional<Error> error = m_lookup->accept(*call->result()))
            return end(failure(*error));
        ask();
    });
    m_call->start();
}

void PolicyFinder::end(Result<QByteArray> result)
{
    m_result = std::move(result);
    finishLater();
}

} // namespace tagdesk
