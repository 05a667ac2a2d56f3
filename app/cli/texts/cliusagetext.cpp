// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliusagetext.h"

#include "clisentence.h"
#include "csvmapping.h"
#include "keysources.h"
#include "providers.h"
#include "tagrules.h"
#include "terminaltext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString withHelp(const QString &sentence, const UsageError &error)
{
    const QString command = error.command.isEmpty() ? QString() : error.command + u' ';
    return sentence + QString(u"\n  What to do: see \"tagdesk-cli %1--help\"."_cli.arg(command));
}

QString ofCommand(const UsageError &error)
{
    const QString choices = error.choices.join(u", "_s);
    if (error.kind == UsageError::Kind::NoCommand) {
        return error.command.isEmpty()
            ? u"No command is given: one of %1."_cli.arg(choices)
            : u"\"%1\" needs a command behind it: one of %2."_cli.arg(error.command, choices);
    }
    const QString name = error.command.isEmpty() ? error.text : error.command + u' ' + error.text;
    return error.choices.isEmpty() ? u"There is no command \"%1\"."_cli.arg(name)
                                   : u"There is no command \"%1\": it is one of %2."_cli.arg(name, choices);
}

QString ofOption(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::UnknownOption:
        return withHelp(u"There is no option \"%1\"."_cli.arg(error.text), error);
    case UsageError::Kind::NoOptionValue:
        return withHelp(u"%1 needs a value behind it."_cli.arg(error.text), error);
    case UsageError::Kind::OptionTakesNoValue:
        return u"%1 takes no value.\n  What to do: give it as it is, or leave it out."_cli.arg(error.text);
    default:
        return withHelp(u"%1 does not go with this command."_cli.arg(error.text), error);
    }
}

QString scopeForms()
{
    return u"jdcloud/REGION/SERVICE_CODE, huawei/private-zones, huawei/private-recordsets[/ZONE_ID], "
           "huawei/public-zones, huawei/public-recordsets[/ZONE_ID] or huawei/ptr-records (or the same of otc)"_s;
}

QString ofAccount(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::NoAccount:
        return u"No account is given.\n  What to do: add --sandbox, --profile NAME, or --cloud with its "
               "options."_s;
    case UsageError::Kind::SeveralAccounts:
        return u"More than one account is given.\n  What to do: keep one of --sandbox, --profile and --cloud."_s;
    case UsageError::Kind::UnknownCloud:
        return u"There is no cloud \"%1\".\n  What to do: give --cloud with one of %2."_cli.arg(
            error.text, clouds().join(u", "_s));
    case UsageError::Kind::CloudOptionsOnly:
        return u"%1 goes with --cloud only.\n  What to do: leave it out, or give --cloud."_cli.arg(
            error.text);
    case UsageError::Kind::NoRegion:
        return u"This cloud needs a region.\n  What to do: add --region, for example --region cn-north-4."_s;
    case UsageError::Kind::BadEndpoint:
        return u"\"%1\" is no address.\n  What to do: give it as https://HOST[:PORT]."_cli.arg(error.text);
    default:
        return withHelp(printable(error.text), error);
    }
}

QString ofFile(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::NoFile:
        return withHelp(u"No file is given: a table of tags or, for apply, a plan file."_s, error);
    case UsageError::Kind::NoFailedOutput:
        return u"--failed-out needs a file, since standard output gets the result.\n  What to do: add "
               "--failed-out FILE, or leave it out."_s;
    case UsageError::Kind::UnknownPreset:
        return u"There is no preset \"%1\".\n  What to do: give one of %2."_cli.arg(
            error.text, mappingPresets().join(u", "_s));
    case UsageError::Kind::NoMapping:
        return u"--map needs a file.\n  What to do: give --map MAP.json, or leave it out."_s;
    case UsageError::Kind::TwoMappings:
        return u"Columns are explained in two ways.\n  What to do: keep --preset or --map."_s;
    case UsageError::Kind::NotForPlanFile:
        return u"%1 goes with a table, and this is a plan file.\n  What to do: leave it out, or give the "
               "table."_cli.arg(error.text);
    default:
        return withHelp(printable(error.text), error);
    }
}

QString ofHistory(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::NoRun:
        return u"No run is named.\n  What to do: give its number; \"tagdesk-cli history\" lists them."_s;
    case UsageError::Kind::BadRun:
        return u"\"%1\" is no number of a run.\n  What to do: take it from \"tagdesk-cli history\"."_cli.arg(
            error.text);
    default:
        return u"\"%1\" is no date.\n  What to do: give it as 2026-11-27 or 2026-11-27T08:30:00Z."_cli.arg(
            error.text);
    }
}

