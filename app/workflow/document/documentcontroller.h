// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "applysequence.h"
#include "cloudsession.h"
#include "conflictpolicy.h"
#include "credentials.h"
#include "journalrun.h"
#include "resourcetable.h"
#include "result.h"
#include "runchecks.h"
#include "scopeset.h"
#include "workreport.h"
#include "writeguard.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class ActivityModel;
class BatchWatch;
class Completions;
class JournalThread;
class ListingJobs;
class LogModel;
class MissingCounter;
class PolicyFetch;
class Provider;
class RowReader;
class ScopeCounter;
class TagReader;
class Workspace;
struct DraftAccount;
struct Plan;

/// What a controller works with. Everything pointed at is borrowed and outlives the controller.
struct DocumentParts
{
    Workspace *workspace = nullptr;
    ActivityModel *activities = nullptr; ///< May be null (command line).
    LogModel *log = nullptr; ///< May be null (command line).
    JournalThread *journal = nullptr; ///< May be null: then nothing is written down.
    SessionParts session; ///< Clock, chance, network and time-outs; what is empty is the real thing.
};

/// The use cases of a document: open an account, list, count, complete, apply, retry. Owns the sessions
/// with the clouds and every job under way; writes results into the Workspace and nothing else.
/// Driven by the window's controller or the command line; each call returns at once, results come as signals,
/// never inside the call. No widget, no nested event loop, no sentence. Lives in the Workspace's thread.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    explicit DocumentController(DocumentParts parts, QObject *parent = nullptr);
    ~DocumentController() override;

    // --- Accounts
    /// Checks the account and puts its tree into the Workspace at once, then completes it (Huawei: the
    /// project id): accountOpened or accountFailed follows. An account that could not be completed stays
    /// open and is completed when something is asked of it again; one that fails the check is not opened.
    /// Opening an account again replaces its session and keys: what was being listed and read is asked for
    /// anew, counting ends (it is cheap to ask for it again), readTags() ends as Cancelled, and an apply
    /// stops if it sends something to this account.
    void openAccount(const Account &account, const Credentials &credentials, const WriteGuard &guard = {},
        const RunChecks &checks = {});
    /// Stops what is under way for the account and forgets its keys. An apply that sends something to several
    /// accounts stops as a whole, one that sends nothing to this account goes on.
    void closeAccount(const QString &accountId);
    [[nodiscard]] bool isOpen(const QString &accountId) const;
    /// Drops the keys of an account at which nothing is under way; everything else stays, and what is asked
    /// of it fails with KeysLocked. False: not open, locked already, or at work.
    bool lock(const QString &accountId);
    /// Gives a locked account its keys again.
    void unlock(const QString &accountId, const Credentials &credentials);
    [[nodiscard]] bool isLocked(const QString &accountId) const;
    /// UTC; invalid for keys without an end, and when the account is not open. The Workspace has it, too.
    /// Past it nothing is sent and everything that is asked fails with TokenExpired.
    [[nodiscard]] QDateTime keysExpireAt(const QString &accountId) const;
    /// How a draft of the account's edits names it, its hash made with this salt; of a locked account, and of
    /// the simulation, without a hash. With an empty id when the account is not open.
    [[nodiscard]] DraftAccount draftAccount(const QString &accountId, const QByteArray &salt) const;
    /// How a run of an open account is written down, but for what it is for.
    [[nodiscard]] RunHeader runHeader(const QString &accountId) const;
    /// Codec of an open account, for scope texts; null when it is not open.
    [[nodiscard]] const Provider *provider(const QString &accountId) const;

    /// Calls when it is known how the open accounts write many resources at once, so that the plan tells it;
    /// see BatchWatch.
    void whenBatchKnown(QObject *context, const std::function<void()> &call);

    // --- Scopes
    /// Lists the scopes anew; those that are being listed start again. scopeRefreshed follows once for each,
    /// also when its account is closed before.
    void refresh(const ScopeSet &scopes);
    /// Refreshes those that were never listed or failed, together with those of the set under way.
    void openScopes(const ScopeSet &scopes);
    void cancelRefresh(const ScopeSet &scopes);
    /// Asks for the number of resources of every scope whose total is not known, a few at a time and
    /// behind everything else; totals arrive in the Workspace, scopesCounted once at the end.
    void countScopes(const QString &accountId);
    /// The same, and anew for those of these scopes that were not listed.
    void countAgain(const ScopeSet &scopes);

    /// Asks how many resources of the account's scopes that were not listed have no tag with this key, where
    /// the cloud can tell; the numbers arrive in ScopeListing::missing. An empty key: those without any.
    void countMissing(const QString &accountId, const QString &key);

    // --- Completion while typing
    /// Keys that the cloud knows to be in use; the first call asks, completionsRead tells.
    [[nodiscard]] QStringList keysInUse(const Collection &collection);
    [[nodiscard]] QStringList valuesInUse(const Collection &collection, const QString &key);

    // --- Apply
    /// Sends every staged edit but those that a profile forbids; nullopt: started, applyEnded follows.
    /// Accepted tags become the row's base and their edits disappear; failed rows keep theirs, with the error
    /// in Workspace::outcome. Rows with a lost answer are read back before the end. `confirmed` is the number
    /// that a person typed or named, for accounts that want one.
    std::optional<ApplyRefusal> apply(const RunPurpose &purpose = {},
        ConflictPolicy onConflict = ConflictPolicy::Leave, std::optional<std::size_t> confirmed = {});
    /// The same for the staged edits of these rows only.
    std::optional<ApplyRefusal> apply(const Rows &rows, const RunPurpose &purpose = {},
        ConflictPolicy onConflict = ConflictPolicy::Leave, std::optional<std::size_t> confirmed = {});
    /// Sends this plan, which was made of staged edits a moment ago.
    std::optional<ApplyRefusal> applyPlan(
        Plan plan, const RunPurpose &purpose, const ApplyTerms &terms, std::optional<std::size_t> confirmed);
    /// Why this plan would not be sent; nullopt: it would.
    [[nodiscard]] std::optional<ApplyRefusal> refusalOf(
        const Plan &plan, std::optional<std::size_t> confirmed) const;
    /// Why apply() would leave out some of what is staged; nullopt: no profile forbids any of it.
    [[nodiscard]] std::optional<ApplyRefusal> forbidden() const;
    /// What apply() wants confirmed before it sends everything staged; nullopt: nothing.
    [[nodiscard]] std::optional<NeededConfirmation> neededConfirmation() const;
    [[nodiscard]] std::optional<NeededConfirmation> neededConfirmation(const Plan &plan) const;
    /// A job, not yet started, that reads what these resources carry now; null when the account is not open.
    /// It ends as Cancelled when the account is closed or opened again.
    [[nodiscard]] TagReader *readTags(const Collection &collection, const QStringList &ids, QObject *parent);
    /// A job, not yet started, that asks for a policy which the cloud keeps for the account; null where it
    /// keeps none of this kind, and when the account is not open. A child of this that goes when its caller
    /// deletes it.
    [[nodiscard]] PolicyFetch *fetchPolicy(const QString &accountId, CloudPolicy source);
    /// Reads the tags of these rows again, and so tells what became of rows with an unknown outcome.
    void retryRead(const Rows &rows);
    void pause();
    void resume();
    /// Running requests end, the rest is skipped; nothing is half sent.
    void stop();
    /// Of the apply under way, else of the last one.
    [[nodiscard]] const ApplyProgress &progress() const;
    /// The same, with the id that its runs share; an apply that goes on with it is given this.
    [[nodiscard]] const RunPurpose &purpose() const;

