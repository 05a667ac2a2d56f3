// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "requestedwrite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<RequestedWrite::Cell> cellsOf(const QJsonArray &tags, bool isRemoval)
{
    std::vector<RequestedWrite::Cell> cells;
    for (const QJsonValue &tag : tags) {
        cells.push_back({.key = tag["key"_L1].toString(),
            .value = isRemoval ? std::nullopt : std::optional(tag["value"_L1].toString(u""_s))});
    }
    return cells;
}

std::optional<RequestedWrite> ofJd(const HttpRequest &request)
{
    const bool isRemoval = request.path.endsWith(u"/tags:unTagResources");
    if (!isRemoval && !request.path.endsWith(u"/tags:tagResources"))
        return std::nullopt;
    const QJsonObject members = QJsonDocument::fromJson(request.body)
                                    .object()
                                    .value(isRemoval ? "unTagResources"_L1 : "tagResources"_L1)
                                    .toObject();
    RequestedWrite write{.ids = {}, .cells = cellsOf(members.value("tags"_L1).toArray(), isRemoval)};
    const QJsonArray resources = members.value("resources"_L1).toArray();
    for (const QJsonValue &resource : resources) {
        const QJsonArray ids = resource["resourceId"_L1].toArray();
        for (const QJsonValue &id : ids)
            write.ids.append(id.toString().toUtf8());
    }
    return write;
}

std::optional<RequestedWrite> ofTagManagement(const HttpRequest &request)
{
    const bool isRemoval = request.path.endsWith(u"/resource-tags/batch-delete");
    if (!isRemoval && !request.path.endsWith(u"/resource-tags/batch-create"))
        return std::nullopt;
    const QJsonObject members = QJsonDocument::fromJson(request.body).object();
    RequestedWrite write{.ids = {}, .cells = cellsOf(members.value("tags"_L1).toArray(), isRemoval)};
    const QJsonArray resources = members.value("resources"_L1).toArray();
    for (const QJsonValue &resource : resources)
        write.ids.append(resource["resource_id"_L1].toString().toUtf8());
    return write;
}

std::optional<RequestedWrite> ofHuawei(const HttpRequest &request)
{
    // v2 / project / type / id / tags, and then nothing, "action" or the key
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    if (path.size() < 5 || path.size() > 6 || path[0] != u"v2" || path[4] != u"tags")
        return std::nullopt;
    RequestedWrite write{.ids = {path[3].toUtf8()}, .cells = {}};
    if (path.size() == 6 && request.method == "DELETE") {
        write.cells = {{.key = path[5], .value = std::nullopt}};
        return write;
    }
    if (request.method != "POST")
        return std::nullopt;
    const QJsonObject members = QJsonDocument::fromJson(request.body).object();
    write.cells = path.size() == 5
        ? cellsOf(QJsonArray{members.value("tag"_L1)}, false)
        : cellsOf(members.value("tags"_L1).toArray(), members.value("action"_L1) == "delete"_L1);
    return write;
}

} // namespace

std::optional<RequestedWrite> requestedWrite(const HttpRequest &request)
{
    if (request.path.startsWith(u"/v1.0/"))
        return ofTagManagement(request);
    return request.path.startsWith(u"/v1/") ? ofJd(request) : ofHuawei(request);
}

} // namespace tagdesk
