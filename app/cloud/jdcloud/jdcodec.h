// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "http.h"
#include "plan.h"
#include "provider.h"
#include "result.h"

#include <QHash>
#include <QJsonObject>

namespace tagdesk {

class ReplyReader;
struct JdProduct;

/// The requests and replies of JD Cloud's tag service and of the products' list calls. Pure functions.

/// POST of the tag service; `call` is behind /v1/regions/{region}, e.g. "/tags:tagResources".
[[nodiscard]] HttpRequest jdTagRequest(
    const Account &account, const QString &region, QLatin1StringView call, const QJsonObject &body);
/// describeResources of one product line; no ids: of all that are bound. It does not page.
[[nodiscard]] HttpRequest jdBindingsRequest(
    const Account &account, const Collection &collection, const QStringList &ids = {});
/// One page of a product's list; pages count from 1.
[[nodiscard]] HttpRequest jdPageRequest(
    const Account &account, const JdProduct &product, const QString &region, qint64 page, int pageSize);
/// tagResources or unTagResources.
[[nodiscard]] HttpRequest jdWriteRequest(const Account &account, const TagCall &call);

/// A describeResources reply; entries of other product lines are left out.
struct JdBindings
{
    QHash<QString, Tags> tags; ///< By resource id.
    /// The reply says that there are more entries than it holds: what is missing is not known to be untagged.
    bool isCut = false;
};
[[nodiscard]] Result<JdBindings> decodeJdBindings(const QString &serviceCode, const HttpResponse &reply);

/// The error that a reply outside 2xx, or one with an `error` member, stands for (section 2 of the facts).
[[nodiscard]] Error jdError(const HttpResponse &reply);
/// The request id of the body, else of the header.
[[nodiscard]] QString jdRequestId(const HttpResponse &reply, const QJsonObject &root);
/// The `result` of a successful reply, with the reader that took it apart; the error otherwise.
[[nodiscard]] Result<QJsonObject> jdResult(ReplyReader &reader, const HttpResponse &reply);

/// What tagResources or unTagResources says of each id of the call.
[[nodiscard]] TagReply decodeJdWrite(const TagCall &call, const HttpResponse &reply);

} // namespace tagdesk
