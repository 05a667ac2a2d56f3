// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommands.h"

#include "accountfieldtext.h"
#include "clouddescription.h"
#include "csvmapping.h"
#include "helptext.h"
#include "helptopics.h"
#include "keysources.h"
#include "providers.h"
#include "tagrules.h"
#include "tokenexpiry.h"

#include <QRegularExpression>

#include <tuple>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;
using Read = CommandTree::Read;

/// The value given last.
Read into(QString &target)
{
    return [&target](const QStringList &values) {
        target = values.last();
    };
}

/// Names of the clouds of which this is true: "huawei, otc".
QString cloudsWith(bool CloudDescription::*property)
{
    QStringList names;
    for (const CloudDescription &cloud : cloudDescriptions()) {
        if (cloud.*property)
            names.append(cloud.cloud);
    }
    return names.join(u", "_s);
}

/// Each value once.
Read into(QStringList &target)
{
    return [&target](QStringList values) {
        values.removeDuplicates();
        target = std::move(values);
    };
}

} // namespace

CliCommands::CliCommands()
    : m_tree(u"tagdesk-cli"_s, HelpTexts::tr("Keep the tags of a cloud estate in order, from scripts."))
{
    Command program = m_tree.program();
    program.needsCommand();
    program.footer(programTopics());
    addResources();
    addClean();
    addTables();
    addCheck();
    addCost();
    addHistory();
    addDrafts();
    addSnapshots();
    addDrift();
    addProfiles();
    addAbout();
}

CliCommands::Command CliCommands::add(const QString &name, CliCommandName command, const QString &help)
{
    return m_tree.program().command(name, help, [this, command] { m_line.command = command; });
}

void CliCommands::addResources()
{
    Command tree = add(u"scopes"_s, CliCommandName::Scopes, HelpTexts::tr("list the scopes of the account"));
    format(tree);
    account(tree);

    Command list = add(u"list"_s, CliCommandName::List, HelpTexts::tr("list resources with their tags"));
    scopes(list, HelpTexts::tr("a scope that is listed; may be repeated"));
    filter(list);
    infrastructure(list);
    format(list);
    account(list);
    list.footer(scopeTopic());

    Command tag = add(u"tag"_s, CliCommandName::Tag, HelpTexts::tr("set tags of resources"));
    change(tag, u"KEY=VALUE..."_s, HelpTexts::tr("the tags; the first \"=\" parts key and value"));
    lookalikes(tag);
    leaveManaged(tag);
    Command untag = add(u"untag"_s, CliCommandName::Untag, HelpTexts::tr("remove tags from resources"));
    change(
        untag, u"KEY[=VALUE]..."_s, HelpTexts::tr("the keys; with a value only where they have just that"));
    leaveManaged(untag);
}

void CliCommands::addClean()
{
    Command clean = add(
        u"clean"_s, CliCommandName::Clean, HelpTexts::tr("change keys and values by the rules of a file"));
    clean.word(u"FILE"_s, u"RULES"_s,
        HelpTexts::tr("the rules: as the window saves them, or Flowpipe's base_tag_rules"),
        into(m_line.file));
    scopes(clean, HelpTexts::tr("a scope of the resources; may be repeated"));
    filter(clean);
    clean.option(u"--clash"_s, u"ask|renamed|existing|newest|ours|longest"_s,
        HelpTexts::tr("whose value stays where a key becomes one that is there with another value, and\n"
                      "the rules do not say it: nobody's (as it is), that of the renamed key, the one\n"
                      "there, the newest or ours by the history, the longest"),
        [this](const QStringList &values) {
            const qsizetype clash =
                QStringList{u"ask"_s, u"renamed"_s, u"existing"_s, u"newest"_s, u"ours"_s, u"longest"_s}
                    .indexOf(values.last());
            if (clash < 0)
                return refuse(Kind::UnknownClash, values.last());
            m_line.clash = static_cast<KeyClash>(clash);
        });
    leaveManaged(clean);
    changing(clean);
}

void CliCommands::addTables()
{
    Command write = add(
        u"export"_s, CliCommandName::Export, HelpTexts::tr("write resources into a CSV file or a workbook"));
    scopes(write, HelpTexts::tr("a scope that is exported; may be repeated"));
    filter(write);
    infrastructure(write);
    write.option(u"--form"_s, u"wide|long"_s,
        HelpTexts::tr("a column for each key (as it is), or a line for each tag"),
        [this](const QStringList &values) {
            const QString &form = values.last();
            if (!form.isEmpty() && form != "wide"_L1 && form != "long"_L1)
                refuse(Kind::UnknownForm, form);
            m_line.form = form == "long"_L1 ? CsvForm::Long : CsvForm::Wide;
        });
    output(write,
        HelpTexts::tr("written whole or not at all: .xlsx for a workbook, else CSV; - is standard output"));
    account(write);
    write.footer(scopeTopic());

    addPlan();

    Command apply = add(u"apply"_s, CliCommandName::Apply, HelpTexts::tr("apply a table or a plan file"));
    table(apply, u"FILE.csv|PLAN.json"_s);
    apply.flag(u"--skip-bad-rows"_s,
        HelpTexts::tr("leave out the rows with an error instead of refusing the table"), m_line.skipBadRows);
    leaveManaged(apply);
    sending(apply);
    parts(apply);
    apply.option(u"--failed-out"_s, u"FILE"_s,
        HelpTexts::tr("what was not changed and why, to be repaired and applied again"),
        into(m_line.failedOutput));
    format(apply);
    account(apply);
    apply.footer(tableTopic() + u"\n\n"_s + scopeTopic());
}

