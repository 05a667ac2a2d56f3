// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tmslookup.h"

#include "huaweicodec.h"
#include "tmscodec.h"
#include "tmsrules.h"

namespace tagdesk {

namespace {

/// A service that never ends its pages is not believed.
constexpr qint64 kMostProviders = 2'000;

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

TmsLookup::TmsLookup(Account account)
    : m_account(std::move(account))
{
}

std::optional<HttpRequest> TmsLookup::next() const
{
    if (m_access.state != BatchAccess::State::Unknown)
        return std::nullopt;
    if (m_access.domainId.isEmpty())
        return tmsDomainRequest(m_account);
    return tmsProvidersRequest(m_account, m_access.domainId, m_offset);
}

std::optional<Error> TmsLookup::accept(const Result<HttpResponse> &reply)
{
    if (!reply && isPassing(reply.error()))
        return reply.error();
    if (!reply)
        close(reply.error());
    else if (!m_access.domainId.isEmpty())
        takeProviders(*reply);
    else if (const Result<QString> domain = decodeTmsDomain(*reply))
        m_access.domainId = *domain;
    else
        close(domain.error());
    return std::nullopt;
}

void TmsLookup::takeProviders(const HttpResponse &reply)
{
    const Result<TmsProviders> page = decodeTmsProviders(huaweiRegion(m_account), reply);
    if (!page)
        return close(page.error());
    m_access.types.insert(page->types);
    m_offset += page->entries;
    const bool isMore = page->total ? m_offset < *page->total : page->entries >= kTmsProvidersPerPage;
    if (isMore && page->entries > 0 && m_offset < kMostProviders)
        return;
    m_access.state = m_access.types.isEmpty() ? BatchAccess::State::Closed : BatchAccess::State::Open;
    m_access.resourcesPerRequest = kTmsResources;
}

void TmsLookup::close(const Error &error)
{
    m_access.state = BatchAccess::State::Closed;
    m_access.reason = error;
    if (error.cause == ErrorCause::PermissionMissing)
        m_access.reason->detail = tmsPermission(TagOperation::Set, error);
}

} // namespace tagdesk
