// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "journalthread.h"
#include "journalverdict.h"
#include "resourcetable.h"
#include "runconsent.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class DocumentController;
class TagReader;
class Workspace;

/// A run of the journal, and what the resources of its cells carry now. Its resources become rows of the
/// document, whether or not somebody listed them.
class RunReader : public Job
{
    Q_OBJECT

public:
    enum class Claim : std::uint8_t {
        None, ///< The run has ended.
        Take, ///< It was interrupted, or ended with unknown cells, and is this program's from now on.
    };
    /// Whether the resource of a cell is to be read.
    using IsWanted = std::function<bool(const JournalCell &cell)>;

    struct Resource
    {
        std::optional<Row> row; ///< nullopt: not read.
        JournalVerdict missing = JournalVerdict::NotRead; ///< Why: Gone or NotRead.
        Error error;
    };
    struct Outcome
    {
        JournalRun run;
        std::vector<JournalCell> cells; ///< All of the run.
        std::unordered_map<std::size_t, Resource> resources; ///< Those that were wanted, by their number.
        /// Account::id of the open account that is that of the run; the cells are of this one.
        QString accountId;
        QString journal; ///< Journal::identity() of somebody else's; empty: ours.
        /// That the account is the run's is told by nothing but its name.
        bool isUnmarked = false;
        /// Nothing could be done: the journal, a run that is damaged in it (cause RunDamaged), an account
        /// that is not open (kind Invalid, detail: the profile's name), one that is not the run's
        /// (OtherAccount, OtherAccessKey, AccountUnmarked), a run that does not exist (NotFound), one that
        /// has ended for good (RunEnded), or one that another program has (Conflict; RunElsewhere where that
        /// is on another machine).
        std::optional<Error> error;
    };

    /// All but the function outlive this.
    RunReader(DocumentController &controller, Workspace &workspace, JournalThread &journal, qint64 run,
        Claim claim, IsWanted isWanted, QObject *parent = nullptr);
    ~RunReader() override;

    /// Before start().
    void setConsent(const RunConsent &consent) { m_consent = consent; }
    void start();
    void abort();
    [[nodiscard]] qint64 run() const { return m_run; }
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_outcome; }
    /// Whether nobody has to be asked before the account is taken for that of the run.
    [[nodiscard]] static bool isOf(const Journal &journal, const RunHeader &run, const RunHeader &account);
    /// The error of a run that has not ended and that another program has.
    [[nodiscard]] static Error unsettled(const JournalRun &run);
    /// What the cell's resource has now; of a cell whose resource was wanted.
    [[nodiscard]] JournalVerdict verdictOf(const JournalCell &cell) const;

private:
    struct Loaded
    {
        JournalRun run;
        std::vector<JournalCell> cells;
        QString accountId;
        QString journal;
        bool isUnmarked = false;
    };
    struct Match
    {
        AccountMatch match = AccountMatch::Other;
        QString accountId;
    };
    /// An open account.
    struct Account
    {
        RunHeader header;
        bool isLocked = false;
    };
    struct Reading
    {
        TagReader *reader = nullptr; // child
        Collection collection;
        std::vector<const JournalCell *> cells; // one for each resource
    };

    [[nodiscard]] static Result<Loaded> load(Journal &journal, qint64 run, Claim claim,
        const std::vector<Account> &accounts, const RunConsent &consent);
    [[nodiscard]] static const Account *accountOf(
        const Journal &journal, const JournalRun &run, const std::vector<Account> &accounts);
    [[nodiscard]] static Result<Match> matched(const Journal &journal, const JournalRun &run,
        const std::vector<Account> &accounts, const RunConsent &consent);
    void loaded(const Result<Loaded> &run);
    void read(std::vector<const JournalCell *> cells);
    void take(const TagReader *reader);
    void fail(const Error &error);

    DocumentController &m_controller;
    Workspace &m_workspace;
    JournalThread &m_journal;
    qint64 m_run;
    Claim m_claim;
    RunConsent m_consent;
    IsWanted m_isWanted;
    std::vector<Reading> m_readings;
    Outcome m_outcome;
    bool m_aborted = false;
};

} // namespace tagdesk
