// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
//
// Makes the manual's page of a program out of its help:
//   tagdesk-manualpage PROGRAM VERSION DATE LANGUAGE FILE
#include "commandline.h"
#include "language.h"
#include "manualpage.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// What the program prints; empty when it does not end well.
QString helpOf(const QString &program, const QString &language)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, language);
    process.setProcessEnvironment(environment);
    process.start(program, {u"--help"_s});
    const bool isGood = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    return isGood ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6) {
        std::fputs("usage: tagdesk-manualpage PROGRAM VERSION DATE LANGUAGE FILE\n", stderr);
        return 1;
    }
    const QString language = arguments.at(4);
    tagdesk::installLanguage(application, language);
    tagdesk::ManualSource source{.program = QFileInfo(arguments.at(1)).baseName(),
        .version = arguments.at(2),
        .released = QDate::fromString(arguments.at(3), Qt::ISODate),
        .help = helpOf(arguments.at(1), language),
        .commands = {},
        .seeAlso = {u"tagdesk"_s, u"tagdesk-cli"_s, u"tagdesk-sandbox"_s},
        .titles = tagdesk::ManualSource::titlesIn(language)};
    source.seeAlso.removeAll(source.program);
    if (source.program == "tagdesk-cli"_L1) {
        for (const QString &command : tagdesk::cliCommandNames())
            source.commands.append({.name = command, .help = tagdesk::cliHelpText(command.split(u' '))});
    }
    QFile file(arguments.at(5));
    const QByteArray page = tagdesk::manualPage(source).toUtf8();
    if (!source.help.isEmpty() && file.open(QFile::WriteOnly) && file.write(page) == page.size())
        return 0;
    std::fprintf(stderr, "tagdesk-manualpage: no page of %s\n", qPrintable(arguments.at(1)));
    return 1;
}
