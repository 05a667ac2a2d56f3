// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfinder.h"

#include "cloudsession.h"
#include "lookupjob.h"

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
            end(failure(*error));
        else
            ask();
    });
}

void PolicyFinder::abort()
{
    if (std::exchange(m_aborted, true))
        return;
    if (m_asking != nullptr)
        m_asking->abort();
    else
        end(failure(makeError(ErrorKind::Cancelled)));
}

void PolicyFinder::ask()
{
    m_lookup = m_session.provider().lookUpPolicy(m_session.account(), m_source);
    // The account that was completed is in a part of its cloud that keeps none.
    if (!m_lookup)
        return end(failure(makeError(ErrorKind::NotFound)));
    m_asking = new LookupJob(m_session, m_lookup, this);
    connect(m_asking, &LookupJob::finished, this, [this] {
        if (m_asking->error())
            end(failure(*m_asking->error()));
        else
            end(m_lookup->document());
    });
    m_asking->start();
}

void PolicyFinder::end(Result<QByteArray> result)
{
    m_result = std::move(result);
    finishLater();
}

} // namespace tagdesk
