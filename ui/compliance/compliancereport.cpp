// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancereport.h"

#include "csvtext.h"

#include <string>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

// %1: a title, %2: a summary.
constexpr auto kPageHead = // not shown
    "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n" // not shown
    "<style>\nbody { font-family: sans-serif; margin: 2em; }\n" // not shown
    "table { border-collapse: collapse; }\n" // not shown
    "th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: right; }\n" // not shown
    "th:first-child, td:first-child { text-align: left; }\n</style>\n</head>\n" // not shown
    "<body>\n<h1>%1</h1>\n<p>%2</p>\n<table>\n"_L1; // not shown

void appendLine(std::string &csv, const QStringList &cells)
{
    for (qsizetype place = 0; place < cells.size(); ++place) {
        if (place > 0)
            csv += ',';
        appendField(csv, writeName(cells[place].toStdString()), ',');
    }
    csv += "\r\n";
}

void appendCount(std::string &csv, const QString &key, const QString &place, const ComplianceCount &count)
{
    appendLine(csv, {key, place, QString::number(count.asked), QString::number(count.violating)});
}

QString tableRow(const QStringList &cells, QLatin1StringView tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += u'<' + tag + u'>' + cell.toHtmlEscaped() + u"</"_s + tag + u'>';
    return row + u"</tr>\n"_s;
}

} // namespace

QByteArray complianceCsv(const Compliance &compliance, const QStringList &heads)
{
    std::string csv;
    appendLine(csv, {u"key"_s, u"place"_s, u"resources"_s, u"violating"_s});
    for (const Compliance::Key &key : compliance.keys) {
        for (std::size_t place = 0; place < key.places.size(); ++place)
            appendCount(csv, key.key, heads.value(static_cast<qsizetype>(place) + 2), key.places[place]);
    }
    return QByteArray::fromStdString(csv);
}

QByteArray complianceHtml(const QString &title, const QString &summary, const QList<QStringList> &lines)
{
    QString page = QString(kPageHead).arg(title.toHtmlEscaped(), summary.toHtmlEscaped());
    for (qsizetype line = 0; line < lines.size(); ++line)
        page += tableRow(lines[line], line == 0 ? "th"_L1 : "td"_L1);
    return (page + u"</table>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace tagdesk
