// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweisimulation.h"

#include "jsonwriter.h"
#include "queryvalue.h"

namespace tagdesk {

namespace {

constexpr quint32 kRequestIdSeed = 0x4857;
constexpr QByteArrayView kDomainId = "5ac2b7e1f0a94d8c9e1b3f6a7c8d9e0f";

/// Regions as IAM lists them; a project is there for the first only.
constexpr QByteArrayView kRegions[]{"cn-north-4", "cn-north-1", "cn-east-3", "cn-south-1", "ap-southeast-1"};

QByteArray body(const HuaweiRefusal &refusal, const QByteArray &requestId)
{
    JsonWriter json;
    json.beginObject();
    switch (refusal.from) {
    case HuaweiRefusal::From::Service:
        json.member("code", refusal.code).member("message", refusal.message);
        break;
    case HuaweiRefusal::From::Gateway:
        json.member("error_msg", refusal.message).member("error_code", refusal.code);
        json.member("request_id", requestId);
        break;
    case HuaweiRefusal::From::NamelessGateway:
        json.member("message", refusal.message).member("request_id", requestId);
        break;
    case HuaweiRefusal::From::TagManagement:
        json.key("error").beginObject().member("error_code", refusal.code);
        json.member("error_msg", refusal.message).endObject();
        break;
    case HuaweiRefusal::From::FlatTagManagement:
        json.member("error_code", refusal.code).member("error_msg", refusal.message);
        break;
    }
    return json.endObject().take();
}

HuaweiRefusal refusal(SimulatedTrouble::Kind trouble)
{
    using Kind = SimulatedTrouble::Kind;
    switch (trouble) {
    case Kind::Throttled:
        break;
    case Kind::FlowControlled:
        return {403, "DNS.0014", "Request forbidden by flow control."};
    case Kind::Conflict:
        return {409, "DNS.0021", "Could not acquire the lock, please try again later."};
    case Kind::Failure:
        return {500, "DNS.0001", "Internal error."};
    }
    return {429, "APIGW.0308", "The throttling threshold has been reached", HuaweiRefusal::From::Gateway};
}

HuaweiOutcome regions()
{
    JsonWriter json;
    json.beginObject().key("regions").beginArray();
    for (const QByteArrayView region : kRegions) {
        json.beginObject().member("id", region).member("type", "public").member("description", "");
        json.key("locales")
            .beginObject()
            .member("en-us", region)
            .member("zh-cn", region)
            .endObject()
            .endObject();
    }
    json.endArray().key("links").beginObject().key("next").null().endObject();
    return HuaweiReply{200, json.endObject().take()};
}

} // namespace

HuaweiSimulation::HuaweiSimulation(
    Estate &estate, const Setup &setup, const SimulationSwitches &switches, SimulatedTrouble &trouble)
    : m_gate(setup.credentials, setup.projectId, setup.quotaPerMinute)
    , m_lists(estate, setup.projectId, switches)
    , m_tags(estate, *setup.rules, switches, trouble)
    , m_tagManagement(estate, m_tags,
          {.rules = setup.tmsRules,
              .types = setup.tmsTypes,
              .projectId = setup.projectId,
              .region = setup.region},
          switches, trouble)
    , m_requestIds(kRequestIdSeed)
    , m_projectId(setup.projectId)
    , m_region(setup.region)
    , m_isNameless(setup.isNameless)
    , m_trouble(trouble)
{
}

HttpResponse HuaweiSimulation::answer(const HttpRequest &request, const QDateTime &now)
{
    const QByteArray requestId = m_requestIds.next();
    const HuaweiOutcome outcome = this->outcome(request, now);
    HttpResponse response;
    response.status = outcome ? outcome->status : outcome.error().status;
    response.body = outcome ? outcome->body : body(outcome.error(), requestId);
    response.headers = {{"X-Request-Id", requestId}};
    if (!response.body.isEmpty())
        response.headers.emplaceBack("Content-Type", "application/json");
    return response;
}

HuaweiOutcome HuaweiSimulation::outcome(const HttpRequest &request, const QDateTime &now)
{
    const Operation operation = route(request);
    if (!operation && m_isNameless)
        return huaweiApiNotFound();
    if (!operation)
        return huaweiGatewayRefused(
            404, "APIGW.0101", "The API does not exist or has not been published in the environment");
    const tl::expected<void, HuaweiRefusal> checked = m_gate.check(request, now);
    if (!checked)
        return tl::unexpected(checked.error());
    const bool isTagManagement = request.path.startsWith(u"/v1.0/");
    if (isTagManagement && headerValue(request.headers, "x-domain-id") != kDomainId)
        return m_tagManagement.refused(403, "TMS.0004", "Forbidden: X-Domain-Id is missing or foreign.");
    if (const std::optional<SimulatedTrouble::Kind> trouble = m_trouble.next())
        return isTagManagement ? m_tagManagement.refused(*trouble) : tl::unexpected(refusal(*trouble));
    return operation();
}

HuaweiSimulation::Operation HuaweiSimulation::route(const HttpRequest &request)
{
    // The first part is empty; a slash at the end means nothing.
    QStringList path = request.path.split(u'/').sliced(1);
    if (path.size() > 1 && path.last().isEmpty())
        path.removeLast();
    if (path.first() == u"v3")
        return routeIam(request, path);
    if (path.first() == u"v1")
        return routeOrganizations(request, path);
    if (path.first() == u"v1.0")
        return m_tagManagement.operation(request, path.sliced(1).join(u'/'));
    const bool isNew = path.first() == u"v2.1";
    if (!isNew && path.first() != u"v2")
        return {};
    if (isNew
        || (path.size() > 1 && (path[1] == u"zones" || path[1] == u"recordsets" || path[1] == u"reverse")))
        return routeLists(request, path);
    return path.size() >= 4 ? routeTags(request, path) : Operation();
}

HuaweiSimulation::Operation HuaweiSimulation::routeIam(
    const HttpRequest &request, const QStringList &path) const
{
    if (request.method != "GET")
        return {};
    const QString rest = path.sliced(1).join(u'/');
    if (rest == u"projects" || rest == u"auth/projects")
        return [this, query = request.query] {
            return projects(query);
        };
    if (rest == u"auth/domains")
        return domains;
    return rest == u"regions" ? Operation(regions) : Operation();
}

HuaweiSimulation::Operation HuaweiSimulation::routeOrganizations(
    const HttpRequest &request, const QStringList &path)
{
    if (request.method != "GET" || path.sliced(1).join(u'/') != u"organizations/entities/effective-policies")
        return {};
    return [query = request.query] {
        return effectivePolicy(query);
    };
}

HuaweiSimulation::Operation HuaweiSimulation::routeLists(
    const HttpRequest &request, const QStringList &path) const
{
    using Shape = HuaweiLists::Shape;
    const bool isNew = path.first() == u"v2.1";
    if (request.method != "GET" || path.size() < 2)
        return {};
    if (path.size() == 2 && path[1] == u"zones" && !isNew)
        return [this, &request] {
            return m_lists.zones(request);
        };
    if (path.size() == 2 && path[1] == u"recordsets")
        return [this, &request, isNew] {
            return m_lists.recordSets(request, isNew ? Shape::V21 : Shape::V2);
        };
    if (path.size() == 3 && path[1] == u"reverse" && path[2] == u"floatingips" && !isNew)
        return [this, &request] {
            return m_lists.pointers(request);
        };
    if (path.size() == 4 && path[1] == u"zones" && path[3] == u"recordsets") {
        return [this, &request, isNew, zone = path[2].toUtf8()] {
            return m_lists.recordSetsOf(zone, request, isNew ? Shape::OfZoneV21 : Shape::OfZone);
        };
    }
    return {};
}

HuaweiSimulation::Operation HuaweiSimulation::routeTags(const HttpRequest &request, const QStringList &path)
{
    // v2 / project / type / …
    Operation operation = routeResourceTags(request, path);
    if (operation && path[1].toUtf8() != m_projectId)
        return [] {
            return HuaweiOutcome(huaweiApiNotFound());
        };
    return operation;
}

HuaweiSimulation::Operation HuaweiSimulation::routeResourceTags(
    const HttpRequest &request, const QStringList &path)
{
    const QByteArray type = path[2].toUtf8();
    const QByteArray &method = request.method;
    if (path.size() == 4 && path[3] == u"tags" && method == "GET")
        return [this, type] {
            return m_tags.list(type);
        };
    if (path.size() < 5)
        return {};
    if (path.size() == 5 && path[3] == u"resource_instances" && path[4] == u"action" && method == "POST")
        return [this, type, &request] {
            return m_tags.query(type, request.body);
        };
    if (path[4] != u"tags")
        return {};
    const QByteArray id = path[3].toUtf8();
    if (path.size() == 5 && method == "GET")
        return [this, type, id] {
            return m_tags.show(type, id);
        };
    if (path.size() == 5 && method == "POST")
        return [this, type, id, &request] {
            return m_tags.add(type, id, request.body);
        };
    if (path.size() == 6 && path[5] == u"action" && method == "POST")
        return [this, type, id, &request] {
            return m_tags.batch(type, id, request.body);
        };
    if (path.size() == 6 && method == "DELETE")
        return [this, type, id, key = path[5]] {
            return m_tags.remove(type, id, key);
        };
    return {};
}

HuaweiOutcome HuaweiSimulation::domains()
{
    JsonWriter json;
    json.beginObject().key("domains").beginArray().beginObject().member("id", kDomainId);
    json.member("name", "sandbox").member("description", "").key("enabled").boolean(true).endObject();
    json.endArray().key("links").beginObject().key("next").null().key("previous").null().endObject();
    return HuaweiReply{200, json.endObject().take()};
}

/// In the effective form: bare members, a list without values for any value.
HuaweiOutcome HuaweiSimulation::effectivePolicy(const QueryItems &query)
{
    if (queryValue(query, u"policy_type").value_or(QString()) != u"tag_policy")
        return huaweiGatewayRefused(400, "Organizations.1001", "policy_type must be tag_policy.");
    if (queryValue(query, u"entity_id").value_or(QString()).toUtf8() != kDomainId)
        return huaweiGatewayRefused(404, "Organizations.1404", "The entity does not exist.");
    JsonWriter json;
    json.beginObject().member("entity_id", kDomainId).member("last_updated_at", "2026-03-01T08:00:00Z");
    json.member("policy_type", "tag_policy");
    json.member("policy_content",
        R"({"tags":{"env":{"tag_key":"env","tag_value":["prod","staging","dev"],"enforced_for":["dns:zone"]},)"
        R"("owner":{"tag_key":"owner","tag_value":[]}}})");
    return HuaweiReply{200, json.endObject().take()};
}

HuaweiOutcome HuaweiSimulation::projects(const QueryItems &query) const
{
    const QByteArray name = queryValue(query, u"name").value_or(QString()).toUtf8();
    JsonWriter json;
    json.beginObject().key("projects").beginArray();
    if (name.isEmpty() || name == m_region) {
        json.beginObject().member("id", m_projectId).member("name", m_region);
        json.member("domain_id", kDomainId).member("parent_id", kDomainId).member("description", "");
        json.key("enabled").boolean(true).key("is_domain").boolean(false).endObject();
    }
    json.endArray().key("links").beginObject().key("next").null().key("previous").null().endObject();
    return HuaweiReply{200, json.endObject().take()};
}

} // namespace tagdesk
