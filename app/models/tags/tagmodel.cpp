// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmodel.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Of a large selection, in ms.
constexpr int kRefreshPause = 200;

} // namespace

TagModel::TagModel(Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    m_refreshPause.setSingleShot(true);
    m_refreshPause.setInterval(kRefreshPause);
    connect(&m_refreshPause, &QTimer::timeout, this, &TagModel::refresh);
    connect(workspace, &Workspace::rowsChanged, this, &TagModel::onRowsChanged);
    connect(workspace, &Workspace::accountsChanged, this, &TagModel::onAccountsChanged);
}

TagModel::~TagModel() = default;

// --- The selection

void TagModel::setRows(const Rows &rows)
{
    Rows next = rows;
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    if (next == m_rows)
        return;

    commitAll();
    TagDrafts left = m_drafts;
    std::erase_if(left.newTags, [](const NewTagDraft &tag) { return tag.isEmpty(); });
    if (left.hasInvalid())
        m_otherDrafts.insert_or_assign(m_rows, left);
    removeNewTags(0, m_drafts.newTags.size());
    m_field.reset();
    m_modes.clear();

    m_rows = std::move(next);
    TagDrafts kept;
    if (const auto node = m_otherDrafts.extract(m_rows))
        kept = node.mapped();
    m_drafts.tags = kept.tags;
    insertNewTags(kept.newTags);
    refresh();
    emit selectionChanged();
}

void TagModel::refresh()
{
    m_refreshPause.stop();
    TagAggregate next = aggregate(m_rows, m_workspace->table(), m_workspace->changes(), m_workspace->pool());
    syncKeys(next);
    m_aggregate = std::move(next);
    m_hasRoom.reset();
    rescueDrafts();
    checkDrafts();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit summaryChanged();
    tellInvalidDrafts();
}

/// Adds and removes table rows until the keys are those of `next`, so that the current cell stays with its
/// key. Both are ordered by key text.
void TagModel::syncKeys(const TagAggregate &next)
{
    const TagPool &pool = m_workspace->pool();
    const auto isBefore = [&pool](const KeyAggregate &left, const KeyAggregate &right) {
        return left.key != right.key && pool.utf8(left.key) < pool.utf8(right.key);
    };
    std::vector<KeyAggregate> &keys = m_aggregate.keys;
    auto wanted = next.keys.cbegin();
    std::size_t row = 0;
    while (row < keys.size() || wanted != next.keys.cend()) {
        const auto place = keys.begin() + static_cast<std::ptrdiff_t>(row);
        if (wanted == next.keys.cend() || (place != keys.end() && isBefore(*place, *wanted))) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            keys.erase(place);
            endRemoveRows();
            continue;
        }
        if (place == keys.end() || isBefore(*wanted, *place)) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            keys.insert(place, *wanted);
            endInsertRows();
        }
        ++row;
        ++wanted;
    }
}

/// What was typed for a tag that went is kept as a new tag.
void TagModel::rescueDrafts()
{
    for (auto draft = m_drafts.tags.begin(); draft != m_drafts.tags.end();) {
        if (aggregateOf(draft.key()) != nullptr) {
            ++draft;
            continue;
        }
        NewTagDraft tag;
        tag.key.text = draft->key ? draft->key->text : draft.key();
        tag.value.text = draft->value ? draft->value->text : QString();
        tag.wasLeft = true;
        draft = m_drafts.tags.erase(draft);
        insertNewTags({tag});
    }
}

void TagModel::onRowsChanged(const Rows &rows)
{
    const bool concerns = rows.empty() || std::any_of(rows.cbegin(), rows.cend(), [this](Row row) {
        return std::binary_search(m_rows.cbegin(), m_rows.cend(), row);
    });
    if (!concerns || m_rows.empty())
        return;
    if (!m_staging && !keepsField(rows))
        m_field.reset();
    if (!m_workspace->isApplying() || m_staging || m_rows.size() <= kSmallSelection)
        refresh();
    else if (!m_refreshPause.isActive())
        m_refreshPause.start();
}

void TagModel::onAccountsChanged()
{
    const auto isClosed = [this](Row row) {
        return m_workspace->account(m_workspace->table().collection(row).account) == nullptr;
    };
    const auto hasClosed = [&isClosed](const Rows &rows) {
        return std::any_of(rows.cbegin(), rows.cend(), isClosed);
    };
    std::erase_if(m_otherDrafts, [&](const auto &drafts) { return hasClosed(drafts.first); });
    if (hasClosed(m_rows)) {
        removeNewTags(0, m_drafts.newTags.size());
        m_drafts.tags.clear();
        setRows({});
    } else if (!m_rows.empty()) {
        refresh(); // the rules may be others
    }
    tellInvalidDrafts();
}

void TagModel::tell(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    tellInvalidDrafts();
}

void TagModel::tellInvalidDrafts()
{
    const bool any = hasInvalidDrafts();
    if (any == m_hadInvalidDrafts)
        return;
    m_hadInvalidDrafts = any;
    emit invalidDraftsChanged(any);
}

bool TagModel::hasInvalidDrafts() const
{
    return m_drafts.hasInvalid() || !m_otherDrafts.empty();
}

Rows TagModel::invalidDraftRows() const
{
    if (m_drafts.hasInvalid())
        return m_rows;
    return m_otherDrafts.empty() ? Rows{} : m_otherDrafts.cbegin()->first;
}

// --- What is known of the selection

const TagRules &TagModel::rules() const
{
    static const TagRules none;
    return m_rows.empty() ? none : m_workspace->rules(m_rows.front());
}

int TagModel::tagLimit() const
{
    return rules().tagsPerResource;
}

void TagModel::setKnownTags(const QHash<QString, QStringList> &valuesByKey)
{
    m_knownTags = valuesByKey;
}

