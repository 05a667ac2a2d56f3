// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommands.h"

#include "csvmapping.h"
#include "helptext.h"
#include "helptopics.h"
#include "keysources.h"
#include "snapshotname.h"
#include "tagrules.h"
#include "tokenexpiry.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;

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
    m_options.format(tree);
    m_options.account(tree);

    Command list = add(u"list"_s, CliCommandName::List, HelpTexts::tr("list resources with their tags"));
    m_options.scopes(list, HelpTexts::tr("a scope that is listed; may be repeated"));
    m_options.filter(list);
    m_options.infrastructure(list);
    m_options.format(list);
    m_options.account(list);
    list.footer(scopeTopic());

    Command tag = add(u"tag"_s, CliCommandName::Tag, HelpTexts::tr("set tags of resources"));
    m_options.change(tag, u"KEY=VALUE..."_s, HelpTexts::tr("the tags; the first \"=\" parts key and value"));
    m_options.lookalikes(tag);
    m_options.leaveManaged(tag);
    Command untag = add(u"untag"_s, CliCommandName::Untag, HelpTexts::tr("remove tags from resources"));
    m_options.change(
        untag, u"KEY[=VALUE]..."_s, HelpTexts::tr("the keys; with a value only where they have just that"));
    m_options.leaveManaged(untag);
}

void CliCommands::addClean()
{
    Command clean = add(
        u"clean"_s, CliCommandName::Clean, HelpTexts::tr("change keys and values by the rules of a file"));
    clean.word(u"FILE"_s, u"RULES"_s,
        HelpTexts::tr("the rules: as the window saves them, or Flowpipe's base_tag_rules"),
        into(m_line.file));
    m_options.scopes(clean, HelpTexts::tr("a scope of the resources; may be repeated"));
    m_options.filter(clean);
    clean.option(u"--clash"_s, u"ask|renamed|existing|newest|ours|longest"_s,
        HelpTexts::tr("whose value stays where a key becomes one that is there with another value, and\n"
                      "the rules do not say it: nobody's (as it is), that of the renamed key, the one\n"
                      "there, the newest or ours by the history, the longest"),
        [this](const QStringList &values) {
            const qsizetype clash =
                QStringList{u"ask"_s, u"renamed"_s, u"existing"_s, u"newest"_s, u"ours"_s, u"longest"_s}
                    .indexOf(values.last());
            if (clash < 0)
                return m_options.refuse(Kind::UnknownClash, values.last());
            m_line.clash = static_cast<KeyClash>(clash);
        });
    m_options.leaveManaged(clean);
    m_options.changing(clean);
}

void CliCommands::addTables()
{
    Command write = add(
        u"export"_s, CliCommandName::Export, HelpTexts::tr("write resources into a CSV file or a workbook"));
    m_options.scopes(write, HelpTexts::tr("a scope that is exported; may be repeated"));
    m_options.filter(write);
    m_options.infrastructure(write);
    write.option(u"--form"_s, u"wide|long"_s,
        HelpTexts::tr("a column for each key (as it is), or a line for each tag"),
        [this](const QStringList &values) {
            const QString &form = values.last();
            if (!form.isEmpty() && form != "wide"_L1 && form != "long"_L1)
                m_options.refuse(Kind::UnknownForm, form);
            m_line.form = form == "long"_L1 ? CsvForm::Long : CsvForm::Wide;
        });
    m_options.output(write,
        HelpTexts::tr("written whole or not at all: .xlsx for a workbook, else CSV; - is standard output"));
    m_options.account(write);
    write.footer(scopeTopic());

    addPlan();

    Command apply = add(u"apply"_s, CliCommandName::Apply, HelpTexts::tr("apply a table or a plan file"));
    m_options.table(apply, u"FILE.csv|PLAN.json"_s);
    apply.flag(u"--skip-bad-rows"_s,
        HelpTexts::tr("leave out the rows with an error instead of refusing the table"), m_line.skipBadRows);
    m_options.leaveManaged(apply);
    m_options.sending(apply);
    m_options.parts(apply);
    apply.option(u"--failed-out"_s, u"FILE"_s,
        HelpTexts::tr("what was not changed and why, to be repaired and applied again"),
        into(m_line.failedOutput));
    m_options.format(apply);
    m_options.account(apply);
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
        HelpTexts::tr("the policy, JSON or TOML, instead of that of the profile; may be repeated.\n"
                      "Read, too: tag policies of AWS, Huawei Cloud, Alibaba Cloud and Tencent\n"
                      "Cloud, variables of Steampipe, filters of Cloud Custodian"),
        into(m_line.check.policies));
    m_options.scopes(check, HelpTexts::tr("a scope that is checked; may be repeated"));
    m_options.filter(check);
    check.option(u"--format"_s, checkFormats().join(u'|'),
        HelpTexts::tr("how standard output is written; table when left out"),
        [this](const QStringList &values) {
            const auto format = checkFormats().indexOf(values.last());
            if (format < 0)
                return m_options.refuse(Kind::UnknownFormat, values.last(), checkFormats());
            m_line.check.format = static_cast<CheckFormat>(format);
        });
    check.option(u"--fix"_s, u"FILE"_s,
        HelpTexts::tr("write a plan file that mends what has one answer only: spellings of keys,\n"
                      "case and blanks of values. Nothing is sent; - is standard output"),
        into(m_line.output));
    m_options.account(check);
    check.footer(checkTopic());

    Command policy = add(u"policy"_s, CliCommandName::Policy,
        HelpTexts::tr("write the policy that the cloud keeps for the account into a file"));
    policy.word(u"SOURCE"_s, u"effective|predefined"_s,
        HelpTexts::tr("the tag policy that the account's organization has put in force,\n"
                      "or the tags that the console offers"),
        [this](const QStringList &values) {
            const qsizetype source = QStringList{u"effective"_s, u"predefined"_s}.indexOf(values.value(0));
            if (source < 0)
                return m_options.refuse(Kind::UnknownCloudPolicy, values.value(0));
            m_line.cloudPolicy = static_cast<CloudPolicy>(source);
        });
    m_options.output(policy,
        HelpTexts::tr("written whole or not at all, for --policy and for profiles; - is standard output"));
    m_options.account(policy);
}

