// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sentences.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString Sentences::full() const
{
    QStringList lines{what, next, words};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString inARow(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!text.isEmpty() && !u"\u3002\uff01\uff1f\uff1b\uff1a"_s.contains(text.back()))
            text += u' ';
        text += sentence;
    }
    return text;
}

} // namespace tagdesk
