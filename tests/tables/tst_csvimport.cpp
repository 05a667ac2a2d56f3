// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

#include "celltags.h"
#include "csvdecoder.h"
#include "csvimport.h"
#include "csvreader.h"
#include "csvtext.h"
#include "csvwriter.h"
#include "spreadsheetdamage.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_csvimport {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const Collection kMachines{
    .account = u"a1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
const Collection kDisks{
    .account = u"a1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"disk"_s};
const Collection kZones{
    .account = u"h1"_s, .cloud = u"huawei"_s, .region = u"cn-north-4"_s, .kind = u"DNS-private_zone"_s};

/// A document with two accounts: i-1 … i-3 and d-1 at JD, zone z-1 at Huawei.
class Document
{
public:
    Document()
    {
        add(kMachines, u"i-1"_s, Tags{{u"env"_s, u"prod"_s}, {u"app"_s, u"shop"_s}});
        add(kMachines, u"i-2"_s, Tags{});
        add(kMachines, u"i-3"_s, std::nullopt);
        add(kDisks, u"d-1"_s, Tags{{u"env"_s, u"test"_s}});
        add(kZones, u"z-1"_s, Tags{{u"env"_s, QString()}});
    }

    Row add(const Collection &collection, const QString &id, const std::optional<Tags> &tags)
    {
        return table.insert(collection,
            {.id = id, .name = u"name of "_s + id, .status = u"running"_s, .parent = {}, .tags = tags});
    }

    [[nodiscard]] ImportTarget target()
    {
        return {.table = table,
            .changes = changes,
            .pool = table.pool(),
            .accounts = {{.id = u"a1"_s, .name = u"Production"_s, .cloud = u"jdcloud"_s},
                {.id = u"h1"_s, .name = u"DNS"_s, .cloud = u"huawei"_s}},
            .collections = {kMachines, kDisks, kZones, unloaded},
            .isLoaded = [this](const Scope &scope) { return scope.collection != unloaded; },
            .rules = [this](const Collection &collection) -> const TagRules & {
                return collection.cloud == u"jdcloud"_s ? machineRules : *tagRules(zoneRules);
            },
            .preferred = preferred,
            .scopes = scopes};
    }

    [[nodiscard]] static std::unique_ptr<CsvContent> read(
        const QByteArray &csv, const std::optional<CsvMapping> &mapping = {})
    {
        std::unique_ptr<CsvContent> content;
        const CsvDialect dialect = detectDialect(csv);
        CsvDecoder decoder(dialect);
        CsvReader reader(
            dialect.separator,
            [&](const CsvRow &row) {
                if (content)
                    return content->add(row);
                QStringList header;
                for (const std::string_view cell : row.fields)
                    header.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
                content = std::make_unique<CsvContent>(
                    mapping.value_or(mappingFor(guessPreset(header).preset, header)));
            },
            [&](const CsvProblem &problem) { content->add(problem); });
        reader.feed(decoder.decode(csv));
        reader.feed(decoder.finish());
        reader.finish();
        return content;
    }

    [[nodiscard]] ImportReport import(const QByteArray &csv, const std::optional<CsvMapping> &mapping = {})
    {
        return matchImport(*read(csv, mapping), target());
    }

    [[nodiscard]] QByteArray exported(CsvForm form, bool mark = false, char separator = ',')
    {
        Rows rows(table.size());
        std::iota(rows.begin(), rows.end(), 0U);
        const CsvWriter writer({.form = form,
                                   .separator = separator,
                                   .byteOrderMark = mark,
                                   .keys = keysInUse(rows, table, changes, table.pool()),
                                   .accountName = [](const Collection &c) { return c.account; },
                                   .extraColumns = {},
                                   .extraCells = {}},
            table, changes, table.pool());
        std::string text = writer.header();
        for (const Row row : rows)
            writer.append(text, row);
        return QByteArray::fromStdString(text);
    }

    ResourceTable table;
    ChangeSet changes;
    Collection unloaded{.account = u"a1"_s, .cloud = u"jdcloud"_s, .region = u"cn-east-2"_s, .kind = u"vm"_s};
    Collection preferred;
    std::vector<Scope> scopes;
    TagRules machineRules = *tagRules(u"jdcloud"_s);
    QString zoneRules = u"huawei-dns"_s;
};

/// Tags of up to `length` characters, of all that tables, spreadsheets and clouds make something of.
class RandomTags
{
public:
    explicit RandomTags(const TagRules *rules)
        : m_rules(rules)
    {
    }

    /// Some tags; all within the rules, if there are any.
    [[nodiscard]] Tags next()
    {
        Tags tags;
        for (int t = int(m_random.bounded(5)); t > 0; --t) {
            Tag tag;
            do
                tag = {word(5), m_random.bounded(6) == 0 ? QString() : word(7)};
            while (isRefused(tag));
            tags.append(tag);
        }
        return tags;
    }

private:
    [[nodiscard]] bool isRefused(const Tag &tag) const
    {
        return m_rules != nullptr
            && (refuses(checkKey(*m_rules, tag.key)) || refuses(checkValue(*m_rules, tag.value)));
    }

    [[nodiscard]] QString word(int maximum)
    {
        static const QStringList pieces{u"a"_s, u"Z"_s, u"0"_s, u"7"_s, u" "_s, u"_"_s, u"."_s, u":"_s,
            u"+"_s, u"-"_s, u"@"_s, u"="_s, u"'"_s, u"\""_s, u"\t"_s, u"\r"_s, u"\n"_s, u","_s, u";"_s,
            u"|"_s, u"<"_s, u">"_s, u"<remove>"_s, u"<empty>"_s, u"研"_s, u"😀"_s, u"é"_s, u"e\u0301"_s,
            u"\ufeff"_s, u"\u00a0"_s, u"\u3000"_s, u"sep="_s, u"1E+05"_s, u"&"_s, u"("_s, u"%"_s, u"#"_s,
            u"\\"_s, u"/"_s};
        QString text;
        for (int i = int(m_random.bounded(maximum)); i >= 0; --i)
            text += pieces.at(m_random.bounded(pieces.size()));
        return text;
    }

    const TagRules *m_rules;
    QRandomGenerator m_random{20260302};
};

QString reasonName(ImportReason reason)
{
    switch (reason) {
    case ImportReason::Form:
        return u"form"_s;
    case ImportReason::NoId:
        return u"no id"_s;
    case ImportReason::UnknownAccount:
        return u"unknown account"_s;
    case ImportReason::UnknownCollection:
        return u"unknown collection"_s;
    case ImportReason::NotLoaded:
        return u"not loaded"_s;
    case ImportReason::UnknownResource:
        return u"unknown resource"_s;
    case ImportReason::AmbiguousResource:
        return u"ambiguous"_s;
    case ImportReason::UnknownName:
        return u"unknown name"_s;
    case ImportReason::AmbiguousName:
        return u"ambiguous name"_s;
    case ImportReason::NotInScopes:
        return u"not in scopes"_s;
    case ImportReason::TagsNotRead:
        return u"not read"_s;
    case ImportReason::RuleBroken:
        return u"rule"_s;
    case ImportReason::Reserved:
        return u"reserved"_s;
    case ImportReason::Contradiction:
        return u"contradiction"_s;
    case ImportReason::ChangedMeanwhile:
        return u"changed meanwhile"_s;
    case ImportReason::OverQuota:
        return u"quota"_s;
    case ImportReason::LookalikeKey:
        return u"lookalike"_s;
    case ImportReason::RewrittenNumber:
        return u"number"_s;
    case ImportReason::LostDigits:
        return u"digits"_s;
    case ImportReason::SerialNumber:
        return u"serial"_s;
    case ImportReason::RewrittenTruth:
        return u"truth"_s;
    case ImportReason::OddText:
        return u"odd"_s;
    case ImportReason::CaseTwin:
        return u"case twin"_s;
    case ImportReason::ScientificNumber:
        return u"scientific"_s;
    case ImportReason::LostZeros:
        return u"zeros"_s;
    case ImportReason::RewrittenDate:
        return u"date"_s;
    }
    return {};
}

/// "i-1: env=prod -app", then "3.2 reason", then the counts.
QStringList printed(const ImportReport &report, Document &document)
{
    QStringList lines;
    for (const auto &[row, delta] : report.deltas) {
        QString line = document.table.idText(row) + u':';
        for (const TagRef &ref : document.table.pool().refs(delta)) {
            const QString key = document.table.pool().text(ref.key);
            line +=
                ref.isRemoval() ? u" -"_s + key : u" %1=%2"_s.arg(key, document.table.pool().text(ref.value));
        }
        lines.append(line);
    }
    for (const ImportProblem &problem : report.problems)
        lines.append(u"%1.%2 %3"_s.arg(problem.line).arg(problem.column).arg(reasonName(problem.reason)));
    const ImportCounts &counts = report.counts;
    lines.append(u"%1 change, %2 same, %3 error, %4 blank, %5 untouched"_s.arg(counts.changes)
                     .arg(counts.same)
                     .arg(counts.errors)
                     .arg(counts.blank)
                     .arg(counts.untouched));
    return lines;
}

} // namespace