void CliCommands::addCost()
{
    Command cost = add(u"cost"_s, CliCommandName::Cost,
        HelpTexts::tr("say how much of the cost has which tags, from a cost table (FOCUS)"));
    cost.words(u"FILE"_s, u"FILE..."_s,
        HelpTexts::tr("cost tables in the form of FOCUS, CSV or packed by gzip; several are added up"),
        into(m_line.cost.files));
    m_options.scopes(cost, HelpTexts::tr("a scope whose resources are looked for; may be repeated"));
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
                return m_options.refuse(Kind::UnknownChoice, values.last(), columns);
            m_line.cost.choice.column = *column;
        });
    cost.option(u"--tags-of"_s, u"resources|file"_s,
        HelpTexts::tr("whose tags count: those that the resources have (as it is), or those that the\n"
                      "cost table has itself, which needs no account"),
        [this](const QStringList &values) {
            const QStringList choices{u"resources"_s, u"file"_s};
            if (!choices.contains(values.last()))
                return m_options.refuse(Kind::UnknownChoice, values.last(), choices);
            m_line.cost.choice.takesTags = values.last() == "file"_L1;
        });
    cost.flag(u"--untagged"_s,
        HelpTexts::tr("list the resources that lack a key – without keys, those that have no tag at all –,\n"
                      "the most expensive first"),
        m_line.cost.listsLacking);
    m_options.format(cost);
    m_options.account(cost);
    cost.footer(costTopic());
}

void CliCommands::addPlan()
{
    Command plan = add(
        u"plan"_s, CliCommandName::Plan, HelpTexts::tr("say what a table would change, and send nothing"));
    m_options.table(plan, u"FILE.csv|PLAN.json"_s);
    m_options.leaveManaged(plan);
    m_options.format(plan, u"table|json"_s);
    m_options.output(
        plan, HelpTexts::tr("write a plan file, to be reviewed and applied; - is standard output"));
    m_options.reason(
        plan, HelpTexts::tr("what the changes are for, such as CHG-1234; stands in the plan file"));
    plan.option(u"--author"_s, u"NAME"_s, HelpTexts::tr("who makes the plan file; user@host when left out"),
        into(m_line.author));
    plan.option(u"--diff"_s, u"FILE"_s,
        HelpTexts::tr("compare this older plan file with the one that is given; needs no account"),
        into(m_line.olderPlan));
    plan.flag(u"--exit-code"_s,
        HelpTexts::tr("end with 2 where there are changes or differences, with 0 where there are\nnone, and "
                      "with 1 for every error"),
        m_line.tellsDifferences);
    m_options.manyAtOnce(plan);
    m_options.account(plan);
    plan.footer(tableTopic() + u"\n\n"_s + scopeTopic());
}

