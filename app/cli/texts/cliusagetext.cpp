// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliusagetext.h"

#include "clisentence.h"
#include "csvmapping.h"
#include "keysources.h"
#include "tagrules.h"
#include "terminaltext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString withHelp(const QString &sentence)
{
    return sentence + u"\n  What to do: see \"tagdesk-cli --help\"."_s;
}

QString scopeForms()
{
    return u"jdcloud/REGION/SERVICE_CODE, huawei/private-zones, huawei/private-recordsets[/ZONE_ID], "
           "huawei/public-zones or huawei/public-recordsets[/ZONE_ID]"_s;
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
        return u"There is no cloud \"%1\".\n  What to do: give --cloud jdcloud or --cloud huawei."_cli.arg(
            error.text);
    case UsageError::Kind::CloudOptionsOnly:
        return u"%1 goes with --cloud only.\n  What to do: leave it out, or give --cloud."_cli.arg(
            error.text);
    case UsageError::Kind::NoRegion:
        return u"Huawei Cloud needs a region.\n  What to do: add --region, for example --region "
               "cn-north-4."_s;
    case UsageError::Kind::BadEndpoint:
        return u"\"%1\" is no address.\n  What to do: give it as https://HOST[:PORT]."_cli.arg(error.text);
    default:
        return withHelp(printable(error.text));
    }
}

QString ofFile(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::NoFile:
        return withHelp(u"No file is given: a table of tags or, for apply, a plan file."_s);
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
        return withHelp(printable(error.text));
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
        return u"A profile needs a cloud.\n  What to do: add --cloud jdcloud or --cloud huawei."_s;
    case UsageError::Kind::UnknownSource:
        return u"Keys cannot be imported from \"%1\".\n  What to do: give one of %2, or leave --from out."_cli
            .arg(error.text, keySourceNames().join(u", "_s));
    default:
        return error.text.isEmpty()
            ? withHelp(u"\"profiles\" needs to know what to do: list, show, add, test, remove or import."_s)
            : withHelp(
                u"\"profiles\" cannot do \"%1\": it is one of list, show, add, test, remove, import."_cli.arg(
                    error.text));
    }
}

} // namespace

