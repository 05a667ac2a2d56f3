// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plaintext.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString toolTipText(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    // U+2060 has no ink and no width. Behind "<" there is no tag any more, within "&lt;" no entity.
    return QString(text).replace(u"<"_s, u"<\u2060"_s).replace(u"&lt;"_s, u"&\u2060lt;"_s);
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

QString plainName(const QString &text)
{
    // Languages without Latin letters write the mnemonic behind the name.
    static const QRegularExpression behind(u"\\(&[^&]\\)"_s);
    QString name = QString(text).remove(behind);
    for (qsizetype at = name.indexOf(u'&'); at >= 0; at = name.indexOf(u'&', at + 1))
        name.remove(at, 1);
    return name;
}

QString titleText(const QString &text)
{
    return QString(text).replace(u"[*]"_s, u"[*][*]"_s);
}

} // namespace tagdesk