class TestCsvImport : public QObject
{
    Q_OBJECT

private slots:
    void everyCellEndsAsChangeSameErrorOrBlank_data();
    void everyCellEndsAsChangeSameErrorOrBlank();
    void whatAProfileForbidsIsNamedAndTheRestIsStaged();
    void stagedEditsAreKeptAndComparedWith();
    void aStagedEditIsTakenBackByAskingForWhatWasRead();
    void deltasComeByRowEachOnceAndNormalised();
    void slicesOfAnySizeEndInTheSameReport();
    void everyRowThatDisagreesIsToldOnce();
    void whatIsNotLoadedYetIsNamed();
    void theShownCollectionComesFirstForBareIds();
    void anIdInSeveralCollectionsIsNotGuessed();
    void rowsOverTheQuotaAreRefused();
    void aValueChangedOnBothSidesIsAConflict();
    void aValueExportedWithItsStagedEditIsNoConflict();
    void whatOnlyTheCloudChangedStays();
    void cellsThatASpreadsheetDamagedArePointedOut();
    void anUntouchedExportStagesNothing_data();
    void anUntouchedExportStagesNothing();
    void aGuardThatASpreadsheetDropsChangesNothing();
    void anIdLikeAFormulaIsGuardedAndFoundAgain();
    void everyValueComesBackFromItsCell();
    void mappingsAreReadBackFromTheirJson();
    void presetsKnowTheirHeaders_data();
    void presetsKnowTheirHeaders();
    void whatIsNotKnownIsNotGuessed_data();
    void whatIsNotKnownIsNotGuessed();
    void headsAreTrimmedAndFolded_data();
    void headsAreTrimmedAndFolded();
    void keysOfAnExportStayAsTheyAre();
    void columnsThatAreNotUsedAreKnown();
    void columnsAreSaidOneByOne();
    void aKeptMappingIsKnownByItsHeads();
    void cellsOfAllTagsAreRead_data();
    void cellsOfAllTagsAreRead();
    void cellsOfAllTagsBecomeChanges();
    void wordsOfOtherToolsForPlacesAreHints();
    void aWrongPlaceIsMarkedWhereItStands();
    void rowsThatEndEarlyHaveBlankCellsWhereThoseMeanNothing();
    void keysThatLookLikeOneInUseAreRefused();
    void damageThatThePresentValueExplainsCanBeRepaired();
    void rowsWithoutIdsAreFoundByTheirNames();
    void resourcesAreLookedForInTheScopesOnly();
    void aScopeMayBeAPartOfACollection();
    void aNameIsNotKnownBeforeEverythingIsListed();
    void everyPresetPassesOverReasons_data();
    void everyPresetPassesOverReasons();
    void mappingsThatCannotWorkAreRefused();
};

