// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "endpoint.h"

#include "replyreader.h"

#include <QHostAddress>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

std::optional<Error> endpointError(const QUrl &endpoint)
{
    const bool good = endpoint.isValid() && !endpoint.host().isEmpty() && endpoint.userInfo().isEmpty()
        && !endpoint.hasQuery() && !endpoint.hasFragment()
        && (endpoint.path().isEmpty() || endpoint.path() == "/"_L1)
        && (endpoint.scheme() == "https"_L1 || (endpoint.scheme() == "http"_L1 && isLoopback(endpoint)));
    if (good)
        return std::nullopt;
    return makeError(ErrorKind::Invalid, ErrorCause::BadEndpoint,
        endpoint.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

std::optional<Error> regionError(const QString &region)
{
    constexpr qsizetype kLongestLabel = 63;
    // It becomes a host name's label and a path segment.
    const bool good = !region.isEmpty() && region.size() <= kLongestLabel && !region.startsWith('-'_L1)
        && !region.endsWith('-'_L1) && std::all_of(region.cbegin(), region.cend(), [](QChar c) {
               return (c >= 'a'_L1 && c <= 'z'_L1) || (c >= '0'_L1 && c <= '9'_L1) || c == '-'_L1;
           });
    if (good)
        return std::nullopt;
    return makeError(ErrorKind::Invalid, ErrorCause::RegionUnknown, region);
}

} // namespace tagdesk
