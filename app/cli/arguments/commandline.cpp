// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "accountoptions.h"
#include "clicommands.h"
#include "clouddescription.h"
#include "endpoint.h"
#include "filter.h"
#include "keysources.h"
#include "shellcompletion.h"
#include "snapshotname.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;
using Checked = std::optional<UsageError>;

UsageError wrong(Kind kind, const QString &text = {})
{
    return {.kind = kind, .text = text};
}

bool needsAccount(const CommandLine &line)
{
    switch (line.command) {
    case CliCommandName::Scopes:
    case CliCommandName::Policy:
    case CliCommandName::List:
    case CliCommandName::Tag:
    case CliCommandName::Untag:
    case CliCommandName::Clean:
    case CliCommandName::Export:
    case CliCommandName::Check:
    case CliCommandName::Apply:
        return true;
    case CliCommandName::Cost:
        return !line.asksCostTablesOnly();
    case CliCommandName::Plan:
        return !line.comparesPlans();
    case CliCommandName::Snapshot:
        return !line.needsOnlySnapshots();
    default:
        return false;
    }
}

bool isNewProfile(const CommandLine &line)
{
    return line.command == CliCommandName::KeepProfiles && line.profiles.act == ProfilesLine::Act::Add;
}

Checked checkAccount(CommandLine &line, const QStringList &options)
{
    const bool hasCloud = options.contains("--cloud"_L1);
    const int sources = int(line.sandbox) + int(options.contains("--profile"_L1)) + int(hasCloud);
    if (sources > 1)
        return wrong(Kind::SeveralAccounts);
    if (sources == 0 && needsAccount(line))
        return wrong(Kind::NoAccount);
    if (!hasCloud && isNewProfile(line))
        return wrong(Kind::NoCloud);
    QStringList cloudOptions{u"--endpoint"_s, u"--region"_s};
    for (const AccountOption &option : accountOptions())
        cloudOptions.append(option.field.option);
    for (const QString &option : std::as_const(cloudOptions)) {
        if (!hasCloud && options.contains(option))
            return wrong(Kind::CloudOptionsOnly, option);
    }
    const CloudDescription *cloud = describedCloud(line.cloud);
    if (cloud == nullptr)
        return std::nullopt;
    if (cloud->needsRegion && line.region.isEmpty())
        return wrong(Kind::NoRegion);
    for (const AccountField &field : cloud->fields) {
        // One base URL serves every product, a look-up among them.
        if (field.followsEndpoint && !line.fields.contains(field.id))
            field.set(line.fields, line.endpoint.toString());
        const bool isAsked = field.isNeeded && field.standard.isEmpty() && !field.option.isEmpty();
        if (isAsked && !line.fields.contains(field.id))
            return wrong(Kind::NoAccountField, field.option);
    }
    return std::nullopt;
}

Checked checkScopes(const CommandLine &line)
{
    if (line.everything)
        return line.scopes.isEmpty() ? Checked() : wrong(Kind::ScopesAndEverything);
    return line.scopes.isEmpty() || line.scopes.contains(QString()) ? wrong(Kind::NoScope) : Checked();
}

Checked checkSelection(const CommandLine &line, const QStringList &options)
{
    if (options.contains("--id"_L1) && options.contains("--filter"_L1))
        return wrong(Kind::TwoSelections);
    // An empty filter keeps everything: too easily meant otherwise where something is changed.
    if (line.ids.contains(QString()) || (line.ids.isEmpty() && Filter::parse(line.filter).isEmpty()))
        return wrong(Kind::NoSelection);
    return std::nullopt;
}

Checked checkFilter(const CommandLine &line)
{
    return Filter::parse(line.filter).problem() ? wrong(Kind::BadFilter, line.filter) : Checked();
}

