// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweitagservice.h"

#include "jsonwriter.h"

#include <map>
#include <QJsonDocument>
#include <set>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestTagPage = 1000;
constexpr QByteArrayView kSystemPrefix = "_sys_";

auto invalidRequest()
{
    return huaweiRefused(400, "DNS.0002", "Invalid request.");
}

auto invalidTag()
{
    return huaweiRefused(400, "DNS.1003", "Invalid tag.");
}

bool isSystemKey(const QString &key)
{
    return key.startsWith(u"_sys_", Qt::CaseInsensitive);
}

/// A whole number, also as text: the published examples send both. nullopt: neither.
std::optional<qint64> number(const QJsonValue &value, qint64 absent)
{
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return absent;
    bool ok = value.isDouble();
    const qint64 result = value.isString() ? value.toString().toLongLong(&ok) : value.toInteger(-1);
    return ok ? std::optional(result) : std::nullopt;
}

std::size_t userTags(const TagPool &pool, TagSet set)
{
    const std::span<const TagRef> refs = pool.refs(set);
    return static_cast<std::size_t>(std::count_if(refs.begin(), refs.end(),
        [&](const TagRef &ref) { return !QByteArrayView(pool.utf8(ref.key)).startsWith(kSystemPrefix); }));
}

/// One of the four lists of a query. Keys are unique and not empty, values of a key are unique.
tl::expected<std::vector<TagTerm>, HuaweiRefusal> terms(const QJsonValue &value)
{
    std::vector<TagTerm> result;
    QSet<QString> keys;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        TagTerm term{entry["key"_L1].toString(), {}};
        const QJsonArray values = entry["values"_L1].toArray();
        for (const QJsonValue &each : values)
            term.values.append(each.toString());
        if (term.key.isEmpty() || keys.contains(term.key) || term.values.removeDuplicates() > 0)
            return invalidRequest();
        keys.insert(term.key);
        result.push_back(std::move(term));
    }
    return result;
}

tl::expected<TagConditions, HuaweiRefusal> conditions(const QJsonObject &members)
{
    TagConditions result;
    result.starIsFuzzy = true;
    const std::pair<QLatin1StringView, std::vector<TagTerm> *> lists[]{{"tags"_L1, &result.all},
        {"tags_any"_L1, &result.any}, {"not_tags"_L1, &result.notAll}, {"not_tags_any"_L1, &result.notAny}};
    for (const auto &[name, list] : lists) {
        tl::expected<std::vector<TagTerm>, HuaweiRefusal> parsed = terms(members.value(name));
        if (!parsed)
            return tl::unexpected(parsed.error());
        *list = std::move(*parsed);
    }
    return result;
}

/// What `matches` asks of the name; empty: nothing. nullopt: a key that is not legal.
std::optional<QByteArray> wantedName(const QJsonObject &members)
{
    QByteArray result;
    const QJsonArray list = members.value("matches"_L1).toArray();
    for (const QJsonValue &entry : list) {
        if (entry["key"_L1].toString() != u"resource_name")
            return std::nullopt;
        result = entry["value"_L1].toString().toUtf8();
    }
    return result;
}

} // namespace

void showHuaweiTags(JsonWriter &json, const Estate &estate, EstateRow row)
{
    const TagPool &pool = estate.pool();
    const TagSet set = estate.readableTags(row);
    estate.noteShown(row, set);
    json.beginArray();
    for (const TagRef &ref : pool.refs(set))
        json.beginObject()
            .member("key", pool.utf8(ref.key))
            .member("value", pool.utf8(ref.value))
            .endObject();
    json.endArray();
}

HuaweiTagService::HuaweiTagService(Estate &estate, const TagRules &rules, const SimulationSwitches &switches,
    const SimulatedTrouble &trouble)
    : m_estate(estate)
    , m_rules(rules)
    , m_switches(switches)
    , m_trouble(trouble)
{
}

tl::expected<HuaweiType, HuaweiRefusal> HuaweiTagService::knownType(const QByteArray &type) const
{
    const std::optional<HuaweiType> result = huaweiType(type);
    if (!result || (result->isPublic && m_switches.privateTypesOnly))
        return huaweiRefused(400, "DNS.1002", "Invalid resource type.");
    return *result;
}

RowRange HuaweiTagService::rows(const HuaweiType &type) const
{
    return m_estate.rows(kHuaweiSandboxRegion, type.name);
}

