// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "result.h"

#include <QDateTime>

#include <optional>

namespace tagdesk {

/// Seconds that the clock which signed is ahead of the reply's Date; negative: behind. Nullopt without a
/// Date.
[[nodiscard]] std::optional<qint64> clockOffsetSeconds(const HttpResponse &reply, const QDateTime &signedAt);
/// The same of the two times that a refusal quotes: the signature's first, then the server's.
[[nodiscard]] std::optional<qint64> quotedOffsetSeconds(const QString &message);
/// As minutes, to the nearest: a date holds whole seconds, so that an hour is often seen as 59 min 59 s.
[[nodiscard]] qint64 nearestMinutes(qint64 seconds);
/// Minutes between the two times ("20250314T015926Z") that a refusal quotes; empty when it quotes none.
[[nodiscard]] QString quotedSkewMinutes(const QString &message);
/// Says of a refused key whether the clock is the reason: compares the Date of the reply with the date that
/// was signed. An error that already names another reason is left as it is. Puts the minutes into detail.
[[nodiscard]] Error withClockSkew(Error error, const HttpResponse &reply, const QDateTime &signedAt);

/// The date of a header in the form of RFC 9110, "Sun, 06 Nov 1994 08:49:37 GMT"; invalid for anything else.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);

} // namespace tagdesk
