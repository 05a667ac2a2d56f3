// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuppass.h"
#include "cleanuprules.h"
#include "editedestate.h"
#include "tagrules.h"
#include "testrunner.h"
#include "textrewrite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace tst_cleanuprules {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// The complete example of the README of turbot/flowpipe-mod-aws-tags (Apache-2.0), with comments.
const QByteArray kFlowpipe =
    "# Core options\n"
    "database        = \"postgres://steampipe@localhost:9193/steampipe\"\n"
    "max_concurrency = 1\n"
    "approvers       = [\"default\"]\n"
    "base_tag_rules = {\n"
    "  update_keys = {\n"
    "    environment = [\"env\", \"ilike:enviro%\"]\n"
    "    cost_center = [\"cc\", \"~*:^cost_cent(er|re)$\", \"~*:^costcent(er|re)$\"] // two spellings\n"
    "  }\n"
    "  add = {\n"
    "    environment = \"unknown\"\n"
    "    owner       = \"turbie\"\n"
    "    cost_center = \"0123456789\"\n"
    "  }\n"
    "  remove_except = [\n"
    "    \"environment\",\n"
    "    \"owner\",\n"
    "    \"cost_center\",\n"
    "    \"~:^turbot\"\n"
    "  ]\n"
    "  update_values = {\n"
    "    environment = {\n"
    "      production        = [\"~*:^prod\"]\n"
    "      test              = [\"~*:^test\", \"~*:^uat$\"]\n"
    "      development       = [\"~*:^dev\"]\n"
    "      quality_assurance = [\"~*:^qa$\", \"ilike:%quality%\"]\n"
    "    }\n"
    "    /* Not a number. */\n"
    "    cost_center = {\n"
    "      \"0123456789\" = [\"~:[^0-9]\"]\n"
    "    }\n"
    "    owner = {\n"
    "      Bob = [\"~*:^nathan$\", \"ilike:Dave\"]\n"
    "    }\n"
    "  }\n"
    "}\n";

const TagRules &jdcloudRules(const Collection & /*collection*/)
{
    return *tagRules(u"jdcloud"_s);
}

CleanupStep mapOf(const QString &find, const QString &to)
{
    return {.act = CleanupAct::Map,
        .mappings = {{.match = {.kind = TextMatch::Kind::Whole, .text = find}, .to = to}}};
}

} // namespace

class tst_CleanupRules : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsWrittenAndReadAgain();
    void equalStepsAreEqualText();
    void whatMakesNoSenseIsNamed_data();
    void whatMakesNoSenseIsNamed();
    void flowpipesExampleDoesWhatItSays();
    void flowpipesRulesAreReadAsJsonToo();
    void ourFormatMayHaveComments();
    void patternsAreTriedInTheOrderOfTheNames();
    void membersThatMeanNothingAreNamed();
    void everyOperatorMatches_data();
    void everyOperatorMatches();
    void elseIsForWhatNothingElseMatches();
    void aValueIsNoTemplate();
    void whatWouldHaveToBeComputedIsRefused_data();
    void whatWouldHaveToBeComputedIsRefused();

private:
    /// The tags "a=b c=d" after the steps.
    [[nodiscard]] QString cleaned(const CleanupSteps &steps, const Tags &tags);
};

QString tst_CleanupRules::cleaned(const CleanupSteps &steps, const Tags &tags)
{
    EditedEstate estate({});
    const Row row = estate.add(tags);
    const CleanupPlan plan = planCleanup(steps, Rows{row},
        {.table = estate.table(), .changes = estate.changes(), .pool = estate.pool(), .rules = jdcloudRules});
    TagSet after = estate.table().tags(row);
    if (!plan.deltas.empty())
        after = estate.pool().apply(after, plan.deltas.front().second);
    QStringList texts;
    for (const Tag &tag : estate.pool().tags(after))
        texts.append(tag.key + u'=' + tag.value);
    return texts.join(u' ');
}