QString cliUsageText(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::Options:
        return withHelp(printable(error.text));
    case UsageError::Kind::NoCommand:
        return withHelp(
            u"No command is given: one of scopes, list, tag, untag, export, plan, apply, history, undo, resume, drafts, profiles."_s);
    case UsageError::Kind::UnknownCommand:
        return withHelp(
            u"There is no command \"%1\": it is one of scopes, list, tag, untag, export, plan, apply, history, undo, resume, drafts, profiles."_cli
                .arg(error.text));
    case UsageError::Kind::NotForCommand:
        return withHelp(u"%1 does not go with this command."_cli.arg(error.text));
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
        return withHelp(u"\"%1\" is one argument too many."_cli.arg(error.text));
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
    case UsageError::Kind::NoProfilesAct:
    case UsageError::Kind::NoProfileName:
    case UsageError::Kind::NoCloud:
    case UsageError::Kind::UnknownSource:
        return ofProfiles(error);
    case UsageError::Kind::NoDraftsAct:
        return withHelp(u"\"drafts\" cannot do \"%1\": it is one of list, drop."_cli.arg(error.text));
    case UsageError::Kind::NoDraft:
        return u"What is to be dropped?\n  What to do: give either the name of an account or --all; \"drafts "
               "list\" has them."_s;
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

QString cliHelpText()
{
    return QStringLiteral(R"(Keep the tags of a cloud estate in order, from scripts.

Usage:
  tagdesk-cli ACCOUNT scopes [--format FORMAT]
  tagdesk-cli ACCOUNT list  --scope SCOPE [--filter EXPR] [--format FORMAT]
  tagdesk-cli ACCOUNT tag   --scope SCOPE (--id ID… | --filter EXPR) KEY=VALUE… [--dry-run] [--yes] [--format FORMAT]
  tagdesk-cli ACCOUNT untag --scope SCOPE (--id ID… | --filter EXPR) KEY[=VALUE]… [--dry-run] [--yes] [--format FORMAT]
  tagdesk-cli ACCOUNT export --scope SCOPE… [--filter EXPR] [--form wide|long] -o FILE
  tagdesk-cli ACCOUNT plan   FILE.csv [--preset NAME | --map MAP.json] [--format FORMAT] [-o PLAN.json]
  tagdesk-cli ACCOUNT apply  FILE.csv [--preset NAME | --map MAP.json] [--skip-bad-rows] [--yes]
                             [--failed-out FAILED.csv] [--format FORMAT]
  tagdesk-cli ACCOUNT apply  PLAN.json [--yes] [--failed-out FAILED.csv] [--format FORMAT]
  tagdesk-cli history [RUN] [--profile NAME] [--resource TEXT] [--key KEY] [--since TIME] [--until TIME]
                             [--format FORMAT]
  tagdesk-cli history copies [--format FORMAT]
  tagdesk-cli history restore [COPY]
  tagdesk-cli [ACCOUNT] undo RUN [--same-account] [--dry-run] [--yes] [--format FORMAT]
  tagdesk-cli [ACCOUNT] resume [RUN] [--dry-run] [--yes] [--format FORMAT]
  tagdesk-cli [ACCOUNT] resume RUN [--take-over] [--same-account] [--accept-deleted] [--dry-run] [--yes]
  tagdesk-cli drafts [list [NAME]] [--format FORMAT]
  tagdesk-cli drafts drop NAME | --all
  tagdesk-cli profiles list [--format table|json]
  tagdesk-cli profiles show NAME [--format table|json]
  tagdesk-cli profiles add  NAME --cloud jdcloud|huawei [PROFILE OPTIONS] [--secret-stdin]
  tagdesk-cli profiles test NAME [--format table|json]
  tagdesk-cli profiles remove NAME
  tagdesk-cli profiles import [FILE…] [--from SOURCE] [--name NAME…] [--list | --yes] [--format table|json]

ACCOUNT is one of
  --sandbox              both clouds, simulated inside this program; made anew by each command
  --profile NAME         a profile; "profiles list" has them
  --cloud jdcloud|huawei with
      --region REGION        needed for huawei
      --endpoint URL         instead of the cloud's own hosts
      --iam-endpoint URL     huawei: where the project is looked up; --endpoint when that is given
      --project ID           huawei: looked up by region when left out
  Keys come from TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and TAGDESK_SECURITY_TOKEN,
  for a profile else from the system's keychain; never from arguments. Past the time in
  TAGDESK_SECURITY_TOKEN_EXPIRES (such as 2026-03-14T18:00:00Z) nothing is sent.

PROFILE OPTIONS are those of --cloud, with --region as often as needed, and
  --folder F  --colour #RRGGBB       how people see it
  --production  --read-only          removals ask for more; nothing is written
  --protect KEY                      never set or removed; may be repeated
  --maximum-resources N              in one apply; 0: no maximum
  --confirm-above N                  more changes than that ask for a confirmation; 100 when left out
  --lock-after N                     the window drops the keys after N minutes without input; never when left out
  --quota N  --batch N               requests a minute, resources a request; 0: as the cloud has it
  --rules ID                         the rule set for keys and values
  --token-expires TIME               when a temporary key ends; nothing is sent after that
  --secret-stdin                     the secret key comes from standard input instead of TAGDESK_SECRET_KEY
  The keys go into the system's keychain and nowhere else; "remove" deletes them there, too.
  "test" reads a little with the profile and its keys, and says what is wrong, with exit code 0 when all is well.

RUN is the number that a command says at its end; "history" lists the newest first, and with a RUN its changes.
"undo" takes back what nobody changed since, and lists the rest. "resume" finds out what became of a run that
was cut off, or of one that ended with unknown changes, and sends what is missing. Without ACCOUNT both use
the profile that the run was made with. The runs of --sandbox are not kept. Both refuse a run of another
cloud, endpoint, project or access key; "resume" without a RUN passes it over.
  --same-account         the run's account has another access key now, or the journal does not know its key
  --take-over            the run was under way on another machine, and its program has ended
  --accept-deleted       all resources of the run were deleted: it ends
"history copies" lists the copies of the journal that are kept beside it. "history restore" puts one of them,
or the newest, in the place of a damaged journal, and keeps the file that was there.

"drafts" lists the staged changes that windows left behind, those of accidents included; NAME, of an account or a
draft, has its changes shown one by one. "drop" forgets them for good; what an open window has is left alone.

IMPORT takes the keys that the clouds' own tools keep, from the FILEs given or the places where they keep them
  --from SOURCE                      jdc, huaweicloud, hcloud, csv or environment only
  --name NAME                        only this one, as listed; may be repeated. Without it all that have keys
                                     and are no profiles yet
  --list                             show what there is, and import nothing

SCOPE is one of
  jdcloud/REGION/SERVICE_CODE          for example jdcloud/cn-north-1/vm, jdcloud/cn-all/cdn
  huawei/private-zones                 huawei/private-recordsets[/ZONE_ID]
  huawei/public-zones                  huawei/public-recordsets[/ZONE_ID]

Options:
  --id ID                a resource, by its id; may be repeated
  --filter EXPR          terms parted by blanks, all of which must hold:
                         env=prod  env=pro*  owner=  !owner  is:untagged  "any text"
  --format FORMAT        table (as it is), csv or json
  --form wide|long       export: a column for each key (as it is), or a line for each tag
  -o, --output FILE      export, plan: written whole or not at all; - is standard output
  --preset NAME          plan, apply: what the columns mean, guessed when left out:
                         tagdesk, aws-tag-editor, aws-tagger or awstaghelper
  --map MAP.json         plan, apply: the same, from a file
  --skip-bad-rows        apply: leave out the rows with an error instead of refusing the table
  --failed-out FILE.csv  apply: what was not changed and why, to be repaired and applied again
  --dry-run              show what would change, and send nothing
  --on-conflict WHAT     where somebody changed a tag since it was read: skip leaves it alone and counts as
                         failed (as it is), mine overwrites it, theirs keeps it, fail stops the run
  --confirm N            with --yes: the number of changes, or of removed tags, where the profile asks
  -y, --yes              do not ask; needed where nobody can be asked
  -h, --help             this text
  -v, --version          the version

In the cells of a table blank leaves a tag alone, <remove> removes it, <empty> sets an empty value. One row
with an error refuses the table before anything is sent. A plan file is text for review, one change a line,
with the values before; it is refused as a whole where one of them is another one by now.

The first "=" parts key and value. "untag KEY=VALUE" removes the key only where it has that value.
Data goes to standard output; progress and messages go to standard error.

Exit code: 0 all done, 1 wrong use or output that could not be written, 2 refused before sending,
           3 some resources failed or the journal did, 4 authentication, 5 network.
)");
}

} // namespace tagdesk
