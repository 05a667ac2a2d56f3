// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spellingfamilies.h"

#include "editedestate.h"
#include "tagrules.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>

namespace tst_spellingfamilies {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// "Env 1 | env 3 | envs 1": by rows.
QString printed(const SpellingFamily &family)
{
    QStringList spellings;
    for (const Spelling &spelling : family.spellings)
        spellings.append(spelling.text + u' ' + QString::number(spelling.rows));
    return spellings.join(u" | "_s);
}

std::vector<Spelling> spellings(const QStringList &texts)
{
    std::vector<Spelling> spellings;
    std::size_t rows = 2 * static_cast<std::size_t>(texts.size());
    for (const QString &text : texts)
        spellings.push_back({text, rows--});
    return spellings;
}

} // namespace

class tst_SpellingFamilies : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAlikeIsAFamily_data();
    void whatIsAlikeIsAFamily();
    void whatIsNotAlikeIsNone_data();
    void whatIsNotAlikeIsNone();
    void aFamilyIsNoChain();
    void theMostFrequentOneIsProposed();
    void theReportIsOfWhatResourcesWillHave();
    void whatOnlyTheCloudWritesIsLeftOut();
    void ofManyValuesOnlyTheFormIsCompared();
};

void tst_SpellingFamilies::whatIsAlikeIsAFamily_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<int>("likeness");
    const auto add = [](const char *name, const QStringList &texts, SpellingFamily::Likeness likeness) {
        QTest::newRow(name) << texts << static_cast<int>(likeness);
    };
    using Likeness = SpellingFamily::Likeness;
    add("case", {u"Env"_s, u"ENV"_s, u"env"_s}, Likeness::Form);
    add("blanks", {u"cost center"_s, u"costcenter"_s, u" cost  center"_s}, Likeness::Form);
    add("marks", {u"cost-center"_s, u"cost_center"_s, u"cost.center"_s}, Likeness::Form);
    add("width", {u"ＥＮＶ"_s, u"env"_s}, Likeness::Form);
    add("composed", {u"caf\u00e9"_s, u"cafe\u0301"_s}, Likeness::Form);
    add("plural", {u"owner"_s, u"owners"_s}, Likeness::Plural);
    add("plural of ies", {u"policy"_s, u"policies"_s}, Likeness::Plural);
    add("plural of es", {u"box"_s, u"boxes"_s}, Likeness::Plural);
    add("missing", {u"environment"_s, u"enviroment"_s}, Likeness::Typing);
    add("another", {u"production"_s, u"producrion"_s}, Likeness::Typing);
    add("swapped", {u"owner"_s, u"ownre"_s}, Likeness::Typing);
    add("swapped at the end", {u"test"_s, u"tets"_s}, Likeness::Typing);
    add("form and typing", {u"Cost-Center"_s, u"cost_center"_s, u"costcentr"_s}, Likeness::Typing);
}

void tst_SpellingFamilies::whatIsAlikeIsAFamily()
{
    QFETCH(QStringList, texts);
    const std::vector<SpellingFamily> families = familiesOf(spellings(texts));
    QCOMPARE(families.size(), 1U);
    QCOMPARE(families.front().spellings.size(), static_cast<std::size_t>(texts.size()));
    QTEST(static_cast<int>(families.front().likeness), "likeness");
    QCOMPARE(families.front().target(), texts.constFirst());
}

void tst_SpellingFamilies::whatIsNotAlikeIsNone_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("other words") << QStringList{u"env"_s, u"owner"_s, u"team"_s};
    QTest::newRow("numbers") << QStringList{u"node1"_s, u"node2"_s, u"node12"_s};
    QTest::newRow("versions") << QStringList{u"1.0"_s, u"10"_s};
    QTest::newRow("addresses") << QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s};
    QTest::newRow("ideographs") << QStringList{u"研发一部"_s, u"研发二部"_s};
    QTest::newRow("short words") << QStringList{u"dev"_s, u"de"_s, u"qa"_s, u"qs"_s};
    QTest::newRow("two types away") << QStringList{u"staging"_s, u"stagnig2"_s, u"trading"_s};
    QTest::newRow("nothing but marks") << QStringList{u"-"_s, u"_"_s, u""_s};
}

