// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "violationprinter.h"

#include "errortext.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "policytext.h"
#include "scriptword.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// One violation with all that any format says of it.
struct PrintedViolation
{
    QString scope;
    QString id;
    QString name;
    QString key;
    QString value; ///< Null: the resource has not the key.
    QString rule;
    PolicySeverity severity = PolicySeverity::Advise;
    QString message;
};

template <typename Take>
void eachViolation(const PrintedViolations &printed, Take take)
{
    const TagPool &pool = printed.table.pool();
    for (const Row row : printed.rows) {
        const QString scope = printed.scope(printed.table.collection(row));
        for (const auto &[key, violation] : printed.faults(row)) {
            const std::optional<TextId> id = pool.find(key);
            const std::optional<TextId> value = id ? pool.value(printed.table.tags(row), *id) : std::nullopt;
            take(PrintedViolation{.scope = scope,
                .id = printed.table.idText(row),
                .name = printed.table.nameText(row),
                .key = key,
                .value = value ? u""_s + pool.text(*value) : QString(),
                .rule = scriptWord(violation.rule),
                .severity = violation.severity,
                .message = ErrorTexts::of(violation)});
        }
    }
}

void printViolationTable(QIODevice &device, const PrintedViolations &printed)
{
    TextTable table(
        {TableTexts::tr("SCOPE"), TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("KEY"),
            TableTexts::tr("VALUE"), TableTexts::tr("SEVERITY"), TableTexts::tr("VIOLATION")});
    eachViolation(printed, [&table](const PrintedViolation &each) {
        table.addRow({each.scope, each.id, each.name, each.key, each.value,
            PolicyTexts::severity(each.severity), each.message});
    });
    table.print(device);
}

void printViolationCsv(QIODevice &device, const PrintedViolations &printed)
{
    printCsvLine(device,
        toCells(
            {u"scope"_s, u"id"_s, u"name"_s, u"key"_s, u"value"_s, u"rule"_s, u"severity"_s, u"message"_s}));
    eachViolation(printed, [&device](const PrintedViolation &each) {
        printCsvLine(device,
            {each.scope, each.id, each.name, each.key, OutputCell::value(each.value), each.rule,
                scriptWord(each.severity), each.message});
    });
}

qint64 numberOf(std::size_t count)
{
    return static_cast<qint64>(count);
}

void printViolationJson(QIODevice &device, const PrintedViolations &printed)
{
    const Compliance &counted = printed.compliance;
    JsonWriter json;
    json.beginObject().member("policy", printed.policy.toUtf8());
    json.member("resources", numberOf(counted.rows)).member("notRead", numberOf(counted.notRead));
    json.member("violating", numberOf(counted.all.violating));
    json.key("keys").beginArray();
    for (const Compliance::Key &key : counted.keys)
        json.line().value(QJsonObject{{u"key"_s, key.key}, {u"asked"_s, numberOf(key.all.asked)},
            {u"violating"_s, numberOf(key.all.violating)}});
    json.endArray().key("violations").beginArray();
    eachViolation(printed, [&](const PrintedViolation &each) {
        device.write(
            json.line()
                .value(QJsonObject{{u"scope"_s, each.scope}, {u"id"_s, each.id}, {u"name"_s, each.name},
                    {u"key"_s, each.key}, {u"value"_s, textOrNull(each.value)}, {u"rule"_s, each.rule},
                    {u"severity"_s, scriptWord(each.severity)}, {u"message"_s, each.message}})
                .take());
    });
    device.write(json.endArray().endObject().take() + '\n');
}

