// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>
#include <random>

namespace tst_filter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QString printed(const FilterTerm &term)
{
    const QString sign = term.negated ? u"not "_s : QString();
    switch (term.kind) {
    case FilterTerm::Kind::Text:
        return sign + u"text <%1>"_s.arg(term.value);
    case FilterTerm::Kind::KeyEquals:
        return sign + u"key <%1> value <%2>"_s.arg(term.key, term.value);
    case FilterTerm::Kind::TextMatches:
        return sign + u"text fits <%1>"_s.arg(term.pattern.text());
    case FilterTerm::Kind::KeyIs:
        return sign + u"key <%1> value exactly <%2>"_s.arg(term.key, term.value);
    case FilterTerm::Kind::KeyMatches:
        return sign + u"key <%1> value fits <%2>"_s.arg(term.key, term.pattern.text());
    case FilterTerm::Kind::NameIs:
        return sign + u"name <%1>"_s.arg(term.value);
    case FilterTerm::Kind::IdIs:
        return sign + u"id <%1>"_s.arg(term.value);
    case FilterTerm::Kind::Invalid:
        return sign + u"invalid"_s;
    case FilterTerm::Kind::Violates:
        return sign + u"violates <%1>"_s.arg(term.value);
    case FilterTerm::Kind::Managed:
        return sign + u"managed"_s;
    case FilterTerm::Kind::OverQuota:
        return sign + u"over quota"_s;
    case FilterTerm::Kind::KeyPresent:
        return sign + u"key <%1>"_s.arg(term.key);
    case FilterTerm::Kind::Untagged:
        return sign + u"untagged"_s;
    case FilterTerm::Kind::Changed:
        return sign + u"changed"_s;
    case FilterTerm::Kind::Failed:
        return sign + u"failed"_s;
    case FilterTerm::Kind::NotRead:
        return sign + u"not read"_s;
    case FilterTerm::Kind::InCloud:
        return sign + u"cloud <%1>"_s.arg(term.value);
    case FilterTerm::Kind::InAccount:
        return sign + u"account <%1>"_s.arg(term.value);
    case FilterTerm::Kind::InRegion:
        return sign + u"region <%1>"_s.arg(term.value);
    case FilterTerm::Kind::InProductLine:
        return sign + u"product line <%1>"_s.arg(term.value);
    }
    return {};
}

QString printed(const Filter &filter)
{
    QStringList terms;
    for (const FilterTerm &term : filter.terms())
        terms.append(printed(term));
    return terms.join(u", "_s);
}

Rows allRows(const ResourceTable &table)
{
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

Row insert(ResourceTable &table, const QString &id, const QString &name, const std::optional<Tags> &tags = {})
{
    return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s},
        {.id = id, .name = name, .status = {}, .parent = {}, .tags = tags});
}

/// Six resources: 0 web (prod), 1 Db (test, owner), 2 untagged, 3 not read, 4 Chinese, 5 partly read.
void fill(ResourceTable &table)
{
    insert(table, u"i-Aa0"_s, u"web-01"_s, Tags{{u"Env"_s, u"Prod"_s}});
    insert(table, u"i-bb1"_s, u"Db-02"_s, Tags{{u"env"_s, u"test"_s}, {u"owner"_s, u"Web Team"_s}});
    insert(table, u"i-cc2"_s, u"cache"_s, Tags{});
    insert(table, u"i-dd3"_s, u"unknown"_s);
    insert(table, u"i-ee4"_s, u"北京网关"_s, Tags{{u"部门"_s, u"研发Ä部"_s}});
    const Row partly = insert(table, u"i-ff5"_s, u"partly"_s, Tags{{u"env"_s, u"prod"_s}});
    table.setTags(partly, table.tags(partly), TagKnowledge::PartlyRead);
}

} // namespace

