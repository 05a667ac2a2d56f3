// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmodel.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Of a large selection, in ms.
constexpr int kRefreshPause = 200;

} // namespace

TagModel::TagModel(Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_selection(*workspace)
    , m_checker(*workspace, m_selection)
    , m_typing(*workspace, m_selection)
    , m_edits(*workspace, m_selection)
    , m_cells(m_selection, m_drafts, m_checker)
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
    if (next == m_selection.rows())
        return;

    commitAll();
    m_otherDrafts.put(m_selection.rows(), m_drafts);
    removeNewTags(0, m_drafts.newTags.size());
    m_typing.forget();
    m_addedKeys.clear();

    m_selection.setRows(std::move(next));
    const TagDrafts kept = m_otherDrafts.take(m_selection.rows());
    m_drafts.tags = kept.tags;
    insertNewTags(kept.newTags);
    refresh();
    emit selectionChanged();
}

void TagModel::refresh()
{
    m_refreshPause.stop();
    TagAggregate next = m_selection.computedAggregate();
    syncKeys(next);
    m_selection.setAggregate(std::move(next));
    insertNewTags(m_drafts.takeOrphans([this](const QString &key) { return rowOf(key) >= 0; }));
    checkDrafts();
    // Not now: the document may be in the middle of a step.
    if (std::ranges::any_of(
            m_drafts.newTags, [](const NewTagDraft &tag) { return tag.isWaiting && !tag.isInvalid(); }))
        QMetaObject::invokeMethod(this, &TagModel::commitWaiting, Qt::QueuedConnection);
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
    auto wanted = next.keys.cbegin();
    int row = 0;
    while (row < keyCount() || wanted != next.keys.cend()) {
        const bool isPastEnd = row == keyCount();
        if (wanted == next.keys.cend() || (!isPastEnd && isBefore(m_selection.key(row), *wanted))) {
            beginRemoveRows({}, row, row);
            m_selection.removeKey(static_cast<std::size_t>(row));
            endRemoveRows();
            continue;
        }
        if (isPastEnd || isBefore(*wanted, m_selection.key(row))) {
            beginInsertRows({}, row, row);
            m_selection.insertKey(static_cast<std::size_t>(row), *wanted);
            endInsertRows();
        }
        ++row;
        ++wanted;
    }
}

void TagModel::onRowsChanged(const Rows &rows)
{
    const bool concerns = rows.empty()
        || std::any_of(rows.cbegin(), rows.cend(), [this](Row row) { return m_selection.contains(row); });
    if (!concerns || m_selection.rows().empty())
        return;
    m_typing.follow(rows);
    const bool isStream = m_workspace->isApplying() || m_workspace->isListing();
    if (!isStream || m_typing.isStaging() || m_selection.rows().size() <= kSmallSelection)
        refresh();
    else if (!m_refreshPause.isActive())
        m_refreshPause.start();
}

