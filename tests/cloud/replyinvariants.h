// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

#include <string_view>

namespace tagdesk {

/// What the decoders of one cloud made something of: "jdcloud page", "huawei written", and so on.
using DecodedReplies = QSet<QString>;

/// What must hold for every reply of every cloud, whatever its body is. The first byte, counted from the
/// blank, chooses the status (its remainder by 8: 200, 202, 400, 401, 403, 404, 429 or 500) and the scope
/// that is listed (the rest). The bodies follow, parted by 0x1E: a listing is answered by one after the other
/// and then by the last again and again, everything else by the first. Returns what is broken, empty when
/// nothing is.
[[nodiscard]] QString brokenReplyInvariant(std::string_view bytes, DecodedReplies *decoded = nullptr);

} // namespace tagdesk
