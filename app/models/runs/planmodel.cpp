// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"

#include "tagcell.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

PlanModel::PlanModel(Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    connect(workspace, &Workspace::outcomesChanged, this, &PlanModel::onOutcomesChanged);
}

void PlanModel::load(const CellSet &leftOut)
{
    beginResetModel();
    m_undecided = 0;
    m_entries.clear();
    m_entries.reserve(m_workspace->changes().changedRows());
    for (const Row row : m_workspace->changes().rows()) {
        m_entries.push_back({.row = row,
            .base = m_workspace->table().tags(row),
            .delta = m_workspace->changes().delta(row),
            .exclusion = Exclusion::None});
    }
    takePlan(leftOut);
    if (!m_summary.undecided.empty()) {
        std::stable_partition(m_entries.begin(), m_entries.end(),
            [](const Entry &entry) { return entry.exclusion == Exclusion::Undecided; });
        m_undecided = m_summary.undecided.size();
    }
    endResetModel();
}

void PlanModel::replan(const CellSet &leftOut)
{
    takePlan(leftOut);
    if (!m_entries.empty())
        emit dataChanged(index(0, 0, {}), index(static_cast<int>(m_entries.size()) - 1, ColumnCount - 1, {}));
}

void PlanModel::takePlan(const CellSet &leftOut)
{
    if (leftOut.isEmpty()) {
        takePlan(m_workspace->plan(), m_workspace->changes());
        return;
    }
    const ChangeSet chosen = leftOut.without(m_workspace->changes(), m_workspace->pool());
    takePlan(m_workspace->planOf(chosen), chosen);
}

void PlanModel::takePlan(const Plan &plan, const ChangeSet &chosen)
{
    m_summary = Plan{.requests = {},
        .cost = plan.cost,
        .changedRows = plan.changedRows,
        .changes = plan.changes,
        .sets = plan.sets,
        .removals = plan.removals,
        .notRead = plan.notRead,
        .overQuota = plan.overQuota,
        .undecided = plan.undecided,
        .readOnly = plan.readOnly,
        .tooMany = plan.tooMany,
        .protectedOnly = plan.protectedOnly,
        .outsideBatch = plan.outsideBatch,
        .partlyProtected = plan.partlyProtected,
        .againstPolicy = plan.againstPolicy,
        .partlyAgainstPolicy = plan.partlyAgainstPolicy,
        .violations = plan.violations};
    m_accounts.clear();
    for (const PlannedRequest &request : plan.requests)
        m_accounts.insert(m_workspace->table().collection(request.rows.front()).account);
    const EditInput staged = m_workspace->editInput();
    m_warnings = planWarnings(plan,
        {.table = staged.table,
            .changes = chosen,
            .pool = staged.pool,
            .rules = staged.rules,
            .policies = staged.policies,
            .owners = staged.owners});
    for (PlanWarning &warning : m_warnings) {
        if (const OpenAccount *open = m_workspace->account(warning.account))
            warning.account = open->account.name;
    }
    for (Entry &entry : m_entries)
        entry.exclusion = Exclusion::None;
    const auto exclude = [this](const Rows &rows, Exclusion exclusion) {
        for (const Row row : rows) {
            if (const std::size_t place = placeOf(row); place < m_entries.size())
                m_entries[place].exclusion = exclusion;
        }
    };
    exclude(plan.undecided, Exclusion::Undecided);
    exclude(plan.notRead, Exclusion::NotRead);
    exclude(plan.overQuota, Exclusion::OverQuota);
    exclude(plan.readOnly, Exclusion::ReadOnly);
    exclude(plan.tooMany, Exclusion::TooMany);
    exclude(plan.protectedOnly, Exclusion::Protected);
    exclude(plan.partlyAgainstPolicy, Exclusion::PartlyAgainstPolicy);
    exclude(plan.partlyProtected, Exclusion::PartlyProtected);
    exclude(plan.againstPolicy, Exclusion::AgainstPolicy);
}

void PlanModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_entries.shrink_to_fit();
    m_undecided = 0;
    m_summary = {};
    m_accounts.clear();
    m_warnings.clear();
    endResetModel();
}

std::size_t PlanModel::placeOf(Row row) const
{
    const auto isBefore = [](const Entry &left, Row right) {
        return left.row < right;
    };
    const auto middle = m_entries.cbegin() + static_cast<std::ptrdiff_t>(m_undecided);
    for (const auto &[first, last] :
        {std::pair(m_entries.cbegin(), middle), std::pair(middle, m_entries.cend())}) {
        const auto entry = std::lower_bound(first, last, row, isBefore);
        if (entry != last && entry->row == row)
            return static_cast<std::size_t>(std::distance(m_entries.cbegin(), entry));
    }
    return m_entries.size();
}

