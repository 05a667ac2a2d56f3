// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmanagementservice.h"

#include "huaweitagservice.h"
#include "jsonwriter.h"
#include "queryvalue.h"
#include "tagsetmatcher.h"
#include "tmsrules.h"

#include <algorithm>
#include <QJsonDocument>
#include <set>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUsualProviders = 10;
constexpr qint64 kLargestTmsPage = 200;
constexpr qsizetype kMostFilterTypes = 10;
constexpr int kPredefinedTags = 500;

/// nullopt: no number, or out of range.
std::optional<qint64> pageNumber(const QueryItems &query, QStringView name, qint64 absent, qint64 largest)
{
    const std::optional<QString> text = queryValue(query, name);
    if (!text)
        return absent;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    return isNumber && number >= 0 && number <= largest ? std::optional(number) : std::nullopt;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::vector<TagTerm> termsOf(const QJsonArray &tags)
{
    std::vector<TagTerm> terms;
    for (const QJsonValue &tag : tags) {
        TagTerm term{tag["key"_L1].toString(), {}};
        const QJsonArray values = tag["values"_L1].toArray();
        for (const QJsonValue &value : values)
            term.values.append(value.toString());
        terms.push_back(std::move(term));
    }
    return terms;
}

/// A service and its types.
struct ProviderEntry
{
    QByteArrayView name;
    std::vector<TagManagementType> types;
};

/// Where an entry has room for one type only, a service has several entries.
std::vector<ProviderEntry> providerEntries(
    const std::vector<TagManagementType> &ofDns, const TagManagementForm &form)
{
    std::vector<ProviderEntry> entries;
    for (const QByteArrayView other : {"ecs", "evs", "vpc"})
        entries.push_back({other, {{.name = other, .kind = {}}}});
    if (!form.areTypesObjects) {
        entries.push_back({"dns", ofDns});
        return entries;
    }
    for (const TagManagementType &type : ofDns)
        entries.push_back({"dns", {type}});
    return entries;
}

void writeEntry(
    JsonWriter &json, const ProviderEntry &entry, const QByteArray &region, const TagManagementForm &form)
{
    json.beginObject().member("provider", entry.name).member("provider_i18n_display_name", entry.name);
    json.key("resource_types");
    if (!form.areTypesObjects)
        json.beginArray();
    for (const TagManagementType &type : entry.types) {
        json.beginObject().member("resource_type", type.name);
        json.member("resource_type_i18n_display_name", type.name).key("regions").beginArray();
        if (!type.isGlobal)
            json.text(region);
        json.endArray().key("global").boolean(type.isGlobal).endObject();
    }
    if (!form.areTypesObjects)
        json.endArray();
    json.endObject();
}

void writeTmsError(JsonWriter &json, const QByteArray &project, const QString &type, QByteArrayView code,
    QByteArrayView message)
{
    json.beginObject().member("project_id", project).member("resource_type", type.toUtf8());
    json.member("error_code", code).member("error_msg", message).endObject();
}

} // namespace

std::vector<TagManagementType> huaweiTagManagementTypes()
{
    return {{"DNS_private_zone", "DNS-private_zone"}, {"DNS_private_recordset", "DNS-private_recordset"},
        {"DNS_public_zone", "DNS-public_zone", true}, {"DNS_public_recordset", "DNS-public_recordset", true},
        {"DNS_ptr_record", "DNS-ptr_record"}};
}

std::vector<TagManagementType> openTelekomTagManagementTypes()
{
    return {{"DNS-private_zone", "DNS-private_zone"}, {"DNS-private_recordset", "DNS-private_recordset"},
        {"DNS-ptr_record", "DNS-ptr_record"}};
}

TagManagementService::TagManagementService(Estate &estate, HuaweiTagService &dns, Setup setup,
    const SimulationSwitches &switches, SimulatedTrouble &trouble)
    : m_estate(estate)
    , m_dns(dns)
    , m_setup(std::move(setup))
    , m_switches(switches)
    , m_trouble(trouble)
{
}

TagManagementService::Operation TagManagementService::operation(
    const HttpRequest &request, const QString &path)
{
    if (m_switches.tagManagement.resourcesPerRequest <= 0)
        return {};
    const bool isRemoval = path == u"resource-tags/batch-delete";
    if (request.method == "POST") {
        if (isRemoval || path == u"resource-tags/batch-create")
            return [this, &request, isRemoval] {
                return batch(request.body, isRemoval);
            };
        if (path == u"resource-instances/filter")
            return [this, &request] {
                return filter(request.body);
            };
    }
    if (request.method != "GET")
        return {};
    using Reader = HuaweiOutcome (TagManagementService::*)(const QueryItems &) const;
    const std::pair<QStringView, Reader> readers[]{{u"tms/providers", &TagManagementService::providers},
        {u"predefine_tags", &TagManagementService::predefined}, {u"tag-keys", &TagManagementService::keys},
        {u"tag-values", &TagManagementService::values}};
    for (const auto &[name, reader] : readers) {
        if (path == name)
            return [this, &request, reader = reader] {
                return (this->*reader)(request.query);
            };
    }
    if (path == u"tms/quotas")
        return [this] {
            return quotas();
        };
    return {};
}

