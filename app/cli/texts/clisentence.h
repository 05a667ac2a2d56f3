// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <concepts>

namespace tagdesk {

/// A text of ours with places, %1 to %9, for data of others: names, values, paths, arguments, the cloud's own
/// words. Data is put in printable(), so only our text makes lines, and a "%2" in it is no place.
class CliSentence
{
public:
    explicit CliSentence(QString text);

    /// The values of the first places that are free, in their order.
    template <typename... Values>
    [[nodiscard]] CliSentence arg(const Values &...values) const
    {
        CliSentence filled = *this;
        (filled.m_data.append(textOf(values)), ...);
        return filled;
    }

    // Where a text is wanted a sentence is one, so implicit.
    operator QString() const; // NOLINT(google-explicit-constructor)

private:
    [[nodiscard]] static QString textOf(const QString &text);
    [[nodiscard]] static QString textOf(std::integral auto number) { return QString::number(number); }

    QString m_text;
    QStringList m_data;
};

inline namespace clisentence {

/// u"There is no profile \"%1\"."_cli.arg(name)
[[nodiscard]] CliSentence operator""_cli(const char16_t *text, std::size_t size);

} // namespace clisentence

} // namespace tagdesk
