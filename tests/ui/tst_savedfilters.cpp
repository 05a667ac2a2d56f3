// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "savedfilters.h"
#include "testrunner.h"

#include <QTest>

namespace tst_savedfilters {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedIsReadAgain()
    {
        SavedFilters filters;
        QVERIFY(filters.save(u"生产"_s, u" env==Prod \"two words\" "_s));
        QVERIFY(filters.save(u"b"_s, u"x"_s));
        QVERIFY(filters.save(u"生产"_s, u"env=prod"_s));
        const QList<SavedFilter> expected{{u"生产"_s, u"env=prod"_s}, {u"b"_s, u"x"_s}};
        QCOMPARE(filters.all(), expected);
        QCOMPARE(SavedFilters::fromBytes(filters.toBytes()).all(), expected);
    }

    void aNameBelongsToOneFilter()
    {
        SavedFilters filters;
        QVERIFY(filters.save(u"a"_s, u"1"_s));
        QVERIFY(filters.save(u"b"_s, u"2"_s));
        QVERIFY(filters.save(u"c"_s, u"3"_s));
        QVERIFY(filters.rename(u"c"_s, u"a"_s));
        QCOMPARE(filters.all(), (QList<SavedFilter>{{u"b"_s, u"2"_s}, {u"a"_s, u"3"_s}}));
        QVERIFY(!filters.rename(u"a"_s, u"a"_s));
        QVERIFY(!filters.rename(u"none"_s, u"d"_s));
        QVERIFY(!filters.rename(u"a"_s, QString()));
        filters.remove(u"b"_s);
        QVERIFY(!filters.contains(u"b"_s));
        QVERIFY(filters.contains(u"a"_s));
    }

    void thereIsAnEndToThem()
    {
        SavedFilters filters;
        QVERIFY(!filters.save(QString(), u"x"_s));
        QVERIFY(!filters.save(u"x"_s, u"  "_s));
        QVERIFY(!filters.save(QString(61, u'x'), u"x"_s));
        QVERIFY(!filters.save(u"x"_s, QString(2'001, u'x')));
        for (int i = 0; i < SavedFilters::kMost; ++i)
            QVERIFY(filters.save(QString::number(i), u"x"_s));
        QVERIFY(!filters.save(u"one more"_s, u"x"_s));
        QVERIFY(filters.save(u"7"_s, u"y"_s));
    }

    void damagedSettingsGiveWhatCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("no JSON") << QByteArray("\x00\xff{[", 4) << 0;
        QTest::newRow("cut") << QByteArray("[{\"name\":\"a\",\"filter\":\"x\"},{\"name") << 0;
        QTest::newRow("an object") << QByteArray("{\"name\":\"a\",\"filter\":\"x\"}") << 0;
        QTest::newRow("other types") << QByteArray("[1,null,\"a\",[],{\"name\":1,\"filter\":[]}]") << 0;
        QTest::newRow("one that is good")
            << QByteArray("[{\"name\":\"a\"},{\"name\":\"b\",\"filter\":\"x\",\"more\":1}]") << 1;
        QTest::newRow("deep") << QByteArray(5000, '[') << 0;
    }

    void damagedSettingsGiveWhatCanBeRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, expected);
        QCOMPARE(SavedFilters::fromBytes(bytes).all().size(), expected);
    }
};

TAGDESK_TEST(TestSavedFilters, NoApplication)

} // namespace tst_savedfilters

#include "tst_savedfilters.moc"