void CliCommands::addCheck()
{
    Command check = m_tree.program().command(
        u"check"_s, HelpTexts::tr("hold the tags of resources against a policy"), [this] {
            m_line.command = CliCommandName::Check;
            m_line.tellsDifferences = true;
        });
    check.option(u"--policy"_s, u"FILE"_s,
        HelpTexts::tr("the policy, instead of that of the profile; may be repeated. Read, too:\n"
                      "tag policies of AWS, Huawei Cloud, Alibaba Cloud and Tencent Cloud,\n"
                      "variables of Steampipe, filters of Cloud Custodian"),
        into(m_line.check.policies));
    scopes(check, HelpTexts::tr("a scope that is checked; may be repeated"));
    filter(check);
    check.option(u"--format"_s, checkFormats().join(u'|'),
        HelpTexts::tr("how standard output is written; table when left out"),
        [this](const QStringList &values) {
            const auto format = checkFormats().indexOf(values.last());
            if (format < 0)
                return refuse(Kind::UnknownFormat, values.last(), checkFormats());
            m_line.check.format = static_cast<CheckFormat>(format);
        });
    check.option(u"--fix"_s, u"FILE"_s,
        HelpTexts::tr("write a plan file that mends what has one answer only: spellings of keys,\n"
                      "case and blanks of values. Nothing is sent; - is standard output"),
        into(m_line.output));
    account(check);
    check.footer(checkTopic());

    Command policy = add(u"policy"_s, CliCommandName::Policy,
        HelpTexts::tr("write the policy that the cloud keeps for the account into a file"));
    policy.word(u"SOURCE"_s, u"effective|predefined"_s,
        HelpTexts::tr("the tag policy that the account's organization has put in force,\n"
                      "or the tags that the console offers"),
        [this](const QStringList &values) {
            const qsizetype source = QStringList{u"effective"_s, u"predefined"_s}.indexOf(values.value(0));
            if (source < 0)
                return refuse(Kind::UnknownCloudPolicy, values.value(0));
            m_line.cloudPolicy = static_cast<CloudPolicy>(source);
        });
    output(policy,
        HelpTexts::tr("written whole or not at all, for --policy and for profiles; - is standard output"));
    account(policy);
}

void CliCommands::addCost()
{
    Command cost = add(u"cost"_s, CliCommandName::Cost,
        HelpTexts::tr("say how much of the cost has which tags, from a cost table (FOCUS)"));
    cost.words(u"FILE"_s, u"FILE..."_s,
        HelpTexts::tr("cost tables in the form of FOCUS, CSV or packed by gzip; several are added up"),
        into(m_line.cost.files));
    scopes(cost, HelpTexts::tr("a scope whose resources are looked for; may be repeated"));
    cost.option(u"--key"_s, u"KEY"_s,
        HelpTexts::tr("the share of this key; may be repeated. When left out, those that the policy\n"
                      "requires, without a policy all that are in use"),
        into(m_line.cost.keys));
    cost.option(u"--policy"_s, u"FILE"_s,
        HelpTexts::tr("the policy, instead of that of the profile; may be repeated"),
        into(m_line.check.policies));
    QStringList columns;
    for (const CostColumn column : kCostColumns)
        columns.append(costColumnName(column));
    cost.option(u"--column"_s, columns.join(u'|'),
        HelpTexts::tr("which cost counts; EffectiveCost when left out"),
        [this, columns](const QStringList &values) {
            const std::optional<CostColumn> column = costColumnNamed(values.last());
            if (!column)
                return refuse(Kind::UnknownChoice, values.last(), columns);
            m_line.cost.choice.column = *column;
        });
    cost.option(u"--tags-of"_s, u"resources|file"_s,
        HelpTexts::tr("whose tags count: those that the resources have (as it is), or those that the\n"
                      "cost table has itself, which needs no account"),
        [this](const QStringList &values) {
            const QStringList choices{u"resources"_s, u"file"_s};
            if (!choices.contains(values.last()))
                return refuse(Kind::UnknownChoice, values.last(), choices);
            m_line.cost.choice.takesTags = values.last() == "file"_L1;
        });
    cost.flag(u"--untagged"_s,
        HelpTexts::tr("list the resources that lack a key – without keys, those that have no tag at all –,\n"
                      "the most expensive first"),
        m_line.cost.listsLacking);
    format(cost);
    account(cost);
    cost.footer(costTopic());
}

