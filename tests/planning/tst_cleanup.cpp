// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuppass.h"
#include "editedestate.h"
#include "tagrules.h"
#include "testrunner.h"
#include "textrewrite.h"

#include <QtTest>

#include <numeric>

namespace tst_cleanup {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Part = CleanupStep::Part;
using Kind = TextMatch::Kind;

constexpr int kKeysOfAFullResource = 10; // see tagRules("jdcloud")

const TagRules &jdcloud(const Collection & /*collection*/)
{
    return *tagRules(u"jdcloud"_s);
}

CleanupStep replacing(const QString &find, const QString &by, Kind kind = Kind::Part)
{
    return {.mappings = {{.match = {.kind = kind, .text = find}, .to = by}}};
}

/// Each of these keys becomes the target.
CleanupStep merging(const QStringList &keys, const QString &target, KeyClash clash = KeyClash::Ask)
{
    CleanupStep step{.part = Part::Keys, .act = CleanupAct::Map, .clash = clash};
    for (const QString &key : keys)
        step.mappings.append({.match = {.kind = Kind::Whole, .text = key}, .to = target});
    return step;
}

} // namespace

class tst_Cleanup : public QObject
{
    Q_OBJECT

private slots:
    void aTextBecomesAnother_data();
    void aTextBecomesAnother();
    void aGroupIsNamedOrNumbered();
    void aPatternThatTakesTooLongIsGivenUp();
    void aStepWithAFlawIsNamedAndDoesNothing_data();
    void aStepWithAFlawIsNamedAndDoesNothing();
    void tagsThatWereNotReadAreNeverTouched();
    void whatIsStagedIsCleaned();
    void aValueTheRulesRefuseStaysAndIsNamed();
    void aKeyOnlyGoesWhereItsNewOneComes();
    void aLockedKeyIsNamed();
    void twoKeysWithOneValueBecomeOne();
    void whoseValueStays_data();
    void whoseValueStays();
    void theHistorySaysWhatIsNewest();
    void aDecisionIsForJustTheseValues();
    void aFullResourceNeedsNoFreeSlot();
    void aTemplateIsFilledForEachResource();
    void aTemplateWithoutItsTagIsNotUsed();
    void aKeyIsCopiedWhereTheOtherIsMissing();
    void stepsFollowEachOther();
    void sevenSpellingsCostNoMoreThanTheyMust_data();
    void sevenSpellingsCostNoMoreThanTheyMust();

private:
    [[nodiscard]] CleanupPlan plan(EditedEstate &estate, const CleanupSteps &steps,
        const WrittenAt &writtenAt = {}, const RulesOf &rules = jdcloud);
    [[nodiscard]] QStringList lines(EditedEstate &estate, const CleanupPlan &plan);
    [[nodiscard]] QString tags(EditedEstate &estate, const CleanupPlan &plan, Row row);
};

CleanupPlan tst_Cleanup::plan(
    EditedEstate &estate, const CleanupSteps &steps, const WrittenAt &writtenAt, const RulesOf &rules)
{
    Rows rows(estate.table().size());
    std::iota(rows.begin(), rows.end(), Row{0});
    return planCleanup(steps, rows,
        {.table = estate.table(), .changes = estate.changes(), .pool = estate.pool(), .rules = rules},
        writtenAt);
}

/// "env=Prod → env=prod (2)", with "!" in front of a refusal and "?" in front of a clash.
QStringList tst_Cleanup::lines(EditedEstate &estate, const CleanupPlan &plan)
{
    const auto text = [&estate](const std::optional<TagRef> &tag) {
        if (!tag || tag->isRemoval())
            return u"–"_s;
        return QString(estate.pool().text(tag->key) + u'=' + estate.pool().text(tag->value));
    };
    static const QStringList marks{u""_s, u"!"_s, u"?"_s, u"&"_s};
    QStringList lines;
    for (const CleanupLine &line : plan.lines)
        lines.append(u"%1%2 → %3 (%4)"_s.arg(marks.at(static_cast<int>(line.fate)), text(line.from),
            text(line.to), QString::number(line.rows)));
    return lines;
}

