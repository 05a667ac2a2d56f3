// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "csvmapping.h"
#include "profilesparser.h"
#include "providers.h"

#include <QCommandLineParser>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;
using Checked = std::optional<UsageError>;

constexpr auto kSandbox = "sandbox"_L1;
constexpr auto kProfile = "profile"_L1;
constexpr auto kCloud = "cloud"_L1;
constexpr auto kEndpoint = "endpoint"_L1;
constexpr auto kIamEndpoint = "iam-endpoint"_L1;
constexpr auto kRegion = "region"_L1;
constexpr auto kProject = "project"_L1;
constexpr auto kScope = "scope"_L1;
constexpr auto kId = "id"_L1;
constexpr auto kFilter = "filter"_L1;
constexpr auto kFormat = "format"_L1;
constexpr auto kDryRun = "dry-run"_L1;
constexpr auto kYes = "yes"_L1;
constexpr auto kConfirm = "confirm"_L1;
constexpr auto kForm = "form"_L1;
constexpr auto kOutput = "output"_L1;
constexpr auto kPreset = "preset"_L1;
constexpr auto kMap = "map"_L1;
constexpr auto kFailedOut = "failed-out"_L1;
constexpr auto kSkipBadRows = "skip-bad-rows"_L1;
constexpr auto kOnConflict = "on-conflict"_L1;
constexpr auto kKey = "key"_L1;
constexpr auto kResource = "resource"_L1;
constexpr auto kSince = "since"_L1;
constexpr auto kUntil = "until"_L1;
constexpr auto kAll = "all"_L1;
constexpr auto kTakeOver = "take-over"_L1;
constexpr auto kSameAccount = "same-account"_L1;
constexpr auto kAcceptDeleted = "accept-deleted"_L1;

constexpr std::array kCloudOptions{kEndpoint, kIamEndpoint, kRegion, kProject};
constexpr std::array kCommandOptions{kScope, kId, kFilter, kFormat, kDryRun, kYes, kConfirm, kForm, kOutput,
    kPreset, kMap, kFailedOut, kSkipBadRows, kOnConflict, kKey, kResource, kSince, kUntil, kTakeOver,
    kSameAccount, kAcceptDeleted, kAll};

void addOptions(QCommandLineParser &parser)
{
    for (const QLatin1StringView flag :
        {kSandbox, kDryRun, kSkipBadRows, kTakeOver, kSameAccount, kAcceptDeleted, kAll})
        parser.addOption(QCommandLineOption(QString(flag)));
    parser.addOption(QCommandLineOption(QStringList{u"y"_s, kYes}));
    parser.addOption(QCommandLineOption(QStringList{u"o"_s, kOutput}, {}, u"value"_s));
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    for (const QLatin1StringView option :
        {kProfile, kCloud, kEndpoint, kIamEndpoint, kRegion, kProject, kScope, kId, kFilter, kFormat, kForm,
            kPreset, kMap, kFailedOut, kConfirm, kOnConflict, kKey, kResource, kSince, kUntil})
        parser.addOption(QCommandLineOption(QString(option), {}, u"value"_s));
    addProfileOptions(parser);
}

std::optional<CliCommandName> commandNamed(const QString &name)
{
    if (name == "scopes"_L1)
        return CliCommandName::Scopes;
    if (name == "list"_L1)
        return CliCommandName::List;
    if (name == "tag"_L1)
        return CliCommandName::Tag;
    if (name == "untag"_L1)
        return CliCommandName::Untag;
    if (name == "export"_L1)
        return CliCommandName::Export;
    if (name == "plan"_L1)
        return CliCommandName::Plan;
    if (name == "apply"_L1)
        return CliCommandName::Apply;
    if (name == "history"_L1)
        return CliCommandName::History;
    if (name == "undo"_L1)
        return CliCommandName::Undo;
    if (name == "resume"_L1)
        return CliCommandName::Resume;
    if (name == "profiles"_L1)
        return CliCommandName::KeepProfiles;
    if (name == "drafts"_L1)
        return CliCommandName::Drafts;
    return std::nullopt;
}

bool readsFile(CliCommandName command)
{
    return command == CliCommandName::Plan || command == CliCommandName::Apply;
}

/// Tags are given as arguments.
bool isChange(CliCommandName command)
{
    return command == CliCommandName::Tag || command == CliCommandName::Untag;
}

bool namesRun(CliCommandName command)
{
    return command == CliCommandName::History || command == CliCommandName::Undo
        || command == CliCommandName::Resume;
}

UsageError wrong(Kind kind, const QString &text = {})
{
    return {.kind = kind, .text = text};
}

/// An endpoint given and not understood must not become "none given", which means the real cloud.
Checked readUrl(const QCommandLineParser &parser, QLatin1StringView option, QUrl &url)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    url = QUrl(text, QUrl::StrictMode);
    if (!url.isValid() || url.isEmpty())
        return wrong(Kind::BadEndpoint, text);
    return std::nullopt;
}