class tst_Filter : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesTerms_data();
    void textBecomesTerms();
    void wordsThatMeanNothingAreTold_data();
    void wordsThatMeanNothingAreTold();
    void aPatternThatTakesTooLongIsGivenUp();
    void faultsAreAskedForWhereTheyAreWanted();
    void rowsAreKept_data();
    void rowsAreKept();
    void tagsAreTheWantedOnes();
    void statesAreAskedOnlyForFailed();
    void theOrderGivenIsKept();
    void typingOnNarrows_data();
    void typingOnNarrows();
    void manyRowsAreSearchedAsOneByOne_data();
    void manyRowsAreSearchedAsOneByOne();
};

void tst_Filter::textBecomesTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("words") << u" web  db "_s << u"text <web>, text <db>"_s;
    QTest::newRow("quotes keep blanks") << u"\"two words\" x"_s << u"text <two words>, text <x>"_s;
    QTest::newRow("open quote") << u"\"two wor"_s << u"text <two wor>"_s;
    QTest::newRow("empty quotes") << u"\"\""_s << QString();
    QTest::newRow("key and value") << u"env=prod"_s << u"key <env> value <prod>"_s;
    QTest::newRow("quoted value") << u"owner=\"web team\""_s << u"key <owner> value <web team>"_s;
    QTest::newRow("quoted key") << u"\"cost center\"=7"_s << u"key <cost center> value <7>"_s;
    QTest::newRow("first sign parts") << u"a=b=c"_s << u"key <a> value <b=c>"_s;
    QTest::newRow("quoted sign") << u"\"a=b\""_s << u"text <a=b>"_s;
    QTest::newRow("no key") << u"=b"_s << u"text <=b>"_s;
    QTest::newRow("key alone") << u"owner="_s << u"key <owner>"_s;
    QTest::newRow("no key alone") << u"!owner="_s << u"not key <owner>"_s;
    QTest::newRow("word after !") << u"!owner"_s << u"not key <owner>"_s;
    QTest::newRow("quoted after !") << u"!\"owner\""_s << u"not text <owner>"_s;
    QTest::newRow("other value") << u"!env=prod"_s << u"not key <env> value <prod>"_s;
    QTest::newRow("lone !") << u"! x"_s << u"text <x>"_s;
    QTest::newRow("states") << u"is:untagged IS:Changed is:failed is:notread"_s
                            << u"untagged, changed, failed, not read"_s;
    QTest::newRow("places") << u"cloud:hw Account:shop !region:cn-north"_s
                            << u"cloud <hw>, account <shop>, not region <cn-north>"_s;
    QTest::newRow("product lines and zones") << u"product:\"cloud disk\" zone:example.com"_s
                                             << u"product line <cloud disk>, product line <example.com>"_s;
    QTest::newRow("a place that is not there yet") << u"region: x"_s << u"text <x>"_s;
    QTest::newRow("a quoted place") << u"\"region:x\""_s << u"text <region:x>"_s;
    QTest::newRow("not a state") << u"!is:untagged"_s << u"not untagged"_s;
    QTest::newRow("faults") << u"is:invalid !is:over-quota"_s << u"invalid, not over quota"_s;
    QTest::newRow("name and id") << u"name:pay-* !ID:i-1 name:\"two words\""_s
                                 << u"name <pay-*>, not id <i-1>, name <two words>"_s;
    QTest::newRow("no name yet") << u"name: id: x"_s << u"text <x>"_s;
    QTest::newRow("a key with a colon")
        << u"name:a=b \"name:a\""_s << u"key <name:a> value <b>, text <name:a>"_s;
    QTest::newRow("exact") << u"env==Prod !env==Pr*"_s
                           << u"key <env> value exactly <Prod>, not key <env> value exactly <Pr*>"_s;
    QTest::newRow("exactly nothing") << u"env=="_s << u"key <env> value exactly <>"_s;
    QTest::newRow("only two signs together are exact")
        << u"a=b==c a=\"=\"b"_s << u"key <a> value <b==c>, key <a> value <=b>"_s;
    QTest::newRow("pattern") << u"env~^pr !env~\"a b\""_s
                             << u"key <env> value fits <^pr>, not key <env> value fits <a b>"_s;
    QTest::newRow("pattern with signs") << u"env~a=~b"_s << u"key <env> value fits <a=~b>"_s;
    QTest::newRow("no pattern yet") << u"env~ ~ x"_s << u"key <env>, text <x>"_s;
    QTest::newRow("pattern anywhere") << u"~web-\\d+ !~x"_s << u"text fits <web-\\d+>, not text fits <x>"_s;
    QTest::newRow("quoted pattern sign") << u"\"~x\" \"a~b\""_s << u"text <~x>, text <a~b>"_s;
    QTest::newRow("unknown state") << u"is:blue web"_s << u"text <web>"_s;
    QTest::newRow("quoted unknown state")
        << u"\"is:blue\" is:blue=x"_s << u"text <is:blue>, key <is:blue> value <x>"_s;
    QTest::newRow("broken pattern") << u"env~( web"_s << u"text <web>"_s;
    QTest::newRow("quoted state") << u"\"is:failed\""_s << u"text <is:failed>"_s;
}

