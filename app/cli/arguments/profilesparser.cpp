// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilesparser.h"

#include "endpoint.h"
#include "keysources.h"
#include "tagrules.h"
#include "tokenexpiry.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;
using Checked = std::optional<UsageError>;

constexpr auto kProduction = "production"_L1;
constexpr auto kReadOnly = "read-only"_L1;
constexpr auto kSecretStdin = "secret-stdin"_L1;
constexpr auto kFolder = "folder"_L1;
constexpr auto kColour = "colour"_L1;
constexpr auto kProtect = "protect"_L1;
constexpr auto kMaximumResources = "maximum-resources"_L1;
constexpr auto kConfirmAbove = "confirm-above"_L1;
constexpr auto kLockAfter = "lock-after"_L1;
constexpr auto kQuota = "quota"_L1;
constexpr auto kBatch = "batch"_L1;
constexpr auto kRules = "rules"_L1;
constexpr auto kTokenExpires = "token-expires"_L1;

constexpr auto kFrom = "from"_L1;
constexpr auto kName = "name"_L1;
constexpr auto kList = "list"_L1;

constexpr std::array kFlags{kProduction, kReadOnly, kSecretStdin};
constexpr std::array kValues{kFolder, kColour, kProtect, kMaximumResources, kConfirmAbove, kLockAfter, kQuota,
    kBatch, kRules, kTokenExpires};
constexpr std::array kImportFlags{kList};
constexpr std::array kImportValues{kFrom, kName};

UsageError wrong(Kind kind, const QString &text = {})
{
    return {.kind = kind, .text = text};
}

std::optional<ProfilesLine::Act> actNamed(const QString &name)
{
    if (name == "list"_L1)
        return ProfilesLine::Act::List;
    if (name == "show"_L1)
        return ProfilesLine::Act::Show;
    if (name == "add"_L1)
        return ProfilesLine::Act::Add;
    if (name == "test"_L1)
        return ProfilesLine::Act::Test;
    if (name == "remove"_L1)
        return ProfilesLine::Act::Remove;
    if (name == "import"_L1)
        return ProfilesLine::Act::Import;
    return std::nullopt;
}

Checked readNumber(const QCommandLineParser &parser, QLatin1StringView option, int &number)
{
    if (!parser.isSet(option))
        return std::nullopt;
    bool isNumber = false;
    number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 0)
        return wrong(Kind::BadNumber, "--"_L1 + option);
    return std::nullopt;
}

Checked readColour(const QCommandLineParser &parser, Profile &profile)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    profile.colour = parser.value(kColour).toLower();
    if (parser.isSet(kColour) && !form.match(profile.colour).hasMatch())
        return wrong(Kind::BadColour, profile.colour);
    return std::nullopt;
}

Checked readRules(const QCommandLineParser &parser, Profile &profile)
{
    profile.account.ruleSet = parser.value(kRules);
    if (parser.isSet(kRules) && tagRules(profile.account.ruleSet) == nullptr)
        return wrong(Kind::UnknownRules, profile.account.ruleSet);
    return std::nullopt;
}

Checked readTokenExpiry(const QCommandLineParser &parser, ProfilesLine &line)
{
    line.tokenExpires = tokenExpiry(parser.value(kTokenExpires).trimmed());
    if (parser.isSet(kTokenExpires) && !line.tokenExpires.isValid())
        return wrong(Kind::BadTime, parser.value(kTokenExpires));
    return std::nullopt;
}

Checked readAccount(const QCommandLineParser &parser, const CommandLine &line, Account &account)
{
    if (line.cloud.isEmpty())
        return wrong(Kind::NoCloud);
    account.cloud = line.cloud;
    account.endpoint = line.endpoint;
    account.iamEndpoint = line.iamEndpoint;
    account.regions = parser.values(u"region"_s);
    account.regions.removeDuplicates();
    account.projectId = line.project;
    for (const QUrl &url : {account.endpoint, account.iamEndpoint}) {
        if (!url.isEmpty() && endpointError(url))
            return wrong(Kind::BadEndpoint, url.toString());
    }
    for (const QString &region : std::as_const(account.regions)) {
        if (regionError(region))
            return wrong(Kind::BadRegion, region);
    }
    return std::nullopt;
}

