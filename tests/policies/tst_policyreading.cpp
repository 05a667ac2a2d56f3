// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedpolicy.h"
#include "ownpolicy.h"
#include "policyreading.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>

namespace tst_policyreading {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Fault = PolicyFault::Kind;
using Note = PolicyNote::Kind;

ReadPolicy example(const QString &name)
{
    const auto read = readPolicyFile(QStringLiteral(TAGDESK_TEST_DATA "/policies/") + name);
    if (!read) {
        qWarning() << name << int(read.error().kind) << read.error().line << read.error().text;
        return {};
    }
    return *read;
}

QStringList noted(const ReadPolicy &read, Note kind)
{
    QStringList members;
    for (const PolicyNote &note : read.notes) {
        if (note.kind == kind)
            members.append(note.member);
    }
    return members;
}

/// Members of the schema, as ownPolicyMembers() has them.
QStringList schemaMembers(const QJsonObject &schema, const QJsonObject &properties, const QString &before)
{
    QStringList names;
    for (const QString &name : properties.keys()) {
        names.append(before + name);
        QJsonObject below = properties[name].toObject()[u"properties"_s].toObject();
        if (name == "rules"_L1)
            below = schema[u"$defs"_s][u"rule"_s][u"properties"_s].toObject();
        else if (below.isEmpty())
            below = properties[name][u"items"_s][u"properties"_s].toObject();
        names += schemaMembers(schema, below, before + name + u'.');
    }
    return names;
}

} // namespace

class TestPolicyReading : public QObject
{
    Q_OBJECT

private slots:
    void ourOwnFormHasEverything();
    void ourOwnFormInTomlIsTheSame_data();
    void ourOwnFormInTomlIsTheSame();
    void valuesOfTomlKeepTheirDigits();
    void tomlWithoutHeadsIsRead();
    void ownersOfKeysAreRead();
    void theSchemaHasTheMembersThatAreRead();
    void aFlawIsNamedWithItsLine_data();
    void aFlawIsNamedWithItsLine();
    void awsSpellsKeys();
    void awsEnforcesForTypesAndReportsElsewhere();
    void whatChangesAParentIsSaid();
    void huaweisCommentsAreComments();
    void anEffectivePolicyIsATextInAnAnswer();
    void otherApisHoldTheirPolicyToo();
    void alibabaHasScopes();
    void tencentHasWhatNoRuleCanAsk();
    void steampipesVariablesAreRulesForKeysAndValues();
    void custodiansFiltersNameRequiredKeys();
    void predefinedTagsAreAllowedValues_data();
    void predefinedTagsAreAllowedValues();
    void aFileWithoutANameHasThatOfTheFile();
    void aFileThatIsNotThereIsAFault();
};

void TestPolicyReading::ourOwnFormHasEverything()
{
    const ReadPolicy read = example(u"own.json"_s);
    QCOMPARE(read.form, PolicyForm::Own);
    QCOMPARE(read.policy.name, u"Payments"_s);
    QCOMPARE(read.policy.version, u"2026-11"_s);
    QCOMPARE(noted(read, Note::UnknownMember), (QStringList{u"contact"_s, u"mail"_s}));
    const std::vector<PolicyRule> &rules = read.policy.rules;
    QCOMPARE(rules.size(), 6U);
    QVERIFY(rules[0].isRequired && rules[0].isSpelled);
    QCOMPARE(rules[0].severity, PolicySeverity::Refuse);
    QCOMPARE(rules[0].line, 8);
    QVERIFY(rules[0].values.allows(u"a.b@example.com"_s));
    QVERIFY(!rules[0].values.allows(u"a@example.com.cn"_s));
    QCOMPARE(rules[0].words, u"Write who answers at night."_s);
    QCOMPARE(rules[1].severity, PolicySeverity::Confirm);
    QVERIFY(rules[1].values.allows(u"DEV-7"_s));
    QCOMPARE(rules[1].scope.regions, (QStringList{u"cn-north-4"_s, u"!cn-north-1"_s}));
    QCOMPARE(rules[1].scope.zones, QStringList{u"example.com."_s});
    QCOMPARE(rules[1].scope.filter.terms().size(), 1);
    QVERIFY(rules[2].values.allows(u"999.5"_s));
    QVERIFY(!rules[2].values.allows(u"99"_s));
    QCOMPARE(rules[3].needs, QStringList{u"Owner"_s});
    QVERIFY(rules[3].values.allows(u"2030-12-31"_s));
    QVERIFY(rules[4].isProhibited);
    QCOMPARE(rules[4].severity, PolicySeverity::Advise);
    QCOMPARE(rules[5].excludes, (QStringList{u"Owner"_s, u"group"_s}));
}