HuaweiOutcome TagManagementService::refused(
    int status, const QByteArray &code, const QByteArray &message) const
{
    using From = HuaweiRefusal::From;
    const From from = m_switches.tagManagement.areErrorsFlat ? From::FlatTagManagement : From::TagManagement;
    return tl::unexpected(HuaweiRefusal{status, code, message, from});
}

HuaweiOutcome TagManagementService::refused(SimulatedTrouble::Kind trouble) const
{
    using Kind = SimulatedTrouble::Kind;
    switch (trouble) {
    case Kind::Throttled:
        break;
    case Kind::FlowControlled:
        return refused(403, "TMS.0006", "Too many requests.");
    case Kind::Conflict:
        return refused(504, "TMS.0018", "Query timed out.");
    case Kind::Failure:
        return refused(500, "TMS.0001", "Internal error.");
    }
    return huaweiGatewayRefused(429, "APIGW.0308", "The throttling threshold has been reached");
}

const TagManagementType *TagManagementService::type(const QString &name) const
{
    const auto found = std::ranges::find(m_setup.types, name.toUtf8(), &TagManagementType::name);
    return found == m_setup.types.end() ? nullptr : &*found;
}

RowRange TagManagementService::rows(const TagManagementType &type) const
{
    return m_estate.rows(kHuaweiSandboxRegion, type.kind);
}

HuaweiOutcome TagManagementService::providers(const QueryItems &query) const
{
    const std::optional<qint64> limit = pageNumber(query, u"limit", kUsualProviders, kLargestTmsPage);
    const std::optional<qint64> offset = pageNumber(query, u"offset", 0, std::numeric_limits<qint32>::max());
    if (!limit || *limit == 0)
        return refused(400, "TMS.0007", "The limit parameter is invalid.");
    if (!offset)
        return refused(400, "TMS.0017", "The offset parameter is invalid.");
    const std::vector<ProviderEntry> all = providerEntries(m_setup.types, m_switches.tagManagement);
    const auto total = static_cast<qint64>(all.size());
    JsonWriter json;
    json.beginObject().key("providers").beginArray();
    for (qint64 i = *offset; i < std::min(total, *offset + *limit); ++i)
        writeEntry(json, all[static_cast<std::size_t>(i)], m_setup.region, m_switches.tagManagement);
    return HuaweiReply{200, json.endArray().member("total_count", total).endObject().take()};
}

/// Two a page, however many are asked for: the service may give less than the limit. The marker is the number
/// of the next.
HuaweiOutcome TagManagementService::predefined(const QueryItems &query) const
{
    static constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 5> kTags{
        {{"env", "prod"}, {"env", "staging"}, {"env", "dev"}, {"owner", "web"}, {"team", ""}}};
    static constexpr std::size_t kPerPage = 2;
    const std::size_t from = queryValue(query, u"marker").value_or(QString()).toUInt();
    const std::size_t upTo = std::min(kTags.size(), from + kPerPage);
    JsonWriter json;
    json.beginObject().member("marker", upTo < kTags.size() ? QByteArray::number(upTo) : QByteArray());
    json.key("tags").beginArray();
    for (std::size_t i = from; i < upTo; ++i)
        json.beginObject()
            .member("key", kTags[i].first)
            .member("value", kTags[i].second)
            .member("update_time", "2026-03-01T08:00:00Z")
            .endObject();
    json.endArray().member("total_count", static_cast<qint64>(kTags.size()));
    return HuaweiReply{200, json.endObject().take()};
}

TagManagementService::Refusal TagManagementService::refusalOfTags(
    const QJsonArray &tags, bool isRemoval) const
{
    if (tags.isEmpty())
        return refused(400, "TMS.0012", "The tag list is empty.");
    if (tags.size() > kTmsTags)
        return refused(400, "TMS.0002", "Invalid request: too many tags.");
    QSet<QString> seen;
    for (const QJsonValue &tag : tags) {
        const QString key = tag["key"_L1].toString();
        const QString value = tag["value"_L1].toString();
        if (seen.contains(key) || refuses(checkKey(*m_setup.rules, key)))
            return refused(400, "TMS.0009", "Invalid tag key.");
        if (!isRemoval && refuses(checkValue(*m_setup.rules, value)))
            return refused(400, "TMS.0010", "Invalid tag value.");
        seen.insert(key);
    }
    return std::nullopt;
}

