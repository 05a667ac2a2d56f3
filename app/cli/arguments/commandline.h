// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"
#include "batchaccess.h"
#include "checkline.h"
#include "cleanupstep.h"
#include "cloudpolicy.h"
#include "conflictpolicy.h"
#include "costquery.h"
#include "csvdialect.h"
#include "csvwriter.h"
#include "draftsline.h"
#include "historyline.h"
#include "profilesline.h"
#include "snapshotline.h"
#include "tag.h"
#include "usageerror.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include <optional>

namespace tagdesk {

enum class CliCommandName {
    Scopes,
    Policy,
    List,
    Tag,
    Untag,
    Clean,
    Export,
    Check,
    Cost,
    Plan,
    Apply,
    History,
    Undo,
    Resume,
    KeepProfiles,
    Drafts,
    Snapshot,
    Drift,
    Help,
    Version,
    Completion
};
enum class CliFormat { Table, Csv, Json };

/// A key to remove; with a value only where the resource has just that value.
struct TagRemoval
{
    QString key;
    std::optional<QString> value;

    friend bool operator==(const TagRemoval &, const TagRemoval &) = default;
};

/// The arguments as a value. Holds no secret: keys come from the environment or a keychain.
struct CommandLine
{
    CliCommandName command = CliCommandName::Help;
    CliFormat format = CliFormat::Table;
    CsvForm form = CsvForm::Wide; ///< For Export.
    ConflictPolicy onConflict = ConflictPolicy::Leave; ///< For Tag, Untag, Apply, Undo and Resume.
    KeyClash clash = KeyClash::Ask; ///< For Clean: where the rules leave it open.
    std::optional<CsvEncoding> encoding; ///< Of the table; nullopt: found out.
    /// For what writes, and for Plan; nullopt: as the profile says.
    std::optional<BatchWriting> batchWriting;
    bool sandbox = false;
    bool everything = false; ///< All scopes of the accounts, instead of `scopes`.
    bool skipFailedScopes = false; ///< For Tag, Untag and Clean.
    bool tellsDifferences = false; ///< For Plan, Check and Drift: see processCode().
    QString profile; ///< Name or id.
    QStringList moreProfiles; ///< The same, beside it.
    QString cloud; ///< See cloud/providers.
    QUrl endpoint;
    QString region;
    AccountFields fields; ///< What only some clouds have.
    QStringList scopes; ///< Each once. For Plan and Apply: where the table's resources are looked for.
    QStringList ids; ///< Each once.
    QStringList excludedIds; ///< Each once.
    QString filter;
    Tags tags; ///< For Tag.
    QList<TagRemoval> removals; ///< For Untag.
    /// For Export, Check, Plan, Drift, Tag and Untag: the file that is written; "-": standard output.
    QString output;
    QString file; ///< For Plan, Apply and Clean: the file that is read.
    QString sheet; ///< Of a workbook; empty: the first with a text.
    QString preset; ///< See mappingPresets(); empty: guessed.
    QString mapping; ///< File with a mapping; see mappingFromJson.
    QString columns; ///< What is said of single columns; see withColumns().
    QString keepMapping; ///< Name under which the meanings of the columns are kept; empty: they are not.
    bool noKeptMapping = false; ///< Those that were kept are not looked at.
    QString olderPlan; ///< For Plan: the plan file that `file`, then one, too, is compared with; empty: none.
    QString reason; ///< For what changes something, and for Plan: "CHG-1234".
    QString author; ///< For Plan: "user@host"; empty: who runs the command.
    QString failedOutput; ///< For Apply: the file that gets what was not changed.
    ProfilesLine profiles; ///< For KeepProfiles.
    HistoryLine history; ///< For History, Undo and Resume.
    DraftsLine drafts; ///< For Drafts.
    CloudPolicy cloudPolicy = CloudPolicy::Effective; ///< For Policy.
    CheckLine check; ///< For Check, and of it the policies for Cost.
    CostQuery cost; ///< For Cost.
    SnapshotLine snapshot; ///< For Snapshot and Drift.
    QStringList infrastructure; ///< Files of Terraform; empty: those of the profiles.
    bool leaveManaged =
        false; ///< For what changes, and for Plan: changes of tags that Terraform keeps are dropped.
    std::optional<std::size_t> confirm; ///< For Tag, Untag and Apply: the number that was looked at.
    std::size_t first = 0; ///< For Tag, Untag and Apply: so many before the others; 0: all at once.
    std::optional<std::size_t> stopAt; ///< The same: percent of failures that end it; nullopt: none do.
    bool skipBadRows = false;
    bool allowLookalikeKeys = false; ///< For Tag, Plan and Apply: new keys may look like those in use.
    bool dryRun = false;
    bool yes = false;
    QStringList words; ///< For Tag and Untag: as given.
    QStringList topic; ///< For Help: the command asked about; empty: the program.
    QString shell; ///< For Completion.

    [[nodiscard]] bool comparesPlans() const { return !olderPlan.isEmpty(); }
    /// The tags are those of cost tables, so that no account is needed.
    [[nodiscard]] bool asksCostTablesOnly() const
    {
        return command == CliCommandName::Cost && cost.choice.takesTags;
    }
    /// What is kept is all that is needed: snapshots are listed, named, deleted or compared with each other.
    [[nodiscard]] bool needsOnlySnapshots() const
    {
        const bool isAboutKept = snapshot.isListed || snapshot.renamed || !snapshot.deleted.isEmpty();
        return (command == CliCommandName::Snapshot && isAboutKept)
            || (command == CliCommandName::Drift && !snapshot.other.isEmpty());
    }
    /// The resources may be of more than one scope, so that what is printed of them names it.
    [[nodiscard]] bool isOfSeveralScopes() const
    {
        return everything || scopes.size() > 1 || !moreProfiles.isEmpty();
    }
};

/// `arguments` include the program's name.
[[nodiscard]] tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);
/// For --help; empty for a command that there is not.
[[nodiscard]] QString cliHelpText(const QStringList &command = {});
/// Every command there is: "tag", "profiles add".
[[nodiscard]] QStringList cliCommandNames();
/// Shells for which there is a script that completes arguments.
[[nodiscard]] QStringList completionShells();
[[nodiscard]] QString completionScript(const QString &shell);

} // namespace tagdesk
