// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "displaywidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cstdint>
#include <uniwidth.h>

namespace tagdesk {

namespace {

constexpr QChar kEmojiForm(u'\ufe0f'); // VARIATION SELECTOR-16

bool isAscii(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// Of what is drawn as one: a flag, a letter with its marks, an emoji of several characters.
int cellsOf(QStringView cluster)
{
    constexpr int kMost = 2;
    if (cluster.contains(kEmojiForm))
        return kMost;
    // By libunistring and not ICU, which has no cells, only the properties that they would be guessed from.
    return std::min(kMost,
        u16_width(reinterpret_cast<const std::uint16_t *>(cluster.utf16()),
            static_cast<std::size_t>(cluster.size()), "UTF-8"));
}

/// Calls `take(end, cells)` for one cluster after the other, until it returns false.
template <typename Take>
void forEachCluster(QStringView text, Take take)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        if (!take(end, cellsOf(text.sliced(begin, end - begin))))
            return;
        begin = end;
    }
}

} // namespace

int displayWidth(QStringView text)
{
    if (isAscii(text))
        return static_cast<int>(text.size());
    int width = 0;
    forEachCluster(text, [&width](qsizetype, int cells) {
        width += cells;
        return true;
    });
    return width;
}

QString cutToWidth(const QString &text, int cells)
{
    if (displayWidth(text) <= cells)
        return text;
    int taken = 1; // the ellipsis
    qsizetype kept = 0;
    forEachCluster(text, [&](qsizetype end, int more) {
        if (taken + more > cells)
            return false;
        taken += more;
        kept = end;
        return true;
    });
    return text.first(kept) + u'…';
}

} // namespace tagdesk