void TestCsvImport::everyCellEndsAsChangeSameErrorOrBlank_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &csv, const QStringList &lines) {
        QTest::newRow(name) << csv << lines;
    };
    row("a change, a value that is there, a blank", "resource_id,tag:env,tag:app,tag:owner\ni-1,test,shop,\n",
        {u"i-1: env=test"_s, u"1 change, 1 same, 0 error, 1 blank, 0 untouched"_s});
    row("removal, and removal of what is not there", "resource_id,tag:env,tag:owner\ni-1,<remove>,<remove>\n",
        {u"i-1: -env"_s, u"1 change, 1 same, 0 error, 0 blank, 0 untouched"_s});
    row("an empty value where the cloud takes one",
        "provider,resource_id,tag:env,tag:app\nhuawei,z-1,<empty>,<empty>\n",
        {u"z-1: app="_s, u"1 change, 1 same, 0 error, 0 blank, 0 untouched"_s});
    row("an empty value where it does not", "resource_id,tag:env\ni-2,<empty>\n",
        {u"2.2 rule"_s, u"0 change, 0 same, 1 error, 0 blank, 0 untouched"_s});
    row("blanks at the ends are no change where the cloud trims", "resource_id,tag:env\ni-1,  prod \n",
        {u"0 change, 1 same, 0 error, 0 blank, 0 untouched"_s});
    row("one bad cell keeps its row back", "resource_id,tag:env,tag:app\ni-1,te*st,web\ni-2,test,web\n",
        {u"i-2: app=web env=test"_s, u"2.2 rule"_s, u"2 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("a bad cell behind a good one too", "resource_id,tag:env,tag:app\ni-1,test,we*b\n",
        {u"2.3 rule"_s, u"0 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("unknown id, no id", "region,resource_id,tag:env\ncn-north-1,i-9,test\ncn-north-1,,test\n",
        {u"2.2 unknown resource"_s, u"3.2 no id"_s, u"0 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("tags that were not read", "resource_id,tag:env\ni-3,test\n",
        {u"2.1 not read"_s, u"0 change, 0 same, 1 error, 0 blank, 0 untouched"_s});
    row("unknown account and product line",
        "profile,service,resource_id,tag:env\nnobody,vm,i-1,a\nProduction,gpu,i-1,a\n",
        {u"2.1 unknown account"_s, u"3.2 unknown collection"_s,
            u"0 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("a product line that the id is not of", "service,resource_id,tag:env\ndisk,i-1,a\n",
        {u"2.2 unknown resource"_s, u"0 change, 0 same, 1 error, 0 blank, 0 untouched"_s});
    row("keys of the cloud", "resource_id,tag:jdc-createdby\ni-1,me\ni-2,<remove>\n",
        {u"2.2 reserved"_s, u"0 change, 1 same, 1 error, 0 blank, 0 untouched"_s});
    row("two rows that agree", "resource_id,tag:env\ni-2,a\ni-2,a\n",
        {u"i-2: env=a"_s, u"2 change, 0 same, 0 error, 0 blank, 0 untouched"_s});
    row("two rows that contradict each other", "resource_id,tag:env\ni-2,a\ni-1,x\ni-2,b\n",
        {u"i-1: env=x"_s, u"2.2 contradiction"_s, u"4.2 contradiction"_s,
            u"1 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("two columns that are one key to a cloud that trims",
        "resource_id,tag:env,tag: env\ni-2,a,b\ni-1,x,x\n",
        {u"i-1: env=x"_s, u"2.1 contradiction"_s, u"2 change, 0 same, 2 error, 0 blank, 0 untouched"_s});
    row("two rows with different keys", "resource_id,tag:env,tag:app\ni-2,a,\ni-2,,b\n",
        {u"i-2: app=b env=a"_s, u"2 change, 0 same, 0 error, 2 blank, 0 untouched"_s});
    row("the long form", "resource_id,op,key,value\ni-2,set,env,a\ni-2,,app,b\ni-1,remove,env,\ni-1,set,,x\n",
        {u"i-1: -env"_s, u"i-2: app=b env=a"_s, u"3 change, 0 same, 0 error, 1 blank, 0 untouched"_s});
    row("damaged rows are told with the others", "resource_id,tag:env\ni-1,te\"st\ni-2,a\n",
        {u"i-2: env=a"_s, u"2.2 form"_s, u"1 change, 0 same, 1 error, 0 blank, 0 untouched"_s});
    row("a header only", "resource_id,tag:env\n", {u"0 change, 0 same, 0 error, 0 blank, 0 untouched"_s});
}

void TestCsvImport::everyCellEndsAsChangeSameErrorOrBlank()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, lines);
    Document document;
    QCOMPARE(printed(document.import(csv), document), lines);
}

void TestCsvImport::whatAProfileForbidsIsNamedAndTheRestIsStaged()
{
    Document document;
    document.machineRules.profile.protectedKeys = {u"app"_s};
    const QByteArray csv = "resource_id,tag:env,tag:app\ni-1,test,shop\ni-2,test,web\nd-1,x,<remove>\n";
    ImportReport report = document.import(csv);
    // What stays as it is offends nobody; a removal of nothing changes nothing.
    QCOMPARE(printed(report, document),
        (QStringList{u"i-1: env=test"_s, u"d-1: env=x"_s, u"3.3 rule"_s,
            u"2 change, 2 same, 2 error, 0 blank, 0 untouched"_s}));
    QCOMPARE(report.problems.front().violation.rule, Rule::ProtectedKey);
    report = document.import("resource_id,tag:app\ni-1,<remove>\n");
    QCOMPARE(report.problems.front().reason, ImportReason::RuleBroken);
    QCOMPARE(report.problems.front().violation.rule, Rule::ProtectedKey);

    document.machineRules.profile.readOnly = true;
    report = document.import(csv);
    QVERIFY(report.deltas.empty());
    QCOMPARE(report.problems.size(), std::size_t{4}); // a cell each
    QCOMPARE(report.problems.front().violation.rule, Rule::ReadOnlyProfile);
}

void TestCsvImport::stagedEditsAreKeptAndComparedWith()
{
    Document document;
    TagPool &pool = document.table.pool();
    document.changes.setDelta(1, pool.intern(Tags{{u"owner"_s, u"bob"_s}, {u"env"_s, u"test"_s}}));
    const ImportReport report = document.import("resource_id,tag:env,tag:app\ni-2,test,web\n");
    QCOMPARE(printed(report, document),
        (QStringList{
            u"i-2: app=web env=test owner=bob"_s, u"1 change, 1 same, 0 error, 0 blank, 0 untouched"_s}));
}

void TestCsvImport::aStagedEditIsTakenBackByAskingForWhatWasRead()
{
    Document document;
    document.changes.setDelta(0, document.table.pool().intern(Tags{{u"env"_s, u"test"_s}}));
    const ImportReport report = document.import("resource_id,tag:env\ni-1,prod\n");
    QCOMPARE(printed(report, document),
        (QStringList{u"i-1:"_s, u"1 change, 0 same, 0 error, 0 blank, 0 untouched"_s}));
}

void TestCsvImport::deltasComeByRowEachOnceAndNormalised()
{
    Document document;
    TagPool &pool = document.table.pool();
    document.changes.setDelta(0, pool.intern(Tags{{u"owner"_s, u"bob"_s}}));
    const ImportReport report = document.import("resource_id,tag:env,tag:app,tag:x\n"
                                                "z-1,,web,\nd-1,,web,\ni-2,a,,\ni-1,prod,,y\n"
                                                "i-2,,b,\ni-1,,shop,y\nd-1,test,,\n");
    QCOMPARE(printed(report, document).first(4),
        (QStringList{u"i-1: owner=bob x=y"_s, u"i-2: app=b env=a"_s, u"d-1: app=web"_s, u"z-1: app=web"_s}));
    const auto byRow = [](const auto &a, const auto &b) {
        return a.first < b.first;
    };
    QVERIFY(std::ranges::is_sorted(report.deltas, byRow));
    for (const auto &[row, delta] : report.deltas)
        QCOMPARE(pool.normalised(delta, document.table.tags(row)), delta);
}

void TestCsvImport::slicesOfAnySizeEndInTheSameReport()
{
    // Every kind of ending, a resource in many rows, and lines that come late to the report.
    const QByteArray csv = "service,resource_id,tag:env,tag:app\n"
                           "vm,i-1,x,\nvm,i-2,a,\nvm,i-2,b,\nvm,i-9,a,\nvm,i-3,a,\ndisk,d-1,x,y,z\n"
                           "disk,d-1,te*st,\n,z-1,,web\nvm,i-1,x,web\nvm,i-1,,web\n,i-2,a,\n,\"";
    Document document;
    const ImportReport whole = document.import(csv);
    const QStringList expected = printed(whole, document);
    QVERIFY(expected.contains(u"3.3 contradiction"_s) && expected.contains(u"7.0 form"_s));
    QVERIFY(std::ranges::is_sorted(whole.problems, {}, &ImportProblem::line));
    const std::unique_ptr<CsvContent> content = Document::read(csv);
    for (const std::size_t rows : {1, 2, 3, 7, 1000}) {
        ImportMatcher matching(*content, document.target());
        double progress = matching.progress();
        QCOMPARE(progress, 0.0);
        std::size_t slices = 1;
        while (!matching.advance(rows)) {
            QVERIFY(matching.progress() >= progress && matching.progress() <= 1);
            progress = matching.progress();
            QVERIFY(++slices < 1000);
        }
        QCOMPARE(matching.progress(), 1.0);
        QVERIFY(rows > 7 || slices > content->size() / rows);
        const ImportReport report = matching.take();
        QCOMPARE(printed(report, document), expected);
        QVERIFY(report.deltas == whole.deltas);
        QCOMPARE(report.counts.goodRows, whole.counts.goodRows);
        QCOMPARE(report.counts.badRows, whole.counts.badRows);
    }
}

void TestCsvImport::everyRowThatDisagreesIsToldOnce()
{
    Document document;
    QByteArray csv = "resource_id,tag:env\n";
    for (int i = 0; i < 3000; ++i)
        csv += "i-2,a\ni-2,b\n";
    const ImportReport report = document.import(csv);
    QVERIFY(report.deltas.empty());
    QCOMPARE(report.problems.size(), std::size_t(6000));
    QCOMPARE(report.problems.front().otherLine, 3);
    QCOMPARE(report.problems.back().line, 6001);
    QCOMPARE(report.problems.back().otherLine, 2);
    QCOMPARE(report.counts.badRows, std::size_t(6000));
    QCOMPARE(report.counts.errors, std::size_t(6000));
}

void TestCsvImport::whatIsNotLoadedYetIsNamed()
{
    Document document;
    const ImportReport report =
        document.import("provider,region,service,resource_id,tag:env\njdcloud,cn-east-2,vm,i-7,a\n");
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(reasonName(report.problems.front().reason), u"not loaded"_s);
    QCOMPARE(report.toLoad, (std::vector<Scope>{{document.unloaded, {}}}));
}

void TestCsvImport::theShownCollectionComesFirstForBareIds()
{
    Document document;
    document.add(kDisks, u"i-2"_s, Tags{});
    document.preferred = kMachines;
    const ImportReport report = document.import("resource_id,tag:env\ni-2,a\nd-1,a\n");
    QCOMPARE(report.deltas.size(), std::size_t(2));
    QCOMPARE(document.table.collection(report.deltas.at(0).first), kMachines);
    QCOMPARE(document.table.collection(report.deltas.at(1).first), kDisks);
}

void TestCsvImport::anIdInSeveralCollectionsIsNotGuessed()
{
    Document document;
    document.add(kDisks, u"i-2"_s, Tags{});
    const ImportReport report = document.import("resource_id,tag:env\ni-2,a\n");
    QCOMPARE(printed(report, document),
        (QStringList{u"2.1 ambiguous"_s, u"0 change, 0 same, 1 error, 0 blank, 0 untouched"_s}));
}

void TestCsvImport::rowsOverTheQuotaAreRefused()
{
    Document document;
    QByteArray header = "resource_id";
    QByteArray values = "i-2";
    for (int i = 0; i < 11; ++i) {
        header += ",tag:k" + QByteArray::number(i);
        values += ",v";
    }
    const ImportReport report = document.import(header + '\n' + values + '\n');
    QVERIFY(report.deltas.empty());
    QCOMPARE(reasonName(report.problems.front().reason), u"quota"_s);
    QCOMPARE(report.problems.front().violation.limit, 10);
    QCOMPARE(report.problems.front().violation.actual, 11);
    QCOMPARE(report.counts.errors, std::size_t(11));
    QCOMPARE(report.counts.changes, std::size_t(0));
}

void TestCsvImport::aValueChangedOnBothSidesIsAConflict()
{
    Document document;
    QByteArray csv = document.exported(CsvForm::Wide);
    csv.replace("shop", "web").replace("prod", "stage");
    TagPool &pool = document.table.pool();
    document.table.setTags(
        0, pool.intern(Tags{{u"env"_s, u"live"_s}, {u"app"_s, u"shop"_s}}), TagKnowledge::Read);
    const ImportReport report = document.import(csv);
    QCOMPARE(printed(report, document),
        (QStringList{u"2.9 changed meanwhile"_s, u"0 change, 2 same, 2 error, 6 blank, 0 untouched"_s}));
}

void TestCsvImport::aValueExportedWithItsStagedEditIsNoConflict()
{
    Document document;
    document.changes.setDelta(0, document.table.pool().intern(Tags{{u"env"_s, u"live"_s}}));
    QByteArray csv = document.exported(CsvForm::Wide);
    QVERIFY(csv.contains("live"));
    csv.replace("live", "test");
    const ImportReport report = document.import(csv);
    QCOMPARE(printed(report, document).first(), u"i-1: env=test"_s);
    QCOMPARE(report.counts.errors, std::size_t(0));
}

void TestCsvImport::whatOnlyTheCloudChangedStays()
{
    Document document;
    QByteArray csv = document.exported(CsvForm::Wide);
    csv.replace("shop", "web");
    TagPool &pool = document.table.pool();
    document.table.setTags(
        0, pool.intern(Tags{{u"env"_s, u"live"_s}, {u"app"_s, u"shop"_s}}), TagKnowledge::Read);
    const ImportReport report = document.import(csv);
    QCOMPARE(printed(report, document).first(), u"i-1: app=web"_s);
    QCOMPARE(report.counts.untouched, std::size_t(1));
}

void TestCsvImport::cellsThatASpreadsheetDamagedArePointedOut()
{
    QCOMPARE(findDamage("1E+05", "100000", false).damage, SpreadsheetDamage::ScientificNumber);
    QCOMPARE(findDamage("1.23457E+11", "", false).damage, SpreadsheetDamage::ScientificNumber);
    QCOMPARE(findDamage("1E", "", false).damage, SpreadsheetDamage::None);
    QCOMPARE(findDamage("team+5", "", false).damage, SpreadsheetDamage::None);
    QCOMPARE(findDamage("E-05", "", false).damage, SpreadsheetDamage::None);
    QCOMPARE(findDamage("123", "00123", false).damage, SpreadsheetDamage::LostZeros);
    QCOMPARE(findDamage("0", "000", false).damage, SpreadsheetDamage::LostZeros);
    QCOMPARE(findDamage("123", "124", false).damage, SpreadsheetDamage::None);
    QCOMPARE(findDamage("2026/3/1", "2026-03-01", false).damage, SpreadsheetDamage::RewrittenDate);
    QCOMPARE(findDamage("2026-03-02", "2026-03-01", false).damage, SpreadsheetDamage::None);
    QCOMPARE(findDamage("1-2-3-4", "1-2-3", false).damage, SpreadsheetDamage::None);

    Document document;
    document.add(kMachines, u"i-4"_s, Tags{{u"cost"_s, u"00123"_s}});
    const ImportReport report = document.import("resource_id,tag:cost\ni-4,123\n");
    QCOMPARE(printed(report, document),
        (QStringList{
            u"i-4: cost=123"_s, u"2.2 zeros"_s, u"1 change, 0 same, 0 error, 0 blank, 0 untouched"_s}));
}

void TestCsvImport::anUntouchedExportStagesNothing_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("rules");
    for (const bool isLong : {false, true}) {
        for (const bool mark : {false, true}) {
            for (const char separator : {',', ';', '\t', '|'}) {
                for (const QString &rules : tagRuleSets() + QStringList{QString()}) {
                    QTest::addRow("%s, %s, %d, %s", isLong ? "long" : "wide", mark ? "mark" : "no mark",
                        separator, rules.isEmpty() ? "older rules" : qPrintable(rules))
                        << int(isLong ? CsvForm::Long : CsvForm::Wide) << mark << separator << rules;
                }
            }
        }
    }
}

void TestCsvImport::anUntouchedExportStagesNothing()
{
    QFETCH(int, form);
    QFETCH(bool, mark);
    QFETCH(char, separator);
    QFETCH(QString, rules);
    Document document;
    // Tags that today's rules refuse are there all the same, under each of them.
    const bool areOld = rules.isEmpty();
    const bool isJd = rules == u"jdcloud"_s;
    if (!isJd && !areOld)
        document.zoneRules = rules;
    RandomTags tags(tagRules(rules));
    std::size_t count = 0;
    for (int i = 0; i < 150; ++i) {
        const Row row = document.add(
            isJd || (areOld && i % 2 == 0) ? kMachines : kZones, u"generated-%1"_s.arg(i), tags.next());
        count += document.table.pool().refs(document.table.tags(row)).size();
    }
    QVERIFY(count > 200);
    TagPool &pool = document.table.pool();
    document.changes.setDelta(1, pool.intern(Tags{{u"staged"_s, u"value"_s}}));

    const ImportReport report = document.import(document.exported(CsvForm(form), mark, separator));
    QVERIFY(report.deltas.empty());
    QCOMPARE(report.counts.changes, std::size_t(0));
    QCOMPARE(report.counts.errors, std::size_t(0));
    QVERIFY(report.problems.empty());
    QVERIFY(report.counts.same + report.counts.untouched >= count);
}

void TestCsvImport::aGuardThatASpreadsheetDropsChangesNothing()
{
    // Some take the apostrophe in front for their own mark of text and do not write it back.
    for (const std::string_view value : {"=1+1", "+8613800000000", "-5", "@home", "\tx", "\rx", "'quoted'"}) {
        const std::string cell = writeCell(value);
        QCOMPARE(cell.front(), '\'');
        QCOMPARE(readCell(cell).value, value);
        QCOMPARE(readCell(std::string_view(cell).substr(1)).value, value);
    }
}

void TestCsvImport::anIdLikeAFormulaIsGuardedAndFoundAgain()
{
    Document document;
    document.add(kMachines, u"=1+1"_s, Tags{{u"env"_s, u"prod"_s}});
    document.add(kMachines, u"'@x"_s, Tags{{u"env"_s, u"prod"_s}});
    const QByteArray table = document.exported(CsvForm::Wide);
    QVERIFY2(table.contains(",'=1+1,"), table.constData());
    const ImportReport report = document.import(QByteArray(table).replace("prod", "test"));
    QVERIFY(report.problems.empty());
    QCOMPARE(report.deltas.size(), std::size_t(3));
}

void TestCsvImport::everyValueComesBackFromItsCell()
{
    for (const std::string_view value :
        {"a", "=1+1", "'", "''", "'=", "@x", "\tx", "<remove>", "<empty>", "<", "<<"}) {
        const std::string cell = writeCell(value);
        const CellText read = readCell(cell);
        QCOMPARE(int(read.meaning), int(CellMeaning::Value));
        QCOMPARE(read.value, value);
        QVERIFY(std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos);
    }
    QCOMPARE(int(readCell(writeCell("")).meaning), int(CellMeaning::Empty));
    QCOMPARE(int(readCell("").meaning), int(CellMeaning::Blank));
    QCOMPARE(int(readCell("<remove>").meaning), int(CellMeaning::Remove));
}

void TestCsvImport::mappingsAreReadBackFromTheirJson()
{
    const QStringList header{u"resource_id"_s, u"note"_s, u"tag:env"_s, u"团队"_s};
    CsvMapping mapping = mappingFor(u"tagdesk"_s, header);
    mapping.blank = BlankMeaning::Remove;
    mapping.blankText = u"n/a"_s;
    mapping.columns[3] = {.use = ColumnUse::TagValue, .key = u"team"_s};
    const Result<CsvMapping> read = mappingFromJson(toJson(mapping, header), header);
    QVERIFY(read.has_value());
    QCOMPARE(*read, mapping);

    const Result<CsvMapping> other = mappingFromJson(toJson(mapping, header), {u"resource_id"_s});
    QVERIFY(!other.has_value());
    QCOMPARE(other.error().detail, u"tag:env"_s);
    QVERIFY(!mappingFromJson("[]", header).has_value());
    QVERIFY(!mappingFromJson("{", header).has_value());
    QVERIFY(!mappingFromJson("{\"version\":2}", header).has_value());
    const QByteArray good = R"({"version":1,"preset":"","blank":"leave","blankText":"",
        "columns":[{"column":"resource_id","use":"resource_id"},{"column":"tag:env","use":"tag","key":"env"}]})";
    const QStringList names{u"resource_id"_s, u"tag:env"_s};
    QVERIFY(mappingFromJson(good, names));
    for (const auto &[right, wrong] :
        {std::pair<QByteArray, QByteArray>(R"("version":1)", R"("version":"1")"),
            {R"("preset":"")", R"("preset":1)"}, {R"("blank":"leave")", R"("blank":["remove"])"},
            {R"("blank":"leave")", R"("blank":null)"}, {R"("blankText":"")", R"("blankText":false)"},
            {R"("key":"env")", R"("key":7)"}, {R"(,"key":"env")", ""},
            {R"("column":"tag:env")", R"("column":1)"},
            {R"("column":"tag:env")", R"("column":"resource_id")"}, {R"("use":"tag")", R"("use":["tag"])"},
            {R"("columns":[)", R"("columns":{},"more":[)"}}) {
        QByteArray changed = good;
        changed.replace(right, wrong);
        QVERIFY(changed != good);
        QVERIFY2(!mappingFromJson(changed, names), changed.constData());
    }
    const QStringList twins{u"resource_id"_s, u"env"_s, u"env"_s};
    CsvMapping twice;
    twice.columns = {{.use = ColumnUse::ResourceId, .key = {}}, {.use = ColumnUse::TagValue, .key = u"a"_s},
        {.use = ColumnUse::TagValue, .key = u"b"_s}};
    QCOMPARE(mappingFromJson(toJson(twice, twins), twins)->columns, twice.columns);
}