/// What the row will have: "env=prod owner=ann".
QString tst_Cleanup::tags(EditedEstate &estate, const CleanupPlan &plan, Row row)
{
    TagSet wanted = estate.changes().wanted(estate.table(), estate.pool(), row);
    for (const auto &[changed, delta] : plan.deltas) {
        if (changed == row)
            wanted = estate.pool().apply(estate.table().tags(row), delta);
    }
    QStringList texts;
    for (const Tag &tag : estate.pool().tags(wanted))
        texts.append(tag.key + u'=' + tag.value);
    return texts.join(u' ');
}

void tst_Cleanup::aTextBecomesAnother_data()
{
    QTest::addColumn<CleanupStep>("step");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto act = [](CleanupAct which) {
        return CleanupStep{.act = which};
    };
    QTest::newRow("part") << replacing(u"o"_s, u"0"_s) << u"foo"_s << u"f00"_s;
    QTest::newRow("whole") << replacing(u"prd"_s, u"prod"_s, Kind::Whole) << u"prd"_s << u"prod"_s;
    QTest::newRow("not the whole") << replacing(u"prd"_s, u"prod"_s, Kind::Whole) << u"prd1"_s << u"prd1"_s;
    QTest::newRow("pattern") << replacing(u"^(\\w+)-(\\d+)$"_s, u"$2.$1"_s, Kind::Pattern) << u"web-7"_s
                             << u"7.web"_s;
    QTest::newRow("every match") << replacing(u"\\d"_s, u"<$0>"_s, Kind::Pattern) << u"a1b2"_s
                                 << u"a<1>b<2>"_s;
    QTest::newRow("empty match") << replacing(u"^"_s, u"x-"_s, Kind::Pattern) << u"a"_s << u"x-a"_s;
    QTest::newRow("dollar") << replacing(u"a"_s, u"$$1"_s, Kind::Pattern) << u"a"_s << u"$1"_s;
    CleanupStep anyCase = replacing(u"PROD"_s, u"p"_s);
    anyCase.mappings.first().match.matchesCase = false;
    QTest::newRow("any case") << anyCase << u"eu-prod"_s << u"eu-p"_s;
    QTest::newRow("lower") << act(CleanupAct::LowerCase) << u"Prod ÄÖ"_s << u"prod äö"_s;
    QTest::newRow("upper") << act(CleanupAct::UpperCase) << u"straße"_s << u"STRASSE"_s;
    QTest::newRow("title") << act(CleanupAct::TitleCase) << u"cost CENTER-a o'neil"_s
                           << u"Cost Center-A O'neil"_s;
    QTest::newRow("trim") << act(CleanupAct::Trim) << u" \ta b\u3000"_s << u"a b"_s;
    QTest::newRow("blanks") << act(CleanupAct::CollapseBlanks) << u"a \t b  c"_s << u"a b c"_s;
    QTest::newRow("width") << act(CleanupAct::Ascii) << u"ＰＲＯＤ－１　生产"_s << u"PROD-1 生产"_s;
    QTest::newRow("nfc") << act(CleanupAct::Compose) << u"e\u0301"_s << u"\u00e9"_s;
    CleanupStep map{.act = CleanupAct::Map,
        .mappings = {{.match = {.kind = Kind::Whole, .text = u"prd"_s}, .to = u"prod"_s},
            {.match = {.kind = Kind::Pattern, .text = u"^dev"_s}, .to = u"dev"_s}}};
    QTest::newRow("mapped") << map << u"prd"_s << u"prod"_s;
    QTest::newRow("mapped as a whole") << map << u"develop"_s << u"dev"_s;
    QTest::newRow("not mapped") << map << u"test"_s << u"test"_s;
    map.otherwise = u"other"_s;
    QTest::newRow("otherwise") << map << u"test"_s << u"other"_s;
    QTest::newRow("joined") << CleanupStep{.act = CleanupAct::SplitJoin,
        .separator = u","_s,
        .joiner = u"/"_s} << u"a,b,c"_s
                            << u"a/b/c"_s;
    QTest::newRow("pieces") << CleanupStep{.act = CleanupAct::SplitJoin,
        .separator = u"-"_s,
        .joiner = u"."_s,
        .pieces = {-1, 1, 9}}
                            << u"eu-web-prod"_s << u"prod.eu"_s;
}

void tst_Cleanup::aTextBecomesAnother()
{
    QFETCH(CleanupStep, step);
    QFETCH(QString, before);
    QTEST(TextRewrite(step).rewritten(before), "after");
}

