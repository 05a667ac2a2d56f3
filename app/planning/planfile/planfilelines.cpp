// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilelines.h"

#include "jsonwriter.h"
#include "planfilemembers.h"

namespace tagdesk {

using namespace planfilemembers;

namespace {

void append(JsonWriter &json, QLatin1StringView name, const std::optional<QString> &text)
{
    json.key(name);
    if (text)
        json.text(text->toUtf8());
    else
        json.null();
}

} // namespace

QByteArray planFileLine(const PlanFileAccount &account)
{
    JsonWriter json;
    json.spaced().beginObject();
    append(json, kName, account.name);
    append(json, kCloud, account.cloud);
    append(json, kEndpoint, account.endpoint);
    append(json, kRegion, account.region);
    append(json, kProject, account.project);
    append(json, kRules, account.rules);
    json.endObject();
    return json.take();
}

QByteArray planFileLine(const PlanFileChange &change)
{
    const Collection &collection = change.resource.collection;
    JsonWriter json;
    json.spaced().beginObject();
    append(json, kCloud, collection.cloud);
    append(json, kAccount, collection.account);
    append(json, kRegion, collection.region);
    append(json, kKind, collection.kind);
    append(json, kId, change.resource.id);
    append(json, kKey, change.key);
    append(json, kBefore, change.before);
    append(json, kAfter, change.after);
    json.endObject();
    return json.take();
}

} // namespace tagdesk