void tst_Filter::textBecomesTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Filter filter = Filter::parse(text);
    QCOMPARE(printed(filter), expected);
    QCOMPARE(filter.isEmpty(), expected.isEmpty());
}

void tst_Filter::wordsThatMeanNothingAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("all good") << u"web is:failed env~x"_s << QString();
    QTest::newRow("state") << u"web is:blue"_s << u"state 4 is:blue"_s;
    QTest::newRow("state that is being typed") << u"is:"_s << u"state 0 is:"_s;
    QTest::newRow("not a state") << u"!IS:blue"_s << u"state 0 IS:blue"_s;
    QTest::newRow("the first one") << u"is:a is:b"_s << u"state 0 is:a"_s;
    QTest::newRow("pattern") << u"env~a(b"_s << u"pattern 7"_s;
    QTest::newRow("pattern within") << u"web env~a)b"_s << u"pattern 9"_s;
    QTest::newRow("pattern in quotes") << u"env~\"a)b\""_s << u"pattern 6"_s;
    QTest::newRow("code points") << u"\U0001F600 ~)"_s << u"pattern 3"_s;
    QTest::newRow("limits are ours") << u"~(*LIMIT_MATCH=9)x"_s << u"pattern"_s;
}

void tst_Filter::wordsThatMeanNothingAreTold()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto problem = Filter::parse(text).problem();
    QCOMPARE(problem.has_value(), !expected.isEmpty());
    if (!problem)
        return;
    QVERIFY(!problem->text.isEmpty());
    const QString told = problem->kind == FilterProblem::Kind::UnknownState
        ? u"state %1 %2"_s.arg(problem->position).arg(problem->text)
        : u"pattern %1"_s.arg(problem->position);
    QVERIFY2(told.startsWith(expected), qPrintable(told));
}

void tst_Filter::aPatternThatTakesTooLongIsGivenUp()
{
    ResourceTable table;
    for (int i = 0; i < 40; ++i)
        insert(table, u"i-%1"_s.arg(i), QString(60, u'a') + QString::number(i));
    const ChangeSet changes;
    const Filter slow = Filter::parse(u"~(a+)+$"_s);
    QVERIFY(filtered(slow, allRows(table), {table, changes, table.pool()}).size() <= table.size());
    QVERIFY(slow.hasGivenUp());
    const Filter quick = Filter::parse(u"~a+\\d$"_s);
    QCOMPARE(filtered(quick, allRows(table), {table, changes, table.pool()}).size(), std::size_t{10});
    QVERIFY(!quick.hasGivenUp());
}

void tst_Filter::faultsAreAskedForWhereTheyAreWanted()
{
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    const auto faults = [](Row row) {
        return RowFaults{.isInvalid = row == 1, .isOverQuota = row > 3};
    };
    const FilterInput input{table, changes, table.pool(), {}, faults};
    QCOMPARE(filtered(Filter::parse(u"is:invalid"_s), allRows(table), input), (Rows{1}));
    QCOMPARE(filtered(Filter::parse(u"is:over-quota"_s), allRows(table), input), (Rows{4, 5}));
    QCOMPARE(
        filtered(Filter::parse(u"!is:over-quota !is:invalid"_s), allRows(table), input), (Rows{0, 2, 3}));
}