void tst_Cleanup::aGroupIsNamedOrNumbered()
{
    const CleanupStep step =
        replacing(u"(?<who>[a-z]+)@(?<where>[a-z]+)"_s, u"${where}:${1}"_s, Kind::Pattern);
    QCOMPARE(TextRewrite(step).rewritten(u"ann@ops"_s), u"ops:ann"_s);
}

void tst_Cleanup::aPatternThatTakesTooLongIsGivenUp()
{
    const TextRewrite rewrite(replacing(u"^(a+)+$"_s, u"x"_s, Kind::Pattern));
    QCOMPARE(rewrite.rewritten(u"aaa"_s), u"x"_s);
    for (int text = 0; text < 20 && !rewrite.hasGivenUp(); ++text) {
        const QString hard = QString(40, u'a') + QString::number(text);
        QCOMPARE(rewrite.rewritten(hard), hard);
    }
    QVERIFY(rewrite.hasGivenUp());
    QCOMPARE(rewrite.rewritten(u"aaa"_s), u"aaa"_s);
}

void tst_Cleanup::aStepWithAFlawIsNamedAndDoesNothing_data()
{
    QTest::addColumn<CleanupStep>("step");
    QTest::addColumn<int>("flaw");
    QTest::newRow("nothing to find") << replacing({}, u"x"_s) << static_cast<int>(CleanupFlaw::NothingToFind);
    QTest::newRow("pattern") << replacing(u"("_s, u"x"_s, Kind::Pattern)
                             << static_cast<int>(CleanupFlaw::BadPattern);
    QTest::newRow("no key") << CleanupStep{.act = CleanupAct::Template, .text = u"x"_s}
                            << static_cast<int>(CleanupFlaw::NoKey);
    QTest::newRow("no source") << CleanupStep{.act = CleanupAct::CopyKey, .keys = {u"env"_s}}
                               << static_cast<int>(CleanupFlaw::NoKey);
    QTest::newRow("place") << CleanupStep{.act = CleanupAct::Template,
        .keys = {u"env"_s},
        .text = u"{nmae}"_s}
                           << static_cast<int>(CleanupFlaw::BadPlaceholder);
    QTest::newRow("keys") << CleanupStep{.part = Part::Keys,
        .act = CleanupAct::Template,
        .keys = {u"env"_s},
        .text = u"x"_s} << static_cast<int>(CleanupFlaw::ValuesOnly);
}

void tst_Cleanup::aStepWithAFlawIsNamedAndDoesNothing()
{
    QFETCH(CleanupStep, step);
    QTEST(static_cast<int>(checkStep(step).flaw), "flaw");
    EditedEstate estate({});
    estate.add(Tags{{u"env"_s, u"prod"_s}});
    const CleanupPlan planned = plan(estate, {step});
    QVERIFY(planned.deltas.empty());
    QCOMPARE(planned.untouched, 1U);
}

void tst_Cleanup::tagsThatWereNotReadAreNeverTouched()
{
    EditedEstate estate({});
    estate.add(std::nullopt);
    estate.add(Tags{{u"env"_s, u"Prod"_s}});
    const CleanupPlan planned = plan(estate,
        {{.act = CleanupAct::LowerCase}, {.act = CleanupAct::Template, .keys = {u"a"_s}, .text = u"b"_s}});
    QCOMPARE(planned.notRead, Rows{0});
    QCOMPARE(planned.deltas.size(), 1U);
    QCOMPARE(planned.deltas.front().first, Row{1});
}

void tst_Cleanup::whatIsStagedIsCleaned()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"env"_s, u"prod"_s}});
    estate.set(row, u"env"_s, u"PROD"_s);
    const CleanupPlan planned = plan(estate, {{.act = CleanupAct::LowerCase}});
    QCOMPARE(planned.deltas.size(), 1U);
    QVERIFY(planned.deltas.front().second.isEmpty()); // back to what was read
}

void tst_Cleanup::aValueTheRulesRefuseStaysAndIsNamed()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}});
    // No value may be empty there.
    const CleanupPlan planned = plan(estate, {replacing(u"prod"_s, {}), replacing(u"ann"_s, u"bob"_s)});
    QCOMPARE(
        lines(estate, planned), (QStringList{u"!env=prod → env= (1)"_s, u"owner=ann → owner=bob (1)"_s}));
    QCOMPARE(planned.refused, Rows{row});
    QCOMPARE(tags(estate, planned, row), u"env=prod owner=bob"_s);
    QCOMPARE(planned.changedTags, 1U);
}

