// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

namespace tagdesk {

/// A regular expression that somebody typed, whose work on one text is bounded: a match that takes too many
/// steps from one place of a text is not valid (QRegularExpressionMatch::isValid). Letters and digits are
/// those of Unicode.
[[nodiscard]] QRegularExpression boundedPattern(const QString &pattern);
/// Where a pattern that is not valid is wrong, in UTF-16 units of what was typed.
[[nodiscard]] qsizetype boundedPatternErrorPosition(
    const QRegularExpression &expression, const QString &pattern);

} // namespace tagdesk
