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
/// Enough for all of them at the usual size of a page.
constexpr qint64 kMaximumPages = 50'000;
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
    , m_pageSize(hasPages() ? product->pageSize() : 0)
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
        if (m_openPages == 0 || step->shortfall)
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
    m_bindings = bindings->tags;
    // Whatever has no entry then may have tags all the same.
    if (bindings->isCut)
        m_trouble = replyError(ErrorKind::Internal, ErrorCause::IncompleteReply, *reply);
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
    const bool isNew = takeItems(reader, items, m_pages[index]);
    if (reader.error())
        return failure(*reader.error());
    if (m_totalKnown)
        m_lastTotal = total.value_or(m_lastTotal);
    std::optional<ListStep> step = m_totalKnown ? ListStep() : morePages(total, items.size());
    const bool isPromised = m_totalKnown ? promised(index) > 0 : items.size() >= m_pageSize;
    if (!step || m_seen.size() > kMaximumResources || (!isNew && isPromised && items.size() >= m_pageSize))
        return failure(endlessListing(*reply));
    const bool isMissing = items.isEmpty() && isPromised;
    const bool isShort = m_openPages == 0 && m_seen.size() < promised();
    if (isMissing || isShort) {
        step->next.clear();
        releaseAll(*step);
        step->shortfall = incompleteListing(*reply, m_seen.size(), promised());
    }
    return *std::move(step);
}

/// False when none of them was new.
bool JdListing::takeItems(ReplyReader &reader, const QJsonArray &items, std::vector<Item> &page)
{
    for (const QJsonValue &value : items) {
        const QJsonObject object = reader.element(value, m_product->list);
        Item item{.resource = m_product->resource(reader, object), .isOurs = m_product->owns(object)};
        if (m_seen.contains(item.resource.id))
            continue;
        m_seen.insert(item.resource.id);
        page.push_back(std::move(item));
    }
    return !page.empty();
}

/// Of the items that the cloud's total leaves for this page. Behind the bindings pages are handed out in
/// order, so the index of a request is its page.
qint64 JdListing::promised(std::size_t page) const
{
    const qint64 before = (static_cast<qint64>(page) - 1) * m_pageSize;
    return qBound<qint64>(0, promised() - before, m_pageSize);
}

/// nullopt: more than anybody owns.
std::optional<ListStep> JdListing::morePages(const std::optional<qint64> &total, qsizetype items)
{
    ListStep step;
    qint64 pages = items >= m_pageSize ? m_nextPage : 0;
    // A total below what is on the page says nothing.
    if (total && *total >= items) {
        m_totalKnown = true;
        m_firstTotal = m_lastTotal = *total;
        if (m_product->totalIsExact())
            step.total = *total;
        // A server may cap pages below the size asked for.
        if (items > 0 && m_nextPage == 2)
            m_pageSize = qMin<qint64>(m_pageSize, items);
        pages = (*total + m_pageSize - 1) / m_pageSize;
    }
    if (total.value_or(0) > kMaximumResources || pages > kMaximumPages)
        return std::nullopt;
    while (m_nextPage <= pages) {
        step.next.push_back(pageRequest(m_nextPage++));
        ++m_openPages;
    }
    return step;
}

/// The rest, with the tags that are known by now.
void JdListing::releaseAll(ListStep &step)
{
    for (auto &[number, page] : std::exchange(m_pages, {})) {
        for (Item &item : page) {
            if (m_bindingsAnswered)
                release(std::move(item), step);
            else if (item.isOurs)
                step.resources.push_back(std::move(item.resource));
        }
    }
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