void CliCommands::addPlan()
{
    Command plan = add(
        u"plan"_s, CliCommandName::Plan, HelpTexts::tr("say what a table would change, and send nothing"));
    table(plan, u"FILE.csv|PLAN.json"_s);
    leaveManaged(plan);
    format(plan, u"table|json"_s);
    output(plan, HelpTexts::tr("write a plan file, to be reviewed and applied; - is standard output"));
    reason(plan, HelpTexts::tr("what the changes are for, such as CHG-1234; stands in the plan file"));
    plan.option(u"--author"_s, u"NAME"_s, HelpTexts::tr("who makes the plan file; user@host when left out"),
        into(m_line.author));
    plan.option(u"--diff"_s, u"FILE"_s,
        HelpTexts::tr("compare this older plan file with the one that is given; needs no account"),
        into(m_line.olderPlan));
    plan.flag(u"--exit-code"_s,
        HelpTexts::tr("end with 2 where there are changes or differences, with 0 where there are\nnone, and "
                      "with 1 for every error"),
        m_line.tellsDifferences);
    manyAtOnce(plan);
    account(plan);
    plan.footer(tableTopic() + u"\n\n"_s + scopeTopic());
}

void CliCommands::addHistory()
{
    Command history =
        add(u"history"_s, CliCommandName::History, HelpTexts::tr("list what was applied, newest first"));
    run(history, u"[RUN]"_s, HelpTexts::tr("show the changes of this run"));
    history.option(u"--resource"_s, u"TEXT"_s, HelpTexts::tr("runs with this part of an id or a name"),
        into(m_line.history.filter.resource));
    history.option(
        u"--key"_s, u"KEY"_s, HelpTexts::tr("runs that changed this key"), into(m_line.history.filter.key));
    history.option(u"--reason"_s, u"TEXT"_s, HelpTexts::tr("runs with this part of a reason"),
        into(m_line.history.filter.reason));
    time(history, u"--since"_s,
        HelpTexts::tr("runs from this day or moment on: 2026-11-27, 2026-11-27T08:30:00Z"),
        m_line.history.filter.since);
    time(history, u"--until"_s, HelpTexts::tr("runs until then"), m_line.history.filter.until);
    history.option(u"--export"_s, u"FILE"_s,
        HelpTexts::tr("save the history, or the runs of a time, into a file that another\n"
                      "TagDesk can read; it holds values and names, and no keys"),
        into(m_line.history.exportTo));
    from(history);
    format(history);
    profile(history);
    Command copies = history.command(
        u"copies"_s, HelpTexts::tr("list the copies of the journal that are kept beside it"), [this] {
            m_line.command = CliCommandName::History;
            m_line.history.act = HistoryLine::Act::Copies;
        });
    format(copies);
    Command restore = history.command(u"restore"_s,
        HelpTexts::tr("put a copy in the place of a damaged journal, and keep the file that was there"),
        [this] {
            m_line.command = CliCommandName::History;
            m_line.history.act = HistoryLine::Act::Restore;
        });
    restore.word(u"NAME"_s, u"[COPY]"_s, HelpTexts::tr("the copy; the newest when left out"),
        into(m_line.history.copy));

    Command undo = add(u"undo"_s, CliCommandName::Undo, HelpTexts::tr("take back what a run changed"));
    run(undo, u"RUN"_s, HelpTexts::tr("its number; \"history\" lists them"));
    undo.flag(u"--apply"_s, HelpTexts::tr("with it all other runs of the same apply, also of other profiles"),
        m_line.history.wholeApply);
    from(undo);
    sameAccount(undo);
    dryRun(undo);
    sending(undo);
    format(undo);
    profile(undo);
    cloud(undo);
    undo.footer(runTopic());

    Command resume = add(u"resume"_s, CliCommandName::Resume, HelpTexts::tr("finish a run that was cut off"));
    run(resume, u"[RUN]"_s, HelpTexts::tr("its number; the newest that was cut off when left out"));
    resume.flag(u"--take-over"_s,
        HelpTexts::tr("the run was under way on another machine, and its program has ended"),
        m_line.history.consent.takesOver);
    resume.flag(u"--accept-deleted"_s, HelpTexts::tr("all resources of the run were deleted: it ends"),
        m_line.history.consent.areDeleted);
    sameAccount(resume);
    dryRun(resume);
    sending(resume);
    format(resume);
    profile(resume);
    cloud(resume);
    resume.footer(runTopic());
}

