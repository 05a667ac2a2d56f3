// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void nestedValuesAreCommaSeparated();
    void anyTextSurvivesAParser_data();
    void anyTextSurvivesAParser();
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

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
