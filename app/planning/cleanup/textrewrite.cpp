// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textrewrite.h"

#include "boundedpattern.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTooLong = 8; // texts, until a pattern is given up

QString titleCase(const QString &text)
{
    QString titled = text.toLower();
    bool isWithin = false; // a word
    for (QChar &character : titled) {
        if (!isWithin && character.isLetter())
            character = character.toTitleCase();
        isWithin = character.isLetterOrNumber() || character.isMark() || character == u'\'';
    }
    return titled;
}

QString collapsedBlanks(const QString &text)
{
    QString collapsed;
    collapsed.reserve(text.size());
    bool afterBlank = false;
    for (const QChar character : text) {
        const bool isBlank = character.isSpace();
        if (!isBlank)
            collapsed += character;
        else if (!afterBlank)
            collapsed += u' ';
        afterBlank = isBlank;
    }
    return collapsed;
}

/// Full-width forms of U+0021 to U+007E, and the ideographic blank.
QString asciiWidth(QString text)
{
    constexpr char16_t kFirst = 0xff01;
    constexpr char16_t kLast = 0xff5e;
    constexpr char16_t kIdeographicBlank = 0x3000;
    for (QChar &character : text) {
        if (character.unicode() >= kFirst && character.unicode() <= kLast)
            character = QChar(static_cast<char16_t>(character.unicode() - kFirst + u'!'));
        else if (character.unicode() == kIdeographicBlank)
            character = u' ';
    }
    return text;
}

} // namespace

QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar next = at + 1 < replacement.size() ? replacement.at(at + 1) : QChar();
        if (replacement.at(at) != u'$' || next.isNull()) {
            text += replacement.at(at);
        } else if (next == u'$') {
            text += u'$';
            ++at;
        } else if (next >= u'0' && next <= u'9') {
            text += match.captured(next.digitValue());
            ++at;
        } else if (const qsizetype end = replacement.indexOf(u'}', at); next == u'{' && end > 0) {
            const QString name = replacement.sliced(at + 2, end - at - 2);
            bool isNumber = false;
            const int group = name.toInt(&isNumber);
            text += isNumber ? match.captured(group) : match.captured(name);
            at = end;
        } else {
            text += u'$';
        }
    }
    return text;
}

CompiledMatch::CompiledMatch(TextMatch match)
    : m_match(std::move(match))
{
    if (m_match.kind == TextMatch::Kind::Pattern) {
        m_expression = boundedPattern(m_match.text);
        if (!m_match.matchesCase)
            m_expression.setPatternOptions(
                m_expression.patternOptions() | QRegularExpression::CaseInsensitiveOption);
    }
}

Qt::CaseSensitivity CompiledMatch::sensitivity() const
{
    return m_match.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

bool CompiledMatch::hasGivenUp() const
{
    return m_tooLong >= kMostTooLong;
}

bool CompiledMatch::isGood(const QRegularExpressionMatch &match) const
{
    if (!match.isValid())
        ++m_tooLong;
    return match.hasMatch();
}

bool CompiledMatch::matches(const QString &text) const
{
    switch (m_match.kind) {
    case TextMatch::Kind::Part:
        return text.contains(m_match.text, sensitivity());
    case TextMatch::Kind::Whole:
        return text.compare(m_match.text, sensitivity()) == 0;
    case TextMatch::Kind::Pattern:
        break;
    }
    return m_expression.isValid() && !hasGivenUp() && isGood(m_expression.match(text));
}

QString CompiledMatch::replaced(const QString &text, const QString &by) const
{
    switch (m_match.kind) {
    case TextMatch::Kind::Part:
        return m_match.text.isEmpty() ? text : QString(text).replace(m_match.text, by, sensitivity());
    case TextMatch::Kind::Whole:
        return matches(text) ? by : text;
    case TextMatch::Kind::Pattern:
        break;
    }
    if (!m_expression.isValid() || hasGivenUp())
        return text;
    QString result;
    qsizetype at = 0;
    qsizetype behind = 0;
    while (at <= text.size()) {
        const QRegularExpressionMatch match = m_expression.match(text, at);
        if (!isGood(match)) {
            // Half of a text replaced would be worse than none.
            if (!match.isValid())
                return text;
            break;
        }
        result += QStringView(text).sliced(behind, match.capturedStart() - behind);
        result += expanded(by, match);
        behind = match.capturedEnd();
        at = match.capturedLength() > 0 ? behind : behind + 1;
    }
    result += QStringView(text).sliced(behind);
    return result;
}

std::optional<QString> CompiledMatch::mapped(const QString &text, const QString &to) const
{
    if (m_match.kind != TextMatch::Kind::Pattern)
        return matches(text) ? std::optional(to) : std::nullopt;
    if (!m_expression.isValid() || hasGivenUp())
        return std::nullopt;
    const QRegularExpressionMatch match = m_expression.match(text);
    return isGood(match) ? std::optional(expanded(to, match)) : std::nullopt;
}

TextRewrite::TextRewrite(const CleanupStep &step)
    : m_step(step)
{
    for (const TextMapping &mapping : step.mappings)
        m_matches.emplace_back(mapping.match);
}

QString TextRewrite::mapped(const QString &text) const
{
    for (std::size_t place = 0; place < m_matches.size(); ++place) {
        const TextMapping &mapping = m_step.mappings.at(static_cast<qsizetype>(place));
        if (const std::optional<QString> to = m_matches[place].mapped(text, mapping.to))
            return *to;
    }
    return m_step.otherwise.value_or(text);
}

QString TextRewrite::splitAndJoined(const QString &text) const
{
    static const QRegularExpression blanks(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList all =
        m_step.separator.isEmpty() ? text.split(blanks, Qt::SkipEmptyParts) : text.split(m_step.separator);
    if (m_step.pieces.isEmpty())
        return all.join(m_step.joiner);
    QStringList chosen;
    for (const int piece : m_step.pieces) {
        const qsizetype place = piece < 0 ? all.size() + piece : piece - 1;
        if (place >= 0 && place < all.size())
            chosen.append(all.at(place));
    }
    return chosen.join(m_step.joiner);
}

QString TextRewrite::rewritten(const QString &text) const
{
    switch (m_step.act) {
    case CleanupAct::Replace:
        return m_matches.empty() ? text : m_matches.front().replaced(text, m_step.mappings.constFirst().to);
    case CleanupAct::LowerCase:
        return text.toLower();
    case CleanupAct::UpperCase:
        return text.toUpper();
    case CleanupAct::TitleCase:
        return titleCase(text);
    case CleanupAct::Trim:
        return text.trimmed();
    case CleanupAct::CollapseBlanks:
        return collapsedBlanks(text);
    case CleanupAct::Ascii:
        return asciiWidth(text);
    case CleanupAct::Compose:
        return text.normalized(QString::NormalizationForm_C);
    case CleanupAct::Map:
        return mapped(text);
    case CleanupAct::SplitJoin:
        return splitAndJoined(text);
    case CleanupAct::Template:
    case CleanupAct::CopyKey:
    case CleanupAct::Remove:
    case CleanupAct::Keep:
        break;
    }
    return text;
}

bool TextRewrite::matches(const QString &text) const
{
    return std::ranges::any_of(
        m_matches, [&text](const CompiledMatch &match) { return match.matches(text); });
}

bool TextRewrite::hasGivenUp() const
{
    return std::ranges::any_of(m_matches, &CompiledMatch::hasGivenUp);
}

} // namespace tagdesk