void TestCsvImport::presetsKnowTheirHeaders_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("columns");
    QTest::newRow("our own") << QStringList{u"provider"_s, u"profile"_s, u"region"_s, u"service"_s,
        u"resource_id"_s, u"resource_name"_s, u"_base"_s, u"tag:env"_s}
                             << u"tagdesk"_s << u"cloud account region kind id name base tag:env"_s;
    QTest::newRow("our long form") << QStringList{u"resource_id"_s, u"op"_s, u"key"_s, u"value"_s}
                                   << u"tagdesk"_s << u"id op key value"_s;
    QTest::newRow("AWS Tag Editor") << QStringList{u"Identifier"_s, u"Service"_s, u"Type"_s, u"Region"_s,
        u"Tag: env"_s, u"Tags"_s} << u"aws-tag-editor"_s
                                    << u"id - - region tag:env -"_s;
    QTest::newRow("Alibaba Cloud") << QStringList{u"ResourceId"_s, u"ResourceType"_s, u"RegionId"_s,
        u"TagKey"_s, u"TagValue"_s} << u"alibaba"_s
                                   << u"id kind region key value"_s;
    QTest::newRow("Cloud Custodian") << QStringList{u"InstanceId"_s, u"LaunchTime"_s, u"tag:Owner"_s}
                                     << u"cloud-custodian"_s << u"id - tag:Owner"_s;
    QTest::newRow("a console in Chinese")
        << QStringList{u"名称"_s, u"资源 ID"_s, u"地域"_s, u"产品"_s, u"资源类型"_s, u"状态"_s, u"标签"_s}
        << u"heads"_s << u"name id region - kind - tags"_s;
    QTest::newRow("a console in English")
        << QStringList{u"Instance ID"_s, u"Instance Name"_s, u"Region"_s, u"Status"_s, u"Tags"_s}
        << u"heads"_s << u"id name region - tags"_s;
    QTest::newRow("a long table in Chinese")
        << QStringList{u"实例ID"_s, u"标签键"_s, u"标签值"_s} << u"heads"_s << u"id key value"_s;
    QTest::newRow("the tags for people beside those in columns")
        << QStringList{u"资源ID"_s, u"标签"_s, u"标签：环境"_s} << u"heads"_s << u"id - tag:环境"_s;
}

