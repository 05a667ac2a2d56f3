// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

class QIODevice;

namespace tagdesk {

/// A value of a tag; null: no such tag.
[[nodiscard]] QString valueText(const QString &value);

/// A field of what a command prints, for people or as CSV.
class OutputCell
{
public:
    // Most fields are names, so implicit.
    OutputCell(QString name); // NOLINT(google-explicit-constructor)
    /// `shown` is for people, `name` for scripts.
    OutputCell(QString name, QString shown);
    /// A word of TableTexts::state().
    [[nodiscard]] static OutputCell state(const QString &word);
    /// A number made here, which a spreadsheet may take for one, with its sign.
    [[nodiscard]] static OutputCell number(const QString &digits);
    /// The value of a tag; null: no such tag.
    [[nodiscard]] static OutputCell value(const QString &value);
    [[nodiscard]] static OutputCell value(const std::optional<QString> &value);

    /// For a TextTable.
    [[nodiscard]] QString shown() const;
    /// For CSV, as exports write it: a value as importing reads it back, and nothing that a spreadsheet takes
    /// for a formula.
    [[nodiscard]] std::string csv() const;

private:
    QString m_text;
    QString m_shown; // null: as m_text
    bool m_isValue = false;
    bool m_isNumber = false;
};

using OutputCells = std::vector<OutputCell>;

[[nodiscard]] OutputCells toCells(const QStringList &names);
[[nodiscard]] QStringList shownTexts(const OutputCells &cells);
/// One line as in RFC 4180: CRLF, quotes where needed.
void printCsvLine(QIODevice &device, const OutputCells &cells);

} // namespace tagdesk
