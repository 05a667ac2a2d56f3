// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "wildcard.h"

#include <algorithm>

namespace tagdesk {

bool matchesWildcard(QStringView pattern, QStringView text)
{
    qsizetype at = 0;
    qsizetype inPattern = 0;
    qsizetype star = -1; // the last one passed
    qsizetype afterStar = 0; // where its text ends, as far as was tried
    while (at < text.size()) {
        if (inPattern < pattern.size() && pattern[inPattern] == u'*') {
            star = inPattern++;
            afterStar = at;
        } else if (inPattern < pattern.size() && pattern[inPattern] == text[at]) {
            ++inPattern;
            ++at;
        } else if (star >= 0) {
            inPattern = star + 1;
            at = ++afterStar;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + inPattern, pattern.end(), [](QChar rest) { return rest == u'*'; });
}

} // namespace tagdesk
