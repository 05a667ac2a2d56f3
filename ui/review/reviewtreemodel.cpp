// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewtreemodel.h"

#include "icons.h"
#include "planmodel.h"
#include "plantext.h"
#include "reviewcells.h"
#include "statustext.h"
#include "theme.h"

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

/// Whether a key or value of the delta holds the text.
bool mentions(const TagPool &pool, TagSet delta, const QString &text)
{
    const auto refs = pool.refs(delta);
    return std::any_of(refs.begin(), refs.end(), [&](const TagRef &ref) {
        return pool.text(ref.key).contains(text, Qt::CaseInsensitive)
            || (!ref.isRemoval() && pool.text(ref.value).contains(text, Qt::CaseInsensitive));
    });
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
        || kind == PlanWarning::Kind::Protected;
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

ReviewTreeModel::ReviewTreeModel(PlanModel *plan, const Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_workspace(workspace)
{
    connect(plan, &PlanModel::modelAboutToBeReset, this, &ReviewTreeModel::beginResetModel);
    connect(plan, &PlanModel::modelReset, this, [this] {
        m_filtered = false;
        m_shown.clear();
        endResetModel();
    });
}

Row ReviewTreeModel::rowAt(int planRow) const
{
    return m_plan->index(planRow, 0).data(PlanModel::RowRole).value<Row>();
}

void ReviewTreeModel::show(std::vector<int> planRows, bool filtered)
{
    beginResetModel();
    m_filtered = filtered;
    m_shown = std::move(planRows);
    endResetModel();
}

void ReviewTreeModel::setFilterText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        if (m_filtered)
            show({}, false);
        return;
    }
    show(matching(wanted), true);
}

std::vector<int> ReviewTreeModel::matching(const QString &text) const
{
    const ResourceTable &table = m_workspace->table();
    const ChangeSet &changes = m_workspace->changes();
    const std::string folded = text.toCaseFolded().toStdString();
    // A million rows share few deltas: each is looked at once.
    std::unordered_map<std::uint32_t, bool> known;
    const auto deltaMatches = [&](TagSet delta) {
        const auto [place, isNew] = known.try_emplace(delta.index, false);
        if (isNew)
            place->second = mentions(table.pool(), delta, text);
        return place->second;
    };
    std::vector<int> result;
    for (int planRow = 0; planRow < m_plan->rowCount(); ++planRow) {
        const Row row = rowAt(planRow);
        if (contains(table.folded(row), folded) || deltaMatches(changes.delta(row)))
            result.push_back(planRow);
    }
    return result;
}

void ReviewTreeModel::setFilterRows(const Rows &rows)
{
    if (rows.empty()) {
        setFilterText({});
        return;
    }
    std::vector<int> result;
    for (int planRow = 0; planRow < m_plan->rowCount(); ++planRow) {
        if (std::binary_search(rows.begin(), rows.end(), rowAt(planRow)))
            result.push_back(planRow);
    }
    show(std::move(result), true);
}

Rows ReviewTreeModel::sentRows() const
{
    const Rows leftOut = m_plan->summary().leftOut();
    Rows rows;
    if (m_filtered) {
        rows.reserve(m_shown.size());
        for (const int planRow : m_shown)
            rows.push_back(rowAt(planRow));
    } else {
        rows = m_workspace->changes().rows();
    }
    std::erase_if(
        rows, [&leftOut](Row row) { return std::binary_search(leftOut.begin(), leftOut.end(), row); });
    return rows;
}

QModelIndex ReviewTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // 0 stands for a resource; a key carries the number of its resource, counted from 1.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr(0));
}

QModelIndex ReviewTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

QModelIndex ReviewTreeModel::source(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto planRow = [this](int row) {
        return m_filtered ? m_shown[static_cast<std::size_t>(row)] : row;
    };
    if (index.internalId() == 0)
        return m_plan->index(planRow(index.row()), index.column());
    const int resource = static_cast<int>(index.internalId()) - 1;
    return m_plan->index(index.row(), index.column(), m_plan->index(planRow(resource), 0));
}

int ReviewTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_filtered ? static_cast<int>(m_shown.size()) : m_plan->rowCount();
    return parent.internalId() == 0 && parent.column() == 0 ? m_plan->rowCount(source(parent)) : 0;
}

int ReviewTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return PlanModel::ColumnCount;
}

bool ReviewTreeModel::hasChildren(const QModelIndex &parent) const
{
    // Every resource is here because of its changes; asking for their number would be slow for all of them.
    return !parent.isValid() ? rowCount() > 0 : parent.internalId() == 0 && parent.column() == 0;
}

QVariant ReviewTreeModel::data(const QModelIndex &index, int role) const
{
    const QModelIndex plan = source(index);
    if (!plan.isValid())
        return {};
    if (role >= Qt::UserRole)
        return plan.data(role);
    return index.internalId() == 0 ? resourceData(plan, index.column(), role)
                                   : keyData(plan, index.column(), role);
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
        return ReviewCells::resource(
            m_workspace->table(), source.data(PlanModel::RowRole).value<Row>(), role);
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
    ReviewCells::Change change;
    change.key = source.data(PlanModel::KeyRole).toString();
    if (const QVariant before = source.data(PlanModel::OldValueRole); before.isValid())
        change.before = before.toString();
    if (const QVariant after = source.data(PlanModel::NewValueRole); after.isValid())
        change.after = after.toString();
    change.state = source.data(PlanModel::StateRole).value<TagState>();
    return ReviewCells::change(change, column, role);
}

QVariant ReviewTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? ReviewCells::header(section, role) : QVariant();
}

} // namespace tagdesk
