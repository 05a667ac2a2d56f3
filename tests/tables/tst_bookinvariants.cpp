// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookinvariants.h"
#include "bookparts.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace tst_bookinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What holds for every workbook holds for the kept ones, and for what fuzzing starts from.
class TestBookInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptFilesBreakNothing_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *folder : {"/workbooks", "/fuzz/workbook"}) {
            const QDir files(QStringLiteral(TAGDESK_TEST_DATA) + QLatin1String(folder));
            for (const QString &name : files.entryList(QDir::Files))
                QTest::newRow(qPrintable(name)) << files.filePath(name);
        }
    }
    void keptFilesBreakNothing()
    {
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(brokenBookInvariant(file.readAll().toStdString()), QString());
    }

    void everyPieceOfAWorkbookBreaksNothing()
    {
        const QByteArray book = xlsxBook({.sheet = R"(<sheetData><row><c><v>1</v></c></row></sheetData>)"});
        for (qsizetype size = 0; size <= book.size(); ++size)
            QCOMPARE(brokenBookInvariant(book.first(size).toStdString()), QString());
    }
};

TAGDESK_TEST(TestBookInvariants, QCoreApplication)

} // namespace tst_bookinvariants

#include "tst_bookinvariants.moc"