void CliCommands::addHistory()
{
    Command history =
        add(u"history"_s, CliCommandName::History, HelpTexts::tr("list what was applied, newest first"));
    m_options.run(history, u"[RUN]"_s, HelpTexts::tr("show the changes of this run"));
    history.option(u"--resource"_s, u"TEXT"_s, HelpTexts::tr("runs with this part of an id or a name"),
        into(m_line.history.filter.resource));
    history.option(
        u"--key"_s, u"KEY"_s, HelpTexts::tr("runs that changed this key"), into(m_line.history.filter.key));
    history.option(u"--reason"_s, u"TEXT"_s, HelpTexts::tr("runs with this part of a reason"),
        into(m_line.history.filter.reason));
    m_options.time(history, u"--since"_s,
        HelpTexts::tr("runs from this day or moment on: 2026-11-27, 2026-11-27T08:30:00Z"),
        m_line.history.filter.since);
    m_options.time(history, u"--until"_s, HelpTexts::tr("runs until then"), m_line.history.filter.until);
    history.option(u"--export"_s, u"FILE"_s,
        HelpTexts::tr("save the history, or the runs of a time, into a file that another\n"
                      "TagDesk can read; it holds values and names, and no keys"),
        into(m_line.history.exportTo));
    m_options.from(history);
    m_options.format(history);
    m_options.profile(history);
    Command copies = history.command(
        u"copies"_s, HelpTexts::tr("list the copies of the journal that are kept beside it"), [this] {
            m_line.command = CliCommandName::History;
            m_line.history.act = HistoryLine::Act::Copies;
        });
    m_options.format(copies);
    Command restore = history.command(u"restore"_s,
        HelpTexts::tr("put a copy in the place of a damaged journal, and keep the file that was there"),
        [this] {
            m_line.command = CliCommandName::History;
            m_line.history.act = HistoryLine::Act::Restore;
        });
    restore.word(u"NAME"_s, u"[COPY]"_s, HelpTexts::tr("the copy; the newest when left out"),
        into(m_line.history.copy));

    Command undo = add(u"undo"_s, CliCommandName::Undo, HelpTexts::tr("take back what a run changed"));
    m_options.run(undo, u"RUN"_s, HelpTexts::tr("its number; \"history\" lists them"));
    undo.flag(u"--apply"_s, HelpTexts::tr("with it all other runs of the same apply, also of other profiles"),
        m_line.history.wholeApply);
    m_options.from(undo);
    m_options.sameAccount(undo);
    m_options.dryRun(undo);
    m_options.sending(undo);
    m_options.format(undo);
    m_options.profile(undo);
    m_options.cloud(undo);
    undo.footer(runTopic());

    Command resume = add(u"resume"_s, CliCommandName::Resume, HelpTexts::tr("finish a run that was cut off"));
    m_options.run(resume, u"[RUN]"_s, HelpTexts::tr("its number; the newest that was cut off when left out"));
    resume.flag(u"--take-over"_s,
        HelpTexts::tr("the run was under way on another machine, and its program has ended"),
        m_line.history.consent.takesOver);
    resume.flag(u"--accept-deleted"_s, HelpTexts::tr("all resources of the run were deleted: it ends"),
        m_line.history.consent.areDeleted);
    m_options.sameAccount(resume);
    m_options.dryRun(resume);
    m_options.sending(resume);
    m_options.format(resume);
    m_options.profile(resume);
    m_options.cloud(resume);
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
    m_options.format(list);
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
    m_options.scopes(snapshot, HelpTexts::tr("a scope that is kept; may be repeated"));
    snapshot.option(u"--name"_s, u"NAME"_s,
        HelpTexts::tr("a name for it; it is then kept until it is deleted"),
        [this](const QStringList &values) { m_line.snapshot.name = snapshotName(values.last()); });
    snapshot.flag(
        u"--list"_s, HelpTexts::tr("list those that are kept, newest first"), m_line.snapshot.isListed);
    snapshot.option(u"--rename"_s, u"SNAPSHOT"_s,
        HelpTexts::tr("give one the --name, by its number or its name; an empty name takes it away"),
        [this](const QStringList &values) { m_line.snapshot.renamed = values.last(); });
    snapshot.option(u"--delete"_s, u"SNAPSHOT"_s,
        HelpTexts::tr("forget one, by its number or its name; may be repeated"),
        [this](const QStringList &values) {
            m_line.snapshot.deleted = values;
            m_line.snapshot.deleted.removeDuplicates();
        });
    m_options.format(snapshot);
    m_options.profiles(snapshot);
    m_options.cloud(snapshot);
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
                m_options.refuse(Kind::TooManyArguments, words.at(2));
        });
    drift.option(u"--scope"_s, u"SCOPE"_s,
        HelpTexts::tr("compare only this scope of the snapshot; may be repeated"), into(m_line.scopes));
    drift.flag(u"--restore"_s,
        HelpTexts::tr("write a plan file that brings back the tags that were there. Nothing is sent"),
        m_line.snapshot.restore);
    m_options.output(drift, HelpTexts::tr("the plan file of --restore; - is standard output"));
    m_options.reason(
        drift, HelpTexts::tr("what the changes are for, such as CHG-1234; stands in the plan file"));
    m_options.format(drift);
    m_options.profiles(drift);
    m_options.cloud(drift);
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
    m_options.format(list, formats);
    Command show = act(u"show"_s, Act::Show, HelpTexts::tr("show one with all it has but its keys"));
    m_options.profileName(show);
    m_options.format(show, formats);
    Command create = act(u"add"_s, Act::Add, HelpTexts::tr("keep an account under a name"));
    addNewProfile(create);
    Command test = act(u"test"_s, Act::Test, HelpTexts::tr("read a little with it, and say what is wrong"));
    m_options.profileName(test);
    m_options.format(test, formats);
    Command remove =
        act(u"remove"_s, Act::Remove, HelpTexts::tr("forget it, with its keys in the system's keychain"));
    m_options.profileName(remove);
    Command intake = act(u"import"_s, Act::Import, HelpTexts::tr("take over the keys that other tools keep"));
    addImport(intake);
    m_options.format(intake, formats);
}

