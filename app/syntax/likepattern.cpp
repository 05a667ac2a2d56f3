// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "likepattern.h"

#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString patternOfLike(QStringView like)
{
    QString pattern;
    for (qsizetype at = 0; at < like.size(); ++at) {
        const QChar character = like[at];
        if (character == u'%') {
            pattern += u"(?s:.*)"_s;
        } else if (character == u'_') {
            pattern += u"(?s:.)"_s;
        } else {
            if (character == u'\\' && at + 1 < like.size())
                ++at;
            // Half a character is none that could be escaped.
            pattern +=
                like[at].isSurrogate() ? QString(like[at]) : QRegularExpression::escape(like.sliced(at, 1));
        }
    }
    return pattern;
}

} // namespace tagdesk
