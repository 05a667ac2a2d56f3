// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftshelf.h"
#include "selectionedits.h"
#include "tagcells.h"
#include "tagchecker.h"
#include "tagdrafts.h"
#include "tagselection.h"
#include "valuetyping.h"
#include "workspace.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace tagdesk {

/// The tags of the selected resources, one or a million: one table row per key, then the drafts of new tags.
///
/// Typing goes through typeKey() and typeValue(). A valid value of an existing key is staged at once,
/// computed from what the resources had when the field was entered, so that all that is typed into one field
/// is one undo step in any mode. Keys, and both parts of a new tag, are staged by commit(): a half-typed key
/// is no tag. A new tag may have a key that some of the resources have: it is set on them in its mode. A key
/// renamed to one that is there waits for mergeKey() where the values differ. A new tag that was left
/// complete while the resources were full is staged, a moment later, once there is room. Text that breaks a
/// rule stays as a *draft* with its violations and blocks applying; its field stages nothing then. Drafts
/// belong to the selection they were typed for: they come back with it, and stay until they are mended or
/// discarded. Moving to another selection commits what is valid. Drafts of a key that goes (undo) become a
/// new tag's.
class TagModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, OnColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString; of a new tag's draft the text typed.
        ValueRole, ///< QString, the one wanted value; empty when mixed or removed.
        OldValueRole, ///< QString, the one value last read; invalid when absent or mixed.
        MixedRole, ///< bool: more than one value among the rows that have the key.
        ValueCountRole, ///< qint64, different wanted values.
        HistogramRole, ///< ValueShares, wanted values, most frequent first, at most kHistogramValues.
        StateRole, ///< TagState.
        OnCountRole, ///< qint64, rows that will have the key.
        OnCountBeforeRole, ///< qint64, rows that had it.
        OfCountRole, ///< qint64, rows whose tags were read.
        ViolationsRole, ///< QList<Violation> of the cell (column Key or Value), advice included.
        NewRole, ///< bool: the draft of a new tag, not staged yet.
        DraftRole, ///< bool: the cell holds text that is not staged.
        ModeRole, ///< EditMode in which the key is set.
        LockRole, ///< TagLock of the key, also where it was staged before it was locked.
        StagedRole, ///< StagedCounts.
        ManagedRole, ///< ManagedTag; without rows nobody else keeps the tag.
        OwnerRole, ///< KeyOwner; invalid when the key is nobody's.
        WaitsRole, ///< bool: the draft of a new tag that is staged as soon as there is room.
    };
    Q_ENUM(Role)
    static constexpr std::size_t kHistogramValues = TagSelection::kHistogramValues;
    /// Of more resources than this, changes from elsewhere (the replies of an apply, the pages of a listing)
    /// are gathered for a while.
    static constexpr std::size_t kSmallSelection = 5000;

    /// `workspace` outlives the model.
    explicit TagModel(Workspace *workspace, QObject *parent = nullptr);
    ~TagModel() override;

    void setRows(const Rows &rows);
    /// Ascending, each once.
    [[nodiscard]] const Rows &rows() const { return m_selection.rows(); }
    [[nodiscard]] std::size_t readCount() const { return m_selection.aggregate().rows; }
    /// Left out of every edit: their tags were never read.
    [[nodiscard]] std::size_t notReadCount() const { return m_selection.aggregate().notReadRows; }
    /// The quota meter: tags on the fullest selected resource, and how many the cloud allows.
    [[nodiscard]] std::size_t fullest() const { return m_selection.aggregate().fullestRow; }
    /// The profile forbids to edit any of these resources: no tag can be added either.
    [[nodiscard]] bool isReadOnly() const { return m_selection.isReadOnly(); }
    [[nodiscard]] int tagLimit() const { return m_selection.rules().tagsPerResource; }
    /// Keys and values in use, for completion and for the advice on case twins.
    [[nodiscard]] QStringList keysInUse() const { return m_selection.keysInUse(); }
    [[nodiscard]] QStringList valuesInUse(const QString &key) const { return m_selection.valuesInUse(key); }
    /// Of the keys in use those that may be typed.
    [[nodiscard]] QStringList keysOffered() const { return m_selection.keysOffered(); }
    /// Beside what the selection has; brought by the workflow layer.
    void setKnownTags(const QHash<QString, QStringList> &valuesByKey)
    {
        m_selection.setKnownTags(valuesByKey);
    }

    /// Table row; -1 when there is none.
    [[nodiscard]] int rowOf(const QString &key) const { return m_selection.placeOf(key); }

    /// Tags that can be given to other resources.
    [[nodiscard]] CommonTags commonTags() const { return m_selection.commonTags(); }
    /// Selected resources that will have this value; nullopt: that will not have the key.
    [[nodiscard]] Rows rowsWith(const QString &key, const std::optional<QString> &value) const
    {
        return m_selection.rowsWith(key, value);
    }
    /// Nothing may be typed for this key.
    [[nodiscard]] bool isLocked(const QString &key) const { return m_selection.isLocked(key); }
    /// Keys that were added to this selection, in the order in which that was done.
    [[nodiscard]] const QStringList &addedKeys() const { return m_addedKeys; }

    // --- Typing into a field: returns what is wrong with the text, advice included. A value emptied again
    // where the resources had different ones takes the typing back.
    QList<Violation> typeKey(int row, const QString &text);
    QList<Violation> typeValue(int row, const QString &text);
    /// One value of the histogram: only rows that had it when the field was entered. Text that breaks a rule
    /// is not kept.
    QList<Violation> typeValueFor(int row, const QString &oldValue, const QString &text);
    /// The field was left: stages a renamed key or a complete new tag. False when a draft stays.
    bool commit(int row);
    /// Commits every draft that is valid.
    void commitAll();
    /// Takes back what was typed for this tag and not committed, staged or not, and drafts of it that were
    /// left; edits of single values of the histogram stay. False when there was nothing.
    bool takeBack(int row);
    /// Forgets what was typed and is not staged; a new tag's row goes.
    void discardDraft(int row);
    void discardAllDrafts();
    /// Adds an empty row for a new tag, or gives the one that is there and empty. -1: nothing to edit.
    int addDraft();

    /// Its value field is open: something was typed and it was not left.
    [[nodiscard]] bool isTyping(const QString &key) const { return m_typing.isIn(key); }
    /// What was typed and staged last for the key, also when its field was left; empty when that is not
    /// known.
    [[nodiscard]] QString typedValue(const QString &key) const { return m_typing.text(key); }
    /// How a row is set from now on, and what was typed into it last. Remove is for drafts only.
    void setModeAt(int row, EditMode mode);

    // --- Acts on whole keys, each one undo step; false when nothing changed or a rule refuses it.
    void setMode(const QString &key, EditMode mode);
    [[nodiscard]] EditMode mode(const QString &key) const { return m_selection.mode(key); }
    /// Counted from what the resources had when the value was last typed.
    [[nodiscard]] EditCounts counts(const QString &key, const QString &value, EditMode mode) const
    {
        return m_edits.counts({key, value}, mode, m_typing.input(key));
    }
    bool setValue(const QString &key, const QString &value);
    bool setValueFor(const QString &key, const QString &oldValue, const QString &newValue);
    bool renameKey(const QString &from, const QString &to);
    /// How the resources stand to a renaming.
    [[nodiscard]] KeyMerge keyMerge(const QString &from, const QString &to) const
    {
        return m_edits.findMerge(from, to);
    }
    /// Renames a key; where a resource has both with different values the winner's stays.
    bool mergeKey(const QString &from, const QString &to, KeyWinner winner);
    /// Several tags in one step; what the rules refuse, and locked keys, are left out. `name`: of a tag set.
    bool setTags(const Tags &tags, EditMode mode, const QString &name = {});
    /// What is wrong with a tag from elsewhere, were it set.
    [[nodiscard]] QList<Violation> check(const Tag &tag) const { return m_edits.check(tag); }
    bool remove(const QString &key);
    bool revert(const QString &key);

    /// True while any selection holds a draft that breaks a rule: nothing may be applied.
    [[nodiscard]] bool hasInvalidDrafts() const;
    /// The rows of a selection that holds one, to be shown; this one first; empty when there is none.
    [[nodiscard]] Rows invalidDraftRows() const;
    /// The rows of another selection that holds one.
    [[nodiscard]] Rows otherInvalidDraftRows() const { return m_otherDrafts.someRows(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: key, the one value, "k/n". EditRole: the text to go on typing with.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// EditRole: typeKey() or typeValue(), then commit().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void selectionChanged();
    /// Counts, quota meter or aggregate.
    void summaryChanged();
    void invalidDraftsChanged(bool any);

private:
    [[nodiscard]] int keyCount() const { return m_selection.keyCount(); }
    [[nodiscard]] bool takesText(int row) const;
    [[nodiscard]] QString normalisedText(const QString &text) const;
    void checkDrafts() { m_checker.check(m_drafts); }

    void refresh();
    void syncKeys(const TagAggregate &next);
    void commitWaiting();
    void tell(int row);
    void tellInvalidDrafts();
    void onRowsChanged(const Rows &rows);
    void onAccountsChanged();

    [[nodiscard]] NewTagDraft *newTag(int row);
    void insertNewTags(const std::vector<NewTagDraft> &tags);
    void removeNewTags(std::size_t first, std::size_t count);
    bool commitNewTag(std::size_t place);
    bool commitKey(int row);

    Workspace *m_workspace;
    TagSelection m_selection;
    TagDrafts m_drafts;
    TagChecker m_checker;
    ValueTyping m_typing;
    SelectionEdits m_edits;
    TagCells m_cells;
    QStringList m_addedKeys;
    DraftShelf m_otherDrafts;
    QTimer m_refreshPause;
    bool m_hadInvalidDrafts = false;
};

} // namespace tagdesk
