// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "terminaltext.h"

#include <algorithm>
#include <array>
#include <span>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr bool contains(std::span<const Range> ranges, char32_t character)
{
    return std::ranges::any_of(ranges,
        [character](const Range &range) { return character >= range.first && character <= range.last; });
}

/// Format characters with ink: Prepended_Concatenation_Mark in Unicode's PropList.txt.
constexpr std::array kVisibleFormats{Range{0x0600, 0x0605}, Range{0x06dd, 0x06dd}, Range{0x070f, 0x070f},
    Range{0x0890, 0x0891}, Range{0x08e2, 0x08e2}, Range{0x110bd, 0x110bd}, Range{0x110cd, 0x110cd}};

/// Letters and marks without ink: Other_Default_Ignorable_Code_Point in Unicode's PropList.txt, and the
/// Mongolian variation selectors.
constexpr std::array kInvisible{Range{0x034f, 0x034f}, Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5},
    Range{0x180b, 0x180f}, Range{0x2065, 0x2065}, Range{0x3164, 0x3164}, Range{0xffa0, 0xffa0},
    Range{0xfff0, 0xfff8}, Range{0xe0000, 0xe00ff}, Range{0xe01f0, 0xe0fff}};

/// Takes the character that begins at the place, or half of one, and moves the place behind it.
char32_t take(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

template <typename StaysAsItIs>
QString escaped(QStringView text, StaysAsItIs staysAsItIs)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t character = take(text, at);
        if (!isUnprintable(character) || staysAsItIs(character))
            result += text.sliced(begin, at - begin);
        else
            result += u"\\u{%1}"_s.arg(QString::number(character, 16).toUpper());
    }
    return result;
}

} // namespace

bool isUnprintable(char32_t character)
{
    if (character < 0x7f)
        return character < 0x20;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return !contains(kVisibleFormats, character);
    default:
        return contains(kInvisible, character);
    }
}

QString printable(QStringView text)
{
    return escaped(text, [](char32_t) { return false; });
}

QString printableLines(QStringView text)
{
    return escaped(text, [](char32_t character) { return character == U'\n'; });
}

QString printableCsv(QStringView text)
{
    QString result;
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && text.sliced(at).startsWith("\r\n"_L1)) {
            result += printable(text.sliced(begin, at - begin)) + u'\n';
            begin = at + 2;
        }
    }
    return result + printable(text.sliced(begin));
}

} // namespace tagdesk
