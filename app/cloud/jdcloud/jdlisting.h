// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jdcodec.h"
#include "jdproducts.h"
#include "provider.h"

#include <QSet>

#include <map>
#include <vector>

namespace tagdesk {

/// The resources of one product line: its list joined with its tag bindings by id. Bindings win, and an id
/// that only they know is added. Where bindings cannot be read, resources carry the tags of the list, if
/// any, and trouble() says why.
class JdListing : public Listing
{
public:
    JdListing(Account account, Collection collection, const JdProduct *product);

    [[nodiscard]] std::vector<HttpRequest> start() override;
    [[nodiscard]] Result<ListStep> accept(std::size_t index, const Result<HttpResponse> &reply) override;
    [[nodiscard]] std::optional<Error> trouble() const override { return m_trouble; }

private:
    [[nodiscard]] bool hasPages() const { return m_product && m_product->hasList(); }
    [[nodiscard]] Result<ListStep> acceptBindings(const Result<HttpResponse> &reply);
    [[nodiscard]] Result<ListStep> acceptPage(std::size_t index, const Result<HttpResponse> &reply);
    [[nodiscard]] std::optional<ListStep> morePages(const std::optional<qint64> &total, qsizetype items);
    [[nodiscard]] qint64 promised(std::size_t page) const;
    [[nodiscard]] qint64 promised() const { return qMin(m_firstTotal, m_lastTotal); }
    [[nodiscard]] HttpRequest pageRequest(qint64 page) const;

    struct Item
    {
        Resource resource;
        bool isOurs = true; // by its own members; a binding says so too
    };

    [[nodiscard]] bool takeItems(ReplyReader &reader, const QJsonArray &items, std::vector<Item> &page);
    void release(ListStep &step);
    void releaseAll(ListStep &step);
    void release(Item item, ListStep &step);
    void addBoundOnly(ListStep &step);

    Account m_account;
    Collection m_collection;
    const JdProduct *m_product = nullptr; // static; null: undocumented code
    QHash<QString, Tags> m_bindings; // by resource id
    std::map<std::size_t, std::vector<Item>> m_pages; // by number: waiting for bindings or an earlier page
    std::size_t m_nextReleased = 1;
    QSet<QString> m_seen;
    std::optional<Error> m_trouble;
    qint64 m_pageSize = 0; // what the cloud puts on a page, which may be less than it is asked for
    qint64 m_firstTotal = 0;
    qint64 m_lastTotal = 0; // of the newest reply: it moves while others make and delete resources
    qint64 m_nextPage = 1;
    qint64 m_openPages = 0;
    bool m_totalKnown = false;
    bool m_bindingsAnswered = false;
};

} // namespace tagdesk