/// What XML cannot hold becomes the sign for that.
QString xmlText(QString text)
{
    for (QChar &character : text) {
        const char16_t unit = character.unicode();
        const bool isControl = unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r';
        if (isControl || unit == 0xfffe || unit == 0xffff)
            character = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

void printJUnit(QIODevice &device, const PrintedViolations &printed)
{
    std::map<QString, QList<PrintedViolation>> failures; // by the folded key
    eachViolation(printed,
        [&failures](const PrintedViolation &each) { failures[each.key.toCaseFolded()].append(each); });
    QXmlStreamWriter xml(&device);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, xmlText(printed.policy));
    const auto writeSuite = [&](const QString &key, std::size_t asked,
                                const QList<PrintedViolation> &broken) {
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(key));
        xml.writeAttribute(u"tests"_s, QString::number(std::max(asked, std::size_t(broken.size()))));
        xml.writeAttribute(u"failures"_s, QString::number(broken.size()));
        for (const PrintedViolation &each : broken) {
            xml.writeStartElement(u"testcase"_s);
            xml.writeAttribute(u"classname"_s, xmlText(each.scope));
            xml.writeAttribute(u"name"_s, xmlText(each.id + u" "_s + each.key));
            xml.writeStartElement(u"failure"_s);
            xml.writeAttribute(u"type"_s, each.rule);
            xml.writeAttribute(u"message"_s, xmlText(each.message));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    };
    for (const Compliance::Key &key : printed.compliance.keys) {
        const auto found = failures.extract(key.key.toCaseFolded());
        writeSuite(key.key, key.all.asked, found.empty() ? QList<PrintedViolation>() : found.mapped());
    }
    // Keys that a wildcard prohibits.
    for (const auto &[key, broken] : failures)
        writeSuite(broken.first().key, 0, broken);
    xml.writeEndElement();
    xml.writeEndDocument();
}

QString sarifLevel(PolicySeverity severity)
{
    switch (severity) {
    case PolicySeverity::Advise:
        return u"note"_s;
    case PolicySeverity::Confirm:
        return u"warning"_s;
    case PolicySeverity::Refuse:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

void printSarif(QIODevice &device, const PrintedViolations &printed)
{
    std::map<QString, QJsonObject> rules;
    eachViolation(printed, [&rules](const PrintedViolation &each) {
        const QString id = each.rule + u'/' + each.key;
        rules.try_emplace(
            id, QJsonObject{{u"id"_s, id}, {u"shortDescription"_s, QJsonObject{{u"text"_s, each.message}}}});
    });
    JsonWriter json;
    json.beginObject().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0").key("runs").beginArray().beginObject();
    json.key("tool").beginObject().key("driver").beginObject().member("name", "TagDesk");
    json.key("rules").beginArray();
    for (const auto &[id, rule] : rules)
        json.line().value(rule);
    json.endArray().endObject().endObject();
    json.key("properties")
        .value(QJsonObject{{u"policy"_s, printed.policy}, {u"resources"_s, numberOf(printed.compliance.rows)},
            {u"notRead"_s, numberOf(printed.compliance.notRead)}});
    json.key("results").beginArray();
    eachViolation(printed, [&](const PrintedViolation &each) {
        const QJsonObject place{{u"name"_s, each.id}, {u"kind"_s, u"resource"_s},
            {u"fullyQualifiedName"_s, each.scope + u'/' + each.id}};
        device.write(
            json.line()
                .value(QJsonObject{{u"ruleId"_s, each.rule + u'/' + each.key},
                    {u"level"_s, sarifLevel(each.severity)},
                    {u"message"_s, QJsonObject{{u"text"_s, each.message}}},
                    {u"locations"_s, QJsonArray{QJsonObject{{u"logicalLocations"_s, QJsonArray{place}}}}}})
                .take());
    });
    device.write(json.endArray().endObject().endArray().endObject().take() + '\n');
}

} // namespace

void printViolations(QIODevice &device, CheckFormat format, const PrintedViolations &printed)
{
    switch (format) {
    case CheckFormat::Table:
        return printViolationTable(device, printed);
    case CheckFormat::Csv:
        return printViolationCsv(device, printed);
    case CheckFormat::Json:
        return printViolationJson(device, printed);
    case CheckFormat::JUnit:
        return printJUnit(device, printed);
    case CheckFormat::Sarif:
        return printSarif(device, printed);
    }
}

} // namespace tagdesk
