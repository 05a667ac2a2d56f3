// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweilisting.h"

#include "replyreader.h"

#include <QUrlQuery>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// More than any quota of zones or record sets; beyond it the total is nonsense.
constexpr qint64 kMaximumResources = 5'000'000;
constexpr qint64 kMaximumPages = 20'000;

QueryItems paging(const QString &name, const QString &value)
{
    return {{u"limit"_s, QString::number(kHuaweiPageSize)}, {name, value}};
}

/// The marker of the link to the next page. The link itself is not followed: it names the public host.
QString nextMarker(ReplyReader &reader)
{
    const QString next = reader.text(reader.object(reader.root(), "links"_L1), "next"_L1);
    return QUrlQuery(QUrl(next)).queryItemValue(u"marker"_s, QUrl::FullyDecoded);
}

bool hasNext(ReplyReader &reader)
{
    return !reader.text(reader.object(reader.root(), "links"_L1), "next"_L1).isEmpty();
}

} // namespace

HuaweiListing::HuaweiListing(Account account, const HuaweiKind &kind, QString parent)
    : m_account(std::move(account))
    , m_kind(kind)
    , m_parent(std::move(parent))
{
}

HttpRequest HuaweiListing::pageRequest(const QueryItems &paging) const
{
    return huaweiPageRequest(m_account, m_kind, m_parent, paging);
}

void HuaweiListing::send(ListStep &step, HttpRequest request)
{
    step.next.push_back(std::move(request));
    ++m_requests;
}

std::vector<HttpRequest> HuaweiListing::start()
{
    m_requests = 1;
    m_pageSize = kHuaweiPageSize;
    m_offsets.insert(0, 0);
    return {pageRequest({{u"limit"_s, QString::number(kHuaweiPageSize)}})};
}

Result<ListStep> HuaweiListing::accept(std::size_t index, const Result<HttpResponse> &reply)
{
    const auto read = m_tagReads.find(index);
    if (read == m_tagReads.end())
        return acceptPage(m_offsets.take(index), reply);
    Resource resource = std::move(*read);
    m_tagReads.erase(read);
    return acceptTags(std::move(resource), reply);
}

Resource HuaweiListing::resource(ReplyReader &reader, const QJsonObject &item) const
{
    Resource result;
    result.id = reader.requiredText(item, "id"_L1);
    result.name = reader.text(item, "name"_L1);
    result.status = reader.text(item, "status"_L1);
    if (m_kind.isPointer()) {
        // "ptrdname" is the name that the address has.
        result.name = reader.text(item, "ptrdname"_L1);
        const QString address = reader.text(item, "address"_L1);
        if (!address.isEmpty())
            result.name = result.name.isEmpty() ? address : result.name + ' '_L1 + address;
    } else if (m_kind.isRecordSet()) {
        result.parent = reader.text(item, "zone_id"_L1);
        // Record sets of one name differ by type.
        const QString type = reader.text(item, "type"_L1);
        if (!type.isEmpty())
            result.name += ' '_L1 + type;
    }
    // An absent list is not an empty one, and null is no list.
    if (!item.value("tags"_L1).isUndefined() && !item.value("tags"_L1).isNull())
        result.tags = reader.tags(reader.list(item, "tags"_L1));
    return result;
}

Result<ListStep> HuaweiListing::acceptPage(qint64 offset, const Result<HttpResponse> &reply)
{
    if (!reply)
        return failure(reply.error());
    ReplyReader reader(*reply);
    if (auto error = huaweiFailure(reader, *reply))
        return failure(*error);
    const QLatin1StringView listName = m_kind.list;
    if (!reader.root().contains(listName))
        reader.fail(listName);
    const QJsonArray items = reader.list(reader.root(), listName);
    const std::optional<qint64> total =
        reader.number(reader.object(reader.root(), "metadata"_L1), "total_count"_L1);

    ListStep step;
    Page page{.offset = offset, .items = items.size(), .total = total};
    page.isNew = takeItems(reader, items, listName, step);
    page.isMore = hasNext(reader);
    page.marker = nextMarker(reader);
    if (page.marker.isEmpty() && !items.isEmpty())
        page.marker = reader.text(items.last().toObject(), "id"_L1);
    if (reader.error())
        return failure(*reader.error());
    if (!askMore(step, page))
        return failure(replyError(ErrorKind::Internal, ErrorCause::EndlessListing, *reply));
    const bool isMissing = page.items == 0 && promised() > page.offset;
    if (isMissing || (m_offsets.isEmpty() && m_seen.size() < promised()))
        endShort(step, *reply);
    return step;
}

