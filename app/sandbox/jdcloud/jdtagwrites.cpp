// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdtagwrites.h"

#include "jdsystemtags.h"
#include "jsonwriter.h"

#include <QSet>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kAllRegions = "all-region";

bool isServiceCode(const QByteArray &code)
{
    const std::span<const EstateKind> kinds = jdKinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](const EstateKind &kind) { return kind.kind == code; });
}

/// Broken rules but for a reserved prefix, which fails resource by resource.
bool breaksRules(const QList<Violation> &violations)
{
    return std::any_of(violations.begin(), violations.end(), [](const Violation &violation) {
        return !violation.isAdvice() && violation.rule != Rule::ReservedPrefix;
    });
}

} // namespace

JdTagWrites::JdTagWrites(Estate &estate, const SimulationSwitches &switches, const SimulatedTrouble &trouble)
    : m_estate(estate)
    , m_switches(switches)
    , m_trouble(trouble)
    , m_rules(*tagRules(u"jdcloud"_s))
{
}

JdOutcome JdTagWrites::tagResources(const QByteArray &region, const QJsonObject &members)
{
    return write(Kind::Set, region, members);
}

JdOutcome JdTagWrites::unTagResources(const QByteArray &region, const QJsonObject &members)
{
    return write(Kind::Remove, region, members);
}

JdOutcome JdTagWrites::write(Kind kind, const QByteArray &region, const QJsonObject &members)
{
    if (region == kAllRegions)
        return jdInvalid("regionId all-region is not supported here");
    tl::expected<Call, JdRefusal> call = parse(members);
    if (!call)
        return tl::unexpected(call.error());
    call->region = region;

    JsonWriter failed;
    qint64 pairs = 0;
    bool anyFailed = false;
    failed.beginArray();
    for (const QByteArray &id : std::as_const(call->ids)) {
        const QByteArray message = writeOne(kind, *call, id, pairs);
        if (message.isEmpty())
            continue;
        anyFailed = true;
        failed.beginObject().member("resourceId", id).member("msg", message).endObject();
    }
    failed.endArray();

    JsonWriter json;
    json.beginObject().key("data").beginObject().member("pin", "demo-user").member("region", region);
    json.member("successCount", pairs).key("failedResourcesMap");
    if (!anyFailed && m_switches.nullLists)
        json.null();
    else
        json.json(failed.take());
    json.endObject().endObject();
    return json.take();
}

tl::expected<JdTagWrites::Call, JdRefusal> JdTagWrites::parse(const QJsonObject &members) const
{
    Call call;
    return parseResources(members.value("resources"_L1).toArray(), call)
        .and_then([&] { return parseTags(members.value("tags"_L1).toArray(), call); })
        .map([&] { return call; });
}

tl::expected<void, JdRefusal> JdTagWrites::parseResources(const QJsonArray &list, Call &call) const
{
    for (const QJsonValue &entry : list) {
        const QByteArray code = entry["serviceCode"_L1].toString().toUtf8();
        if (!isServiceCode(code))
            return jdInvalid("serviceCode '" + code + "' is not supported");
        if (!call.serviceCode.isEmpty() && call.serviceCode != code)
            return jdInvalid("all resources must belong to one serviceCode");
        call.serviceCode = code;
        const QJsonArray ids = entry["resourceId"_L1].toArray();
        for (const QJsonValue &id : ids) {
            if (id.toString().isEmpty())
                return jdInvalid("resourceId must be a list of texts");
            call.ids.append(id.toString().toUtf8());
        }
    }
    if (call.ids.isEmpty())
        return jdInvalid("resources is required");
    return {};
}

tl::expected<void, JdRefusal> JdTagWrites::parseTags(const QJsonArray &list, Call &call) const
{
    QSet<QString> keys;
    for (const QJsonValue &entry : list) {
        if (!entry["key"_L1].isString() || !entry["value"_L1].isString())
            return jdInvalid("tag key and tag value are required");
        const Tag tag{normalised(m_rules, entry["key"_L1].toString()),
            normalised(m_rules, entry["value"_L1].toString())};
        if (breaksRules(checkKey(m_rules, tag.key)))
            return jdInvalid("tag key '" + tag.key.toUtf8() + "' is illegal");
        if (breaksRules(checkValue(m_rules, tag.value)))
            return jdInvalid("tag value '" + tag.value.toUtf8() + "' is illegal");
        if (keys.contains(tag.key))
            return jdInvalid("tag key '" + tag.key.toUtf8() + "' is repeated");
        keys.insert(tag.key);
        call.hasReserved = call.hasReserved || isReserved(m_rules, tag);
        call.tags.append(tag);
    }
    if (call.tags.isEmpty())
        return jdInvalid("tags is required");
    return {};
}

QByteArray JdTagWrites::writeOne(Kind kind, const Call &call, const QByteArray &id, qint64 &pairs)
{
    const std::optional<EstateRow> row = m_estate.find(id);
    const RowRange collection = m_estate.rows(call.region, call.serviceCode);
    if (!row || !collection.contains(*row) || m_estate.trait(*row) == EstateTrait::Retired)
        return "resource not found";
    if (m_estate.trait(*row) == EstateTrait::Locked || m_trouble.refuses(id))
        return "resource is locked by another operation";
    if (call.hasReserved)
        return "system tag is not allowed to be modified";
    if (kind == Kind::Set)
        return setOn(*row, call.tags, pairs);
    removeFrom(*row, call.tags, pairs);
    return {};
}

QByteArray JdTagWrites::setOn(EstateRow row, const Tags &tags, qint64 &pairs)
{
    TagPool &pool = m_estate.pool();
    const TagSet before = m_estate.tags(row);
    TagSet after = before;
    std::vector<TagWrite> writes;
    for (const Tag &tag : tags) {
        writes.push_back({.key = pool.intern(tag.key), .value = pool.intern(tag.value)});
        after = pool.with(after, {writes.back().key, *writes.back().value});
    }
    const std::size_t count = jdUserTags(pool, after);
    // Replacing a value takes no room.
    if (count > static_cast<std::size_t>(m_rules.tagsPerResource) && count > jdUserTags(pool, before)) {
        return "the number of tags exceeds the limit of " + QByteArray::number(m_rules.tagsPerResource);
    }
    m_estate.write(row, std::move(writes));
    pairs += tags.size();
    return {};
}

void JdTagWrites::removeFrom(EstateRow row, const Tags &tags, qint64 &pairs)
{
    const TagPool &pool = m_estate.pool();
    const TagSet set = m_estate.tags(row);
    std::vector<TagWrite> writes;
    for (const Tag &tag : tags) {
        const std::optional<TextId> key = pool.find(tag.key);
        const std::optional<TextId> value = pool.find(tag.value);
        if (!key || !value || pool.value(set, *key) != value)
            continue;
        writes.push_back({.key = *key, .only = value});
        ++pairs;
    }
    m_estate.write(row, std::move(writes));
}

} // namespace tagdesk
