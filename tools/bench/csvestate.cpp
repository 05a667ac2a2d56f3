// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvestate.h"

#include "csvtext.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 4> kRemarks{
    "ordered by the platform team, see the register",
    "says \"do not stop\" on its door, rack 12, unit 7",
    "机房北区第七排，值班电话请查交接表，夜间先联系研发一部",
    "moved in spring\nback in autumn, both by hand",
};

std::string_view valueOf(const ResourceTable &table, Row row, std::string_view key)
{
    const std::optional<TextId> id = table.pool().find(key);
    const std::optional<TextId> value = id ? table.pool().value(table.tags(row), *id) : std::nullopt;
    return value ? table.pool().utf8(*value) : std::string_view();
}

} // namespace

CsvEstate::CsvEstate(std::size_t resources)
    : m_workspace(std::make_unique<Workspace>())
{
    m_workspace->openAccount({.account = {.id = u"bench"_s, .name = u"bench"_s, .cloud = u"jdcloud"_s},
        .rules = tagRules(u"jdcloud"_s),
        .limits = {.resourcesPerRequest = 100, .tagsPerResource = 10, .removalNeedsValue = true},
        .tree = {}});
    std::vector<Resource> listed;
    const auto flush = [&] {
        if (listed.empty())
            return;
        const Scope scope{.collection = m_collections.back(), .parent = {}};
        m_workspace->beginListing(scope, false);
        m_workspace->appendListing(scope, listed, static_cast<qint64>(listed.size()));
        m_workspace->finishListing(scope, std::nullopt);
        listed.clear();
    };
    makeResources(resources, Sharing::Realistic, [&](const Collection &collection, const Resource &resource) {
        if (m_collections.empty() || m_collections.back() != collection) {
            flush();
            m_collections.push_back(collection);
        }
        listed.push_back(resource);
    });
    flush();
}

ImportTarget CsvEstate::target()
{
    return {.table = m_workspace->table(),
        .changes = m_workspace->changes(),
        .pool = m_workspace->pool(),
        .accounts = {m_workspace->accounts().front().account},
        .collections = m_collections,
        .isLoaded = [](const Scope &) { return true; },
        .rules = [this](const Collection &) -> const TagRules & {
            return *m_workspace->accounts().front().rules;
        },
        .preferred = {}};
}

qint64 writeFile(const QString &path, const ResourceTable &table, NewTag newTag, RowOrder order)
{
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    if (order == RowOrder::Shuffled)
        std::shuffle(rows.begin(), rows.end(), std::mt19937(20260305));

    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    std::string text =
        "region,service,resource_id,resource_name,remark,tag:env,tag:owner,tag:部门,tag:project\r\n";
    for (const Row row : rows) {
        const Collection &collection = table.collection(row);
        text += collection.region.toStdString() + ',' + collection.kind.toStdString() + ',';
        text += table.id(row);
        // An id that is not there.
        text += row % 1'000 == 999 ? "-gone," : ",";
        appendField(text, table.name(row), ',');
        text += ',';
        appendField(text, kRemarks[row % kRemarks.size()], ',');
        text += ',';
        text += row % 10 == 3 ? "retired" : valueOf(table, row, "env");
        text += ',';
        text += valueOf(table, row, "owner");
        text += ',';
        text += row % 5 == 1 ? std::string_view() : valueOf(table, row, "部门");
        text += newTag == NewTag::Shared ? ",project-" + std::to_string(row * 2'654'435'761U % 2'000)
                                         : ",asset-" + std::to_string(100'000'000 + row);
        text += "\r\n";
        if (text.size() > 1'000'000 || row == rows.back()) {
            file.write(text.data(), static_cast<qint64>(text.size()));
            text.clear();
        }
    }
    return file.size();
}

} // namespace tagdesk::bench
