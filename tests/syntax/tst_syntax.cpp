// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commentedjson.h"
#include "hclvalues.h"
#include "likepattern.h"
#include "testrunner.h"
#include "tomlvalues.h"
#include "yamlvalues.h"

#include <QRegularExpression>
#include <QtTest>

namespace tst_syntax {

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Kind = SyntaxFault::Kind;

namespace {

tl::expected<FileNode, SyntaxFault> readAs(const QString &form, const QString &text)
{
    if (form == "json"_L1)
        return readCommentedJson(text);
    if (form == "toml"_L1)
        return readToml(text);
    return form == "hcl"_L1 ? readHclValues(text) : readYaml(text.toUtf8());
}

} // namespace

class TestSyntax : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasComments();
    void valuesKnowTheirLine();
    void whatCannotBeReadIsNamedByLine_data();
    void whatCannotBeReadIsNamedByLine();
    void whatStandsThereIsSaid_data();
    void whatStandsThereIsSaid();
    void valuesMayLieSoDeep_data();
    void valuesMayLieSoDeep();
    void everyBeginningIsReadOrRefusedInOneOfItsLines_data();
    void everyBeginningIsReadOrRefusedInOneOfItsLines();
    void languagesAreToldApart_data();
    void languagesAreToldApart();
    void hclHasTextsListsAndMaps();
    void hclEscapesAreItsOwn_data();
    void hclEscapesAreItsOwn();
    void aLineEndsAMemberOfHcl();
    void yamlGivesPlainValuesTheirMeaning();
    void yamlAliasesCannotGrowWithoutEnd();
    void tomlIsReadInTheOrderOfTheFile();
    void likeIsAPattern_data();
    void likeIsAPattern();
};

void TestSyntax::jsonHasComments()
{
    const auto root = readCommentedJson(uR"(<!-- a
        b --> { // "x": 1,
        "a": [1, -2.5e3, true, null, ], # c
        /* "b" */ "b//": "x\u00e4\n\"",
    })");
    QVERIFY(root.has_value());
    QCOMPARE(root->members.size(), 2U);
    QCOMPARE(root->members[0].value.items.size(), 4U);
    QCOMPARE(root->members[0].value.items[1].text, u"-2.5e3"_s);
    QCOMPARE(root->find(u"b//")->text, u"xä\n\""_s);
}

void TestSyntax::valuesKnowTheirLine()
{
    const auto root = readCommentedJson(u"{\n\"a\":\n [1,\n2]}");
    QVERIFY(root.has_value());
    QCOMPARE(root->members[0].line, 2);
    QCOMPARE(root->members[0].value.line, 3);
    QCOMPARE(root->members[0].value.items[1].line, 4);
}