void TestPolicyReading::ourOwnFormInTomlIsTheSame_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(TAGDESK_TEST_DATA "/policies"));
    for (const QString &file : folder.entryList({u"*.json"_s})) {
        if (example(file).form == PolicyForm::Own)
            QTest::addRow("%s", qPrintable(file)) << QFileInfo(file).completeBaseName();
    }
}

void TestPolicyReading::ourOwnFormInTomlIsTheSame()
{
    QFETCH(QString, name);
    const ReadPolicy json = example(name + u".json"_s);
    const ReadPolicy toml = example(name + u".toml"_s);
    QCOMPARE(toml.form, PolicyForm::Own);
    QVERIFY(editedOf(toml.policy) == editedOf(json.policy));
    QCOMPARE(toml.policy.rules.size(), json.policy.rules.size());
    QStringList unknown = noted(toml, Note::UnknownMember);
    QStringList expected = noted(json, Note::UnknownMember);
    unknown.sort();
    expected.sort();
    QCOMPARE(unknown, expected);
    QVERIFY(std::ranges::is_sorted(toml.policy.rules, {}, &PolicyRule::line));
}

void TestPolicyReading::valuesOfTomlKeepTheirDigits()
{
    const QByteArray values = "'ä🌱', 1.10, 1_000, 0x1F, +5, 1e3, 2026-11-30";
    const auto read = readPolicy("[[rules]]\nkey = 'a'\nvalues = [" + values + "]\n");
    QVERIFY(read);
    QCOMPARE(read->policy.rules[0].values.texts,
        (QStringList{u"ä🌱"_s, u"1.10"_s, u"1000"_s, u"31"_s, u"5"_s, u"1e3"_s, u"2026-11-30"_s}));
    const auto refused = readPolicy("[[rules]]\nkey = 'a'\nvalues = [" + values + ", 07:30:00]\n");
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, u"07:30:00"_s);
}

void TestPolicyReading::tomlWithoutHeadsIsRead()
{
    const auto read = readPolicy("policy = 'p'\nrules = [{key = 'a', date = {from = 2026-01-01}}]\n");
    QVERIFY(read);
    QCOMPARE(read->policy.rules[0].values.dates->from, QDate(2026, 1, 1));
    const auto broken = readPolicy("policy = 'p'\nrules = [\n{key = 'a', required = yes}]\n");
    QVERIFY(!broken);
    QCOMPARE(broken.error().line, 3);
}

void TestPolicyReading::ownersOfKeysAreRead()
{
    const auto read = readPolicy(R"({"policy": "p", "rules": [], "owners": [
        {"keys": "cost-*", "team": "FinOps", "contact": "finops@example.com"},
        {"keys": ["owner", "cost-center"], "team": "Platform"}]})");
    QVERIFY(read);
    const Policy &policy = read->policy;
    QCOMPARE(policy.owners.size(), std::size_t{2});
    QCOMPARE(policy.ownerOf(u"cost-center"_s)->team, u"FinOps"_s);
    QCOMPARE(policy.ownerOf(u"cost-center"_s)->contact, u"finops@example.com"_s);
    QCOMPARE(policy.ownerOf(u"owner"_s)->team, u"Platform"_s);
    QVERIFY(policy.ownerOf(u"Owner"_s) == nullptr);
    const auto nobody = readPolicy("{\"policy\": \"p\", \"rules\": [],\n\"owners\": [{\"keys\": \"a\"}]}");
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, PolicyFault::Kind::NoTeam);
    QCOMPARE(nobody.error().line, 2);
}

