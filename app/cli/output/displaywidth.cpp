// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "displaywidth.h"

#include <algorithm>
#include <array>
#include <QList>

namespace tagdesk {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// Blocks whose characters are wide or full-width in Unicode's EastAsianWidth.txt.
constexpr std::array kWide{Range{0x1100, 0x115f}, Range{0x2e80, 0x303e}, Range{0x3041, 0xa4cf},
    Range{0xa960, 0xa97c}, Range{0xac00, 0xd7a3}, Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f},
    Range{0xff00, 0xff60}, Range{0xffe0, 0xffe6}, Range{0x1f300, 0x1f64f}, Range{0x1f900, 0x1f9ff},
    Range{0x20000, 0x3fffd}};

int cellsOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    const bool isWide = std::any_of(kWide.begin(), kWide.end(),
        [character](const Range &range) { return character >= range.first && character <= range.last; });
    return isWide ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int cells = 0;
    for (const char32_t character : text.toUcs4())
        cells += cellsOf(character);
    return cells;
}

QString cutToWidth(const QString &text, int cells)
{
    if (displayWidth(text) <= cells)
        return text;
    const QList<uint> characters = text.toUcs4();
    int taken = 1; // the ellipsis
    qsizetype kept = 0;
    while (kept < characters.size() && taken + cellsOf(characters[kept]) <= cells)
        taken += cellsOf(characters[kept++]);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), kept) + u'…';
}

} // namespace tagdesk
