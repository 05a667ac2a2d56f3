// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_checkcommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QJsonObject document(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// `check` holds tags against a policy, and --fix writes a plan.
class TestCheckCommand : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(startClouds()); }

    void aPolicyThatIsKeptEndsWithZero()
    {
        const Ended ended =
            check(R"({"policy": "p", "rules": [{"key": "no-such-key", "prohibited": true}]})");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.err.contains("keep the policy"), ended.err.constData());
    }

    void violationsEndWithTwoAndAreOneLineEach()
    {
        const Ended ended = check(kRequired, {u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        const QList<QByteArray> lines = ended.out.trimmed().split('\n');
        QCOMPARE(lines.first().trimmed(), QByteArray("scope,id,name,key,value,rule,severity,message"));
        QCOMPARE(lines.size() - 1, machines().size());
        QVERIFY2(lines[1].contains(",no-such-key,,missing,refuse,"), lines[1].constData());
        QVERIFY2(lines[1].contains("Ask the platform team."), lines[1].constData());
    }

    void jsonHasTheNumbersToo()
    {
        const QJsonObject said = document(check(kRequired, {u"--format"_s, u"json"_s}).out);
        QCOMPARE(said[u"policy"_s].toString(), u"Platform 7"_s);
        QCOMPARE(said[u"resources"_s].toInt(), int(machines().size()));
        QCOMPARE(said[u"violating"_s], said[u"resources"_s]);
        QCOMPARE(said[u"keys"_s][0][u"violating"_s], said[u"resources"_s]);
        const QJsonObject first = said[u"violations"_s][0].toObject();
        QCOMPARE(first[u"rule"_s].toString(), u"missing"_s);
        QVERIFY(first[u"value"_s].isNull());
    }

    void sarifNamesRulesAndResources()
    {
        const QJsonObject said = document(check(kRequired, {u"--format"_s, u"sarif"_s}).out);
        QCOMPARE(said[u"version"_s].toString(), u"2.1.0"_s);
        const QJsonObject run = said[u"runs"_s][0].toObject();
        QCOMPARE(run[u"tool"_s][u"driver"_s][u"rules"_s][0][u"id"_s].toString(), u"missing/no-such-key"_s);
        const QJsonObject result = run[u"results"_s][0].toObject();
        QCOMPARE(result[u"level"_s].toString(), u"error"_s);
        QCOMPARE(result[u"ruleId"_s].toString(), u"missing/no-such-key"_s);
        QVERIFY(result[u"locations"_s][0][u"logicalLocations"_s][0][u"fullyQualifiedName"_s]
                    .toString()
                    .startsWith(kVm));
    }

    void junitIsXmlWithAFailureForEachViolation()
    {
        const Ended ended = check(kRequired, {u"--format"_s, u"junit"_s});
        QXmlStreamReader xml(ended.out);
        qsizetype failures = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "failure"_L1)
                ++failures;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(failures, machines().size());
    }

    void aTagPolicyOfACloudIsReadAndWhatHasNoEffectIsNamed()
    {
        const Ended ended = check(
            R"({"tags": {"env": {"tag_key": {"@@assign": "Env"}, "colour": 1}}})", {u"--format"_s, u"csv"_s});
        QVERIFY2(ended.code == 2, ended.err.constData());
        QVERIFY2(ended.out.contains(",env,"), ended.out.left(300).constData());
        QVERIFY2(ended.err.contains("line 1: “colour” is not known"), ended.err.constData());
    }

    void aFileThatIsNoPolicyEndsWithOneAndItsLine()
    {
        const Ended ended = check("{\n\"rules\": [{\"key\": 1}]}");
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("policy.json, line 2: “key” has to be: text."), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
    }

    void withoutAPolicyNothingIsRead()
    {
        const Ended ended = onJd({u"check"_s, u"--scope"_s, kVm});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("--policy"), ended.err.constData());
    }

    void aScopeThatCannotBeReadIsNotClean()
    {
        const Ended ended = onJd(
            {u"check"_s, u"--scope"_s, u"jdcloud/cn-north-1/no-such"_s, u"--policy"_s, saved(kRequired)});
        QCOMPARE(ended.code, 1);
    }

    void whatHasOneAnswerBecomesAPlanAndNothingIsSent()
    {
        const QString plan = home().filePath(u"mend.json"_s);
        const Ended ended =
            check(R"({"policy": "p", "rules": [{"key": "Env", "spelling": true}]})", {u"--fix"_s, plan});
        QVERIFY2(ended.code == 2, ended.err.constData());
        QVERIFY2(ended.err.contains("The plan mends something of"), ended.err.constData());
        QCOMPARE(writes(), 0);
        const Ended applied = onJd({u"apply"_s, plan, u"--yes"_s, u"--confirm"_s, changesOf(plan)});
        // Two of the sandbox's machines are locked; what else is left needs a person.
        QVERIFY2(applied.code == 3, applied.err.constData());
        QVERIFY2(applied.err.contains(" 2 failed, 0 unknown"), applied.err.constData());
        const Ended again = check(R"({"policy": "p", "rules": [{"key": "Env", "spelling": true}]})");
        QVERIFY2(again.code == 2, again.err.constData());
        QVERIFY2(again.err.contains("5 violations on 5 of "), again.err.constData());
    }

    void thePolicyOfTheOrganizationIsWrittenAndHeldAgainst()
    {
        useKeysOf(u"huawei"_s);
        const QString file = home().filePath(u"effective.json"_s);
        const Ended written = onHuawei({u"policy"_s, u"effective"_s, u"--output"_s, file});
        QVERIFY2(written.code == 0, written.err.constData());
        QVERIFY2(written.err.contains("was written"), written.err.constData());
        const Ended checked = onHuawei({u"check"_s, u"--scope"_s, kZones, u"--policy"_s, file});
        QVERIFY2(checked.code == 0 || checked.code == 2, checked.err.constData());
    }

    void theTagsThatTheConsoleOffersAreWrittenWithAllTheirPages()
    {
        useKeysOf(u"huawei"_s);
        const Ended ended = onHuawei({u"policy"_s, u"predefined"_s, u"--output"_s, u"-"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QStringList tags;
        for (const QJsonValue &tag : document(ended.out)[u"tags"_s].toArray())
            tags.append(tag[u"key"_s].toString() + u'=' + tag[u"value"_s].toString());
        QCOMPARE(
            tags, QStringList({u"env=prod"_s, u"env=staging"_s, u"env=dev"_s, u"owner=web"_s, u"team="_s}));
    }

    void aCloudWithoutPoliciesSaysSo()
    {
        const Ended ended = onJd({u"policy"_s, u"effective"_s, u"--output"_s, u"-"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains("keeps no such policy"), ended.err.constData());
    }

    void anUnknownPolicyIsAMistakeOfTheLine()
    {
        const Ended ended = onJd({u"policy"_s, u"everything"_s, u"--output"_s, u"-"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("effective or predefined"), ended.err.constData());
    }

private:
    static constexpr const char *kRequired = R"({
        // Nobody has this key.
        "policy": "Platform", "version": "7",
        "rules": [{"key": "no-such-key", "required": true, "severity": "refuse", "says": "Ask the platform team."}]
    })";

    QString saved(const QByteArray &policy)
    {
        const QString path = home().filePath(u"policy.json"_s);
        saveFile(path, policy);
        return path;
    }

    Ended check(const QByteArray &policy, const QStringList &more = {})
    {
        return onJd(QStringList{u"check"_s, u"--scope"_s, kVm, u"--policy"_s, saved(policy)} + more);
    }

    [[nodiscard]] QJsonArray machines() { return listed(kVm).array(); }

    [[nodiscard]] static QString changesOf(const QString &plan)
    {
        QFile file(plan);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::number(document(file.readAll())[u"changes"_s].toArray().size());
    }
};

TAGDESK_TEST(TestCheckCommand, QCoreApplication)

} // namespace tst_checkcommand

#include "tst_checkcommand.moc"
