// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costprinter.h"

#include "costtext.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"
#include "utf8text.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Part = CostTexts::Part;

/// One line of the sums.
struct CostShare
{
    Part part = Part::All;
    QString key{};
    CostSum sum;
    std::optional<std::int64_t> thousandths{};
};

QString partWord(Part part)
{
    switch (part) {
    case Part::All:
        return u"all"_s;
    case Part::Known:
        return u"known"_s;
    case Part::WithKey:
        return u"withKey"_s;
    case Part::Untagged:
        return u"untagged"_s;
    case Part::TagsNotRead:
        return u"tagsNotRead"_s;
    case Part::NotListed:
        return u"notListed"_s;
    case Part::Ambiguous:
        return u"ambiguous"_s;
    case Part::WithoutId:
        return u"withoutId"_s;
    }
    Q_UNREACHABLE();
}

std::vector<CostShare> sharesOf(const CostCoverage &coverage, const CostCoverage::Currency &sums)
{
    const CostAmount all = sums.all.amount();
    std::vector<CostShare> shares;
    const auto add = [&](Part part, const CostSum &sum, CostAmount whole, const QString &key = {}) {
        shares.push_back(
            {.part = part, .key = key, .sum = sum, .thousandths = sum.amount().thousandthsOf(whole)});
    };
    add(Part::All, sums.all, all);
    add(Part::Known, sums.known, all);
    for (std::size_t i = 0; i < sums.keys.size(); ++i)
        add(Part::WithKey, sums.keys[i].with, sums.keys[i].asked.amount(),
            coverage.keys[static_cast<qsizetype>(i)]);
    add(Part::Untagged, sums.untagged, sums.known.amount());
    add(Part::TagsNotRead, sums.tagsNotRead, all);
    add(Part::NotListed, sums.notListed, all);
    add(Part::Ambiguous, sums.ambiguous, all);
    add(Part::WithoutId, sums.withoutId, all);
    return shares;
}

QString amountText(CostAmount amount)
{
    return QString::fromStdString(amount.text());
}

QString countText(std::size_t count)
{
    return QString::number(count);
}

/// "62.1"; empty: there is none.
QString percentText(std::optional<std::int64_t> thousandths)
{
    return thousandths ? QString::number(static_cast<double>(*thousandths) / 10, 'f', 1) : QString();
}

void printShareTable(QIODevice &device, const PrintedCosts &printed)
{
    TextTable table({TableTexts::tr("CURRENCY"), TableTexts::tr("PART"), TableTexts::tr("KEY"),
        TableTexts::tr("RESOURCES"), TableTexts::tr("COST"), TableTexts::tr("SHARE")});
    for (const int column : {3, 4, 5})
        table.alignRight(column);
    for (const CostCoverage::Currency &sums : printed.coverage.currencies) {
        for (const CostShare &share : sharesOf(printed.coverage, sums)) {
            // What there is nothing of needs no line, but for a key that nobody has.
            const bool isNeeded = share.sum.resources() > 0 || share.part == Part::All
                || share.part == Part::Known || share.part == Part::WithKey;
            if (isNeeded)
                table.addRow({sums.currency, CostTexts::part(share.part), share.key,
                    share.part == Part::WithoutId ? QString() : countText(share.sum.resources()),
                    amountText(share.sum.amount()), CostTexts::share(share.thousandths)});
        }
    }
    table.print(device);
}

void printShareCsv(QIODevice &device, const PrintedCosts &printed)
{
    printCsvLine(
        device, toCells({u"currency"_s, u"part"_s, u"key"_s, u"resources"_s, u"cost"_s, u"share"_s}));
    for (const CostCoverage::Currency &sums : printed.coverage.currencies) {
        for (const CostShare &share : sharesOf(printed.coverage, sums))
            printCsvLine(device,
                {sums.currency, partWord(share.part), share.key, countText(share.sum.resources()),
                    OutputCell::number(amountText(share.sum.amount())),
                    OutputCell::number(percentText(share.thousandths))});
    }
}