void TestPolicyReading::theSchemaHasTheMembersThatAreRead()
{
    QFile file(QStringLiteral(TAGDESK_POLICY_SCHEMA));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    QStringList described = schemaMembers(schema, schema[u"properties"_s].toObject(), {});
    QStringList known = ownPolicyMembers();
    described.sort();
    known.sort();
    QCOMPARE(described, known);
}

void TestPolicyReading::aFlawIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const QByteArray &text, Fault kind, int line,
                         const QString &member = {}) {
        QTest::newRow(name) << text << int(kind) << line << member;
    };
    row("nothing", "", Fault::UnknownForm, 0);
    row("another file", "{\"a\": 1}", Fault::UnknownForm, 0);
    row("a YAML of something else", "a: 1\n", Fault::UnknownForm, 0);
    row("not UTF-8", "{\"rules\": [], \"policy\": \"\xff\"}", Fault::NotText, 0);
    row("a number for a name", "{\"policy\": 1,\n\"rules\": []}", Fault::WrongType, 1, u"policy"_s);
    row("rules that are no list", "{\n\"rules\": {}}", Fault::WrongType, 2, u"rules"_s);
    row("a rule that is none", "{\"rules\": [\n1]}", Fault::WrongType, 2, u"rules"_s);
    row("no key", "{\"rules\": [\n{\"required\": true}]}", Fault::NoKey, 2);
    row("no demand", "{\"rules\": [{\"key\": \"a\"}]}", Fault::NoDemand, 1, u"a"_s);
    row("a text for true", "{\"rules\": [{\"key\": \"a\", \"required\": \"yes\"}]}", Fault::WrongType, 1,
        u"required"_s);
    row("no such severity", "{\"rules\": [{\"key\": \"a\",\n\"severity\": \"deny\"}]}", Fault::UnknownWord, 2,
        u"severity"_s);
    row("no regular expression", "{\"rules\": [{\"key\": \"a\",\n\"pattern\": \"(\"}]}", Fault::BadPattern, 2,
        u"("_s);
    row("closes what it did not open", "{\"rules\": [{\"key\": \"a\", \"pattern\": \"a)(b\"}]}",
        Fault::BadPattern, 1, u"a)(b"_s);
    row("a filter of a state", "{\"rules\": [{\"key\": \"a\", \"scope\": {\"filter\": \"is:changed\"}}]}",
        Fault::BadFilter, 1, u"filter"_s);
    row("no day", "{\"rules\": [{\"key\": \"a\", \"date\": {\"from\": \"2026-02-30\"}}]}", Fault::BadDate, 1,
        u"from"_s);
    row("values that are none", "{\"rules\": [{\"key\": \"a\", \"values\": [[]]}]}", Fault::WrongType, 1,
        u"values"_s);
    row("two wildcards of AWS", "{\"tags\": {\"a\": {\"tag_value\":\n{\"@@assign\": [\"*@*.com\"]}}}}",
        Fault::BadWildcard, 2);
    row("a key that is none", "{\"tags\": {\"a\": 1}}", Fault::WrongType, 1, u"a"_s);
    row("a TOML that breaks off", "policy = 'p'\n[[rules]]\nkey = \"a", Fault::Explained, 3);
    row("a TOML with a word", "[[rules]]\nkey = 'a'\nrequired = yes\n", Fault::Explained, 3);
    row("twice in TOML", "[[rules]]\nkey = 'a'\nkey = 'b'\n", Fault::Explained, 3);
    row("a table twice", "[owners]\n[[rules]]\n[owners]\n", Fault::Explained, 3);
    row("rules that are one table", "policy = 'p'\n[rules]\nkey = 'a'\n", Fault::WrongType, 2, u"rules"_s);
    row("a rule of TOML without a key", "[[rules]]\nkey = 'a'\nrequired = true\n[[rules]]\nrequired = true\n",
        Fault::NoKey, 4);
    row("a text for true in TOML", "[[rules]]\nkey = 'a'\nrequired = 'yes'\n", Fault::WrongType, 3,
        u"required"_s);
    row("no such severity in TOML", "[[rules]]\nkey = 'a'\n\nseverity = 'deny'\n", Fault::UnknownWord, 4,
        u"severity"_s);
    row("no day in TOML", "[[rules]]\nkey = 'a'\ndate.from = 2026-02-30\n", Fault::Explained, 3);
    row("a time for a day", "[[rules]]\nkey = 'a'\ndate.from = 2026-02-03T10:00:00Z\n", Fault::Inexpressible,
        3);
    row("no number", "[[rules]]\nkey = 'a'\nnumber.from = inf\n", Fault::Inexpressible, 3);
    row("a key of too many parts", "[[rules]]\n" + QByteArray("a.").repeated(1'000'000) + "a = 1\n",
        Fault::TooDeep, 2);
    row("lists in lists in TOML", "[[rules]]\na = " + QByteArray(1'000'000, '[') + "\n", Fault::TooDeep, 2);
    row("a content that is none", "{\n\"policy_content\": \"{\"}", Fault::Syntax, 2);
}