void CliCommands::addDrafts()
{
    Command drafts =
        add(u"drafts"_s, CliCommandName::Drafts, HelpTexts::tr("staged changes that windows left behind"));
    drafts.needsCommand(u"list"_s);
    Command list =
        drafts.command(u"list"_s, HelpTexts::tr("list the staged changes that windows left behind"), [this] {
            m_line.command = CliCommandName::Drafts;
            m_line.drafts.act = DraftsLine::Act::List;
        });
    list.word(u"NAME"_s, u"[NAME]"_s,
        HelpTexts::tr("an account or a draft, whose changes are shown one by one"),
        into(m_line.drafts.account));
    format(list);
    Command drop = drafts.command(
        u"drop"_s, HelpTexts::tr("forget them for good, but for those of open windows"), [this] {
            m_line.command = CliCommandName::Drafts;
            m_line.drafts.act = DraftsLine::Act::Drop;
        });
    drop.word(u"NAME"_s, u"[NAME]"_s, HelpTexts::tr("an account or a draft"), into(m_line.drafts.account));
    drop.flag(u"--all"_s, HelpTexts::tr("all of them"), m_line.drafts.all);
}

void CliCommands::addSnapshots()
{
    Command snapshot = add(
        u"snapshot"_s, CliCommandName::Snapshot, HelpTexts::tr("keep what the tags of some scopes are now"));
    scopes(snapshot, HelpTexts::tr("a scope that is kept; may be repeated"));
    snapshot.option(u"--name"_s, u"NAME"_s,
        HelpTexts::tr("a name for it; it is then kept until it is deleted"),
        [this](const QStringList &values) {
            m_line.snapshot.name = values.last().trimmed();
            bool isNumber = false;
            std::ignore = m_line.snapshot.name.toLongLong(&isNumber);
            if (isNumber || m_line.snapshot.name.isEmpty())
                refuse(Kind::BadSnapshotName, values.last());
        });
    snapshot.flag(
        u"--list"_s, HelpTexts::tr("list those that are kept, newest first"), m_line.snapshot.isListed);
    snapshot.option(u"--delete"_s, u"SNAPSHOT"_s,
        HelpTexts::tr("forget one, by its number or its name; may be repeated"),
        [this](const QStringList &values) {
            m_line.snapshot.deleted = values;
            m_line.snapshot.deleted.removeDuplicates();
        });
    format(snapshot);
    profiles(snapshot);
    cloud(snapshot);
    snapshot.footer(snapshotTopic() + u"\n\n"_s + scopeTopic());
}

void CliCommands::addDrift()
{
    Command drift = m_tree.program().command(
        u"drift"_s, HelpTexts::tr("say what changed since a snapshot, and by whom"), [this] {
            m_line.command = CliCommandName::Drift;
            m_line.tellsDifferences = true;
        });
    drift.words(u"SNAPSHOT"_s, u"SNAPSHOT [OTHER]"_s,
        HelpTexts::tr("a number or a name of \"snapshot --list\"; with another one the two are compared,\n"
                      "and no cloud is asked"),
        [this](const QStringList &words) {
            m_line.snapshot.then = words.value(0);
            m_line.snapshot.other = words.value(1);
            if (words.size() > 2)
                refuse(Kind::TooManyArguments, words.at(2));
        });
    drift.option(u"--scope"_s, u"SCOPE"_s,
        HelpTexts::tr("compare only this scope of the snapshot; may be repeated"), into(m_line.scopes));
    drift.flag(u"--restore"_s,
        HelpTexts::tr("write a plan file that brings back the tags that were there. Nothing is sent"),
        m_line.snapshot.restore);
    output(drift, HelpTexts::tr("the plan file of --restore; - is standard output"));
    reason(drift, HelpTexts::tr("what the changes are for, such as CHG-1234; stands in the plan file"));
    format(drift);
    profiles(drift);
    cloud(drift);
    drift.footer(driftTopic());
}

void CliCommands::addProfiles()
{
    Command profiles =
        add(u"profiles"_s, CliCommandName::KeepProfiles, HelpTexts::tr("accounts under names"));
    profiles.needsCommand();
    profiles.footer(keyTopic());
    using Act = ProfilesLine::Act;
    const auto act = [this, &profiles](const QString &name, Act which, const QString &help) {
        return profiles.command(name, help, [this, which] {
            m_line.command = CliCommandName::KeepProfiles;
            m_line.profiles.act = which;
        });
    };
    const QString formats = u"table|json"_s;
    Command list = act(u"list"_s, Act::List, HelpTexts::tr("list the profiles"));
    format(list, formats);
    Command show = act(u"show"_s, Act::Show, HelpTexts::tr("show one with all it has but its keys"));
    profileName(show);
    format(show, formats);
    Command create = act(u"add"_s, Act::Add, HelpTexts::tr("keep an account under a name"));
    addNewProfile(create);
    Command test = act(u"test"_s, Act::Test, HelpTexts::tr("read a little with it, and say what is wrong"));
    profileName(test);
    format(test, formats);
    Command remove =
        act(u"remove"_s, Act::Remove, HelpTexts::tr("forget it, with its keys in the system's keychain"));
    profileName(remove);
    Command intake = act(u"import"_s, Act::Import, HelpTexts::tr("take over the keys that other tools keep"));
    addImport(intake);
    format(intake, formats);
}