void tst_Cleanup::aKeyOnlyGoesWhereItsNewOneComes()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"env"_s, u"prod"_s}});
    // The key holds a character that is not allowed.
    const CleanupPlan planned = plan(estate, {merging({u"env"_s}, u"e,nv"_s)});
    QVERIFY(planned.deltas.empty());
    QCOMPARE(tags(estate, planned, row), u"env=prod"_s);
    QCOMPARE(lines(estate, planned), QStringList{u"!env=prod → e,nv=prod (1)"_s});
}

void tst_Cleanup::aLockedKeyIsNamed()
{
    TagRules rules = *tagRules(u"jdcloud"_s);
    rules.profile.protectedKeys = {u"env"_s};
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"env"_s, u"PROD"_s}, {u"owner"_s, u"ANN"_s}});
    const CleanupPlan planned = plan(estate, {{.act = CleanupAct::LowerCase}}, {},
        [&rules](const Collection &) -> const TagRules & { return rules; });
    QCOMPARE(tags(estate, planned, row), u"env=PROD owner=ann"_s);
    QCOMPARE(planned.lines.front().refusal.verdict, CellVerdict::Locked);
}

void tst_Cleanup::twoKeysWithOneValueBecomeOne()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"Env"_s, u"prod"_s}, {u"env"_s, u"prod"_s}});
    const CleanupPlan planned = plan(estate, {merging({u"Env"_s}, u"env"_s)});
    QCOMPARE(tags(estate, planned, row), u"env=prod"_s);
    QCOMPARE(lines(estate, planned), QStringList{u"Env=prod → env=prod (1)"_s});
}

void tst_Cleanup::whoseValueStays_data()
{
    QTest::addColumn<int>("clash");
    QTest::addColumn<Tags>("before");
    QTest::addColumn<QString>("after");
    const Tags both{{u"Env"_s, u"production"_s}, {u"env"_s, u"prod"_s}};
    const Tags moved{{u"ENV"_s, u"test"_s}, {u"Env"_s, u"prod"_s}};
    const Tags even{{u"Env"_s, u"test"_s}, {u"env"_s, u"prod"_s}};
    const auto add = [](const char *name, KeyClash clash, const Tags &before, const QString &after) {
        QTest::newRow(name) << static_cast<int>(clash) << before << after;
    };
    add("ask", KeyClash::Ask, both, u"Env=production env=prod"_s);
    add("renamed", KeyClash::Renamed, both, u"env=production"_s);
    add("existing", KeyClash::Existing, both, u"env=prod"_s);
    add("longest", KeyClash::Longest, both, u"env=production"_s);
    add("equally long", KeyClash::Longest, even, u"env=prod"_s);
    add("two renamed", KeyClash::Renamed, moved, u"ENV=test Env=prod"_s);
    add("none existing", KeyClash::Existing, moved, u"ENV=test Env=prod"_s);
    add("two of one length", KeyClash::Longest, moved, u"ENV=test Env=prod"_s);
    add("nothing known", KeyClash::Newest, both, u"Env=production env=prod"_s);
}

void tst_Cleanup::whoseValueStays()
{
    QFETCH(int, clash);
    QFETCH(Tags, before);
    EditedEstate estate({});
    const Row row = estate.add(before);
    const CleanupPlan planned =
        plan(estate, {merging({u"Env"_s, u"ENV"_s}, u"env"_s, static_cast<KeyClash>(clash))});
    QTEST(tags(estate, planned, row), "after");
    // What nobody decided is told first.
    QCOMPARE(planned.refused.empty(), !planned.deltas.empty());
    if (!planned.refused.empty()) {
        QCOMPARE(planned.lines.front().fate, CleanupLine::Fate::Clash);
        QCOMPARE(planned.lines.front().rivals.size(), 2U);
    }
}