void TestCsvImport::presetsKnowTheirHeaders()
{
    QFETCH(QStringList, header);
    QFETCH(QString, preset);
    QFETCH(QString, columns);
    QCOMPARE(guessPreset(header), (PresetGuess{preset, PresetCertainty::Certain}));
    const QStringList names{u"-"_s, u"cloud"_s, u"account"_s, u"region"_s, u"kind"_s, u"id"_s, u"name"_s,
        u"base"_s, u"tag"_s, u"op"_s, u"key"_s, u"value"_s, u"tags"_s};
    QStringList seen;
    const CsvMapping mapping = mappingFor(preset, header);
    for (const CsvColumn &column : mapping.columns)
        seen.append(names.at(int(column.use)) + (column.key.isEmpty() ? QString() : u':' + column.key));
    QCOMPARE(seen.join(u' '), columns);
}

void TestCsvImport::whatIsNotKnownIsNotGuessed_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<int>("certainty");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QStringList &header, PresetCertainty certainty,
                         MappingFault fault) {
        QTest::newRow(name) << header << int(certainty) << int(fault);
    };
    using enum PresetCertainty;
    row("aws-tagger", {u"Id"_s, u"Region"_s, u"env"_s, u"owner"_s}, None, MappingFault::NoTagColumn);
    row("awstaghelper", {u"InstanceName"_s, u"env"_s}, None, MappingFault::NoTagColumn);
    row("nothing", {u"machine"_s, u"colour"_s}, None, MappingFault::NoIdColumn);
    row("a sheet of people", {u"资源ID"_s, u"名称"_s, u"环境"_s, u"负责人"_s, u"部门"_s}, None,
        MappingFault::NoTagColumn);
    row("a common word", {u"id"_s, u"tag:env"_s}, Likely, MappingFault::None);
    row("by name", {u"名称"_s, u"tag:env"_s}, Likely, MappingFault::None);
    row("vague keys", {u"ResourceId"_s, u"key"_s, u"value"_s}, Likely, MappingFault::None);
    row("two ids", {u"主机ID"_s, u"云主机ID"_s, u"tag:env"_s}, None, MappingFault::UseTwice);
}

