// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Thirty rules over a million resources: first verdicts, all of them, after an edit, and their memory; and
// what is offered for keys.
#include "figures.h"
#include "syntheticestate.h"

#include "compliance.h"
#include "policychoices.h"
#include "policyjudge.h"

#include <numeric>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kJudgedResources = 1'000'000;
constexpr std::size_t kFirst = 100'000; // a screen needs far fewer

std::shared_ptr<const Policy> thirtyRules()
{
    auto policy = std::make_shared<Policy>();
    const QStringList keys{u"env"_s, u"app"_s, u"owner"_s, u"tier"_s, u"部门"_s, u"cost-center"_s};
    for (int number = 0; number < 30; ++number) {
        PolicyRule rule{.key = keys[number % keys.size()]};
        switch (number / 6) {
        case 0:
            rule.isRequired = true;
            break;
        case 1:
            rule.isSpelled = true;
            break;
        case 2:
            rule.values.texts = {u"prod"_s, u"web"_s, u"application-1*"_s, u"研发*"_s, u"CC-10*"_s};
            break;
        case 3:
            static_cast<void>(rule.values.setPattern(u"[^A-Z]*\\d*"_s));
            rule.scope.kinds = {u"vm"_s, u"d*"_s};
            break;
        default:
            rule.excludes = {u"serial"_s};
            rule.needs = {u"env"_s};
        }
        policy->rules.push_back(rule);
    }
    return policy;
}

void measureVerdicts(const QByteArray &name, Sharing sharing)
{
    ResourceTable table;
    fill(table, kJudgedResources, sharing);
    PolicyJudge judge(table, table.pool());
    judge.setPolicy(u"bench"_s, thirtyRules());
    Rows all(kJudgedResources);
    std::iota(all.begin(), all.end(), Row{0});
    std::size_t bad = 0;
    const auto judgeUntil = [&](std::size_t end) {
        bad = 0;
        for (std::size_t row = 0; row < end; ++row)
            bad += judge.verdictOf(all[row], table.tags(all[row])) == PolicyJudge::kClean ? 0 : 1;
    };
    const Sample first = timed([&] { judgeUntil(kFirst); });
    printFigure("first verdicts, " + name, first.wall, "ms", {{u"aim"_s, 100}});
    const Sample rest = timed([&] { judgeUntil(kJudgedResources); });
    printFigure("all verdicts, " + name, first.wall + rest.wall, "ms",
        {{u"aim"_s, 300}, {u"violating"_s, static_cast<qint64>(bad)}});
    measure("verdicts again, " + name, [&] { judgeUntil(kJudgedResources); });
    printFigure("bytes per resource, " + name, static_cast<double>(judge.memoryBytes()) / kJudgedResources,
        "bytes", {{u"aim"_s, 8}});
    int edit = 0;
    measure("verdict after an edit, " + name,
        [&] {
            const TagSet wanted = table.pool().with(table.tags(7),
                {.key = table.pool().intern(u"env"_s), .value = table.pool().intern(u"e%1"_s.arg(++edit))});
            bad += judge.verdictOf(7, wanted);
        },
        {{u"aim"_s, 1}});
    const ChangeSet changes;
    measure("choices for the lists of a workbook, " + name, [&] {
        PolicyChoices choices(table, changes, judge);
        choices.add(all);
        static_cast<void>(choices.of(u"env"_s));
    });
    measure("compliance by key and place, " + name,
        [&] { static_cast<void>(countCompliance(all, table, changes, table.pool(), judge)); });
}

} // namespace

int main()
{
    measureVerdicts("shared tags", Sharing::Realistic);
    measureVerdicts("one tag unique", Sharing::UniqueTag);
}