TagManagementService::Refusal TagManagementService::refusalOfBatch(
    const QJsonObject &members, bool isRemoval) const
{
    const QJsonArray resources = members.value("resources"_L1).toArray();
    if (resources.isEmpty() || resources.size() > m_switches.tagManagement.resourcesPerRequest)
        return refused(400, "TMS.0002",
            "Invalid request: 1 to " + QByteArray::number(m_switches.tagManagement.resourcesPerRequest)
                + " resources.");
    if (Refusal refusal = refusalOfTags(members.value("tags"_L1).toArray(), isRemoval))
        return refusal;
    const QByteArray project = members.value("project_id"_L1).toString().toUtf8();
    for (const QJsonValue &resource : resources) {
        const TagManagementType *known = type(resource["resource_type"_L1].toString());
        if (known == nullptr)
            return refused(400, "TMS.5027", "Invalid resource type.");
        if (project != m_setup.projectId && !(known->isGlobal && project.isEmpty()))
            return refused(400, "TMS.2011", "project_id is invalid.");
    }
    return std::nullopt;
}

HuaweiOutcome TagManagementService::batch(const QByteArray &body, bool isRemoval)
{
    if (m_switches.tagManagement.isForbidden) {
        return refused(403, "TMS.2030",
            isRemoval ? "The required permission is: tms:resourceTags:delete"
                      : "The required permission is: tms:resourceTags:create");
    }
    using Kind = SimulatedTrouble::TmsKind;
    const std::optional<Kind> trouble = m_trouble.nextOfTms();
    if (trouble == Kind::Throttled)
        return refused(403, "TMS.0006", "Too many requests.");
    if (trouble == Kind::TimedOut)
        return refused(504, "TMS.0018", "Query timed out.");
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    if (const Refusal refusal = refusalOfBatch(members, isRemoval))
        return *refusal;
    HuaweiReply reply{200, written(members, isRemoval)};
    if (trouble == Kind::TimedOutDone)
        return refused(504, "TMS.0018", "Query timed out.");
    return reply;
}

/// The body of the answer.
QByteArray TagManagementService::written(const QJsonObject &members, bool isRemoval)
{
    using NothingFailed = TagManagementForm::NothingFailed;
    if (m_trouble.tmsLateMs() > 0)
        m_estate.setWriteDelayMs(m_trouble.tmsLateMs());
    const QJsonArray resources = members.value("resources"_L1).toArray();
    const QJsonArray tags = members.value("tags"_L1).toArray();
    JsonWriter json;
    bool hasFailed = false;
    json.beginArray();
    for (const QJsonValue &resource : resources) {
        const TagManagementType *known = type(resource["resource_type"_L1].toString());
        const HuaweiOutcome outcome = m_dns.write(known->kind.toByteArray(),
            resource["resource_id"_L1].toString().toUtf8(), isRemoval ? u"delete"_s : u"create"_s, tags);
        if (outcome)
            continue;
        hasFailed = true;
        writeFailure(json, resource.toObject(), outcome.error());
    }
    const QByteArray failed = json.endArray().take();
    JsonWriter reply;
    reply.beginObject();
    const NothingFailed form = m_switches.tagManagement.nothingFailed;
    if (hasFailed || form == NothingFailed::Empty)
        reply.key("failed_resources").json(failed);
    else if (form == NothingFailed::Null)
        reply.key("failed_resources").null();
    return reply.endObject().take();
}

void TagManagementService::writeFailure(
    JsonWriter &json, const QJsonObject &resource, const HuaweiRefusal &refusal) const
{
    json.beginObject().member("resource_type", resource.value("resource_type"_L1).toString().toUtf8());
    json.member("resource_id", resource.value("resource_id"_L1).toString().toUtf8());
    if (!m_switches.tagManagement.failsWithoutCodes)
        json.member("error_code", refusal.code).member("error_msg", refusal.message);
    json.endObject();
}

