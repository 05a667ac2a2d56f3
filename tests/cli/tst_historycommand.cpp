// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "huaweiflavour.h"
#include "journal.h"
#include "profilestore.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace tst_historycommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// "history", "undo" and "resume", each as a process, on one journal.
class TestHistoryCommand : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        useKeysOf(u"huawei"_s);
        environment().insert(u"XDG_DATA_HOME"_s, home().filePath(u"data"_s));
        Profile profile;
        profile.account = sandbox().accounts()[1];
        profile.account.id = u"p1"_s;
        profile.account.name = u"DNS 生产"_s;
        // One request for each resource, so that a run can be cut between two.
        profile.account.batchWriting = BatchWriting::Off;
        profile.account.endpoint.setPort(relay().port());
        profile.account.fields.insert(kIamEndpointField, profile.account.endpoint.toString());
        QVERIFY(ProfileStore(home().filePath(u"tagdesk/profiles.json"_s)).add(profile));
        m_ids.clear();
        const QJsonArray listed =
            run({u"--profile"_s, u"p1"_s, u"list"_s, u"--scope"_s, kRecordSets, u"--format"_s, u"json"_s})
                .array();
        // The estate's odd ones, gone or locked, stand at every 199th place.
        for (qsizetype place = 12; place < 199 && m_ids.size() < 30; ++place) {
            if (listed[place]["tags"_L1].toObject().size() < 8)
                m_ids << listed[place]["id"_L1].toString();
        }
        QCOMPARE(m_ids.size(), 30);
    }

    void nothingWasAppliedYet()
    {
        const Ended ended = run({u"history"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, "[]\n");
        QVERIFY(ended.err.contains("Nothing was applied yet"));
        QVERIFY(!QFile::exists(home().filePath(u"data/tagdesk/journal.sqlite"_s)));
        QCOMPARE(run({u"history"_s, u"4"_s}).code, 1);
        QCOMPARE(run({u"undo"_s, u"4"_s, u"--yes"_s}).code, 1);
        QCOMPARE(run({u"resume"_s, u"--yes"_s}).code, 0);
    }

    void whatWasAppliedIsInTheHistoryAndIsTakenBack()
    {
        const QStringList ids = m_ids.first(3);
        const QStringList before = tagsOf(ids);
        const Ended tagged = tag(ids, u"ticket=T-1"_s);
        QCOMPARE(tagged.code, 0);
        QVERIFY2(tagged.err.contains("tagdesk-cli undo 1"), tagged.err.constData());

        const QJsonObject listed = history({}).at(0).toObject();
        QCOMPARE(listed["run"_L1].toInt(), 1);
        QCOMPARE(listed["profile"_L1].toString(), u"DNS 生产"_s);
        QCOMPARE(listed["cloud"_L1].toString(), u"huawei"_s);
        QCOMPARE(listed["state"_L1].toString(), u"done"_s);
        QCOMPARE(listed["requests"_L1].toInt(), 3);
        QCOMPARE(listed["cells"_L1]["planned"_L1].toInt(), 3);
        QCOMPARE(listed["cells"_L1]["failed"_L1].toInt(), 0);
        QCOMPARE(listed["cells"_L1]["unknown"_L1].toInt(), 0);
        const QJsonArray cells = run({u"history"_s, u"1"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells.at(0)["key"_L1].toString(), u"ticket"_s);
        QVERIFY(cells.at(0)["before"_L1].isNull());
        QCOMPARE(cells.at(0)["after"_L1].toString(), u"T-1"_s);

        const Ended dry = run({u"undo"_s, u"1"_s, u"--dry-run"_s, u"--format"_s, u"json"_s});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.object()["changes"_L1].toArray().size(), 3);
        QCOMPARE(history({}).size(), 1);

        QCOMPARE(run({u"undo"_s, u"1"_s}).code, 1); // nobody can be asked
        const Ended undone = run({u"undo"_s, u"1"_s, u"--yes"_s});
        QVERIFY2(undone.code == 0, undone.err.constData());
        QCOMPARE(tagsOf(ids), before);
        QCOMPARE(history({}).at(0)["undoes"_L1].toInt(), 1);
        QVERIFY(run({u"undo"_s, u"1"_s, u"--yes"_s}).err.contains("nothing to take back"));
    }

    void whatOthersChangedSinceIsLeftAlone()
    {
        const QStringList ids = m_ids.first(2);
        QCOMPARE(tag(ids, u"ticket=T-1"_s).code, 0);
        QCOMPARE(tag({ids[0]}, u"ticket=theirs"_s).code, 0);
        const Ended undone = run({u"undo"_s, u"1"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(undone.code, 3);
        QVERIFY2(undone.err.contains("Somebody else changed it since, to “theirs”"), undone.err.constData());
        QCOMPARE(undone.object()["succeeded"_L1].toArray(), QJsonArray{ids[1]});
        QVERIFY(tagsOf({ids[0]}).front().contains("ticket=theirs"_L1));
    }

    void theHistoryIsFiltered()
    {
        QCOMPARE(tag(m_ids.first(1), u"ticket=T-1"_s).code, 0);
        QCOMPARE(tag(m_ids.mid(1, 1), u"owner2=me"_s).code, 0);
        QCOMPARE(history({}).size(), 2);
        QCOMPARE(history({u"--key"_s, u"ticket"_s}).at(0)["run"_L1].toInt(), 1);
        QCOMPARE(history({u"--resource"_s, m_ids[1]}).at(0)["run"_L1].toInt(), 2);
        QCOMPARE(history({u"--profile"_s, u"DNS 生产"_s}).size(), 2);
        QCOMPARE(history({u"--profile"_s, u"another"_s}).size(), 0);
        QCOMPARE(history({u"--since"_s, u"2200-01-01"_s}).size(), 0);
        QCOMPARE(history({u"--until"_s, u"2200-01-01T00:00:00Z"_s}).size(), 2);
        QCOMPARE(run({u"history"_s, u"--since"_s, u"yesterday"_s}).code, 1);
        QVERIFY(run({u"history"_s, u"--format"_s, u"csv"_s}).out.startsWith("run,started,profile,"));
        QVERIFY(run({u"history"_s, u"2"_s, u"--format"_s, u"csv"_s}).out.contains(",owner2,,me,"));
    }

    void aHistoryIsSavedAndReadByAnotherTagDesk()
    {
        const QStringList ids = m_ids.first(2);
        const QStringList before = tagsOf(ids);
        QCOMPARE(tag(ids, u"ticket=T-1"_s).code, 0);
        QCOMPARE(tag({ids[1]}, u"ticket=theirs"_s).code, 0);
        const QString file = home().filePath(u"alice.tagdesk-history"_s);
        const Ended saved = run({u"history"_s, u"--export"_s, file});
        QVERIFY2(saved.code == 0, saved.err.constData());
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray content = bytes.readAll();
        QVERIFY(!content.contains(sandbox().credentials(u"sandbox-huawei"_s).secretKey()));

        // Bob's computer: another journal, and the same account under another id.
        environment().insert(u"XDG_DATA_HOME"_s, home().filePath(u"bob"_s));
        QCOMPARE(history({}).size(), 0);
        QCOMPARE(history({u"--from"_s, file}).size(), 2);
        const QJsonArray cells =
            run({u"history"_s, u"1"_s, u"--from"_s, file, u"--format"_s, u"json"_s}).array();
        QCOMPARE(cells.size(), 2);
        const Ended unnamed = run({u"undo"_s, u"1"_s, u"--from"_s, file, u"--yes"_s});
        QCOMPARE(unnamed.code, 1);
        QVERIFY2(unnamed.err.contains("Give your --profile"), unnamed.err.constData());
        const Ended undone = run({u"undo"_s, u"1"_s, u"--from"_s, file, u"--profile"_s, u"p1"_s, u"--yes"_s});
        QCOMPARE(undone.code, 3);
        QVERIFY2(undone.err.contains("Somebody else changed it since, to “theirs”"), undone.err.constData());
        QCOMPARE(tagsOf({ids[0]}), before.first(1));
        QVERIFY(tagsOf({ids[1]}).front().contains("ticket=theirs"_L1));
        const QJsonObject ours = history({}).at(0).toObject();
        QCOMPARE(ours["undoes"_L1].toInt(), 1);
        QVERIFY(!ours["undoesHistory"_L1].toString().isEmpty());
        QVERIFY(bytes.seek(0));
        QCOMPARE(bytes.readAll(), content);
    }

    void whatIsNoHistoryIsSaid()
    {
        const QString file = home().filePath(u"notes.txt"_s);
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray(5000, 'x'));
        notes.close();
        const Ended ended = run({u"history"_s, u"--from"_s, file});
        QVERIFY(ended.code != 0);
        QVERIFY2(ended.err.contains("no history of TagDesk"), ended.err.constData());
        QVERIFY(!ended.err.contains("nothing is sent"));
        QCOMPARE(run({u"history"_s, u"1"_s, u"--export"_s, file}).code, 1);
        QCOMPARE(run({u"history"_s, u"--key"_s, u"a"_s, u"--export"_s, file}).code, 1);
    }

    void aKilledApplyIsResumed()
    {
        RelayStep stall;
        stall.action = RelayStep::Action::Stall;
        QProcess process;
        process.setProcessEnvironment(environment());
        QSignalSpy finished(&process, &QProcess::finished);
        // Reading goes through, and the first write; then answers are withheld.
        connect(&relay(), &Relay::requestSeen, this, [&](std::size_t index) {
            const RelayedRequest &request = relay().requests()[index];
            if (request.method == "POST" && request.target.contains("/tags/action"))
                relay().setStep(stall);
        });
        connect(&relay(), &Relay::stalled, &process, &QProcess::kill);
        process.start(QStringLiteral(TAGDESK_CLI), tagArguments(m_ids, u"ticket=T-1"_s));
        QVERIFY(finished.wait(30'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        relay().disconnect(this);
        relay().setStep({});

        const QJsonObject cut = history({}).at(0).toObject();
        QCOMPARE(cut["state"_L1].toString(), u"interrupted"_s);
        QVERIFY(cut["ended"_L1].isNull());
        QCOMPARE(run({u"undo"_s, u"1"_s, u"--yes"_s}).code, 2);
        const Ended resumed = run({u"resume"_s, u"--yes"_s});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QVERIFY2(resumed.err.contains("Run #1 was read back"), resumed.err.constData());
        const QStringList tags = tagsOf(m_ids);
        for (const QString &of : tags)
            QVERIFY2(of.contains("ticket=T-1"_L1), qPrintable(of));
        QVERIFY(history({}).last()["state"_L1].toString() != "interrupted"_L1);
        QVERIFY(run({u"resume"_s, u"--yes"_s}).err.contains("No run of this account was interrupted"));
    }

    void anotherAccountIsRefusedAndBothAreNamed()
    {
        const QStringList ids = m_ids.first(2);
        QCOMPARE(tag(ids, u"ticket=T-1"_s).code, 0);
        const QStringList before = tagsOf(ids);
        const Credentials others = sandbox().colleaguesCredentials(u"sandbox-huawei"_s);
        environment().insert(u"TAGDESK_ACCESS_KEY"_s, QString::fromUtf8(others.accessKey()));
        environment().insert(u"TAGDESK_SECRET_KEY"_s, QString::fromUtf8(others.secretKey()));
        const Ended undone = run({u"undo"_s, u"1"_s, u"--yes"_s});
        QCOMPARE(undone.code, 2);
        QVERIFY2(undone.err.contains("another access key") && undone.err.contains("--same-account")
                && undone.err.count("DNS 生产") == 2,
            undone.err.constData());
        QCOMPARE(tagsOf(ids), before);
        QCOMPARE(run({u"undo"_s, u"1"_s, u"--same-account"_s, u"--yes"_s}).code, 0);
    }

    void aProfileThatGoesElsewhereByNowIsRefused()
    {
        QCOMPARE(tag(m_ids.first(1), u"ticket=T-1"_s).code, 0);
        ProfileStore profiles(home().filePath(u"tagdesk/profiles.json"_s));
        Profile profile = *profiles.find(u"p1"_s);
        const QUrl before = profile.account.endpoint;
        profile.account.endpoint.setPort(sandbox().port());
        QVERIFY(profiles.update(profile));
        const Ended undone = run({u"undo"_s, u"1"_s, u"--yes"_s});
        QCOMPARE(undone.code, 2);
        QVERIFY2(undone.err.contains("The run is of the account")
                && undone.err.contains(before.toString().toUtf8())
                && undone.err.contains(profile.account.endpoint.toString().toUtf8()),
            undone.err.constData());
    }

    void anInterruptedRunOfAnotherAccountIsPassedOver()
    {
        const Result<std::unique_ptr<Journal>> journal = Journal::open(journalPath());
        QVERIFY(journal);
        RunHeader header;
        header.accountId = u"p1"_s;
        header.profile = u"DNS 生产"_s;
        header.cloud = u"huawei"_s;
        header.started = QDateTime::currentDateTimeUtc();
        header.endpoint = u"https://other.example"_s;
        header.accessKey = "OTHER";
        QVERIFY((*journal)->begin(header, {}));
        QVERIFY((*journal)->release(1));
        const Ended resumed = run({u"resume"_s, u"--yes"_s});
        QCOMPARE(resumed.code, 0);
        QVERIFY2(resumed.err.contains("left alone: run 1") && resumed.err.contains("No run of this account"),
            resumed.err.constData());
        QCOMPARE((*journal)->run(1)->state, RunState::Interrupted);
        QCOMPARE(run({u"resume"_s, u"1"_s, u"--yes"_s}).code, 2);
    }

    void whatIsDamagedIsShownAndSentNowhere()
    {
        const QStringList ids = m_ids.first(2);
        QCOMPARE(tag(ids, u"ticket=T-1"_s).code, 0);
        change(u"UPDATE tag SET value = 'T-2' WHERE key = 'ticket'"_s);
        const QStringList before = tagsOf(ids);
        const Ended table = run({u"history"_s, u"1"_s});
        QCOMPARE(table.code, 3);
        QVERIFY(table.out.contains("damaged") && table.err.contains("Damaged in the journal"));
        QCOMPARE(run({u"history"_s, u"1"_s, u"--format"_s, u"csv"_s}).out.count(",damaged,"), 2);
        const QJsonArray cells = run({u"history"_s, u"1"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(cells.at(0)["state"_L1].toString(), u"damaged"_s);
        const Ended undone = run({u"undo"_s, u"1"_s, u"--yes"_s});
        QCOMPARE(undone.code, 3);
        QVERIFY2(undone.err.contains("is damaged in the journal"), undone.err.constData());
        QCOMPARE(tagsOf(ids), before);
    }

    void anEmptiedJournalIsNoNewOneAndIsRestored()
    {
        QCOMPARE(tag(m_ids.first(1), u"ticket=T-1"_s).code, 0);
        QVERIFY(QFile::resize(journalPath(), 0));
        for (const QStringList &arguments : {QStringList{u"history"_s},
                 QStringList{u"undo"_s, u"1"_s, u"--yes"_s}, QStringList{u"resume"_s, u"--yes"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("was emptied") && ended.err.contains("history restore"),
                ended.err.constData());
        }
        const QJsonArray copies = run({u"history"_s, u"copies"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.at(0)["lastRun"_L1].toInt(), 1);
        const Ended restored = run({u"history"_s, u"restore"_s});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QCOMPARE(run({u"undo"_s, u"1"_s, u"--yes"_s}).code, 0);
        QVERIFY(history({}).at(0)["run"_L1].toInt() > 2);
    }

    void aFileOfSomebodyElseIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::newRow("a negative version") << u"PRAGMA user_version = -1"_s;
        QTest::newRow("another application") << u"PRAGMA application_id = 7"_s;
    }

    void aFileOfSomebodyElseIsRefusedWithASentence()
    {
        QFETCH(const QString, pragma);
        QCOMPARE(tag(m_ids.first(1), u"ticket=T-1"_s).code, 0);
        change(pragma);
        for (const QStringList &arguments :
            {QStringList{u"history"_s}, QStringList{u"undo"_s, u"1"_s, u"--yes"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("is not a journal of TagDesk"), ended.err.constData());
        }
    }

    void aWideOpenJournalIsNarrowedAndMentioned()
    {
        QCOMPARE(tag(m_ids.first(1), u"ticket=T-1"_s).code, 0);
        QVERIFY(QFile::setPermissions(
            journalPath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
        QVERIFY(run({u"history"_s}).err.contains("now only you can"));
        QVERIFY(!run({u"history"_s}).err.contains("now only you can"));
    }

    void noSecretIsInTheJournal()
    {
        QCOMPARE(tag(m_ids.first(2), u"ticket=T-1"_s).code, 0);
        const QDir folder(home().filePath(u"data/tagdesk"_s));
        QStringList names = folder.entryList(QDir::Files);
        QVERIFY(names.contains(u"journal.sqlite"_s));
        const QByteArray secret = sandbox().credentials(u"sandbox-huawei"_s).secretKey();
        for (const QString &name : std::as_const(names)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(secret));
        }
    }

private:
    [[nodiscard]] QString journalPath() const { return home().filePath(u"data/tagdesk/journal.sqlite"_s); }

    void change(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
            database.setDatabaseName(journalPath());
            if (!database.open() || !QSqlQuery(database).exec(statement))
                qFatal("%s", qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"hand"_s);
    }

    QJsonArray history(const QStringList &filter)
    {
        return run(QStringList{u"history"_s, u"--format"_s, u"json"_s} + filter).array();
    }

    static QStringList tagArguments(const QStringList &ids, const QString &tag)
    {
        return QStringList{u"--profile"_s, u"p1"_s, u"tag"_s, u"--scope"_s, kRecordSets, tag, u"--yes"_s}
        + idOptions(ids);
    }

    Ended tag(const QStringList &ids, const QString &tag) { return run(tagArguments(ids, tag)); }

    /// "key=value,…" of each.
    QStringList tagsOf(const QStringList &ids)
    {
        const QJsonArray listed =
            run({u"--profile"_s, u"p1"_s, u"list"_s, u"--scope"_s, kRecordSets, u"--format"_s, u"json"_s})
                .array();
        QStringList result;
        for (const QString &id : ids) {
            for (const QJsonValue &value : listed) {
                if (value["id"_L1].toString() != id)
                    continue;
                QStringList tags;
                const QJsonObject members = value["tags"_L1].toObject();
                for (auto tag = members.begin(); tag != members.end(); ++tag)
                    tags << tag.key() + u'=' + tag->toString();
                result << tags.join(u',');
            }
        }
        return result;
    }

    QStringList m_ids;
};

TAGDESK_TEST(TestHistoryCommand, QCoreApplication)

} // namespace tst_historycommand

#include "tst_historycommand.moc"
