// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "result.h"
#include "sentences.h"
#include "tagrules.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagdesk {

struct Plan;

/// What only the command line says: questions, results, and how it was used. Errors and all else that the
/// window says, too, have classes of their own.
class CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::CommandLineTexts)

public:
    /// "What to do: Try again."
    [[nodiscard]] static QString step(const QString &next);
    /// Of the cloud, the keychain or the system.
    [[nodiscard]] static QString ownWords(const QString &words);
    /// "jdcloud/cn-north-1/vm: The cloud itself failed."
    [[nodiscard]] static QString inScope(const QString &scope, const QString &sentence);
    /// "… and 12 more".
    [[nodiscard]] static QString more(std::size_t lines);

    // What is going on, beside a bar.
    [[nodiscard]] static QString listing(const QString &scope);
    [[nodiscard]] static QString listing(std::size_t scopes);
    [[nodiscard]] static QString counting();
    [[nodiscard]] static QString readingTable();
    [[nodiscard]] static QString readingCosts();
    [[nodiscard]] static QString comparingTable();
    [[nodiscard]] static QString listingForTable();
    [[nodiscard]] static QString applying();
    [[nodiscard]] static QString tagging();
    [[nodiscard]] static QString untagging();
    [[nodiscard]] static QString cleaning();
    [[nodiscard]] static QString takingBack();
    [[nodiscard]] static QString resuming();
    /// `act` is one of those above.
    [[nodiscard]] static QString waiting(const QString &act, qint64 seconds);

    // Keys and accounts.
    [[nodiscard]] static Sentences keysMissing();
    /// The environment has keys, and several profiles are given.
    [[nodiscard]] static Sentences keysOfOneAccount();
    [[nodiscard]] static Sentences profileKeysMissing(bool secretFromInput);
    /// Standard input is a terminal.
    [[nodiscard]] static Sentences secretWouldShow();
    [[nodiscard]] static Sentences unreadableExpiry(const QString &text);
    [[nodiscard]] static Sentences noKeysFound();
    [[nodiscard]] static Sentences nothingNew();
    [[nodiscard]] static QString nothingImported();
    [[nodiscard]] static Sentences nobodyToAsk(std::size_t count);
    [[nodiscard]] static QString importQuestion(std::size_t count);
    [[nodiscard]] static Sentences noCandidate(const QString &name);
    [[nodiscard]] static Sentences addedWithoutKeys(const QString &name);
    [[nodiscard]] static QString addedUnderOtherName(const QString &name);

    // Resources.
    [[nodiscard]] static QString listed(std::size_t shown, std::size_t all);
    [[nodiscard]] static QString onlyTagged();
    [[nodiscard]] static QString exported(std::size_t rows);
    [[nodiscard]] static Sentences notReadCells(std::size_t rows);
    [[nodiscard]] static QString tagsNotRead();
    /// Of some scopes; why was said before.
    [[nodiscard]] static QString scopesNotRead(std::size_t failed, std::size_t all);
    [[nodiscard]] static Sentences scopesRefused();
    /// Further scopes of an account whose key is refused.
    [[nodiscard]] static QString notAsked(std::size_t scopes);
    /// Ids that were to be left out, and are nowhere.
    [[nodiscard]] static QString notLeftOut(const QStringList &unknown);
    [[nodiscard]] static QString notCounted();
    [[nodiscard]] static QString countingStopped();

    // Changes.
    /// "2 changes to 2 resources in 3 requests (about 2 s)".
    [[nodiscard]] static QString cost(const Plan &plan);
    [[nodiscard]] static QString planned(const Plan &plan);
    [[nodiscard]] static QString applyQuestion(
        const Plan &plan, const std::optional<NeededConfirmation> &confirmation);
    /// After the first `tried` of `all` resources, `unverified` of which failed or were not read back as
    /// wanted.
    [[nodiscard]] static QString restQuestion(std::size_t unverified, std::size_t tried, std::size_t all);
    /// The same, where nobody is asked: the rest is not sent.
    [[nodiscard]] static QString firstNotVerified(std::size_t unverified, std::size_t tried);
    [[nodiscard]] static QString tooManyFailed(std::size_t failed, std::size_t ended, std::size_t percent);
    /// What was not sent.
    [[nodiscard]] static QString restStays(std::size_t number);
    [[nodiscard]] static QString moreResources(std::size_t number);
    [[nodiscard]] static QString nothingSent();
    [[nodiscard]] static QString stoppedBefore();
    [[nodiscard]] static QString stopping();
    [[nodiscard]] static QString applied(
        std::size_t done, std::size_t failed, std::size_t unknown, std::size_t requestCount);
    /// Of a resource; `why` is a sentence, or empty: it was stopped.
    [[nodiscard]] static QString notSent(const QString &why);
    [[nodiscard]] static QString notSentForOthers();
    [[nodiscard]] static Sentences notInScope(const QStringList &unknown, bool areSeveralScopes);
    [[nodiscard]] static Sentences ambiguousIds(const QStringList &ambiguous);
    [[nodiscard]] static Sentences notReadIds(const QStringList &unread);
    [[nodiscard]] static Sentences overQuota(const QStringList &full, int allowed);
    [[nodiscard]] static QString noResource();
    [[nodiscard]] static QString tagsThereAlready(std::size_t number);
    /// `tag` as it was given, and what is wrong with it.
    [[nodiscard]] static QString refusedTag(const QString &tag, const QString &sentence);
    [[nodiscard]] static Sentences tagsRefused();

    // Tables and plan files.
    /// A key that by eye is `twin`; refused, or only told.
    [[nodiscard]] static Sentences lookalikeKey(const QString &key, const QString &twin, bool isAllowed);
    [[nodiscard]] static QString caseTwin(const QString &key, const QString &twin);
    /// Advice on a tag that is to be set.
    [[nodiscard]] static QString odd(const Tag &tag, const Violation &violation);
    [[nodiscard]] static QString headsRead();
    [[nodiscard]] static QString forExample(const QString &option);
    [[nodiscard]] static QString worthALook();
    [[nodiscard]] static QString nothingToChange();
    [[nodiscard]] static Sentences damagedRows(
        std::size_t number, const QString &failed, const QString &table);
    [[nodiscard]] static QString leftOut(std::size_t number);
    [[nodiscard]] static Sentences tableRefused(std::size_t number);
    [[nodiscard]] static Sentences tableHasErrors(std::size_t number, bool planIsWritten);
    [[nodiscard]] static QString notWritten(const QString &path);
    [[nodiscard]] static QString nothingFailed(const QString &path);
    /// Where the resources that were not changed are to be found.
    [[nodiscard]] static Sentences failedRows(const QString &path, std::size_t number);
    /// What columns mean was kept under this name.
    [[nodiscard]] static QString mappingKept(const QString &name);
    /// `words` are the system's.
    [[nodiscard]] static Sentences mappingNotKept(const QString &name, const QString &words);
    [[nodiscard]] static Sentences planWritten(const QString &path, const QString &hash);
    [[nodiscard]] static QString emptyPlan();
    /// The file that is to be planned.
    [[nodiscard]] static Sentences planAlready(const QString &path);
    [[nodiscard]] static Sentences planRefused(std::size_t conflicts);

    // Runs and drafts; commands are as they are typed.
    [[nodiscard]] static QString noHistory();
    [[nodiscard]] static QString nothingInterrupted();
    [[nodiscard]] static Sentences noProfileOfRun(qint64 run, const QString &profile);
    [[nodiscard]] static QString skipped(const std::vector<qint64> &runs);
    [[nodiscard]] static Sentences damagedCells(std::size_t cells);
    [[nodiscard]] static QString kept(std::size_t cells);
    [[nodiscard]] static QString nothingToTakeBack();
    [[nodiscard]] static QString nothingLeft();
    [[nodiscard]] static QString runDone(qint64 run, const QString &undoCommand);
    /// The journal failed with `error` after something was sent.
    [[nodiscard]] static Sentences cutOff(const Error &error, qint64 run, const QString &resumeCommand);
    /// Changes were sent, and the list of what became of them could not be written. `historyCommand` may be
    /// empty.
    [[nodiscard]] static Sentences reportLost(const Error &error, const QString &historyCommand);
    [[nodiscard]] static Sentences noCopy();
    /// `before` is where the file that was the journal is now; it may be empty.
    [[nodiscard]] static QString restored(
        const QString &copy, qint64 lastRun, const QString &before, qint64 nextRun);
    [[nodiscard]] static Sentences journalBusy();
    [[nodiscard]] static QString nothingKept();
    [[nodiscard]] static Sentences noDraft(const QString &name);
    [[nodiscard]] static QString dropped(std::size_t drafts, qint64 number);

private:
    static QString ids(const QStringList &ids);
    static QString changes(std::size_t number);
    static QString resources(std::size_t number);
    static QString requests(std::size_t number);
    static QString rows(std::size_t number);
    static QString profiles(std::size_t number);
};

} // namespace tagdesk
