// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"
#include "draftfile.h"
#include "draftstore.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_draftscommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kWhen(QDate(2026, 11, 28), QTime(20, 15), Qt::UTC);

} // namespace

/// "drafts" as a process, with drafts that windows left behind.
class TestDraftsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_cli = CliProcess();
        m_cli.environment = QProcessEnvironment::systemEnvironment();
        m_cli.environment.insert(u"XDG_DATA_HOME"_s, m_home->path());
        m_cli.environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
    }

    void nothingIsKept()
    {
        const Ended ended = m_cli.run({u"drafts"_s, u"list"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, "[]\n");
        QCOMPARE(ended.err, "No staged changes are kept.\n");
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s, u"--all"_s}).code, 0);
        QVERIFY(!QFile::exists(folder()));
    }

    void theListTellsOfEachDraft()
    {
        keep(u"DNS 生产"_s, 0, 2);
        keep(u"shop"_s, 60, 1);
        const Ended table = m_cli.run({u"drafts"_s});
        QCOMPARE(table.code, 0);
        const QByteArrayList lines = table.out.split('\n');
        QVERIFY(lines[0].startsWith("ACCOUNT"));
        QVERIFY(lines[1].startsWith("shop"));
        QVERIFY(lines[2].startsWith("DNS 生产"));
        const QJsonArray listed = m_cli.run({u"drafts"_s, u"list"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[1]["account"_L1].toString(), u"DNS 生产"_s);
        QCOMPARE(listed[1]["accountId"_L1].toString(), u"id-DNS 生产"_s);
        QCOMPARE(listed[1]["cloud"_L1].toString(), u"jdcloud"_s);
        QCOMPARE(listed[1]["changed"_L1].toString(), u"2026-11-28T20:15:00.000Z"_s);
        QCOMPARE(listed[1]["changes"_L1].toInt(), 4);
        QCOMPARE(listed[1]["resources"_L1].toInt(), 2);
        QCOMPARE(listed[1]["state"_L1].toString(), u"kept"_s);
        const Ended csv = m_cli.run({u"drafts"_s, u"--format"_s, u"csv"_s});
        QVERIFY(csv.out.startsWith("account,cloud,changed,changes,resources,state,draft\r\n"));
        QCOMPARE(csv.out.count("\r\n"), 3);
    }

    void withANameTheChangesAreShown()
    {
        const QString id = keep(u"shop"_s, 0, 2);
        keep(u"bank"_s, 0, 1);
        for (const QString &name : {u"shop"_s, u"id-shop"_s, id}) {
            const QJsonArray changes =
                m_cli.run({u"drafts"_s, u"list"_s, name, u"--format"_s, u"json"_s}).array();
            QCOMPARE(changes.size(), 4);
            QCOMPARE(changes[0]["id"_L1].toString(), u"i-1"_s);
            QCOMPARE(changes[0]["region"_L1].toString(), u"cn-north-1"_s);
            QCOMPARE(changes[0]["key"_L1].toString(), u"env"_s);
            QCOMPARE(changes[0]["before"_L1].toString(), u"test"_s);
            QCOMPARE(changes[0]["after"_L1].toString(), u"=1+1"_s);
            QVERIFY(changes[1]["after"_L1].isNull());
        }
        const Ended csv = m_cli.run({u"drafts"_s, u"list"_s, u"shop"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(csv.out.split('\n').at(1), "i-1,web,cn-north-1,vm,env,test,'=1+1," + id.toUtf8() + "\r");
        QVERIFY(m_cli.run({u"drafts"_s, u"list"_s, u"shop"_s}).out.contains("=1+1"));
        const Ended none = m_cli.run({u"drafts"_s, u"list"_s, u"nobody"_s});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("Nothing is kept for “nobody”"));
    }

    void aNamedDraftIsDropped()
    {
        keep(u"shop"_s, 0, 2);
        keep(u"bank"_s, 0, 1);
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s}).code, 1);
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s, u"nobody"_s}).code, 1);
        QCOMPARE(store().list().size(), 2U);
        const Ended dropped = m_cli.run({u"drafts"_s, u"drop"_s, u"shop"_s});
        QCOMPARE(dropped.code, 0);
        QCOMPARE(dropped.err, "Dropped: 1 draft with 4 changes.\n");
        QCOMPARE(store().list().size(), 1U);
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s, u"--all"_s}).code, 0);
        QVERIFY(store().list().empty());
    }

    void whatAWindowHasIsLeftAlone()
    {
        DraftFile open(folder());
        write(open, u"shop"_s, 0, 1);
        keep(u"shop"_s, 60, 1);
        const QJsonArray listed = m_cli.run({u"drafts"_s, u"list"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(listed[1]["state"_L1].toString(), u"in use"_s);
        const Ended some = m_cli.run({u"drafts"_s, u"drop"_s, u"shop"_s});
        QCOMPARE(some.code, 3);
        QVERIFY(some.err.contains("a window that is open"));
        QCOMPARE(store().list().size(), 1U);
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s, u"--all"_s}).code, 2);
        QVERIFY(QFile::exists(open.path()));
    }

    void damageIsTold()
    {
        const QString id = keep(u"shop"_s, 0, 1);
        keep(u"bank"_s, 0, 1);
        QFile file(DraftStore::path(folder(), id));
        QVERIFY(file.resize(file.size() / 2));
        const Ended listed = m_cli.run({u"drafts"_s, u"list"_s, u"--format"_s, u"json"_s});
        QCOMPARE(listed.code, 3);
        QCOMPARE(listed.array().size(), 2);
        QVERIFY(listed.out.contains("damaged"));
        QVERIFY(listed.err.contains("was left as it is"));
        QCOMPARE(m_cli.run({u"drafts"_s, u"list"_s, id}).code, 3);
        QCOMPARE(m_cli.run({u"drafts"_s, u"drop"_s, id}).code, 0);
        QCOMPARE(store().list().size(), 1U);
    }

    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown act") << u"drafts keep"_s << u"one of list, drop"_s;
        QTest::newRow("both") << u"drafts drop shop --all"_s << u"either the name"_s;
        QTest::newRow("all of a list") << u"drafts list --all"_s << u"--all does not go"_s;
        QTest::newRow("too many") << u"drafts list a b"_s << u"one argument too many"_s;
        QTest::newRow("an account") << u"drafts list --sandbox"_s << u"--sandbox does not go"_s;
        QTest::newRow("elsewhere") << u"history --all"_s << u"--all does not go"_s;
    }
    void wrongUseIsSaid()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, said);
        const Ended ended = m_cli.run(line.split(u' '));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(said.toUtf8()), ended.err.constData());
    }

