// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// The resource table: memory, filling, filtering, sorting and aggregating a million resources.
#include "figures.h"
#include "syntheticestate.h"

#include "distinctvalues.h"
#include "filter.h"
#include "roworder.h"
#include "tagaggregate.h"
#include "textscan.h"

#include <QElapsedTimer>

#include <cstring>
#include <numeric>
#include <string>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;

void fillMeasured(ResourceTable &table, Sharing sharing, const QByteArray &name)
{
    QElapsedTimer timer;
    timer.start();
    fill(table, kResources, sharing);
    printFigure("fill, " + name, static_cast<double>(timer.elapsed()), "ms");
    printFigure("bytes per resource, " + name, static_cast<double>(table.memoryBytes()) / kResources, "bytes",
        {{u"aim"_s, 150}, {u"sets"_s, static_cast<qint64>(table.pool().setCount())},
            {u"poolBytes"_s, static_cast<qint64>(table.pool().memoryBytes())}});
}

/// Typing each text in turn, on what the text before left where that is allowed.
void measureTyping(const QStringList &texts, const Rows &all, const FilterInput &input)
{
    Rows rows = all;
    Filter earlier;
    for (const QString &text : texts) {
        const Filter filter = Filter::parse(text);
        const Rows from = filter.narrows(earlier) ? rows : all;
        rows = filtered(filter, from, input);
        measure("filter " + text.toUtf8(), [&] { static_cast<void>(filtered(filter, from, input)); },
            {{u"aim"_s, 60}, {u"from"_s, static_cast<qint64>(from.size())},
                {u"kept"_s, static_cast<qint64>(rows.size())}});
        earlier = filter;
    }
}

void measureFilters(const Rows &all, const FilterInput &input)
{
    measureTyping({u"w"_s, u"we"_s, u"web"_s, u"web-app77"_s}, all, input);
    measureTyping({u"999999"_s}, all, input);
    measureTyping({u"北京"_s}, all, input);
    measureTyping({u"no such text"_s}, all, input);
    measureTyping(
        {u"env="_s, u"env=prod"_s, u"env=prod tier=data"_s, u"env=prod tier=data app7"_s}, all, input);
    measureTyping({u"!owner"_s}, all, input);
    measureTyping({u"is:untagged"_s}, all, input);
    measureTyping({u"is:changed"_s}, all, input);
    measureTyping({u"env==Prod"_s}, all, input);
    measureTyping({u"app~-1\\d7$"_s}, all, input);
    measureTyping({u"~-web-app77\\d"_s}, all, input);
    measureTyping({u"~\\d{4}7$"_s}, all, input);
    measureTyping({u"is:invalid"_s}, all, input);
}

/// What the rules say against each of a million rows, at first and again.
void measureFaults(const QByteArray &name, const Rows &all, ResourceTable &table)
{
    const TagRules &rules = *tagRules(u"jdcloud"_s);
    TagFaults faults(table.pool());
    const auto count = [&] {
        std::size_t bad = 0;
        for (const Row row : all)
            bad += faults.of(rules, table.tags(row), {}).isInvalid ? 1 : 0;
        return bad;
    };
    std::size_t bad = 0;
    const Sample first = timed([&] { bad = count(); });
    printFigure("faults at first, " + name, first.wall, "ms", {{u"bad"_s, static_cast<qint64>(bad)}});
    measure("faults again, " + name, [&] { bad = count(); });
}

template <typename Find>
qint64 hits(const std::string &texts, std::size_t size, Find find)
{
    qint64 hits = 0;
    const char *const end = texts.data() + texts.size();
    for (const char *at = find(texts.data(), end); at != nullptr; at = find(at + size, end))
        ++hits;
    return hits;
}

/// Our scan beside that of the C library, over the texts that a filter by text looks at.
void measureScans(const ResourceTable &table)
{
    std::string texts;
    for (Row row = 0; row < table.size(); ++row)
        texts += table.folded(row);
    for (const std::string wanted : {"web-app77", "999999", "web", "no such text"}) {
        const TextScan scan(wanted, std::string_view(texts).substr(0, 1 << 15));
        qint64 found = 0;
        const QByteArray name = QByteArray::fromStdString(wanted);
        measure("scan " + name + ", ours", [&] {
            found = hits(texts, wanted.size(),
                [&scan](const char *from, const char *to) { return scan.find(from, to); });
        });
        printFigure("hits of " + name + ", ours", static_cast<double>(found), "hits");
        measure("scan " + name + ", memmem", [&] {
            found = hits(texts, wanted.size(), [&wanted](const char *from, const char *to) {
                return static_cast<const char *>(
                    memmem(from, static_cast<std::size_t>(to - from), wanted.data(), wanted.size()));
            });
        });
        printFigure("hits of " + name + ", memmem", static_cast<double>(found), "hits");
    }
}

void measureSorting(const Rows &all, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
{
    const auto sortBy = [&](const QByteArray &name, const RowOrder &order) {
        measure("sort by " + name, [&] { static_cast<void>(sorted(all, order, table, changes, pool)); },
            {{u"aim"_s, 1'000}});
    };
    sortBy("name", {RowOrder::Column::Name, {}, false});
    sortBy("id", {RowOrder::Column::Id, {}, false});
    sortBy("status", {RowOrder::Column::Status, {}, false});
    sortBy("region", {RowOrder::Column::Region, {}, true});
    sortBy("tag value", {RowOrder::Column::TagValue, u"app"_s, false});
    sortBy("tag count", {RowOrder::Column::TagCount, {}, true});
}

} // namespace

int main()
{
    ResourceTable table;
    fillMeasured(table, Sharing::Realistic, "shared tags");
    const ChangeSet changes;
    Rows all(kResources);
    std::iota(all.begin(), all.end(), Row{0});
    measureScans(table);
    TagFaults faults(table.pool());
    const TagRules &rules = *tagRules(u"jdcloud"_s);
    measureFilters(all, {table, changes, table.pool(), {}, [&](Row row) {
                             return faults.of(rules, table.tags(row), {});
                         }});
    measureFaults("shared tags", all, table);
    measureSorting(all, table, changes, table.pool());
    measure("aggregate", [&] { static_cast<void>(aggregate(all, table, changes, table.pool())); });
    measure("different values of a key", [&] {
        DistinctValues values(table, changes, table.pool(), *table.pool().find(u"app"_s));
        values.add(all);
    });

    ResourceTable unique;
    fillMeasured(unique, Sharing::UniqueTag, "one tag unique");
    measure("filter by a unique value", [&] {
        static_cast<void>(filtered(Filter::parse(u"serial=*777"_s), all, {unique, changes, unique.pool()}));
    });
    measureFaults("one tag unique", all, unique);
    measure("aggregate, one tag unique",
        [&] { static_cast<void>(aggregate(all, unique, changes, unique.pool())); });
}