void tst_SpellingFamilies::whatIsNotAlikeIsNone()
{
    QFETCH(QStringList, texts);
    const std::vector<SpellingFamily> families = familiesOf(spellings(texts));
    QVERIFY2(families.empty(), families.empty() ? "" : qPrintable(printed(families.front())));
}

void tst_SpellingFamilies::aFamilyIsNoChain()
{
    // Each is one type away from the next, and the ends have nothing in common.
    const std::vector<SpellingFamily> families =
        familiesOf({{u"test"_s, 9}, {u"rest"_s, 8}, {u"rust"_s, 7}, {u"bust"_s, 6}});
    QStringList all;
    for (const SpellingFamily &family : families)
        all.append(printed(family));
    QCOMPARE(all, (QStringList{u"test 9 | rest 8"_s, u"rust 7 | bust 6"_s}));
}

void tst_SpellingFamilies::theMostFrequentOneIsProposed()
{
    const std::vector<SpellingFamily> families =
        familiesOf({{u"Env"_s, 1}, {u"env"_s, 3}, {u"ENV"_s, 2}, {u"Team"_s, 50}, {u"team"_s, 50}});
    QCOMPARE(families.size(), 2U);
    QCOMPARE(families.at(0).rows, 100U); // most resources first
    QCOMPARE(printed(families.at(1)), u"env 3 | ENV 2 | Env 1"_s);
}

void tst_SpellingFamilies::theReportIsOfWhatResourcesWillHave()
{
    EditedEstate estate({});
    estate.add(Tags{{u"Env"_s, u"prod"_s}});
    estate.add(Tags{{u"env"_s, u"Prod"_s}});
    const Row edited = estate.add(Tags{{u"env"_s, u"test"_s}});
    estate.add(std::nullopt);
    estate.set(edited, u"env"_s, u"prod"_s);
    const EditInput input{.table = estate.table(),
        .changes = estate.changes(),
        .pool = estate.pool(),
        .rules = [](const Collection &) -> const TagRules & {
            return *tagRules(u"jdcloud"_s);
        }};
    Rows rows(estate.table().size());
    std::iota(rows.begin(), rows.end(), Row{0});
    TagCases cases(input);
    cases.add(rows);
    cases.add(rows); // what comes twice counts once
    cases.finish();
    SpellingCount count(cases, input);
    while (count.advance()) { }
    const SpellingReport report = count.take();
    QCOMPARE(report.keys, (std::vector<Spelling>{{u"Env"_s, 1}, {u"env"_s, 2}}));
    QCOMPARE(report.families.size(), 2U);
    QVERIFY(report.families.at(0).isOfKeys());
    QCOMPARE(printed(report.families.at(0)), u"env 2 | Env 1"_s);
    QCOMPARE(report.families.at(1).key, u"env"_s);
    QCOMPARE(printed(report.families.at(1)), u"Prod 1 | prod 1"_s);
}

void tst_SpellingFamilies::whatOnlyTheCloudWritesIsLeftOut()
{
    EditedEstate estate({});
    estate.add(Tags{{u"jdc-env"_s, u"a"_s}});
    estate.add(Tags{{u"JDC-env"_s, u"a"_s}});
    const EditInput input{.table = estate.table(),
        .changes = estate.changes(),
        .pool = estate.pool(),
        .rules = [](const Collection &) -> const TagRules & {
            return *tagRules(u"jdcloud"_s);
        }};
    TagCases cases(input);
    cases.add(Rows{0, 1});
    cases.finish();
    SpellingCount count(cases, input);
    while (count.advance()) { }
    QVERIFY(count.take().families.empty());
}

void tst_SpellingFamilies::ofManyValuesOnlyTheFormIsCompared()
{
    std::vector<Spelling> many{{u"production"_s, 9}, {u"Production"_s, 5}, {u"producton"_s, 1}};
    while (many.size() <= kMostTypedValues)
        many.push_back({u"id"_s + QString::number(many.size()), 1});
    const std::vector<SpellingFamily> families = familiesOf(many);
    QCOMPARE(families.size(), 1U);
    QCOMPARE(printed(families.front()), u"production 9 | Production 5"_s);
}

TAGDESK_TEST(tst_SpellingFamilies, QCoreApplication)

} // namespace tst_spellingfamilies

#include "tst_spellingfamilies.moc"
