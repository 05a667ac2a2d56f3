// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdproductlists.h"

#include "jdlistcalls.h"
#include "jdsystemtags.h"
#include "jdtagqueries.h"
#include "jsonwriter.h"
#include "queryvalue.h"

#include <limits>
#include <QJsonDocument>
#include <QMap>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// One of the numbered groups of a query: filters.1.name, filters.1.values.1, tags.2.key …
struct QueryGroup
{
    QString name; ///< Or key.
    QStringList values;
    QString comparison;
};

/// The groups under one of these prefixes, by number.
QMap<int, QueryGroup> queryGroups(const QueryItems &query, const QStringList &prefixes)
{
    QMap<int, QueryGroup> groups;
    for (const auto &[name, value] : query) {
        const QStringList parts = name.split(u'.');
        if (parts.size() < 3 || !prefixes.contains(parts[0]))
            continue;
        QueryGroup &group = groups[parts[1].toInt()];
        if (parts[2] == u"name" || parts[2] == u"key")
            group.name = value;
        else if (parts[2] == u"operator")
            group.comparison = value;
        else if (parts[2] == u"values")
            group.values.append(value);
    }
    return groups;
}

const RdsEngine *rdsEngine(QByteArrayView kind)
{
    for (const RdsEngine &engine : rdsEngines()) {
        if (engine.kind == kind)
            return &engine;
    }
    return nullptr;
}

QByteArrayView instanceType(const RdsEngine &engine)
{
    return engine.source.isEmpty() ? "master" : "readonly";
}

/// The service code whose resources a call lists; RDS has its own way.
QByteArrayView kindOf(const JdListCall &call)
{
    if (call.service == "vpc")
        return "ip";
    return call.service == "kubernetes" ? QByteArrayView("kubernetesNodegroup") : call.service;
}

} // namespace

JdProductLists::JdProductLists(const Estate &estate, const SimulationSwitches &switches)
    : m_estate(estate)
    , m_switches(switches)
{
}

std::optional<JdOutcome> JdProductLists::list(
    const QByteArray &service, const QString &path, const QByteArray &region, const QueryItems &query) const
{
    // Elastic IPs are documented with a slash at the end; others are forgiven one.
    const QByteArray plainPath = (path.endsWith(u'/') ? path.chopped(1) : path).toUtf8();
    for (const JdListCall &call : jdListCalls()) {
        if (call.service != service || call.path != plainPath)
            continue;
        const tl::expected<Page, JdRefusal> asked = page(call, query);
        if (!asked)
            return tl::unexpected(asked.error());
        const tl::expected<Selection, JdRefusal> selection = select(call, region, query);
        if (!selection)
            return tl::unexpected(selection.error());
        return answer(call, *selection, *asked);
    }
    return std::nullopt;
}

JdOutcome JdProductLists::queryDomains(const QByteArray &body) const
{
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    QueryItems query;
    for (const auto name : {"pageNumber"_L1, "pageSize"_L1}) {
        const QJsonValue value = members.value(name);
        if (!value.isUndefined() && !value.isNull())
            query.emplaceBack(name, value.toVariant().toString());
    }
    const tl::expected<Page, JdRefusal> asked = page(jdDomainQuery(), query);
    if (!asked)
        return tl::unexpected(asked.error());
    const tl::expected<std::vector<TagTerm>, JdRefusal> terms = jdTagTerms(members.value("tagFilters"_L1));
    if (!terms)
        return tl::unexpected(terms.error());
    Selection selection{{m_estate.rows("cn-all", "cdn")}, {}, {.all = *terms}};
    if (const QByteArray word = members.value("keyWord"_L1).toString().toUtf8(); !word.isEmpty())
        selection.filters.push_back([this, word](EstateRow row) { return m_estate.id(row).contains(word); });
    if (const QByteArray status = members.value("status"_L1).toString().toUtf8(); !status.isEmpty())
        selection.filters.push_back([this, status](EstateRow row) { return m_estate.status(row) == status; });
    return answer(jdDomainQuery(), selection, *asked);
}

JdOutcome JdProductLists::domains(const QueryItems &query) const
{
    return page(jdDomainList(), query).and_then([&](Page asked) {
        return answer(jdDomainList(), {{m_estate.rows("cn-all", "cdn")}, {}, {}}, asked);
    });
}

tl::expected<JdProductLists::Page, JdRefusal> JdProductLists::page(
    const JdListCall &call, const QueryItems &query) const
{
    Page result{1, call.usualPage};
    bool ok = true;
    if (const std::optional<QString> number = queryValue(query, u"pageNumber"))
        result.number = number->toLongLong(&ok);
    if (!ok || (result.number < 1 && !(call.isRds && result.number == -1)))
        return jdInvalid("pageNumber is out of range");
    if (const std::optional<QString> size = queryValue(query, u"pageSize"))
        result.size = size->toLongLong(&ok);
    if (!ok || result.size < call.smallestPage || result.size > call.largestPage
        || (call.isRds && result.size % 10 != 0))
        return jdInvalid("pageSize is out of range");
    if (result.number == -1)
        result = {1, std::numeric_limits<quint32>::max()};
    return result;
}