void CliCommands::addNewProfile(Command &create)
{
    Profile &made = m_line.profiles.profile;
    m_options.profileName(create);
    m_options.cloud(create);
    create.option(u"--folder"_s, u"FOLDER"_s, HelpTexts::tr("where people find it"), into(made.folder));
    create.option(u"--colour"_s, u"#RRGGBB"_s, HelpTexts::tr("how people see it"),
        [this, &made](const QStringList &values) {
            static const QRegularExpression form(u"^#[0-9a-f]{6}$"_s);
            made.colour = values.last().toLower();
            if (!form.match(made.colour).hasMatch())
                m_options.refuse(Kind::BadColour, made.colour);
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
    m_options.number(create, u"--maximum-resources"_s, HelpTexts::tr("in one apply; 0: no maximum"),
        made.maximumResources);
    m_options.number(create, u"--confirm-above"_s,
        HelpTexts::tr("more changes than that ask for a confirmation; 100 when left out"), made.confirmAbove);
    m_options.number(create, u"--lock-after"_s,
        HelpTexts::tr("the window drops the keys after so many minutes without input; never when left out"),
        made.lockAfterMinutes);
    m_options.number(create, u"--quota"_s, HelpTexts::tr("requests a minute; 0: as the cloud has it"),
        made.account.quotaPerMinute);
    m_options.number(create, u"--batch"_s, HelpTexts::tr("resources a request; 0: as the cloud has it"),
        made.account.resourcesPerRequest);
    m_options.manyAtOnce(create,
        HelpTexts::tr("write tags of many resources in one request where the cloud has a service for\n"
                      "that and it saves requests (automatic, as it is), never, or wherever it takes them"),
        [&made](BatchWriting writing) { made.account.batchWriting = writing; });
    create.option(u"--rules"_s, tagRuleSets().join(u'|'), HelpTexts::tr("the rule set for keys and values"),
        [this, &made](const QStringList &values) {
            made.account.ruleSet = values.last();
            if (tagRules(made.account.ruleSet) == nullptr)
                m_options.refuse(Kind::UnknownRules, made.account.ruleSet);
        });
    create.option(u"--token-expires"_s, u"TIME"_s,
        HelpTexts::tr("when a temporary key ends; nothing is sent after that"),
        [this](const QStringList &values) {
            m_line.profiles.tokenExpires = tokenExpiry(values.last().trimmed());
            if (!m_line.profiles.tokenExpires.isValid())
                m_options.refuse(Kind::BadTime, values.last());
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
                m_options.refuse(Kind::UnknownSource, m_line.profiles.source, keySourceNames());
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

} // namespace tagdesk
