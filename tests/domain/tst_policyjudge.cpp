// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliance.h"
#include "policyjudge.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>

namespace tst_policyjudge {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Collection place(const QString &kind, const QString &region = u"cn-north-1"_s)
{
    return {.account = u"shop"_s, .cloud = u"somecloud"_s, .region = region, .kind = kind};
}

AllowedValues oneOf(const QStringList &texts)
{
    AllowedValues values;
    values.texts = texts;
    return values;
}

std::shared_ptr<const Policy> policyOf(std::vector<PolicyRule> rules)
{
    return std::make_shared<Policy>(Policy{.name = u"test"_s, .rules = std::move(rules)});
}

} // namespace

class TestPolicyJudge : public QObject
{
    Q_OBJECT

private slots:
    void eachDemandIsJudged_data();
    void eachDemandIsJudged();
    void valuesAreAllowedByAnyForm_data();
    void valuesAreAllowedByAnyForm();
    void aRuleHoldsWithinItsScopeOnly();
    void theNameOfAZoneCountsOnceItIsSeen();
    void aFilterOfARuleIsAskedForEachRow();
    void theCloudsOwnKeysAreNeverProhibited();
    void anotherPolicyIsAnotherVerdict();
    void onlyWhatAnEditTouchesIsHeldAgainstIt();
    void whatIsRefusedIsLeftOutOfTheDelta();
    void aTypedTagIsHeldAgainstItsNeighbours();
    void offeredValuesAreThoseWithoutAWildcard();
    void whatHasOneAnswerIsMended_data();
    void whatHasOneAnswerIsMended();
    void theFilterFindsWhatViolates();
    void complianceCountsEachResourceOnceForAKey();
    void ruleListsAndVerdictsAreShared();

private:
    Row add(const Collection &collection, const QString &id, const Tags &tags, const QString &parent = {})
    {
        return m_table->insert(
            collection, {.id = id, .name = id, .status = {}, .parent = parent, .tags = tags});
    }
    [[nodiscard]] QList<Rule> broken(Row row)
    {
        QList<Rule> rules;
        for (const TagFault &fault : m_judge->list(row, m_table->tags(row)))
            rules.append(fault.violation.rule);
        return rules;
    }

private slots:
    void init()
    {
        m_judge.reset();
        m_table = std::make_unique<ResourceTable>();
        m_judge = std::make_unique<PolicyJudge>(*m_table, m_table->pool());
    }

private:
    std::unique_ptr<ResourceTable> m_table;
    std::unique_ptr<PolicyJudge> m_judge;
};

