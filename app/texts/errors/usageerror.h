// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tagdesk {

/// Why arguments make no sense; its sentences: UsageTexts.
struct UsageError
{
    enum class Kind {
        UnknownOption, ///< `text` is none.
        NoOptionValue, ///< `text` wants one.
        OptionTakesNoValue, ///< `text` is given or it is not.
        NoCommand, ///< One of `choices` is to follow `command`.
        UnknownCommand, ///< `text` is none of `choices`.
        NoAccount, ///< None of --sandbox, --cloud and --profile.
        SeveralAccounts, ///< More than one of them.
        UnknownCloud,
        CloudOptionsOnly, ///< `text` wants --cloud.
        NoRegion, ///< Huawei needs one.
        BadEndpoint,
        NoAccountField, ///< The cloud needs the option `text`.
        UnknownChoice, ///< `text` is none of `choices`.
        NotForCommand, ///< `text` is an option that the command does not take.
        NoScope,
        ScopesAndEverything, ///< Both --scope and --everything.
        UnknownScope,
        NoSelection, ///< Neither --id nor --filter, or an empty one.
        TwoSelections, ///< Both of them.
        BadFilter, ///< `text` has a word that means nothing.
        NoTags,
        NoValue, ///< `text` has no "=".
        UnknownFormat,
        UnknownForm,
        NoOutput,
        NoFile, ///< Nothing to plan or apply.
        NoFailedOutput, ///< Its name is empty or "-".
        UnknownPreset,
        UnknownEncoding, ///< `choices` are those that there are.
        NoMapping, ///< Its file has no name.
        TwoMappings, ///< Both a preset and a mapping.
        NoMappingName, ///< Under which to keep one.
        NothingToKeep, ///< Nobody said what columns mean.
        NotForPlanFile, ///< `text` goes with tables only.
        NotForCostTags, ///< `text` is about accounts, and the tags are those of a cost table.
        NotForComparing, ///< `text` goes with a table, and two plan files are compared.
        TooManyArguments,
        NeedsYes, ///< Nobody can be asked.
        BadNumber, ///< `text` wants a number, 0 or more.
        BadPercent, ///< `text` is no share that may fail.
        BadColour,
        BadTime, ///< `text` is no time at which keys end.
        BadRegion,
        UnknownRules,
        NoProfileName,
        NoCloud, ///< A profile that is added needs one.
        UnknownBatchWriting, ///< `text` is neither "automatic" nor "off" nor "always".
        UnknownConflict, ///< `text` is no answer to a conflict.
        UnknownClash, ///< `text` does not say whose value stays.
        UnknownCloudPolicy, ///< `text` is neither "effective" nor "predefined".
        NoRun, ///< To take back.
        BadRun, ///< `text` is no number of a run.
        BadDate, ///< `text` is no date.
        UnknownSource, ///< Nothing that keys are imported from.
        NoDraft, ///< To drop.
        NoSnapshot, ///< To compare with.
        NoSnapshotName, ///< For the one that is renamed.
        BadSnapshotName, ///< `text` is a number, as snapshots have them by themselves, or blank.
        RestoreAlone, ///< The option `text` goes with --restore, or --restore with it.
        UnknownShell, ///< Nothing that arguments are completed in.
    };
    Kind kind = Kind::NoCommand;
    QString text; ///< What was given.
    QString command{}; ///< Whose help tells more: "profiles add"; empty: the program's.
    QStringList choices{};

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

} // namespace tagdesk
