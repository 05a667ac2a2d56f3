// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "launchrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

QByteArray LaunchRequest::toJson() const
{
    const QJsonObject json{{u"profile"_s, profile}, {u"import"_s, import}, {u"sandbox"_s, sandbox},
        {u"activationToken"_s, activationToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<LaunchRequest> LaunchRequest::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    return LaunchRequest{.profile = document[u"profile"_s].toString(),
        .import = document[u"import"_s].toString(),
        .sandbox = document[u"sandbox"_s].toBool(),
        .activationToken = document[u"activationToken"_s].toString()};
}

} // namespace tagdesk
