// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace tst_onconflict {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kTicket = u"ticket"_s;
const QByteArray kTold = "Somebody else changed the tag in between; their value was left alone.";

} // namespace

/// --on-conflict as scripts use it: somebody changes a tag between what the program read first and the look
/// that it takes before it writes.
class TestOnConflict : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_ids = idsOf(kVm, 3);
        QCOMPARE(m_ids.size(), 3);
        m_somebody = {.ids = {}, .value = {}, .ended = {}};
        connect(&relay(), &Relay::requestSeen, this, &TestOnConflict::watch);
    }

    void withoutAnAnswerTheirValueStays_data() { commands(); }
    void withoutAnAnswerTheirValueStays() { theirValueStays({}); }

    void skipLeavesTheirValueAndCountsItAsFailed_data() { commands(); }
    void skipLeavesTheirValueAndCountsItAsFailed() { theirValueStays({u"--on-conflict"_s, u"skip"_s}); }

    void mineOverwritesTheirValueInARunOfItsOwn_data() { commands(); }
    void mineOverwritesTheirValueInARunOfItsOwn()
    {
        QFETCH(const QString, after);
        prepare();
        const Ended ended = applied({u"--on-conflict"_s, u"mine"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(m_ids));
        QVERIFY(ended.object()["failed"_L1].toArray().isEmpty());
        QVERIFY2(!ended.err.contains(kTold), ended.err.constData());
        QCOMPARE(tickets(), QStringList({after, after, after}));
        // What they had written is not lost: the journal knows it.
        const QJsonArray runs = run({u"history"_s, u"--format"_s, u"json"_s}).array();
        const QString newest = QString::number(runs.first()["run"_L1].toInt());
        QVERIFY2(ended.err.contains("This was run " + newest.toLatin1()), ended.err.constData());
        const QJsonArray cells = run({u"history"_s, newest, u"--format"_s, u"json"_s}).array();
        QCOMPARE(cells.size(), 1);
        QCOMPARE(cells[0]["id"_L1].toString(), m_ids[1]);
        QCOMPARE(cells[0]["before"_L1].toString(), u"theirs"_s);
    }

    void theirsKeepsTheirValueAndAllIsWell_data() { commands(); }
    void theirsKeepsTheirValueAndAllIsWell()
    {
        QFETCH(const QString, after);
        prepare();
        const Ended ended = applied({u"--on-conflict"_s, u"theirs"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(m_ids));
        QVERIFY2(!ended.err.contains(kTold), ended.err.constData());
        QCOMPARE(tickets(), QStringList({after, u"theirs"_s, after}));
    }

    /// The change comes in between while the first is sent.
    void theRestIsAnsweredAsTheFirst()
    {
        prepareFor(QStringList{u"tag"_s, u"--scope"_s, kVm, u"ticket=mine"_s} + idOptions(m_ids));
        const Ended ended = applied({u"--first"_s, u"1"_s, u"--on-conflict"_s, u"mine"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(m_ids));
        QCOMPARE(tickets(), QStringList({u"mine"_s, u"mine"_s, u"mine"_s}));
    }

    void failSendsNothing_data() { commands(); }
    void failSendsNothing()
    {
        prepare();
        const Ended ended = applied({u"--on-conflict"_s, u"fail"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        QVERIFY2(ended.err.contains(kTold), ended.err.constData());
        QVERIFY(ended.object()["succeeded"_L1].toArray().isEmpty());
        const QJsonArray failed = ended.object()["failed"_L1].toArray();
        QCOMPARE(failed.size(), 3);
        QVERIFY(failed[0]["message"_L1].toString().startsWith(u"Not sent: "_s));
        QCOMPARE(failed[1]["message"_L1].toString().toUtf8(), kTold);
        QCOMPARE(tickets(), QStringList({u"old"_s, u"theirs"_s, u"old"_s}));
        QCOMPARE(writes(m_firstRequest), 0);
    }

    void whatEverybodyChangedAlikeIsNoConflict()
    {
        prepareFor(QStringList{u"tag"_s, u"--scope"_s, kVm, u"ticket=mine"_s} + idOptions(m_ids));
        m_somebody.value = u"mine"_s;
        const Ended ended = applied({u"--on-conflict"_s, u"fail"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(tickets(), QStringList({u"mine"_s, u"mine"_s, u"mine"_s}));
    }

    void whereEverythingConflictsTheExitCodeSaysSo()
    {
        prepareFor(QStringList{u"tag"_s, u"--scope"_s, kVm, u"ticket=mine"_s} + idOptions(m_ids));
        m_somebody.ids = m_ids;
        const Ended ended = applied({});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QCOMPARE(ended.object()["failed"_L1].toArray().size(), 3);
        QCOMPARE(writes(m_firstRequest), 0);
    }

private:
    /// Somebody else, who comes in between once.
    struct Somebody
    {
        QStringList ids;
        QString value;
        std::optional<int> ended; ///< The exit code of what they did.
    };

    static void commands()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("after"); // null: no tag
        QTest::newRow("tag") << u"tag"_s << u"mine"_s;
        QTest::newRow("untag") << u"untag"_s << QString();
        QTest::newRow("apply a table") << u"table"_s << u"mine"_s;
        QTest::newRow("apply a plan") << u"plan"_s << u"mine"_s;
    }

    /// The row's command, about three machines with an old ticket.
    void prepare()
    {
        QFETCH(const QString, command);
        if (command == u"tag"_s)
            return prepareFor(QStringList{u"tag"_s, u"--scope"_s, kVm, u"ticket=mine"_s} + idOptions(m_ids));
        if (command == u"untag"_s)
            return prepareFor(QStringList{u"untag"_s, u"--scope"_s, kVm, kTicket} + idOptions(m_ids));
        const QString table =
            saveTable({m_ids[0] + u",mine"_s, m_ids[1] + u",mine"_s, m_ids[2] + u",mine"_s});
        prepareFor({u"apply"_s, table});
        if (command != u"plan"_s)
            return;
        const QString plan = home().filePath(u"plan.json"_s);
        QCOMPARE(onJd({u"plan"_s, table, u"-o"_s, plan}).code, 0);
        m_command = {u"apply"_s, plan};
    }

    void prepareFor(const QStringList &command)
    {
        const Ended tagged =
            onJd(QStringList{u"tag"_s, u"--scope"_s, kVm, u"ticket=old"_s, u"--yes"_s} + idOptions(m_ids));
        QVERIFY2(tagged.code == 0, tagged.err.constData());
        m_command = command;
        m_somebody = {.ids = {m_ids[1]}, .value = u"theirs"_s, .ended = {}};
    }

    Ended applied(const QStringList &answer)
    {
        m_firstRequest = relay().requestCount();
        m_isWatching = true;
        Ended ended = onJd(m_command + answer + QStringList{u"--yes"_s, u"--format"_s, u"json"_s});
        m_isWatching = false;
        // Whoever did not come in between proves nothing.
        if (m_somebody.ended != 0)
            QTest::qFail("nobody changed the tag in between", __FILE__, __LINE__);
        return ended;
    }

    void theirValueStays(const QStringList &answer)
    {
        QFETCH(const QString, after);
        prepare();
        const Ended ended = applied(answer);
        QVERIFY2(ended.code == 3, ended.err.constData());
        QVERIFY2(ended.err.contains(kTold), ended.err.constData());
        QVERIFY2(ended.err.contains("2 resources done, 1 failed, 0 unknown"), ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), (QJsonArray{m_ids[0], m_ids[2]}));
        const QJsonArray failed = ended.object()["failed"_L1].toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0]["id"_L1].toString(), m_ids[1]);
        QCOMPARE(tickets(), QStringList({after, u"theirs"_s, after}));
    }

    /// The program looks by id before it writes; the listing asks for all. What is done here, past the relay,
    /// is done before the look reaches the cloud.
    void watch(std::size_t index)
    {
        const RelayedRequest &request = relay().requests()[index];
        if (!m_isWatching || m_somebody.ended || !request.target.endsWith("describeResources")
            || !request.body.contains("\"resourceIds\""))
            return;
        QProcess process;
        QProcessEnvironment own = environment();
        own.insert(u"XDG_DATA_HOME"_s, home().filePath(u"somebody"_s));
        process.setProcessEnvironment(own);
        process.start(QStringLiteral(TAGDESK_CLI),
            jdOptions(endpointAt(sandbox().port()))
                + QStringList{u"tag"_s, u"--scope"_s, kVm, kTicket + u'=' + m_somebody.value, u"--yes"_s}
                + idOptions(m_somebody.ids));
        // Without an event loop, so that the relay stands still meanwhile.
        m_somebody.ended = process.waitForFinished() ? process.exitCode() : -1;
    }

    QStringList tickets()
    {
        QStringList values;
        const QJsonArray list = listed(kVm).array();
        for (const QString &id : std::as_const(m_ids)) {
            for (const QJsonValue &resource : list) {
                if (resource["id"_L1].toString() == id)
                    values.append(resource["tags"_L1].toObject().value(kTicket).toString());
            }
        }
        return values;
    }

    QStringList m_ids;
    QStringList m_command;
    Somebody m_somebody;
    bool m_isWatching = false;
    std::size_t m_firstRequest = 0;
};

TAGDESK_TEST(TestOnConflict, QCoreApplication)

} // namespace tst_onconflict

#include "tst_onconflict.moc"