void CliCommands::addNewProfile(Command &create)
{
    Profile &made = m_line.profiles.profile;
    profileName(create);
    cloud(create);
    create.option(u"--folder"_s, u"FOLDER"_s, HelpTexts::tr("where people find it"), into(made.folder));
    create.option(u"--colour"_s, u"#RRGGBB"_s, HelpTexts::tr("how people see it"),
        [this, &made](const QStringList &values) {
            static const QRegularExpression form(u"^#[0-9a-f]{6}$"_s);
            made.colour = values.last().toLower();
            if (!form.match(made.colour).hasMatch())
                refuse(Kind::BadColour, made.colour);
        });
    create.flag(u"--production"_s, HelpTexts::tr("removals ask for more"), made.production);
    create.flag(u"--read-only"_s, HelpTexts::tr("nothing is ever written"), made.readOnly);
    create.option(u"--protect"_s, u"KEY"_s, HelpTexts::tr("never set or removed; may be repeated"),
        [&made](const QStringList &values) { made.protectedKeys = values; });
    create.option(u"--policy"_s, u"FILE"_s,
        HelpTexts::tr("what the organisation wants of its tags; may be repeated"),
        [&made](const QStringList &values) { made.policies = values; });
    create.option(u"--iac"_s, u"FILE"_s,
        HelpTexts::tr("what Terraform keeps, whose tags are marked; may be repeated"),
        [&made](const QStringList &values) { made.infrastructure = values; });
    number(create, u"--maximum-resources"_s, HelpTexts::tr("in one apply; 0: no maximum"),
        made.maximumResources);
    number(create, u"--confirm-above"_s,
        HelpTexts::tr("more changes than that ask for a confirmation; 100 when left out"), made.confirmAbove);
    number(create, u"--lock-after"_s,
        HelpTexts::tr("the window drops the keys after so many minutes without input; never when left out"),
        made.lockAfterMinutes);
    number(create, u"--quota"_s, HelpTexts::tr("requests a minute; 0: as the cloud has it"),
        made.account.quotaPerMinute);
    number(create, u"--batch"_s, HelpTexts::tr("resources a request; 0: as the cloud has it"),
        made.account.resourcesPerRequest);
    manyAtOnce(create,
        HelpTexts::tr("write tags of many resources in one request where the cloud has a service for\n"
                      "that and it saves requests (automatic, as it is), never, or wherever it takes them"),
        [&made](BatchWriting writing) { made.account.batchWriting = writing; });
    create.option(u"--rules"_s, tagRuleSets().join(u'|'), HelpTexts::tr("the rule set for keys and values"),
        [this, &made](const QStringList &values) {
            made.account.ruleSet = values.last();
            if (tagRules(made.account.ruleSet) == nullptr)
                refuse(Kind::UnknownRules, made.account.ruleSet);
        });
    create.option(u"--token-expires"_s, u"TIME"_s,
        HelpTexts::tr("when a temporary key ends; nothing is sent after that"),
        [this](const QStringList &values) {
            m_line.profiles.tokenExpires = tokenExpiry(values.last().trimmed());
            if (!m_line.profiles.tokenExpires.isValid())
                refuse(Kind::BadTime, values.last());
        });
    create.flag(u"--secret-stdin"_s,
        HelpTexts::tr("the secret key comes from standard input instead of TAGDESK_SECRET_KEY"),
        m_line.profiles.secretFromInput);
    create.footer(keyTopic());
}

void CliCommands::addImport(Command &intake)
{
    intake.words(u"FILE"_s, u"[FILE...]"_s, HelpTexts::tr("where keys are; the usual places when left out"),
        [this](const QStringList &files) { m_line.profiles.files = files; });
    intake.option(u"--from"_s, keySourceNames().join(u'|'), HelpTexts::tr("only what this tool keeps"),
        [this](const QStringList &values) {
            m_line.profiles.source = values.last();
            if (!keySourceNames().contains(m_line.profiles.source))
                refuse(Kind::UnknownSource, m_line.profiles.source, keySourceNames());
        });
    intake.option(u"--name"_s, u"NAME"_s,
        HelpTexts::tr("only this one, as listed; may be repeated. Without it all that have keys\nand are no "
                      "profiles yet"),
        [this](const QStringList &values) { m_line.profiles.chosen = values; });
    intake.flag(
        u"--list"_s, HelpTexts::tr("show what there is, and import nothing"), m_line.profiles.listOnly);
    intake.flag(u"-y,--yes"_s, HelpTexts::tr("do not ask; needed where nobody can be asked"), m_line.yes);
}

void CliCommands::addAbout()
{
    Command help = add(u"help"_s, CliCommandName::Help, HelpTexts::tr("show this, or the help of a command"));
    help.words(u"COMMAND"_s, u"[COMMAND]"_s, HelpTexts::tr("the command, such as tag or profiles add"),
        [this](const QStringList &words) { m_line.topic = words; });
    Command completion = add(u"completion"_s, CliCommandName::Completion,
        HelpTexts::tr("print a script that completes arguments"));
    completion.word(completionShells().join(u'|'), completionShells().join(u'|'), HelpTexts::tr("the shell"),
        into(m_line.shell));
    completion.footer(completionTopic());
}

