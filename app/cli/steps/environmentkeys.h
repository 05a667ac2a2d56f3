// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"

namespace tagdesk {

/// What TAGDESK_SECURITY_TOKEN_EXPIRES has instead of a time; empty when it has one or nothing.
[[nodiscard]] QString unreadableTokenExpiry();
/// The keys in TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and TAGDESK_SECURITY_TOKEN, with the end that
/// TAGDESK_SECURITY_TOKEN_EXPIRES tells, without blanks around them: pasted keys often bring some along.
/// Secret key and token are taken out of the environment, so that a second call has none.
[[nodiscard]] Credentials environmentKeys();
/// The same with another secret key, trimmed too; `secretKey` is wiped.
[[nodiscard]] Credentials environmentKeys(QByteArray &secretKey);

} // namespace tagdesk