void TagModel::onAccountsChanged()
{
    const auto isClosed = [this](Row row) {
        return m_workspace->account(m_workspace->table().collection(row).account) == nullptr;
    };
    m_otherDrafts.dropWith(isClosed);
    if (std::ranges::any_of(m_selection.rows(), isClosed)) {
        removeNewTags(0, m_drafts.newTags.size());
        m_drafts.tags.clear();
        setRows({});
    } else if (!m_selection.rows().empty()) {
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
    return m_drafts.hasInvalid() || !m_otherDrafts.isEmpty();
}

Rows TagModel::invalidDraftRows() const
{
    if (m_drafts.hasInvalid())
        return m_selection.rows();
    return otherInvalidDraftRows();
}

QString TagModel::normalisedText(const QString &text) const
{
    return normalised(m_selection.rules(), text);
}

// --- Typing

NewTagDraft *TagModel::newTag(int row)
{
    return row >= keyCount() && row < rowCount()
        ? &m_drafts.newTags[static_cast<std::size_t>(row - keyCount())]
        : nullptr;
}

/// It is the row of a key that is not locked.
bool TagModel::takesText(int row) const
{
    return row >= 0 && row < keyCount() && !m_selection.isLocked(m_selection.key(row));
}

QList<Violation> TagModel::typeKey(int row, const QString &text)
{
    if (NewTagDraft *tag = newTag(row)) {
        tag->key.text = text;
        tag->isWaiting = false;
        tag->isContradiction = false;
        checkDrafts();
        emit dataChanged(index(keyCount(), 0), index(rowCount() - 1, ColumnCount - 1));
        tellInvalidDrafts();
        return tag->key.violations;
    }
    if (!takesText(row))
        return {};
    const QString key = m_selection.keyText(row);
    QList<Violation> violations;
    if (normalisedText(text) == key) {
        m_drafts.setKey(key, std::nullopt);
    } else {
        violations = m_checker.checkRename(key, text);
        m_drafts.setKey(key, DraftText{text, violations});
    }
    tell(row);
    return violations;
}

QList<Violation> TagModel::typeValue(int row, const QString &text)
{
    if (NewTagDraft *tag = newTag(row)) {
        tag->value.text = text;
        tag->isWaiting = false;
        tag->isContradiction = false;
        checkDrafts();
        tell(row);
        return tag->value.violations;
    }
    if (!takesText(row))
        return {};
    const QString key = m_selection.keyText(row);
    m_typing.enter(key);
    const bool isTakenBack = text.isEmpty() && m_typing.wasMixed();
    QList<Violation> violations = isTakenBack ? QList<Violation>() : m_checker.checkKeyValue(key, text);
    m_drafts.setValue(key, refuses(violations) ? std::optional(DraftText{text, violations}) : std::nullopt);
    m_typing.stage(isTakenBack || refuses(violations) ? std::nullopt : std::optional(text), mode(key));
    if (const int place = rowOf(key); place >= 0)
        tell(place);
    return violations;
}

QList<Violation> TagModel::typeValueFor(int row, const QString &oldValue, const QString &text)
{
    if (!takesText(row))
        return {};
    const QString key = m_selection.keyText(row);
    QList<Violation> violations = m_checker.checkKeyValue(key, text);
    if (!refuses(violations)) {
        m_typing.enter(key, oldValue);
        m_typing.stage(text, EditMode::Set);
    }
    return violations;
}

bool TagModel::takeBack(int row)
{
    if (newTag(row) != nullptr) {
        discardDraft(row);
        return true;
    }
    if (row < 0 || row >= keyCount())
        return false;
    const QString key = m_selection.keyText(row);
    const bool hadDraft = m_drafts.tags.remove(key) > 0;
    const bool wasStaged = m_typing.isIn(key) && m_typing.stage(std::nullopt, mode(key));
    m_typing.leave();
    if (hadDraft && rowOf(key) >= 0)
        tell(rowOf(key));
    return hadDraft || wasStaged;
}

// --- Drafts

int TagModel::addDraft()
{
    if (readCount() == 0)
        return -1;
    for (std::size_t place = 0; place < m_drafts.newTags.size(); ++place) {
        if (m_drafts.newTags[place].isEmpty())
            return keyCount() + static_cast<int>(place);
    }
    insertNewTags({NewTagDraft{}});
    checkDrafts();
    return rowCount() - 1;
}

void TagModel::insertNewTags(const std::vector<NewTagDraft> &tags)
{
    if (tags.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(tags.size()) - 1);
    m_drafts.newTags.insert(m_drafts.newTags.end(), tags.cbegin(), tags.cend());
    endInsertRows();
}

void TagModel::removeNewTags(std::size_t first, std::size_t count)
{
    if (count == 0)
        return;
    const int row = keyCount() + static_cast<int>(first);
    beginRemoveRows({}, row, row + static_cast<int>(count) - 1);
    const auto begin = m_drafts.newTags.begin() + static_cast<std::ptrdiff_t>(first);
    m_drafts.newTags.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void TagModel::discardDraft(int row)
{
    if (newTag(row) != nullptr) {
        removeNewTags(static_cast<std::size_t>(row - keyCount()), 1);
        checkDrafts();
        tellInvalidDrafts();
    } else if (row >= 0 && row < keyCount() && m_drafts.tags.remove(m_selection.keyText(row)) > 0) {
        tell(row);
    }
}

void TagModel::discardAllDrafts()
{
    m_otherDrafts.clear();
    for (int row = rowCount(); row-- > 0;)
        discardDraft(row);
    tellInvalidDrafts();
}

bool TagModel::commit(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    return newTag(row) != nullptr ? commitNewTag(static_cast<std::size_t>(row - keyCount())) : commitKey(row);
}

void TagModel::commitAll()
{
    // From the end, since a tag that is staged moves up among the keys.
    for (std::size_t place = m_drafts.newTags.size(); place-- > 0;)
        commitNewTag(place);
    const QStringList keys = m_drafts.tags.keys();
    for (const QString &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            commitKey(row);
    }
    m_typing.leave();
}

bool TagModel::commitNewTag(std::size_t place)
{
    NewTagDraft &tag = m_drafts.newTags[place];
    if (tag.isEmpty())
        return true;
    if (tag.isInvalid()) {
        tag.wasLeft = true;
        tag.isWaiting = tag.lacksRoomOnly();
        tell(keyCount() + static_cast<int>(place));
        return false;
    }
    const NewTagDraft complete = tag;
    const QString key = normalisedText(complete.key.text);
    removeNewTags(place, 1);
    if (complete.mode == EditMode::Remove) {
        remove(key);
        return true;
    }
    const bool isNew = rowOf(key) < 0;
    m_selection.chooseMode(key, complete.mode);
    if (isNew)
        m_addedKeys.append(key);
    m_typing.enter(key);
    m_typing.stage(complete.value.text, complete.mode);
    m_typing.leave();
    if (const int row = rowOf(key); row >= 0)
        tell(row);
    else
        m_addedKeys.removeOne(key);
    tellInvalidDrafts();
    return true;
}

void TagModel::commitWaiting()
{
    for (std::size_t place = m_drafts.newTags.size(); place-- > 0;) {
        if (m_drafts.newTags[place].isWaiting && !m_drafts.newTags[place].isInvalid())
            commitNewTag(place);
    }
}

bool TagModel::commitKey(int row)
{
    const QString key = m_selection.keyText(row);
    m_typing.leave();
    const TagDraft draft = m_drafts.tags.value(key);
    if ((draft.value && refuses(draft.value->violations)) || (draft.key && refuses(draft.key->violations)))
        return false;
    m_drafts.tags.remove(key);
    if (draft.key)
        m_workspace->stageRename(m_selection.rows(), key, draft.key->text);
    if (const int place = rowOf(key); place >= 0)
        tell(place); // what is said while typing is over
    return true;
}

// --- Acts on whole keys

void TagModel::setMode(const QString &key, EditMode mode)
{
    m_selection.chooseMode(key, mode);
    m_typing.restage(key, mode);
    if (const int row = rowOf(key); row >= 0)
        tell(row);
}

void TagModel::setModeAt(int row, EditMode mode)
{
    if (NewTagDraft *tag = newTag(row)) {
        tag->mode = mode;
        tag->isWaiting = false;
        checkDrafts();
        tell(row);
    } else if (takesText(row)) {
        setMode(m_selection.keyText(row), mode);
    }
}

bool TagModel::setValue(const QString &key, const QString &value)
{
    if (const int row = rowOf(key); row >= 0)
        return takesText(row) && !refuses(typeValue(row, value));
    if (refuses(m_checker.checkNewKey(key)) || refuses(m_checker.checkKeyValue(key, value)))
        return false;
    return m_workspace->stage(m_selection.rows(), {key, value}, mode(key));
}

bool TagModel::setValueFor(const QString &key, const QString &oldValue, const QString &newValue)
{
    const int row = rowOf(key);
    if (!takesText(row))
        return false;
    const bool taken = !refuses(typeValueFor(row, oldValue, newValue));
    m_typing.leave();
    return taken;
}

bool TagModel::renameKey(const QString &from, const QString &to)
{
    if (rowOf(from) < 0 || refuses(m_checker.checkRename(from, to)))
        return false;
    m_drafts.tags.remove(from);
    return m_workspace->stageRename(m_selection.rows(), from, to);
}

bool TagModel::mergeKey(const QString &from, const QString &to, KeyWinner winner)
{
    m_drafts.tags.remove(from);
    m_typing.forget();
    const bool merged = m_edits.merge(from, to, winner);
    tellInvalidDrafts();
    return merged;
}

bool TagModel::setTags(const Tags &tags, EditMode mode, const QString &name)
{
    m_typing.forget();
    return m_edits.set(tags, mode, name);
}

bool TagModel::remove(const QString &key)
{
    m_drafts.tags.remove(key);
    m_typing.forget();
    const bool removed = m_workspace->stage(m_selection.rows(), {key, {}}, EditMode::Remove);
    tellInvalidDrafts();
    return removed;
}

bool TagModel::revert(const QString &key)
{
    const bool hadDraft = m_drafts.tags.remove(key) > 0;
    const bool reverted = m_workspace->revert(m_selection.rows(), key);
    if (hadDraft && rowOf(key) >= 0)
        tell(rowOf(key));
    return hadDraft || reverted;
}

// --- The item model

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
        return static_cast<qint64>(readCount());
    if (index.row() < keyCount())
        return m_cells.keyData(m_selection.key(index.row()), index.column(), role);
    return m_cells.newTagData(
        m_drafts.newTags[static_cast<std::size_t>(index.row() - keyCount())], index.column(), role);
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

bool TagModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int row = index.row();
    const bool isNew = newTag(row) != nullptr;
    const QString text = value.toString();
    if (!isNew && text == index.data(Qt::EditRole).toString())
        return true;
    const QList<Violation> violations =
        index.column() == KeyColumn ? typeKey(row, text) : typeValue(row, text);
    if (!isNew && row < rowCount())
        commit(row);
    return !refuses(violations);
}

} // namespace tagdesk
