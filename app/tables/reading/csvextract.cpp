// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvextract.h"

#include "csvpreview.h"
#include "csvtext.h"
#include "tablestart.h"

#include <QIODevice>

namespace tagdesk {

namespace {

std::string lineOf(const CsvRow &row, std::size_t width, std::string_view reason, char separator)
{
    std::string line;
    for (std::size_t i = 0; i < std::max(width, row.fields.size()); ++i) {
        if (i > 0)
            line += separator;
        appendField(line, guardedCell(i < row.fields.size() ? row.fields[i] : std::string_view()), separator);
    }
    line += separator;
    appendField(line, reason, separator);
    line += "\r\n";
    return line;
}

std::string headLine(const QStringList &heads, char separator)
{
    std::string line;
    for (const QString &head : heads) {
        appendField(line, guardedCell(head.toStdString()), separator);
        line += separator;
    }
    line.append(kReasonColumn.data(), static_cast<std::size_t>(kReasonColumn.size()));
    return line + "\r\n";
}

} // namespace

CsvScanEnd extractRows(QIODevice &from, const CsvDialect &dialect, const CsvCorrections &corrections,
    const CsvReasons &reasons, QIODevice &to, const std::function<bool(qint64 bytes)> &goOn)
{
    CsvRowRoom room;
    std::size_t width = 0;
    int heads = 0;
    QStringList joined;
    const auto write = [&to](const std::string &text) {
        to.write(text.data(), static_cast<qint64>(text.size()));
    };
    const auto take = [&](const CsvRow &row) {
        if (heads < dialect.headRows) {
            const QStringList texts = rowTexts(row);
            joined = heads == 0 ? texts : joinedHeads(joined, texts);
            if (++heads == dialect.headRows) {
                width = row.fields.size();
                write("\xEF\xBB\xBF" + headLine(joined, dialect.separator));
            }
            return;
        }
        const auto reason = reasons.find(row.line);
        if (reason != reasons.end())
            write(lineOf(corrections.applied(row, room), width, writeName(reason->second.toStdString()),
                dialect.separator));
    };
    return scanCsv(
        from, dialect, take, [](const CsvProblem &) {}, goOn);
}

} // namespace tagdesk
