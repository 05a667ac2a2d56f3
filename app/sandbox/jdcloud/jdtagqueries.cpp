// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdtagqueries.h"

#include "jdsystemtags.h"
#include "jsonwriter.h"

#include <QJsonArray>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The key that this account has marked as a cost tag.
constexpr std::string_view kCostKey = "cost-center";

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        result.append(entry.toString());
    return result;
}

JsonWriter &beginData(JsonWriter &json, const QByteArray &region)
{
    return json.beginObject().key("data").beginObject().member("pin", "demo-user").member("region", region);
}

} // namespace

tl::expected<std::vector<TagTerm>, JdRefusal> jdTagTerms(const QJsonValue &filters)
{
    std::vector<TagTerm> result;
    const QJsonArray list = filters.toArray();
    for (const QJsonValue &entry : list) {
        const QString comparison = entry["operator"_L1].toString(u"eq"_s);
        if (comparison != u"eq")
            return jdInvalid("operator '" + comparison.toUtf8() + "' is not supported");
        result.push_back({entry["key"_L1].toString(), texts(entry["values"_L1])});
    }
    return result;
}

JdTagQueries::JdTagQueries(const Estate &estate, const SimulationSwitches &switches)
    : m_estate(estate)
    , m_switches(switches)
{
}

std::vector<RowRange> JdTagQueries::ranges(const QByteArray &region, const QJsonObject &members) const
{
    const QStringList codes = texts(members.value("serviceCodes"_L1));
    std::vector<RowRange> result;
    for (const EstateCollection &collection : m_estate.collections()) {
        const bool isJd = collection.region != kHuaweiSandboxRegion;
        if (isJd && (region == "all-region" || collection.region == region)
            && (codes.isEmpty() || codes.contains(QString::fromUtf8(collection.kind->kind))))
            result.push_back(collection.rows);
    }
    const QStringList ids = texts(members.value("resourceIds"_L1));
    return ids.isEmpty() ? result : only(ids, result);
}

std::vector<RowRange> JdTagQueries::only(const QStringList &ids, const std::vector<RowRange> &ranges) const
{
    std::vector<RowRange> result;
    for (const QString &id : ids) {
        const std::optional<EstateRow> row = m_estate.find(id.toUtf8());
        const auto holds = [&](const RowRange &range) {
            return row && range.contains(*row);
        };
        if (std::any_of(ranges.begin(), ranges.end(), holds))
            result.push_back({*row, 1});
    }
    return result;
}

tl::expected<JdTagQueries::Question, JdRefusal> JdTagQueries::parse(
    const QByteArray &region, const QJsonObject &members) const
{
    const QJsonValue status = members.value("showTagStatus"_L1);
    if (!status.isUndefined() && !status.isNull() && status.toInt(-1) != 0 && status.toInt(-1) != 1)
        return jdInvalid("showTagStatus must be 0 or 1");
    return jdTagTerms(members.value("tagFilters"_L1)).map([&](const std::vector<TagTerm> &terms) {
        Question question;
        question.ranges = ranges(region, members);
        question.conditions.all = terms;
        question.showsSystem = status.toInt() == 1;
        return question;
    });
}

bool JdTagQueries::isVisible(const TagRef &ref, bool showsSystem) const
{
    return showsSystem || !isJdSystemKey(m_estate.pool().utf8(ref.key));
}

template <typename Function>
void JdTagQueries::forEachBound(const Question &question, Function function) const
{
    const TagPool &pool = m_estate.pool();
    TagSetMatcher matcher(pool, question.conditions);
    for (const RowRange &range : question.ranges) {
        for (EstateRow row = range.first; row < range.end(); ++row) {
            const TagSet set = m_estate.readableTags(row);
            if (set.isEmpty() || !matcher.matches(set) || m_estate.trait(row) == EstateTrait::Retired)
                continue;
            if (question.showsSystem || jdUserTags(pool, set) > 0)
                function(row, set);
        }
    }
}

void JdTagQueries::writeTags(JsonWriter &json, TagSet set, bool showsSystem) const
{
    const TagPool &pool = m_estate.pool();
    json.beginArray();
    for (const TagRef &ref : pool.refs(set)) {
        if (isVisible(ref, showsSystem))
            json.beginObject()
                .member("key", pool.utf8(ref.key))
                .member("value", pool.utf8(ref.value))
                .endObject();
    }
    json.endArray();
}

void JdTagQueries::writeTexts(JsonWriter &json, const std::vector<TextId> &texts) const
{
    if (texts.empty() && m_switches.nullLists) {
        json.null();
        return;
    }
    json.beginArray();
    for (const TextId text : texts)
        json.text(m_estate.pool().utf8(text));
    json.endArray();
}

/// An answer without a resource shows that it has no tags.
void JdTagQueries::noteShown(const Question &question) const
{
    if (!m_estate.hasHistory())
        return;
    TagSetMatcher matcher(m_estate.pool(), question.conditions);
    for (const RowRange &range : question.ranges) {
        for (EstateRow row = range.first; row < range.end(); ++row) {
            const TagSet set = m_estate.readableTags(row);
            if (matcher.matches(set) && m_estate.trait(row) != EstateTrait::Retired)
                m_estate.noteShown(row, set);
        }
    }
}

