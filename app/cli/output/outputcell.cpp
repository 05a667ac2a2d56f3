// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "outputcell.h"

#include "csvtext.h"
#include "standardoutput.h"
#include "tabletext.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString valueText(const QString &value)
{
    if (value.isNull())
        return u"–"_s;
    return value.isEmpty() ? u"<empty>"_s : value;
}

OutputCell::OutputCell(QString name)
    : m_text(std::move(name))
{
}

OutputCell::OutputCell(QString name, QString shown)
    : m_text(std::move(name))
    , m_shown(std::move(shown))
{
}

OutputCell OutputCell::state(const QString &word)
{
    return {word, TableTexts::state(word)};
}

OutputCell OutputCell::number(const QString &digits)
{
    OutputCell cell(digits);
    cell.m_isNumber = true;
    return cell;
}

OutputCell OutputCell::value(const QString &value)
{
    OutputCell cell(value);
    cell.m_isValue = true;
    return cell;
}

OutputCell OutputCell::value(const std::optional<QString> &value)
{
    return OutputCell::value(value ? u""_s + *value : QString());
}

QString OutputCell::shown() const
{
    if (m_isValue)
        return valueText(m_text);
    return m_shown.isNull() ? m_text : m_shown;
}

std::string OutputCell::csv() const
{
    const std::string text = m_text.toStdString();
    if (m_isNumber)
        return text;
    return m_isValue && !m_text.isNull() ? writeCell(text) : writeName(text);
}

OutputCells toCells(const QStringList &names)
{
    return {names.cbegin(), names.cend()};
}

QStringList shownTexts(const OutputCells &cells)
{
    QStringList texts;
    for (const OutputCell &cell : cells)
        texts.append(cell.shown());
    return texts;
}

void printCsvLine(QIODevice &device, const OutputCells &cells)
{
    constexpr char kSeparator = ',';
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            line += kSeparator;
        appendField(line, cells[at].csv(), kSeparator);
    }
    writeCsv(device, line + "\r\n");
}

} // namespace tagdesk
