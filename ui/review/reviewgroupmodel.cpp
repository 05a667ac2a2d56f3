// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewgroupmodel.h"

#include "plantext.h"
#include "reviewcells.h"
#include "tickedcells.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace tagdesk {

ReviewGroupModel::ReviewGroupModel(Workspace *workspace, TickedCells *ticks, QObject *parent)
    : TickedTreeModel(ticks, parent)
    , m_workspace(workspace)
{
    connect(ticks, &TickedCells::changed, this, &ReviewGroupModel::ticksChanged);
}

TagState ReviewGroupModel::Group::state() const
{
    if (after == kRemoved)
        return TagState::Removed;
    return before ? TagState::Changed : TagState::Added;
}

std::vector<ReviewGroupModel::Group> ReviewGroupModel::grouped(const CellSet &cells) const
{
    const ResourceTable &table = m_workspace->table();
    const TagPool &pool = table.pool();
    std::vector<Group> groups;
    std::map<std::tuple<TextId, std::optional<TextId>, TextId>, std::size_t> places;
    // Resources with equal tags and an equal edit belong to the same groups under one profile, and most are
    // alike.
    using GroupsOfEdit = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;
    std::map<std::pair<const TagRules *, TagSet>, GroupsOfEdit> known;
    for (const Row row : cells.rows()) {
        if (!ticks().isTickable(row))
            continue;
        const TagSet keys = cells.keys(row);
        const TagSet base = table.tags(row);
        const TagSet delta = m_workspace->changes().delta(row);
        const TagRules &rules = m_workspace->rules(row);
        const auto [entry, isNew] =
            known[{&rules, keys}].try_emplace((static_cast<std::uint64_t>(base.index) << 32U) | delta.index);
        if (isNew) {
            for (const TagRef &ref : pool.refs(delta)) {
                if (!pool.value(keys, ref.key) || isProtected(rules.profile, pool.text(ref.key)))
                    continue;
                const auto before = pool.value(base, ref.key);
                const auto [place, added] = places.try_emplace({ref.key, before, ref.value}, groups.size());
                if (added)
                    groups.push_back(
                        {.key = ref.key, .before = before, .after = ref.value, .rows = {}, .ticked = {}});
                entry->second.push_back(place->second);
            }
        }
        for (const std::size_t group : entry->second)
            groups[group].rows.push_back(row);
    }
    return groups;
}

void ReviewGroupModel::load(const CellSet &cells)
{
    beginResetModel();
    m_groups = grouped(cells);
    const TagPool &pool = m_workspace->table().pool();
    std::sort(m_groups.begin(), m_groups.end(), [&pool](const Group &left, const Group &right) {
        const auto rank = [&pool](const Group &group) {
            return std::tuple(group.state() != TagState::Removed, ~group.rows.size(), pool.utf8(group.key),
                group.before ? pool.utf8(*group.before) : std::string_view(),
                group.after == kRemoved ? std::string_view() : pool.utf8(group.after));
        };
        return rank(left) < rank(right);
    });
    endResetModel();
}

void ReviewGroupModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_groups.shrink_to_fit();
    endResetModel();
}

const ReviewGroupModel::Group &ReviewGroupModel::groupOf(const QModelIndex &index) const
{
    return m_groups[static_cast<std::size_t>(topRow(index))];
}

int ReviewGroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return isParent(parent) ? static_cast<int>(groupOf(parent).rows.size()) : 0;
}

bool ReviewGroupModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant ReviewGroupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Group &group = groupOf(index);
    if (isTop(index))
        return groupData(group, index.column(), role);
    return resourceData(group, group.rows[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ReviewGroupModel::groupData(const Group &group, int column, int role) const
{
    if (role == CountRole)
        return static_cast<qint64>(group.rows.size());
    if (role == Qt::CheckStateRole)
        return column == PlanModel::SubjectColumn ? QVariant(state(group)) : QVariant();
    const TagPool &pool = m_workspace->table().pool();
    ReviewCells::Change change;
    change.key = pool.text(group.key);
    if (group.before)
        change.before = pool.text(*group.before);
    if (group.after != kRemoved)
        change.after = pool.text(group.after);
    change.state = group.state();
    if (column == PlanModel::StateColumn && role == Qt::DisplayRole)
        return PlanTexts::onResources(change.state, static_cast<qint64>(group.rows.size()));
    return ReviewCells::change(change, column, role);
}

QVariant ReviewGroupModel::resourceData(const Group &group, Row row, int column, int role) const
{
    if (role == RowRole)
        return row;
    const bool isTicked = ticks().isTicked(row, group.key);
    switch (column) {
    case PlanModel::SubjectColumn:
        if (role == Qt::CheckStateRole)
            return isTicked ? Qt::Checked : Qt::Unchecked;
        return ReviewCells::resource(*m_workspace, row, role);
    case PlanModel::StateColumn:
        return isTicked ? QVariant() : ReviewCells::notTicked(role);
    case WhereColumn:
        return ReviewCells::where(*m_workspace, row, role);
    default:
        return {};
    }
}

Qt::CheckState ReviewGroupModel::state(const Group &group) const
{
    if (!group.ticked)
        group.ticked = static_cast<std::size_t>(
            std::ranges::count_if(group.rows, [&](Row row) { return ticks().isTicked(row, group.key); }));
    if (*group.ticked == 0)
        return Qt::Unchecked;
    return *group.ticked == group.rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void ReviewGroupModel::ticksChanged()
{
    for (Group &group : m_groups)
        group.ticked.reset();
    changeInPlace();
}

CellSet ReviewGroupModel::cellsOf(const QModelIndex &index) const
{
    CellSet cells;
    if (!index.isValid())
        return cells;
    const Group &group = groupOf(index);
    if (!isTop(index)) {
        cells.insert(group.rows[static_cast<std::size_t>(index.row())], group.key, m_workspace->pool());
        return cells;
    }
    for (const Row row : group.rows)
        cells.insert(row, group.key, m_workspace->pool());
    return cells;
}

} // namespace tagdesk
