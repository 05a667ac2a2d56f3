// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopeprinter.h"

#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool areOfSeveralProfiles(const QList<PrintedScope> &scopes)
{
    return !scopes.isEmpty() && !scopes.first().profile.isEmpty();
}

void printTable(QIODevice &device, const QList<PrintedScope> &scopes)
{
    const bool hasProfiles = areOfSeveralProfiles(scopes);
    QStringList heads{TableTexts::tr("SCOPE"), TableTexts::tr("RESOURCES"), TableTexts::tr("NAME")};
    if (hasProfiles)
        heads.prepend(TableTexts::tr("PROFILE"));
    TextTable table(heads);
    table.alignRight(hasProfiles ? 2 : 1);
    for (const PrintedScope &scope : scopes) {
        QString count = scope.resources < 0 ? u"?"_s : QString::number(scope.resources);
        const QString note = scope.onlyTagged ? TableTexts::tr("(only those with tags)") : QString();
        QStringList cells{QString(qsizetype{2} * scope.depth, u' ') + scope.scope, count,
            scope.name.isEmpty() ? note : scope.name};
        if (hasProfiles)
            cells.prepend(scope.profile);
        table.addRow(cells);
    }
    table.print(device);
}

void printCsv(QIODevice &device, const QList<PrintedScope> &scopes)
{
    const bool hasProfiles = areOfSeveralProfiles(scopes);
    QStringList header{u"scope"_s, u"name"_s, u"resources"_s, u"onlyTagged"_s};
    if (hasProfiles)
        header.prepend(u"profile"_s);
    printCsvLine(device, toCells(header));
    for (const PrintedScope &scope : scopes) {
        OutputCells cells{scope.scope, scope.name,
            scope.resources < 0 ? u""_s : QString::number(scope.resources),
            scope.onlyTagged ? u"true"_s : u"false"_s};
        if (hasProfiles)
            cells.insert(cells.begin(), scope.profile);
        printCsvLine(device, cells);
    }
}

void printJson(QIODevice &device, const QList<PrintedScope> &scopes)
{
    QJsonArray array;
    for (const PrintedScope &scope : scopes) {
        QJsonObject members{{u"scope"_s, scope.scope}, {u"name"_s, scope.name},
            {u"resources"_s,
                scope.resources < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(scope.resources)},
            {u"onlyTagged"_s, scope.onlyTagged}};
        if (!scope.profile.isEmpty())
            members.insert(u"profile"_s, scope.profile);
        array.append(members);
    }
    device.write(jsonText(array) + '\n');
}

} // namespace

void printScopes(QIODevice &device, CliFormat format, const QList<PrintedScope> &scopes)
{
    switch (format) {
    case CliFormat::Table:
        printTable(device, scopes);
        break;
    case CliFormat::Csv:
        printCsv(device, scopes);
        break;
    case CliFormat::Json:
        printJson(device, scopes);
        break;
    }
}

} // namespace tagdesk