void TestPolicyJudge::eachDemandIsJudged_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<QList<Rule>>("expected");
    enum { Required, Spelled, Values, Prohibited, Excludes, Needs, SpelledValues, RequiredSpelled };
    const Tags none;
    QTest::newRow("required, missing") << int(Required) << none << QList<Rule>{Rule::PolicyMissing};
    QTest::newRow("required, there") << int(Required) << Tags{{u"Owner"_s, {}}} << QList<Rule>{};
    QTest::newRow("required, another case")
        << int(Required) << Tags{{u"owner"_s, {}}} << QList<Rule>{Rule::PolicyMissing};
    QTest::newRow("spelled so") << int(Spelled) << Tags{{u"Owner"_s, {}}} << QList<Rule>{};
    QTest::newRow("spelled otherwise")
        << int(Spelled) << Tags{{u"OWNER"_s, {}}} << QList<Rule>{Rule::PolicySpelling};
    QTest::newRow("spelled in two ways")
        << int(Spelled) << Tags{{u"OWNER"_s, {}}, {u"Owner"_s, {}}} << QList<Rule>{Rule::PolicySpelling};
    QTest::newRow("not there at all") << int(Spelled) << none << QList<Rule>{};
    QTest::newRow("allowed value") << int(Values) << Tags{{u"Owner"_s, u"a"_s}} << QList<Rule>{};
    QTest::newRow("other value") << int(Values) << Tags{{u"Owner"_s, u"b"_s}}
                                 << QList<Rule>{Rule::PolicyValue};
    QTest::newRow("value of another key") << int(Values) << Tags{{u"owner"_s, u"b"_s}} << QList<Rule>{};
    QTest::newRow("prohibited") << int(Prohibited) << Tags{{u"tmp-1"_s, {}}, {u"tmp"_s, {}}}
                                << QList<Rule>{Rule::PolicyProhibited};
    QTest::newRow("not prohibited") << int(Prohibited) << Tags{{u"temp"_s, {}}} << QList<Rule>{};
    QTest::newRow("excluded") << int(Excludes) << Tags{{u"Owner"_s, {}}, {u"Team"_s, {}}}
                              << QList<Rule>{Rule::PolicyExcluded};
    QTest::newRow("without the excluded") << int(Excludes) << Tags{{u"Team"_s, {}}} << QList<Rule>{};
    QTest::newRow("needed") << int(Needs) << Tags{{u"Owner"_s, {}}} << QList<Rule>{Rule::PolicyNeeds};
    QTest::newRow("needed and there")
        << int(Needs) << Tags{{u"Owner"_s, {}}, {u"Mail"_s, {}}} << QList<Rule>{};
    QTest::newRow("another spelling is held to the values") << int(
        SpelledValues) << Tags{{u"owner"_s, u"b"_s}} << QList<Rule>{Rule::PolicySpelling, Rule::PolicyValue};
    QTest::newRow("another spelling is not missing")
        << int(RequiredSpelled) << Tags{{u"owner"_s, u"b"_s}} << QList<Rule>{Rule::PolicySpelling};
}

void TestPolicyJudge::eachDemandIsJudged()
{
    QFETCH(int, rule);
    QFETCH(Tags, tags);
    QFETCH(QList<Rule>, expected);
    const std::vector<PolicyRule> rules{{.key = u"Owner"_s, .isRequired = true},
        {.key = u"Owner"_s, .isSpelled = true}, {.key = u"Owner"_s, .values = oneOf({u"a"_s})},
        {.key = u"tmp-*"_s, .isProhibited = true}, {.key = u"Owner"_s, .excludes = {u"Team"_s}},
        {.key = u"Owner"_s, .needs = {u"Mail"_s}},
        {.key = u"Owner"_s, .isSpelled = true, .values = oneOf({u"a"_s})},
        {.key = u"Owner"_s, .isRequired = true, .isSpelled = true}};
    m_judge->setPolicy(u"shop"_s, policyOf({rules[static_cast<std::size_t>(rule)]}));
    const Row row = add(place(u"vm"_s), u"i-1"_s, tags);
    QCOMPARE(broken(row), expected);
    QCOMPARE(m_judge->verdictOf(row, m_table->tags(row)) != PolicyJudge::kClean, !expected.isEmpty());
}

void TestPolicyJudge::valuesAreAllowedByAnyForm_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a text") << u"prod"_s << true;
    QTest::newRow("another case") << u"Prod"_s << false;
    QTest::newRow("a wildcard") << u"team-7"_s << true;
    QTest::newRow("a wildcard for nothing") << u"team-"_s << true;
    QTest::newRow("the pattern") << u"AB12"_s << true;
    QTest::newRow("more than the pattern") << u"AB123"_s << false;
    QTest::newRow("a line behind the pattern") << u"AB12\n"_s << false;
    QTest::newRow("a number") << u"99.5"_s << true;
    QTest::newRow("the end of the numbers") << u"100"_s << true;
    QTest::newRow("beyond the numbers") << u"100.5"_s << false;
    QTest::newRow("no number") << u"1e1"_s << false;
    QTest::newRow("a day") << u"2026-02-28"_s << true;
    QTest::newRow("no day") << u"2026-02-30"_s << false;
    QTest::newRow("an earlier day") << u"2025-12-31"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPolicyJudge::valuesAreAllowedByAnyForm()
{
    QFETCH(QString, value);
    QFETCH(bool, expected);
    AllowedValues values = oneOf({u"prod"_s, u"team-*"_s});
    QVERIFY(values.setPattern(u"[A-Z]{2}\\d{2}"_s));
    values.numbers = AllowedValues::Numbers{.from = 1, .to = 100};
    values.dates = AllowedValues::Dates{.from = QDate(2026, 1, 1)};
    QCOMPARE(values.allows(value), expected);
}

