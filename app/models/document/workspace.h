// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "edithistory.h"
#include "filter.h"
#include "openaccounts.h"
#include "outcometable.h"
#include "plancost.h"
#include "policyjudge.h"
#include "rowstate.h"
#include "scopecounts.h"
#include "scopelistings.h"
#include "tagedit.h"
#include "tagfaults.h"
#include "tagowners.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

class QUndoStack;

namespace tagdesk {

/// The document: every resource seen, the staged edits on an undo stack, and where each row stands in an
/// apply. The only thing that the item models read and the use cases write. Knows no cloud, no network and
/// no widget; lives in the GUI thread; never blocks.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);

    // --- Accounts and scopes
    /// Opening an account again replaces it; its listings and staged edits stay.
    void openAccount(OpenAccount account);
    /// Drops the account's listings, staged edits and outcomes.
    void closeAccount(const QString &accountId);
    [[nodiscard]] const std::vector<OpenAccount> &accounts() const { return m_accounts.all(); }
    [[nodiscard]] const OpenAccount *account(const QString &accountId) const
    {
        return m_accounts.find(accountId);
    }
    /// What the cloud was seen to take for an answer: the plan stays, and costs another time.
    void setLatency(const QString &accountId, int milliseconds);
    /// How the account writes many resources at once, as it was learned: the plan may be another one.
    void setBatchRoute(const QString &accountId, const std::optional<BatchRoute> &route);
    /// What cloud and profile allow; see lockOf(). Of a closed account: rules that allow nothing.
    [[nodiscard]] const TagRules &rules(Row row) const;

    /// The rows of an earlier listing stay until the new one is finished.
    void beginListing(const Scope &scope, bool onlyTagged);
    /// `total` -1: not known. Edits that the tags brought already have disappear.
    void appendListing(const Scope &scope, const std::vector<Resource> &resources, qint64 total);
    /// Rows that the new listing did not bring leave the scope; staged edits on them stay.
    void finishListing(const Scope &scope, const std::optional<Error> &trouble);
    /// The rows listed so far stay, with those of an earlier listing.
    void failListing(const Scope &scope, const Error &error);
    void setTotal(const Scope &scope, qint64 total);
    /// See ScopeListing::missing.
    void setMissing(const Scope &scope, const QString &key, qint64 count);
    [[nodiscard]] const ScopeListing &listing(const Scope &scope) const { return m_listings.of(scope); }
    /// Any listing is under way.
    [[nodiscard]] bool isListing() const { return m_listings.isAnyLoading(); }

    // --- Resources
    [[nodiscard]] const ResourceTable &table() const { return m_table; }
    [[nodiscard]] TagPool &pool() { return m_table.pool(); }
    /// A resource that is known without a listing, as from the journal. Its tags were read: of one that was
    /// listed the base moves, any other one is in no scope.
    Row addResource(const Collection &collection, const Resource &resource);
    /// Tags were read again: the base moves, and edits that it already has disappear.
    void rebase(Row row, const Tags &tags);
    /// The same for many rows with one signal.
    void rebase(const std::vector<std::pair<Row, Tags>> &tags);
    /// What rules and policies say against the tags that the row will have; nothing where they were not read.
    /// Cheap.
    [[nodiscard]] RowFaults faults(Row row) const;
    /// The same in full.
    [[nodiscard]] QList<TagFault> faultList(Row row) const;
    /// Holds tags against the policies of the open accounts; looks at nothing that was not read.
    [[nodiscard]] PolicyJudge &policies() const { return m_policies; }
    /// Which tags an infrastructure tool keeps, too.
    [[nodiscard]] TagOwners &owners() const { return m_owners; }
    /// The tags that the row will have.
    [[nodiscard]] TagSet wanted(Row row) const;
    /// What a filter looks at; as long as the document lives.
    [[nodiscard]] FilterInput filterInput();

    // --- Staged edits
    [[nodiscard]] const ChangeSet &changes() const { return m_changes; }
    [[nodiscard]] QUndoStack *undoStack() const { return m_history->stack(); }
    /// Stages one key on the rows whose tags were read, as one undo step; false when nothing would change.
    /// Rules are checked by whoever asks: an invalid value is never staged. What a profile forbids is staged
    /// by no way but those that bring back what was staged before it did (undo, a draft, an interrupted run).
    bool stage(const Rows &rows, const Tag &tag, EditMode mode);
    /// Gives every row's value of `from` to `to`, as one undo step.
    bool stageRename(const Rows &rows, const QString &from, const QString &to);
    /// What edits are computed from.
    [[nodiscard]] EditInput editInput();
    /// Stages deltas on top of what is staged, as one undo step (import, undo of a run); `rows` of the
    /// description is filled in.
    bool stageDeltas(const std::vector<std::pair<Row, TagSet>> &deltas, const EditDescription &description);
    /// Gives rows exactly these deltas as one undo step, which merges like one that was asked for on the rows
    /// `asked`. Both ascending; deltas normalised.
    bool stageExactly(const std::vector<std::pair<Row, TagSet>> &deltas, const Rows &asked,
        const EditDescription &description);
    /// Drops the staged edits of the rows, or of one key of them.
    bool revert(const Rows &rows, const QString &key = {});
    bool revertAll();
    /// The requests that the staged edits need now, without what a profile forbids. Recomputed when they
    /// change.
    [[nodiscard]] const Plan &plan();
    /// The same for these edits, which are a part of the staged ones.
    [[nodiscard]] Plan planOf(const ChangeSet &edits);
    /// The same for the staged edits of these rows only, also of those that wait for a decision.
    [[nodiscard]] Plan planFor(const Rows &rows);
    /// Keys over all rows; anything but 0 is unsaved work.
    [[nodiscard]] std::size_t changeCount() const { return m_changeCount; }
    /// Rows with staged edits within the scope.
    [[nodiscard]] std::size_t changedRows(const Scope &scope) const
    {
        return m_changedIn.count(scope, m_table);
    }
    /// Rows that failed or are unknown within the scope.
    [[nodiscard]] std::size_t failedRows(const Scope &scope) const
    {
        return m_failedIn.count(scope, m_table);
    }

