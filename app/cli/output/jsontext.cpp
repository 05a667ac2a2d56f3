// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsontext.h"

#include "terminaltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonDocument &document)
{
    const QString json = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    QString result;
    result.reserve(json.size());
    qsizetype begin = 0;
    for (qsizetype at = 0; at < json.size();) {
        const bool isPair = json[at].isHighSurrogate() && at + 1 < json.size();
        const qsizetype end = at + (isPair ? 2 : 1);
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(json[at], json[at + 1]) : char32_t(json[at].unicode());
        if (isUnprintable(character)) {
            result += QStringView(json).sliced(begin, at - begin);
            for (begin = end; at < end; ++at)
                result += u"\\u"_s + QString::number(json[at].unicode(), 16).rightJustified(4, u'0');
        }
        at = end;
    }
    result += QStringView(json).sliced(begin);
    return result.toUtf8();
}

} // namespace

QByteArray jsonText(const QJsonArray &array)
{
    return text(QJsonDocument(array));
}

QByteArray jsonText(const QJsonObject &object)
{
    return text(QJsonDocument(object));
}

} // namespace tagdesk
