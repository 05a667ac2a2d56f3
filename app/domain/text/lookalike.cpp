// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lookalike.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Letters that print as a Latin one in common typefaces; a part of Unicode's confusables (UTS 39), without
/// those that make two Latin texts alike.
constexpr std::array<std::pair<char16_t, char16_t>, 54> kTwins{
    {{u'А', u'A'}, {u'В', u'B'}, {u'Е', u'E'}, {u'З', u'3'}, {u'К', u'K'}, {u'М', u'M'}, {u'Н', u'H'},
        {u'О', u'O'}, {u'Р', u'P'}, {u'С', u'C'}, {u'Т', u'T'}, {u'У', u'Y'}, {u'Х', u'X'}, {u'а', u'a'},
        {u'е', u'e'}, {u'о', u'o'}, {u'р', u'p'}, {u'с', u'c'}, {u'у', u'y'}, {u'х', u'x'}, {u'ѕ', u's'},
        {u'і', u'i'}, {u'ј', u'j'}, {u'ԁ', u'd'}, {u'һ', u'h'}, {u'ԛ', u'q'}, {u'ԝ', u'w'}, {u'Ѕ', u'S'},
        {u'І', u'I'}, {u'Ј', u'J'}, {u'Α', u'A'}, {u'Β', u'B'}, {u'Ε', u'E'}, {u'Ζ', u'Z'}, {u'Η', u'H'},
        {u'Ι', u'I'}, {u'Κ', u'K'}, {u'Μ', u'M'}, {u'Ν', u'N'}, {u'Ο', u'O'}, {u'Ρ', u'P'}, {u'Τ', u'T'},
        {u'Υ', u'Y'}, {u'Χ', u'X'}, {u'ο', u'o'}, {u'ν', u'v'}, {u'ι', u'i'}, {u'ρ', u'p'}, {u'α', u'a'},
        {u'ı', u'i'}, {u'ɡ', u'g'}, {u'‐', u'-'}, {u'‑', u'-'}, {u'–', u'-'}}};

char16_t latinTwin(char16_t character)
{
    const auto *const found = std::ranges::find(kTwins, character, &std::pair<char16_t, char16_t>::first);
    return found == kTwins.end() ? character : found->second;
}

/// The character at the start of a text, or the one at its end.
char32_t firstOf(QStringView text)
{
    const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
}

char32_t lastOf(QStringView text)
{
    const qsizetype size = text.size();
    const bool isPair = size > 1 && text[size - 2].isHighSurrogate() && text[size - 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[size - 2], text[size - 1]) : text[size - 1].unicode();
}

bool isGap(char32_t character)
{
    return character == U' ' || character == 0x3000 || isInvisible(character);
}

/// Selectors of a form are marks without ink. Emoji have them, so they are no reason for a warning.
bool isSelector(char32_t character)
{
    return (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef)
        || character == 0x034f;
}

bool isLatin(QChar character)
{
    return character.script() == QChar::Script_Latin;
}

} // namespace

bool isInvisible(char32_t character)
{
    if (character == U' ' || character == 0x3000)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Hangul fillers are letters that show nothing.
        return character == 0x115f || character == 0x1160 || character == 0x3164 || character == 0xffa0;
    }
}

QStringView withoutInvisibleEnds(QStringView text)
{
    while (!text.isEmpty() && isGap(firstOf(text)))
        text = text.sliced(QChar::requiresSurrogates(firstOf(text)) ? 2 : 1);
    while (!text.isEmpty() && isGap(lastOf(text)))
        text.chop(QChar::requiresSurrogates(lastOf(text)) ? 2 : 1);
    return text;
}

QString skeleton(const QString &text)
{
    const auto isCommon = [](QChar c) {
        return c > u' ' && c < u'\x7f';
    };
    if (std::ranges::all_of(text, isCommon))
        return text;
    QString seen;
    bool gap = false;
    // Before what NFKC makes blanks of is gone: U+00A0 parts words as a blank does, U+200B does not.
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        if (point == U' ' || point == 0x3000 || QChar::category(point) == QChar::Separator_Space
            || (point >= 0x09 && point <= 0x0d)) {
            gap = true;
            continue;
        }
        if (isInvisible(point) || isSelector(point))
            continue;
        if (std::exchange(gap, false) && !seen.isEmpty())
            seen += u' ';
        seen += QStringView(QChar::fromUcs4(point));
    }
    seen = seen.normalized(QString::NormalizationForm_KC);
    for (QChar &character : seen)
        character = latinTwin(character.unicode());
    return seen;
}

QString revealed(const QString &text)
{
    const bool hasLatin = std::ranges::any_of(text, isLatin);
    QString shown;
    const QList<uint> points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        const bool isEnd = i == 0 || i + 1 == points.size();
        const bool isTwin = hasLatin && point <= 0xffff && latinTwin(static_cast<char16_t>(point)) != point;
        const bool isWide = point == 0x3000 || (point >= 0xff01 && point <= 0xff5e);
        if (isInvisible(point) || isSelector(point) || isWide || isTwin || (isEnd && point == U' '))
            shown += u"<U+%1>"_s.arg(QString::number(point, 16).toUpper().rightJustified(4, u'0'));
        else
            shown += QStringView(QChar::fromUcs4(point));
    }
    return shown;
}

} // namespace tagdesk
