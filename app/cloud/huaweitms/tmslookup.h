// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "provider.h"

namespace tagdesk {

/// Asks IAM for the account's domain and the Tag Management Service for the names of its types, page by page.
class TmsLookup : public BatchLookup
{
public:
    explicit TmsLookup(Account account);

    [[nodiscard]] std::optional<HttpRequest> next() const override;
    [[nodiscard]] std::optional<Error> accept(const Result<HttpResponse> &reply) override;
    [[nodiscard]] const BatchAccess &access() const override { return m_access; }

private:
    void takeProviders(const HttpResponse &reply);
    void close(const Error &error);

    Account m_account;
    BatchAccess m_access;
    qint64 m_offset = 0;
};

} // namespace tagdesk
