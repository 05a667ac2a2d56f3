// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

namespace tst_tablefiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Tables that people really have, given to the command line: each is read right, or a sentence names what is
/// not. Their ids are those of the sandbox.
class TestTableFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        m_cli.environment = QProcessEnvironment::systemEnvironment();
        for (const auto name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            m_cli.environment.insert(QString::fromLatin1(name), m_home.path());
        m_cli.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    }

    void casesAreReadRightOrNamed_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *file, int code, const QString &changes, const QString &said) {
            QTest::newRow(file) << code << changes << said;
        };
        row("01-space-before-tag-header", 0, u"note=x1 owner=alice"_s, {});
        row("03-all-headers-spaced", 0, u"env=prod note=x1"_s, {});
        row("04-unprefixed-column-dropped", 0, u"note=x1"_s, u"not used: “owner”"_s);
        row("05-aliyun-style-long-guessed-as-awstaghelper", 0, u"env=prod"_s,
            u"recognised by their heads: Alibaba Cloud table"_s);
        row("07-cp1252-read-as-gb18030", 2, {}, u"--encoding"_s);
        row("09-shiftjis-read-as-gb18030", 2, {}, u"--encoding"_s);
        row("10-excel-two-digit-year-not-pointed-out", 0, u"expires=12/31/26"_s,
            u"line 2, column 2 (expires)"_s);
        row("12-huawei-nbsp-twin-key", 2, {},
            u"column 3 (env<U+00A0>): The key “env<U+00A0>” looks like “env”"_s);
        row("14-one-nul-taken-for-utf16", 2, u"note=x2"_s,
            u"line 2, column 2 (tag:note): The field holds a zero byte"_s);
        row("15-custodian-instanceid-unknown", 0, u"Owner=alice"_s, u"not used: “InstanceType”"_s);
        row("17-comment-first-line", 0, u"note=x1"_s, u"passed over: 1 (“# exported 2025-01-02”)"_s);
    }

    void casesAreReadRightOrNamed()
    {
        QFETCH(int, code);
        QFETCH(QString, changes);
        QFETCH(QString, said);
        const QString file = QStringLiteral(TAGDESK_TEST_DATA "/csv/cases/")
            + QString::fromLatin1(QTest::currentDataTag()) + u".csv"_s;
        const Ended ended = plan(file);
        QVERIFY2(ended.code == code, ended.err.constData());
        QVERIFY2(QString::fromUtf8(ended.err).contains(said), ended.err.constData());
        QCOMPARE(changesOf(ended), changes);
    }

    void anEncodingThatIsSaidIsUsed()
    {
        const QString folder = QStringLiteral(TAGDESK_TEST_DATA "/csv/cases/");
        // Of a cloud that takes this letter.
        const QString file = save("resource_id,tag:site\nff8080822363471f06eefd13bdd4df60,Z\xFCrich\n");
        QCOMPARE(changesOf(plan(file, {u"--encoding"_s, u"cp1252"_s})), u"site=Zürich"_s);
        QCOMPARE(changesOf(plan(file, {u"--encoding"_s, u"gbk"_s})), u"site=Z黵ich"_s);
        const Ended refused =
            plan(folder + u"07-cp1252-read-as-gb18030.csv"_s, {u"--encoding"_s, u"ebcdic"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("windows-1252"), refused.err.constData());
        const Ended asked = plan(folder + u"07-cp1252-read-as-gb18030.csv"_s);
        QVERIFY2(QString::fromUtf8(asked.err).contains(u"“Zürich”"_s), asked.err.constData());
    }

    void aTableThatIsNotUnderstoodNamesItsHeadsAndWhatHelps()
    {
        const QString file = save("资源ID;名称;环境;负责人\ni-2f7hzk1m9v;n;生产;王芳\n");
        const Ended refused = plan(file);
        QCOMPARE(refused.code, 2);
        const QString said = QString::fromUtf8(refused.err);
        for (const QString &part : {u"No column holds tags"_s, u"资源ID: Resource ID"_s, u"环境: Ignored"_s,
                 u"--columns '环境=tag:环境'"_s, u"--preset"_s, u"--map"_s})
            QVERIFY2(said.contains(part), refused.err.constData());
        QVERIFY(refused.out.isEmpty());

        QCOMPARE(
            changesOf(plan(file, {u"--columns"_s, u"环境=tag:env"_s, u"--columns"_s, u"负责人=tag:owner"_s})),
            u"env=生产 owner=王芳"_s);
        QCOMPARE(plan(file, {u"--columns"_s, u"没有=tag:env"_s}).code, 1);
        // Who asks for the table that takes every column for a tag gets it.
        QCOMPARE(
            changesOf(plan(file, {u"--preset"_s, u"awstaghelper"_s})), u"名称=n 环境=生产 负责人=王芳"_s);
    }

    void columnsThatWereKeptAreUsedAgainWhereNothingElseIsSaid()
    {
        const QString file = save("资产号;环境\ni-2f7hzk1m9v;生产\n");
        QCOMPARE(plan(file).code, 2);
        const QStringList columns{u"--columns"_s, u"资产号=id,环境=tag:env"_s};
        const Ended kept = plan(file, columns + QStringList{u"--keep-mapping"_s, u"资产 1/2"_s});
        QVERIFY2(kept.code == 0, kept.err.constData());
        QVERIFY2(kept.err.contains("The columns are kept as “资产 1/2”"), kept.err.constData());

        const Ended again = plan(file);
        QCOMPARE(changesOf(again), u"env=生产"_s);
        QCOMPARE(again.object()["keptMapping"_L1].toString(), u"资产 1/2"_s);
        QVERIFY2(again.err.contains("the kept columns “资产 1/2”"), again.err.constData());
        QVERIFY2(again.err.contains("--no-kept-mapping"), again.err.constData());
        // What is said on the line counts, and so does the wish to do without.
        const Ended said = plan(file, {u"--columns"_s, u"资产号=id,环境=tag:stage"_s});
        QCOMPARE(changesOf(said), u"stage=生产"_s);
        QCOMPARE(said.object()["keptMapping"_L1].toString(), QString());
        QCOMPARE(plan(file, {u"--no-kept-mapping"_s}).code, 2);
        QCOMPARE(changesOf(plan(file, {u"--preset"_s, u"awstaghelper"_s})), u"环境=生产"_s);
        // Other heads, other columns.
        QCOMPARE(plan(save("资产号;地点\ni-2f7hzk1m9v;a\n")).code, 2);
    }

    void columnsThatCannotBeKeptEndTheCommand()
    {
        const QString file = save("a,b\ni-2f7hzk1m9v,x\n");
        const QString folder = m_home.filePath(u"tagdesk"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(!QFile::exists(folder + u"/mappings"_s)
            || QFile::rename(folder + u"/mappings"_s, folder + u"/mappings.before"_s));
        QFile inTheWay(folder + u"/mappings"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const Ended ended = plan(file, {u"--columns"_s, u"a=id,b=tag:note"_s, u"--keep-mapping"_s, u"x"_s});
        QVERIFY(inTheWay.remove());
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("The columns could not be kept as “x”"), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
    }

    void scriptsAreToldHowATableWasUnderstood()
    {
        const Ended ended = plan(save("# x\nInstanceId,Team,tag:Owner\ni-2f7hzk1m9v,a,alice\n"));
        const QJsonObject object = ended.object();
        QCOMPARE(object["preset"_L1].toString(), u"cloud-custodian"_s);
        QCOMPARE(object["certainty"_L1].toString(), u"certain"_s);
        QCOMPARE(object["encoding"_L1].toString(), u"utf-8"_s);
        QCOMPARE(object["skipped"_L1].toArray(), QJsonArray{1});
        QCOMPARE(object["ignored"_L1].toArray(),
            (QJsonArray{QJsonObject{{u"column"_s, 2}, {u"head"_s, u"Team"_s}}}));
    }

    void otherFilesAreCalledWhatTheyAre()
    {
        const auto said = [this](const QByteArray &bytes) {
            return plan(save(bytes)).err;
        };
        QVERIFY(said("<!DOCTYPE html><html><table></table></html>").contains("web page"));
        QVERIFY(said("[{\"id\": 1}]").contains("JSON"));
        QVERIFY(said("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....").contains("workbook"));
    }

    void standardInputAndPipesAreRead()
    {
        const QByteArray table = "resource_id,tag:note\ni-2f7hzk1m9v,x1\n";
        QCOMPARE(changesOf(m_cli.run({u"--sandbox"_s, u"plan"_s, u"-"_s, u"--format"_s, u"json"_s}, table)),
            u"note=x1"_s);

        const QString pipe = m_home.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess writer;
        writer.start(u"sh"_s,
            {u"-c"_s, u"printf 'resource_id,tag:note\\ni-2f7hzk1m9v,x2\\n' > \"$1\""_s, u"sh"_s, pipe});
        QCOMPARE(changesOf(plan(pipe)), u"note=x2"_s);
        QVERIFY(writer.state() == QProcess::NotRunning || writer.waitForFinished());
    }

    void aNameThatIsNoUtf8Opens()
    {
        const QString file = save("resource_id,tag:note\ni-2f7hzk1m9v,x1\n");
        QProcess rename;
        rename.start(
            u"sh"_s, {u"-c"_s, u"mv \"$1\" \"$2/$(printf 'caf\\351.csv')\""_s, u"sh"_s, file, m_home.path()});
        QVERIFY(rename.waitForFinished());
        QCOMPARE(rename.exitCode(), 0);
        QCOMPARE(changesOf(plan(m_home.filePath(u"caf\ufffd.csv"_s))), u"note=x1"_s);
    }

    void aReaderThatHasEnoughEndsAnExportQuietly()
    {
        QProcess shell;
        shell.setProcessEnvironment(m_cli.environment);
        shell.start(u"sh"_s,
            {u"-c"_s, u"\"$1\" --sandbox export --everything -o - | head -n 1"_s, u"sh"_s,
                QStringLiteral(TAGDESK_CLI)});
        QVERIFY(shell.waitForFinished());
        QVERIFY(shell.readAllStandardOutput().contains("resource_id"));
        QVERIFY(!shell.readAllStandardError().contains("What to do"));
    }

    void aKeyThatLooksLikeOneInUseIsRefusedUnlessItIsMeant()
    {
        const QStringList tag{u"--sandbox"_s, u"tag"_s, u"--scope"_s, u"huawei/private-zones"_s, u"--id"_s,
            u"ff8080822363471f06eefd13bdd4df60"_s, u"--dry-run"_s, u"--format"_s, u"json"_s};
        const Ended refused = m_cli.run(tag + QStringList{u"e\u200bnv=x"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"“e<U+200B>nv” looks like “env”"_s),
            refused.err.constData());
        const Ended twin = m_cli.run(tag + QStringList{u"ENV=x"_s});
        QVERIFY2(twin.code == 0, twin.err.constData());
        QVERIFY2(twin.err.contains("upper and lower case only"), twin.err.constData());

        const QString file = save("resource_id,tag:ｅnv\nff8080822363471f06eefd13bdd4df60,x\n");
        QCOMPARE(plan(file).code, 2);
        const Ended meant = plan(file, {u"--allow-lookalike-keys"_s});
        QVERIFY2(meant.code == 0, meant.err.constData());
        QCOMPARE(changesOf(meant), u"ｅnv=x"_s);
    }

private:
    Ended plan(const QString &file, const QStringList &more = {})
    {
        return m_cli.run(QStringList{u"--sandbox"_s, u"plan"_s, file, u"--format"_s, u"json"_s} + more);
    }

    /// "key=value key=value", by key.
    static QString changesOf(const Ended &ended)
    {
        QStringList changes;
        const QJsonArray all = ended.object()["changes"_L1].toArray();
        for (const QJsonValue &change : all)
            changes.append(change["key"_L1].toString() + u'=' + change["after"_L1].toString());
        changes.sort();
        return changes.join(u' ');
    }

    QString save(const QByteArray &bytes)
    {
        QFile file(m_home.filePath(u"table.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    QTemporaryDir m_home;
    CliProcess m_cli;
};

TAGDESK_TEST(TestTableFiles, QCoreApplication)

} // namespace tst_tablefiles

#include "tst_tablefiles.moc"