HuaweiOutcome TagManagementService::filter(const QByteArray &body) const
{
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    const QJsonArray types = members.value("resource_types"_L1).toArray();
    const qint64 limit = members.value("limit"_L1).toInteger(kLargestTmsPage);
    const qint64 offset = members.value("offset"_L1).toInteger(0);
    if (types.isEmpty() || types.size() > kMostFilterTypes)
        return refused(400, "TMS.0002", "Invalid request: 1 to 10 resource types.");
    if (limit < 1 || limit > kLargestTmsPage)
        return refused(400, "TMS.0007", "The limit parameter is invalid.");
    if (offset < 0)
        return refused(400, "TMS.0017", "The offset parameter is invalid.");
    const bool wantsUntagged = members.value("without_any_tag"_L1).toBool();
    TagConditions wanted;
    wanted.all = termsOf(members.value("tags"_L1).toArray());
    TagSetMatcher matcher(m_estate.pool(), wanted);
    JsonWriter json;
    JsonWriter errors;
    json.beginObject().key("resources").beginArray();
    errors.beginArray();
    qint64 total = 0;
    for (const QJsonValue &name : types) {
        const TagManagementType *known = type(name.toString());
        if (known == nullptr || m_switches.tagManagement.silentTypes.contains(name.toString().toUtf8())) {
            writeTmsError(errors, m_setup.projectId, name.toString(), known ? "TMS.0018" : "TMS.5027",
                known ? "Query timed out." : "Invalid resource type.");
            continue;
        }
        const RowRange range = rows(*known);
        for (EstateRow row = range.first; row < range.end(); ++row) {
            const TagSet tags = m_estate.readableTags(row);
            if (wantsUntagged ? tags != TagSet() : !matcher.matches(tags))
                continue;
            if (total >= offset && total < offset + limit) {
                json.beginObject().member("project_id", m_setup.projectId);
                json.member("project_name", m_setup.region).member("resource_id", m_estate.id(row));
                json.member("resource_name", m_estate.name(row)).member("resource_type", known->name);
                json.key("resource_detail").null().key("tags");
                showHuaweiTags(json, m_estate, row);
                json.endObject();
            }
            ++total;
        }
    }
    json.endArray().key("errors").json(errors.endArray().take());
    return HuaweiReply{200, json.member("total_count", total).endObject().take()};
}

/// A page of texts in their order; the marker is the last text of the page before.
HuaweiOutcome TagManagementService::words(
    const std::vector<QByteArray> &all, QByteArrayView member, const QueryItems &query) const
{
    const std::optional<qint64> limit = pageNumber(query, u"limit", kLargestTmsPage, kLargestTmsPage);
    if (!limit || *limit == 0)
        return refused(400, "TMS.0007", "The limit parameter is invalid.");
    const QByteArray marker = queryValue(query, u"marker").value_or(QString()).toUtf8();
    auto from = marker.isEmpty() ? all.begin() : std::ranges::upper_bound(all, marker);
    const auto end = from + std::min(*limit, static_cast<qint64>(std::distance(from, all.end())));
    JsonWriter json;
    json.beginObject().key(member).beginArray();
    const qint64 count = std::distance(from, end);
    for (auto text = from; text != end; ++text)
        json.text(*text);
    json.endArray().key("page_info");
    const bool isList = m_switches.tagManagement.areTypesObjects;
    if (isList)
        json.beginArray();
    json.beginObject().member("next_marker", end == all.end() ? QByteArray() : *std::prev(end));
    json.member("current_count", count).endObject();
    if (isList)
        json.endArray();
    return HuaweiReply{200, json.endObject().take()};
}

HuaweiOutcome TagManagementService::keys(const QueryItems &query) const
{
    std::set<QByteArray> keys;
    for (const TagManagementType &type : m_setup.types) {
        const RowRange range = rows(type);
        for (EstateRow row = range.first; row < range.end(); ++row) {
            for (const TagRef &ref : m_estate.pool().refs(m_estate.readableTags(row)))
                keys.insert(bytes(m_estate.pool().utf8(ref.key)));
        }
    }
    return words({keys.begin(), keys.end()}, "keys", query);
}

HuaweiOutcome TagManagementService::values(const QueryItems &query) const
{
    const std::optional<QString> key = queryValue(query, u"key");
    if (!key)
        return refused(400, "TMS.0009", "Invalid tag key.");
    const std::optional<TextId> known = m_estate.pool().find(*key);
    std::set<QByteArray> values;
    for (const TagManagementType &type : m_setup.types) {
        const RowRange range = rows(type);
        for (EstateRow row = range.first; known && row < range.end(); ++row) {
            if (const std::optional<TextId> value = m_estate.pool().value(m_estate.readableTags(row), *known))
                values.insert(bytes(m_estate.pool().utf8(*value)));
        }
    }
    return words({values.begin(), values.end()}, "values", query);
}

HuaweiOutcome TagManagementService::quotas() const
{
    JsonWriter json;
    json.beginObject().key("quotas").beginArray().beginObject().member("quota_key", "predefine_tag");
    json.member("quota_limit", kPredefinedTags).member("used", 0).member("unit", "count").endObject();
    return HuaweiReply{200, json.endArray().endObject().take()};
}

} // namespace tagdesk
