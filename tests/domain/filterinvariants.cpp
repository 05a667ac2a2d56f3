// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterinvariants.h"

#include "filter.h"

#include <algorithm>
#include <numeric>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

void fill(ResourceTable &table)
{
    const Collection collection{.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s};
    table.insert(collection, {.id = u"i-Aa0"_s, .name = u"web-01"_s, .tags = Tags{{u"Env"_s, u"Prod"_s}}});
    table.insert(collection, {.id = u"i-bb1"_s, .name = u"Db=\"2\""_s, .tags = Tags{{u"env"_s, QString()}}});
    table.insert(collection, {.id = u"i-cc2"_s, .name = u"北京网关"_s, .tags = Tags{}});
    table.insert(collection, {.id = u"i-dd3"_s, .name = {}, .tags = std::nullopt});
}

} // namespace

QString brokenFilterInvariant(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const Filter filter = Filter::parse(text);
    if (!filter.narrows(filter))
        return u"a filter that does not narrow itself"_s;
    if (filter.terms() != Filter::parse(u' ' + text).terms())
        return u"a blank in front that means something"_s;
    // Filters change nothing in it, and making it anew costs more than everything else.
    static ResourceTable table;
    if (table.size() == 0)
        fill(table);
    const ChangeSet changes;
    const FilterInput input{table, changes, table.pool(), {}};
    Rows all(table.size());
    std::iota(all.begin(), all.end(), Row{0});
    const Rows kept = filtered(filter, all, input);
    if (!std::is_sorted(kept.cbegin(), kept.cend()) || kept.size() > all.size())
        return u"rows that are not among those given"_s;
    if (filter.isEmpty() && kept != all)
        return u"an empty filter that hides rows"_s;
    // What narrows keeps nothing that was hidden before.
    const Filter more = Filter::parse(text + u" web"_s);
    const Rows fewer = filtered(more, all, input);
    if (more.narrows(filter) && !std::includes(kept.cbegin(), kept.cend(), fewer.cbegin(), fewer.cend()))
        return u"a narrower filter that shows more"_s;
    return {};
}

} // namespace tagdesk
