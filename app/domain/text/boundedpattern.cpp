// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "boundedpattern.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Steps that the library may take from one place of a text, and an empty group, so that what is typed behind
/// it is never read as such a limit.
const QString kLimit = u"(*LIMIT_MATCH=5000)(?:)"_s;

} // namespace

QRegularExpression boundedPattern(const QString &pattern)
{
    QRegularExpression expression(kLimit + pattern, QRegularExpression::UseUnicodePropertiesOption);
    if (expression.isValid())
        expression.optimize();
    return expression;
}

qsizetype boundedPatternErrorPosition(const QRegularExpression &expression, const QString &pattern)
{
    return std::clamp<qsizetype>(expression.patternErrorOffset() - kLimit.size(), 0, pattern.size());
}

} // namespace tagdesk
