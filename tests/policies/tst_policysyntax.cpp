// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commentedjson.h"
#include "hclvalues.h"
#include "yamlvalues.h"

#include <QtTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Kind = PolicyFault::Kind;

class TestPolicySyntax : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasComments();
    void valuesKnowTheirLine();
    void whatCannotBeReadIsNamedByLine_data();
    void whatCannotBeReadIsNamedByLine();
    void hclHasTextsListsAndMaps();
    void yamlGivesPlainValuesTheirMeaning();
    void yamlAliasesCannotGrowWithoutEnd();
};

void TestPolicySyntax::jsonHasComments()
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

void TestPolicySyntax::valuesKnowTheirLine()
{
    const auto root = readCommentedJson(u"{\n\"a\":\n [1,\n2]}");
    QVERIFY(root.has_value());
    QCOMPARE(root->members[0].line, 2);
    QCOMPARE(root->members[0].value.line, 3);
    QCOMPARE(root->members[0].value.items[1].line, 4);
}

void TestPolicySyntax::whatCannotBeReadIsNamedByLine_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << u"json"_s << QString() << int(Kind::Syntax) << 1;
    QTest::newRow("a word") << u"json"_s << u"{\n\"a\": yes}"_s << int(Kind::Syntax) << 2;
    QTest::newRow("no comma") << u"json"_s << u"[1\n2]"_s << int(Kind::Syntax) << 2;
    QTest::newRow("no end") << u"json"_s << u"{\"a\": [1,\n"_s << int(Kind::Syntax) << 2;
    QTest::newRow("more behind it") << u"json"_s << u"{}\n}"_s << int(Kind::Syntax) << 2;
    QTest::newRow("a text over lines") << u"json"_s << u"{\"a\": \"b\nc\"}"_s << int(Kind::Syntax) << 1;
    QTest::newRow("no escape") << u"json"_s << u"\"\\x\""_s << int(Kind::Syntax) << 1;
    QTest::newRow("half a number") << u"json"_s << u"[1.2.3]"_s << int(Kind::Syntax) << 1;
    QTest::newRow("a comment without end") << u"json"_s << u"{}\n/* a"_s << int(Kind::Syntax) << 2;
    QTest::newRow("twice") << u"json"_s << u"{\"a\":1,\n\"a\":2}"_s << int(Kind::Twice) << 2;
    QTest::newRow("too deep") << u"json"_s << QString(100, u'[') << int(Kind::TooDeep) << 1;
    QTest::newRow("an expression") << u"hcl"_s << u"a = 1\nb = var.c"_s << int(Kind::Syntax) << 2;
    QTest::newRow("a template") << u"hcl"_s << u"a = \"${b}\""_s << int(Kind::Syntax) << 1;
    QTest::newRow("a block") << u"hcl"_s << u"locals {\n}"_s << int(Kind::Syntax) << 1;
    QTest::newRow("twice in HCL") << u"hcl"_s << u"a = 1\na = 2"_s << int(Kind::Twice) << 2;
    QTest::newRow("a list without end") << u"hcl"_s << u"a = [1"_s << int(Kind::Syntax) << 1;
    QTest::newRow("YAML") << u"yaml"_s << u"a: [1\nb: 2"_s << int(Kind::Syntax) << 2;
    QTest::newRow("twice in YAML") << u"yaml"_s << u"a: 1\na: 2"_s << int(Kind::Twice) << 2;
}

void TestPolicySyntax::whatCannotBeReadIsNamedByLine()
{
    QFETCH(QString, form);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    const auto read = form == "json"_L1 ? readCommentedJson(text)
        : form == "hcl"_L1              ? readHclValues(text)
                                        : readYaml(text.toUtf8());
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), kind);
    QCOMPARE(read.error().line, line);
}

void TestPolicySyntax::hclHasTextsListsAndMaps()
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

void TestPolicySyntax::yamlGivesPlainValuesTheirMeaning()
{
    const auto root = readYaml("a: true\nb: \"true\"\nc: ~\nd: [1, x]\n");
    QVERIFY(root.has_value());
    QCOMPARE(root->find(u"a")->kind, FileNode::Kind::Truth);
    QCOMPARE(root->find(u"b")->kind, FileNode::Kind::Text);
    QCOMPARE(root->find(u"c")->kind, FileNode::Kind::Null);
    QCOMPARE(root->find(u"d")->items[1].text, u"x"_s);
}

void TestPolicySyntax::yamlAliasesCannotGrowWithoutEnd()
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

QTEST_APPLESS_MAIN(TestPolicySyntax)
#include "tst_policysyntax.moc"
