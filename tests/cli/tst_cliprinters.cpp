// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprinter.h"
#include "csvtext.h"
#include "displaywidth.h"
#include "historyprinter.h"
#include "importprinter.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "resourceprinter.h"
#include "scopeprinter.h"
#include "terminaltext.h"
#include "testrunner.h"
#include "texttable.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

namespace tst_cliprinters {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray printed(const std::function<void(QIODevice &)> &print)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    print(buffer);
    return buffer.data();
}

const Collection kCollection{.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"r"_s, .kind = u"vm"_s};

Resource resource(const QString &id, const QString &name, const std::optional<Tags> &tags)
{
    return {.id = id, .name = name, .status = u"running"_s, .parent = {}, .tags = tags};
}

class Listed
{
public:
    Listed()
    {
        m_table.insert(kCollection,
            resource(u"i-1"_s, u"web, \"first\""_s, Tags{{u"env"_s, u"prod"_s}, {u"note"_s, u""_s}}));
        m_table.insert(kCollection, resource(u"i-02"_s, u"数据库"_s, Tags{{u"部门"_s, u"研发,一部"_s}}));
        m_table.insert(kCollection, resource(u"i-3"_s, u"empty"_s, Tags{}));
        m_table.insert(kCollection, resource(u"i-4"_s, u"unread"_s, std::nullopt));
    }
    [[nodiscard]] QByteArray as(CliFormat format) const
    {
        return printed([&](QIODevice &device) {
            printResources(
                device, format, {.table = m_table, .rows = {0, 1, 2, 3}, .scope = u"jdcloud/r/vm"_s});
        });
    }

private:
    ResourceTable m_table;
};

} // namespace

class TestCliPrinters : public QObject
{
    Q_OBJECT

private slots:
    void aSpreadsheetTakesNoCellOfTheHistoryForAFormula()
    {
        JournalCell cell;
        cell.id.id = u"i-1"_s;
        cell.name = u"=name"_s;
        cell.key = u"k"_s;
        cell.before = u""_s;
        cell.after = u"=1+1"_s;
        cell.outcome.state = RowState::Verified;
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        printCells(out, CliFormat::Csv, {cell});
        QCOMPARE(out.data().split('\n').at(1).trimmed(), "i-1,'=name,k,<empty>,'=1+1,verified,,");
    }