QStringList TagModel::keysInUse() const
{
    QStringList keys = m_knownTags.keys();
    for (const KeyAggregate &key : m_aggregate.keys)
        keys.append(keyText(key));
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QStringList TagModel::valuesInUse(const QString &key) const
{
    QStringList values = m_knownTags.value(key);
    if (const KeyAggregate *known = aggregateOf(key); known != nullptr) {
        for (const ValueShare &share : shares(known->values))
            values.append(share.value);
    }
    values.sort();
    values.removeDuplicates();
    return values;
}

int TagModel::rowOf(const QString &key) const
{
    const KeyAggregate *known = aggregateOf(key);
    return known == nullptr ? -1 : static_cast<int>(known - m_aggregate.keys.data());
}

const KeyAggregate *TagModel::aggregateOf(const QString &key) const
{
    const std::optional<TextId> id = m_workspace->table().pool().find(key);
    const auto found = std::find_if(m_aggregate.keys.cbegin(), m_aggregate.keys.cend(),
        [&id](const KeyAggregate &known) { return id && known.key == *id; });
    return found == m_aggregate.keys.cend() ? nullptr : &*found;
}

QString TagModel::keyText(const KeyAggregate &key) const
{
    return m_workspace->table().pool().text(key.key);
}

ValueShares TagModel::shares(const std::vector<ValueCount> &values) const
{
    ValueShares shares;
    const std::size_t count = std::min(values.size(), kHistogramValues);
    for (std::size_t i = 0; i < count; ++i)
        shares.append({m_workspace->table().pool().text(values[i].value), values[i].rows});
    return shares;
}

TagState TagModel::stateOf(const KeyAggregate &key) const
{
    if (isLocked(key))
        return TagState::Locked;
    if (key.changedRows == 0)
        return TagState::Unchanged;
    const std::size_t removed = key.removedRows;
    const std::size_t added = key.presentRows + removed - key.presentBefore;
    const std::size_t changed = key.changedRows - removed - added;
    if (removed > 0)
        return key.presentRows == 0 ? TagState::Removed : TagState::Mixed;
    if (added > 0)
        return changed == 0 ? TagState::Added : TagState::Mixed;
    return TagState::Changed;
}

// --- Cells

int TagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : keyCount() + static_cast<int>(m_drafts.newTags.size());
}

int TagModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == OfCountRole)
        return static_cast<qint64>(m_aggregate.rows);
    if (index.row() >= keyCount())
        return newTagData(
            m_drafts.newTags[static_cast<std::size_t>(index.row() - keyCount())], index.column(), role);
    return keyData(m_aggregate.keys[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant TagModel::newTagData(const NewTagDraft &tag, int column, int role) const
{
    const DraftText &cell = column == KeyColumn ? tag.key : tag.value;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return column == OnColumn ? QVariant() : cell.text;
    case KeyRole:
        return tag.key.text;
    case ValueRole:
        return tag.value.text;
    case StateRole:
        return QVariant::fromValue(TagState::Added);
    case NewRole:
        return true;
    case DraftRole:
        return !tag.isEmpty();
    case MixedRole:
        return false;
    case OnCountRole:
    case OnCountBeforeRole:
        return qint64{0};
    case ViolationsRole: {
        const bool isMissing = cell.text.isEmpty() && !tag.wasLeft;
        const bool says = column != OnColumn && !tag.isEmpty() && !isMissing;
        return QVariant::fromValue(says ? cell.violations : QList<Violation>());
    }
    case ModeRole:
        return QVariant::fromValue(EditMode::Set);
    default:
        return {};
    }
}

QVariant TagModel::keyData(const KeyAggregate &key, int column, int role) const
{
    switch (role) {
    case KeyRole:
        return keyText(key);
    case MixedRole:
        return key.isMixed();
    case ValueCountRole:
        return static_cast<qint64>(key.values.size());
    case HistogramRole:
        return QVariant::fromValue(shares(key.values));
    case StateRole:
        return QVariant::fromValue(stateOf(key));
    case OnCountRole:
        return static_cast<qint64>(key.presentRows);
    case OnCountBeforeRole:
        return static_cast<qint64>(key.presentBefore);
    case ViolationsRole:
        return QVariant::fromValue(violations(key, column));
    case NewRole:
        return false;
    case ModeRole:
        return QVariant::fromValue(mode(keyText(key)));
    default:
        return cellData(key, column, role);
    }
}

QVariant TagModel::cellData(const KeyAggregate &key, int column, int role) const
{
    const auto one = [this](const std::vector<ValueCount> &values) {
        return values.size() == 1 ? QVariant(m_workspace->table().pool().text(values.front().value))
                                  : QVariant();
    };
    const TagDraft drafts = m_drafts.tags.value(keyText(key));
    const std::optional<DraftText> draft = column == KeyColumn ? drafts.key
        : column == ValueColumn                                ? drafts.value
                                                               : std::nullopt;
    switch (role) {
    case Qt::EditRole:
        if (draft)
            return draft->text;
        [[fallthrough]];
    case Qt::DisplayRole:
        if (column == OnColumn)
            return u"%1/%2"_s.arg(key.presentRows).arg(m_aggregate.rows);
        return column == KeyColumn ? keyText(key) : one(key.values).toString();
    case ValueRole:
        return one(key.values).toString();
    case OldValueRole:
        return one(key.valuesBefore);
    case DraftRole:
        return draft.has_value();
    default:
        return {};
    }
}

Qt::ItemFlags TagModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() == OnColumn)
        return flags;
    const auto state = index.data(StateRole).value<TagState>();
    if (state != TagState::Locked && state != TagState::Removed)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace tagdesk