void TestSyntax::whatCannotBeReadIsNamedByLine_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << u"json"_s << QString() << int(Kind::Unexpected) << 1;
    QTest::newRow("a word") << u"json"_s << u"{\n\"a\": yes}"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("no comma") << u"json"_s << u"[1\n2]"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("no end") << u"json"_s << u"{\"a\": [1,\n"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("more behind it") << u"json"_s << u"{}\n}"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("a text over lines") << u"json"_s << u"{\"a\": \"b\nc\"}"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no escape") << u"json"_s << u"\"\\x\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("half a number") << u"json"_s << u"[1.2.3]"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("a comment without end") << u"json"_s << u"{}\n/* a"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("twice") << u"json"_s << u"{\"a\":1,\n\"a\":2}"_s << int(Kind::Twice) << 2;
    QTest::newRow("too deep") << u"json"_s << QString(100, u'[') << int(Kind::TooDeep) << 1;
    QTest::newRow("an expression") << u"hcl"_s << u"a = 1\nb = var.c"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("a template") << u"hcl"_s << u"a = \"${b}\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("a block") << u"hcl"_s << u"locals {\n}"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("twice in HCL") << u"hcl"_s << u"a = 1\na = 2"_s << int(Kind::Twice) << 2;
    QTest::newRow("a list without end") << u"hcl"_s << u"a = [1"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no comma in HCL") << u"hcl"_s << u"a = [\n1\n2]"_s << int(Kind::Unexpected) << 3;
    QTest::newRow("two members in a line")
        << u"hcl"_s << u"a = {b = 1 c = 2}"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("a directive") << u"hcl"_s << u"a = \"%{if b}\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no escape of HCL") << u"hcl"_s << u"a = \"\\d\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no code point") << u"hcl"_s << u"a = \"\\U0011ffff\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("half a code point") << u"json"_s << u"\"\\u12\""_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no number") << u"hcl"_s << u"a = inf"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("no name") << u"hcl"_s << u"\n = 1"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("a variable with a colon") << u"hcl"_s << u"a: 1"_s << int(Kind::Unexpected) << 1;
    QTest::newRow("HCL's comment without end")
        << u"hcl"_s << u"a = 1\n/* b\n"_s << int(Kind::Unexpected) << 2;
    QTest::newRow("too deep in HCL") << u"hcl"_s << (u"a = "_s + QString(100, u'[')) << int(Kind::TooDeep)
                                     << 1;
    QTest::newRow("twice in a map") << u"hcl"_s << u"a = {\nb = 1\nb = 2}"_s << int(Kind::Twice) << 3;
    QTest::newRow("YAML") << u"yaml"_s << u"a: [1\nb: 2"_s << int(Kind::Explained) << 2;
    QTest::newRow("TOML") << u"toml"_s << u"a = [1\nb = 2"_s << int(Kind::Explained) << 2;
    QTest::newRow("a TOML that ends") << u"toml"_s << u"a = 1\nb = \"c"_s << int(Kind::Explained) << 2;
    QTest::newRow("twice in TOML") << u"toml"_s << u"a = 1\na = 2"_s << int(Kind::Explained) << 2;
    QTest::newRow("too deep in TOML")
        << u"toml"_s << (u"a = 1\nb = "_s + QString(100, u'[')) << int(Kind::TooDeep) << 2;
    QTest::newRow("a key of too many parts")
        << u"toml"_s << (u"a = 1\n["_s + u"b."_s.repeated(500'000) + u"b]"_s) << int(Kind::TooDeep) << 2;
    QTest::newRow("many parts behind a text")
        << u"toml"_s << (u"a = [\"\"\"\n\\\"\"\"\"\", {"_s + u"b."_s.repeated(500'000) + u"b = 1}]"_s)
        << int(Kind::TooDeep) << 2;
    QTest::newRow("a time") << u"toml"_s << u"\na = [1, 07:30:00]"_s << int(Kind::Inexpressible) << 2;
    QTest::newRow("no number in TOML") << u"toml"_s << u"\na = nan"_s << int(Kind::Inexpressible) << 2;
    QTest::newRow("twice in YAML") << u"yaml"_s << u"a: 1\na: 2"_s << int(Kind::Twice) << 2;
}

void TestSyntax::whatCannotBeReadIsNamedByLine()
{
    QFETCH(QString, form);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    const auto read = readAs(form, text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), kind);
    QCOMPARE(read.error().line, line);
}

void TestSyntax::whatStandsThereIsSaid_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("a word") << u"json"_s << u"{\"a\": yes}"_s << u"yes}"_s;
    QTest::newRow("the end") << u"json"_s << u"[1"_s << QString();
    QTest::newRow("a reference") << u"hcl"_s << u"a = var.c # d\nb = 1"_s << u"var.c # d"_s;
    QTest::newRow("a long line") << u"hcl"_s << u"a = merge(var.one, var.two)"_s << u"merge(var.one, var.t"_s;
    QTest::newRow("a name") << u"hcl"_s << u"a = 1\na = 2"_s << u"a"_s;
    QTest::newRow("a comment") << u"hcl"_s << u"a = 1 /* b"_s << u"/* b"_s;
}

void TestSyntax::whatStandsThereIsSaid()
{
    QFETCH(QString, form);
    QFETCH(QString, text);
    const auto read = readAs(form, text);
    QVERIFY(!read);
    QTEST(read.error().text, "said");
}

void TestSyntax::valuesMayLieSoDeep_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("before");
    QTest::newRow("JSON") << u"json"_s << QString();
    QTest::newRow("HCL") << u"hcl"_s << u"a = "_s;
    QTest::newRow("YAML") << u"yaml"_s << QString();
    QTest::newRow("TOML") << u"toml"_s << u"a = "_s;
}

void TestSyntax::valuesMayLieSoDeep()
{
    QFETCH(QString, form);
    QFETCH(QString, before);
    const auto nested = [&](int depth) {
        return readAs(form, before + QString(depth + 1, u'[') + QString(depth + 1, u']'));
    };
    QVERIFY(nested(FileNode::kDeepest).has_value());
    const auto read = nested(FileNode::kDeepest + 1);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Kind::TooDeep));
}

void TestSyntax::everyBeginningIsReadOrRefusedInOneOfItsLines_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    QTest::newRow("JSON") << u"json"_s
                          << u"<!-- a -->\n{ // b\n\"c\": [1, -2e3, true, null,],\n/* d */\n\"e\": {\"f\": "
                             u"\"\\u00e4\\n\"}}\n"_s;
    QTest::newRow("HCL")
        << u"hcl"_s
        << u"# a\nb = [\"x\", 2, true,]\nc = {\n\"d e\" = \"\\U0001f331 $${f}\" // g\nh : null "
           u"/* i */\n}\n"_s;
    QTest::newRow("YAML") << u"yaml"_s << u"a: &b [1, \"c\", 'd']\ne:\n  - f: *b\n    g: |\n      h\n"_s;
    QTest::newRow("TOML") << u"toml"_s
                          << u"# a\nb = [\"x\", 2.50,\n'y', 2026-11-30]\n[[c]]\nd.\"e f\" = {g = true} # h\n"
                             "i = \"\"\"\nj \\\"\"\"\"\n[c.k]\nl = '''\n'm''''\n"_s;
}

