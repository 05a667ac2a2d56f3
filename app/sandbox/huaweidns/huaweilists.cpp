// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweilists.h"

#include "canonical.h"
#include "huaweitagservice.h"
#include "jsonwriter.h"
#include "queryvalue.h"

#include <limits>
#include <QDate>

namespace tagdesk {

namespace {

constexpr qint64 kLargestPage = 500;

QByteArray twoDigits(qint64 number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

/// The time at which the resource at this place of its list was made, newest first, as the samples of the
/// documents write it.
QByteArray createdAt(quint32 position)
{
    const qint64 minutes = qint64{position} * 37;
    const QDate day = QDate(2025, 11, 28).addDays(-minutes / 1440);
    const qint64 minuteOfDay = 1439 - minutes % 1440;
    return QByteArray::number(day.year()) + '-' + twoDigits(day.month()) + '-' + twoDigits(day.day()) + 'T'
        + twoDigits(minuteOfDay / 60) + ':' + twoDigits(minuteOfDay % 60) + ":07.000";
}

QByteArray origin(const HttpRequest &request)
{
    return "http://" + headerValue(request.headers, "host");
}

/// Where the next page is: the same question with a marker.
QByteArray nextLink(const HttpRequest &request, qint64 limit, const QByteArray &marker)
{
    QueryItems query;
    for (const auto &[name, value] : request.query) {
        if (name != u"marker" && name != u"offset" && name != u"limit" && !value.isEmpty())
            query.emplaceBack(name, value);
    }
    query.emplaceBack(QStringLiteral("limit"), QString::number(limit));
    query.emplaceBack(QStringLiteral("marker"), QString::fromUtf8(marker));
    return origin(request) + encodedPath(request.path) + '?' + encodedQuery(query);
}

/// The list filter: key1,value1|key2,value2.
TagConditions tagFilter(const QString &text)
{
    TagConditions result;
    result.starIsFuzzy = true;
    const QStringList pairs = text.split(u'|', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const qsizetype comma = pair.indexOf(u',');
        if (comma < 0)
            result.all.push_back({pair, {}});
        else
            result.all.push_back({pair.first(comma), {pair.sliced(comma + 1)}});
    }
    return result;
}

} // namespace

HuaweiLists::HuaweiLists(const Estate &estate, QByteArray projectId, const SimulationSwitches &switches)
    : m_estate(estate)
    , m_projectId(std::move(projectId))
    , m_switches(switches)
{
}

HuaweiOutcome HuaweiLists::zones(const HttpRequest &request) const
{
    const QString type = queryValue(request.query, u"type").value_or(QStringLiteral("public"));
    if (type != u"public" && type != u"private")
        return huaweiRefused(400, "DNS.0002", "Invalid request.");
    const RowRange range = m_estate.rows(kHuaweiSandboxRegion, "DNS-" + type.toUtf8() + "_zone");
    return list(request, "zones", range, [this](JsonWriter &json, EstateRow row) { writeZone(json, row); });
}

HuaweiOutcome HuaweiLists::pointers(const HttpRequest &request) const
{
    return list(request, "floatingips", RowRange(), [](JsonWriter &, EstateRow) {});
}

HuaweiOutcome HuaweiLists::recordSets(const HttpRequest &request, Shape shape) const
{
    const std::optional<QString> zoneId = queryValue(request.query, u"zone_id");
    if (zoneId && shape == Shape::V21)
        return recordSetsOf(zoneId->toUtf8(), request, shape);
    const QString type = queryValue(request.query, u"zone_type").value_or(QStringLiteral("public"));
    if (type != u"public" && type != u"private")
        return huaweiRefused(400, "DNS.0002", "Invalid request.");
    const RowRange range = m_estate.rows(kHuaweiSandboxRegion, "DNS-" + type.toUtf8() + "_recordset");
    return list(request, "recordsets", range,
        [this, shape](JsonWriter &json, EstateRow row) { writeRecordSet(json, row, shape); });
}

HuaweiOutcome HuaweiLists::recordSetsOf(const QByteArray &zone, const HttpRequest &request, Shape shape) const
{
    const std::optional<EstateRow> row = findZone(zone);
    if (!row)
        return huaweiRefused(404, "DNS.0302", "This Zone '" + zone + "' does not exist.");
    return list(request, "recordsets", m_estate.recordSets(*row),
        [this, shape](JsonWriter &json, EstateRow set) { writeRecordSet(json, set, shape); });
}

HuaweiOutcome HuaweiLists::list(const HttpRequest &request, QByteArrayView member, RowRange range,
    const std::function<void(JsonWriter &, EstateRow)> &writeItem) const
{
    const tl::expected<Page, HuaweiRefusal> page = this->page(request.query);
    if (!page)
        return tl::unexpected(page.error());
    const tl::expected<std::optional<Less>, HuaweiRefusal> less = order(request.query);
    if (!less)
        return tl::unexpected(less.error());

    // Rows that the filters keep; with none of them the list is the range and a page a slice of it.
    const std::vector<Predicate> predicates = filters(request.query);
    const bool isSlice = predicates.empty() && !*less;
    std::vector<EstateRow> rows;
    for (EstateRow row = range.first; !isSlice && row < range.end(); ++row) {
        if (std::all_of(predicates.begin(), predicates.end(), [row](const Predicate &p) { return p(row); }))
            rows.push_back(row);
    }
    if (*less)
        std::stable_sort(rows.begin(), rows.end(), **less);
    const qint64 total = isSlice ? range.count : static_cast<qint64>(rows.size());
    const auto rowAt = [&](qint64 i) {
        return isSlice ? range.first + static_cast<EstateRow>(i) : rows[static_cast<std::size_t>(i)];
    };

    qint64 first = page->offset;
    if (!page->marker.isEmpty()) {
        const std::optional<EstateRow> last = m_estate.find(page->marker);
        if (!last || !range.contains(*last))
            return huaweiRefused(400, "DNS.0007", "The marker parameter is invalid.");
        first =
            isSlice ? *last - range.first + 1 : std::find(rows.begin(), rows.end(), *last) - rows.begin() + 1;
    }
    first = std::min(first, total);
    const qint64 end = std::min(first + page->limit, total);

    JsonWriter json(1 << 16);
    json.beginObject().key("links").beginObject();
    json.member("self", origin(request) + encodedPath(request.path));
    if (end > first && end < total)
        json.member("next", nextLink(request, page->limit, m_estate.id(rowAt(end - 1))));
    json.endObject().key(member).beginArray();
    for (qint64 i = first; i < end; ++i)
        writeItem(json, rowAt(i));
    json.endArray().key("metadata").beginObject().member("total_count", total).endObject();
    return HuaweiReply{200, json.endObject().take()};
}

tl::expected<HuaweiLists::Page, HuaweiRefusal> HuaweiLists::page(const QueryItems &query) const
{
    Page result{kLargestPage, 0, {}};
    bool ok = true;
    if (const std::optional<QString> limit = queryValue(query, u"limit"))
        result.limit = limit->toLongLong(&ok);
    if (!ok || result.limit < 0 || result.limit > kLargestPage)
        return huaweiRefused(400, "DNS.0006", "The limit parameter is invalid.");
    if (const std::optional<QString> offset = queryValue(query, u"offset"))
        result.offset = offset->toLongLong(&ok);
    if (!ok || result.offset < 0 || result.offset > std::numeric_limits<qint32>::max())
        return huaweiRefused(400, "DNS.0017", "The offset parameter is invalid.");
    result.marker = queryValue(query, u"marker").value_or(QString()).toUtf8();
    return result;
}

std::vector<HuaweiLists::Predicate> HuaweiLists::filters(const QueryItems &query) const
{
    std::vector<Predicate> result;
    const bool isExact = queryValue(query, u"search_mode") == QStringLiteral("equal");
    if (const std::optional<QString> name = queryValue(query, u"name")) {
        result.push_back([this, isExact, text = name->toUtf8()](EstateRow row) {
            const QByteArray have = m_estate.name(row);
            return isExact ? have == text || have == text + '.' : have.contains(text);
        });
    }
    if (const std::optional<QString> id = queryValue(query, u"id")) {
        result.push_back([this, text = id->toUtf8()](EstateRow row) { return m_estate.id(row) == text; });
    }
    if (const std::optional<QString> status = queryValue(query, u"status")) {
        result.push_back(
            [this, text = status->toUtf8()](EstateRow row) { return m_estate.status(row) == text; });
    }
    const auto isRecordSet = [this](EstateRow row) {
        return m_estate.collection(row).kind->names == NameStyle::RecordSet;
    };
    if (const std::optional<QString> type = queryValue(query, u"type")) {
        // For zones the type is public or private and has chosen the range.
        result.push_back([this, isRecordSet, text = type->toUtf8()](EstateRow row) {
            return !isRecordSet(row) || m_estate.recordSet(row).type == text;
        });
    }
    if (const std::optional<QString> records = queryValue(query, u"records")) {
        result.push_back([this, isRecordSet, text = records->toUtf8()](EstateRow row) {
            return !isRecordSet(row) || m_estate.recordSet(row).record.contains(text);
        });
    }
    if (const std::optional<QString> tags = queryValue(query, u"tags")) {
        const auto matcher = std::make_shared<TagSetMatcher>(m_estate.pool(), tagFilter(*tags));
        result.push_back(
            [this, matcher](EstateRow row) { return matcher->matches(m_estate.readableTags(row)); });
    }
    return result;
}

tl::expected<std::optional<HuaweiLists::Less>, HuaweiRefusal> HuaweiLists::order(
    const QueryItems &query) const
{
    const std::optional<QString> key = queryValue(query, u"sort_key");
    if (!key)
        return std::optional<Less>();
    const bool isDescending = queryValue(query, u"sort_dir") == QStringLiteral("desc");
    const bool isByTime = key->endsWith(u"_at");
    if (!isByTime && *key != u"name" && *key != u"type")
        return huaweiRefused(400, "DNS.0002", "Invalid request.");
    return std::optional<Less>(
        [this, isDescending, isByTime, isByType = *key == u"type"](EstateRow a, EstateRow b) {
            if (isDescending)
                std::swap(a, b);
            if (isByTime)
                return a > b; // newest first is the order of the rows
            return isByType ? m_estate.recordSet(a).type < m_estate.recordSet(b).type
                            : m_estate.name(a) < m_estate.name(b);
        });
}

std::optional<EstateRow> HuaweiLists::findZone(const QByteArray &id) const
{
    const std::optional<EstateRow> row = m_estate.find(id);
    if (!row || m_estate.collection(*row).kind->names != NameStyle::Zone)
        return std::nullopt;
    return row;
}

bool HuaweiLists::isPublic(EstateRow zone) const
{
    return m_estate.collection(zone).kind->kind == "DNS-public_zone";
}

void HuaweiLists::writeZone(JsonWriter &json, EstateRow row) const
{
    const bool isPublic = this->isPublic(row);
    const QByteArray id = m_estate.id(row);
    const QByteArray time = createdAt(m_estate.position(row));
    json.beginObject().member("id", id).member("name", m_estate.name(row));
    json.member("description", m_estate.random(row) % 3 == 0 ? "双机房解析" : "");
    json.member("email", "hostmaster@example.com").member("zone_type", isPublic ? "public" : "private");
    json.member("ttl", 300).member("serial", 1).member("status", m_estate.status(row));
    json.member("record_num", m_estate.recordSets(row).count)
        .member("pool_id", "00000000570e54ee01570e9939b20019");
    json.member("project_id", m_projectId).member("created_at", time).member("updated_at", time);
    json.key("links").beginObject().member("self", "https://dns.example.com/v2/zones/" + id).endObject();
    json.key("masters").beginArray().endArray().member("enterprise_project_id", "0");
    if (!isPublic) {
        json.key("routers").beginArray().beginObject().member(
            "router_id", "19664294-0bf6-4271-ad3a-94b8c79c6558");
        json.member("router_region", kHuaweiSandboxRegion).member("status", "ACTIVE").endObject().endArray();
        json.member("proxy_pattern", "AUTHORITY");
    }
    if (m_switches.listsCarryTags) {
        json.key("tags");
        showHuaweiTags(json, m_estate, row);
    }
    json.endObject();
}

void HuaweiLists::writeRecordSet(JsonWriter &json, EstateRow row, Shape shape) const
{
    const RecordSetText text = m_estate.recordSet(row);
    const EstateRow zone = m_estate.zone(row);
    const QByteArray id = m_estate.id(row);
    const QByteArray time = createdAt(m_estate.position(row));
    const bool isNew = shape == Shape::V21 || shape == Shape::OfZoneV21;
    json.beginObject().member("id", id).member("name", text.name).member("description", "");
    json.member("zone_id", m_estate.id(zone)).member("zone_name", m_estate.name(zone));
    json.member("type", text.type)
        .member("ttl", 300)
        .key("records")
        .beginArray()
        .text(text.record)
        .endArray();
    json.member("status", m_estate.status(row)).key("default").boolean(text.isSystem);
    json.member("project_id", m_projectId);
    json.member(isNew ? "created_at" : "create_at", time).member(isNew ? "updated_at" : "update_at", time);
    if (isNew) {
        json.member("line", "default_view").member("line_name", "全网默认").key("weight").null();
        json.key("health_check_id").null().key("alias_target").null();
    }
    if (m_switches.listsCarryTags && (shape == Shape::V2 || shape == Shape::V21)) {
        json.key("tags");
        showHuaweiTags(json, m_estate, row);
    }
    json.endObject();
}

} // namespace tagdesk