void CliCommands::account(Command &command)
{
    command.flag(u"--sandbox"_s,
        HelpTexts::tr("the clouds, simulated inside this program; made anew by each command"),
        m_line.sandbox);
    profiles(command);
    cloud(command);
}

void CliCommands::profile(Command &command)
{
    command.option(u"--profile"_s, u"NAME"_s,
        HelpTexts::tr("an account kept as a profile; \"profiles list\" has them"), into(m_line.profile));
}

void CliCommands::profiles(Command &command)
{
    command.option(u"--profile"_s, u"NAME"_s,
        HelpTexts::tr("an account kept as a profile; may be repeated. \"profiles list\" has them"),
        [this](QStringList names) {
            names.removeDuplicates();
            m_line.profile = names.takeFirst();
            m_line.moreProfiles = names;
        });
}

void CliCommands::cloud(Command &command)
{
    command.option(u"--cloud"_s, clouds().join(u'|'),
        HelpTexts::tr("an account by its keys in the environment, with the options that follow"),
        [this](const QStringList &values) {
            m_line.cloud = values.last();
            if (!clouds().contains(m_line.cloud))
                refuse(Kind::UnknownCloud, m_line.cloud);
        });
    command.option(u"--region"_s, u"REGION"_s,
        //: %1: names of clouds.
        HelpTexts::tr("needed for %1; a new profile takes several")
            .arg(cloudsWith(&CloudDescription::needsRegion)),
        [this](QStringList values) {
            m_line.region = values.last();
            values.removeDuplicates();
            m_line.profiles.profile.account.regions = values;
        });
    url(command, u"--endpoint"_s, HelpTexts::tr("instead of the cloud's own hosts"), m_line.endpoint);
    for (const AccountOption &option : accountOptions())
        accountField(command, option);
}

void CliCommands::scopes(Command &command, const QString &help)
{
    command.option(u"--scope"_s, u"SCOPE"_s, help, into(m_line.scopes));
    command.flag(u"--everything"_s, HelpTexts::tr("every scope of the accounts, zones and record sets, too"),
        m_line.everything);
}

void CliCommands::filter(Command &command)
{
    command.option(u"--filter"_s, u"EXPR"_s,
        HelpTexts::tr("terms parted by blanks, all of which must hold:\n"
                      "env=prod  env=pro*  env==Prod  env~^pr  owner=  !owner\n"
                      "is:untagged  \"any text\"  ~pattern  name:pay-*  !id:ID"),
        into(m_line.filter));
    command.option(u"--exclude"_s, u"ID"_s, HelpTexts::tr("a resource that is left out; may be repeated"),
        into(m_line.excludedIds));
}

void CliCommands::change(Command &command, const QString &usage, const QString &help)
{
    command.words(u"TAG"_s, usage, help, [this](const QStringList &words) { m_line.words = words; });
    scopes(command, HelpTexts::tr("a scope of the resources; may be repeated"));
    command.option(
        u"--id"_s, u"ID"_s, HelpTexts::tr("a resource, by its id; may be repeated"), into(m_line.ids));
    filter(command);
    changing(command);
}

void CliCommands::changing(Command &command)
{
    command.flag(u"--skip-failed-scopes"_s,
        HelpTexts::tr("go on without the scopes that cannot be read, instead of refusing"),
        m_line.skipFailedScopes);
    dryRun(command);
    output(command,
        HelpTexts::tr("write what would change into a plan file, and send nothing; - is standard output"));
    sending(command);
    parts(command);
    format(command);
    account(command);
    command.footer(scopeTopic());
}

void CliCommands::format(Command &command, const QString &values)
{
    command.option(u"--format"_s, values, HelpTexts::tr("how data is printed; as a table when left out"),
        [this, allowed = values.split(u'|')](const QStringList &given) {
            const QString &format = given.last();
            if (format.isEmpty() || format == "table"_L1)
                m_line.format = CliFormat::Table;
            else if (format == "csv"_L1)
                m_line.format = CliFormat::Csv;
            else if (format == "json"_L1)
                m_line.format = CliFormat::Json;
            else
                return refuse(Kind::UnknownFormat, format);
            if (!format.isEmpty() && !allowed.contains(format))
                refuse(Kind::NotForCommand, u"--format "_s + format);
        });
}

void CliCommands::output(Command &command, const QString &help)
{
    command.option(u"-o,--output"_s, u"FILE"_s, help, into(m_line.output));
}

