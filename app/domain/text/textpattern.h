// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace tagdesk {

/// A regular expression that somebody typed, compiled once. It is found anywhere in a text; upper and lower
/// case differ unless it begins with `(?i)`. Its work is bounded: a text on which it tries too long counts as
/// not matching, and after a few such texts it gives up for good.
class TextPattern
{
public:
    TextPattern() = default; ///< Matches everything.
    explicit TextPattern(const QString &pattern);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isValid() const { return m_isValid; }
    /// Of a pattern that is not valid: what is wrong, in the words of the library, which are English.
    [[nodiscard]] QString error() const;
    /// Where, in UTF-16 units of the pattern.
    [[nodiscard]] qsizetype errorPosition() const;

    [[nodiscard]] bool matches(std::string_view utf8) const;
    /// It took too long on some texts, so that what it did not match means nothing.
    [[nodiscard]] bool hasGivenUp() const;
    /// A text that stands in everything the pattern matches, case aside; case-folded UTF-8, empty when none
    /// is known. Much quicker to look for.
    [[nodiscard]] std::string requiredText() const;

    friend bool operator==(const TextPattern &one, const TextPattern &other)
    {
        return one.m_text == other.m_text;
    }

private:
    QString m_text;
    QRegularExpression m_expression;
    bool m_isValid = true;
    std::shared_ptr<int> m_tooLong; // texts on which it took too long; shared by copies
};

} // namespace tagdesk
