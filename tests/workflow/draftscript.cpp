// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftscript.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResources = 60;

QString line(const QString &id, const QString &key, const std::optional<QString> &before,
    const std::optional<QString> &after)
{
    return u"%1 %2: %3 -> %4"_s.arg(id, key, before.value_or(u"-"_s), after.value_or(u"-"_s));
}

} // namespace

DraftScript::DraftScript(quint32 seed)
    : m_random(seed)
{
    Account account;
    account.id = DraftScript::account().id;
    account.cloud = DraftScript::account().cloud;
    m_workspace.openAccount({.account = account, .rules = tagRules(account.cloud), .limits = {}, .tree = {}});
    for (int number = 0; number < kResources; ++number) {
        const Collection collection{.account = account.id,
            .cloud = account.cloud,
            .region = u"cn-north-1"_s,
            .kind = number % 2 == 0 ? u"vm"_s : u"disk"_s};
        m_workspace.addResource(collection,
            {.id = u"i-%1"_s.arg(number),
                .name = u"web 测试-%1"_s.arg(number),
                .status = {},
                .parent = {},
                .tags = Tags{{u"env"_s, number % 3 == 0 ? u"prod"_s : u"test"_s}}});
    }
}

DraftAccount DraftScript::account()
{
    return {.id = u"script"_s,
        .name = u"Script"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = {},
        .project = {},
        .salt = "salt",
        .keyHash = draftKeyHash("salt", "AK")};
}

Rows DraftScript::someRows()
{
    Rows rows;
    const int share = m_random.bounded(2) == 0 ? kResources : 3;
    for (Row row = 0; row < kResources; ++row) {
        if (m_random.bounded(share) == 0)
            rows.push_back(row);
    }
    return rows;
}

void DraftScript::step()
{
    act();
    ++m_steps;
    m_workspace.stage({0}, {u"step"_s, QString::number(m_steps)}, EditMode::Set);
}

void DraftScript::act()
{
    constexpr int kActs = 20;
    const QString key = m_random.bounded(3) == 0 ? u"env"_s : u"key%1"_s.arg(m_random.bounded(3));
    switch (m_random.bounded(kActs)) {
    case 0:
        m_workspace.undo(); // of the number
        m_workspace.undo();
        return;
    case 1:
        m_workspace.undo();
        m_workspace.undo();
        m_workspace.redo();
        return;
    case 2:
        m_workspace.revert(someRows());
        return;
    case 3:
        m_workspace.stageRename(someRows(), key, u"renamed"_s);
        return;
    case 4:
        m_workspace.stage(someRows(), {key, {}}, EditMode::Remove);
        return;
    case 5:
        for (const Row row : someRows())
            m_workspace.rebase(row, {{u"env"_s, u"theirs %1"_s.arg(m_steps)}});
        return;
    case 6:
        m_workspace.revertAll();
        return;
    default:
        m_workspace.stage(someRows(), {key, u"value %1"_s.arg(m_steps)}, EditMode::Set);
        return;
    }
}

QStringList DraftScript::staged()
{
    QStringList lines;
    const TagPool &pool = m_workspace.pool();
    const ResourceTable &table = m_workspace.table();
    for (const Row row : m_workspace.changes().rows()) {
        for (const TagRef &ref : pool.refs(m_workspace.changes().delta(row))) {
            const std::optional<TextId> before = pool.value(table.tags(row), ref.key);
            lines.append(line(table.idText(row), pool.text(ref.key),
                before ? std::optional(pool.text(*before)) : std::nullopt,
                ref.isRemoval() ? std::nullopt : std::optional(pool.text(ref.value))));
        }
    }
    lines.sort();
    return lines;
}

QStringList DraftScript::staged(const Draft &draft)
{
    QStringList lines;
    for (const DraftedResource &resource : draft.resources) {
        for (const DraftCell &cell : draft.cells[resource.cells])
            lines.append(line(resource.id, cell.key, cell.before, cell.after));
    }
    lines.sort();
    return lines;
}

} // namespace tagdesk