void tst_Filter::rowsAreKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("expected");

    QTest::newRow("nothing asked") << QString() << Rows{0, 1, 2, 3, 4, 5};
    QTest::newRow("in the name") << u"WEB-"_s << Rows{0};
    QTest::newRow("in the id") << u"I-aA"_s << Rows{0};
    QTest::newRow("in a value and a name") << u"web"_s << Rows{0, 1};
    QTest::newRow("in a key") << u"owne"_s << Rows{1};
    QTest::newRow("Chinese name") << u"网关"_s << Rows{4};
    QTest::newRow("Chinese value") << u"研发"_s << Rows{4};
    QTest::newRow("folded beyond ASCII") << u"发ä"_s << Rows{4};
    QTest::newRow("not across name and id") << u"01i-"_s << Rows{};
    QTest::newRow("front of the name") << u"name:WEB-*"_s << Rows{0};
    QTest::newRow("whole name") << u"name:web"_s << Rows{};
    QTest::newRow("end of the id") << u"id:*4"_s << Rows{4};
    QTest::newRow("all but two ids") << u"!id:i-aa0 !id:I-DD3"_s << Rows{1, 2, 4, 5};
    QTest::newRow("name with tags not read") << u"name:unknown"_s << Rows{3};
    QTest::newRow("both words") << u"web test"_s << Rows{1};
    QTest::newRow("nowhere") << u"zebra"_s << Rows{};
    QTest::newRow("key and value") << u"ENV=PROD"_s << Rows{0, 5};
    QTest::newRow("front of a value") << u"env=pr*"_s << Rows{0, 5};
    QTest::newRow("end of a value") << u"owner=*team"_s << Rows{1};
    QTest::newRow("middle of a value") << u"owner=*b t*"_s << Rows{};
    QTest::newRow("middle of a value, quoted") << u"owner=\"*b t*\""_s << Rows{1};
    QTest::newRow("any value") << u"env=*"_s << Rows{0, 1, 5};
    QTest::newRow("exact value") << u"env==Prod"_s << Rows{};
    QTest::newRow("exact key and value") << u"Env==Prod"_s << Rows{0};
    QTest::newRow("exact key") << u"env==*"_s << Rows{1, 5};
    QTest::newRow("exact front") << u"Env==P*"_s << Rows{0};
    QTest::newRow("exactly not, as far as is known") << u"!Env==Prod"_s << Rows{1, 2, 4};
    QTest::newRow("empty value") << u"env=="_s << Rows{};
    QTest::newRow("pattern of a value") << u"env~^.r"_s << Rows{0, 5};
    QTest::newRow("pattern with case") << u"env~^p"_s << Rows{5};
    QTest::newRow("pattern without case") << u"env~(?i)^p"_s << Rows{0, 5};
    QTest::newRow("no such value, as far as is known") << u"!env~(?i)^p"_s << Rows{1, 2, 4};
    QTest::newRow("pattern in name or id") << u"~-0\\d$"_s << Rows{0, 1};
    QTest::newRow("pattern in an id") << u"~^i-A"_s << Rows{0};
    QTest::newRow("pattern in a key") << u"~^owner$"_s << Rows{1};
    QTest::newRow("pattern in a value") << u"~m$"_s << Rows{1};
    QTest::newRow("Chinese pattern") << u"~^研.Ä"_s << Rows{4};
    QTest::newRow("pattern with alternatives") << u"~cache|网关"_s << Rows{2, 4};
    QTest::newRow("pattern nowhere, as far as is known") << u"!~[Ww]eb"_s << Rows{2, 4};
    QTest::newRow("pattern that may have nothing") << u"~^(x)?c"_s << Rows{2};
    QTest::newRow("key present") << u"env="_s << Rows{0, 1, 5};
    QTest::newRow("key absent, as far as is known") << u"!owner"_s << Rows{0, 2, 4};
    QTest::newRow("other value, as far as is known") << u"!env=prod"_s << Rows{1, 2, 4};
    QTest::newRow("untagged, as far as is known") << u"is:untagged"_s << Rows{2};
    QTest::newRow("tagged") << u"!is:untagged"_s << Rows{0, 1, 4};
    QTest::newRow("not read") << u"is:notread"_s << Rows{3, 5};
    QTest::newRow("read") << u"!is:notread"_s << Rows{0, 1, 2, 4};
    QTest::newRow("text nowhere, as far as is known") << u"!\"web\""_s << Rows{2, 4};
    QTest::newRow("nothing failed") << u"is:failed"_s << Rows{};
    QTest::newRow("nothing changed") << u"is:changed"_s << Rows{};
}

