// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "commandline.h"
#include "profilestore.h"
#include "testrunner.h"

#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace tst_output {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

void closeOutput()
{
    close(STDOUT_FILENO);
}

void closePipeBehindOutput()
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return;
    close(ends[0]);
    dup2(ends[1], STDOUT_FILENO);
    close(ends[1]);
}

void makeOutputNarrow()
{
    fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 4096);
    fcntl(STDOUT_FILENO, F_SETFL, O_WRONLY | O_NONBLOCK);
}

} // namespace

/// Standard output that takes nothing, for every command there is.
class TestOutput : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(startClouds());
        Profile profile;
        profile.account = sandbox().accounts()[0];
        profile.account.id = u"p1"_s;
        profile.account.name = u"one"_s;
        profile.account.endpoint.setPort(relay().port());
        QVERIFY(ProfileStore(home().filePath(u"tagdesk/profiles.json"_s)).add(profile));
        m_ids = idsOf(kVm, 2);
        QCOMPARE(m_ids.size(), 2);
        QCOMPARE(run(argumentsOf(u"apply"_s)).code, 0); // for the history
        QCOMPARE(onJd({u"snapshot"_s, u"--scope"_s, kVm}).code, 0); // for drift
    }

    void outputThatCannotBeWrittenIsTold_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &command : QStringList{u"--help"_s, u"--version"_s} + cliCommandNames())
            QTest::newRow(qPrintable(command)) << command;
    }

    void outputThatCannotBeWrittenIsTold()
    {
        QFETCH(const QString, command);
        const QStringList arguments = argumentsOf(command);
        QVERIFY2(!arguments.isEmpty(), "a new command has no example here");
        const Ended usual = run(arguments);
        QVERIFY2(!usual.out.isEmpty() || !prints(command), usual.err.constData());

        QProcess full;
        full.setStandardOutputFile(u"/dev/full"_s);
        const Ended onFull = runIn(full, arguments);
        QProcess closed;
        closed.setChildProcessModifier(closeOutput);
        const Ended onClosed = runIn(closed, arguments);
        for (const Ended &ended : {onFull, onClosed}) {
            if (usual.out.isEmpty()) {
                QCOMPARE(ended.code, usual.code);
                continue;
            }
            QCOMPARE(ended.code, usual.code == 0 ? 1 : usual.code);
            QVERIFY2(ended.err.contains("tandard output"), ended.err.constData());
            QVERIFY2(ended.err.contains("What to do: "), ended.err.constData());
            QCOMPARE(ended.err.count("tandard output"), 1);
        }
        if (!usual.out.isEmpty())
            QVERIFY2(onFull.err.contains("No space left on device"), onFull.err.constData());

        QProcess unread;
        unread.setChildProcessModifier(closePipeBehindOutput);
        const Ended onUnread = runIn(unread, arguments);
        QCOMPARE(onUnread.code, usual.code);
        QVERIFY2(!onUnread.err.contains("tandard output"), onUnread.err.constData());
    }

    void aFullPipeIsWaitedFor()
    {
        const QStringList arguments = argumentsOf(u"export"_s);
        const QByteArray whole = run(arguments).out;
        QVERIFY(whole.size() > 8'000);
        QProcess narrow;
        narrow.setChildProcessModifier(makeOutputNarrow);
        const Ended ended = runIn(narrow, arguments);
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, whole);
    }

    void anApplyWhoseReportIsLostWasDone()
    {
        const std::size_t before = relay().requests().size();
        QProcess full;
        full.setStandardOutputFile(u"/dev/full"_s);
        const Ended ended = runIn(full,
            jdOptions() + QStringList{u"tag"_s, u"--scope"_s, kVm, u"--yes"_s, u"ticket=lost"_s}
                + idOptions(m_ids));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("2 resources done, 0 failed"), ended.err.constData());
        QVERIFY2(ended.err.contains("What was changed is changed"), ended.err.constData());
        QVERIFY2(ended.err.contains("“tagdesk-cli history "), ended.err.constData());
        QVERIFY(writes(before) > 0);
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), u"lost"_s);
    }

    /// A file that is opened later must not get the number of a closed stream and what is printed into it.
    void nothingIsPrintedIntoAnotherFile()
    {
        const QString path = home().filePath(u"tables.csv"_s);
        QProcess closed;
        closed.setChildProcessModifier([] {
            close(STDIN_FILENO);
            close(STDOUT_FILENO);
            close(STDERR_FILENO);
        });
        const Ended ended =
            runIn(closed, jdOptions() + QStringList{u"export"_s, u"--scope"_s, kVm, u"-o"_s, path});
        QCOMPARE(ended.code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("written to"));
    }

