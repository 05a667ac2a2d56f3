// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clockskew.h"

#include "canonical.h"

#include <QLocale>
#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Well below the 15 minutes that are tolerated, well above a slow network.
constexpr qint64 kSuspiciousMinutes = 5;
constexpr qint64 kSecondsPerMinute = 60;

} // namespace

QDateTime httpDate(const QByteArray &text)
{
    // In English whatever the locale.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

QString quotedSkewMinutes(const QString &message)
{
    static const QRegularExpression stamp(u"\\d{8}T\\d{6}Z"_s);
    auto match = stamp.globalMatch(message);
    if (!match.hasNext())
        return {};
    const QDateTime first = parseBasicDateTime(match.next().captured().toLatin1());
    if (!match.hasNext())
        return {};
    const QDateTime second = parseBasicDateTime(match.next().captured().toLatin1());
    if (!first.isValid() || !second.isValid())
        return {};
    return QString::number(qAbs(first.secsTo(second)) / kSecondsPerMinute);
}

Error withClockSkew(Error error, const HttpResponse &reply, const QDateTime &signedAt)
{
    const bool mayBeTheClock = error.kind == ErrorKind::Unauthorized
        && (error.cause == ErrorCause::Unspecified || error.cause == ErrorCause::ClockSkewed);
    const QDateTime date = httpDate(reply.header("date"));
    if (!mayBeTheClock || !date.isValid() || !error.detail.isEmpty())
        return error;
    const qint64 minutes = qAbs(signedAt.secsTo(date)) / kSecondsPerMinute;
    if (minutes >= kSuspiciousMinutes) {
        error.cause = ErrorCause::ClockSkewed;
        error.detail = QString::number(minutes);
    }
    return error;
}

} // namespace tagdesk