void tst_Filter::rowsAreKept()
{
    QFETCH(QString, text);
    QFETCH(Rows, expected);
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    QCOMPARE(filtered(Filter::parse(text), allRows(table), {table, changes, table.pool(), {}}), expected);
}

void tst_Filter::tagsAreTheWantedOnes()
{
    ResourceTable table;
    fill(table);
    TagPool &pool = table.pool();
    ChangeSet changes;
    changes.setDelta(0, pool.with({}, {pool.intern(u"Env"_s), kRemoved}));
    changes.setDelta(2, pool.intern(Tags{{u"owner"_s, u"cache team"_s}}));
    const FilterInput input{table, changes, pool};
    const Rows all = allRows(table);
    QCOMPARE(filtered(Filter::parse(u"env="_s), all, input), (Rows{1, 5}));
    QCOMPARE(filtered(Filter::parse(u"is:untagged"_s), all, input), (Rows{0}));
    QCOMPARE(filtered(Filter::parse(u"team"_s), all, input), (Rows{1, 2}));
    QCOMPARE(filtered(Filter::parse(u"is:changed"_s), all, input), (Rows{0, 2}));
    QCOMPARE(filtered(Filter::parse(u"!is:changed cache"_s), all, input), Rows{});
}

void tst_Filter::statesAreAskedOnlyForFailed()
{
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    const auto state = [](Row row) {
        return row == 1 ? RowState::Failed : row == 2 ? RowState::Unknown : RowState::Accepted;
    };
    const FilterInput input{table, changes, table.pool(), state};
    QCOMPARE(filtered(Filter::parse(u"is:failed"_s), allRows(table), input), (Rows{1, 2}));
    QCOMPARE(filtered(Filter::parse(u"!is:failed"_s), allRows(table), input), (Rows{0, 3, 4, 5}));
}

void tst_Filter::theOrderGivenIsKept()
{
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    const Rows rows{5, 1, 0, 3, 1};
    const FilterInput input{table, changes, table.pool(), {}};
    QCOMPARE(filtered(Filter::parse(u"env="_s), rows, input), (Rows{5, 1, 0, 1}));
    QCOMPARE(filtered(Filter::parse(u"i-"_s), rows, input), rows);
    QCOMPARE(filtered(Filter::parse(u"b"_s), rows, input), (Rows{1, 0, 1}));
}

