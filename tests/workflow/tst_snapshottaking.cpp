// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshottaking.h"

#include "controllerfixture.h"
#include "testrunner.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace tst_snapshottaking {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What scopes list is kept as one snapshot.
class TestSnapshotTaking : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_journal = std::make_unique<JournalThread>(m_folder.filePath(u"journal.sqlite"_s));
        QVERIFY(m_fixture.open(u"jdcloud"_s));
        m_machines = m_fixture.scope(kVm);
        QVERIFY(!m_fixture.refresh(m_machines).rows.empty());
        m_notRead = m_machines;
        m_notRead.collection.kind = u"disk"_s;
    }
    void init() { m_path = m_folder.filePath(u"%1.sqlite"_s.arg(++m_files)); }

    void whatWasReadIsKeptAndWhatWasNotIsLeftOutAndCounted()
    {
        SnapshotTaking taking(parts(), m_path, {m_notRead, m_machines}, m_fixture.clock);
        take(taking);
        QVERIFY(taking.result() && *taking.result());
        QCOMPARE(taking.leftOut(), 1U);
        const qint64 listed = qint64(m_fixture.workspace.listing(m_machines).rows.size());
        QCOMPARE((*taking.result())->resources, listed);
        const Snapshot kept = snapshots().front();
        QCOMPARE(kept.id, (*taking.result())->id);
        QCOMPARE(kept.scopes.size(), 1U);
        QCOMPARE(kept.scopes.front().scope, m_machines);
        QCOMPARE(kept.scopes.front().resources, listed);
        QCOMPARE(kept.accounts.size(), 1U);
        QVERIFY(kept.isWhole());
    }

    void scopesInAnotherOrderAreTheSameSnapshot()
    {
        Scope zones = m_machines;
        zones.collection.kind = u"redis"_s;
        m_fixture.refresh(zones);
        SnapshotTaking first(parts(), m_path, {m_machines, zones}, m_fixture.clock);
        take(first);
        SnapshotTaking second(parts(), m_path, {zones, m_machines}, m_fixture.clock);
        take(second);
        QVERIFY(!(*second.result())->isNew);
        QCOMPARE((*second.result())->id, (*first.result())->id);
    }

    void whereNothingWasReadNothingIsKeptAndNoFileIsMade()
    {
        SnapshotTaking taking(parts(), m_path, {m_notRead}, m_fixture.clock);
        take(taking);
        QVERIFY(!taking.result());
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        SnapshotTaking taking(parts(), u"/dev/null/snapshots.sqlite"_s, {m_machines}, m_fixture.clock);
        take(taking);
        QVERIFY(taking.result() && !*taking.result());
        QCOMPARE(taking.result()->error().kind, SnapshotTrouble::Kind::NotWritable);
    }

private:
    [[nodiscard]] SnapshotTaking::Parts parts()
    {
        return {.controller = *m_fixture.controller, .workspace = m_fixture.workspace, .journal = *m_journal};
    }
    static void take(SnapshotTaking &taking)
    {
        QSignalSpy finished(&taking, &SnapshotTaking::finished);
        taking.start();
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait(30'000));
        QCOMPARE(finished.size(), 1);
    }
    [[nodiscard]] std::vector<Snapshot> snapshots() const
    {
        const auto store = SnapshotStore::open(m_path);
        return store ? (*store)->list().value_or(std::vector<Snapshot>()) : std::vector<Snapshot>();
    }

    QTemporaryDir m_folder;
    ControllerFixture m_fixture;
    std::unique_ptr<JournalThread> m_journal;
    Scope m_machines;
    Scope m_notRead;
    QString m_path;
    int m_files = 0;
};

TAGDESK_TEST(TestSnapshotTaking, QCoreApplication)

} // namespace tst_snapshottaking

#include "tst_snapshottaking.moc"