Checked readAccount(const QCommandLineParser &parser, CommandLine &line)
{
    line.sandbox = parser.isSet(kSandbox);
    line.profile = parser.value(kProfile);
    line.cloud = parser.value(kCloud);
    line.region = parser.value(kRegion);
    line.project = parser.value(kProject);
    const int sources = int(line.sandbox) + int(parser.isSet(kProfile)) + int(parser.isSet(kCloud));
    const bool makesAccounts = line.command == CliCommandName::KeepProfiles;
    if (makesAccounts && (line.sandbox || parser.isSet(kProfile)))
        return wrong(Kind::NotForCommand, line.sandbox ? u"--sandbox"_s : u"--profile"_s);
    if (line.command == CliCommandName::Drafts) {
        for (const QLatin1StringView option :
            {kSandbox, kProfile, kCloud, kEndpoint, kIamEndpoint, kRegion, kProject}) {
            if (parser.isSet(option))
                return wrong(Kind::NotForCommand, "--"_L1 + option);
        }
        return std::nullopt;
    }
    if (line.command == CliCommandName::History && (line.sandbox || parser.isSet(kCloud)))
        return wrong(Kind::NotForCommand, line.sandbox ? u"--sandbox"_s : u"--cloud"_s);
    // The simulated clouds end with the command, and a run knows its profile.
    if (namesRun(line.command) && line.sandbox)
        return wrong(Kind::NotForCommand, u"--sandbox"_s);
    if (sources == 0 && !makesAccounts && !namesRun(line.command))
        return wrong(Kind::NoAccount);
    if (sources > 1)
        return wrong(Kind::SeveralAccounts);
    if (!parser.isSet(kCloud)) {
        for (const QLatin1StringView option : kCloudOptions) {
            if (parser.isSet(option))
                return wrong(Kind::CloudOptionsOnly, "--"_L1 + option);
        }
        return std::nullopt;
    }
    if (!clouds().contains(line.cloud))
        return wrong(Kind::UnknownCloud, line.cloud);
    if (const Checked bad = readUrl(parser, kEndpoint, line.endpoint))
        return bad;
    if (const Checked bad = readUrl(parser, kIamEndpoint, line.iamEndpoint))
        return bad;
    const bool isHuawei = line.cloud == "huawei"_L1;
    if (isHuawei && line.region.isEmpty())
        return wrong(Kind::NoRegion);
    // One base URL serves every product, the project look-up among them.
    if (isHuawei && line.iamEndpoint.isEmpty())
        line.iamEndpoint = line.endpoint;
    return std::nullopt;
}

Checked readFormat(const QCommandLineParser &parser, CommandLine &line)
{
    const QString format = parser.value(kFormat);
    if (format.isEmpty() || format == "table"_L1)
        line.format = CliFormat::Table;
    else if (format == "csv"_L1)
        line.format = CliFormat::Csv;
    else if (format == "json"_L1)
        line.format = CliFormat::Json;
    else
        return wrong(Kind::UnknownFormat, format);
    return std::nullopt;
}

/// What each command takes beside the account.
QList<QLatin1StringView> ownOptions(CliCommandName command)
{
    switch (command) {
    case CliCommandName::Scopes:
        return {kFormat};
    case CliCommandName::KeepProfiles:
        return {kFormat, kYes};
    case CliCommandName::Drafts:
        return {kFormat, kAll};
    case CliCommandName::List:
        return {kScope, kFilter, kFormat};
    case CliCommandName::Tag:
    case CliCommandName::Untag:
        return {kScope, kId, kFilter, kFormat, kDryRun, kYes, kConfirm, kOnConflict};
    case CliCommandName::Export:
        return {kScope, kFilter, kForm, kOutput};
    case CliCommandName::Plan:
        return {kPreset, kMap, kFormat, kOutput};
    case CliCommandName::Apply:
        return {kPreset, kMap, kFormat, kYes, kConfirm, kOnConflict, kFailedOut, kSkipBadRows};
    case CliCommandName::History:
        return {kFormat, kKey, kResource, kSince, kUntil};
    case CliCommandName::Undo:
        return {kFormat, kDryRun, kYes, kConfirm, kOnConflict, kSameAccount};
    case CliCommandName::Resume:
        return {kFormat, kDryRun, kYes, kConfirm, kOnConflict, kSameAccount, kTakeOver, kAcceptDeleted};
    case CliCommandName::Help:
    case CliCommandName::Version:
        break;
    }
    Q_UNREACHABLE();
}

