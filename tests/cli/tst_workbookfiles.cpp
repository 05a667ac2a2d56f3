// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "booksheet.h"
#include "clifixture.h"
#include "profilestore.h"
#include "testrunner.h"

#include <QFile>
#include <QTest>

namespace tst_workbookfiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Workbooks in and out of the command line.
class TestWorkbookFiles : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(startClouds()); }

    void aWorkbookThatNobodyTouchedChangesNothing()
    {
        const QString book = home().filePath(u"estate.xlsx"_s);
        const Ended written = onJd({u"export"_s, u"--scope"_s, kVm, u"-o"_s, book});
        QCOMPARE(written.code, 0);
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("PK"));
        const Ended ended = onJd({u"apply"_s, book, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["requests"_L1].toInt(-1), 0);
        QVERIFY2(ended.err.contains("There is nothing to change"), ended.err.constData());
    }

    void aWorkbookOffersWhatThePolicyOfTheProfileAllows()
    {
        const QString policy = home().filePath(u"policy.json"_s);
        saveFile(policy,
            R"({"policy": "p", "rules": [{"key": "env", "values": ["prod", "test"], "severity": "confirm"}]})");
        Profile profile;
        profile.account = sandbox().accounts()[0];
        profile.account.id = u"p1"_s;
        profile.account.name = u"one"_s;
        profile.account.endpoint.setPort(relay().port());
        profile.policies = QStringList{policy};
        QVERIFY(ProfileStore(home().filePath(u"tagdesk/profiles.json"_s)).add(profile));

        const QString book = home().filePath(u"choices.xlsx"_s);
        const Ended written = run({u"--profile"_s, u"one"_s, u"export"_s, u"--scope"_s, kVm, u"-o"_s, book});
        QVERIFY2(written.code == 0, written.err.constData());
        const QByteArray sheet = sheetOf(book);
        QVERIFY2(sheet.contains("<dataValidations count=\"1\">"), sheet.right(2'000).constData());
        QVERIFY2(sheet.contains("<dataValidation type=\"list\" errorStyle=\"warning\" "),
            sheet.right(2'000).constData());
        QVERIFY2(sheet.contains("<formula1>\"prod,test,&lt;remove&gt;\"</formula1>"),
            sheet.right(2'000).constData());
        const Ended again = run({u"--profile"_s, u"one"_s, u"plan"_s, book, u"--exit-code"_s});
        QVERIFY2(again.code == 0, again.err.constData());
    }

    void aSheetIsReadByItsNameAndAMissingOneIsNamed()
    {
        const QString book = home().filePath(u"sheets.xlsx"_s);
        QCOMPARE(onJd({u"export"_s, u"--scope"_s, kVm, u"-o"_s, book}).code, 0);
        QCOMPARE(onJd({u"plan"_s, book, u"--sheet"_s, u"Tags"_s}).code, 0);
        const Ended missing = onJd({u"plan"_s, book, u"--sheet"_s, u"Servers"_s});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("has no sheet “Servers”."), missing.err.constData());
        QVERIFY2(missing.err.contains("It has: Tags."), missing.err.constData());
        const QString table = saveTable({});
        const Ended text = onJd({u"plan"_s, table, u"--sheet"_s, u"Tags"_s});
        QVERIFY2(text.err.contains("It is not a workbook."), text.err.constData());
    }

    void aWorkbookOfTheOldFormIsRefusedByName()
    {
        const QString path = home().filePath(u"tags.csv"_s);
        QByteArray old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        old.resize(0x200, '\0');
        old += QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
        saveFile(path, old);
        const Ended ended = onJd({u"plan"_s, path});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("is a workbook of the old form (.xls)"), ended.err.constData());
    }
};

TAGDESK_TEST(TestWorkbookFiles, QCoreApplication)

} // namespace tst_workbookfiles

#include "tst_workbookfiles.moc"
