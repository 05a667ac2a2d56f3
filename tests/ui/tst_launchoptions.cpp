// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "launchoptions.h"
#include "testrunner.h"

#include <QDir>
#include <QTest>

namespace tst_launchoptions {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

LaunchOptions parsed(const QStringList &arguments)
{
    return LaunchOptions::parse(QStringList{u"tagdesk"_s} + arguments);
}

} // namespace

class TestLaunchOptions : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsImportedWithAndWithoutTheOption()
    {
        const QString whole = QDir::current().absoluteFilePath(u"a b.csv"_s);
        QCOMPARE(parsed({u"a b.csv"_s}).import, whole);
        QCOMPARE(parsed({u"--import"_s, u"a b.csv"_s}).import, whole);
        QCOMPARE(parsed({u"--sandbox"_s, u"/x/a.csv"_s}).import, u"/x/a.csv"_s);
        QVERIFY(parsed({}).import.isEmpty());
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("two files") << QStringList{u"a.csv"_s, u"b.csv"_s};
        QTest::newRow("a file twice") << QStringList{u"a.csv"_s, u"--import"_s, u"b.csv"_s};
        QTest::newRow("no name") << QStringList{QString()};
        QTest::newRow("unknown option") << QStringList{u"--sandbocks"_s};
        QTest::newRow("two accounts") << QStringList{u"--sandbox"_s, u"--profile"_s, u"web"_s};
        QTest::newRow("no number") << QStringList{u"--latency-ms"_s, u"long"_s};
        QTest::newRow("no size") << QStringList{u"--resources"_s, u"many"_s};
        QTest::newRow("nothing") << QStringList{u"--resources"_s, u"0"_s};
    }

    void whatMakesNoSenseIsRefused()
    {
        QFETCH(QStringList, arguments);
        const LaunchOptions options = parsed(arguments);
        QCOMPARE(options.next, LaunchOptions::Next::Refuse);
        QVERIFY(!options.text.isEmpty());
    }

    void whatAProgramHasFromItsStartWantsAWindowOfItsOwn()
    {
        QVERIFY(!parsed({}).ownWindow);
        QVERIFY(!parsed({u"--sandbox"_s, u"a.csv"_s}).ownWindow);
        QVERIFY(!parsed({u"--profile"_s, u"web"_s}).ownWindow);
        QVERIFY(parsed({u"--new-window"_s}).ownWindow);
        QVERIFY(parsed({u"--lang"_s, u"zh_CN"_s}).ownWindow);
        QVERIFY(parsed({u"--theme"_s, u"dark"_s}).ownWindow);
        QVERIFY(parsed({u"--latency-ms"_s, u"1"_s}).ownWindow);
        QVERIFY(parsed({u"--resources"_s, u"50000"_s}).ownWindow);
        QCOMPARE(parsed({u"--resources"_s, u"50000"_s}).resources, 50'000);
        QCOMPARE(parsed({}).resources, 3'000);
    }

    void theHelpNamesTheFile()
    {
        const LaunchOptions options = parsed({u"--help"_s});
        QCOMPARE(options.next, LaunchOptions::Next::Print);
        QVERIFY2(options.text.contains("[file]"_L1), qPrintable(options.text));
        QVERIFY2(options.text.contains("--new-window"_L1), qPrintable(options.text));
    }
};

TAGDESK_TEST(TestLaunchOptions, QCoreApplication)

} // namespace tst_launchoptions

#include "tst_launchoptions.moc"
