// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conflictpolicy.h"
#include "csvwriter.h"
#include "draftsline.h"
#include "historyline.h"
#include "profilesline.h"
#include "tag.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <tl/expected.hpp>

#include <optional>

namespace tagdesk {

enum class CliCommandName {
    Scopes,
    List,
    Tag,
    Untag,
    Export,
    Plan,
    Apply,
    History,
    Undo,
    Resume,
    KeepProfiles,
    Drafts,
    Help,
    Version
};
enum class CliFormat { Table, Csv, Json };

/// A key to remove; with a value only where the resource has just that value.
struct TagRemoval
{
    QString key;
    std::optional<QString> value;

    friend bool operator==(const TagRemoval &, const TagRemoval &) = default;
};

/// Why arguments make no sense; its sentence lives in cliusagetext.
struct UsageError
{
    enum class Kind {
        Options, ///< Unknown, or without its value; the parser's words are in `text`.
        NoCommand,
        UnknownCommand,
        NoAccount, ///< None of --sandbox, --cloud and --profile.
        SeveralAccounts, ///< More than one of them.
        UnknownCloud,
        CloudOptionsOnly, ///< `text` wants --cloud.
        NoRegion, ///< Huawei needs one.
        BadEndpoint,
        NotForCommand, ///< `text` does not go with the command.
        NoScope,
        SeveralScopes, ///< Where the command takes one.
        UnknownScope,
        NoSelection, ///< Neither --id nor --filter, or an empty one.
        TwoSelections, ///< Both of them.
        NoTags,
        NoValue, ///< `text` has no "=".
        UnknownFormat,
        UnknownForm,
        NoOutput,
        NoFile, ///< Nothing to plan or apply.
        NoFailedOutput, ///< Its name is empty or "-".
        UnknownPreset,
        NoMapping, ///< Its file has no name.
        TwoMappings, ///< Both a preset and a mapping.
        NotForPlanFile, ///< `text` goes with tables only.
        TooManyArguments,
        NeedsYes, ///< Nobody can be asked.
        BadNumber, ///< `text` wants a number, 0 or more.
        BadColour,
        BadTime, ///< `text` is no time at which keys end.
        BadRegion,
        UnknownRules,
        NoProfilesAct, ///< `text` is none.
        NoProfileName,
        NoCloud, ///< A profile that is added needs one.
        UnknownConflict, ///< `text` is no answer to a conflict.
        NoRun, ///< To take back.
        BadRun, ///< `text` is no number of a run.
        BadDate, ///< `text` is no date.
        UnknownSource, ///< Nothing that keys are imported from.
        NoDraftsAct, ///< `text` is none.
        NoDraft, ///< To drop.
    };
    Kind kind = Kind::Options;
    QString text; ///< What was given.

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

/// The arguments as a value. Holds no secret: keys come from the environment or a keychain.
struct CommandLine
{
    CliCommandName command = CliCommandName::Help;
    bool sandbox = false;
    QString profile; ///< Name or id.
    QString cloud; ///< See cloud/providers.
    QUrl endpoint;
    QUrl iamEndpoint;
    QString region;
    QString project;
    QStringList scopes; ///< Each once; one, but for Export.
    QStringList ids; ///< Each once.
    QString filter;
    Tags tags; ///< For Tag.
    QList<TagRemoval> removals; ///< For Untag.
    CliFormat format = CliFormat::Table;
    CsvForm form = CsvForm::Wide; ///< For Export.
    QString output; ///< For Export and Plan: the file that is written; "-": standard output.
    QString file; ///< For Plan and Apply: the file that is read.
    QString preset; ///< See mappingPresets(); empty: guessed.
    QString mapping; ///< File with a mapping; see mappingFromJson.
    QString failedOutput; ///< For Apply: the file that gets what was not changed.
    ProfilesLine profiles; ///< For KeepProfiles.
    HistoryLine history; ///< For History, Undo and Resume.
    DraftsLine drafts; ///< For Drafts.
    std::optional<std::size_t> confirm; ///< For Tag, Untag and Apply: the number that was looked at.
    ConflictPolicy onConflict = ConflictPolicy::Leave; ///< For Tag, Untag, Apply, Undo and Resume.
    bool skipBadRows = false;
    bool dryRun = false;
    bool yes = false;
};

/// `arguments` include the program's name.
[[nodiscard]] tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

} // namespace tagdesk
