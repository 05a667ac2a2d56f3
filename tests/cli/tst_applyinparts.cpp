// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <utility>

namespace tst_applyinparts {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kTicket = u"ticket"_s;

} // namespace

/// --first and --stop-at as scripts and people use them.
class TestApplyInParts : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_isAsked = false;
        m_isAskedAgain = false;
    }

    void theRestGoesWhereTheFirstAreVerified()
    {
        const QStringList ids = idsOf(kVm, 6);
        const Ended ended = onJd(tagged(ids) + QStringList{u"--first"_s, u"2"_s, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(ids));
        QVERIFY(ended.object()["failed"_L1].toArray().isEmpty());
        QVERIFY2(ended.err.contains("6 resources done, 0 failed, 0 unknown"), ended.err.constData());
        QCOMPARE(ended.err.count("This was run "), 2);
        QCOMPARE(run({u"history"_s, u"--format"_s, u"json"_s}).array().size(), 2);
        QCOMPARE(ticketOf(ids.first()), u"T-1"_s);
        QCOMPARE(ticketOf(ids.last()), u"T-1"_s);
    }

    void whereTheFirstAreAllItIsSentAtOnce()
    {
        const Ended ended = onJd(tagged(idsOf(kVm, 3)) + QStringList{u"--first"_s, u"3"_s, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.err.count("This was run "), 1);
    }

    void afterAFailureAmongTheFirstTheRestIsNotSent()
    {
        QStringList ids = idsOf(kVm, 12);
        const QString locked = idNamed(u"locked-"_s);
        const QString last = ids.last();
        ids.append(locked); // listed before the last
        const Ended ended = onJd(tagged(ids) + QStringList{u"--first"_s, u"12"_s, u"--yes"_s});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QVERIFY2(ended.err.contains("1 of the first 12 resources failed or could not be verified, so that "
                                    "the rest was not sent."),
            ended.err.constData());
        QVERIFY2(ended.err.contains("1 resource was not sent and stays as it is."), ended.err.constData());
        QVERIFY2(ended.err.contains("11 resources done, 2 failed, 0 unknown"), ended.err.constData());
        QCOMPARE(ended.object()["succeeded"_L1].toArray(), QJsonArray::fromStringList(ids.first(11)));
        QCOMPARE(messageFor(ended, last), u"Not sent: stopped."_s);
        QVERIFY(messageFor(ended, locked).contains(u"locked"_s));
        QCOMPARE(ticketOf(ids.first()), u"T-1"_s);
        QCOMPARE(ticketOf(last), QString());
    }

    void whatWasNotSentIsWrittenDownWithWhatFailed()
    {
        QStringList ids = idsOf(kVm, 12);
        ids.append(idNamed(u"locked-"_s));
        QStringList rows;
        for (const QString &id : std::as_const(ids))
            rows.append(id + u",T-1"_s);
        const QString failed = home().filePath(u"failed.csv"_s);
        const Ended ended =
            onJd({u"apply"_s, saveTable(rows), u"--first"_s, u"12"_s, u"--yes"_s, u"--failed-out"_s, failed});
        QVERIFY2(ended.code == 3, ended.err.constData());
        QFile file(failed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray table = file.readAll();
        QVERIFY2(table.contains(ids[11].toUtf8()), table.constData());
        QVERIFY2(table.contains(ids[12].toUtf8()), table.constData());
        QVERIFY2(!table.contains(ids[0].toUtf8()), table.constData());
    }

    void onATerminalAPersonIsAskedForTheRest_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("yes") << QByteArray("y\n") << 0;
        QTest::newRow("no") << QByteArray("\n") << 3;
    }

    void onATerminalAPersonIsAskedForTheRest()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, code);
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("script(1), which makes a terminal, is not installed");
        const QStringList ids = idsOf(kVm, 3);
        const Ended ended = runOnTerminal(jdOptions() + tagged(ids) + QStringList{u"--first"_s, u"1"_s},
            [&](const QByteArray &shown) -> QByteArray {
                if (shown.contains("Apply 3 changes") && shown.contains("[y/N]")
                    && !std::exchange(m_isAsked, true))
                    return "y\n";
                if (shown.contains("1 of 3 resources are done and verified. Send the rest? [y/N]")
                    && !std::exchange(m_isAskedAgain, true))
                    return answer;
                return {};
            });
        QVERIFY2(m_isAskedAgain, ended.out.constData());
        QVERIFY2(ended.code == code, ended.out.constData());
        QCOMPARE(ticketOf(ids[0]), u"T-1"_s);
        QCOMPARE(ticketOf(ids[2]), code == 0 ? u"T-1"_s : QString());
    }

    void tooManyFailuresStopIt_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("stops");
        QTest::newRow("more than the share") << QStringList{u"--stop-at"_s, u"20%"_s} << true;
        QTest::newRow("less than the share") << QStringList{u"--stop-at"_s, u"80"_s} << false;
        QTest::newRow("no share is given") << QStringList{} << false;
    }

    /// Every second request that sets tags is refused.
    void tooManyFailuresStopIt()
    {
        QFETCH(const QStringList, options);
        QFETCH(const bool, stops);
        useKeysOf(u"huawei"_s);
        const QStringList ids = idsOf(kRecordSets, 60);
        std::vector<RelayFaults::Rule> rules;
        for (std::size_t nth = 1; nth < 60; nth += 2)
            rules.push_back({.text = "/tags/action", .nth = nth, .step = refusal()});
        relay().setFaults(RelayFaults(std::move(rules), {}, 1));
        const Ended ended = onHuawei(QStringList{u"tag"_s, u"--scope"_s, kRecordSets, u"ticket=T-1"_s,
                                         u"--many-at-once"_s, u"off"_s, u"--format"_s, u"json"_s, u"--yes"_s}
            + idOptions(ids) + options);
        QVERIFY2(ended.code == 3, ended.err.constData());
        const qsizetype succeeded = ended.object()["succeeded"_L1].toArray().size();
        const qsizetype failed = ended.object()["failed"_L1].toArray().size();
        QCOMPARE(succeeded + failed, 60);
        QVERIFY(succeeded > 0);
        QCOMPARE(ended.err.contains("Stopped by itself, because more than 20 % failed: "), stops);
        QCOMPARE(ended.err.contains(" resources were not sent and stay as they are."), stops);
        QCOMPARE(succeeded < 30, stops);
    }

private:
    static QStringList tagged(const QStringList &ids)
    {
        const QStringList tag{u"tag"_s, u"--scope"_s, kVm, kTicket + u"=T-1"_s, u"--format"_s, u"json"_s};
        return tag + idOptions(ids);
    }

    static RelayStep refusal()
    {
        const QByteArray body(R"({"code":"DNS.0002","message":"Invalid request."})");
        return {.action = RelayStep::Action::Replace,
            .reply = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body};
    }

    static QString messageFor(const Ended &ended, const QString &id)
    {
        const QJsonArray failed = ended.object()["failed"_L1].toArray();
        for (const QJsonValue &resource : failed) {
            if (resource["id"_L1].toString() == id)
                return resource["message"_L1].toString();
        }
        return {};
    }

    QString ticketOf(const QString &id) { return tagOf(kVm, id, kTicket); }

    bool m_isAsked = false;
    bool m_isAskedAgain = false;
};

TAGDESK_TEST(TestApplyInParts, QCoreApplication)

} // namespace tst_applyinparts

#include "tst_applyinparts.moc"