Checked readTags(CommandLine &line)
{
    if (line.words.isEmpty())
        return wrong(Kind::NoTags);
    for (const QString &word : std::as_const(line.words)) {
        const qsizetype equals = word.indexOf(u'=');
        const QString key = word.left(equals < 0 ? word.size() : equals);
        if (line.command == CliCommandName::Tag) {
            if (equals < 0)
                return wrong(Kind::NoValue, word);
            line.tags.append({.key = key, .value = word.mid(equals + 1)});
        } else {
            line.removals.append(
                {.key = key, .value = equals < 0 ? std::optional<QString>() : word.mid(equals + 1)});
        }
    }
    return std::nullopt;
}

Checked checkOutput(const CommandLine &line, const QStringList &options)
{
    const bool isWanted = line.command == CliCommandName::Export || options.contains("--output"_L1);
    return line.output.isEmpty() && isWanted ? wrong(Kind::NoOutput) : Checked();
}

Checked checkPolicy(const CommandLine &line, const QStringList &options)
{
    if (line.check.policies.contains(QString()))
        return wrong(Kind::NoFile);
    return options.contains("--fix"_L1) && line.output.isEmpty() ? wrong(Kind::NoOutput) : Checked();
}

Checked checkFile(const CommandLine &line, const QStringList &options)
{
    if (line.file.isEmpty())
        return wrong(Kind::NoFile);
    const bool hasMap = options.contains("--map"_L1);
    if (hasMap && (options.contains("--preset"_L1) || options.contains("--columns"_L1)))
        return wrong(Kind::TwoMappings);
    if (hasMap && line.mapping.isEmpty())
        return wrong(Kind::NoMapping);
    const bool isSaid = hasMap || options.contains("--preset"_L1) || options.contains("--columns"_L1);
    if (options.contains("--keep-mapping"_L1) && (line.keepMapping.trimmed().isEmpty() || !isSaid))
        return wrong(line.keepMapping.trimmed().isEmpty() ? Kind::NoMappingName : Kind::NothingToKeep);
    if (options.contains("--failed-out"_L1) && (line.failedOutput.isEmpty() || line.failedOutput == "-"_L1))
        return wrong(Kind::NoFailedOutput);
    return std::nullopt;
}

Checked checkCost(const CommandLine &line, const QStringList &options)
{
    if (line.cost.files.isEmpty() || line.cost.files.contains(QString())
        || line.check.policies.contains(QString()))
        return wrong(Kind::NoFile);
    if (!line.asksCostTablesOnly())
        return checkScopes(line);
    for (const QString &option :
        {u"--scope"_s, u"--everything"_s, u"--profile"_s, u"--cloud"_s, u"--sandbox"_s}) {
        if (options.contains(option))
            return wrong(Kind::NotForCostTags, option);
    }
    return std::nullopt;
}

/// Two files need neither an account nor what a table or a new plan needs.
Checked checkComparing(const CommandLine &line, const QStringList &options)
{
    if (!options.contains("--diff"_L1))
        return std::nullopt;
    if (line.olderPlan.isEmpty())
        return wrong(Kind::NoFile);
    for (const QString &option : options) {
        if (option != "--diff"_L1 && option != "--format"_L1 && option != "--exit-code"_L1)
            return wrong(Kind::NotForComparing, option);
    }
    return std::nullopt;
}

/// What is said of one run does not hold for whichever comes first.
Checked checkRun(const CommandLine &line)
{
    const bool isNeeded = line.command == CliCommandName::Undo || !(line.history.consent == RunConsent());
    return isNeeded && !line.history.run ? wrong(Kind::NoRun) : Checked();
}

/// A file for others has the runs of a time, all of each.
Checked checkHistory(const CommandLine &line, const QStringList &options)
{
    if (!options.contains("--export"_L1))
        return std::nullopt;
    if (line.history.exportTo.isEmpty())
        return wrong(Kind::NoOutput);
    for (const QString &option :
        {u"--resource"_s, u"--key"_s, u"--reason"_s, u"--profile"_s, u"--from"_s, u"--format"_s}) {
        if (options.contains(option))
            return wrong(Kind::NotForCommand, option);
    }
    return line.history.run ? wrong(Kind::TooManyArguments, QString::number(*line.history.run)) : Checked();
}

