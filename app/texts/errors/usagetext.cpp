// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "usagetext.h"

#include "clouddescription.h"
#include "csvmapping.h"
#include "filter.h"
#include "filtertext.h"
#include "snapshottext.h"
#include "tagrules.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString UsageTexts::helpStep(const UsageError &error)
{
    //: The command in quotes is not translated.
    return error.command.isEmpty() ? tr("See “tagdesk-cli --help”.")
                                   //: %1: a command. The command in quotes is not translated.
                                   : tr("See “tagdesk-cli %1 --help”.").arg(error.command);
}

QString UsageTexts::choices(const QStringList &choices)
{
    //: Between words to choose from.
    return choices.join(tr(", "));
}

QString UsageTexts::scopeForms()
{
    //: Forms of a scope: only what is not such a form is translated.
    return tr("CLOUD/REGION/PRODUCT or CLOUD/KIND[/ZONE_ID], such as jdcloud/cn-north-1/vm or "
              "huawei/private-zones");
}

QString UsageTexts::clouds()
{
    QStringList names;
    for (const CloudDescription &cloud : describedClouds())
        names.append(cloud.cloud);
    return choices(names);
}

Sentences UsageTexts::of(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::NoCommand:
    case Kind::UnknownCommand:
    case Kind::TooManyArguments:
        return ofCommand(error);
    case Kind::UnknownOption:
    case Kind::NoOptionValue:
    case Kind::OptionTakesNoValue:
    case Kind::NotForCommand:
    case Kind::UnknownFormat:
    case Kind::UnknownForm:
    case Kind::UnknownBatchWriting:
    case Kind::UnknownConflict:
    case Kind::UnknownClash:
    case Kind::UnknownCloudPolicy:
    case Kind::UnknownShell:
    case Kind::BadNumber:
    case Kind::BadPercent:
        return ofOption(error);
    case Kind::NoAccount:
    case Kind::SeveralAccounts:
    case Kind::UnknownCloud:
    case Kind::CloudOptionsOnly:
    case Kind::NoRegion:
    case Kind::BadEndpoint:
    case Kind::NoAccountField:
    case Kind::UnknownChoice:
    case Kind::NoCloud:
        return ofAccount(error);
    case Kind::NoScope:
    case Kind::ScopesAndEverything:
    case Kind::UnknownScope:
    case Kind::NoSelection:
    case Kind::TwoSelections:
    case Kind::BadFilter:
    case Kind::NoTags:
    case Kind::NoValue:
    case Kind::NeedsYes:
        return ofSelection(error);
    case Kind::NoOutput:
    case Kind::NoFile:
    case Kind::NoFailedOutput:
    case Kind::UnknownPreset:
    case Kind::UnknownEncoding:
    case Kind::NoMapping:
    case Kind::TwoMappings:
    case Kind::NoMappingName:
    case Kind::NothingToKeep:
    case Kind::NotForPlanFile:
    case Kind::NotForComparing:
    case Kind::NotForCostTags:
        return ofFile(error);
    case Kind::NoRun:
    case Kind::BadRun:
    case Kind::BadDate:
    case Kind::NoDraft:
    case Kind::NoSnapshot:
    case Kind::NoSnapshotName:
    case Kind::BadSnapshotName:
    case Kind::RestoreAlone:
        return ofRun(error);
    case Kind::BadColour:
    case Kind::BadTime:
    case Kind::BadRegion:
    case Kind::UnknownRules:
    case Kind::NoProfileName:
    case Kind::UnknownSource:
        return ofProfile(error);
    }
    Q_UNREACHABLE();
}

Sentences UsageTexts::ofCommand(const UsageError &error)
{
    using Kind = UsageError::Kind;
    const QString known = choices(error.choices);
    if (error.kind == Kind::TooManyArguments)
        return {tr("“%1” is one argument too many.").arg(error.text), helpStep(error)};
    if (error.kind == Kind::NoCommand)
        //: %1: commands.
        return {error.command.isEmpty()
                ? tr("No command is given: one of %1.").arg(known)
                //: %1: a command, %2: commands.
                : tr("“%1” needs a command behind it: one of %2.").arg(error.command, known),
            helpStep(error)};
    const QString name = error.command.isEmpty() ? error.text : error.command + u' ' + error.text;
    return {error.choices.isEmpty() ? tr("There is no command “%1”.").arg(name)
                                    //: %1: a command, %2: commands.
                                    : tr("There is no command “%1”: it is one of %2.").arg(name, known),
        helpStep(error)};
}

