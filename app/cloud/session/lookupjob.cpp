// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lookupjob.h"

#include "cloudcall.h"

#include <utility>

namespace tagdesk {

LookupJob::LookupJob(CloudSession &session, std::shared_ptr<Lookup> lookup, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_lookup(std::move(lookup))
{
}

LookupJob::~LookupJob() = default;

void LookupJob::start()
{
    ask();
}

void LookupJob::abort()
{
    if (m_call != nullptr)
        m_call->abort();
}

void LookupJob::ask()
{
    std::optional<HttpRequest> request = m_error ? std::nullopt : m_lookup->next();
    if (!request)
        return finishLater();
    m_call = new CloudCall(m_session, std::move(*request), this);
    connect(m_call, &CloudCall::finished, this, [this] {
        CloudCall *const call = std::exchange(m_call, nullptr);
        call->deleteLater();
        m_error = m_lookup->accept(call->result());
        ask();
    });
    m_call->start();
}

} // namespace tagdesk
