// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QUrl>

#include <optional>

namespace tagdesk {

/// localhost, 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const QUrl &url);
/// BadEndpoint unless the URL is https, or http to loopback, and only a scheme, a host and a port.
[[nodiscard]] std::optional<Error> endpointError(const QUrl &endpoint);
/// RegionUnknown for text that cannot be a region. Which regions there are is the cloud's to say.
[[nodiscard]] std::optional<Error> regionError(const QString &region);

} // namespace tagdesk
