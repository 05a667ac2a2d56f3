// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewtreemodel.h"

#include "icons.h"
#include "planmodel.h"
#include "plantext.h"
#include "reviewcells.h"
#include "statustext.h"
#include "theme.h"
#include "tickedcells.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <numeric>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

bool contains(std::string_view text, const std::string &folded)
{
    return text.find(folded) != std::string_view::npos;
}

/// The keys of the delta that, with their value, hold the text.
std::vector<TextId> mentioning(const TagPool &pool, TagSet delta, const QString &text)
{
    std::vector<TextId> keys;
    for (const TagRef &ref : pool.refs(delta)) {
        if (pool.text(ref.key).contains(text, Qt::CaseInsensitive)
            || (!ref.isRemoval() && pool.text(ref.value).contains(text, Qt::CaseInsensitive)))
            keys.push_back(ref.key);
    }
    return keys;
}

/// What a folded resource says of its changes.
QString changedKeys(const QModelIndex &resource)
{
    constexpr int named = 4;
    QStringList keys;
    const QAbstractItemModel *model = resource.model();
    const QModelIndex first = resource.siblingAtColumn(0);
    const int count = model->rowCount(first);
    for (int row = 0; row < std::min(count, named); ++row)
        keys << model->index(row, 0, first).data(PlanModel::KeyRole).toString();
    return count > named ? keys.join(u", "_s) + u", …"_s : keys.join(u", "_s);
}

bool isByProfile(PlanWarning::Kind kind)
{
    return kind == PlanWarning::Kind::ReadOnly || kind == PlanWarning::Kind::TooMany
        || kind == PlanWarning::Kind::Protected || kind == PlanWarning::Kind::AgainstPolicy;
}

QVariant leftOutData(const QVariant &excluded, int role)
{
    if (!excluded.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return PlanTexts::leftOut(excluded.value<PlanWarning::Kind>());
    case Qt::DecorationRole:
        return icon(isByProfile(excluded.value<PlanWarning::Kind>()) ? Icon::Lock : Icon::Warning,
            ColorRole::Changed);
    case Qt::ForegroundRole:
        return ReviewCells::colour(ColorRole::Changed);
    default:
        return {};
    }
}

} // namespace

ReviewTreeModel::ReviewTreeModel(PlanModel *plan, TickedCells *ticks, Workspace *workspace, QObject *parent)
    : TickedTreeModel(ticks, parent)
    , m_plan(plan)
    , m_workspace(workspace)
{
    connect(plan, &PlanModel::modelAboutToBeReset, this, &ReviewTreeModel::beginResetModel);
    connect(plan, &PlanModel::modelReset, this, [this] {
        m_filtered = false;
        m_found = {};
        endResetModel();
    });
    connect(plan, &PlanModel::dataChanged, this, &ReviewTreeModel::changeInPlace);
    connect(ticks, &TickedCells::changed, this, &ReviewTreeModel::changeInPlace);
}

void ReviewTreeModel::show(Found found)
{
    beginResetModel();
    m_filtered = true;
    m_found = std::move(found);
    endResetModel();
}

void ReviewTreeModel::showAll()
{
    if (!m_filtered)
        return;
    beginResetModel();
    m_filtered = false;
    m_found = {};
    endResetModel();
}

void ReviewTreeModel::setFilterText(const QString &text)
{
    if (const QString wanted = text.trimmed(); wanted.isEmpty())
        showAll();
    else
        show(matching(wanted));
}

ReviewTreeModel::Found ReviewTreeModel::matching(const QString &text) const
{
    const ResourceTable &table = m_workspace->table();
    const ChangeSet &changes = m_workspace->changes();
    TagPool &pool = m_workspace->pool();
    const std::string folded = text.toCaseFolded().toStdString();
    // A million rows share few deltas and places: each is looked at once.
    std::unordered_map<std::uint32_t, std::vector<TextId>> knownDeltas;
    std::unordered_map<std::size_t, bool> knownPlaces;
    const auto isThere = [&](Row row) {
        const auto [place, isNew] = knownPlaces.try_emplace(table.collectionIndex(row), false);
        if (isNew)
            place->second = ReviewCells::where(*m_workspace, row).contains(text, Qt::CaseInsensitive);
        return place->second;
    };
    const auto keysOf = [&](TagSet delta) -> const std::vector<TextId> & {
        const auto [keys, isNew] = knownDeltas.try_emplace(delta.index);
        if (isNew)
            keys->second = mentioning(pool, delta, text);
        return keys->second;
    };
    Found found;
    for (int planRow = 0; planRow < m_plan->rowCount(); ++planRow) {
        const Row row = m_plan->rowAt(planRow);
        const TagSet delta = changes.delta(row);
        if (contains(table.folded(row), folded) || isThere(row)) {
            for (const TagRef &ref : pool.refs(delta))
                found.cells.insert(row, ref.key, pool);
            found.planRows.push_back(planRow);
        } else if (const std::vector<TextId> &keys = keysOf(delta); !keys.empty()) {
            for (const TextId key : keys)
                found.cells.insert(row, key, pool);
            found.planRows.push_back(planRow);
        }
    }
    return found;
}