void TestPolicyReading::aFlawIsNamedWithItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    QFETCH(QString, member);
    const auto read = readPolicy(text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), kind);
    QCOMPARE(read.error().line, line);
    QCOMPARE(read.error().member, member);
}

void TestPolicyReading::awsSpellsKeys()
{
    const ReadPolicy read = example(u"aws-case.json"_s);
    QCOMPARE(read.form, PolicyForm::TagPolicy);
    QCOMPARE(read.policy.rules.size(), 2U);
    QCOMPARE(read.policy.rules[0].key, u"CostCenter"_s);
    QVERIFY(read.policy.rules[0].isSpelled);
    QVERIFY(!read.policy.rules[0].isRequired);
    QVERIFY(!read.policy.rules[0].values.isLimited());
    QCOMPARE(read.policy.rules[0].severity, PolicySeverity::Advise);
    QCOMPARE(
        noted(read, Note::NotExpressed), QStringList(2, u"tag_key.@@operators_allowed_for_child_policies"_s));
}

void TestPolicyReading::awsEnforcesForTypesAndReportsElsewhere()
{
    const ReadPolicy read = example(u"aws-enforced.json"_s);
    QCOMPARE(read.policy.rules.size(), 2U);
    const PolicyRule &enforced = read.policy.rules[0];
    QCOMPARE(enforced.severity, PolicySeverity::Refuse);
    QCOMPARE(enforced.scope.kinds, QStringList{u"secretsmanager:*"_s});
    QCOMPARE(enforced.values.texts, (QStringList{u"100"_s, u"200"_s, u"300*"_s}));
    const PolicyRule &reported = read.policy.rules[1];
    QCOMPARE(reported.severity, PolicySeverity::Advise);
    QCOMPARE(reported.scope.kinds, QStringList{u"!secretsmanager:*"_s});
    QCOMPARE(noted(read, Note::ForTypes), QStringList{u"enforced_for"_s});
}

void TestPolicyReading::whatChangesAParentIsSaid()
{
    const ReadPolicy read = example(u"aws-append.json"_s);
    QCOMPARE(
        noted(read, Note::WithoutParent), (QStringList{u"tag_value.@@append"_s, u"tag_value.@@remove"_s}));
    QCOMPARE(read.policy.rules.size(), 3U);
    QVERIFY(read.policy.rules[0].isRequired);
    QCOMPARE(read.policy.rules[0].scope.kinds, QStringList{u"ec2:instance"_s});
    QCOMPARE(read.policy.rules[1].values.texts, QStringList{u"400"_s});
    // Without a tag_key lower case is wanted.
    QCOMPARE(read.policy.rules[2].key, u"environment"_s);
    QVERIFY(read.policy.rules[2].isSpelled);
}

