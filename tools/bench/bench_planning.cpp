// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Staging one tag on a million resources, planning it and taking it back; and a plan of many small deltas.
#include "figures.h"
#include "syntheticestate.h"

#include "editsequence.h"
#include "keymerge.h"
#include "planner.h"
#include "tagedit.h"

#include <numeric>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;

Limits limitsOf(const Collection &)
{
    return {.resourcesPerRequest = 100, .tagsPerResource = 10, .removalNeedsValue = true};
}

const TagRules &rulesOf(const Collection &collection)
{
    return *tagRules(collection.cloud);
}

QJsonObject described(const Plan &plan)
{
    return {{u"requests"_s, static_cast<qint64>(plan.requests.size())},
        {u"changes"_s, static_cast<qint64>(plan.changes)}};
}

void measureOneTag(const Tag &tag, EditMode mode, const QByteArray &name)
{
    ResourceTable table;
    fill(table, kResources, Sharing::Realistic);
    TagPool &pool = table.pool();
    Rows all(kResources);
    std::iota(all.begin(), all.end(), Row{0});

    ChangeSet changes;
    std::vector<std::pair<Row, TagSet>> before;
    const auto undo = [&] {
        for (const auto &[row, delta] : before)
            changes.setDelta(row, delta);
    };
    const auto stage = [&] {
        const TagEdit edit = editTag(all, tag, mode, {table, changes, pool, rulesOf});
        before.clear();
        for (const auto &[row, delta] : edit.deltas) {
            before.emplace_back(row, changes.delta(row));
            changes.setDelta(row, delta);
        }
    };
    measure("stage " + name, stage, {}, undo);
    Plan plan;
    measure("plan " + name, [&] { plan = makePlan(changes, table, pool, limitsOf); });
    printFigure(
        "requests to " + name, static_cast<double>(plan.requests.size()), "requests", described(plan));
    measure("undo " + name, undo, {}, [&] {
        undo();
        stage();
    });
}

/// Two spellings that become one, and ten tags pasted, on a million resources.
void measureManyKeys()
{
    ResourceTable table;
    fill(table, kResources, Sharing::Realistic);
    TagPool &pool = table.pool();
    Rows all(kResources);
    std::iota(all.begin(), all.end(), Row{0});
    const ChangeSet changes;
    const EditInput input{table, changes, pool, rulesOf};
    measure("count what merging two keys does on 1,000,000",
        [&] { static_cast<void>(findKeyMerge(all, u"env"_s, u"owner"_s, input)); });
    measure("merge two keys on 1,000,000",
        [&] { static_cast<void>(mergedKeys(all, u"env"_s, u"owner"_s, KeyWinner::Existing, input)); });
    measure("set ten tags on 1,000,000", [&] {
        EditSequence sequence(all, input);
        for (int key = 0; key < 10; ++key)
            sequence.edit(all, {u"pasted%1"_s.arg(key), u"same"_s}, EditMode::Set);
        static_cast<void>(sequence.deltas());
    });
}

/// Five common tags and one unique on each machine: the case in which whole deltas are the worst cut.
void measureUniqueTags(int machines)
{
    ResourceTable table;
    TagPool &pool = table.pool();
    ChangeSet changes;
    for (int number = 0; number < machines; ++number) {
        const Row row =
            table.insert({.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"r"_s, .kind = u"vm"_s},
                {.id = u"i-%1"_s.arg(number), .name = {}, .status = {}, .parent = {}, .tags = Tags{}});
        Tags tags{{u"serial"_s, QString::number(number)}};
        for (int key = 0; key < 5; ++key)
            tags.append({u"common%1"_s.arg(key), u"same"_s});
        changes.setDelta(row, pool.intern(tags));
    }
    Plan plan;
    const QByteArray name = QByteArray::number(machines) + " machines, five common tags and one unique";
    measure("plan " + name, [&] { plan = makePlan(changes, table, pool, limitsOf); });
    printFigure(
        "requests for " + name, static_cast<double>(plan.requests.size()), "requests", described(plan));
}

} // namespace

int main()
{
    measureOneTag({u"project"_s, u"apollo"_s}, EditMode::Set, "set a new tag on 1,000,000");
    measureOneTag({u"env"_s, {}}, EditMode::Remove, "remove a tag from 1,000,000");
    measureManyKeys();
    measureUniqueTags(10'000);
    measureUniqueTags(100'000);
}