signals:
    void accountOpened(const QString &accountId);
    void accountFailed(const QString &accountId, const tagdesk::Error &error);
    /// Many resources at once cannot be written there; see BatchWatch.
    void batchClosed(const QString &accountId, const tagdesk::Error &why);
    /// The state is in Workspace::listing: Loaded, with or without trouble, or Failed.
    void scopeRefreshed(const tagdesk::Scope &scope);
    /// A scope whose number could not be told.
    void countFailed(const tagdesk::Scope &scope, const tagdesk::Error &error);
    /// The cloud answered and does not tell the number of the scope.
    void countNotTold(const tagdesk::Scope &scope);
    void scopesCounted(const QString &accountId);
    void completionsRead(const tagdesk::Collection &collection);
    /// At most a few times a second.
    void applyProgressed(const tagdesk::ApplyProgress &progress);
    void applyEnded(const tagdesk::ApplyProgress &progress);
    void rowsRead(const tagdesk::Rows &rows);

private:
    struct Session
    {
        std::unique_ptr<CloudSession> cloud;
        WriteGuard guard;
        RunChecks checks;
    };

    /// What somebody waits for at an account.
    struct UnderWay
    {
        QList<Scope> listings;
        Rows rows;
        QList<Collection> completions;
    };

    [[nodiscard]] CloudSession *session(const QString &accountId) const;
    void completed(const QString &accountId, const std::optional<Error> &error);
    void showAccount(const Account &account);
    UnderWay retire(const QString &accountId);
    void startAgain(CloudSession &session, const UnderWay &underWay);
    void giveUp(const UnderWay &underWay);
    void releaseRetired();
    void updateHold();
    void takeLatency(const QString &accountId);
    void endApply(const ApplyProgress &progress);

    Workspace &m_workspace;
    SessionParts m_sessionParts;
    WorkReport m_report;
    std::unordered_map<QString, Session> m_sessions; // by Account::id
    std::vector<std::unique_ptr<CloudSession>> m_retired; // still used by jobs that are ending
    ListingJobs *m_listings; // child, as those below
    ScopeCounter *m_counter;
    MissingCounter *m_missing;
    Completions *m_completions;
    RowReader *m_reader;
    ApplySequence *m_apply;
    BatchWatch *m_batches;
    std::vector<std::pair<QString, QPointer<TagReader>>> m_tagReaders; // of others, with their account
};

} // namespace tagdesk