void CliCommands::table(Command &command, const QString &usage)
{
    command.word(u"FILE"_s, usage, HelpTexts::tr("what is read"), into(m_line.file));
    command.option(u"--preset"_s, mappingPresets().join(u'|'),
        HelpTexts::tr("what the columns mean; guessed when left out"), [this](const QStringList &values) {
            m_line.preset = values.last();
            if (!mappingPresets().contains(m_line.preset))
                refuse(Kind::UnknownPreset, m_line.preset);
        });
    command.option(u"--map"_s, u"FILE"_s, HelpTexts::tr("the same, from a file"), into(m_line.mapping));
    command.option(u"--sheet"_s, u"NAME"_s,
        HelpTexts::tr("the sheet of a workbook; the first with a text when left out"), into(m_line.sheet));
    command.option(u"--scope"_s, u"SCOPE"_s,
        HelpTexts::tr("look for the resources, by ID or by name, in this scope only; may be repeated.\n"
                      "Everywhere in the accounts when left out"),
        into(m_line.scopes));
    lookalikes(command);
    QStringList encodings;
    for (const CsvEncoding encoding : kCsvEncodings)
        encodings.append(encodingName(encoding));
    command.option(u"--encoding"_s, u"NAME"_s,
        //: %1: names of encodings.
        HelpTexts::tr("how the table is encoded, where that is not found out:\n%1")
            .arg(encodings.mid(0, 6).join(u", "_s) + u",\n"_s + encodings.mid(6).join(u", "_s)),
        [this, encodings](const QStringList &values) {
            m_line.encoding = encodingNamed(values.last());
            if (!m_line.encoding)
                refuse(Kind::UnknownEncoding, values.last(), encodings);
        });
    command.option(u"--columns"_s, u"HEAD=WORD,..."_s,
        HelpTexts::tr("what single columns mean, by their heads or as #3: id, name, region, service,\n"
                      "profile, provider, op, key, value, tags, ignored, tag:KEY; may be repeated"),
        [this](const QStringList &values) { m_line.columns = values.join(u','); });
    command.option(u"--keep-mapping"_s, u"NAME"_s,
        HelpTexts::tr("keep what --columns, --preset or --map says under this name, as the window does:\n"
                      "tables with the same heads are taken so from then on, here and there"),
        into(m_line.keepMapping));
    command.flag(u"--no-kept-mapping"_s,
        HelpTexts::tr("guess the columns, also where a table has the heads of kept ones"),
        m_line.noKeptMapping);
}

void CliCommands::lookalikes(Command &command)
{
    command.flag(u"--allow-lookalike-keys"_s,
        HelpTexts::tr("set new keys, too, that by eye cannot be told from one in use"),
        m_line.allowLookalikeKeys);
}

void CliCommands::infrastructure(Command &command)
{
    command.option(u"--iac"_s, u"FILE"_s,
        HelpTexts::tr(
            "what Terraform keeps, as \"terraform show -json\" writes it of a state or a plan; may be\n"
            "repeated. As the profile says when left out"),
        into(m_line.infrastructure));
}

void CliCommands::leaveManaged(Command &command)
{
    infrastructure(command);
    command.flag(u"--leave-managed"_s,
        HelpTexts::tr("leave out changes of tags that Terraform keeps, which would set them back"),
        m_line.leaveManaged);
}

void CliCommands::dryRun(Command &command)
{
    command.flag(u"--dry-run"_s, HelpTexts::tr("show what would change, and send nothing"), m_line.dryRun);
}

void CliCommands::reason(Command &command, const QString &help)
{
    command.option(u"--reason"_s, u"TEXT"_s, help,
        [this](const QStringList &values) { m_line.reason = values.last().trimmed(); });
}

void CliCommands::sending(Command &command)
{
    manyAtOnce(command);
    reason(command, HelpTexts::tr("what the changes are for, such as CHG-1234; kept in the history"));
    command.flag(u"-y,--yes"_s, HelpTexts::tr("do not ask; needed where nobody can be asked"), m_line.yes);
    command.option(u"--confirm"_s, u"N"_s,
        HelpTexts::tr("with --yes: the number of changes, or of removed tags, where the profile asks"),
        [this](const QStringList &values) {
            bool isNumber = false;
            m_line.confirm = values.last().toULongLong(&isNumber);
            if (!isNumber)
                refuse(Kind::BadNumber, u"--confirm"_s);
        });
    command.option(u"--on-conflict"_s, u"skip|mine|theirs|fail"_s,
        HelpTexts::tr("where somebody changed a tag since it was read: leave it alone and count\n"
                      "it as failed (as it is), overwrite it, keep it, or stop the run"),
        [this](const QStringList &values) {
            const QString &answer = values.last();
            if (answer == "skip"_L1)
                m_line.onConflict = ConflictPolicy::Leave;
            else if (answer == "mine"_L1)
                m_line.onConflict = ConflictPolicy::Mine;
            else if (answer == "theirs"_L1)
                m_line.onConflict = ConflictPolicy::Theirs;
            else if (answer == "fail"_L1)
                m_line.onConflict = ConflictPolicy::Stop;
            else
                refuse(Kind::UnknownConflict, answer);
        });
}