void TestPolicyJudge::aRuleHoldsWithinItsScopeOnly()
{
    PolicyRule rule{.key = u"Owner"_s, .isRequired = true};
    rule.scope.kinds = {u"dns:*"_s, u"!dns:zone"_s};
    rule.scope.regions = {u"CN-north-*"_s};
    m_judge->setPolicy(u"shop"_s, policyOf({rule}));
    QCOMPARE(broken(add(place(u"DNS-record"_s), u"1"_s, {})), QList<Rule>{Rule::PolicyMissing});
    QCOMPARE(broken(add(place(u"DNS-zone"_s), u"2"_s, {})), QList<Rule>());
    QCOMPARE(broken(add(place(u"vm"_s), u"3"_s, {})), QList<Rule>());
    QCOMPARE(broken(add(place(u"DNS-record"_s, u"cn-east-1"_s), u"4"_s, {})), QList<Rule>());
    Collection other = place(u"DNS-record"_s);
    other.account = u"other"_s;
    QCOMPARE(broken(add(other, u"5"_s, {})), QList<Rule>());
}

void TestPolicyJudge::theNameOfAZoneCountsOnceItIsSeen()
{
    PolicyRule rule{.key = u"Owner"_s, .isRequired = true};
    rule.scope.zones = {u"example.*"_s};
    m_judge->setPolicy(u"shop"_s, policyOf({rule}));
    const Row record = add(place(u"record"_s), u"r-1"_s, {}, u"z-1"_s);
    QCOMPARE(broken(record), QList<Rule>());
    const Row zone =
        m_table->insert(place(u"zone"_s), {.id = u"z-1"_s, .name = u"example.com"_s, .tags = Tags{}});
    QCOMPARE(broken(record), QList<Rule>{Rule::PolicyMissing});
    QCOMPARE(broken(zone), QList<Rule>{Rule::PolicyMissing});
}

void TestPolicyJudge::aFilterOfARuleIsAskedForEachRow()
{
    PolicyRule rule{.key = u"Owner"_s, .isRequired = true};
    rule.scope.filter = Filter::parse(u"env=prod name:pay-*"_s);
    QVERIFY(RowFilter::canAnswer(rule.scope.filter));
    QVERIFY(!RowFilter::canAnswer(Filter::parse(u"is:changed"_s)));
    QVERIFY(!RowFilter::canAnswer(Filter::parse(u"region:north"_s)));
    m_judge->setPolicy(u"shop"_s, policyOf({rule}));
    const Tags prod{{u"env"_s, u"prod"_s}};
    QCOMPARE(broken(add(place(u"vm"_s), u"pay-1"_s, prod)), QList<Rule>{Rule::PolicyMissing});
    QCOMPARE(broken(add(place(u"vm"_s), u"web-1"_s, prod)), QList<Rule>());
    QCOMPARE(broken(add(place(u"vm"_s), u"pay-2"_s, {{u"env"_s, u"dev"_s}})), QList<Rule>());
}