tl::expected<EstateRow, HuaweiRefusal> HuaweiTagService::resource(
    const QByteArray &type, const QByteArray &id) const
{
    const tl::expected<HuaweiType, HuaweiRefusal> known = knownType(type);
    if (!known)
        return tl::unexpected(known.error());
    if (known->isPointer)
        return huaweiRefused(404, "DNS.0507", "This PTR record does not exist.");
    const std::optional<EstateRow> row = m_estate.find(id);
    if (row && rows(*known).contains(*row) && m_estate.trait(*row) != EstateTrait::Gone)
        return *row;
    if (known->isRecordSet)
        return huaweiRefused(404, "DNS.0313", "This record set '" + id + "' does not exist.");
    return huaweiRefused(row ? 400 : 404, "DNS.0302", "This Zone '" + id + "' does not exist.");
}

tl::expected<EstateRow, HuaweiRefusal> HuaweiTagService::writable(
    const QByteArray &type, const QByteArray &id)
{
    return resource(type, id).and_then([&](EstateRow row) -> tl::expected<EstateRow, HuaweiRefusal> {
        if (m_trouble.refuses(id))
            return huaweiRefused(403, "DNS.0030", "Operation not allowed for this resource.");
        if (m_estate.trait(row) != EstateTrait::Busy || m_wasBusy.contains(row))
            return row;
        m_wasBusy.insert(row);
        return huaweiRefused(409, "DNS.0021", "Could not acquire the lock, please try again later.");
    });
}

HuaweiOutcome HuaweiTagService::batch(const QByteArray &type, const QByteArray &id, const QByteArray &body)
{
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    return write(type, id, members.value("action"_L1).toString(), members.value("tags"_L1).toArray());
}

HuaweiOutcome HuaweiTagService::write(
    const QByteArray &type, const QByteArray &id, const QString &action, const QJsonArray &list)
{
    return writable(type, id).and_then([&](EstateRow row) -> HuaweiOutcome {
        if (list.isEmpty())
            return invalidRequest();
        if (action == u"create")
            return create(row, list);
        return action == u"delete" ? erase(row, list) : invalidRequest();
    });
}

HuaweiOutcome HuaweiTagService::add(const QByteArray &type, const QByteArray &id, const QByteArray &body)
{
    return writable(type, id).and_then([&](EstateRow row) -> HuaweiOutcome {
        const QJsonValue tag = QJsonDocument::fromJson(body).object().value("tag"_L1);
        return tag.isObject() ? create(row, QJsonArray{tag}) : invalidRequest();
    });
}

HuaweiOutcome HuaweiTagService::create(EstateRow row, const QJsonArray &list)
{
    TagPool &pool = m_estate.pool();
    Tags tags;
    QSet<QString> keys;
    for (const QJsonValue &entry : list) {
        const QJsonValue value = entry["value"_L1];
        if (!entry["key"_L1].isString() || !(value.isString() || value.isUndefined() || value.isNull()))
            return invalidRequest();
        const Tag tag{entry["key"_L1].toString(), value.toString()};
        if (keys.contains(tag.key) || isSystemKey(tag.key) || refuses(checkKey(m_rules, tag.key))
            || refuses(checkValue(m_rules, tag.value)))
            return invalidTag();
        keys.insert(tag.key);
        tags.append(tag);
    }
    const TagSet before = m_estate.tags(row);
    const TagSet after = pool.apply(before, pool.intern(tags));
    const std::size_t count = userTags(pool, after);
    // Overwriting takes no room.
    if (count > static_cast<std::size_t>(m_rules.tagsPerResource) && count > userTags(pool, before))
        return huaweiRefused(400, "DNS.1001", "Insufficient tag quota.");
    std::vector<TagWrite> writes;
    for (const Tag &tag : std::as_const(tags))
        writes.push_back({.key = pool.intern(tag.key), .value = pool.intern(tag.value)});
    m_estate.write(row, std::move(writes));
    return huaweiDone();
}

HuaweiOutcome HuaweiTagService::erase(EstateRow row, const QJsonArray &list)
{
    std::vector<TagWrite> writes;
    for (const QJsonValue &entry : list) {
        const QJsonValue value = entry["value"_L1];
        if (!entry["key"_L1].isString() || !(value.isString() || value.isUndefined() || value.isNull()))
            return invalidRequest();
        const QString key = entry["key"_L1].toString();
        if (isSystemKey(key) || refuses(checkRemoval(m_rules, key, value.toString())))
            return invalidTag();
        // The key alone decides; a tag that is not there counts as removed.
        if (const std::optional<TextId> known = m_estate.pool().find(key))
            writes.push_back({.key = *known});
    }
    m_estate.write(row, std::move(writes));
    return huaweiDone();
}