QString ofProfiles(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::BadNumber:
        return u"%1 wants a number.\n  What to do: give 0 or more."_cli.arg(error.text);
    case UsageError::Kind::BadColour:
        return u"\"%1\" is no colour.\n  What to do: give it as #RRGGBB, for example #c01c28."_cli.arg(
            error.text);
    case UsageError::Kind::BadTime:
        return u"\"%1\" is no time.\n  What to do: give it as the cloud tells it, for example "
               "2026-03-14T18:00:00Z."_cli.arg(error.text);
    case UsageError::Kind::BadRegion:
        return u"\"%1\" cannot be a region.\n  What to do: give its id, for example cn-north-1; repeat "
               "--region for more."_cli.arg(error.text);
    case UsageError::Kind::UnknownRules:
        return u"There is no rule set \"%1\".\n  What to do: give one of %2, or leave --rules out."_cli.arg(
            error.text, tagRuleSets().join(u", "_s));
    case UsageError::Kind::NoProfileName:
        return u"No profile is named.\n  What to do: give its name after the command; \"profiles list\" has "
               "those there are."_s;
    case UsageError::Kind::NoCloud:
        return u"A profile needs a cloud.\n  What to do: add --cloud with one of %1."_cli.arg(
            clouds().join(u", "_s));
    case UsageError::Kind::UnknownSource:
        return u"Keys cannot be imported from \"%1\".\n  What to do: give one of %2, or leave --from out."_cli
            .arg(error.text, keySourceNames().join(u", "_s));
    default:
        return withHelp(printable(error.text), error);
    }
}

} // namespace

QString cliUsageText(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::UnknownOption:
    case UsageError::Kind::NoOptionValue:
    case UsageError::Kind::OptionTakesNoValue:
    case UsageError::Kind::NotForCommand:
        return ofOption(error);
    case UsageError::Kind::NoCommand:
    case UsageError::Kind::UnknownCommand:
        return withHelp(ofCommand(error), error);
    case UsageError::Kind::NoScope:
        return u"No scope is given.\n  What to do: add --scope with %1; \"scopes\" lists them."_cli.arg(
            scopeForms());
    case UsageError::Kind::UnknownScope:
        return u"There is no scope \"%1\" in this account.\n  What to do: give %2; \"scopes\" lists them."_cli
            .arg(error.text, scopeForms());
    case UsageError::Kind::SeveralScopes:
        return u"More than one scope is given.\n  What to do: keep one --scope; run the command once for "
               "each."_s;
    case UsageError::Kind::NoSelection:
        return u"No resource is chosen.\n  What to do: add --id ID (as often as needed) or --filter EXPR; "
               "neither may be empty."_s;
    case UsageError::Kind::TwoSelections:
        return u"Resources are chosen in two ways.\n  What to do: keep --id or --filter."_s;
    case UsageError::Kind::NoTags:
        return u"No tag is given.\n  What to do: add KEY=VALUE to tag, or KEY to untag."_s;
    case UsageError::Kind::NoValue:
        return u"\"%1\" has no value.\n  What to do: write it as KEY=VALUE; KEY= sets an empty value."_cli
            .arg(error.text);
    case UsageError::Kind::UnknownFormat:
        return u"There is no format \"%1\".\n  What to do: give table, csv or json."_cli.arg(error.text);
    case UsageError::Kind::UnknownForm:
        return u"There is no form \"%1\".\n  What to do: give wide or long."_cli.arg(error.text);
    case UsageError::Kind::NoOutput:
        return u"No output file is given.\n  What to do: add -o FILE, or -o - for standard output."_s;
    case UsageError::Kind::TooManyArguments:
        return withHelp(u"\"%1\" is one argument too many."_cli.arg(error.text), error);
    case UsageError::Kind::NeedsYes:
        return u"Nobody can be asked here, since this is no terminal; nothing was sent.\n  What to do: add "
               "--yes to apply; to look first use --dry-run, or \"plan\" for a file."_s;
    case UsageError::Kind::NoFile:
    case UsageError::Kind::NoFailedOutput:
    case UsageError::Kind::UnknownPreset:
    case UsageError::Kind::NoMapping:
    case UsageError::Kind::TwoMappings:
    case UsageError::Kind::NotForPlanFile:
        return ofFile(error);
    case UsageError::Kind::BadNumber:
    case UsageError::Kind::BadTime:
    case UsageError::Kind::BadColour:
    case UsageError::Kind::BadRegion:
    case UsageError::Kind::UnknownRules:
    case UsageError::Kind::NoProfileName:
    case UsageError::Kind::NoCloud:
    case UsageError::Kind::UnknownSource:
        return ofProfiles(error);
    case UsageError::Kind::NoDraft:
        return u"What is to be dropped?\n  What to do: give either the name of an account or --all; \"drafts "
               "list\" has them."_s;
    case UsageError::Kind::UnknownShell:
        return u"There is no completion for \"%1\".\n  What to do: give %2."_cli.arg(
            error.text, completionShells().join(u", "_s));
    case UsageError::Kind::UnknownConflict:
        return u"\"%1\" is no answer to a conflict.\n  What to do: give --on-conflict skip, mine, theirs or "
               "fail."_cli.arg(error.text);
    case UsageError::Kind::NoRun:
    case UsageError::Kind::BadRun:
    case UsageError::Kind::BadDate:
        return ofHistory(error);
    default:
        return ofAccount(error);
    }
}

Sentences cliUsageSentences(const UsageError &error)
{
    const QString text = cliUsageText(error);
    const QString mark = u"\n  What to do: "_s;
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? Sentences{text} : Sentences{text.left(at), text.mid(at + mark.size())};
}

} // namespace tagdesk