void tst_Cleanup::theHistorySaysWhatIsNewest()
{
    EditedEstate estate({});
    const Tags both{{u"Env"_s, u"production"_s}, {u"env"_s, u"prod"_s}};
    for (int row = 0; row < 3; ++row)
        estate.add(both);
    // Of equal tags the history knows other things: both, one, none.
    const TextId upper = estate.pool().intern(u"Env"_s);
    const WrittenAt writtenAt = [upper](Row row, TextId key) -> std::optional<qint64> {
        if (row == 0)
            return key == upper ? 5 : 7;
        return row == 1 && key == upper ? std::optional<qint64>(1) : std::nullopt;
    };
    const CleanupPlan newest = plan(estate, {merging({u"Env"_s}, u"env"_s, KeyClash::Newest)}, writtenAt);
    QCOMPARE(tags(estate, newest, 0), u"env=prod"_s);
    QCOMPARE(tags(estate, newest, 1), u"env=production"_s);
    QCOMPARE(tags(estate, newest, 2), u"Env=production env=prod"_s);
    const CleanupPlan ours = plan(estate, {merging({u"Env"_s}, u"env"_s, KeyClash::Ours)}, writtenAt);
    QCOMPARE(tags(estate, ours, 0), u"Env=production env=prod"_s); // both are
    QCOMPARE(tags(estate, ours, 1), u"env=production"_s);
}

void tst_Cleanup::aDecisionIsForJustTheseValues()
{
    EditedEstate estate({});
    const Row decided = estate.add(Tags{{u"Env"_s, u"production"_s}, {u"env"_s, u"prod"_s}});
    const Row other = estate.add(Tags{{u"Env"_s, u"test"_s}, {u"env"_s, u"prod"_s}});
    CleanupStep step = merging({u"Env"_s}, u"env"_s);
    step.decisions = {{.values = {u"prod"_s, u"production"_s}, .stays = u"production"_s}};
    const CleanupPlan planned = plan(estate, {step});
    QCOMPARE(tags(estate, planned, decided), u"env=production"_s);
    QCOMPARE(planned.refused, Rows{other});
}

void tst_Cleanup::aFullResourceNeedsNoFreeSlot()
{
    Tags full{{u"Env"_s, u"prod"_s}};
    while (full.size() < kKeysOfAFullResource)
        full.append({u"k%1"_s.arg(full.size()), u"v"_s});
    EditedEstate estate({.resourcesPerRequest = 100, .removalNeedsValue = true});
    const Row row = estate.add(full);
    const CleanupPlan planned = plan(estate, {merging({u"Env"_s}, u"env"_s)});
    QCOMPARE(planned.deltas.size(), 1U);
    for (const TagRef &ref : estate.pool().refs(planned.deltas.front().second)) {
        if (ref.isRemoval())
            estate.remove(row, estate.pool().text(ref.key));
        else
            estate.set(row, estate.pool().text(ref.key), estate.pool().text(ref.value));
    }
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm remove Env=prod on 0"_s, u"1 vm set env=prod on 0"_s}));
}

void tst_Cleanup::aTemplateIsFilledForEachResource()
{
    EditedEstate estate({});
    for (int row = 0; row < 3; ++row)
        estate.add(Tags{{u"env"_s, u"prod"_s}});
    const CleanupPlan planned = plan(estate,
        {{.act = CleanupAct::Template, .keys = {u"name"_s}, .text = u"{id}-{tag:env}-{{{region}}}"_s}});
    // No value may hold a brace there.
    QCOMPARE(planned.refused.size(), 3U);
    const CleanupPlan good =
        plan(estate, {{.act = CleanupAct::Template, .keys = {u"name"_s}, .text = u"{id}-{tag:env}"_s}});
    QCOMPARE(tags(estate, good, 0), u"env=prod name=0-prod"_s);
    QCOMPARE(tags(estate, good, 2), u"env=prod name=2-prod"_s);
    QCOMPARE(good.lines.size(), 3U);
}

void tst_Cleanup::aTemplateWithoutItsTagIsNotUsed()
{
    EditedEstate estate({});
    estate.add(Tags{{u"owner"_s, u"ann"_s}});
    const CleanupPlan planned =
        plan(estate, {{.act = CleanupAct::Template, .keys = {u"name"_s}, .text = u"{id}-{tag:env}"_s}});
    QVERIFY(planned.deltas.empty());
    QCOMPARE(planned.untouched, 1U);
}

