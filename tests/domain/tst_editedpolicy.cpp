// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedfault.h"
#include "testrunner.h"

#include <QTest>

#include <algorithm>

namespace tst_editedpolicy {

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Kind = EditedFault::Kind;

namespace {

const std::vector<CloudRules> &clouds()
{
    static const std::vector<CloudRules> rules{{.cloud = u"jdcloud"_s, .rules = tagRules(u"jdcloud"_s)},
        {.cloud = u"huawei"_s, .rules = tagRules(u"huawei-dns"_s)}};
    return rules;
}

/// "Field:Kind" of the first fault of the field, by their numbers' names in the test.
std::optional<Kind> faultOf(const EditedRule &rule, PolicyField field)
{
    const QList<EditedFault> faults = faultsOf(rule, clouds());
    const auto found = std::ranges::find(faults, field, &EditedFault::field);
    return found == faults.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace

/// A policy while it is edited: what is wrong with it, and what it would demand.
class TestEditedPolicy : public QObject
{
    Q_OBJECT

private slots:
    void aWholeRuleHasNoFault()
    {
        const EditedRule rule{.key = u"env"_s,
            .isRequired = true,
            .values = {u"prod"_s, u"dev-*"_s},
            .pattern = u"[a-z]+"_s,
            .numbers = EditedRange{.from = u"-1"_s, .to = u"2.5"_s},
            .dates = EditedRange{.from = u"2026-01-01"_s, .to = {}},
            .needs = {u"owner"_s},
            .scope = {.clouds = {u"huawei*"_s, u"!jdcloud"_s}, .filter = u"name:pay-* env=prod"_s}};
        QVERIFY(faultsOf(rule, clouds()).isEmpty());
    }

    void aRuleNeedsAKeyAndADemand()
    {
        QCOMPARE(faultOf({.isRequired = true}, PolicyField::Key), Kind::Missing);
        QCOMPARE(faultOf({.key = u"env"_s}, PolicyField::Key), Kind::NoDemand);
    }

    void brokenTextsAreFaultsOfTheirFields()
    {
        const auto rule = [](auto change) {
            EditedRule made{.key = u"env"_s, .isRequired = true};
            change(made);
            return made;
        };
        QCOMPARE(faultOf(rule([](EditedRule &each) { each.pattern = u"(a"_s; }), PolicyField::Pattern),
            Kind::BadPattern);
        QCOMPARE(
            faultOf(rule([](EditedRule &each) { each.scope.filter = u"region:x"_s; }), PolicyField::Filter),
            Kind::BadFilter);
        const auto numbers = [&](const QString &from, const QString &to) {
            return faultOf(rule([&](EditedRule &each) {
                each.numbers = EditedRange{from, to};
            }),
                PolicyField::Numbers);
        };
        QCOMPARE(numbers(u"many"_s, {}), Kind::NotANumber);
        QCOMPARE(numbers(u"1"_s, u"0x2"_s), Kind::NotANumber);
        QCOMPARE(numbers(u"2"_s, u"1"_s), Kind::UpsideDown);
        QCOMPARE(numbers(u"1"_s, u"1"_s), std::nullopt);
        const auto days = [&](const QString &from, const QString &to) {
            return faultOf(rule([&](EditedRule &each) {
                each.dates = EditedRange{from, to};
            }),
                PolicyField::Dates);
        };
        QCOMPARE(days(u"2026-02-30"_s, {}), Kind::NotADay);
        QCOMPARE(days(u"2026-02-02"_s, u"2026-02-01"_s), Kind::UpsideDown);
    }

    void whatCannotBeMeantIsOnlyAdvice()
    {
        const EditedRule star{.key = u"tmp-*"_s, .isRequired = true};
        QCOMPARE(faultOf(star, PolicyField::Key), Kind::PlainStar);
        QVERIFY(faultsOf(star, clouds()).first().isAdvice());
        QVERIFY(faultsOf({.key = u"tmp-*"_s, .isProhibited = true}, clouds()).isEmpty());
        QCOMPARE(faultOf({.key = u"a"_s, .isRequired = true, .isProhibited = true}, PolicyField::Prohibited),
            Kind::Contradiction);
        QCOMPARE(faultOf({.key = u"a"_s, .needs = {u"A"_s}}, PolicyField::Needs), Kind::OfItself);
        QCOMPARE(faultOf({.key = u"a"_s, .excludes = {u"b"_s}, .needs = {u"b"_s}}, PolicyField::Excludes),
            Kind::NeededAndExcluded);
        QCOMPARE(faultOf({.key = u"a"_s, .isRequired = true, .scope = {.clouds = {u"moon"_s}}},
                     PolicyField::Clouds),
            Kind::UnknownCloud);
    }

    void whatACloudRefusesIsSaid()
    {
        const EditedRule longKey{.key = u"k"_s.repeated(300), .isRequired = true};
        const QList<EditedFault> faults = faultsOf(longKey, clouds());
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().kind, Kind::Refused);
        QCOMPARE(faults.first().violation.rule, Rule::TooLong);
        QCOMPARE(faults.first().cloud, u"jdcloud"_s);
        EditedRule elsewhere = longKey;
        elsewhere.scope.clouds = {u"huawei"_s};
        QCOMPARE(faultsOf(elsewhere, clouds()).first().cloud, u"huawei"_s);
        EditedRule nowhere = longKey;
        nowhere.scope.clouds = {u"!*"_s};
        QVERIFY(faultsOf(nowhere, clouds()).isEmpty());
    }

    void theWorstComesFirst()
    {
        const EditedRule rule{.key = u"tmp-*"_s, .isRequired = true, .pattern = u"("_s};
        const QList<EditedFault> faults = faultsOf(rule, clouds());
        QCOMPARE(faults.size(), 2);
        QVERIFY(!faults.first().isAdvice());
    }

    void whatIsEditedIsWhatIsJudged()
    {
        const EditedRule rule{.key = u"cost"_s,
            .ignoresCase = true,
            .pattern = u"x+"_s,
            .numbers = EditedRange{.from = u"1"_s, .to = {}},
            .dates = EditedRange{.from = {}, .to = u"2026-11-30"_s}};
        const PolicyRule made = ruleOf(rule, PolicySeverity::Confirm);
        QCOMPARE(made.severity, PolicySeverity::Confirm);
        QVERIFY(
            made.values.allows(u"xx"_s) && made.values.allows(u"7"_s) && made.values.allows(u"2026-01-01"_s));
        QVERIFY(!made.values.allows(u"0"_s) && !made.values.allows(u"2026-12-01"_s));
        Policy policy{.name = u"P"_s, .rules = {made}};
        EditedRule back = editedOf(policy).rules.first();
        QCOMPARE(*back.severity, PolicySeverity::Confirm);
        back.severity.reset();
        QVERIFY(back == rule);
    }

    void anOwnerNeedsKeysAndATeam()
    {
        QCOMPARE(faultsOf(EditedOwner()).size(), 2);
        QVERIFY(faultsOf(EditedOwner{.keys = {u"a"_s}, .team = u"A"_s}).isEmpty());
        QVERIFY(faultsOf(EditedHead()).first().isAdvice());
    }
};

TAGDESK_TEST(TestEditedPolicy, NoApplication)

} // namespace tst_editedpolicy

#include "tst_editedpolicy.moc"
