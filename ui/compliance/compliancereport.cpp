// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancereport.h"

#include "csvtext.h"

#include <string>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

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
    QString page = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>"_s
        + title.toHtmlEscaped()
        + u"</title>\n<style>\nbody { font-family: sans-serif; margin: 2em; }\n"
          "table { border-collapse: collapse; }\nth, td { border: 1px solid #999; padding: 0.3em 0.6em; "
          "text-align: right; }\nth:first-child, td:first-child { text-align: left; }\n</style>\n</head>\n"
          "<body>\n<h1>"_s
        + title.toHtmlEscaped() + u"</h1>\n<p>"_s + summary.toHtmlEscaped() + u"</p>\n<table>\n"_s;
    for (qsizetype line = 0; line < lines.size(); ++line)
        page += tableRow(lines[line], line == 0 ? "th"_L1 : "td"_L1);
    return (page + u"</table>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace tagdesk