void ReviewTreeModel::setFilterRows(const Rows &rows)
{
    if (rows.empty()) {
        showAll();
        return;
    }
    Found found;
    ChangeSet edits;
    for (int planRow = 0; planRow < m_plan->rowCount(); ++planRow) {
        const Row row = m_plan->rowAt(planRow);
        if (!std::binary_search(rows.begin(), rows.end(), row))
            continue;
        found.planRows.push_back(planRow);
        edits.setDelta(row, m_workspace->changes().delta(row));
    }
    found.cells = CellSet::of(edits, m_workspace->pool());
    show(std::move(found));
}

CellSet ReviewTreeModel::found() const
{
    return m_filtered ? m_found.cells : CellSet::of(m_workspace->changes(), m_workspace->pool());
}

CellSet ReviewTreeModel::cellsOf(const QModelIndex &index) const
{
    CellSet cells;
    const QModelIndex plan = source(index);
    if (!plan.isValid())
        return cells;
    const Row row = plan.data(PlanModel::RowRole).value<Row>();
    for (const TagRef &ref : m_workspace->pool().refs(m_workspace->changes().delta(row))) {
        if (isTop(index) || m_workspace->pool().text(ref.key) == plan.data(PlanModel::KeyRole).toString())
            cells.insert(row, ref.key, m_workspace->pool());
    }
    return cells;
}

QModelIndex ReviewTreeModel::source(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto planRow = [this](int row) {
        return m_filtered ? m_found.planRows[static_cast<std::size_t>(row)] : row;
    };
    // The plan has no other place for where a resource is.
    const int column = index.column() == WhereColumn ? int(PlanModel::SubjectColumn) : index.column();
    if (isTop(index))
        return m_plan->index(planRow(index.row()), column);
    return m_plan->index(index.row(), column, m_plan->index(planRow(topRow(index)), 0));
}

int ReviewTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_filtered ? static_cast<int>(m_found.planRows.size()) : m_plan->rowCount();
    return isParent(parent) ? m_plan->rowCount(source(parent)) : 0;
}

bool ReviewTreeModel::hasChildren(const QModelIndex &parent) const
{
    // Every resource is here because of its changes; asking for their number would be slow for all of them.
    return parent.isValid() ? isParent(parent) : rowCount() > 0;
}

QVariant ReviewTreeModel::data(const QModelIndex &index, int role) const
{
    const QModelIndex plan = source(index);
    if (!plan.isValid())
        return {};
    if (role >= Qt::UserRole)
        return plan.data(role);
    if (role == Qt::CheckStateRole)
        return index.column() == PlanModel::SubjectColumn ? checkState(plan) : QVariant();
    return isTop(index) ? resourceData(plan, index.column(), role) : keyData(plan, index.column(), role);
}

QVariant ReviewTreeModel::resourceData(const QModelIndex &source, int column, int role) const
{
    switch (column) {
    case PlanModel::SubjectColumn:
        if (role == Qt::FontRole) {
            QFont font = QGuiApplication::font();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return ReviewCells::resource(*m_workspace, source.data(PlanModel::RowRole).value<Row>(), role);
    case WhereColumn:
        return ReviewCells::where(*m_workspace, source.data(PlanModel::RowRole).value<Row>(), role);
    case PlanModel::OldColumn:
        if (role == Qt::DisplayRole)
            return StatusTexts::changed(source.data(PlanModel::ChangeCountRole).toInt()).word;
        break;
    case PlanModel::NewColumn:
        if (role == Qt::DisplayRole)
            return changedKeys(source);
        break;
    case PlanModel::StateColumn:
        if (source.data(PlanModel::PartlyRole).toBool() && role == Qt::DisplayRole)
            return PlanTexts::partlyLeftOut();
        if (const QVariant ticked = checkState(source); ticked == Qt::Unchecked)
            return ReviewCells::notTicked(role);
        else if (ticked == Qt::PartiallyChecked && role == Qt::DisplayRole)
            return PlanTexts::partlyLeftOut();
        return leftOutData(source.data(PlanModel::ExcludedRole), role);
    default:
        break;
    }
    return role == Qt::ForegroundRole ? QVariant(ReviewCells::colour(ColorRole::Secondary)) : QVariant();
}

QVariant ReviewTreeModel::keyData(const QModelIndex &source, int column, int role) const
{
    if (const QVariant excluded = source.data(PlanModel::ExcludedRole);
        column == PlanModel::StateColumn && excluded.isValid())
        return leftOutData(excluded, role);
    if (column == PlanModel::StateColumn && checkState(source) == Qt::Unchecked)
        return ReviewCells::notTicked(role);
    ReviewCells::Change change;
    change.key = source.data(PlanModel::KeyRole).toString();
    if (const QVariant before = source.data(PlanModel::OldValueRole); before.isValid())
        change.before = before.toString();
    if (const QVariant after = source.data(PlanModel::NewValueRole); after.isValid())
        change.after = after.toString();
    change.state = source.data(PlanModel::StateRole).value<TagState>();
    return ReviewCells::change(change, column, role);
}

/// Invalid where nothing can be chosen.
QVariant ReviewTreeModel::checkState(const QModelIndex &source) const
{
    const Row row = source.data(PlanModel::RowRole).value<Row>();
    if (source.data(PlanModel::IsResourceRole).toBool())
        return ticks().isTickable(row) ? QVariant(ticks().state(row)) : QVariant();
    const std::optional<TextId> key =
        m_workspace->table().pool().find(source.data(PlanModel::KeyRole).toString());
    if (!key || !ticks().isTickable(row, *key))
        return {};
    return ticks().isTicked(row, *key) ? Qt::Checked : Qt::Unchecked;
}

} // namespace tagdesk
