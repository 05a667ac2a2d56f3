// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweilisting.h"

#include "replyreader.h"

#include <QUrlQuery>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The largest page that is documented.
constexpr qint64 kPageSize = 500;
/// More than any quota of zones or record sets; beyond it the total is nonsense.
constexpr qint64 kMaximumResources = 5'000'000;
constexpr qint64 kMaximumPages = 20'000;

QueryItems paging(const QString &name, const QString &value)
{
    return {{u"limit"_s, QString::number(kPageSize)}, {name, value}};
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
    return {pageRequest({{u"limit"_s, QString::number(kPageSize)}})};
}

Result<ListStep> HuaweiListing::accept(std::size_t index, const Result<HttpResponse> &reply)
{
    const auto read = m_tagReads.find(index);
    if (read == m_tagReads.end())
        return acceptPage(reply);
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
    if (m_kind.isRecordSet) {
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

Result<ListStep> HuaweiListing::acceptPage(const Result<HttpResponse> &reply)
{
    if (!reply)
        return failure(reply.error());
    ReplyReader reader(*reply);
    if (auto error = huaweiFailure(reader, *reply))
        return failure(*error);
    const QLatin1StringView listName = m_kind.isRecordSet ? "recordsets"_L1 : "zones"_L1;
    if (!reader.root().contains(listName))
        reader.fail(listName);
    const QJsonArray items = reader.list(reader.root(), listName);
    const std::optional<qint64> total =
        reader.number(reader.object(reader.root(), "metadata"_L1), "total_count"_L1);

    ListStep step;
    QString lastId;
    bool isNew = false;
    for (const QJsonValue &value : items) {
        Resource found = resource(reader, reader.element(value, listName));
        lastId = found.id;
        if (m_seen.contains(found.id))
            continue;
        m_seen.insert(found.id);
        isNew = true;
        if (found.tags) {
            step.resources.push_back(std::move(found));
        } else {
            m_tagReads.insert(m_requests, found);
            send(step, huaweiTagsRequest(m_account, m_kind, found.id));
        }
    }
    const bool isMore = hasNext(reader);
    const QString marker = nextMarker(reader);
    if (reader.error())
        return failure(*reader.error());
    const bool repeats = !isNew && (items.size() >= kPageSize || (isMore && !m_totalKnown));
    const bool tooMany = total.value_or(0) > qMin(kMaximumResources, kMaximumPages * items.size());
    if (repeats || (tooMany && !items.isEmpty()) || m_seen.size() > kMaximumResources)
        return failure(replyError(ErrorKind::Internal, ErrorCause::EndlessListing, *reply));
    if (m_totalKnown)
        return step;
    if (total) {
        m_totalKnown = true;
        step.total = total;
        // By what came back: a server may cap pages below the limit asked for.
        for (qint64 offset = items.size(); offset > 0 && offset < *total; offset += items.size())
            send(step, pageRequest(paging(u"offset"_s, QString::number(offset))));
    } else if (isMore) {
        send(step, pageRequest(paging(u"marker"_s, marker.isEmpty() ? lastId : marker)));
    }
    return step;
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