void TestCsvImport::whatIsNotKnownIsNotGuessed()
{
    QFETCH(QStringList, header);
    QFETCH(int, certainty);
    QFETCH(int, fault);
    const PresetGuess guess = guessPreset(header);
    QCOMPARE(int(guess.certainty), certainty);
    QCOMPARE(int(check(mappingFor(guess.preset, header)).fault), fault);
}

void TestCsvImport::headsAreTrimmedAndFolded_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("key");
    QTest::newRow("blank in front") << u" tag:env"_s << u"env"_s;
    QTest::newRow("blanks everywhere") << u" tag : env "_s << u"env"_s;
    QTest::newRow("no-break space") << u"\u00a0tag:env\u00a0"_s << u"env"_s;
    QTest::newRow("mark of the byte order") << u"\ufefftag:env"_s << u"env"_s;
    QTest::newRow("zero width") << u"\u200btag:\u200benv\u200b"_s << u"env"_s;
    QTest::newRow("left to right") << u"\u200etag:env\u2060"_s << u"env"_s;
    QTest::newRow("full-width colon") << u"tag：env"_s << u"env"_s;
    QTest::newRow("full-width letters") << u"ＴＡＧ：env"_s << u"env"_s;
    QTest::newRow("case") << u"Tag:Env"_s << u"Env"_s;
    QTest::newRow("Chinese") << u"标签：环境"_s << u"环境"_s;
    QTest::newRow("tab") << u"\ttag:env\t"_s << u"env"_s;
    QTest::newRow("inside") << u"tag:cost center"_s << u"cost center"_s;
}

void TestCsvImport::headsAreTrimmedAndFolded()
{
    QFETCH(QString, head);
    QFETCH(QString, key);
    const QStringList header{u"\ufeffResource＿ID "_s, head};
    const PresetGuess guess = guessPreset(header);
    const CsvMapping mapping = mappingFor(guess.preset, header);
    QCOMPARE(int(mapping.columns.at(0).use), int(ColumnUse::ResourceId));
    QCOMPARE(mapping.columns.at(1), (CsvColumn{ColumnUse::TagValue, key}));
    QVERIFY(ignoredColumns(mapping, header).empty());
}

void TestCsvImport::keysOfAnExportStayAsTheyAre()
{
    const auto key = [](const QStringList &header, std::size_t column) {
        return mappingFor(guessPreset(header).preset, header).columns.at(column).key;
    };
    QCOMPARE(key({u"resource_id"_s, u"_base"_s, u"tag:env\u00a0"_s}, 2), u"env\u00a0"_s);
    // Beside the same key without it, it is another one.
    QCOMPARE(key({u"resource_id"_s, u"tag:env"_s, u"tag:env\u00a0"_s}, 2), u"env\u00a0"_s);
    QCOMPARE(key({u"resource_id"_s, u"tag:env"_s, u"tag:env\u00a0"_s}, 1), u"env"_s);
}

void TestCsvImport::columnsThatAreNotUsedAreKnown()
{
    const QStringList header{u"resource_id"_s, u"tag:note"_s, u"owner"_s, u"_reason"_s, QString()};
    QCOMPARE(ignoredColumns(mappingFor(u"tagdesk"_s, header), header), (std::vector<int>{2, 4}));
}

void TestCsvImport::columnsAreSaidOneByOne()
{
    const QStringList header{u"资源ID"_s, u"名称"_s, u"环境"_s, u"a,b=c"_s, QString()};
    const CsvMapping guessed = mappingFor(u"heads"_s, header);
    const Result<CsvMapping> said =
        withColumns(guessed, uR"(环境=tag:env, 名称 = ignored,"a,b=c"=tag:x=y,#5=region)"_s, header);
    QVERIFY(said);
    QCOMPARE(said->columns,
        (std::vector<CsvColumn>{{ColumnUse::ResourceId, {}}, {}, {ColumnUse::TagValue, u"env"_s},
            {ColumnUse::TagValue, u"x=y"_s}, {ColumnUse::Region, {}}}));
    // What was said takes the use away from where it was guessed.
    const Result<CsvMapping> moved = withColumns(guessed, u"环境=id"_s, header);
    QVERIFY(moved);
    QCOMPARE(moved->columns.at(0), CsvColumn());
    for (const QString &wrong :
        {u"环境"_s, u"环境=what"_s, u"nothing=id"_s, u"环境=tag:"_s, u"#9=id"_s, QString()})
        QVERIFY2(!withColumns(guessed, wrong, header), qPrintable(wrong));
    QCOMPARE(withColumns(guessed, u"环境=id,部门=tag:x"_s, header).error().detail, u"部门=tag:x"_s);
}

void TestCsvImport::aKeptMappingIsKnownByItsHeads()
{
    const QStringList header{u"machine"_s, u"colour"_s, u"size"_s};
    const QByteArray json =
        toJson({.preset = {},
                   .blank = {},
                   .columns = {{ColumnUse::ResourceId, {}}, {ColumnUse::TagValue, u"c"_s}},
                   .blankText = {}},
            header);
    QVERIFY(isFor(json, header));
    QVERIFY(isFor(json, {u"Size "_s, u"machine"_s, u"colour"_s}));
    QVERIFY(!isFor(json, {u"machine"_s, u"colour"_s}));
    QVERIFY(!isFor(json, {u"machine"_s, u"colour"_s, u"weight"_s}));
    QVERIFY(!isFor("{}", {}));
}