void tst_CleanupRules::everyStepIsWrittenAndReadAgain()
{
    CleanupSteps steps;
    for (int act = 0; act <= static_cast<int>(CleanupAct::Keep); ++act) {
        CleanupStep step = mapOf(u"a\"\u202e"_s, u"$b"_s);
        step.act = static_cast<CleanupAct>(act);
        step.keys = {u"env"_s, u"生产"_s};
        step.text = u"{name}"_s;
        if (step.act == CleanupAct::SplitJoin) {
            step.separator = u","_s;
            step.joiner = u"-"_s;
            step.pieces = {1, -1};
        }
        steps.append(step);
    }
    CleanupStep keys = mapOf(u"Env"_s, u"env"_s);
    keys.part = CleanupStep::Part::Keys;
    keys.clash = KeyClash::Longest;
    keys.otherwise = u""_s;
    keys.where = CleanupStep::Where::Absent;
    keys.mappings.first().match = {.kind = TextMatch::Kind::Pattern, .text = u"^e"_s, .matchesCase = false};
    keys.decisions = {{.values = {u"a"_s, u"b"_s}, .stays = u"b"_s}};
    steps.append(keys);
    const auto read = cleanupRulesFrom(toJson(steps));
    QVERIFY(read.has_value());
    QVERIFY(!read->isFlowpipe);
    QCOMPARE(read->steps, steps);
}

void tst_CleanupRules::equalStepsAreEqualText()
{
    const QByteArray json = toJson({mapOf(u"prd"_s, u"prod"_s), {.act = CleanupAct::Trim}});
    QVERIFY(json.contains("\"format\": \"tagdesk-cleanup\""));
    QVERIFY(json.contains("\"version\": 1"));
    const auto read = cleanupRulesFrom(json);
    QVERIFY(read.has_value());
    QCOMPARE(toJson(read->steps), json);
}

void tst_CleanupRules::whatMakesNoSenseIsNamed_data()
{
    using Kind = CleanupRulesFault::Kind;
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("member");
    const auto add = [](const char *name, const QByteArray &content, Kind kind, int step,
                         const QString &member) {
        QTest::newRow(name) << content << static_cast<int>(kind) << step << member;
    };
    const auto ours = [](const QByteArray &steps) {
        return QByteArray("{\"format\": \"tagdesk-cleanup\", \"version\": 1, \"steps\": [" + steps + "]}");
    };
    add("nothing", "", Kind::MissingMember, 0, u"base_tag_rules"_s);
    add("a list", "[1]", Kind::NotRules, 0, {});
    add("no text", "base_tag_rules = { add = { a = \"\xff\" } }", Kind::NotRules, 0, {});
    add("twice", "base_tag_rules = { add = { a = \"b\", a = \"c\" } }", Kind::NotRules, 0, {});
    add("cut off", "{\"format\": ", Kind::NotRules, 0, {});
    add("newer", "{\"format\": \"tagdesk-cleanup\", \"version\": 2, \"steps\": []}", Kind::UnknownVersion, 0,
        u"version"_s);
    add("no steps", "{\"format\": \"tagdesk-cleanup\", \"version\": 1}", Kind::MissingMember, 0, u"steps"_s);
    add("beside", "{\"format\": \"tagdesk-cleanup\", \"version\": 1, \"steps\": [], \"stpes\": 1}",
        Kind::UnknownMember, 0, u"stpes"_s);
    add("act", ours("{\"part\": \"keys\", \"act\": \"trim\"}, {\"part\": \"keys\", \"act\": \"trimm\"}"),
        Kind::UnknownWord, 2, u"act"_s);
    add("member", ours("{\"part\": \"keys\", \"act\": \"trim\", \"clsh\": \"ask\"}"), Kind::UnknownMember, 1,
        u"clsh"_s);
    add("keys", ours("{\"part\": \"values\", \"act\": \"trim\", \"keys\": \"env\"}"), Kind::WrongType, 1,
        u"keys"_s);
    add("no part", ours("{\"act\": \"trim\"}"), Kind::MissingMember, 1, u"part"_s);
    add("pattern",
        ours("{\"part\": \"values\", \"act\": \"replace\", \"mappings\": [{\"match\": \"pattern\", \"text\": "
             "\"(\", \"to\": \"\"}]}"),
        Kind::BadStep, 1, {});
    add("flowpipe type", "base_tag_rules = { remove = \"password\" }", Kind::WrongType, 0, u"remove"_s);
    add("flowpipe pattern", "base_tag_rules = { remove = [\"~:(\"] }", Kind::BadStep, 1, {});
}

