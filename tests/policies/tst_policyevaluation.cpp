// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyjudge.h"
#include "policyreading.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <algorithm>

namespace tst_policyevaluation {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// One violation: key, what of it, and whether such an edit is prevented.
using Verdict = std::tuple<QString, QString, bool>;

QList<Verdict> expectedOf(const QJsonObject &example)
{
    QList<Verdict> verdicts;
    for (const QJsonValue each : example[u"violations"_s].toArray())
        verdicts.append({each[0].toString(), each[1].toString(), each[2].toBool()});
    std::ranges::sort(verdicts);
    return verdicts;
}

QList<Verdict> judged(const QJsonObject &example)
{
    const auto read = readPolicy(example[u"policy"_s].toString().toUtf8());
    if (!read)
        return {{u"not read"_s, QString::number(int(read.error().kind)), false}};
    ResourceTable table;
    PolicyJudge judge(table, table.pool());
    judge.setPolicy(u"account"_s, std::make_shared<Policy>(read->policy));
    Tags tags;
    const QJsonObject given = example[u"tags"_s].toObject();
    for (auto tag = given.begin(); tag != given.end(); ++tag)
        tags.append({tag.key(), tag->toString()});
    const Row row = table.insert(
        {.account = u"account"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = example[u"type"_s].toString()},
        {.id = u"id"_s, .tags = tags});
    QList<Verdict> verdicts;
    for (const auto &[key, violation] : judge.list(row, table.tags(row)))
        verdicts.append({key, violation.rule == Rule::PolicySpelling ? u"key"_s : u"value"_s,
            violation.severity == PolicySeverity::Refuse});
    std::ranges::sort(verdicts);
    // What is looked up says the same as what is listed.
    const bool isClean = judge.verdictOf(row, table.tags(row)) == PolicyJudge::kClean;
    if (isClean != verdicts.isEmpty())
        verdicts.append({u"verdict differs"_s, {}, isClean});
    return verdicts;
}

} // namespace

class TestPolicyEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void tenThousandTagPoliciesGetTheVerdictsOfAwsText();
};

void TestPolicyEvaluation::tenThousandTagPoliciesGetTheVerdictsOfAwsText()
{
    constexpr int kCases = 10'000;
    QProcess evaluator;
    evaluator.start(QStringLiteral(TAGDESK_PYTHON),
        {QStringLiteral(TAGDESK_EVALUATOR), QString::number(kCases), u"20261130"_s});
    QVERIFY(evaluator.waitForFinished(-1));
    QCOMPARE(evaluator.exitCode(), 0);
    int cases = 0;
    int violating = 0;
    for (const QByteArray &line : evaluator.readAllStandardOutput().trimmed().split('\n')) {
        const QJsonObject example = QJsonDocument::fromJson(line).object();
        const QList<Verdict> expected = expectedOf(example);
        if (judged(example) != expected)
            QFAIL(line.constData());
        ++cases;
        violating += expected.isEmpty() ? 0 : 1;
    }
    QCOMPARE(cases, kCases);
    // Neither all nor none of them say something.
    QVERIFY(violating > kCases / 4 && violating < kCases * 3 / 4);
}

TAGDESK_TEST(TestPolicyEvaluation, QCoreApplication)

} // namespace tst_policyevaluation

#include "tst_policyevaluation.moc"
