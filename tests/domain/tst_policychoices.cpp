// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policychoices.h"
#include "testrunner.h"

#include <QtTest>

#include <memory>
#include <numeric>

namespace tst_policychoices {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

AllowedValues oneOf(const QStringList &texts)
{
    AllowedValues values;
    values.texts = texts;
    return values;
}

PolicyRule envRule(const AllowedValues &values, PolicySeverity severity, const PolicyScope &scope = {})
{
    PolicyRule rule;
    rule.key = u"env"_s;
    rule.values = values;
    rule.severity = severity;
    rule.scope = scope;
    return rule;
}

/// Two machines, one of them unread, and a disk, under these rules.
KeyChoices choicesOf(std::vector<PolicyRule> rules, const QString &key = u"env"_s)
{
    ResourceTable table;
    const auto add = [&table](const QString &kind, const QString &id, const std::optional<Tags> &tags) {
        table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = kind},
            {.id = id, .name = id, .status = {}, .parent = {}, .tags = tags});
    };
    add(u"vm"_s, u"i-1"_s, Tags{});
    add(u"vm"_s, u"i-2"_s, std::nullopt);
    add(u"disk"_s, u"d-1"_s, Tags{});
    PolicyJudge judge(table, table.pool());
    judge.setPolicy(u"a"_s, std::make_shared<Policy>(Policy{.name = u"test"_s, .rules = std::move(rules)}));
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    const ChangeSet changes;
    PolicyChoices choices(table, changes, judge);
    for (const Row row : rows)
        choices.add(std::span(&row, 1));
    return choices.of(key);
}

} // namespace

/// What may be chosen for a key on some resources.
class TestPolicyChoices : public QObject
{
    Q_OBJECT

private slots:
    void aListIsWholeWithTheSeverityOfItsRule()
    {
        const AllowedValues values = oneOf({u"prod"_s, u"test"_s});
        for (const PolicySeverity severity :
            {PolicySeverity::Advise, PolicySeverity::Confirm, PolicySeverity::Refuse})
            QCOMPARE(choicesOf({envRule(values, severity)}),
                (KeyChoices{.values = values.texts, .isWhole = true, .severity = severity}));
        QCOMPARE(choicesOf({envRule(values, PolicySeverity::Refuse)}, u"owner"_s), KeyChoices());
    }

    void whatAllowsMoreThanItOffersIsNotWhole()
    {
        AllowedValues anyCase = oneOf({u"prod"_s});
        anyCase.ignoresCase = true;
        AllowedValues orPattern = oneOf({u"prod"_s});
        QVERIFY(orPattern.setPattern(u"t[0-9]"_s));
        for (const AllowedValues &values : {oneOf({u"prod"_s, u"dev-*"_s}), anyCase, orPattern}) {
            const KeyChoices choices = choicesOf({envRule(values, PolicySeverity::Refuse)});
            QCOMPARE(choices.values, QStringList{u"prod"_s});
            QVERIFY(!choices.isWhole);
        }
        PolicyScope tagged;
        tagged.filterText = u"team=a"_s;
        tagged.filter = Filter::parse(tagged.filterText);
        QVERIFY(!choicesOf({envRule(oneOf({u"prod"_s}), PolicySeverity::Refuse, tagged)}).isWhole);
    }

    void whatEveryRuleAllowsIsOffered()
    {
        AllowedValues pattern;
        QVERIFY(pattern.setPattern(u"[a-m].*"_s));
        const KeyChoices choices =
            choicesOf({envRule(oneOf({u"prod"_s, u"dev"_s, u"integration"_s}), PolicySeverity::Confirm),
                envRule(pattern, PolicySeverity::Refuse)});
        QCOMPARE(choices.values, QStringList({u"dev"_s, u"integration"_s}));
        QVERIFY(choices.isWhole);
        QCOMPARE(choices.severity, PolicySeverity::Confirm);
    }

    void resourcesWithOtherRulesAddTheirsAndTheMildestCounts()
    {
        PolicyScope machines;
        machines.kinds = QStringList{u"vm"_s};
        PolicyScope disks;
        disks.kinds = QStringList{u"disk"_s};
        const PolicyRule ofMachines =
            envRule(oneOf({u"prod"_s, u"test"_s}), PolicySeverity::Refuse, machines);
        KeyChoices choices =
            choicesOf({ofMachines, envRule(oneOf({u"prod"_s, u"backup"_s}), PolicySeverity::Confirm, disks)});
        QCOMPARE(choices.values, QStringList({u"prod"_s, u"test"_s, u"backup"_s}));
        QVERIFY(choices.isWhole);
        QCOMPARE(choices.severity, PolicySeverity::Confirm);
        // Disks may have anything.
        choices = choicesOf({ofMachines});
        QCOMPARE(choices.values, QStringList({u"prod"_s, u"test"_s}));
        QVERIFY(!choices.isWhole);
    }
};

TAGDESK_TEST(TestPolicyChoices, QCoreApplication)

} // namespace tst_policychoices

#include "tst_policychoices.moc"