void tst_CleanupRules::whatMakesNoSenseIsNamed()
{
    QFETCH(QByteArray, content);
    const auto read = cleanupRulesFrom(content);
    QVERIFY(!read.has_value());
    QTEST(static_cast<int>(read.error().kind), "kind");
    QTEST(read.error().step, "step");
    QTEST(read.error().member, "member");
}

void tst_CleanupRules::flowpipesExampleDoesWhatItSays()
{
    const auto rules = cleanupRulesFrom(kFlowpipe);
    QVERIFY(rules.has_value());
    QVERIFY(rules->isFlowpipe);
    QCOMPARE(rules->ignored, (QStringList{u"approvers"_s, u"database"_s, u"max_concurrency"_s}));
    QCOMPARE(cleaned(rules->steps,
                 {{u"Enviroment"_s, u"Production"_s}, {u"cc"_s, u"abc"_s}, {u"owner"_s, u"dave"_s},
                     {u"password"_s, u"x"_s}, {u"turbot-id"_s, u"7"_s}}),
        u"cost_center=0123456789 environment=production owner=Bob turbot-id=7"_s);
    // What is added has its value updated, too; what is right stays.
    QCOMPARE(cleaned(rules->steps, {{u"env"_s, u"uat"_s}, {u"cost_center"_s, u"42"_s}}),
        u"cost_center=42 environment=test owner=turbie"_s);
}

void tst_CleanupRules::flowpipesRulesAreReadAsJsonToo()
{
    const auto rules = cleanupRulesFrom("{\"base_tag_rules\": {\"update_keys\": {\"env\": [\"=:ENV\"]}, "
                                        "\"remove\": [\"like:tmp\\\\_%\"], \"add\": null}}");
    QVERIFY(rules.has_value());
    QCOMPARE(cleaned(rules->steps, {{u"ENV"_s, u"a"_s}, {u"tmp_1"_s, u"b"_s}, {u"tmpx"_s, u"c"_s}}),
        u"env=a tmpx=c"_s);
}

void tst_CleanupRules::ourFormatMayHaveComments()
{
    QByteArray json = toJson({mapOf(u"prd"_s, u"prod"_s)});
    json.replace("\"steps\"", "// One of them.\n\"steps\"");
    const auto read = cleanupRulesFrom(json);
    QVERIFY(read.has_value());
    QCOMPARE(read->steps, CleanupSteps{mapOf(u"prd"_s, u"prod"_s)});
}

void tst_CleanupRules::patternsAreTriedInTheOrderOfTheNames()
{
    const auto rules = cleanupRulesFrom(
        "base_tag_rules = { update_values = { env = {\n test = [\"~:t\"]\n prod = [\"~:p\"]\n } } }");
    QVERIFY(rules.has_value());
    QCOMPARE(cleaned(rules->steps, {{u"env"_s, u"pt"_s}}), u"env=prod"_s);
}

void tst_CleanupRules::membersThatMeanNothingAreNamed()
{
    const auto rules =
        cleanupRulesFrom("base_tag_rules = { rename = {}, add = { a : \"b\" } }\ns3_buckets_tag_rules = {}");
    QVERIFY(rules.has_value());
    QCOMPARE(rules->ignored, (QStringList{u"s3_buckets_tag_rules"_s, u"base_tag_rules.rename"_s}));
    QCOMPARE(rules->steps.size(), 1);
}

