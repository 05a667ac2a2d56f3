// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clockskew.h"

#include "canonical.h"

#include <QLocale>
#include <QRegularExpression>

#include <chrono>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Well below the 15 minutes that are tolerated, well above a slow network.
constexpr qint64 kSuspiciousMinutes = 5;

} // namespace

QDateTime httpDate(const QByteArray &text)
{
    // In English whatever the locale.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<qint64> clockOffsetSeconds(const HttpResponse &reply, const QDateTime &signedAt)
{
    const QDateTime date = httpDate(reply.header("date"));
    if (!date.isValid() || !signedAt.isValid())
        return std::nullopt;
    return date.secsTo(signedAt);
}

std::optional<qint64> quotedOffsetSeconds(const QString &message)
{
    static const QRegularExpression stamp(u"\\d{8}T\\d{6}Z"_s);
    auto match = stamp.globalMatch(message);
    if (!match.hasNext())
        return std::nullopt;
    const QDateTime first = parseBasicDateTime(match.next().captured().toLatin1());
    if (!match.hasNext())
        return std::nullopt;
    const QDateTime second = parseBasicDateTime(match.next().captured().toLatin1());
    if (!first.isValid() || !second.isValid())
        return std::nullopt;
    return second.secsTo(first);
}

qint64 nearestMinutes(qint64 seconds)
{
    return std::chrono::round<std::chrono::minutes>(std::chrono::seconds(seconds)).count();
}

QString quotedSkewMinutes(const QString &message)
{
    const std::optional<qint64> seconds = quotedOffsetSeconds(message);
    return seconds ? QString::number(nearestMinutes(qAbs(*seconds))) : QString();
}

Error withClockSkew(Error error, const HttpResponse &reply, const QDateTime &signedAt)
{
    const bool mayBeTheClock = error.kind == ErrorKind::Unauthorized
        && (error.cause == ErrorCause::Unspecified || error.cause == ErrorCause::ClockSkewed);
    const std::optional<qint64> seconds = clockOffsetSeconds(reply, signedAt);
    if (!mayBeTheClock || !seconds || !error.detail.isEmpty())
        return error;
    const qint64 minutes = nearestMinutes(qAbs(*seconds));
    if (minutes >= kSuspiciousMinutes) {
        error.cause = ErrorCause::ClockSkewed;
        error.detail = QString::number(minutes);
    }
    return error;
}

} // namespace tagdesk