void tst_Filter::typingOnNarrows_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::addColumn<bool>("expected");

    QTest::newRow("from nothing") << QString() << u"a"_s << true;
    QTest::newRow("longer text") << u"we"_s << u"Web"_s << true;
    QTest::newRow("other text") << u"we"_s << u"wab"_s << false;
    QTest::newRow("shorter text") << u"web"_s << u"we"_s << false;
    QTest::newRow("one more term") << u"web"_s << u"web is:changed"_s << true;
    QTest::newRow("one term less") << u"web is:changed"_s << u"web"_s << false;
    QTest::newRow("text becomes key") << u"env"_s << u"env="_s << true;
    QTest::newRow("key gets a value") << u"env="_s << u"env=p"_s << true;
    QTest::newRow("value goes on") << u"env=p"_s << u"env=pr"_s << false;
    QTest::newRow("pattern goes on") << u"env=p*"_s << u"env=pr*"_s << true;
    QTest::newRow("pattern becomes value") << u"env=p*"_s << u"env=prod"_s << true;
    QTest::newRow("pattern widens") << u"env=pr*"_s << u"env=*pr*"_s << false;
    QTest::newRow("pattern within") << u"env=*ro*"_s << u"env=*rod"_s << true;
    QTest::newRow("one star of two goes") << u"env=prod**"_s << u"env=prod*"_s << false;
    QTest::newRow("first star of two goes") << u"env=**prod"_s << u"env=*prod"_s << false;
    QTest::newRow("a star that is a letter") << u"env=prod*"_s << u"env=prod**"_s << true;
    QTest::newRow("any value stays any") << u"env=*"_s << u"env=*pr*"_s << true;
    QTest::newRow("other key") << u"env=p*"_s << u"eng=prod"_s << false;
    QTest::newRow("longer absent key") << u"!own"_s << u"!owner"_s << false;
    QTest::newRow("longer absent text") << u"!\"own\""_s << u"!\"owner\""_s << false;
    QTest::newRow("shorter absent text") << u"!\"owner\""_s << u"!\"own\""_s << true;
    QTest::newRow("absent key, absent value") << u"!env=prod"_s << u"!env"_s << true;
    QTest::newRow("exact from any case") << u"env=pro*"_s << u"Env==Prod"_s << true;
    QTest::newRow("any case from exact") << u"env==Prod"_s << u"env=Prod"_s << false;
    QTest::newRow("exact goes on") << u"env==P*"_s << u"env==Pr*"_s << true;
    QTest::newRow("exact key changes") << u"env==*"_s << u"Env==P*"_s << false;
    QTest::newRow("pattern goes on otherwise") << u"env~^p"_s << u"env~^pr"_s << false;
    QTest::newRow("one more beside a pattern") << u"env~^p"_s << u"env~^p web"_s << true;
    QTest::newRow("pattern of a key within any") << u"~^p"_s << u"env~^p"_s << true;
    QTest::newRow("pattern means the key") << u"env="_s << u"env~^p"_s << true;
    QTest::newRow("not the pattern anywhere") << u"!env~^p"_s << u"!~^p"_s << true;
    QTest::newRow("name goes on") << u"name:p*"_s << u"name:pay-*"_s << true;
    QTest::newRow("name is no id") << u"name:p*"_s << u"id:pay-*"_s << false;
    QTest::newRow("turned round") << u"env="_s << u"!env="_s << false;
}

void tst_Filter::typingOnNarrows()
{
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QFETCH(bool, expected);
    QCOMPARE(Filter::parse(later).narrows(Filter::parse(earlier)), expected);
}

void tst_Filter::manyRowsAreSearchedAsOneByOne_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"1"_s, u"77"_s, u"name 1"_s, u"ü"_s, u"renamed"_s, u"e"_s, u"nothing"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Filter::manyRowsAreSearchedAsOneByOne()
{
    QFETCH(QString, text);
    std::mt19937 random(4);
    ResourceTable table;
    // Enough for several blocks of text, some rows renamed so that their texts lie elsewhere.
    for (int i = 0; i < 60'000; ++i)
        insert(table, u"id-%1"_s.arg(i), u"Name %1 Ü %2"_s.arg(random() % 1'000).arg(QString(i % 40, u'x')));
    for (int i = 0; i < 60'000; i += 37)
        insert(table, u"id-%1"_s.arg(i), u"renamed %1"_s.arg(random() % 1'000));
    Rows rows;
    for (const Row row : allRows(table)) {
        if (random() % 8 != 0)
            rows.push_back(row);
    }
    std::shuffle(rows.begin() + 20'000, rows.begin() + 30'000, random);
    Rows expected;
    for (const Row row : rows) {
        if (table.nameText(row).contains(text, Qt::CaseInsensitive)
            || table.idText(row).contains(text, Qt::CaseInsensitive))
            expected.push_back(row);
    }
    const ChangeSet changes;
    QCOMPARE(
        filtered(Filter::parse(u"\"%1\""_s.arg(text)), rows, {table, changes, table.pool(), {}}), expected);
}

TAGDESK_TEST(tst_Filter, NoApplication)

} // namespace tst_filter

#include "tst_filter.moc"