void TestSyntax::everyBeginningIsReadOrRefusedInOneOfItsLines()
{
    QFETCH(QString, form);
    QFETCH(QString, text);
    QVERIFY(readAs(form, text).has_value());
    for (qsizetype length = 0; length < text.size(); ++length) {
        const QString beginning = text.first(length);
        const auto read = readAs(form, beginning);
        if (read)
            continue;
        QVERIFY2(read.error().line >= 1, qPrintable(beginning));
        QVERIFY2(read.error().line <= beginning.count(u'\n') + 1, qPrintable(beginning));
    }
}

void TestSyntax::languagesAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    QTest::newRow("an object") << u"{"_s << u"json"_s;
    QTest::newRow("a list behind comments") << u"\ufeff// a = 1\n/* b */ <!-- c --> ["_s << u"json"_s;
    QTest::newRow("a variable") << u"# {\na-1 = {"_s << u"hcl"_s;
    QTest::newRow("a name in quotes") << u"\"a b\" ="_s << u"hcl"_s;
    QTest::newRow("YAML") << u"# a = 1\na: 1"_s << u"yaml"_s;
    QTest::newRow("a head") << u"# a\n[[b]]\nc = 1"_s << u"toml"_s;
    QTest::newRow("a head behind values") << u"\"a b\" = '''\n[c]\n'''\n [ d.e ]"_s << u"toml"_s;
    QTest::newRow("no head, but a list") << u"a = [\n[b],\n[c]\n]"_s << u"hcl"_s;
    QTest::newRow("no head, but a text") << u"a = \"\"\"\n[b]\n\"\"\""_s << u"hcl"_s;
    QTest::newRow("lists in a list") << u"[[\"a\"], [true]]"_s << u"json"_s;
    QTest::newRow("a word in lists") << u"[[true]]"_s << u"json"_s;
    QTest::newRow("YAML's lists") << u"a: b\n[c]\n"_s << u"yaml"_s;
    QTest::newRow("a word") << u"a"_s << u"yaml"_s;
    QTest::newRow("no name") << u"= 1"_s << u"yaml"_s;
    QTest::newRow("nothing") << QString() << u"yaml"_s;
    QTest::newRow("a comment without end") << u"/* {"_s << u"yaml"_s;
}

void TestSyntax::languagesAreToldApart()
{
    QFETCH(QString, text);
    QFETCH(QString, form);
    QCOMPARE(isCommentedJson(text), form == "json"_L1);
    // Asked in this order: values of TOML begin as those of HCL do, and heads of tables as lists.
    QCOMPARE(!isCommentedJson(text) && isToml(text), form == "toml"_L1);
    QCOMPARE(!isToml(text) && isHclValues(text), form == "hcl"_L1);
}

void TestSyntax::hclHasTextsListsAndMaps()
{
    const auto root =
        readHclValues(u"# c\na = [\"x\", 2, true,]\nm = {\n  \"k 1\" = \"v\\\"\" // c\n  k2 : null\n}\n");
    QVERIFY(root.has_value());
    QCOMPARE(root->find(u"a")->items.size(), 3U);
    const FileNode *map = root->find(u"m");
    QCOMPARE(map->members.size(), 2U);
    QCOMPARE(map->find(u"k 1")->text, u"v\""_s);
    QCOMPARE(map->members[1].line, 5);
}

void TestSyntax::hclEscapesAreItsOwn_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("control characters") << uR"(\n\r\t)"_s << u"\n\r\t"_s;
    QTest::newRow("themselves") << uR"(\"\\)"_s << u"\"\\"_s;
    QTest::newRow("code points") << uR"(\u00e4\U0001F331)"_s << u"ä🌱"_s;
    QTest::newRow("no template") << uR"($${a} %%{b} $c 5%)"_s << u"${a} %{b} $c 5%"_s;
}