    // --- Undo
    /// A step restores only rows that stand exactly as it left them (same tags read, same edits). Where an
    /// apply or somebody else moved a row the step is spent; a step spent on all its rows leaves the stack.
    /// Consecutive steps of one kind on the same key and the same rows become one.
    void undo() { m_history->undo(); }
    void redo() { m_history->redo(); }
    [[nodiscard]] std::optional<EditDescription> undoDescription() const
    {
        return m_history->undoDescription();
    }
    [[nodiscard]] std::optional<EditDescription> redoDescription() const
    {
        return m_history->redoDescription();
    }
    /// Number of the step that undo() takes back, ascending in the order in which steps were made; no two
    /// have the same. 0: there is none.
    [[nodiscard]] std::uint64_t undoStep() const { return m_history->undoStep(); }

    // --- Apply
    [[nodiscard]] const RowOutcome &outcome(Row row) const { return m_outcomes.outcome(row); }
    /// Rows that failed or are unknown, ascending.
    [[nodiscard]] Rows failedRows() const { return m_outcomes.failedRows(); }
    void setOutcomes(const std::vector<std::pair<Row, RowOutcome>> &outcomes);
    /// All but those of rows that somebody else changed: these wait until it is decided whose value stands.
    void clearOutcomes();
    /// Of these rows, what somebody else changed meanwhile may be overwritten: their edits are planned again.
    void allowOverwriting(const Rows &rows);
    /// The other way: edits of the keys that somebody else changed are dropped, the rows' others are planned
    /// again. One step of undo; false when there is no such edit. Changing such an edit decides about it,
    /// too.
    bool takeTheirs(const Rows &rows);
    /// True between beginApply and endApply: edits stay possible, a second apply does not.
    [[nodiscard]] bool isApplying() const { return m_applying; }
    void beginApply();
    void endApply();

signals:
    void accountsChanged();
    void listingStarted(const tagdesk::Scope &scope);
    void rowsAppended(const tagdesk::Scope &scope, std::size_t first, std::size_t count);
    /// State, total or trouble changed; after finishListing the rows may have.
    void listingChanged(const tagdesk::Scope &scope);
    /// Tags or edits of these rows changed. Empty: of any number of rows.
    void rowsChanged(const tagdesk::Rows &rows);
    /// Where these rows stand in an apply changed. Empty: of any number of rows.
    void outcomesChanged(const tagdesk::Rows &rows);
    /// The change set is another one; counts and plan with it. While applying at most a few times a second,
    /// and at the end: each reply moves it, and the plan of a million edits takes its time.
    void changesChanged();
    /// The same plan takes another time than was thought.
    void costChanged();
    /// What undo and redo would do is another thing.
    void undoChanged();
    void applyingChanged(bool applying);

private:
    friend class EditCommand;
    enum class Direction { Back, Forth };
    /// What happened to some rows, told in one go.
    struct Changed
    {
        Rows rows;
        bool edits = false;
        bool outcomes = false;
    };

    [[nodiscard]] const OpenAccount *openAccountOf(Row row) const;
    [[nodiscard]] bool standsAt(Row row, TagSet base, TagSet delta) const;
    [[nodiscard]] bool isEditable(Row row) const;
    bool move(const std::vector<RowEdit> &edits, Direction direction);
    bool push(
        const std::vector<std::pair<Row, TagSet>> &deltas, Rows asked, const EditDescription &description);
    [[nodiscard]] TagSet allowed(Row row, TagSet before, TagSet after);
    [[nodiscard]] Plan allowedPlan(const ChangeSet &changes);
    [[nodiscard]] LimitsOf limitsOf() const;
    void setDelta(Row row, TagSet delta, Changed &changed);
    void setOutcome(Row row, const RowOutcome &outcome);
    [[nodiscard]] Rows undecidedRows() const;
    /// Forgets the conflicts about keys whose edits are others now.
    void decide(Row row, TagSet before, TagSet after, Changed &changed);
    void tellChanges();
    void settle(Row row, Changed &changed);
    void announce(const Changed &changed);

    ResourceTable m_table;
    ChangeSet m_changes;
    OutcomeTable m_outcomes;
    OpenAccounts m_accounts;
    ScopeListings m_listings;
    EditHistory *m_history; // child
    bool m_applying = false;

    std::size_t m_changeCount = 0;
    ScopeCounts m_changedIn;
    ScopeCounts m_failedIn;
    QTimer m_changesPause;
    bool m_changesUntold = false;

    // Made when asked for, forgotten when what they tell of changes.
    mutable std::vector<std::optional<const OpenAccount *>> m_openOf; // by collection index
    mutable TagFaults m_faults;
    mutable PolicyJudge m_policies;
    mutable TagOwners m_owners;
    std::optional<Plan> m_plan;
};

} // namespace tagdesk
