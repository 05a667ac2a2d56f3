// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "memorysearch.h"
#include "memorysecretstore.h"
#include "testrunner.h"
#include "wiping.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_memorysecretstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestMemorySecretStore : public QObject
{
    Q_OBJECT

private slots:
    void aSecretComesBackUntilItIsRemoved()
    {
        MemorySecretStore store;
        QVERIFY(!store.outlivesTheRun());
        QVERIFY(ran(store.write(u"a"_s, "one", this)));
        QVERIFY(ran(store.write(u"a"_s, "two", this)));
        QCOMPARE(*ran(store.read(u"a"_s, this)), QByteArray("two"));
        QVERIFY(ran(store.remove(u"a"_s, this)));
        QCOMPARE(ran(store.read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
        QCOMPARE(ran(store.remove(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void whatIsReplacedRemovedOrLeftIsInMemoryNoMore()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer keeps copies, and its own memory cannot be read");
#endif
        const auto keep = [this](MemorySecretStore &store, char seed) {
            QByteArray secret = testSecret(seed);
            SecretJob *job = store.write(u"a"_s, secret, this);
            wipe(secret);
            QVERIFY(ran(job));
        };
        auto store = std::make_unique<MemorySecretStore>();
        keep(*store, 'k');
        QVERIFY(copiesInMemory('k') > 0);
        keep(*store, 'l');
        QCOMPARE(copiesInMemory('k'), 0);
        {
            SecretJob *job = store->read(u"a"_s, this);
            QSignalSpy finished(job, &SecretJob::finished);
            job->start();
            QVERIFY(finished.wait());
            QVERIFY(job->result());
            delete job;
        }
        QVERIFY(ran(store->remove(u"a"_s, this)));
        QCOMPARE(copiesInMemory('l'), 0);
        keep(*store, 'm');
        store.reset();
        QCOMPARE(copiesInMemory('m'), 0);
    }

    void aSecretThatNoSystemWouldTakeIsRefused()
    {
        MemorySecretStore store;
        QVERIFY(ran(store.write(u"a"_s, QByteArray(kMaximumSecretBytes, 'x'), this)));
        QCOMPARE(ran(store.write(u"a"_s, QByteArray(kMaximumSecretBytes + 1, 'y'), this)).error().kind,
            SecretError::Kind::TooLarge);
        QCOMPARE(ran(store.read(u"a"_s, this))->at(0), 'x');
    }

    void finishedNeverComesInsideStartAndOnlyOnce()
    {
        MemorySecretStore store;
        SecretJob *job = store.write(u"a"_s, "one", this);
        const QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        job->start();
        QCOMPARE(finished.count(), 0);
        job->abort();
        QTRY_COMPARE(finished.count(), 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(finished.count(), 1);
        QVERIFY(job->result());
    }

    void anAbortedJobIsCancelled()
    {
        MemorySecretStore store;
        SecretJob *job = store.write(u"a"_s, "one", this);
        const QSignalSpy finished(job, &SecretJob::finished);
        job->abort();
        job->start();
        QCOMPARE(finished.count(), 0);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(job->result().error().kind, SecretError::Kind::Cancelled);
        QCOMPARE(ran(store.read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void wipingLeavesOtherCopiesAlone()
    {
        QByteArray secret("secret in the heap");
        const QByteArray copy = secret;
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(copy, QByteArray("secret in the heap"));
    }

private:
    static SecretJob::Outcome ran(SecretJob *job)
    {
        QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        if (!finished.wait())
            return tl::unexpected(SecretError{SecretError::Kind::Failed, u"never finished"_s});
        SecretJob::Outcome outcome = job->result();
        delete job;
        return outcome;
    }
};

TAGDESK_TEST(TestMemorySecretStore, QCoreApplication)

} // namespace tst_memorysecretstore

#include "tst_memorysecretstore.moc"
