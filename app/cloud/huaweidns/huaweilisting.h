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
    struct Page
    {
        qint64 offset = 0; // of its first resource, where the total is known
        qint64 items = 0;
        std::optional<qint64> total = {};
        bool isNew = false; // something on it was not seen before
        bool isMore = false;
        QString marker = {}; // of the page after it
    };

    /// `offset` of the page's first resource.
    [[nodiscard]] Result<ListStep> acceptPage(qint64 offset, const Result<HttpResponse> &reply);
    [[nodiscard]] bool takeItems(
        ReplyReader &reader, const QJsonArray &items, QLatin1StringView listName, ListStep &step);
    void takeTotalBelow(const QJsonObject &item, const QString &id, ListStep &step) const;
    [[nodiscard]] bool askMore(ListStep &step, const Page &page);
    void askOffsets(ListStep &step, qint64 pageSize);
    /// False when the marker was there before, or there were too many.
    [[nodiscard]] bool askMarker(ListStep &step, const QString &marker);
    void endShort(ListStep &step, const HttpResponse &reply);
    [[nodiscard]] qint64 promised() const { return qMin(m_firstTotal, m_lastTotal); }
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
    QHash<std::size_t, qint64> m_offsets; // of the pages under way, by request
    QSet<QString> m_markers;
    std::size_t m_requests = 0;
    qint64 m_pageSize = 0; // what the cloud puts on a page, which may be less than it is asked for
    qint64 m_firstTotal = 0;
    qint64 m_lastTotal = 0; // of the newest reply: it moves while others make and delete resources
    bool m_totalKnown = false;
};

} // namespace tagdesk