void TestCsvImport::cellsOfAllTagsAreRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("tags");
    QTest::newRow("colons") << u"k1:v1;k2:v2"_s << u"k1=v1 k2=v2"_s;
    QTest::newRow("equals signs") << u"k1=v1,k2=v2"_s << u"k1=v1 k2=v2"_s;
    QTest::newRow("bars") << u"k1=v1 | k2=v2"_s << u"k1=v1 k2=v2"_s;
    QTest::newRow("lines") << u"k1:v1\nk2:v2\n"_s << u"k1=v1 k2=v2"_s;
    QTest::newRow("one") << u"环境:生产"_s << u"环境=生产"_s;
    QTest::newRow("an empty value") << u"k1:;k2:v2;"_s << u"k1= k2=v2"_s;
    QTest::newRow("a comma in a value") << u"env=a,b"_s << u"env=a,b"_s;
    QTest::newRow("an address") << u"url=http://x/y;env=a"_s << u"url=http://x/y env=a"_s;
    QTest::newRow("an address behind a colon") << u"url:http://x/y"_s << u"url=http://x/y"_s;
    QTest::newRow("a time beside another tag") << u"at=12:30;env=a"_s << u"at=12:30 env=a"_s;
    QTest::newRow("an object") << uR"({"env":"prod","n":1.10,"b":true,"none":null})"_s
                               << u"b=true env=prod n=1.10"_s;
    QTest::newRow("a long number") << uR"({"n":123456789012345678901})"_s << u"n=123456789012345678901"_s;
    QTest::newRow("a list")
        << uR"([{"Key":"env","Value":"prod"},{"TagKey":"a","TagValue":"b"},{"key":"c"}])"_s
        << u"env=prod a=b c="_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("an empty object") << u"{}"_s << QString();
    QTest::newRow("either of two") << u"aws:createdBy=root"_s << u"?"_s;
    QTest::newRow("words") << u"some words"_s << u"?"_s;
    QTest::newRow("not all of them") << u"k1=v1,flag,k2=v2"_s << u"?"_s;
    QTest::newRow("two separators") << u"a=1,b=2;c=3"_s << u"?"_s;
    QTest::newRow("a key twice") << u"a=1;a=2"_s << u"?"_s;
    QTest::newRow("an object within") << uR"({"a":{"b":"c"}})"_s << u"?"_s;
    QTest::newRow("no JSON") << uR"({"a":)"_s << u"?"_s;
    QTest::newRow("no key") << u"=v"_s << u"?"_s;
}

void TestCsvImport::cellsOfAllTagsAreRead()
{
    QFETCH(QString, cell);
    QFETCH(QString, tags);
    const std::string utf8 = cell.toStdString();
    const std::optional<TagTexts> read = readTagList(utf8);
    QStringList seen;
    for (const auto &[key, value] : read.value_or(TagTexts()))
        seen.append(QString::fromStdString(key + '=' + value));
    QCOMPARE(read ? seen.join(u' ') : u"?"_s, tags);
}

void TestCsvImport::cellsOfAllTagsBecomeChanges()
{
    Document document;
    const ImportReport report = document.import("资源ID,标签\ni-1,env=test;team=a\ni-2,what\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(document.table.pool().tags(report.deltas.front().second),
        (Tags{{u"env"_s, u"test"_s}, {u"team"_s, u"a"_s}}));
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().form.kind, CsvProblemKind::UnclearTagList);
    QCOMPARE(report.problems.front().column, 2);
    QCOMPARE(report.counts.badRows, std::size_t(1));
}

void TestCsvImport::wordsOfOtherToolsForPlacesAreHints()
{
    Document document;
    const auto found = [&document](const QByteArray &csv) {
        const ImportReport report = document.import(csv);
        return report.problems.empty() ? int(report.deltas.size()) : -1 - int(report.problems.front().reason);
    };
    // No product line of ours is called "instance", but a region is called so.
    QCOMPARE(found("ResourceId,ResourceType,RegionId,TagKey,TagValue\ni-1,instance,cn-north-1,env,x\n"), 1);
    QCOMPARE(found("ResourceId,ResourceType,RegionId,TagKey,TagValue\ni-1,vm,cn-north-4,env,x\n"),
        -1 - int(ImportReason::UnknownCollection));
    // In a table of ours such a word is a slip.
    QCOMPARE(
        found("resource_id,service,tag:env\ni-1,instance,x\n"), -1 - int(ImportReason::UnknownCollection));
}

void TestCsvImport::aWrongPlaceIsMarkedWhereItStands()
{
    Document document;
    const auto marked = [&document](const QByteArray &row) {
        const ImportReport report =
            document.import("resource_id,profile,region,service,tag:env\n" + row + "\n");
        const ImportProblem &problem = report.problems.front();
        return u"%1 %2 %3"_s.arg(reasonName(problem.reason)).arg(problem.column).arg(problem.key);
    };
    QCOMPARE(marked("i-1,Production,cn-mars-1,vm,x"), u"unknown collection 3 cn-mars-1"_s);
    QCOMPARE(marked("i-1,Production,cn-north-1,vmm,x"), u"unknown collection 4 vmm"_s);
    QCOMPARE(marked("i-1,Nobody,cn-north-1,vm,x"), u"unknown account 2 Nobody"_s);
}

void TestCsvImport::rowsThatEndEarlyHaveBlankCellsWhereThoseMeanNothing()
{
    const QByteArray csv = "resource_id,tag:env,tag:app\ni-1,x\ni-2,y,z\n";
    Document document;
    const auto content = Document::read(csv);
    QCOMPARE(content->shortRows(), std::size_t(1));
    QVERIFY(content->isShort(0));
    QVERIFY(!content->isShort(1));
    QCOMPARE(document.import(csv).counts.badRows, std::size_t(0));

    CsvMapping removing = mappingFor(u"tagdesk"_s, {u"resource_id"_s, u"tag:env"_s, u"tag:app"_s});
    removing.blank = BlankMeaning::Remove;
    const ImportReport report = document.import(csv, removing);
    QCOMPARE(report.counts.badRows, std::size_t(1));
    QCOMPARE(report.problems.front().form,
        (CsvProblem{.kind = CsvProblemKind::RaggedRow, .line = 2, .column = 0, .expected = 3, .found = 2}));
    // The rest of a row that a line end has broken names no resource.
    QCOMPARE(document.import("resource_id,tag:env,tag:app\ni-1,x,first\nsecond\n").problems.size(),
        std::size_t(1));
}

void TestCsvImport::keysThatLookLikeOneInUseAreRefused()
{
    Document document;
    const QByteArray csv = "resource_id,op,key,value\nz-1,,env\xC2\xA0,x\nz-1,,team,y\nz-1,,Env,z\n";
    ImportReport report = document.import(csv);
    QCOMPARE(report.problems.size(), std::size_t(2));
    QCOMPARE(report.problems.front().reason, ImportReason::LookalikeKey);
    QCOMPARE(report.problems.front().otherKey, u"env"_s);
    QCOMPARE(report.problems.front().key, u"env\u00a0"_s);
    QCOMPARE(report.problems.back().reason, ImportReason::CaseTwin);
    QVERIFY(report.problems.back().isAdvice());
    QCOMPARE(report.counts.changes, std::size_t(2));

    ImportTarget meant = document.target();
    meant.allowsLookalikes = true;
    report = matchImport(*Document::read(csv), meant);
    QCOMPARE(report.counts.changes, std::size_t(3));
    QCOMPARE(report.counts.badRows, std::size_t(0));
    // What cannot be seen is pointed out all the same.
    QCOMPARE(report.problems.front().reason, ImportReason::OddText);
    // A key that is there already may be removed.
    QCOMPARE(document.import("resource_id,op,key,value\nz-1,remove,env,\n").problems.size(), std::size_t(0));
}

