// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetstore.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_tagsetstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Tag sets kept under names.
class TestTagSetStore : public QObject
{
    Q_OBJECT

private slots:
    void aSetComesBackAsItWasKept()
    {
        const TagSetStore store(m_folder.filePath(u"kept"_s));
        const Tags tags{{u"env"_s, u"prod"_s}, {u"环境"_s, u"\"生产\"\n"_s}, {u"empty"_s, {}}};
        QVERIFY(!store.load(u"baseline"_s));
        QVERIFY(!store.save(u"baseline / production"_s, tags));
        QCOMPARE(store.names(), QStringList{u"baseline / production"_s});
        QCOMPARE(store.load(u"baseline / production"_s), tags);
        QVERIFY(!store.save(u"baseline / production"_s, {}));
        QCOMPARE(store.load(u"baseline / production"_s), Tags());
    }

    void aSetIsRenamedAndRemoved()
    {
        const TagSetStore store(m_folder.filePath(u"renamed"_s));
        const Tags tags{{u"env"_s, u"prod"_s}};
        QVERIFY(!store.save(u"a"_s, tags));
        QVERIFY(!store.rename(u"a"_s, u"b"_s));
        QCOMPARE(store.names(), QStringList{u"b"_s});
        QCOMPARE(store.load(u"b"_s), tags);
        QVERIFY(!store.rename(u"b"_s, u"b"_s));
        QCOMPARE(store.load(u"b"_s), tags);
        QVERIFY(store.rename(u"gone"_s, u"c"_s));
        QVERIFY(!store.remove(u"b"_s));
        QVERIFY(!store.remove(u"b"_s));
        QVERIFY(store.names().isEmpty());
    }

    void damagedSetsAreNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"tags\":[");
        QTest::newRow("zero bytes") << QByteArray(64, '\0');
        QTest::newRow("another form") << QByteArray("[1,2]");
        QTest::newRow("no list") << QByteArray("{\"tags\":{\"key\":\"a\",\"value\":\"b\"}}");
        QTest::newRow("no value") << QByteArray(
            "{\"tags\":[{\"key\":\"a\",\"value\":\"b\"},{\"key\":\"c\"}]}");
        QTest::newRow("a number") << QByteArray("{\"tags\":[{\"key\":\"a\",\"value\":1}]}");
        QTest::newRow("no key") << QByteArray("{\"tags\":[{\"key\":\"\",\"value\":\"b\"}]}");
    }

    void damagedSetsAreNone()
    {
        QFETCH(const QByteArray, content);
        const QString folder = m_folder.filePath(u"damaged"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/mine.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const TagSetStore store(folder);
        QVERIFY(!store.load(u"mine"_s));
        QVERIFY(!store.save(u"mine"_s, {{u"env"_s, u"prod"_s}}));
        QVERIFY(store.load(u"mine"_s));
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const TagSetStore store(u"/dev/null/tagsets"_s);
        QVERIFY(store.save(u"mine"_s, {}));
    }

private:
    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestTagSetStore, QCoreApplication)

} // namespace tst_tagsetstore

#include "tst_tagsetstore.moc"