/// False when the listing would not end.
bool HuaweiListing::askMore(ListStep &step, const Page &page)
{
    if (m_seen.size() > kMaximumResources)
        return false;
    if (m_totalKnown) {
        m_lastTotal = page.total.value_or(m_lastTotal);
    } else if (page.total && *page.total >= page.items && m_markers.isEmpty()) {
        // A total below what is on the page says nothing.
        if (page.items > 0 && *page.total > qMin(kMaximumResources, kMaximumPages * page.items))
            return false;
        m_totalKnown = true;
        m_firstTotal = m_lastTotal = *page.total;
        step.total = page.total;
        askOffsets(step, page.items);
    } else if (page.isMore && !askMarker(step, page.marker)) {
        return false;
    }
    if (!m_totalKnown)
        return page.isNew || !page.isMore;
    const bool isFull = page.items > 0 && page.items >= m_pageSize;
    return page.isNew || !isFull || promised() <= page.offset;
}

/// False when none of them was new.
bool HuaweiListing::takeItems(
    ReplyReader &reader, const QJsonArray &items, QLatin1StringView listName, ListStep &step)
{
    const qsizetype before = m_seen.size();
    for (const QJsonValue &value : items) {
        const QJsonObject item = reader.element(value, listName);
        Resource found = resource(reader, item);
        if (m_seen.contains(found.id))
            continue;
        m_seen.insert(found.id);
        takeTotalBelow(item, found.id, step);
        if (found.tags) {
            step.resources.push_back(std::move(found));
        } else {
            m_tagReads.insert(m_requests, found);
            send(step, huaweiTagsRequest(m_account, m_kind, found.id));
        }
    }
    return m_seen.size() > before;
}

/// A zone says how many record sets it has; a listing does not fail by what is said beside it.
void HuaweiListing::takeTotalBelow(const QJsonObject &item, const QString &id, ListStep &step) const
{
    const HuaweiKind *below = huaweiKindBelow(m_kind);
    bool isNumber = false;
    const qint64 total = item.value("record_num"_L1).toVariant().toLongLong(&isNumber);
    if (below == nullptr || !isNumber || total < 0 || total > kMaximumResources)
        return;
    const Scope zone{.collection = {.account = m_account.id,
                         .cloud = m_account.cloud,
                         .region = huaweiRegion(m_account),
                         .kind = below->type},
        .parent = id};
    step.totalsBelow.emplace_back(zone, total);
}

/// By what came back: a server may cap pages below the limit asked for.
void HuaweiListing::askOffsets(ListStep &step, qint64 pageSize)
{
    m_pageSize = pageSize;
    for (qint64 offset = pageSize; offset > 0 && offset < m_firstTotal; offset += pageSize) {
        m_offsets.insert(m_requests, offset);
        send(step, pageRequest(paging(u"offset"_s, QString::number(offset))));
    }
}

bool HuaweiListing::askMarker(ListStep &step, const QString &marker)
{
    if (m_markers.contains(marker) || m_markers.size() >= kMaximumPages)
        return false;
    m_markers.insert(marker);
    m_offsets.insert(m_requests, 0);
    send(step, pageRequest(paging(u"marker"_s, marker)));
    return true;
}

/// What was seen is kept, tags that were not asked for in time as not read.
void HuaweiListing::endShort(ListStep &step, const HttpResponse &reply)
{
    step.next.clear();
    for (Resource &resource : std::exchange(m_tagReads, {}))
        step.resources.push_back(std::move(resource));
    step.shortfall = incompleteListing(reply, m_seen.size(), promised());
}

Result<ListStep> HuaweiListing::acceptTags(Resource resource, const Result<HttpResponse> &reply)
{
    const Result<Tags> tags = reply.and_then(decodeHuaweiTags);
    if (tags) {
        resource.tags = *tags;
    } else if (tags.error().kind == ErrorKind::Unauthorized || tags.error().kind == ErrorKind::Cancelled) {
        return failure(tags.error());
    } else if (!m_trouble) {
        m_trouble = tags.error();
    }
    ListStep step;
    step.resources.push_back(std::move(resource));
    return step;
}

} // namespace tagdesk
