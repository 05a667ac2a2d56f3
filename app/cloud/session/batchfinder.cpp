// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "batchfinder.h"

#include "cloudcall.h"

#include <utility>

namespace tagdesk {

namespace {

/// It says nothing of the account.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::RateLimited:
    case ErrorKind::Transient:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

BatchFinder::BatchFinder(CloudSession &session, std::unique_ptr<BatchLookup> lookup, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_lookup(std::move(lookup))
{
}

BatchFinder::~BatchFinder() = default;

void BatchFinder::start()
{
    ask();
}

void BatchFinder::abort()
{
    if (m_call != nullptr)
        m_call->abort();
}

BatchAccess BatchFinder::result() const
{
    return m_isPutOff ? BatchAccess() : m_lookup->access();
}

void BatchFinder::ask()
{
    std::optional<HttpRequest> request = m_isPutOff ? std::nullopt : m_lookup->next();
    if (!request)
        return finishLater();
    m_call = new CloudCall(m_session, std::move(*request), this);
    connect(m_call, &CloudCall::finished, this, [this] {
        CloudCall *call = std::exchange(m_call, nullptr);
        call->deleteLater();
        const Result<HttpResponse> &reply = call->result();
        m_isPutOff = !reply && isPassing(reply.error());
        if (!m_isPutOff)
            m_lookup->accept(reply);
        ask();
    });
    m_call->start();
}

} // namespace tagdesk