    void chineseTextTakesTwoCells()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"数据"), 4);
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"Ａ"), 2);
        QCOMPARE(displayWidth(u"𠀀"), 2);
        QCOMPARE(cutToWidth(u"数据库"_s, 6), u"数据库"_s);
        QCOMPARE(cutToWidth(u"数据库"_s, 5), u"数据…"_s);
        QCOMPARE(cutToWidth(u"abcdef"_s, 4), u"abc…"_s);
    }

    void whatIsDrawnAsOneTakesTheCellsOfOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("rocket") << u"\U0001F680"_s << 2;
        QTest::newRow("watch, older than emoji") << u"\u231a"_s << 2;
        QTest::newRow("check mark") << u"\u2705"_s << 2;
        QTest::newRow("emoji of Unicode 14") << u"\U0001FAE0"_s << 2;
        QTest::newRow("heart as text") << u"\u2764"_s << 1;
        QTest::newRow("heart as emoji") << u"\u2764\ufe0f"_s << 2;
        QTest::newRow("keycap") << u"1\ufe0f\u20e3"_s << 2;
        QTest::newRow("family of three") << u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s << 2;
        QTest::newRow("skin tone") << u"\U0001F44D\U0001F3FD"_s << 2;
        QTest::newRow("two flags") << u"\U0001F1E9\U0001F1EA\U0001F1E8\U0001F1F3"_s << 4;
        QTest::newRow("marks that combine") << u"e\u0301\u0323"_s << 1;
        QTest::newRow("Japanese letter with a mark") << u"\u304b\u3099"_s << 2;
        QTest::newRow("Korean, in one and in parts") << u"\ud55c\u1112\u1161\u11ab"_s << 4;
        QTest::newRow("half-width katakana") << u"\uff71"_s << 1;
        QTest::newRow("zero-width blank") << u"a\u200bb"_s << 2;
        QTest::newRow("half of a pair") << QString(QChar(0xd83d)) + u'x' << 2;
    }

    void whatIsDrawnAsOneTakesTheCellsOfOne()
    {
        QFETCH(const QString, text);
        QFETCH(const int, cells);
        QCOMPARE(displayWidth(text), cells);
        QCOMPARE(cutToWidth(text + u"abc"_s, cells + 2), text + u"a…"_s);
    }

    void columnsBehindEmojiAreAligned()
    {
        const QByteArray text = printed([](QIODevice &device) {
            TextTable table({u"NAME"_s, u"ID"_s});
            table.addRow({u"\U0001F680 up"_s, u"i-1"_s});
            table.addRow({u"\u2705\u2705\u2705"_s, u"i-2"_s});
            table.addRow({u"plain"_s, u"i-3"_s});
            table.print(device);
        });
        QCOMPARE(text, "NAME    ID\n\U0001F680 up   i-1\n\u2705\u2705\u2705  i-2\nplain   i-3\n");
    }

    void controlCharactersDoNotReachTheTerminal()
    {
        const QByteArray text = printed([](QIODevice &device) {
            TextTable table({u"ID"_s});
            table.addRow({u"\x1b]0;x\a"_s});
            table.print(device);
        });
        QCOMPARE(text, "ID\n\\u{1B}]0;x\\u{7}\n");
    }

    void jsonEscapesWhatATerminalActsOn()
    {
        const QString hostile = u"\x1b[2J\x7f\u009b\u202e\u2066\u2028\U000E0041\"数据\U0001F600"_s;
        const QJsonObject object{{hostile, hostile}};
        const QByteArray json = jsonText(object);
        QCOMPARE(QJsonDocument::fromJson(json).object(), object);
        QCOMPARE(json.count("\\u202e"), 2);
        QVERIFY(json.contains("\\udb40\\udc41"));
        QVERIFY(json.contains("数据\U0001F600"));
        for (const char32_t character : QString::fromUtf8(json).toUcs4())
            QVERIFY(!isUnprintable(character));
        QCOMPARE(QJsonDocument::fromJson(jsonText(QJsonArray{object})).array(), QJsonArray{object});
    }

    void aSpreadsheetTakesNoCellForAFormula()
    {
        const QString formula = u"=cmd|' /C calc'!A0"_s;
        ResourceTable table;
        table.insert(kCollection, resource(formula, formula, Tags{{formula, formula}}));
        const AppliedTags applied{.requests = 1,
            .succeeded = {formula},
            .failed = {{.id = formula, .message = formula, .requestId = formula}},
            .unknown = {formula}};
        const PlannedTags planned{.requests = 1,
            .milliseconds = 1,
            .changes = {{.id = formula,
                .name = formula,
                .key = formula,
                .oldValue = formula,
                .newValue = u"@SUM(A1)"_s}}};
        JournalRun run;
        run.header.profile = formula;
        run.header.cloud = formula;
        run.header.note = formula;
        JournalCell cell;
        cell.id.id = formula;
        cell.name = formula;
        cell.key = formula;
        cell.before = formula;
        cell.after = u"-1+1"_s;
        cell.outcome.error.message = formula;
        cell.outcome.error.requestId = u"+1"_s;
        const QByteArray csv = printed([&](QIODevice &device) {
            printResources(device, CliFormat::Csv, {.table = table, .rows = {0}, .scope = u"jdcloud/r/vm"_s});
            printApplied(device, CliFormat::Csv, applied);
            printPlanned(device, CliFormat::Csv, planned);
            printRuns(device, CliFormat::Csv, {run});
            printCells(device, CliFormat::Csv, {cell});
            printScopes(device, CliFormat::Csv,
                {{.scope = formula, .name = formula, .resources = 1, .onlyTagged = false, .depth = 0}});
        });
        QVERIFY(csv.count("'=cmd") > 15);
        for (const QByteArray &line : csv.split('\n')) {
            for (const QByteArray &field : line.split(',')) {
                QVERIFY2(!field.startsWith('=') && !field.startsWith('+') && !field.startsWith('-')
                        && !field.startsWith('@'),
                    line.constData());
            }
        }
    }

    void theValuesOfAListComeBackFromItsCells()
    {
        for (const QString &value : {u"=1"_s, u"'=1"_s, u"<remove>"_s, u""_s, u"<"_s, u"a,\"b\""_s}) {
            const std::string cell = OutputCell::value(value).csv();
            const CellText read = readCell(cell);
            QCOMPARE(read.meaning, value.isEmpty() ? CellMeaning::Empty : CellMeaning::Value);
            QCOMPARE(QString::fromStdString(std::string(read.value)), value);
        }
        QCOMPARE(readCell(OutputCell::value(QString()).csv()).meaning, CellMeaning::Blank);
    }

    void columnsWithNothingInThemAreLeftOut()
    {
        const AppliedTags applied{.requests = 1, .succeeded = {u"a"_s}, .failed = {}, .unknown = {}};
        QCOMPARE(printed([&](QIODevice &device) { printApplied(device, CliFormat::Table, applied); }),
            QByteArray("ID  RESULT\na   done\n"));
        QCOMPARE(printed([](QIODevice &device) { printApplied(device, CliFormat::Table, {}); }),
            QByteArray("ID  RESULT  MESSAGE  REQUEST\n"));
    }

    void resourcesAreAligned()
    {
        QCOMPARE(QString::fromUtf8(Listed().as(CliFormat::Table)),
            u"ID    NAME          STATUS   TAGS\n"
            "i-1   web, \"first\"  running  env=prod, note=\n"
            "i-02  数据库        running  部门=研发,一部\n"
            "i-3   empty         running  –\n"
            "i-4   unread        running  ?\n"_s);
    }

    void resourcesAsCsvFollowTheStandard()
    {
        QCOMPARE(QString::fromUtf8(Listed().as(CliFormat::Csv)),
            u"scope,id,name,status,tagsRead,tag:env,tag:note,tag:部门\r\n"
            "jdcloud/r/vm,i-1,\"web, \"\"first\"\"\",running,true,prod,<empty>,\r\n"
            "jdcloud/r/vm,i-02,数据库,running,true,,,\"研发,一部\"\r\n"
            "jdcloud/r/vm,i-3,empty,running,true,,,\r\n"
            "jdcloud/r/vm,i-4,unread,running,false,,,\r\n"_s);
    }

    void resourcesAsJsonTellUnreadFromUntagged()
    {
        const QJsonArray array = QJsonDocument::fromJson(Listed().as(CliFormat::Json)).array();
        QCOMPARE(array.size(), 4);
        const QJsonObject first{{u"scope"_s, u"jdcloud/r/vm"_s}, {u"id"_s, u"i-1"_s},
            {u"name"_s, u"web, \"first\""_s}, {u"status"_s, u"running"_s}, {u"tagsRead"_s, true},
            {u"tags"_s, QJsonObject{{u"env"_s, u"prod"_s}, {u"note"_s, u""_s}}}};
        QCOMPARE(array.at(0).toObject(), first);
        QCOMPARE(array.at(2).toObject().value("tagsRead"_L1).toBool(), true);
        QCOMPARE(array.at(3).toObject().value("tagsRead"_L1).toBool(), false);
        QCOMPARE(array.at(3).toObject().value("tags"_L1).toObject(), QJsonObject());
    }

    void noResourcesAreAnEmptyArray()
    {
        const ResourceTable table;
        const QByteArray json = printed([&table](QIODevice &device) {
            printResources(device, CliFormat::Json, {.table = table, .rows = {}, .scope = {}});
        });
        QCOMPARE(json, QByteArray("[]\n"));
    }

    void theResultHasTheDocumentedShape()
    {
        const AppliedTags applied{.requests = 3,
            .succeeded = {u"a"_s, u"b"_s},
            .failed = {{.id = u"c"_s, .message = u"resource not found"_s, .requestId = u"r-1"_s}},
            .unknown = {u"d"_s}};
        const auto as = [&applied](CliFormat format) {
            return printed([&](QIODevice &device) { printApplied(device, format, applied); });
        };
        const QJsonObject expected{{u"requests"_s, 3}, {u"succeeded"_s, QJsonArray{u"a"_s, u"b"_s}},
            {u"failed"_s,
                QJsonArray{QJsonObject{
                    {u"id"_s, u"c"_s}, {u"message"_s, u"resource not found"_s}, {u"requestId"_s, u"r-1"_s}}}},
            {u"unknown"_s, QJsonArray{u"d"_s}}};
        QCOMPARE(QJsonDocument::fromJson(as(CliFormat::Json)).object(), expected);
        QCOMPARE(as(CliFormat::Table),
            QByteArray("ID  RESULT   MESSAGE             REQUEST\n"
                       "a   done\n"
                       "b   done\n"
                       "c   failed   resource not found  r-1\n"
                       "d   unknown\n"));
        QCOMPARE(as(CliFormat::Csv),
            QByteArray("id,result,message,requestId\r\na,done,,\r\nb,done,,\r\n"
                       "c,failed,resource not found,r-1\r\nd,unknown,,\r\n"));
    }

    void thePlanTellsAbsentFromEmpty()
    {
        const PlannedTags planned{.requests = 1,
            .milliseconds = 60,
            .changes = {{.id = u"a"_s, .name = u"n"_s, .key = u"env"_s, .oldValue = {}, .newValue = u""_s},
                {.id = u"a"_s, .name = u"n"_s, .key = u"team"_s, .oldValue = u"x"_s, .newValue = {}}}};
        const auto as = [&planned](CliFormat format) {
            return printed([&](QIODevice &device) { printPlanned(device, format, planned); });
        };
        const QJsonObject object = QJsonDocument::fromJson(as(CliFormat::Json)).object();
        QCOMPARE(object.value("requests"_L1).toInt(), 1);
        QCOMPARE(object.value("milliseconds"_L1).toInt(), 60);
        const QJsonArray changes = object.value("changes"_L1).toArray();
        QVERIFY(changes.at(0)["old"_L1].isNull());
        QCOMPARE(changes.at(0)["new"_L1].toString(u"none"_s), u""_s);
        QCOMPARE(changes.at(1)["old"_L1].toString(), u"x"_s);
        QVERIFY(changes.at(1)["new"_L1].isNull());
        QCOMPARE(QString::fromUtf8(as(CliFormat::Table)),
            u"ID  NAME  KEY   OLD  NEW\na   n     env   –    <empty>\na   n     team  x    –\n"_s);
        QCOMPARE(
            as(CliFormat::Csv), QByteArray("id,name,key,old,new\r\na,n,env,,<empty>\r\na,n,team,x,\r\n"));
    }

    void aPlannedTableHasTheDocumentedShape()
    {
        const PlannedImport planned{.reading = {.preset = u"heads"_s,
                                        .certainty = u"likely"_s,
                                        .kept = u"CMDB"_s,
                                        .encoding = u"gb18030"_s,
                                        .encodingConfidence = 95,
                                        .skipped = {1, 2},
                                        .ignored = {{.column = 3, .head = u"owner"_s}}},
            .counts = {.changes = 2,
                .same = 3,
                .errors = 1,
                .blank = 4,
                .untouched = 5,
                .rows = 6,
                .goodRows = 1,
                .badRows = 1},
            .requests = 7,
            .milliseconds = 60,
            .changes = {{.scope = u"jdcloud/r/vm"_s,
                            .change = {.id = u"a"_s,
                                .name = u"n"_s,
                                .key = u"env"_s,
                                .oldValue = {},
                                .newValue = u""_s}},
                {.scope = u"jdcloud/r/vm"_s,
                    .change = {.id = u"a"_s,
                        .name = u"n"_s,
                        .key = u"team"_s,
                        .oldValue = u"x"_s,
                        .newValue = {}}}},
            .problems = {{.line = 4, .column = 2, .reason = u"form"_s, .message = u"Odd."_s}}};
        const auto as = [&planned](CliFormat format) {
            return printed([&](QIODevice &device) { printPlannedImport(device, format, planned); });
        };
        const QJsonObject change{{u"scope"_s, u"jdcloud/r/vm"_s}, {u"id"_s, u"a"_s}};
        QJsonObject set = change;
        set.insert(u"key"_s, u"env"_s);
        set.insert(u"before"_s, QJsonValue::Null);
        set.insert(u"after"_s, u""_s);
        QJsonObject removed = change;
        removed.insert(u"key"_s, u"team"_s);
        removed.insert(u"before"_s, u"x"_s);
        removed.insert(u"after"_s, QJsonValue::Null);
        const QJsonObject expected{{u"preset"_s, u"heads"_s}, {u"certainty"_s, u"likely"_s},
            {u"keptMapping"_s, u"CMDB"_s}, {u"encoding"_s, u"gb18030"_s}, {u"encodingConfidence"_s, 95},
            {u"skipped"_s, QJsonArray{1, 2}},
            {u"ignored"_s, QJsonArray{QJsonObject{{u"column"_s, 3}, {u"head"_s, u"owner"_s}}}},
            {u"counts"_s,
                QJsonObject{{u"changes"_s, 2}, {u"same"_s, 3}, {u"errors"_s, 1}, {u"blank"_s, 4},
                    {u"untouched"_s, 5}, {u"rows"_s, 6}, {u"goodRows"_s, 1}, {u"badRows"_s, 1}}},
            {u"requests"_s, 7}, {u"milliseconds"_s, 60}, {u"changes"_s, QJsonArray{set, removed}},
            {u"problems"_s,
                QJsonArray{QJsonObject{
                    {u"line"_s, 4}, {u"column"_s, 2}, {u"reason"_s, u"form"_s}, {u"message"_s, u"Odd."_s}}}}};
        QCOMPARE(QJsonDocument::fromJson(as(CliFormat::Json)).object(), expected);
        QCOMPARE(QString::fromUtf8(as(CliFormat::Table)),
            u"CHANGES  SAME  BLANK  UNTOUCHED  ERRORS  ROWS\n      2     3      4          5       1     "
            u"6\n\n"
            "SCOPE         ID  NAME  KEY   OLD  NEW\n"
            "jdcloud/r/vm  a   n     env   –    <empty>\n"
            "jdcloud/r/vm  a   n     team  x    –\n"_s);
    }

    void ofManyPlannedChangesTheFirstAreShown()
    {
        PlannedImport planned;
        for (int at = 0; at < 53; ++at)
            planned.changes.append({.scope = u"s"_s,
                .change = {.id = u"i"_s, .name = {}, .key = u"k"_s, .oldValue = {}, .newValue = u"v"_s}});
        const QByteArray text =
            printed([&](QIODevice &device) { printPlannedImport(device, CliFormat::Table, planned); });
        QVERIFY2(text.endsWith("\n… and 3 more\n"), text.constData());
        QCOMPARE(text.count("\ns  "), 50);
    }

    void aPlannedTableWithoutChangesIsJsonToo()
    {
        const QByteArray json =
            printed([](QIODevice &device) { printPlannedImport(device, CliFormat::Json, {}); });
        QVERIFY(QJsonDocument::fromJson(json).object()["changes"_L1].isArray());
    }

    void scopesTellWhatIsNotKnown()
    {
        const QList<PrintedScope> scopes{
            {.scope = u"jdcloud/r/vm"_s, .name = {}, .resources = 1234, .onlyTagged = false, .depth = 0},
            {.scope = u"jdcloud/r/jqs"_s, .name = {}, .resources = -1, .onlyTagged = true, .depth = 0},
            {.scope = u"huawei/private-recordsets/z"_s,
                .name = u"example.com."_s,
                .resources = 0,
                .onlyTagged = false,
                .depth = 1}};
        const auto as = [&scopes](CliFormat format) {
            return printed([&](QIODevice &device) { printScopes(device, format, scopes); });
        };
        QCOMPARE(as(CliFormat::Table),
            QByteArray("SCOPE                          RESOURCES  NAME\n"
                       "jdcloud/r/vm                        1234\n"
                       "jdcloud/r/jqs                          ?  (only those with tags)\n"
                       "  huawei/private-recordsets/z          0  example.com.\n"));
        const QJsonArray array = QJsonDocument::fromJson(as(CliFormat::Json)).array();
        QCOMPARE(array.at(0)["resources"_L1].toInt(), 1234);
        QVERIFY(array.at(1)["resources"_L1].isNull());
        QCOMPARE(array.at(1)["onlyTagged"_L1].toBool(), true);
        QCOMPARE(array.at(2)["name"_L1].toString(), u"example.com."_s);
        QVERIFY(as(CliFormat::Csv).contains("jdcloud/r/jqs,,,true\r\n"));
    }
};

TAGDESK_TEST(TestCliPrinters, QCoreApplication)

} // namespace tst_cliprinters

#include "tst_cliprinters.moc"
