// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memorysearch.h"
#include "secretbytes.h"
#include "testrunner.h"
#include "wiping.h"

#include <QTest>

#include <memory>

namespace tst_wiping {

using namespace tagdesk;

/// What is wiped is looked for in the memory of the whole process.
class TestWiping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer keeps copies, and its own memory cannot be read");
#endif
    }

    void whatIsNotWipedIsFound()
    {
        {
            const QByteArray secret = testSecret('a');
            QVERIFY(copiesInMemory('a') > 0);
        }
        QVERIFY2(copiesInMemory('a') > 0, "freed memory is searched, too");
    }

    void wipedBytesAreInMemoryNoMore()
    {
        QByteArray secret = testSecret('b');
        QVERIFY(copiesInMemory('b') > 0);
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(copiesInMemory('b'), 0);
    }

    void aWipedTextIsInMemoryNoMore()
    {
        QString secret(kTestSecretSize, u'x');
        for (qsizetype i = 0; i < secret.size(); ++i)
            secret[i] = QLatin1Char(testSecretAt('c', i));
        QVERIFY(copiesInMemory('c', 2) > 0);
        wipe(secret);
        QCOMPARE(copiesInMemory('c', 2), 0);
    }

    void aSharedTextIsLeftToItsOtherOwner()
    {
        QByteArray secret = testSecret('d');
        QByteArray shared = secret;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(secret.at(0), testSecretAt('d', 0));
        wipe(secret);
        QCOMPARE(copiesInMemory('d'), 0);
    }

    void secretBytesAreWipedWithTheirLastCopy()
    {
        QByteArray source = testSecret('e');
        auto first = std::make_unique<SecretBytes>(source);
        wipe(source);
        auto second = std::make_unique<SecretBytes>(*first);
        first.reset();
        QCOMPARE(second->bytes().at(0), testSecretAt('e', 0));
        second.reset();
        QCOMPARE(copiesInMemory('e'), 0);
    }
};

TAGDESK_TEST(TestWiping, QCoreApplication)

} // namespace tst_wiping

#include "tst_wiping.moc"