Checked checkSnapshotName(const CommandLine &line, const QStringList &options)
{
    const bool isRenaming = line.snapshot.renamed.has_value();
    if (!options.contains("--name"_L1))
        return isRenaming ? wrong(Kind::NoSnapshotName) : Checked();
    const QString &name = line.snapshot.name;
    const bool takesAway = isRenaming && name.isEmpty();
    return takesAway || isSnapshotName(name) ? Checked() : wrong(Kind::BadSnapshotName, name);
}

/// What is kept already needs neither an account nor scopes; one of the acts on it, at a time.
Checked checkSnapshot(const CommandLine &line, const QStringList &options)
{
    if (line.snapshot.deleted.contains(QString())
        || (line.snapshot.renamed && line.snapshot.renamed->isEmpty()))
        return wrong(Kind::NoSnapshot);
    if (Checked fault = checkSnapshotName(line, options))
        return fault;
    if (!line.needsOnlySnapshots())
        return checkScopes(line);
    QStringList wanted{u"--list"_s};
    if (!line.snapshot.isListed)
        wanted = line.snapshot.renamed ? QStringList{u"--rename"_s, u"--name"_s} : QStringList{u"--delete"_s};
    for (const QString &option : options) {
        if (option != "--format"_L1 && !wanted.contains(option))
            return wrong(Kind::NotForCommand, option);
    }
    return std::nullopt;
}

Checked checkDrift(const CommandLine &line, const QStringList &options)
{
    if (line.snapshot.then.isEmpty())
        return wrong(Kind::NoSnapshot);
    if (line.scopes.contains(QString()))
        return wrong(Kind::NoScope);
    const bool hasOutput = options.contains("--output"_L1);
    if (line.snapshot.restore != hasOutput || (hasOutput && line.output.isEmpty()))
        return line.snapshot.restore ? wrong(Kind::NoOutput) : wrong(Kind::RestoreAlone, u"-o"_s);
    if (options.contains("--reason"_L1) && !line.snapshot.restore)
        return wrong(Kind::RestoreAlone, u"--reason"_s);
    if (!line.needsOnlySnapshots())
        return std::nullopt;
    for (const QString &option : options) {
        if (option != "--format"_L1)
            return wrong(Kind::NotForCommand, option);
    }
    return std::nullopt;
}

/// Everything goes only where that is said.
Checked checkDrafts(const DraftsLine &line)
{
    const bool isNamed = !line.account.isEmpty();
    return line.act == DraftsLine::Act::Drop && line.all == isNamed ? wrong(Kind::NoDraft) : Checked();
}

Checked checkNewProfile(CommandLine &line)
{
    Account &account = line.profiles.profile.account;
    account.name = line.profiles.name;
    account.cloud = line.cloud;
    account.endpoint = line.endpoint;
    account.fields = line.fields;
    QList<QUrl> addresses{account.endpoint};
    for (const AccountOption &option : accountOptions()) {
        if (option.field.kind == AccountField::Kind::Url)
            addresses.append(QUrl(account.fields.value(option.field.id)));
    }
    for (const QUrl &url : std::as_const(addresses)) {
        if (!url.isEmpty() && endpointError(url))
            return wrong(Kind::BadEndpoint, url.toString());
    }
    for (const QString &region : std::as_const(account.regions)) {
        if (regionError(region))
            return wrong(Kind::BadRegion, region);
    }
    return std::nullopt;
}

