// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mappingstore.h"
#include "testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tst_mappingstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Mappings kept under names.
class TestMappingStore : public QObject
{
    Q_OBJECT

private slots:
    void folderAndFileAreTheirOwnersAloneWhateverTheUmask()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/mappings"_s);
        const mode_t before = umask(0);
        const auto refused = MappingStore(path).save(u"m"_s, "{}");
        umask(before);
        QVERIFY(!refused);
        for (const QString &made : {folder.filePath(u"a"_s), path, path + u"/m.json"_s})
            QCOMPARE(QFile::permissions(made)
                    & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::WriteOther
                        | QFileDevice::ReadOther),
                QFileDevice::Permissions());
    }

    void nothingIsKeptAtFirst()
    {
        const MappingStore store(m_folder.filePath(u"none"_s));
        QVERIFY(store.names().isEmpty());
        QVERIFY(!store.load(u"mine"_s));
    }

    void aMappingIsKeptUnderAnyName()
    {
        const MappingStore store(m_folder.filePath(u"kept"_s));
        const QStringList names = {u"../up"_s, u"Büro / 100 %"_s, u"标签"_s, u"plain"_s};
        for (const QString &name : names)
            QVERIFY(!store.save(name, name.toUtf8()));
        QStringList sorted = names;
        sorted.sort(Qt::CaseInsensitive);
        QCOMPARE(store.names(), sorted);
        for (const QString &name : names)
            QCOMPARE(store.load(name), name.toUtf8());
        QVERIFY(QDir(m_folder.path()).entryList(QDir::Files).isEmpty());
    }

    void theSameNameReplaces()
    {
        const MappingStore store(m_folder.filePath(u"again"_s));
        QVERIFY(!store.save(u"mine"_s, "1"));
        QVERIFY(!store.save(u"mine"_s, "2"));
        QCOMPARE(store.load(u"mine"_s), QByteArray("2"));
        QCOMPARE(store.names().size(), 1);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const MappingStore store(u"/dev/null/mappings"_s);
        QVERIFY(store.save(u"mine"_s, "1"));
    }

private:
    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestMappingStore, QCoreApplication)

} // namespace tst_mappingstore

#include "tst_mappingstore.moc"