void TestPolicyJudge::theCloudsOwnKeysAreNeverProhibited()
{
    m_judge->setPolicy(u"shop"_s, policyOf({{.key = u"*"_s, .isProhibited = true}}), {u"sys-"_s});
    QCOMPARE(broken(add(place(u"vm"_s), u"i-1"_s, {{u"SYS-by"_s, u"x"_s}})), QList<Rule>());
    QCOMPARE(broken(add(place(u"vm"_s), u"i-2"_s, {{u"by"_s, u"x"_s}})), QList<Rule>{Rule::PolicyProhibited});
}

void TestPolicyJudge::anotherPolicyIsAnotherVerdict()
{
    const Row row = add(place(u"vm"_s), u"i-1"_s, {{u"env"_s, u"prod"_s}});
    const TagSet tags = m_table->tags(row);
    QCOMPARE(m_judge->verdictOf(row, tags), PolicyJudge::kClean);
    m_judge->setPolicy(u"shop"_s, policyOf({{.key = u"env"_s, .values = oneOf({u"dev"_s})}}));
    QVERIFY(m_judge->verdictOf(row, tags) != PolicyJudge::kClean);
    m_judge->setPolicy(u"shop"_s, policyOf({{.key = u"env"_s, .values = oneOf({u"prod"_s})}}));
    QCOMPARE(m_judge->verdictOf(row, tags), PolicyJudge::kClean);
    m_judge->setPolicy(u"shop"_s, nullptr);
    QVERIFY(m_judge->isEmpty());
    QCOMPARE(m_judge->verdictOf(row, tags), PolicyJudge::kClean);
}

void TestPolicyJudge::onlyWhatAnEditTouchesIsHeldAgainstIt()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Owner"_s, .isRequired = true, .severity = PolicySeverity::Refuse},
            {.key = u"env"_s, .values = oneOf({u"prod"_s}), .severity = PolicySeverity::Confirm}}));
    TagPool &pool = m_table->pool();
    const Row row = add(place(u"vm"_s), u"i-1"_s, {{u"env"_s, u"bad"_s}});
    const TagSet base = m_table->tags(row);
    const auto broken = [&](const Tags &set, PolicySeverity severity) {
        return m_judge->broken(row, base, pool.intern(set), severity).size();
    };
    // The missing owner and the bad value were there before.
    QCOMPARE(broken({{u"tier"_s, u"web"_s}}, PolicySeverity::Refuse), 0U);
    QCOMPARE(broken({{u"tier"_s, u"web"_s}}, PolicySeverity::Confirm), 0U);
    QCOMPARE(broken({{u"env"_s, u"worse"_s}}, PolicySeverity::Confirm), 1U);
    QCOMPARE(broken({{u"env"_s, u"prod"_s}}, PolicySeverity::Confirm), 0U);
    const Row owned = add(place(u"vm"_s), u"i-2"_s, {{u"Owner"_s, u"me"_s}});
    const TagRef removal{.key = pool.intern(u"Owner"_s), .value = kRemoved};
    QCOMPARE(m_judge->broken(owned, m_table->tags(owned), pool.with({}, removal), PolicySeverity::Refuse),
        std::vector<TextId>{removal.key});
}

void TestPolicyJudge::whatIsRefusedIsLeftOutOfTheDelta()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"env"_s, .values = oneOf({u"prod"_s}), .severity = PolicySeverity::Refuse},
            {.key = u"tier"_s, .needs = {u"env"_s}, .severity = PolicySeverity::Refuse}}));
    TagPool &pool = m_table->pool();
    const Row row = add(place(u"vm"_s), u"i-1"_s, {});
    const auto allowed = [&](const Tags &set) {
        return pool.tags(m_judge->allowed(row, {}, pool.intern(set)));
    };
    const Tags good{{u"env"_s, u"prod"_s}, {u"tier"_s, u"web"_s}};
    QCOMPARE(allowed(good), good);
    // Without the refused env the tier lacks what it needs.
    QCOMPARE(
        allowed({{u"env"_s, u"bad"_s}, {u"tier"_s, u"web"_s}, {u"x"_s, u"1"_s}}), (Tags{{u"x"_s, u"1"_s}}));
}

