// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommands.h"
#include "manualpage.h"
#include "testrunner.h"

#include <QTest>

namespace tst_manualpage {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

ManualSource source(const QString &help)
{
    return {.program = u"tagdesk-x"_s,
        .version = u"1.2.3"_s,
        .released = QDate(2026, 11, 29),
        .help = help,
        .commands = {},
        .seeAlso = {}};
}

} // namespace

class TestManualPage : public QObject
{
    Q_OBJECT

private slots:
    void theNameIsTheFirstSentenceOfTheHelp()
    {
        const QString page =
            manualPage(source(u"Serves on 127.0.0.1. Ends at once.\n\nUsage: ./tagdesk-x [OPTIONS]\n"_s));
        QVERIFY2(page.contains(".SH NAME\ntagdesk\\-x \\- serves on 127.0.0.1\n"_L1), qPrintable(page));
        QVERIFY2(page.contains(".SH SYNOPSIS\n.B tagdesk\\-x [OPTIONS]\n"_L1), qPrintable(page));
        QVERIFY2(page.startsWith(".TH TAGDESK\\-X 1 2026-11-29 \"TagDesk 1.2.3\""_L1), qPrintable(page));
    }

    void aPageInChineseHasItsOwnTitlesAndEnds()
    {
        ManualSource chinese = source(u"管理标签。不联网。\n\n用法： /usr/bin/tagdesk-x [OPTIONS]\n"_s);
        chinese.titles = ManualSource::titlesIn(u"zh_CN"_s);
        const QString page = manualPage(chinese);
        QVERIFY2(page.contains(u".SH 名称\ntagdesk\\-x \\- 管理标签\n"_s), qPrintable(page));
        QVERIFY2(page.contains(u".SH 概要\n.B tagdesk\\-x [OPTIONS]\n"_s), qPrintable(page));
    }

    void aTextThatGoesOnBelowIsOne()
    {
        const QString page = manualPage(source(u"A.\n\nOptions:\n  --first <N>  Some words\n"
                                               "               and more.\n  --a-very-long-option TEXT\n"
                                               "               of it\n"_s));
        QVERIFY2(page.contains(".TP\n.B \\-\\-first <N>\nSome words and more.\n"
                               ".TP\n.B \\-\\-a\\-very\\-long\\-option TEXT\nof it\n"_L1),
            qPrintable(page));
    }

    void whatActsOnRoffIsPrintedAsItStands()
    {
        const QString page = manualPage(source(u"A.\n\n.dots and 'quotes' \\ ~/.config\n"_s));
        QVERIFY2(page.contains("\\&.dots and \\(aqquotes\\(aq \\e \\(ti/.config\n"_L1), qPrintable(page));
    }

    void columnsStayColumns()
    {
        const QString page =
            manualPage(source(u"A.\n\nSCOPE is one of\n  a     first\n  b     second\n\nPlain.\n"_s));
        QVERIFY2(page.contains(".nf\nSCOPE is one of\n  a     first\n  b     second\n.fi\n.PP\nPlain.\n"_L1),
            qPrintable(page));
    }

    void everyOptionOfEveryCommandStandsInIt()
    {
        ManualSource cli = source(cliHelpText());
        for (const QString &command : cliCommandNames())
            cli.commands.append({.name = command, .help = cliHelpText(command.split(u' '))});
        const QString page = manualPage(cli);
        CliCommands commands;
        for (const CommandOutline &command : commands.tree().outline()) {
            if (command.needsCommand)
                continue;
            const QString head = u".SS \"tagdesk\\-cli "_s + QString(command.name).replace(u'-', u"\\-"_s);
            const qsizetype begin = command.name.isEmpty() ? 0 : page.indexOf(head);
            QVERIFY2(begin >= 0, qPrintable(head));
            const QString section = page.mid(begin).section(u"\n.SS "_s, 0, 0);
            for (const CommandOutline::Option &option : command.options) {
                const QString name = QString(option.names.last()).replace(u'-', u"\\-"_s);
                if (option.names.last() != "--help"_L1)
                    QVERIFY2(section.contains(name), qPrintable(command.name + u' ' + name));
            }
        }
    }
};

TAGDESK_TEST(TestManualPage, QCoreApplication)

} // namespace tst_manualpage

#include "tst_manualpage.moc"