void tst_CleanupRules::everyOperatorMatches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("matches");
    QTest::newRow("plain") << u"bob"_s << u"bob"_s << true;
    QTest::newRow("plain, case") << u"bob"_s << u"Bob"_s << false;
    QTest::newRow("equals") << u"=:b:b"_s << u"b:b"_s << true;
    QTest::newRow("like any") << u"like:pro%"_s << u"prod"_s << true;
    QTest::newRow("like whole") << u"like:pro"_s << u"prod"_s << false;
    QTest::newRow("like one") << u"like:pro_"_s << u"prod"_s << true;
    QTest::newRow("like case") << u"like:PRO_"_s << u"prod"_s << false;
    QTest::newRow("like beyond the plane") << u"like:_🌱%"_s << u"a🌱b"_s << true;
    QTest::newRow("like dot") << u"like:a.c"_s << u"abc"_s << false;
    QTest::newRow("ilike") << u"ilike:%OD"_s << u"prod"_s << true;
    QTest::newRow("regex") << u"~:o.$"_s << u"prod"_s << true;
    QTest::newRow("regex case") << u"~:P"_s << u"prod"_s << false;
    QTest::newRow("iregex") << u"~*:^P"_s << u"prod"_s << true;
    QTest::newRow("unknown operator") << u"!~:p"_s << u"x"_s << false;
    QTest::newRow("unknown operator as it is") << u"!~:p"_s << u"!~:p"_s << true;
}

void tst_CleanupRules::everyOperatorMatches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, value);
    QFETCH(bool, matches);
    const QJsonObject values{{u"hit"_s, QJsonArray{pattern}}};
    const QJsonObject base{{u"update_values"_s, QJsonObject{{u"key"_s, values}}}};
    const auto rules = cleanupRulesFrom(QJsonDocument(QJsonObject{{u"base_tag_rules"_s, base}}).toJson());
    QVERIFY(rules.has_value());
    // No rule of a cloud is in the way of what a rule of a file matches.
    const TextMatch match = rules->steps.constFirst().mappings.constFirst().match;
    QCOMPARE(CompiledMatch(match).matches(value), matches);
}

void tst_CleanupRules::elseIsForWhatNothingElseMatches()
{
    const auto rules = cleanupRulesFrom(
        "base_tag_rules = { update_values = { env = { prod = [\"ilike:prod%\"], other = [\"else:\"] } } }");
    QVERIFY(rules.has_value());
    QCOMPARE(cleaned(rules->steps, {{u"env"_s, u"Production"_s}}), u"env=prod"_s);
    QCOMPARE(cleaned(rules->steps, {{u"env"_s, u"uat"_s}, {u"owner"_s, u"uat"_s}}), u"env=other owner=uat"_s);
    QCOMPARE(cleaned(rules->steps, {{u"env"_s, u"other"_s}}), u"env=other"_s);
}

void tst_CleanupRules::aValueIsNoTemplate()
{
    const auto rules = cleanupRulesFrom(
        "base_tag_rules = { add = { a = \"x.{name}\" }, update_values = { b = { \"$0\" = [\"~:.\"] } } }");
    QVERIFY(rules.has_value());
    QCOMPARE(rules->steps.constFirst().text, u"x.{{name}}"_s);
    QCOMPARE(TextRewrite(rules->steps.constLast()).rewritten(u"q"_s), u"$0"_s);
}

void tst_CleanupRules::whatWouldHaveToBeComputedIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("line");
    QTest::newRow("reference") << QByteArray("a = 1\nbase_tag_rules = var.rules") << qint64{2};
    QTest::newRow("function") << QByteArray("base_tag_rules = merge({}, {})") << qint64{1};
    QTest::newRow("template") << QByteArray("base_tag_rules = {\n\n add = { a = \"${b}\" }\n}") << qint64{3};
    QTest::newRow("block") << QByteArray("variable \"a\" {\n}\n") << qint64{1};
    QTest::newRow("open text") << QByteArray("base_tag_rules = { add = { a = \"b\n } }") << qint64{1};
    QTest::newRow("open object") << QByteArray("base_tag_rules = {\n add = {\n") << qint64{3};
    QTest::newRow("deep") << QByteArray("a = " + QByteArray(200, '[')) << qint64{1};
}

void tst_CleanupRules::whatWouldHaveToBeComputedIsRefused()
{
    QFETCH(QByteArray, content);
    const auto read = cleanupRulesFrom(content);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, CleanupRulesFault::Kind::NotRules);
    QTEST(read.error().line, "line");
}

TAGDESK_TEST(tst_CleanupRules, QCoreApplication)

} // namespace tst_cleanuprules

#include "tst_cleanuprules.moc"