void tst_Cleanup::aKeyIsCopiedWhereTheOtherIsMissing()
{
    EditedEstate estate({});
    const Row missing = estate.add(Tags{{u"owner"_s, u"ann"_s}});
    const Row there = estate.add(Tags{{u"contact"_s, u"bob"_s}, {u"owner"_s, u"ann"_s}});
    const CleanupPlan planned = plan(estate,
        {{.act = CleanupAct::CopyKey,
            .keys = {u"contact"_s},
            .text = u"owner"_s,
            .where = CleanupStep::Where::Absent}});
    QCOMPARE(tags(estate, planned, missing), u"contact=ann owner=ann"_s);
    QCOMPARE(tags(estate, planned, there), u"contact=bob owner=ann"_s);
}

void tst_Cleanup::stepsFollowEachOther()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"Env"_s, u"PRD"_s}, {u"password"_s, u"x"_s}});
    CleanupStep removing{.part = Part::Keys, .act = CleanupAct::Remove};
    removing.mappings = {{.match = {.kind = Kind::Part, .text = u"pass"_s}, .to = {}}};
    CleanupStep map = replacing(u"prd"_s, u"prod"_s, Kind::Whole);
    map.keys = {u"env"_s};
    const CleanupPlan planned = plan(estate,
        {{.part = Part::Keys, .act = CleanupAct::LowerCase}, {.act = CleanupAct::LowerCase}, map, removing});
    QCOMPARE(tags(estate, planned, row), u"env=prod"_s);
    // One line for each tag, whatever became of it on the way.
    QCOMPARE(lines(estate, planned), (QStringList{u"Env=PRD → env=prod (1)"_s, u"password=x → – (1)"_s}));
}

void tst_Cleanup::sevenSpellingsCostNoMoreThanTheyMust_data()
{
    QTest::addColumn<int>("perRequest");
    QTest::addColumn<bool>("needsValue");
    QTest::newRow("a hundred a request, removed with their value") << 100 << true;
    QTest::newRow("twenty a request") << 20 << false;
    QTest::newRow("one by one") << 1 << false;
}

/// Every resource has one of seven spellings with one of four values, and some a second one with the same
/// value. No request may hold two operations, nor more resources than the limit.
void tst_Cleanup::sevenSpellingsCostNoMoreThanTheyMust()
{
    QFETCH(int, perRequest);
    QFETCH(bool, needsValue);
    constexpr int kResources = 50'000;
    const QStringList keys{u"Env"_s, u"ENV"_s, u"e-nv"_s, u"e_nv"_s, u"envs"_s, u"enV"_s, u"ev"_s};
    const QStringList values{u"prod"_s, u"test"_s, u"dev"_s, u"qa"_s};
    EditedEstate estate({.resourcesPerRequest = perRequest, .removalNeedsValue = needsValue});
    std::map<std::pair<QString, QString>, std::size_t> removed;
    std::map<QString, std::size_t> set;
    for (int number = 0; number < kResources; ++number) {
        const QString key = keys.at(number % 7);
        const QString value = values.at(number / 7 % 4);
        Tags tags{{key, value}};
        ++removed[{key, needsValue ? value : QString()}];
        ++set[value];
        if (number % 11 == 0) {
            const QString second = keys.at((number + 1) % 7);
            tags.append({second, value});
            if (perRequest > 1)
                ++removed[{second, needsValue ? value : QString()}];
        }
        estate.add(tags);
    }
    const CleanupPlan planned = plan(estate, {merging(keys, u"env"_s)});
    QCOMPARE(planned.deltas.size(), static_cast<std::size_t>(kResources));
    for (const auto &[row, delta] : planned.deltas) {
        for (const TagRef &ref : estate.pool().refs(delta)) {
            if (ref.isRemoval())
                estate.remove(row, estate.pool().text(ref.key));
            else
                estate.set(row, estate.pool().text(ref.key), estate.pool().text(ref.value));
        }
    }
    const auto requestsFor = [perRequest](std::size_t rows) {
        return (rows + static_cast<std::size_t>(perRequest) - 1) / static_cast<std::size_t>(perRequest);
    };
    // Each tag that is written or removed, on the resources that need it, in full requests.
    std::size_t least = 0;
    for (const auto &[value, rows] : set)
        least += requestsFor(rows);
    for (const auto &[tag, rows] : removed)
        least += requestsFor(rows);
    const std::size_t requests = estate.plan().requests.size();
    QVERIFY2(requests * 100 <= least * 105, qPrintable(u"%1 > 1.05 × %2"_s.arg(requests).arg(least)));
}

TAGDESK_TEST(tst_Cleanup, QCoreApplication)

} // namespace tst_cleanup

#include "tst_cleanup.moc"