void PlanModel::onOutcomesChanged(const Rows &rows)
{
    if (m_entries.empty())
        return;
    std::size_t first = m_entries.size();
    std::size_t last = 0;
    for (const Row row : rows) {
        const std::size_t place = placeOf(row);
        if (place == m_entries.size())
            continue;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    if (rows.empty()) {
        first = 0;
        last = m_entries.size() - 1;
    }
    if (first <= last)
        emit dataChanged(index(static_cast<int>(first), 0, {}),
            index(static_cast<int>(last), ColumnCount - 1, {}), {OutcomeRole});
}

// The index of a resource carries 0, that of a key the place of its resource, counted from 1.

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const quintptr id = parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0};
    return createIndex(row, column, id);
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0});
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_entries.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_workspace->pool().refs(entryOf(parent).delta).size());
}

int PlanModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

bool PlanModel::hasChildren(const QModelIndex &parent) const
{
    // A changed resource has at least one key.
    return parent.isValid() ? parent.internalId() == 0 && parent.column() == 0 : !m_entries.empty();
}

PlanWarning::Kind PlanModel::kindOf(Exclusion exclusion)
{
    switch (exclusion) {
    case Exclusion::Undecided:
        return PlanWarning::Kind::Undecided;
    case Exclusion::NotRead:
        return PlanWarning::Kind::NotRead;
    case Exclusion::ReadOnly:
        return PlanWarning::Kind::ReadOnly;
    case Exclusion::TooMany:
        return PlanWarning::Kind::TooMany;
    case Exclusion::Protected:
    case Exclusion::PartlyProtected:
        return PlanWarning::Kind::Protected;
    case Exclusion::AgainstPolicy:
    case Exclusion::PartlyAgainstPolicy:
        return PlanWarning::Kind::AgainstPolicy;
    case Exclusion::OverQuota:
    case Exclusion::None:
        break;
    }
    return PlanWarning::Kind::OverQuota;
}

const PlanModel::Entry &PlanModel::entryOf(const QModelIndex &index) const
{
    return m_entries[index.internalId() == 0 ? static_cast<std::size_t>(index.row())
                                             : static_cast<std::size_t>(index.internalId() - 1)];
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = entryOf(index);
    const bool isResource = index.internalId() == 0;
    switch (role) {
    case RowRole:
        return entry.row;
    case IsResourceRole:
        return isResource;
    default:
        return isResource ? resourceData(entry, index.column(), role) : keyData(entry, index, role);
    }
}

QVariant PlanModel::resourceData(const Entry &entry, int column, int role) const
{
    const ResourceTable &table = m_workspace->table();
    switch (role) {
    case Qt::DisplayRole: {
        if (column != SubjectColumn)
            return {};
        const QString name = table.nameText(entry.row);
        return name.isEmpty() ? table.idText(entry.row) : name;
    }
    case ChangeCountRole:
        return static_cast<int>(table.pool().refs(entry.delta).size());
    case ExcludedRole:
        if (entry.exclusion == Exclusion::None || isPartly(entry))
            return {};
        return QVariant::fromValue(kindOf(entry.exclusion));
    case PartlyRole:
        return isPartly(entry);
    case OutcomeRole:
        return QVariant::fromValue(m_workspace->outcome(entry.row));
    case CollectionRole:
        return QVariant::fromValue(table.collection(entry.row));
    case IdRole:
        return table.idText(entry.row);
    default:
        return {};
    }
}

bool PlanModel::isPartly(const Entry &entry)
{
    return entry.exclusion == Exclusion::PartlyProtected || entry.exclusion == Exclusion::PartlyAgainstPolicy;
}

std::optional<PlanWarning::Kind> PlanModel::leftOut(const Entry &entry, const QString &key) const
{
    switch (entry.exclusion) {
    case Exclusion::Protected:
    case Exclusion::PartlyProtected:
    case Exclusion::AgainstPolicy:
    case Exclusion::PartlyAgainstPolicy:
        break;
    default:
        return std::nullopt;
    }
    if (isProtected(m_workspace->rules(entry.row).profile, key))
        return PlanWarning::Kind::Protected;
    TagPool &pool = m_workspace->pool();
    const TagSet sent = m_workspace->policies().allowed(entry.row, entry.base, entry.delta);
    const bool isSent = pool.value(sent, pool.intern(key)).has_value();
    return isSent ? std::nullopt : std::optional(PlanWarning::Kind::AgainstPolicy);
}

QVariant PlanModel::keyData(const Entry &entry, const QModelIndex &index, int role) const
{
    const TagPool &pool = m_workspace->table().pool();
    const TextId key = pool.refs(entry.delta)[static_cast<std::size_t>(index.row())].key;
    const TagChip chip =
        tagCell(pool, m_workspace->rules(entry.row), entry.base, entry.delta, key).value_or(TagChip{});
    QVariant before = chip.state == TagState::Added ? QVariant() : chip.oldValue;
    QVariant after = chip.state == TagState::Removed ? QVariant() : chip.value;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SubjectColumn)
            return chip.key;
        if (index.column() == StateColumn)
            return {};
        return index.column() == OldColumn ? before : after;
    case KeyRole:
        return chip.key;
    case OldValueRole:
        return before;
    case NewValueRole:
        return after;
    case StateRole:
        return QVariant::fromValue(chip.state);
    case ExcludedRole:
        if (const auto why = leftOut(entry, chip.key))
            return QVariant::fromValue(*why);
        return {};
    default:
        return {};
    }
}

} // namespace tagdesk