private:
    [[nodiscard]] QString folder() const { return m_home->filePath(u"tagdesk/drafts"_s); }
    [[nodiscard]] DraftStore store() const { return DraftStore(folder()); }

    /// With two changes to each of so many resources.
    static void write(DraftFile &file, const QString &account, int seconds, int resources)
    {
        DraftEdits edits;
        const std::uint32_t test = edits.addText("test");
        const std::array cells{
            DraftEdits::Cell{.key = edits.addText("env"), .before = test, .after = edits.addText("=1+1")},
            DraftEdits::Cell{.key = edits.addText("owner"), .before = test}};
        const std::uint32_t some = edits.addCells(cells);
        for (int number = 1; number <= resources; ++number) {
            edits.addResource({.number = static_cast<std::uint32_t>(number),
                .place = edits.addPlace(u"cn-north-1"_s, u"vm"_s),
                .id = "i-" + std::to_string(number),
                .name = "web"});
            edits.addEdit({.number = static_cast<std::uint32_t>(number), .cells = some});
        }
        QVERIFY(file.begin({.id = u"id-"_s + account, .name = account, .cloud = u"jdcloud"_s}));
        QVERIFY(file.append(edits));
        QVERIFY(file.commit(kWhen.addSecs(seconds)));
    }

    QString keep(const QString &account, int seconds, int resources)
    {
        DraftFile file(folder());
        write(file, account, seconds, resources);
        return file.id();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    CliProcess m_cli;
};

TAGDESK_TEST(TestDraftsCommand, QCoreApplication)

} // namespace tst_draftscommand

#include "tst_draftscommand.moc"
