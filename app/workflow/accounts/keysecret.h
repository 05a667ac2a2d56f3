// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"

#include <optional>

namespace tagdesk {

/// Credentials as the bytes that a SecretStore keeps: a JSON object in UTF-8.
[[nodiscard]] QByteArray toSecret(const Credentials &credentials);
/// nullopt when these are no credentials of ours.
[[nodiscard]] std::optional<Credentials> credentialsFromSecret(const QByteArray &secret);

} // namespace tagdesk