void TestPolicyReading::huaweisCommentsAreComments()
{
    const ReadPolicy read = example(u"huawei.json"_s);
    QCOMPARE(read.policy.rules.size(), 2U);
    QVERIFY(read.policy.rules[0].scope.holds(
        {.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"DNS-public_zone"_s}));
    QVERIFY(!read.policy.rules[1].scope.holds(
        {.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"DNS-public_zone"_s}));
    QCOMPARE(noted(read, Note::UnknownMember), QStringList());
}

void TestPolicyReading::anEffectivePolicyIsATextInAnAnswer()
{
    const ReadPolicy read = example(u"huawei-effective.json"_s);
    QCOMPARE(read.policy.name, u"05261f923e80d3890f33c0056e9b3f80"_s);
    QCOMPARE(read.policy.version, u"2026-07-05T08:00:00Z"_s);
    QCOMPARE(read.policy.rules.size(), 2U);
    QCOMPARE(read.policy.rules[0].key, u"Color"_s);
    QVERIFY(!read.policy.rules[0].values.isLimited());
    QCOMPARE(read.policy.rules[0].severity, PolicySeverity::Refuse);
    QCOMPARE(read.policy.rules[0].line, 2);
}

void TestPolicyReading::otherApisHoldTheirPolicyToo()
{
    const auto read = readPolicy(
        R"({"EffectivePolicy": {"PolicyContent": "{\"tags\":{\"a\":{\"tag_key\":\"A\"}}}", "TargetId": "1"}})");
    QVERIFY(read.has_value());
    QCOMPARE(read->policy.rules.front().key, u"A"_s);
}

void TestPolicyReading::alibabaHasScopes()
{
    const ReadPolicy read = example(u"alibaba.json"_s);
    QCOMPARE(read.policy.rules.size(), 2U);
    QCOMPARE(read.policy.rules[0].scope.kinds, (QStringList{u"ecs:instance"_s, u"rds:*"_s}));
    QCOMPARE(read.policy.rules[0].scope.regions, QStringList{u"cn-beijing"_s});
    QVERIFY(!read.policy.rules[1].values.isLimited());
    QCOMPARE(noted(read, Note::NotExpressed), (QStringList{u"tag_value_correction"_s, u"rg_scope"_s}));
}

void TestPolicyReading::tencentHasWhatNoRuleCanAsk()
{
    const ReadPolicy read = example(u"tencent.json"_s);
    QCOMPARE(read.policy.rules.size(), 1U);
    QCOMPARE(read.policy.rules[0].key, u"负责人"_s);
    QCOMPARE(read.policy.rules[0].severity, PolicySeverity::Refuse);
    QCOMPARE(noted(read, Note::NotExpressed),
        (QStringList{u"tag_value_dynamic"_s, u"auto_assign"_s, u"detection"_s}));
    QCOMPARE(noted(read, Note::UnknownMember), QStringList{u"colour"_s});
    QCOMPARE(noted(read, Note::OtherKey), QStringList{u"负责人"_s});
}

void TestPolicyReading::steampipesVariablesAreRulesForKeysAndValues()
{
    const ReadPolicy read = example(u"mandatory.ppvars"_s);
    QCOMPARE(read.form, PolicyForm::Steampipe);
    QCOMPARE(read.policy.name, u"mandatory"_s);
    QCOMPARE(read.policy.rules.size(), 6U);
    QVERIFY(read.policy.rules[1].isRequired);
    QCOMPARE(read.policy.rules[1].key, u"Owner"_s);
    QVERIFY(read.policy.rules[3].isProhibited);
    QVERIFY(read.policy.rules[4].values.allows(u"Development"_s));
    QVERIFY(!read.policy.rules[4].values.allows(u"prod"_s));
    QVERIFY(read.policy.rules[5].values.allows(u"CC-1234"_s));
    QVERIFY(!read.policy.rules[5].values.allows(u"CC-12345"_s));
    QCOMPARE(noted(read, Note::NotExpressed), QStringList{u"tag_limit"_s});
    QCOMPARE(example(u"mandatory.json"_s).policy.rules.size(), 1U);
}