void TestPolicyJudge::aTypedTagIsHeldAgainstItsNeighbours()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Owner"_s, .isRequired = true, .values = oneOf({u"a"_s}), .words = u"Ask IT."_s},
            {.key = u"Team"_s, .excludes = {u"Owner"_s}}, {.key = u"env"_s, .isRequired = true}}));
    const Row row = add(place(u"vm"_s), u"i-1"_s, {{u"Team"_s, u"t"_s}});
    const TagSet wanted = m_table->tags(row);
    QVERIFY(m_judge->check(row, wanted, {u"tier"_s, u"x"_s}).isEmpty());
    const QList<Violation> found = m_judge->check(row, wanted, {u"Owner"_s, u"b"_s});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].rule, Rule::PolicyValue);
    QCOMPARE(found[0].words, u"Ask IT."_s);
    QVERIFY(found[0].isAdvice());
    QCOMPARE(found[1].rule, Rule::PolicyExcluded);
    QCOMPARE(found[1].text, u"Team"_s);
}

void TestPolicyJudge::offeredValuesAreThoseWithoutAWildcard()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Env"_s, .isSpelled = true, .values = oneOf({u"prod"_s, u"t-*"_s, u"dev"_s})}}));
    const Row row = add(place(u"vm"_s), u"i-1"_s, {});
    QCOMPARE(m_judge->offered(row, {}, u"env"_s), (QStringList{u"prod"_s, u"dev"_s}));
    QCOMPARE(m_judge->offered(row, {}, u"tier"_s), QStringList());
}

void TestPolicyJudge::whatHasOneAnswerIsMended_data()
{
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<Tags>("expected");
    QTest::newRow("spelling and value") << Tags{{u"env"_s, u" prod "_s}} << Tags{{u"Env"_s, u"Prod"_s}};
    QTest::newRow("value alone") << Tags{{u"Env"_s, u"PROD"_s}} << Tags{{u"Env"_s, u"Prod"_s}};
    QTest::newRow("spelling alone") << Tags{{u"ENV"_s, u"Prod"_s}} << Tags{{u"Env"_s, u"Prod"_s}};
    const Tags both{{u"Env"_s, u"Prod"_s}, {u"env"_s, u"Dev"_s}};
    QTest::newRow("two spellings") << both << both;
    const Tags other{{u"Env"_s, u"production"_s}};
    QTest::newRow("another value") << other << other;
    const Tags twice{{u"Env"_s, u"TEST"_s}};
    QTest::newRow("two that fit") << twice << twice;
}

void TestPolicyJudge::whatHasOneAnswerIsMended()
{
    QFETCH(Tags, tags);
    QFETCH(Tags, expected);
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Env"_s,
            .isSpelled = true,
            .values = oneOf({u"Prod"_s, u"Dev"_s, u"Test"_s, u"test"_s})}}));
    const Row row = add(place(u"vm"_s), u"i-1"_s, tags);
    TagPool &pool = m_table->pool();
    const TagSet set = m_table->tags(row);
    QCOMPARE(pool.apply(set, m_judge->mended(row, set)), pool.intern(expected));
}