JdOutcome JdTagQueries::describeResources(const QByteArray &region, const QJsonObject &members) const
{
    if (region == "all-region")
        return jdInvalid("regionId all-region is not supported here");
    return parse(region, members).map([&](const Question &question) {
        noteShown(question);
        JsonWriter json(1 << 16);
        beginData(json, region).key("resourceTagMappingList");
        JsonWriter list(1 << 16);
        bool any = false;
        list.beginArray();
        forEachBound(question, [&](EstateRow row, TagSet set) {
            any = true;
            list.beginObject().key("jrn").null();
            list.member("serviceCode", m_estate.collection(row).kind->kind);
            list.member("resourceId", m_estate.id(row)).key("tags");
            writeTags(list, set, question.showsSystem);
            list.endObject();
        });
        list.endArray();
        if (any || !m_switches.nullLists)
            json.json(list.take());
        else
            json.null();
        json.endObject().endObject();
        return json.take();
    });
}

std::vector<TagRef> JdTagQueries::distinctTags(const Question &question) const
{
    const TagPool &pool = m_estate.pool();
    std::vector<bool> seenSets(pool.setCount() + 1);
    std::vector<TagRef> result;
    forEachBound(question, [&](EstateRow, TagSet set) {
        if (seenSets[set.index])
            return;
        seenSets[set.index] = true;
        for (const TagRef &ref : pool.refs(set)) {
            if (isVisible(ref, question.showsSystem))
                result.push_back(ref);
        }
    });
    const auto texts = [&](const TagRef &ref) {
        return std::pair(pool.utf8(ref.key), pool.utf8(ref.value));
    };
    std::sort(
        result.begin(), result.end(), [&](const TagRef &a, const TagRef &b) { return texts(a) < texts(b); });
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

JdOutcome JdTagQueries::describeTags(const QByteArray &region, const QJsonObject &members) const
{
    const QString kind = members.value("kind"_L1).toString(u"all"_s);
    if (kind != u"all" && kind != u"cost")
        return jdInvalid("kind must be all or cost");
    return parse(region, members).map([&](const Question &question) {
        const TagPool &pool = m_estate.pool();
        std::vector<TagRef> tags = distinctTags(question);
        if (kind == u"cost")
            std::erase_if(tags, [&](const TagRef &ref) { return pool.utf8(ref.key) != kCostKey; });
        JsonWriter json;
        beginData(json, region).key("tags");
        if (tags.empty() && m_switches.nullLists) {
            json.null();
        } else {
            json.beginArray();
            for (const TagRef &ref : tags)
                json.beginObject()
                    .member("key", pool.utf8(ref.key))
                    .member("value", pool.utf8(ref.value))
                    .endObject();
            json.endArray();
        }
        json.endObject().endObject();
        return json.take();
    });
}

JdOutcome JdTagQueries::describeKeys(const QByteArray &region, const QJsonObject &members) const
{
    return parse(region, members).map([&](const Question &question) {
        std::vector<TextId> keys;
        for (const TagRef &ref : distinctTags(question)) {
            if (keys.empty() || keys.back() != ref.key)
                keys.push_back(ref.key);
        }
        JsonWriter json;
        beginData(json, region).key("tagKeys");
        writeTexts(json, keys);
        json.endObject().endObject();
        return json.take();
    });
}

JdOutcome JdTagQueries::describeValues(const QByteArray &region, const QJsonObject &members) const
{
    return parse(region, members).map([&](const Question &question) {
        const TagPool &pool = m_estate.pool();
        std::vector<TextId> values;
        for (const TagRef &ref : distinctTags(question)) {
            const auto isAsked = [&](const TagTerm &term) {
                return pool.find(term.key) == ref.key;
            };
            const std::vector<TagTerm> &terms = question.conditions.all;
            if (std::any_of(terms.begin(), terms.end(), isAsked)
                && std::find(values.begin(), values.end(), ref.value) == values.end())
                values.push_back(ref.value);
        }
        JsonWriter json;
        beginData(json, region).key("tagValues");
        writeTexts(json, values);
        json.endObject().endObject();
        return json.take();
    });
}

JdOutcome JdTagQueries::queryResource(const QByteArray &region, const QJsonObject &members) const
{
    const QString code = members.value("serviceCode"_L1).toString();
    if (code.isEmpty())
        return jdInvalid("serviceCode is required");
    const QString joint = members.value("operator"_L1).toString(u"and"_s);
    if (joint != u"and" && joint != u"or")
        return jdInvalid("operator must be and or or");
    QJsonObject asked = members;
    asked.insert("serviceCodes"_L1, QJsonArray{code});
    return parse(region, asked).map([&](Question question) {
        if (joint == u"or")
            std::swap(question.conditions.all, question.conditions.any);
        JsonWriter list(1 << 12);
        bool any = false;
        list.beginArray();
        forEachBound(question, [&](EstateRow row, TagSet) {
            any = true;
            list.text(m_estate.id(row));
        });
        list.endArray();
        JsonWriter json;
        json.beginObject().key("resourceIds");
        if (any || !m_switches.nullLists)
            json.json(list.take());
        else
            json.null();
        json.endObject();
        return json.take();
    });
}

} // namespace tagdesk
