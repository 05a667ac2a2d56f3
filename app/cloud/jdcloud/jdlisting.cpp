// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdlisting.h"

#include "replyreader.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody owns of one product line in one region; beyond it the total is nonsense.
constexpr qint64 kMaximumResources = 5'000'000;
constexpr std::size_t kBindingsIndex = 0;

bool isFatal(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Cancelled;
}

Error endlessListing(const HttpResponse &reply)
{
    return replyError(ErrorKind::Internal, ErrorCause::EndlessListing, reply);
}

} // namespace

JdListing::JdListing(Account account, Collection collection, const JdProduct *product)
    : m_account(std::move(account))
    , m_collection(std::move(collection))
    , m_product(product)
{
}

HttpRequest JdListing::pageRequest(qint64 page) const
{
    return jdPageRequest(m_account, *m_product, m_collection.region, page, m_product->pageSize());
}

std::vector<HttpRequest> JdListing::start()
{
    std::vector<HttpRequest> requests{jdBindingsRequest(m_account, m_collection)};
    if (hasPages()) {
        requests.push_back(pageRequest(m_nextPage++));
        m_openPages = 1;
    }
    return requests;
}

Result<ListStep> JdListing::accept(std::size_t index, const Result<HttpResponse> &reply)
{
    Result<ListStep> step = index == kBindingsIndex ? acceptBindings(reply) : acceptPage(index, reply);
    if (!step)
        return step;
    if (m_bindingsAnswered) {
        release(*step);
        if (m_openPages == 0)
            addBoundOnly(*step);
    }
    return step;
}

Result<ListStep> JdListing::acceptBindings(const Result<HttpResponse> &reply)
{
    const Result<JdBindings> bindings =
        reply.and_then([this](const HttpResponse &r) { return decodeJdBindings(m_collection.kind, r); });
    if (!bindings && (!hasPages() || isFatal(bindings.error())))
        return failure(bindings.error());
    m_bindingsAnswered = true;
    if (!bindings) {
        m_trouble = bindings.error();
        return ListStep();
    }
    m_bindings = *bindings;
    ListStep step;
    if (!hasPages())
        step.total = m_bindings.size();
    return step;
}

Result<ListStep> JdListing::acceptPage(std::size_t index, const Result<HttpResponse> &reply)
{
    --m_openPages;
    if (!reply)
        return failure(reply.error());
    ReplyReader reader(*reply);
    const Result<QJsonObject> result = jdResult(reader, *reply);
    if (!result)
        return failure(result.error());
    const std::optional<qint64> total = reader.number(*result, "totalCount"_L1);
    const QJsonArray items = reader.list(*result, m_product->list);
    std::vector<Item> &page = m_pages[index];
    qsizetype added = 0;
    for (const QJsonValue &value : items) {
        const QJsonObject object = reader.element(value, m_product->list);
        Item item{.resource = m_product->resource(reader, object), .isOurs = m_product->owns(object)};
        if (m_seen.contains(item.resource.id))
            continue;
        m_seen.insert(item.resource.id);
        page.push_back(std::move(item));
        ++added;
    }
    if (reader.error())
        return failure(*reader.error());
    // Behind the bindings pages are handed out in order, so the index is the page. The last one may repeat
    // what moved up while we read: some lists answer a page behind the end with the one before it.
    const bool isLast = m_totalKnown && static_cast<qint64>(index) == m_nextPage - 1;
    if (added == 0 && items.size() >= m_product->pageSize() && !isLast)
        return failure(endlessListing(*reply));
    if (total.value_or(0) > kMaximumResources || m_seen.size() > kMaximumResources)
        return failure(endlessListing(*reply));
    if (m_totalKnown)
        return ListStep();
    return morePages({}, total, items.size());
}

Result<ListStep> JdListing::morePages(ListStep step, const std::optional<qint64> &total, qsizetype items)
{
    const qint64 pageSize = m_product->pageSize();
    if (total) {
        m_totalKnown = true;
        if (m_product->totalIsExact())
            step.total = *total;
        const qint64 pages = (*total + pageSize - 1) / pageSize;
        while (m_nextPage <= pages) {
            step.next.push_back(pageRequest(m_nextPage++));
            ++m_openPages;
        }
    } else if (items >= pageSize) {
        step.next.push_back(pageRequest(m_nextPage++));
        ++m_openPages;
    }
    return step;
}

void JdListing::release(ListStep &step)
{
    for (auto page = m_pages.begin(); page != m_pages.end() && page->first == m_nextReleased;
         ++m_nextReleased) {
        for (Item &item : page->second)
            release(std::move(item), step);
        page = m_pages.erase(page);
    }
}

void JdListing::release(Item item, ListStep &step)
{
    const auto bound = m_bindings.constFind(item.resource.id);
    if (bound != m_bindings.cend()) {
        item.resource.tags = *bound;
    } else if (!item.isOurs) {
        return; // of the other product line that shares the list
    } else if (!item.resource.tags && !m_trouble) {
        // All bindings are known, and none is this resource's.
        item.resource.tags = Tags();
    }
    step.resources.push_back(std::move(item.resource));
}

void JdListing::addBoundOnly(ListStep &step)
{
    const auto listed = static_cast<std::ptrdiff_t>(step.resources.size());
    for (auto it = m_bindings.cbegin(); it != m_bindings.cend(); ++it) {
        if (m_seen.contains(it.key()))
            continue;
        Resource resource;
        resource.id = it.key();
        resource.tags = it.value();
        step.resources.push_back(std::move(resource));
    }
    // QHash has no order of its own to show.
    std::sort(step.resources.begin() + listed, step.resources.end(),
        [](const Resource &left, const Resource &right) { return left.id < right.id; });
    m_bindings.clear();
}

} // namespace tagdesk