void CliCommands::manyAtOnce(
    Command &command, const QString &help, const std::function<void(BatchWriting)> &take)
{
    command.option(
        u"--many-at-once"_s, u"automatic|off|always"_s, help, [this, take](const QStringList &values) {
            if (const std::optional<BatchWriting> writing = batchWritingOf(values.last()))
                take(*writing);
            else
                refuse(Kind::UnknownBatchWriting, values.last());
        });
}

/// For a command that writes.
void CliCommands::manyAtOnce(Command &command)
{
    manyAtOnce(command,
        HelpTexts::tr("write tags of many resources in one request where the cloud has a service for\n"
                      "that and it saves requests (automatic), never, or wherever it takes them; as the\n"
                      "profile says when left out"),
        [this](BatchWriting writing) { m_line.batchWriting = writing; });
}

void CliCommands::parts(Command &command)
{
    command.option(u"--first"_s, u"N"_s,
        HelpTexts::tr("send to so many resources and read them back, then ask whether to go on; with\n"
                      "--yes the rest is sent only where all of them were verified"),
        [this](const QStringList &values) {
            bool isNumber = false;
            m_line.first = values.last().toULongLong(&isNumber);
            if (!isNumber)
                refuse(Kind::BadNumber, u"--first"_s);
        });
    command.option(u"--stop-at"_s, u"PERCENT"_s,
        HelpTexts::tr("stop when more than this share of at least 20 resources has failed; never when\n"
                      "left out"),
        [this](const QStringList &values) {
            const QString &share = values.last();
            bool isNumber = false;
            const std::size_t percent =
                (share.endsWith(u'%') ? share.chopped(1) : share).toULongLong(&isNumber);
            if (!isNumber || percent < 1 || percent > 100)
                return refuse(Kind::BadPercent, share);
            m_line.stopAt = percent;
        });
}

void CliCommands::from(Command &command)
{
    command.option(u"--from"_s, u"FILE"_s,
        HelpTexts::tr("the history of somebody else, that was saved with --export"),
        into(m_line.history.from));
}

void CliCommands::sameAccount(Command &command)
{
    command.flag(u"--same-account"_s,
        HelpTexts::tr("the run's account has another access key now, or the journal does not know its key"),
        m_line.history.consent.isSameAccount);
}

void CliCommands::run(Command &command, const QString &usage, const QString &help)
{
    command.word(u"RUN"_s, usage, help, [this](const QStringList &words) {
        bool isNumber = false;
        const qint64 run = words.last().toLongLong(&isNumber);
        if (!isNumber || run <= 0)
            return refuse(Kind::BadRun, words.last());
        m_line.history.run = run;
    });
}

void CliCommands::profileName(Command &command)
{
    command.word(u"NAME"_s, u"NAME"_s, HelpTexts::tr("the profile"),
        [this](const QStringList &words) { m_line.profiles.name = words.last().trimmed(); });
}

void CliCommands::number(Command &command, const QString &name, const QString &help, int &number)
{
    command.option(name, u"N"_s, help, [this, name, &number](const QStringList &values) {
        bool isNumber = false;
        number = values.last().toInt(&isNumber);
        if (!isNumber || number < 0)
            refuse(Kind::BadNumber, name);
    });
}

/// A day ("2026-11-27", from its first moment here) or a moment in ISO 8601.
void CliCommands::time(Command &command, const QString &name, const QString &help, QDateTime &time)
{
    command.option(name, u"TIME"_s, help, [this, &time](const QStringList &values) {
        time = QDateTime::fromString(values.last(), Qt::ISODate).toUTC();
        if (!time.isValid())
            refuse(Kind::BadDate, values.last());
    });
}

/// One given and not understood must not become "none given", which means the real cloud.
void CliCommands::url(Command &command, const QString &name, const QString &help, QUrl &url)
{
    command.option(name, u"URL"_s, help, [this, &url](const QStringList &values) {
        url = QUrl(values.last(), QUrl::StrictMode);
        if (!url.isValid() || url.isEmpty())
            refuse(Kind::BadEndpoint, values.last());
    });
}

void CliCommands::accountField(Command &command, const AccountOption &option)
{
    const QString help = AccountFieldTexts::optionHelp(option.field, option.clouds);
    command.option(option.field.option, option.valueWord(), help, [this, option](const QStringList &values) {
        const QString &value = values.last();
        const bool isText = option.field.kind == AccountField::Kind::Text;
        if (option.field.kind == AccountField::Kind::Url) {
            if (value.isEmpty() || !QUrl(value, QUrl::StrictMode).isValid())
                refuse(Kind::BadEndpoint, value);
        } else if (!isText && (value.isEmpty() || !option.field.takes(value))) {
            refuse(Kind::UnknownChoice, value, option.valueWord().split(u'|'));
        }
        option.field.set(m_line.fields, value);
    });
}

void CliCommands::refuse(UsageError::Kind kind, const QString &text, const QStringList &choices)
{
    if (!m_wrong)
        m_wrong = UsageError{.kind = kind, .text = text, .choices = choices};
}

} // namespace tagdesk