Checked readOutput(const QCommandLineParser &parser, CommandLine &line)
{
    const QString form = parser.value(kForm);
    if (form.isEmpty() || form == "wide"_L1)
        line.form = CsvForm::Wide;
    else if (form == "long"_L1)
        line.form = CsvForm::Long;
    else
        return wrong(Kind::UnknownForm, form);
    line.output = parser.value(kOutput);
    if (line.output.isEmpty() && (line.command == CliCommandName::Export || parser.isSet(kOutput)))
        return wrong(Kind::NoOutput);
    return std::nullopt;
}

Checked refuseForeignOptions(const QCommandLineParser &parser, CliCommandName command)
{
    const QList<QLatin1StringView> own = ownOptions(command);
    for (const QLatin1StringView option : kCommandOptions) {
        if (parser.isSet(option) && !own.contains(option))
            return wrong(Kind::NotForCommand, "--"_L1 + option);
    }
    if (const QString option = givenProfileOption(parser);
        !option.isEmpty() && command != CliCommandName::KeepProfiles)
        return wrong(Kind::NotForCommand, option);
    return std::nullopt;
}

Checked readSelection(const QCommandLineParser &parser, CommandLine &line)
{
    if (line.command == CliCommandName::Scopes || readsFile(line.command) || namesRun(line.command))
        return std::nullopt;
    line.scopes = parser.values(kScope);
    line.scopes.removeDuplicates();
    if (line.scopes.isEmpty() || line.scopes.contains(QString()))
        return wrong(Kind::NoScope);
    if (line.command != CliCommandName::Export && line.scopes.size() > 1)
        return wrong(Kind::SeveralScopes);
    line.ids = parser.values(kId);
    line.ids.removeDuplicates();
    line.filter = parser.value(kFilter);
    if (!isChange(line.command))
        return std::nullopt;
    if (parser.isSet(kId) && parser.isSet(kFilter))
        return wrong(Kind::TwoSelections);
    // An empty filter keeps everything: too easily meant otherwise where something is changed.
    if (line.ids.contains(QString()) || (line.ids.isEmpty() && line.filter.trimmed().isEmpty()))
        return wrong(Kind::NoSelection);
    return std::nullopt;
}

Checked readOnConflict(const QCommandLineParser &parser, CommandLine &line)
{
    const QString answer = parser.value(kOnConflict);
    if (!parser.isSet(kOnConflict) || answer == "skip"_L1)
        line.onConflict = ConflictPolicy::Leave;
    else if (answer == "mine"_L1)
        line.onConflict = ConflictPolicy::Mine;
    else if (answer == "theirs"_L1)
        line.onConflict = ConflictPolicy::Theirs;
    else if (answer == "fail"_L1)
        line.onConflict = ConflictPolicy::Stop;
    else
        return wrong(Kind::UnknownConflict, answer);
    return std::nullopt;
}

Checked readConfirmation(const QCommandLineParser &parser, CommandLine &line)
{
    if (!parser.isSet(kConfirm))
        return std::nullopt;
    bool isNumber = false;
    line.confirm = parser.value(kConfirm).toULongLong(&isNumber);
    return isNumber ? Checked() : wrong(Kind::BadNumber, "--"_L1 + kConfirm);
}

Checked readFile(const QCommandLineParser &parser, QStringList &arguments, CommandLine &line)
{
    if (!readsFile(line.command))
        return std::nullopt;
    if (arguments.isEmpty() || arguments.first().isEmpty())
        return wrong(Kind::NoFile);
    line.file = arguments.takeFirst();
    line.preset = parser.value(kPreset);
    line.mapping = parser.value(kMap);
    if (parser.isSet(kPreset) && !mappingPresets().contains(line.preset))
        return wrong(Kind::UnknownPreset, line.preset);
    if (parser.isSet(kPreset) && parser.isSet(kMap))
        return wrong(Kind::TwoMappings);
    if (parser.isSet(kMap) && line.mapping.isEmpty())
        return wrong(Kind::NoMapping);
    line.failedOutput = parser.value(kFailedOut);
    if (parser.isSet(kFailedOut) && (line.failedOutput.isEmpty() || line.failedOutput == "-"_L1))
        return wrong(Kind::NoFailedOutput);
    line.skipBadRows = parser.isSet(kSkipBadRows);
    if (line.command == CliCommandName::Plan && line.format == CliFormat::Csv)
        return wrong(Kind::NotForCommand, u"--format csv"_s);
    return std::nullopt;
}

/// A day ("2026-11-27", from its first moment here) or a moment in ISO 8601.
Checked readTime(const QCommandLineParser &parser, QLatin1StringView option, QDateTime &time)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    time = QDateTime::fromString(text, Qt::ISODate).toUTC();
    return time.isValid() ? Checked() : wrong(Kind::BadDate, text);
}

