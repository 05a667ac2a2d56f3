// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "huaweicodec.h"
#include "provider.h"

#include <QHash>
#include <QSet>

namespace tagdesk {

/// The zones or record sets of one scope. Pages come by offset, at once, where the total is known, else by
/// marker; a resource whose item carries no tags is asked for them by itself.
class HuaweiListing : public Listing
{
public:
    HuaweiListing(Account account, const HuaweiKind &kind, QString parent);

    [[nodiscard]] std::vector<HttpRequest> start() override;
    [[nodiscard]] Result<ListStep> accept(std::size_t index, const Result<HttpResponse> &reply) override;
    [[nodiscard]] std::optional<Error> trouble() const override { return m_trouble; }

private:
    [[nodiscard]] Result<ListStep> acceptPage(const Result<HttpResponse> &reply);
    [[nodiscard]] Result<ListStep> acceptTags(Resource resource, const Result<HttpResponse> &reply);
    [[nodiscard]] Resource resource(ReplyReader &reader, const QJsonObject &item) const;
    [[nodiscard]] HttpRequest pageRequest(const QueryItems &paging) const;
    void send(ListStep &step, HttpRequest request);

    Account m_account;
    const HuaweiKind &m_kind; // static
    QString m_parent;
    QSet<QString> m_seen;
    QHash<std::size_t, Resource> m_tagReads; // by request
    std::optional<Error> m_trouble;
    std::size_t m_requests = 0;
    bool m_totalKnown = false;
};

} // namespace tagdesk