private:
    /// Empty for a command without an example.
    [[nodiscard]] QStringList argumentsOf(const QString &command)
    {
        const QStringList json{u"--format"_s, u"json"_s};
        const QStringList on = jdOptions();
        useKeysOf(command == "policy"_L1 ? u"huawei"_s : u"jdcloud"_s);
        if (command.startsWith(u"--"_s))
            return {command};
        if (command == "snapshot"_L1)
            return QStringList{command, u"--list"_s} + json;
        if (command == "drift"_L1)
            return on + QStringList{command, u"1"_s} + json;
        if (command == "policy"_L1)
            return huaweiOptions() + QStringList{command, u"predefined"_s, u"-o"_s, u"-"_s};
        if (command == "scopes"_L1)
            return on + QStringList{command} + json;
        if (command == "list"_L1)
            return on + QStringList{command, u"--scope"_s, kVm};
        if (command == "tag"_L1)
            return on + QStringList{command, u"--scope"_s, kVm, u"ticket=x"_s, u"--dry-run"_s}
            + idOptions(m_ids);
        if (command == "untag"_L1)
            return on + QStringList{command, u"--scope"_s, kVm, u"env"_s, u"--dry-run"_s} + idOptions(m_ids);
        if (command == "clean"_L1 || command == "check"_L1) {
            const QString path = home().filePath(command + u".json"_s);
            if (command == "check"_L1) {
                saveFile(path, R"({"policy": "p", "rules": [{"key": "env", "required": true}]})");
                return on + QStringList{command, u"--policy"_s, path, u"--scope"_s, kVm} + json;
            }
            saveFile(path, R"({"base_tag_rules": {"update_keys": {"env": ["like:Env"]}}})");
            return on + QStringList{command, path, u"--scope"_s, kVm, u"--dry-run"_s};
        }
        if (command == "cost"_L1) {
            const QString path = home().filePath(u"costs.csv"_s);
            saveFile(path, "ResourceId,EffectiveCost,BillingCurrency\ni-1,1,CNY\n");
            return on + QStringList{command, path, u"--scope"_s, kVm};
        }
        if (command == "export"_L1)
            return on + QStringList{command, u"--scope"_s, kVm, u"-o"_s, u"-"_s};
        if (command == "plan"_L1)
            return on + QStringList{command, saveTable({m_ids[0] + u",T-1"_s})};
        if (command == "apply"_L1)
            return on + QStringList{command, saveTable({m_ids[0] + u",T-1"_s}), u"--yes"_s} + json;
        if (command == "undo"_L1)
            return on + QStringList{command, u"1"_s, u"--dry-run"_s};
        if (command == "resume"_L1)
            return on + QStringList{command, u"--yes"_s};
        if (command == "profiles add"_L1)
            return {u"profiles"_s, u"add"_s, u"two"_s, u"--cloud"_s, u"jdcloud"_s};
        if (command == "profiles remove"_L1)
            return {u"profiles"_s, u"remove"_s, u"nobody"_s};
        if (command == "profiles import"_L1) {
            const QString keys = home().filePath(u"credentials.csv"_s);
            saveFile(keys, "User Name,Access Key Id,Secret Access Key\nada,AK-1,SK-1\n");
            return {u"profiles"_s, u"import"_s, keys, u"--list"_s};
        }
        if (command == "profiles show"_L1 || command == "profiles test"_L1)
            return command.split(u' ') + QStringList{u"one"_s};
        if (command == "profiles list"_L1 || command == "history"_L1 || command == "history copies"_L1
            || command == "drafts list"_L1)
            return command.split(u' ') + json;
        if (command == "history restore"_L1)
            return command.split(u' ') + QStringList{u"none"_s};
        if (command == "drafts drop"_L1)
            return command.split(u' ') + QStringList{u"nobody"_s};
        if (command == "completion"_L1)
            return {command, u"bash"_s};
        if (command == "help"_L1)
            return {command};
        return {};
    }

    /// The others say what they did on standard error.
    static bool prints(const QString &command)
    {
        return command != "resume"_L1 && command != "profiles add"_L1 && command != "profiles remove"_L1
            && command != "history restore"_L1 && command != "drafts drop"_L1;
    }

    QStringList m_ids;
};

TAGDESK_TEST(TestOutput, QCoreApplication)

} // namespace tst_output

#include "tst_output.moc"
