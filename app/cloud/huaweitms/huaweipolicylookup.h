// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "provider.h"

#include <QJsonArray>

namespace tagdesk {

/// Asks IAM for the account's domain and then its organization for the tag policy in force on it, which only
/// a management account or a delegated administrator may ask; or the Tag Management Service for the tags that
/// the console offers, a page after the other. Sources: Organizations, ShowEffectivePolicies; Tag Management
/// Service, ListPredefineTags.
class HuaweiPolicyLookup : public PolicyLookup
{
public:
    HuaweiPolicyLookup(Account account, CloudPolicy source);

    [[nodiscard]] std::optional<HttpRequest> next() const override;
    [[nodiscard]] std::optional<Error> accept(const Result<HttpResponse> &reply) override;
    [[nodiscard]] QByteArray document() const override { return m_document; }

private:
    [[nodiscard]] std::optional<Error> takePolicy(const HttpResponse &reply);
    [[nodiscard]] std::optional<Error> takeTags(const HttpResponse &reply);

    Account m_account;
    CloudPolicy m_source;
    QString m_domainId;
    QString m_marker; // of the next page of tags
    QJsonArray m_tags;
    QByteArray m_document;
    bool m_isDone = false;
};

} // namespace tagdesk