void printShareJson(QIODevice &device, const PrintedCosts &printed)
{
    const CostFacts &facts = printed.loaded.facts;
    JsonWriter json;
    json.beginObject().member("column", costColumnName(printed.loaded.choice.column).data());
    json.member("lines", static_cast<qint64>(facts.lines));
    json.member("notTaken", static_cast<qint64>(facts.notTaken));
    json.member("begin", QByteArrayView(facts.begin)).member("end", QByteArrayView(facts.end));
    json.key("currencies").beginArray();
    for (const CostCoverage::Currency &sums : printed.coverage.currencies) {
        json.line().beginObject().member("currency", sums.currency.toUtf8()).key("parts").beginArray();
        for (const CostShare &share : sharesOf(printed.coverage, sums)) {
            const QJsonValue percent = share.thousandths
                ? QJsonValue(static_cast<double>(*share.thousandths) / 10)
                : QJsonValue(QJsonValue::Null);
            json.line().value(QJsonObject{{u"part"_s, partWord(share.part)},
                {u"key"_s, share.part == Part::WithKey ? QJsonValue(share.key) : QJsonValue()},
                {u"resources"_s, static_cast<qint64>(share.sum.resources())},
                {u"cost"_s, amountText(share.sum.amount())}, {u"share"_s, percent}});
        }
        json.endArray().endObject();
        device.write(json.take());
    }
    device.write(json.endArray().endObject().take() + '\n');
}

/// A resource that lacks keys, with all that any format says of it.
struct LackingResource
{
    QString currency;
    QString cost;
    QString id;
    QString name;
    QString service;
    QString scope;
    QStringList missing;
};

template <typename Take>
void eachLacking(const PrintedCosts &printed, Take take)
{
    const CostCoverage &coverage = printed.coverage;
    for (const CostCoverage::Lacking &each : coverage.lacking) {
        LackingResource lacking{.currency = coverage.currencies[each.currency].currency,
            .cost = amountText(each.amount),
            .id = textFromUtf8(printed.loaded.costs.id(each.resource)),
            .name = {},
            .service = textFromUtf8(printed.loaded.costs.service(each.resource)),
            .scope = {},
            .missing = {}};
        for (const std::size_t key : coverage.lacks[each.lack])
            lacking.missing.append(coverage.keys[static_cast<qsizetype>(key)]);
        if (printed.table != nullptr && each.row) {
            lacking.id = printed.table->idText(*each.row);
            lacking.name = printed.table->nameText(*each.row);
            lacking.scope = printed.scope(printed.table->collection(*each.row));
        }
        take(lacking);
    }
}

void printLackingTable(QIODevice &device, const PrintedCosts &printed)
{
    TextTable table(
        {TableTexts::tr("CURRENCY"), TableTexts::tr("COST"), TableTexts::tr("ID"), TableTexts::tr("NAME"),
            TableTexts::tr("SERVICE"), TableTexts::tr("SCOPE"), TableTexts::tr("MISSING")});
    table.alignRight(1);
    eachLacking(printed, [&table](const LackingResource &each) {
        table.addRow({each.currency, each.cost, each.id, each.name, each.service, each.scope,
            each.missing.join(u", "_s)});
    });
    table.print(device);
}

void printLackingCsv(QIODevice &device, const PrintedCosts &printed)
{
    printCsvLine(device,
        toCells({u"currency"_s, u"cost"_s, u"id"_s, u"name"_s, u"service"_s, u"scope"_s, u"missing"_s}));
    eachLacking(printed, [&device](const LackingResource &each) {
        printCsvLine(device,
            {each.currency, OutputCell::number(each.cost), each.id, each.name, each.service, each.scope,
                each.missing.join(u", "_s)});
    });
}

void printLackingJson(QIODevice &device, const PrintedCosts &printed)
{
    JsonWriter json;
    json.beginArray();
    eachLacking(printed, [&](const LackingResource &each) {
        device.write(
            json.line()
                .value(QJsonObject{{u"currency"_s, each.currency}, {u"cost"_s, each.cost}, {u"id"_s, each.id},
                    {u"name"_s, each.name}, {u"service"_s, each.service}, {u"scope"_s, each.scope},
                    {u"missing"_s, QJsonArray::fromStringList(each.missing)}})
                .take());
    });
    device.write(json.endArray().take() + '\n');
}

} // namespace

void printCostCoverage(QIODevice &device, CliFormat format, const PrintedCosts &printed)
{
    switch (format) {
    case CliFormat::Table:
        return printShareTable(device, printed);
    case CliFormat::Csv:
        return printShareCsv(device, printed);
    case CliFormat::Json:
        return printShareJson(device, printed);
    }
}

void printLackingCosts(QIODevice &device, CliFormat format, const PrintedCosts &printed)
{
    switch (format) {
    case CliFormat::Table:
        return printLackingTable(device, printed);
    case CliFormat::Csv:
        return printLackingCsv(device, printed);
    case CliFormat::Json:
        return printLackingJson(device, printed);
    }
}

} // namespace tagdesk
