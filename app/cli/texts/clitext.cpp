// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clitext.h"

#include "commandline.h"

#include "clisentence.h"

#include <QRegularExpression>
#include <QStringList>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kListedIds = 10;

/// One word for a POSIX shell.
QString shellWord(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString countText(std::size_t number, QLatin1StringView one, QLatin1StringView many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

QString resourcesText(std::size_t number)
{
    return countText(number, "resource"_L1, "resources"_L1);
}

QString idListText(const QStringList &ids)
{
    QString text = ids.mid(0, kListedIds).join(u", "_s);
    if (ids.size() > kListedIds)
        text += u" and %1 more"_cli.arg(ids.size() - kListedIds);
    return text;
}

QString durationText(qint64 milliseconds)
{
    constexpr qint64 kSecondMs = 1'000;
    constexpr qint64 kMinuteMs = 60 * kSecondMs;
    if (milliseconds < kSecondMs)
        return u"less than 1 s"_s;
    if (milliseconds < 2 * kMinuteMs)
        return u"about %1 s"_cli.arg((milliseconds + kSecondMs / 2) / kSecondMs);
    return u"about %1 min"_cli.arg((milliseconds + kMinuteMs / 2) / kMinuteMs);
}

QString valueText(const QString &value)
{
    if (value.isNull())
        return u"–"_s;
    return value.isEmpty() ? u"<empty>"_s : value;
}

QString commandText(const CommandLine &line, const QString &command)
{
    QStringList words{u"tagdesk-cli"_s};
    const auto add = [&words](const QString &option, const QString &value) {
        if (!value.isEmpty())
            words << option << shellWord(value);
    };
    add(u"--cloud"_s, line.cloud);
    add(u"--region"_s, line.region);
    add(u"--endpoint"_s, QString::fromUtf8(line.endpoint.toEncoded()));
    add(u"--iam-endpoint"_s, QString::fromUtf8(line.iamEndpoint.toEncoded()));
    add(u"--project"_s, line.project);
    return words.join(u' ') + u' ' + command;
}

} // namespace tagdesk