Sentences UsageTexts::ofOption(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::UnknownOption:
        return {tr("There is no option “%1”.").arg(error.text), helpStep(error)};
    case Kind::NoOptionValue:
        return {tr("%1 needs a value behind it.").arg(error.text), helpStep(error)};
    case Kind::OptionTakesNoValue:
        return {tr("%1 takes no value.").arg(error.text), tr("Give it as it is, or leave it out.")};
    case Kind::UnknownFormat:
        return {tr("There is no format “%1”.").arg(error.text),
            error.choices.isEmpty() ? tr("Give table, csv or json.")
                                    //: %1: formats.
                                    : tr("Give one of %1.").arg(choices(error.choices))};
    case Kind::UnknownForm:
        return {tr("There is no form “%1”.").arg(error.text), tr("Give wide or long.")};
    case Kind::UnknownBatchWriting:
        return {tr("Many at once cannot be “%1”.").arg(error.text), tr("Give automatic, off or always.")};
    case Kind::UnknownConflict:
        return {tr("“%1” is no answer to a conflict.").arg(error.text),
            tr("Give --on-conflict skip, mine, theirs or fail.")};
    case Kind::UnknownClash:
        return {tr("“%1” does not say whose value stays.").arg(error.text),
            tr("Give --clash ask, renamed, existing, newest, ours or longest.")};
    case Kind::UnknownCloudPolicy:
        return {
            tr("“%1” is no policy that a cloud keeps.").arg(error.text), tr("Give effective or predefined.")};
    case Kind::UnknownShell:
        //: %1: shells.
        return {tr("There is no completion for “%1”.").arg(error.text),
            tr("Give one of %1.").arg(choices(error.choices))};
    case Kind::BadNumber:
        return {tr("%1 wants a number.").arg(error.text), tr("Give 0 or more.")};
    case Kind::BadPercent:
        //: %1: what was given.
        return {tr("“%1” is no share of resources.").arg(error.text), tr("Give --stop-at with 1 to 100.")};
    default:
        return {tr("%1 does not go with this command.").arg(error.text), helpStep(error)};
    }
}

Sentences UsageTexts::ofAccount(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::NoAccount:
        return {
            tr("No account is given."), tr("Add --sandbox, --profile NAME, or --cloud with its options.")};
    case Kind::SeveralAccounts:
        return {tr("More than one account is given."),
            tr("Keep one of --sandbox, --profile and --cloud; --profile may be repeated where resources are "
               "listed.")};
    case Kind::UnknownCloud:
        //: %1: clouds.
        return {
            tr("There is no cloud “%1”.").arg(error.text), tr("Give --cloud with one of %1.").arg(clouds())};
    case Kind::CloudOptionsOnly:
        return {tr("%1 goes with --cloud only.").arg(error.text), tr("Leave it out, or give --cloud.")};
    case Kind::NoRegion:
        return {tr("This cloud needs a region."), tr("Add --region with the region of the account.")};
    case Kind::NoAccountField:
        //: %1: an option.
        return {tr("This cloud needs %1.").arg(error.text), tr("Add %1 with its value.").arg(error.text)};
    case Kind::UnknownChoice:
        return {tr("“%1” is none of the words that this option takes.").arg(error.text),
            //: %1: words to choose from.
            tr("Give one of %1.").arg(choices(error.choices))};
    case Kind::NoCloud:
        //: %1: clouds.
        return {tr("A profile needs a cloud."), tr("Add --cloud with one of %1.").arg(clouds())};
    default:
        return {tr("“%1” is no address.").arg(error.text), tr("Give it as https://HOST[:PORT].")};
    }
}

Sentences UsageTexts::ofSelection(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::NoScope:
        //: %1: forms of a scope.
        return {tr("No scope is given."),
            tr("Add --everything, or --scope with %1; “tagdesk-cli scopes” lists them.").arg(scopeForms())};
    case Kind::UnknownScope:
        //: %1: forms of a scope.
        return {tr("There is no scope “%1” in this account.").arg(error.text),
            tr("Give %1; “tagdesk-cli scopes” lists them.").arg(scopeForms())};
    case Kind::ScopesAndEverything:
        return {tr("Scopes are given in two ways."), tr("Keep --scope or --everything.")};
    case Kind::NoSelection:
        return {tr("No resource is chosen."),
            tr("Add --id ID (as often as needed) or --filter EXPR; neither may be empty.")};
    case Kind::TwoSelections:
        return {tr("Resources are chosen in two ways."), tr("Keep --id or --filter.")};
    case Kind::BadFilter: {
        const std::optional<FilterProblem> problem = Filter::parse(error.text).problem();
        return {tr("The filter “%1” cannot be read.").arg(error.text),
            problem ? FilterTexts::of(*problem) : helpStep(error)};
    }
    case Kind::NoTags:
        return {tr("No tag is given."), tr("Add KEY=VALUE to tag, or KEY to untag.")};
    case Kind::NoValue:
        return {
            tr("“%1” has no value.").arg(error.text), tr("Write it as KEY=VALUE; KEY= sets an empty value.")};
    default:
        return {tr("Nobody can be asked here, since this is no terminal; nothing was sent."),
            tr("Add --yes to apply; to look first use --dry-run, or “plan” for a file.")};
    }
}

