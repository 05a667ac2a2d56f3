// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// The preview of a clean-up and the report of spellings over a million resources.
#include "figures.h"
#include "syntheticestate.h"

#include "cleanuppass.h"
#include "spellingfamilies.h"
#include "tagrules.h"

#include <numeric>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;

void runPass(const CleanupSteps &steps, const TagCases &cases, const EditInput &input)
{
    CleanupPass pass(steps, cases, input);
    while (pass.advance()) { }
    const CleanupPlan plan = pass.take();
    static_cast<void>(plan);
}

void measureEstate(const QByteArray &name, Sharing sharing)
{
    ResourceTable table;
    fill(table, kResources, sharing);
    const ChangeSet changes;
    const EditInput input{.table = table,
        .changes = changes,
        .pool = table.pool(),
        .rules = [](const Collection & /*collection*/) -> const TagRules & {
            return *tagRules(u"huawei-dns-2025"_s);
        }};
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    std::unique_ptr<TagCases> cases;
    measure("resources told apart by their tags, " + name, [&] {
        cases = std::make_unique<TagCases>(input);
        cases->add(rows);
        cases->finish();
    });
    const QJsonObject sets{{u"distinctSets"_s, static_cast<qint64>(cases->cases().size())}};
    measure(
        "preview of replaced text, " + name,
        [&] {
            runPass({{.mappings = {{.match = {.kind = TextMatch::Kind::Part, .text = u"prod"_s},
                          .to = u"production"_s}}}},
                *cases, input);
        },
        sets);
    measure(
        "preview of a regular expression, " + name,
        [&] {
            runPass({{.mappings = {{.match = {.kind = TextMatch::Kind::Pattern, .text = u"^(p)rod$"_s},
                          .to = u"$1rd"_s}}}},
                *cases, input);
        },
        sets);
    measure(
        "preview of a key renamed, " + name,
        [&] { runPass({{.part = CleanupStep::Part::Keys, .act = CleanupAct::UpperCase}}, *cases, input); },
        sets);
    measure(
        "report of spellings, " + name,
        [&] {
            SpellingCount count(*cases, input);
            while (count.advance()) { }
            static_cast<void>(count.take());
        },
        sets);
}

} // namespace

int main()
{
    measureEstate("1,000,000 resources", Sharing::Realistic);
    measureEstate("1,000,000 resources with a value of their own", Sharing::UniqueTag);
    return 0;
}