tl::expected<JdProductLists::Selection, JdRefusal> JdProductLists::select(
    const JdListCall &call, const QByteArray &region, const QueryItems &query) const
{
    const QMap<int, QueryGroup> filters = queryGroups(query, {u"filters"_s});
    Selection result;
    if (call.isRds) {
        // Engine and type choose whole product lines, so that their pages stay slices.
        for (const RdsEngine &engine : rdsEngines()) {
            const auto isLeftOut = [&](const QueryGroup &group) {
                const QString have = group.name == u"engine" ? QString::fromUtf8(engine.engine)
                    : group.name == u"instanceType"          ? QString::fromUtf8(instanceType(engine))
                                                             : QString();
                return !have.isEmpty() && !group.values.contains(have);
            };
            if (std::none_of(filters.begin(), filters.end(), isLeftOut))
                result.ranges.push_back(m_estate.rows(region, engine.kind));
        }
    } else {
        result.ranges = {m_estate.rows(region, kindOf(call))};
    }
    for (const QueryGroup &group : filters) {
        if (call.isRds && (group.name == u"engine" || group.name == u"instanceType"))
            continue;
        const std::optional<Predicate> predicate = filter(call, group.name, group.values);
        if (!predicate)
            return jdInvalid("filter '" + group.name.toUtf8() + "' is not supported");
        result.filters.push_back(*predicate);
    }
    for (const QueryGroup &group : queryGroups(query, {u"tags"_s, u"tagFilters"_s}))
        result.tags.all.push_back({group.name, group.values});
    return result;
}

std::optional<JdProductLists::Predicate> JdProductLists::filter(
    const JdListCall &call, const QString &name, const QStringList &values) const
{
    const QByteArray member = name.toUtf8();
    if (member == call.id) {
        return [this, values](EstateRow row) {
            return values.contains(QString::fromUtf8(m_estate.id(row)));
        };
    }
    if (member == call.status) {
        return [this, values](EstateRow row) {
            return values.contains(QString::fromUtf8(m_estate.status(row)));
        };
    }
    if (member == call.name || member == "name") {
        return [this, values](EstateRow row) {
            const QString text = QString::fromUtf8(m_estate.name(row));
            return std::any_of(
                values.begin(), values.end(), [&](const QString &value) { return text.contains(value); });
        };
    }
    return std::nullopt;
}

JdOutcome JdProductLists::answer(const JdListCall &call, const Selection &selection, Page page) const
{
    TagSetMatcher matcher(m_estate.pool(), selection.tags);
    const bool isPlain = selection.filters.empty() && selection.tags.isEmpty();
    const auto keeps = [&](EstateRow row) {
        return matcher.matches(m_estate.readableTags(row))
            && std::all_of(selection.filters.begin(), selection.filters.end(),
                [row](const Predicate &predicate) { return predicate(row); });
    };

    const qint64 first = (page.number - 1) * page.size;
    qint64 total = 0;
    JsonWriter items(1 << 15);
    items.beginArray();
    for (const RowRange &range : selection.ranges) {
        if (isPlain) {
            const qint64 from = std::clamp<qint64>(first - total, 0, range.count);
            const qint64 to = std::clamp<qint64>(first + page.size - total, from, range.count);
            for (qint64 i = from; i < to; ++i)
                writeItem(items, call, range.first + static_cast<EstateRow>(i));
            total += range.count;
            continue;
        }
        for (EstateRow row = range.first; row < range.end(); ++row) {
            if (!keeps(row))
                continue;
            if (total >= first && total < first + page.size)
                writeItem(items, call, row);
            ++total;
        }
    }
    items.endArray();
    QByteArray list = items.take();
    if (m_switches.nullLists && list == "[]")
        list = "null";
    JsonWriter json(list.size() + 64);
    json.beginObject().key(call.list).json(list).member("totalCount", total).endObject();
    return json.take();
}

void JdProductLists::writeItem(JsonWriter &json, const JdListCall &call, EstateRow row) const
{
    json.beginObject().member(call.id, m_estate.id(row));
    if (!call.name.isEmpty())
        json.member(call.name, m_estate.name(row));
    if (call.status == "podStatus")
        json.key(call.status).beginObject().member("phase", m_estate.status(row)).endObject();
    else
        json.member(call.status, m_estate.status(row));
    writeDetails(json, call, row);
    if (call.hasTags && m_switches.listsCarryTags) {
        json.key("tags");
        writeTags(json, row);
    }
    json.endObject();
}

void JdProductLists::writeDetails(JsonWriter &json, const JdListCall &call, EstateRow row) const
{
    const EstateCollection &where = m_estate.collection(row);
    const quint64 random = m_estate.random(row);
    if (call.service == "vm") {
        json.member("instanceType", "g.n2.large").member("privateIpAddress", privateAddress(random));
        json.member("az", where.region + static_cast<char>('a' + random % 3));
    } else if (call.service == "vpc") {
        json.member("elasticIpAddress", publicAddress(random));
    } else if (call.service == "mongodb") {
        json.member("engine", "MongoDB");
    } else if (call.service == "cdn") {
        json.member("cname", m_estate.id(row) + ".cdn.example.net").member("type", "web");
    } else if (const RdsEngine *engine = call.isRds ? rdsEngine(where.kind->kind) : nullptr) {
        json.member("engine", engine->engine).member("instanceType", instanceType(*engine));
        json.member("regionId", where.region);
        const RowRange sources = m_estate.rows(where.region, engine->source);
        if (sources.count > 0)
            json.member(
                "sourceInstanceId", m_estate.id(sources.first + m_estate.position(row) % sources.count));
    }
}

void JdProductLists::writeTags(JsonWriter &json, EstateRow row) const
{
    const TagPool &pool = m_estate.pool();
    const TagSet set = m_estate.readableTags(row);
    m_estate.noteShown(row, set);
    if (m_switches.nullLists && jdUserTags(pool, set) == 0) {
        json.null();
        return;
    }
    json.beginArray();
    for (const TagRef &ref : pool.refs(set)) {
        const std::string_view key = pool.utf8(ref.key);
        if (!isJdSystemKey(key))
            json.beginObject().member("key", key).member("value", pool.utf8(ref.value)).endObject();
    }
    json.endArray();
}

} // namespace tagdesk