HuaweiOutcome HuaweiTagService::remove(const QByteArray &type, const QByteArray &id, const QString &key)
{
    return writable(type, id).and_then([&](EstateRow row) -> HuaweiOutcome {
        const TagPool &pool = m_estate.pool();
        if (isSystemKey(key) || refuses(checkRemoval(m_rules, key, {})))
            return invalidTag();
        const std::optional<TextId> known = pool.find(key);
        if (!known || !pool.value(m_estate.tags(row), *known)) {
            if (m_switches.deletesOfMissingKeysFail)
                return huaweiRefused(404, "DNS.1003", "resource not found");
            return huaweiDone();
        }
        m_estate.write(row, {{.key = *known}});
        return huaweiDone();
    });
}

HuaweiOutcome HuaweiTagService::show(const QByteArray &type, const QByteArray &id) const
{
    return resource(type, id).map([&](EstateRow row) {
        JsonWriter json;
        json.beginObject().key("tags");
        showHuaweiTags(json, m_estate, row);
        return HuaweiReply{200, json.endObject().take()};
    });
}

HuaweiOutcome HuaweiTagService::list(const QByteArray &type) const
{
    return knownType(type).map([&](const HuaweiType &known) {
        const TagPool &pool = m_estate.pool();
        std::set<std::uint32_t> sets;
        const RowRange range = rows(known);
        for (EstateRow row = range.first; row < range.end(); ++row)
            sets.insert(m_estate.readableTags(row).index);
        std::map<std::string_view, std::set<std::string_view>> values;
        for (const std::uint32_t set : sets) {
            for (const TagRef &ref : pool.refs(TagSet{set}))
                values[pool.utf8(ref.key)].insert(pool.utf8(ref.value));
        }
        JsonWriter json;
        json.beginObject().key("tags").beginArray();
        for (const auto &[key, texts] : values) {
            json.beginObject().member("key", key).key("values").beginArray();
            for (const std::string_view text : texts)
                json.text(text);
            json.endArray().endObject();
        }
        return HuaweiReply{200, json.endArray().endObject().take()};
    });
}

HuaweiOutcome HuaweiTagService::query(const QByteArray &type, const QByteArray &body) const
{
    const tl::expected<HuaweiType, HuaweiRefusal> known = knownType(type);
    if (!known)
        return tl::unexpected(known.error());
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    const QString action = members.value("action"_L1).toString();
    const std::optional<qint64> limit = number(members.value("limit"_L1), kLargestTagPage);
    const std::optional<qint64> offset = number(members.value("offset"_L1), 0);
    const std::optional<QByteArray> name = wantedName(members);
    if ((action != u"filter" && action != u"count") || !name)
        return invalidRequest();
    if (!limit || *limit < 1 || *limit > kLargestTagPage)
        return huaweiRefused(400, "DNS.0006", "The limit parameter is invalid.");
    if (!offset || *offset < 0 || *offset > std::numeric_limits<qint32>::max())
        return huaweiRefused(400, "DNS.0017", "The offset parameter is invalid.");

    return conditions(members).map([&](const TagConditions &wanted) {
        TagSetMatcher matcher(m_estate.pool(), wanted);
        const RowRange range = rows(*known);
        qint64 total = 0;
        JsonWriter json(1 << 12);
        json.beginObject();
        if (action == u"filter")
            json.key("resources").beginArray();
        for (EstateRow row = range.first; row < range.end(); ++row) {
            if (!matcher.matches(m_estate.readableTags(row))
                || (!name->isEmpty() && !m_estate.name(row).contains(*name)))
                continue;
            if (action == u"filter" && total >= *offset && total < *offset + *limit)
                writeMatch(json, row);
            ++total;
        }
        if (action == u"filter")
            json.endArray();
        return HuaweiReply{200, json.member("total_count", total).endObject().take()};
    });
}

void HuaweiTagService::writeMatch(JsonWriter &json, EstateRow row) const
{
    json.beginObject().member("resource_id", m_estate.id(row)).member("resource_name", m_estate.name(row));
    json.key("resource_detail").null().key("tags");
    showHuaweiTags(json, m_estate, row);
    json.endObject();
}

} // namespace tagdesk