Sentences UsageTexts::ofFile(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::NoOutput:
        return {tr("No output file is given."), tr("Add -o FILE, or -o - for standard output.")};
    case Kind::NoFile:
        if (error.command == "cost"_L1)
            return {tr("No cost table is given."), helpStep(error)};
        return {tr("No file is given: a table of tags or, for apply, a plan file."), helpStep(error)};
    case Kind::NoFailedOutput:
        return {tr("--failed-out needs a file, since standard output gets the result."),
            tr("Add --failed-out FILE, or leave it out.")};
    case Kind::UnknownPreset:
        //: %1: presets.
        return {tr("There is no preset “%1”.").arg(error.text),
            tr("Give one of %1.").arg(choices(mappingPresets()))};
    case Kind::UnknownEncoding:
        //: %1: what was given.
        return {tr("The encoding “%1” is not known.").arg(error.text),
            tr("Give one of %1.").arg(choices(error.choices))};
    case Kind::NoMapping:
        return {tr("--map needs a file."), tr("Give --map MAP.json, or leave it out.")};
    case Kind::TwoMappings:
        return {tr("Columns are explained in two ways."), tr("Keep --map, or else --preset and --columns.")};
    case Kind::NoMappingName:
        return {tr("--keep-mapping needs a name."), tr("Give --keep-mapping NAME, or leave it out.")};
    case Kind::NothingToKeep:
        return {tr("--keep-mapping keeps what is said of the columns, and nothing is."),
            tr("Add --columns, --preset or --map.")};
    case Kind::NotForCostTags:
        return {tr("%1 does not go with --tags-of file, which looks at no account.").arg(error.text),
            tr("Leave it out.")};
    case Kind::NotForComparing:
        return {tr("%1 does not go with --diff, which compares two plan files.").arg(error.text),
            tr("Leave it out.")};
    default:
        return {tr("%1 goes with a table, and this is a plan file.").arg(error.text),
            tr("Leave it out, or give the table.")};
    }
}

Sentences UsageTexts::ofRun(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::NoSnapshot:
        //: The command in quotes is not translated.
        return {tr("No snapshot is named."),
            tr("Give its number or its name; “tagdesk-cli snapshot --list” lists them.")};
    case Kind::NoSnapshotName:
        return {tr("--rename goes with --name."), tr("Add --name with the new name.")};
    case Kind::BadSnapshotName:
        return SnapshotTexts::of(
            {.kind = SnapshotTrouble::Kind::NoName, .path = {}, .text = error.text}, Audience::CommandLine);
    case Kind::RestoreAlone:
        return {tr("%1 goes with --restore.").arg(error.text), tr("Add --restore, or leave it out.")};
    case Kind::NoRun:
        //: The command in quotes is not translated.
        return {tr("No run is named."), tr("Give its number; “tagdesk-cli history” lists them.")};
    case Kind::BadRun:
        //: The command in quotes is not translated.
        return {tr("“%1” is no number of a run.").arg(error.text), tr("Take it from “tagdesk-cli history”.")};
    case Kind::BadDate:
        return {tr("“%1” is no date.").arg(error.text), tr("Give it as 2026-11-27 or 2026-11-27T08:30:00Z.")};
    default:
        //: The command in quotes is not translated.
        return {tr("What is to be dropped?"),
            tr("Give either the name of an account or --all; “tagdesk-cli drafts list” has them.")};
    }
}

Sentences UsageTexts::ofProfile(const UsageError &error)
{
    using Kind = UsageError::Kind;
    switch (error.kind) {
    case Kind::BadColour:
        return {tr("“%1” is no colour.").arg(error.text), tr("Give it as #RRGGBB, for example #c01c28.")};
    case Kind::BadTime:
        return {tr("“%1” is no time.").arg(error.text),
            tr("Give it as the cloud tells it, for example 2026-03-14T18:00:00Z.")};
    case Kind::BadRegion:
        return {tr("“%1” cannot be a region.").arg(error.text),
            tr("Give its id, for example cn-north-1; repeat --region for more.")};
    case Kind::UnknownRules:
        //: %1: rule sets.
        return {tr("There is no rule set “%1”.").arg(error.text),
            tr("Give one of %1, or leave --rules out.").arg(choices(tagRuleSets()))};
    case Kind::NoProfileName:
        //: The command in quotes is not translated.
        return {tr("No profile is named."),
            tr("Give its name after the command; “tagdesk-cli profiles list” has those there are.")};
    default:
        //: %1: sources.
        return {tr("Keys cannot be imported from “%1”.").arg(error.text),
            tr("Give one of %1, or leave --from out.").arg(choices(error.choices))};
    }
}

} // namespace tagdesk
