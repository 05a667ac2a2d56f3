// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdcloudsimulation.h"

#include "jsonwriter.h"

#include <QJsonDocument>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kRequestIdSeed = 0x4a44;

bool isRegion(const QByteArray &region)
{
    return region == "cn-all" || region == "all-region"
        || jdSandboxRegions().contains(QString::fromUtf8(region));
}

JdRefusal refusal(SimulatedTrouble::Kind trouble)
{
    using Kind = SimulatedTrouble::Kind;
    switch (trouble) {
    case Kind::Throttled:
    case Kind::FlowControlled:
        break;
    case Kind::Conflict:
        return {409, "ABORTED", "the resource is being changed by another request"};
    case Kind::Failure:
        return {500, "INTERNAL", "internal error"};
    }
    return {429, "RATE_LIMIT", "minute rate limit exceeded, role:ak[gw]"};
}

JdOutcome unknownPath()
{
    return jdNotFound("no route matched[gw]");
}

} // namespace

JdCloudSimulation::JdCloudSimulation(Estate &estate, QList<Credentials> credentials, int quotaPerMinute,
    const SimulationSwitches &switches, SimulatedTrouble &trouble)
    : m_gate(std::move(credentials), quotaPerMinute)
    , m_writes(estate, switches, trouble)
    , m_queries(estate, switches)
    , m_lists(estate, switches)
    , m_requestIds(kRequestIdSeed)
    , m_switches(switches)
    , m_trouble(trouble)
{
}

HttpResponse JdCloudSimulation::answer(const HttpRequest &request, const QDateTime &now)
{
    const QByteArray requestId = m_requestIds.next();
    const JdOutcome outcome = this->outcome(request, now);
    HttpResponse response;
    response.status = outcome ? 200 : outcome.error().code;
    response.headers = {
        {"Content-Type", "application/json; charset=utf-8"}, {"x-jdcloud-request-id", requestId}};
    JsonWriter json(outcome ? outcome->size() + 128 : 256);
    json.beginObject().member("requestId", requestId);
    if (outcome) {
        json.key("result").json(*outcome);
    } else {
        const JdRefusal &refusal = outcome.error();
        json.key("error").beginObject().member("code", refusal.code).member("status", refusal.status);
        json.member("message", refusal.message).endObject();
    }
    response.body = json.endObject().take();
    return response;
}

JdOutcome JdCloudSimulation::outcome(const HttpRequest &request, const QDateTime &now)
{
    const tl::expected<JdScope, JdRefusal> scope = m_gate.check(request, now, m_switches.checksNonces);
    if (!scope)
        return tl::unexpected(scope.error());
    if (const std::optional<SimulatedTrouble::Kind> trouble = m_trouble.next())
        return tl::unexpected(refusal(*trouble));
    if (scope->service == "cdn" && request.path == u"/v1/domain:query" && request.method == "POST")
        return m_lists.queryDomains(request.body);
    if (scope->service == "cdn" && request.path == u"/v1/domain" && request.method == "GET")
        return m_lists.domains(request.query);
    static constexpr QLatin1StringView kPrefix("/v1/regions/");
    if (!request.path.startsWith(kPrefix))
        return unknownPath();
    const QString behind = request.path.sliced(kPrefix.size());
    const qsizetype slash = behind.indexOf(u'/');
    if (slash < 0)
        return unknownPath();
    return regional(request, scope->service, behind.first(slash).toUtf8(), behind.sliced(slash + 1));
}

JdOutcome JdCloudSimulation::regional(
    const HttpRequest &request, const QByteArray &service, const QByteArray &region, const QString &rest)
{
    if (!isRegion(region))
        return jdNotFound("region '" + region + "' not found");
    std::optional<JdOutcome> result;
    if (service == "resourcetag" && request.method == "POST")
        result = tagOperation(rest, region, request.body);
    else if (request.method == "GET")
        result = m_lists.list(service, rest, region, request.query);
    return result ? *result : unknownPath();
}

std::optional<JdOutcome> JdCloudSimulation::tagOperation(
    const QString &operation, const QByteArray &region, const QByteArray &body)
{
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    // The wrapper is required; a client that has nothing to say sends it empty.
    const auto call = [&](QLatin1StringView wrapper, auto &service, auto function) -> JdOutcome {
        if (!root.value(wrapper).isObject())
            return jdInvalid(QByteArray(wrapper.data(), wrapper.size()) + " is required");
        return (service.*function)(region, root.value(wrapper).toObject());
    };
    if (operation == u"tags:tagResources")
        return call("tagResources"_L1, m_writes, &JdTagWrites::tagResources);
    if (operation == u"tags:unTagResources")
        return call("unTagResources"_L1, m_writes, &JdTagWrites::unTagResources);
    if (operation == u"tags:describeResources")
        return call("resourceVo"_L1, m_queries, &JdTagQueries::describeResources);
    if (operation == u"describeTags")
        return call("tagKeysVo"_L1, m_queries, &JdTagQueries::describeTags);
    if (operation == u"tags:describeKeys")
        return call("tagKeysVo"_L1, m_queries, &JdTagQueries::describeKeys);
    if (operation == u"tags:describeValues")
        return call("tagValuesVo"_L1, m_queries, &JdTagQueries::describeValues);
    if (operation == u"queryResource")
        return call("queryResource"_L1, m_queries, &JdTagQueries::queryResource);
    return std::nullopt;
}

} // namespace tagdesk