void TestPolicyReading::predefinedTagsAreAllowedValues_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("table") << QByteArray(
        "\xEF\xBB\xBFkey,value\r\nenv,prod\r\nteam,\r\nenv,\"a, \"\"b\"\"\"\r\n");
    QTest::newRow("Chinese, with a time")
        << QByteArray("更新时间;标签键;标签值\n1;env;prod\n2;team;\n3;env;\"a, \"\"b\"\"\"");
    QTest::newRow("quoted heads") << QByteArray(
        "\"Tag Key\"\t\"Tag Value\"\nenv\tprod\nteam\t\n\nenv\ta, \"b\"\nenv\tprod\n");
    QTest::newRow("answer of the service") << QByteArray(R"({"marker": "9", "total_count": 3, "tags": [
        {"key": "env", "value": "prod", "update_time": "2026-11-30T08:00:00Z"},
        {"key": "team", "value": ""}, {"key": "env", "value": "a, \"b\""}]})");
}

void TestPolicyReading::predefinedTagsAreAllowedValues()
{
    QFETCH(const QByteArray, content);
    const auto read = readPolicy(content);
    QVERIFY(read.has_value());
    QCOMPARE(read->form, PolicyForm::PredefinedTags);
    QCOMPARE(read->policy.rules.size(), 2U);
    const PolicyRule &env = read->policy.rules[0];
    QCOMPARE(env.key, u"env"_s);
    QCOMPARE(env.values.offered(), QStringList({u"prod"_s, u"a, \"b\""_s}));
    QCOMPARE(env.severity, PolicySeverity::Advise);
    QVERIFY(!env.isRequired);
    QCOMPARE(read->policy.rules[1].key, u"team"_s);
    QVERIFY(!read->policy.rules[1].values.isLimited());
}

void TestPolicyReading::custodiansFiltersNameRequiredKeys()
{
    const ReadPolicy read = example(u"custodian.yml"_s);
    QCOMPARE(read.form, PolicyForm::Custodian);
    QStringList keys;
    for (const PolicyRule &rule : read.policy.rules) {
        QVERIFY(rule.isRequired);
        keys.append(rule.key);
    }
    QCOMPARE(keys, (QStringList{u"Owner"_s, u"CostCenter"_s, u"env"_s, u"owner"_s, u"tier"_s, u"any"_s}));
    QVERIFY(read.policy.rules[3].values.allows(u"me"_s));
    QVERIFY(!read.policy.rules[3].values.allows(u"Me"_s));
    QVERIFY(!read.policy.rules[4].values.allows(u"data"_s));
    QVERIFY(read.policy.rules[5].values.allows(u"anything"_s));
    QCOMPARE(noted(read, Note::NotExpressed),
        (QStringList{u"State.Name"_s, u"tag:a"_s, u"tag:b"_s, u"missing-all"_s}));
}

void TestPolicyReading::aFileWithoutANameHasThatOfTheFile()
{
    QCOMPARE(example(u"aws-case.json"_s).policy.name, u"aws-case"_s);
}

void TestPolicyReading::aFileThatIsNotThereIsAFault()
{
    const auto read = readPolicyFile(QStringLiteral(TAGDESK_TEST_DATA "/policies/none.json"));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Fault::NotReadable));
}

TAGDESK_TEST(TestPolicyReading, NoApplication)

} // namespace tst_policyreading

#include "tst_policyreading.moc"