void TestSyntax::hclEscapesAreItsOwn()
{
    QFETCH(QString, written);
    const auto root = readHclValues(u"a = \""_s + written + u'"');
    QVERIFY(root.has_value());
    QTEST(root->find(u"a")->text, "meant");
}

void TestSyntax::aLineEndsAMemberOfHcl()
{
    const auto root = readHclValues(u"a = { b = 1, c = 2 # d\n \"\" = 3 /* e */ }\nf = -1.5e+3");
    QVERIFY(root.has_value());
    const FileNode *map = root->find("a"_L1);
    QCOMPARE(map->members.size(), 3U);
    QCOMPARE(map->find(""_L1)->text, u"3"_s);
    QCOMPARE(root->find("f"_L1)->text, u"-1.5e+3"_s);
}

void TestSyntax::yamlGivesPlainValuesTheirMeaning()
{
    const auto root = readYaml("a: true\nb: \"true\"\nc: ~\nd: [1, x]\n");
    QVERIFY(root.has_value());
    QCOMPARE(root->find(u"a")->kind, FileNode::Kind::Truth);
    QCOMPARE(root->find(u"b")->kind, FileNode::Kind::Text);
    QCOMPARE(root->find(u"c")->kind, FileNode::Kind::Null);
    QCOMPARE(root->find(u"d")->items[1].text, u"x"_s);
}

void TestSyntax::yamlAliasesCannotGrowWithoutEnd()
{
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 9; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArrayList(10, before).join(',') + "]\n";
    }
    const auto read = readYaml(text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Kind::TooDeep));
}

void TestSyntax::tomlIsReadInTheOrderOfTheFile()
{
    const auto root = readToml(u"\ufeffz = '🌱' # c\ny = [1.50, -2, +3, 4_0, 0x1f]\nx = 2026-11-30\n"
                               "[[r]]\nb = true\na.c = \"d\"\n[r.e]\n[[r]]\n");
    QVERIFY(root.has_value());
    QStringList names;
    for (const FileMember &member : root->members)
        names.append(member.name);
    QCOMPARE(names, (QStringList{u"z"_s, u"y"_s, u"x"_s, u"r"_s}));
    QCOMPARE(root->find(u"z")->text, u"🌱"_s);
    QStringList digits;
    for (const FileNode &number : root->find(u"y")->items) {
        QCOMPARE(number.kind, FileNode::Kind::Number);
        digits.append(number.text);
    }
    QCOMPARE(digits, (QStringList{u"1.50"_s, u"-2"_s, u"3"_s, u"40"_s, u"31"_s}));
    QVERIFY(root->find(u"x")->isText());
    QCOMPARE(root->find(u"x")->text, u"2026-11-30"_s);
    const std::vector<FileNode> &rules = root->find(u"r")->items;
    QCOMPARE(rules.size(), 2U);
    QCOMPARE(rules[0].line, 4);
    QCOMPARE(rules[1].line, 8);
    QCOMPARE(rules[0].members.size(), 3U);
    QCOMPARE(rules[0].members[0].name, u"b"_s);
    QVERIFY(rules[0].members[0].value.truth);
    QCOMPARE(rules[0].members[1].line, 6);
    QCOMPARE(rules[0].members[1].value.find(u"c")->text, u"d"_s);
    QVERIFY(rules[0].members[2].value.isObject());
}

void TestSyntax::likeIsAPattern_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("any") << u"a%"_s << u"ab\nc"_s << true;
    QTest::newRow("one") << u"a_"_s << u"a🌱"_s << true;
    QTest::newRow("one more") << u"a_"_s << u"abc"_s << false;
    QTest::newRow("taken as it is") << u"50\\%\\_\\\\"_s << u"50%_\\"_s << true;
    QTest::newRow("a backslash at the end") << u"a\\"_s << u"a\\"_s << true;
    QTest::newRow("no pattern") << u"a.b|(c"_s << u"a.b|(c"_s << true;
    QTest::newRow("beyond the first plane") << u"🌱\\🌱%"_s << u"🌱🌱x"_s << true;
}

void TestSyntax::likeIsAPattern()
{
    QFETCH(QString, like);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(patternOfLike(like)));
    QVERIFY(pattern.isValid());
    QCOMPARE(pattern.match(text).hasMatch(), matches);
}

TAGDESK_TEST(TestSyntax, NoApplication)

} // namespace tst_syntax

#include "tst_syntax.moc"