Checked readProfile(const QCommandLineParser &parser, CommandLine &line)
{
    Profile &profile = line.profiles.profile;
    profile.account.name = line.profiles.name;
    profile.folder = parser.value(kFolder);
    profile.production = parser.isSet(kProduction);
    profile.readOnly = parser.isSet(kReadOnly);
    profile.protectedKeys = parser.values(kProtect);
    line.profiles.secretFromInput = parser.isSet(kSecretStdin);
    for (const Checked &checked : {readAccount(parser, line, profile.account), readColour(parser, profile),
             readRules(parser, profile), readTokenExpiry(parser, line.profiles),
             readNumber(parser, kMaximumResources, profile.maximumResources),
             readNumber(parser, kConfirmAbove, profile.confirmAbove),
             readNumber(parser, kLockAfter, profile.lockAfterMinutes),
             readNumber(parser, kQuota, profile.account.quotaPerMinute),
             readNumber(parser, kBatch, profile.account.resourcesPerRequest)}) {
        if (checked)
            return checked;
    }
    return std::nullopt;
}

/// The first of the options that is given; empty: none.
template <typename Options>
QString givenOf(const QCommandLineParser &parser, const Options &options)
{
    const auto given = std::find_if(
        options.begin(), options.end(), [&parser](QLatin1StringView option) { return parser.isSet(option); });
    return given == options.end() ? QString() : "--"_L1 + *given;
}

QString givenAddOption(const QCommandLineParser &parser)
{
    const QString flag = givenOf(parser, kFlags);
    return flag.isEmpty() ? givenOf(parser, kValues) : flag;
}

QString givenImportOption(const QCommandLineParser &parser)
{
    const QString flag = givenOf(parser, kImportFlags);
    return flag.isEmpty() ? givenOf(parser, kImportValues) : flag;
}

/// Only "add" speaks of a cloud, and only "import" of sources and of a consent.
Checked refuseOptions(const QCommandLineParser &parser, const CommandLine &line)
{
    using Act = ProfilesLine::Act;
    const Act act = line.profiles.act;
    if (act != Act::Add && !line.cloud.isEmpty())
        return wrong(Kind::NotForCommand, u"--cloud"_s);
    if (const QString option = givenAddOption(parser); act != Act::Add && !option.isEmpty())
        return wrong(Kind::NotForCommand, option);
    if (const QString option = givenImportOption(parser); act != Act::Import && !option.isEmpty())
        return wrong(Kind::NotForCommand, option);
    if (act != Act::Import && line.yes)
        return wrong(Kind::NotForCommand, u"--yes"_s);
    return std::nullopt;
}

Checked readImport(const QCommandLineParser &parser, const QStringList &files, ProfilesLine &line)
{
    line.files = files;
    line.source = parser.value(kFrom);
    line.chosen = parser.values(kName);
    line.listOnly = parser.isSet(kList);
    if (parser.isSet(kFrom) && !keySourceNames().contains(line.source))
        return wrong(Kind::UnknownSource, line.source);
    // The environment is no file.
    if (line.source == keySourceNames().last() && !files.isEmpty())
        return wrong(Kind::TooManyArguments, files.first());
    return std::nullopt;
}

} // namespace

void addProfileOptions(QCommandLineParser &parser)
{
    for (const QLatin1StringView flag : kFlags)
        parser.addOption(QCommandLineOption(QString(flag)));
    for (const QLatin1StringView flag : kImportFlags)
        parser.addOption(QCommandLineOption(QString(flag)));
    for (const QLatin1StringView option : kValues)
        parser.addOption(QCommandLineOption(QString(option), {}, u"value"_s));
    for (const QLatin1StringView option : kImportValues)
        parser.addOption(QCommandLineOption(QString(option), {}, u"value"_s));
}

QString givenProfileOption(const QCommandLineParser &parser)
{
    const QString option = givenAddOption(parser);
    return option.isEmpty() ? givenImportOption(parser) : option;
}

Checked readProfiles(const QCommandLineParser &parser, QStringList words, CommandLine &line)
{
    using Act = ProfilesLine::Act;
    if (line.format == CliFormat::Csv)
        return wrong(Kind::NotForCommand, u"--format csv"_s);
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const std::optional<Act> act = actNamed(name);
    if (!act)
        return wrong(Kind::NoProfilesAct, name);
    line.profiles.act = *act;
    if (*act != Act::List && *act != Act::Import) {
        line.profiles.name = words.isEmpty() ? QString() : words.takeFirst().trimmed();
        if (line.profiles.name.isEmpty())
            return wrong(Kind::NoProfileName);
    }
    if (!words.isEmpty() && *act != Act::Import)
        return wrong(Kind::TooManyArguments, words.first());
    if (const Checked refused = refuseOptions(parser, line))
        return refused;
    if (*act == Act::Import)
        return readImport(parser, words, line.profiles);
    return *act == Act::Add ? readProfile(parser, line) : Checked();
}

} // namespace tagdesk
