// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonwriter.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace tst_jsonwriter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void nestedValuesAreCommaSeparated();
    void anyTextSurvivesAParser_data();
    void anyTextSurvivesAParser();
    void whatHidesOrReordersIsEscaped();
    void valuesAreWrittenAsQtWritesThem();
    void linesAndBlanksMakeItReadable();
    void aLongTextCanBeTakenInPieces();
};

void TestJsonWriter::nestedValuesAreCommaSeparated()
{
    JsonWriter json;
    json.beginObject()
        .member("a", 1)
        .key("b")
        .beginArray()
        .text("x")
        .null()
        .boolean(true)
        .beginObject()
        .endObject();
    json.endArray().member("c", "d").key("e").beginArray().endArray().endObject();
    QCOMPARE(json.take(), R"({"a":1,"b":["x",null,true,{}],"c":"d","e":[]})");
}

void TestJsonWriter::anyTextSurvivesAParser_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("Chinese") << u"部门 研发一部"_s;
    QTest::newRow("quotes and backslashes") << uR"("a\b\"c")"_s;
    QTest::newRow("control characters") << u"a\n\tb\u0001"_s;
    QTest::newRow("beyond the basic plane") << u"🚀\U00020000"_s;
    QTest::newRow("a byte order mark first, and again") << u"\ufeffa\ufeff\u202e"_s;
}

void TestJsonWriter::anyTextSurvivesAParser()
{
    QFETCH(QString, text);
    JsonWriter json;
    json.beginObject().member(text.toUtf8(), text.toUtf8()).endObject();
    const QJsonObject object = QJsonDocument::fromJson(json.take()).object();
    QCOMPARE(object.keys(), QStringList{text});
    QCOMPARE(object.value(text).toString(), text);
}

void TestJsonWriter::whatHidesOrReordersIsEscaped()
{
    JsonWriter json;
    json.text("a\x7f\u009b\u202e\u2028\ue000\u0600数据é\U000E0041\U0001F600");
    QCOMPARE(json.take(),
        QByteArray(R"("a\u007f\u009b\u202e\u2028\ue000\u0600)") + "数据é" + R"(\udb40\udc41)"
            + "\U0001F600\"");
}

void TestJsonWriter::valuesAreWrittenAsQtWritesThem()
{
    const QJsonObject object{{u"a"_s, QJsonArray{1, -2.5, 1e300, 9007199254740993LL, true, QJsonValue()}},
        {u"b"_s, QJsonObject{{u"c"_s, u"\"d\\数"_s}}}};
    QCOMPARE(jsonText(object), QJsonDocument(object).toJson(QJsonDocument::Compact));
    QCOMPARE(jsonText(QJsonArray()), "[]");
}

void TestJsonWriter::linesAndBlanksMakeItReadable()
{
    JsonWriter json;
    json.spaced().beginObject().line().member("a", 1).member("b", 2).line().key("c").beginArray();
    json.line().number(3).line().number(4).line().endArray().line().endObject();
    QCOMPARE(json.take(), "{\n\"a\": 1, \"b\": 2,\n\"c\": [\n3,\n4\n]\n}");
}

void TestJsonWriter::aLongTextCanBeTakenInPieces()
{
    JsonWriter json;
    json.beginArray().number(1);
    QByteArray text = json.take();
    text += json.number(2).take();
    text += json.endArray().take();
    QCOMPARE(text, "[1,2]");
}

TAGDESK_TEST(TestJsonWriter, NoApplication)

} // namespace tst_jsonwriter

#include "tst_jsonwriter.moc"