void TestCsvImport::damageThatThePresentValueExplainsCanBeRepaired()
{
    Document document;
    document.add(kMachines, u"i-4"_s, Tags{{u"until"_s, u"2026-12-31"_s}});
    document.add(kMachines, u"i-5"_s, Tags{{u"until"_s, u"never"_s}});
    const ImportReport report = document.import("resource_id,tag:until\ni-4,12/31/26\ni-5,12/31/26\n");
    QCOMPARE(report.counts.advice, std::size_t(2));
    QCOMPARE(report.counts.problems, std::size_t(0));
    QVERIFY(report.problems.front().present);
    QCOMPARE(document.table.pool().text(*report.problems.front().present), u"2026-12-31"_s);
    QVERIFY(!report.problems.back().present);
}

void TestCsvImport::rowsWithoutIdsAreFoundByTheirNames()
{
    Document document;
    document.unloaded = {};
    const QByteArray head = "名称,tag:env\n";
    ImportReport report = document.import(head + "name of i-2,x\nname of nobody,x\nNAME OF I-2,x\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(document.table.idText(report.deltas.front().first), u"i-2"_s);
    QCOMPARE(report.problems.size(), std::size_t(2));
    QCOMPARE(report.problems.front().reason, ImportReason::UnknownName);

    document.table.insert(
        kDisks, {.id = u"d-9"_s, .name = u"name of i-2"_s, .status = {}, .parent = {}, .tags = Tags{}});
    report = document.import(head + "name of i-2,x\n");
    const ImportProblem &twice = report.problems.front();
    QCOMPARE(twice.reason, ImportReason::AmbiguousName);
    QCOMPARE(twice.candidateCount, std::size_t(2));
    QCOMPARE(twice.candidates,
        (QList<ResourceId>{
            {.collection = kMachines, .id = u"i-2"_s}, {.collection = kDisks, .id = u"d-9"_s}}));
    QVERIFY(!twice.row);
    // A column that says where leaves one of them.
    report = document.import("名称,产品,tag:env\nname of i-2,disk,x\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(document.table.idText(report.deltas.front().first), u"d-9"_s);
}

void TestCsvImport::resourcesAreLookedForInTheScopesOnly()
{
    Document document;
    document.table.insert(
        kDisks, {.id = u"d-9"_s, .name = u"name of i-2"_s, .status = {}, .parent = {}, .tags = Tags{}});
    document.scopes = {{kMachines, {}}};
    // What is in no scope is neither waited for nor in the way.
    ImportReport report = document.import("名称,tag:env\nname of i-2,x\nname of d-1,x\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(document.table.idText(report.deltas.front().first), u"i-2"_s);
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().reason, ImportReason::NotInScopes);
    QVERIFY(report.toLoad.empty());
    // By their ids, too, and where the row says another place.
    report = document.import("resource_id,service,tag:env\ni-2,,x\nd-1,,x\nd-1,disk,x\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(report.problems.size(), std::size_t(2));
    for (const ImportProblem &problem : report.problems)
        QCOMPARE(problem.reason, ImportReason::NotInScopes);
}

void TestCsvImport::aScopeMayBeAPartOfACollection()
{
    Document document;
    for (const auto &[id, zone] : {std::pair(u"r-1"_s, u"z-1"_s), std::pair(u"r-2"_s, u"z-2"_s)})
        document.table.insert(
            kDisks, {.id = id, .name = u"www"_s, .status = {}, .parent = zone, .tags = Tags{}});
    document.scopes = {{kDisks, u"z-2"_s}};
    const QByteArray byName = "名称,tag:env\nwww,x\n";
    ImportReport report = document.import(byName);
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(document.table.idText(report.deltas.front().first), u"r-2"_s);
    report = document.import("resource_id,tag:env\nr-1,x\nr-2,x\n");
    QCOMPARE(report.deltas.size(), std::size_t(1));
    QCOMPARE(report.problems.front().reason, ImportReason::NotInScopes);
    QCOMPARE(report.problems.front().line, 2);
    // Only what the scopes name is to be listed.
    document.scopes = {{document.unloaded, u"z-9"_s}};
    report = document.import(byName);
    QCOMPARE(report.problems.front().reason, ImportReason::NotLoaded);
    QCOMPARE(report.toLoad, document.scopes);
}

void TestCsvImport::aNameIsNotKnownBeforeEverythingIsListed()
{
    Document document;
    const ImportReport report = document.import("名称,tag:env\nname of i-2,x\n");
    QCOMPARE(report.problems.front().reason, ImportReason::NotLoaded);
    QCOMPARE(report.toLoad, (std::vector<Scope>{{document.unloaded, {}}}));
}

void TestCsvImport::everyPresetPassesOverReasons_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QStringList>("header");
    QTest::newRow("our own") << u"tagdesk"_s << QStringList{u"resource_id"_s, u"tag:env"_s};
    QTest::newRow("AWS Tag Editor") << u"aws-tag-editor"_s << QStringList{u"Identifier"_s, u"Tag: env"_s};
    QTest::newRow("aws-tagger") << u"aws-tagger"_s << QStringList{u"Id"_s, u"env"_s};
    QTest::newRow("heads") << u"heads"_s << QStringList{u"资源ID"_s, u"tag:env"_s};
    QTest::newRow("awstaghelper") << u"awstaghelper"_s << QStringList{u"InstanceName"_s, u"env"_s};
}

void TestCsvImport::everyPresetPassesOverReasons()
{
    QFETCH(QString, preset);
    QFETCH(QStringList, header);
    for (const QString &reason : {QString(kReasonColumn), u"_Reason"_s, u" _REASON "_s}) {
        const QStringList cells = header + QStringList{reason};
        const CsvMapping mapping = mappingFor(preset, cells);
        QCOMPARE(int(mapping.columns.at(0).use), int(ColumnUse::ResourceId));
        QCOMPARE(mapping.columns.at(1), (CsvColumn{.use = ColumnUse::TagValue, .key = u"env"_s}));
        QCOMPARE(int(mapping.columns.at(2).use), int(ColumnUse::Ignored));
    }
}

void TestCsvImport::mappingsThatCannotWorkAreRefused()
{
    const auto fault = [](const QStringList &header) {
        return check(mappingFor(u"tagdesk"_s, header));
    };
    QCOMPARE(fault({u"tag:env"_s}).fault, MappingFault::NoIdColumn);
    QCOMPARE(fault({u"resource_id"_s}).fault, MappingFault::NoTagColumn);
    QCOMPARE(fault({u"resource_id"_s, u"key"_s}).fault, MappingFault::NoTagColumn);
    QCOMPARE(fault({u"resource_id"_s, u"tag:a"_s, u"tag:a"_s}), (MappingCheck{MappingFault::KeyTwice, 2}));
    QCOMPARE(
        fault({u"resource_id"_s, u"Resource ID"_s, u"tag:a"_s}), (MappingCheck{MappingFault::UseTwice, 1}));
    QCOMPARE(fault({u"resource_id"_s, u"id"_s, u"tag:a"_s}).fault, MappingFault::None);
    QCOMPARE(fault({u"resource_id"_s, u"tag:a"_s, u"key"_s, u"value"_s}).fault, MappingFault::WideAndLong);
    QCOMPARE(fault({u"resource_id"_s, u"tag:a"_s, u"note"_s, u"note"_s}).fault, MappingFault::None);
}

TAGDESK_TEST(TestCsvImport, NoApplication)

} // namespace tst_csvimport

#include "tst_csvimport.moc"