void TestPolicyJudge::theFilterFindsWhatViolates()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Owner"_s, .isRequired = true}, {.key = u"tmp*"_s, .isProhibited = true}}));
    add(place(u"vm"_s), u"i-0"_s, {{u"Owner"_s, u"a"_s}});
    add(place(u"vm"_s), u"i-1"_s, {});
    add(place(u"vm"_s), u"i-2"_s, {{u"Owner"_s, u"a"_s}, {u"tmp1"_s, u"a"_s}});
    m_table->insert(place(u"vm"_s), {.id = u"i-3"_s}); // not read
    const ChangeSet changes;
    const FilterInput input{.table = *m_table,
        .changes = changes,
        .pool = m_table->pool(),
        .violates = [this](Row row, const QString &key) {
            const std::uint32_t verdict = m_judge->verdictOf(row, m_table->tags(row));
            return verdict != PolicyJudge::kClean && m_judge->isAbout(verdict, key);
        }};
    Rows all(4);
    std::iota(all.begin(), all.end(), Row{0});
    const auto kept = [&](const QString &text) {
        const Filter filter = Filter::parse(text);
        return filter.problem() ? Rows{99} : filtered(filter, all, input);
    };
    QCOMPARE(kept(u"is:violates"_s), (Rows{1, 2}));
    QCOMPARE(kept(u"!is:violates"_s), (Rows{0}));
    QCOMPARE(kept(u"violates:OWNER"_s), (Rows{1}));
    QCOMPARE(kept(u"violates:tmp*"_s), (Rows{2}));
    QCOMPARE(kept(u"violates:own*"_s), (Rows{1}));
    QCOMPARE(kept(u"!violates:owner"_s), (Rows{0, 2}));
    QCOMPARE(kept(u"violates:"_s), all);
    QVERIFY(Filter::parse(u"violates:owner"_s).narrows(Filter::parse(u"is:violates"_s)));
    QVERIFY(!Filter::parse(u"is:violates"_s).narrows(Filter::parse(u"violates:owner"_s)));
}

void TestPolicyJudge::complianceCountsEachResourceOnceForAKey()
{
    m_judge->setPolicy(u"shop"_s,
        policyOf({{.key = u"Owner"_s, .isRequired = true},
            {.key = u"owner"_s, .isSpelled = true, .values = oneOf({u"a"_s})},
            {.key = u"env"_s, .isRequired = true}}));
    Rows rows{add(place(u"vm"_s), u"1"_s, {{u"env"_s, u"x"_s}}),
        add(place(u"vm"_s), u"2"_s, {{u"Owner"_s, u"b"_s}, {u"env"_s, u"x"_s}}),
        add(place(u"disk"_s), u"3"_s, {}), m_table->insert(place(u"disk"_s), {.id = u"4"_s})};
    const ChangeSet changes;
    const Compliance found = countCompliance(rows, *m_table, changes, m_table->pool(), *m_judge);
    QCOMPARE(found.rows, 4U);
    QCOMPARE(found.notRead, 1U);
    QCOMPARE(found.all, (ComplianceCount{.asked = 3, .violating = 3}));
    QCOMPARE(found.places.size(), 2U);
    QCOMPARE(found.places[1].notRead, 1U);
    QCOMPARE(found.places[1].all, (ComplianceCount{.asked = 1, .violating = 1}));
    QCOMPARE(found.keys.size(), 2U);
    QCOMPARE(found.keys[0].key, u"Owner"_s);
    QCOMPARE(found.keys[0].all, (ComplianceCount{.asked = 3, .violating = 3}));
    QCOMPARE(found.keys[1].places[0], (ComplianceCount{.asked = 2, .violating = 0}));
    QCOMPARE(found.keys[1].places[1], (ComplianceCount{.asked = 1, .violating = 1}));
}

void TestPolicyJudge::ruleListsAndVerdictsAreShared()
{
    m_judge->setPolicy(u"shop"_s, policyOf({{.key = u"Owner"_s, .isRequired = true}}));
    const Row one = add(place(u"vm"_s), u"1"_s, {{u"a"_s, u"1"_s}});
    const Row other = add(place(u"disk"_s), u"2"_s, {{u"b"_s, u"1"_s}});
    QCOMPARE(m_judge->verdictOf(one, m_table->tags(one)), m_judge->verdictOf(other, m_table->tags(other)));
    QCOMPARE(m_judge->rulesOf(one, {}), m_judge->rulesOf(other, {}));
}

TAGDESK_TEST(TestPolicyJudge, NoApplication)

} // namespace tst_policyjudge

#include "tst_policyjudge.moc"