Checked readRun(const QCommandLineParser &parser, QStringList &arguments, CommandLine &line)
{
    if (!namesRun(line.command))
        return std::nullopt;
    line.history.filter.key = parser.value(kKey);
    line.history.filter.resource = parser.value(kResource);
    if (const Checked bad = readTime(parser, kSince, line.history.filter.since))
        return bad;
    if (const Checked bad = readTime(parser, kUntil, line.history.filter.until))
        return bad;
    line.history.consent = {.isSameAccount = parser.isSet(kSameAccount),
        .takesOver = parser.isSet(kTakeOver),
        .areDeleted = parser.isSet(kAcceptDeleted)};
    // What is said of one run does not hold for whichever comes first.
    const bool needsRun = line.command == CliCommandName::Undo || !(line.history.consent == RunConsent());
    if (arguments.isEmpty())
        return needsRun ? wrong(Kind::NoRun) : Checked();
    const QString text = arguments.takeFirst();
    if (line.command == CliCommandName::History && (text == "copies"_L1 || text == "restore"_L1)) {
        line.history.act = text == "copies"_L1 ? HistoryLine::Act::Copies : HistoryLine::Act::Restore;
        if (line.history.act == HistoryLine::Act::Restore && !arguments.isEmpty())
            line.history.copy = arguments.takeFirst();
        return std::nullopt;
    }
    bool isNumber = false;
    line.history.run = text.toLongLong(&isNumber);
    return isNumber && *line.history.run > 0 ? Checked() : wrong(Kind::BadRun, text);
}

Checked readTags(const QStringList &arguments, CommandLine &line)
{
    if (!isChange(line.command))
        return arguments.isEmpty() ? Checked() : wrong(Kind::TooManyArguments, arguments.first());
    if (arguments.isEmpty())
        return wrong(Kind::NoTags);
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.indexOf(u'=');
        const QString key = argument.left(equals < 0 ? argument.size() : equals);
        if (line.command == CliCommandName::Tag) {
            if (equals < 0)
                return wrong(Kind::NoValue, argument);
            line.tags.append({.key = key, .value = argument.mid(equals + 1)});
        } else {
            line.removals.append(
                {.key = key, .value = equals < 0 ? std::optional<QString>() : argument.mid(equals + 1)});
        }
    }
    return std::nullopt;
}

/// "[list [ACCOUNT] | drop ACCOUNT | drop --all]"
Checked readDrafts(const QCommandLineParser &parser, QStringList &words, CommandLine &line)
{
    const QString act = words.isEmpty() ? u"list"_s : words.takeFirst();
    if (act != "list"_L1 && act != "drop"_L1)
        return wrong(Kind::NoDraftsAct, act);
    line.drafts.act = act == "drop"_L1 ? DraftsLine::Act::Drop : DraftsLine::Act::List;
    line.drafts.all = parser.isSet(kAll);
    if (!words.isEmpty())
        line.drafts.account = words.takeFirst();
    if (!words.isEmpty())
        return wrong(Kind::TooManyArguments, words.first());
    if (line.drafts.act == DraftsLine::Act::List)
        return line.drafts.all ? wrong(Kind::NotForCommand, u"--all"_s) : Checked();
    // Everything goes only where that is said.
    return line.drafts.all == line.drafts.account.isEmpty() ? Checked() : wrong(Kind::NoDraft);
}

Checked readRest(const QCommandLineParser &parser, QStringList &words, CommandLine &line)
{
    if (line.command == CliCommandName::KeepProfiles)
        return readProfiles(parser, words, line);
    if (line.command == CliCommandName::Drafts)
        return readDrafts(parser, words, line);
    for (const Checked &checked : {readOutput(parser, line), readSelection(parser, line),
             readConfirmation(parser, line), readOnConflict(parser, line), readFile(parser, words, line),
             readRun(parser, words, line), readTags(words, line)}) {
        if (checked)
            return checked;
    }
    return std::nullopt;
}

} // namespace

tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool isParsed = parser.parse(arguments);
    CommandLine line;
    if (parser.isSet(u"help"_s))
        return line;
    if (parser.isSet(u"version"_s)) {
        line.command = CliCommandName::Version;
        return line;
    }
    if (!isParsed)
        return tl::unexpected(wrong(Kind::Options, parser.errorText()));

    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return tl::unexpected(wrong(Kind::NoCommand));
    const QString name = words.takeFirst();
    const std::optional<CliCommandName> command = commandNamed(name);
    if (!command)
        return tl::unexpected(wrong(Kind::UnknownCommand, name));
    line.command = *command;
    line.dryRun = parser.isSet(kDryRun);
    line.yes = parser.isSet(kYes);

    for (const Checked &checked : {readAccount(parser, line), refuseForeignOptions(parser, *command),
             readFormat(parser, line), readRest(parser, words, line)}) {
        if (checked)
            return tl::unexpected(*checked);
    }
    return line;
}

} // namespace tagdesk