Checked checkProfiles(CommandLine &line)
{
    const ProfilesLine &profiles = line.profiles;
    using Act = ProfilesLine::Act;
    if (profiles.act == Act::List)
        return std::nullopt;
    if (profiles.act == Act::Import) {
        // The environment is no file.
        const bool hasFiles = profiles.source != keySourceNames().last() || profiles.files.isEmpty();
        return hasFiles ? Checked() : wrong(Kind::TooManyArguments, profiles.files.first());
    }
    if (profiles.name.isEmpty())
        return wrong(Kind::NoProfileName);
    return profiles.act == Act::Add ? checkNewProfile(line) : Checked();
}

/// The first of the checks that fails.
Checked firstOf(std::initializer_list<Checked> checks)
{
    for (const Checked &check : checks) {
        if (check)
            return check;
    }
    return std::nullopt;
}

Checked checkCommand(CommandLine &line, const QStringList &options)
{
    switch (line.command) {
    case CliCommandName::Check:
        return firstOf({checkScopes(line), checkFilter(line), checkPolicy(line, options)});
    case CliCommandName::Cost:
        return checkCost(line, options);
    case CliCommandName::List:
        return firstOf({checkScopes(line), checkFilter(line)});
    case CliCommandName::Tag:
    case CliCommandName::Untag:
        return firstOf({checkOutput(line, options), checkScopes(line), checkFilter(line),
            checkSelection(line, options), readTags(line)});
    case CliCommandName::Clean:
        return firstOf(
            {checkFile(line, options), checkOutput(line, options), checkScopes(line), checkFilter(line)});
    case CliCommandName::Policy:
        return checkOutput(line, options);
    case CliCommandName::Export:
        return firstOf({checkOutput(line, options), checkScopes(line), checkFilter(line)});
    case CliCommandName::Plan:
    case CliCommandName::Apply:
        return firstOf({checkComparing(line, options), checkOutput(line, options), checkFile(line, options)});
    case CliCommandName::Undo:
    case CliCommandName::Resume:
        return checkRun(line);
    case CliCommandName::History:
        return checkHistory(line, options);
    case CliCommandName::Drafts:
        return checkDrafts(line.drafts);
    case CliCommandName::Snapshot:
        return checkSnapshot(line, options);
    case CliCommandName::Drift:
        return checkDrift(line, options);
    case CliCommandName::KeepProfiles:
        return checkProfiles(line);
    case CliCommandName::Completion:
        if (!completionShells().contains(line.shell))
            return UsageError{.kind = Kind::UnknownShell, .text = line.shell, .choices = completionShells()};
        break;
    case CliCommandName::Help:
        if (cliHelpText(line.topic).isEmpty())
            return wrong(Kind::UnknownCommand, line.topic.join(u' '));
        break;
    default:
        break;
    }
    return std::nullopt;
}

} // namespace

tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    CliCommands commands;
    CommandLine &line = commands.line();
    const auto given = commands.tree().read(arguments);
    if (!given)
        return tl::unexpected(given.error());
    if (given->wantsHelp || given->wantsVersion) {
        line.command = given->wantsHelp ? CliCommandName::Help : CliCommandName::Version;
        line.topic = given->command;
        return line;
    }
    Checked bad = commands.wrong();
    if (!bad)
        bad = firstOf({checkAccount(line, given->options), checkCommand(line, given->options)});
    if (!bad)
        return line;
    if (line.command != CliCommandName::Help)
        bad->command = given->command.join(u' ');
    return tl::unexpected(*std::move(bad));
}

QString cliHelpText(const QStringList &command)
{
    return CliCommands().tree().help(command);
}

QStringList cliCommandNames()
{
    QStringList names;
    for (const CommandOutline &command : CliCommands().tree().outline()) {
        if (!command.name.isEmpty() && !command.needsCommand)
            names.append(command.name);
    }
    return names;
}

QStringList completionShells()
{
    return {u"bash"_s, u"zsh"_s, u"fish"_s};
}

QString completionScript(const QString &shell)
{
    return shellCompletion(shell, CliCommands().tree().outline());
}

} // namespace tagdesk
