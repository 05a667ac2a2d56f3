// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "launchoptions.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
/// What a simulated cloud answers in: long enough to see, short enough not to wait.
constexpr int kLatencyMs = 60;
constexpr int kLongestLatencyMs = 60'000;
constexpr int kUsualResources = 3'000;
constexpr int kMostResources = 1'000'000;
} // namespace

QString LaunchOptions::languageIn(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption language(u"lang"_s, {}, u"language"_s);
    parser.addOption(language);
    // The other options are unknown to it, which is no matter here.
    parser.parse(arguments);
    return parser.value(language);
}

LaunchOptions LaunchOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Keeps the tags of cloud resources in order: JD Cloud by product line, "
           "Huawei Cloud DNS by zone."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Show the version."));
    const QCommandLineOption sandbox(
        u"sandbox"_s, tr("Work on two simulated clouds inside the program; nothing leaves this machine."));
    const QCommandLineOption profile(u"profile"_s, tr("Open this profile."), tr("name"));
    const QCommandLineOption import(u"import"_s,
        tr("Import this table (CSV or a workbook), or open this plan file, as does a file without an "
           "option."),
        tr("file"));
    const QCommandLineOption newWindow(u"new-window"_s,
        tr("Open a window of its own. Otherwise the window that is open already takes over what is asked "
           "for, "
           "unless --lang, --theme, --latency-ms or --resources is among it."));
    const QCommandLineOption language(
        u"lang"_s, tr("Language of the window, for example zh_CN."), tr("language"));
    const QCommandLineOption theme(
        u"theme"_s, tr("light, dark, high-contrast-light, high-contrast-dark or system."), tr("theme"));
    const QCommandLineOption latency(u"latency-ms"_s, tr("Delay of the sandbox's answers, in milliseconds."),
        tr("milliseconds"), QString::number(kLatencyMs));
    const QCommandLineOption resources(u"resources"_s, tr("Resources of the sandbox, both clouds together."),
        tr("number"), QString::number(kUsualResources));
    parser.addOptions(
        {help, version, sandbox, profile, import, newWindow, language, theme, latency, resources});
    parser.addPositionalArgument(
        u"file"_s, tr("The table to import, CSV or a workbook, or the plan file to open."), tr("[file]"));

    LaunchOptions options;
    const bool parsed = parser.parse(arguments);
    bool numeric = false;
    options.latencyMs = parser.value(latency).toInt(&numeric);
    options.resources = parser.value(resources).toInt();
    options.sandbox = parser.isSet(sandbox);
    options.profile = parser.value(profile);
    options.theme = parser.value(theme);
    options.ownWindow = parser.isSet(newWindow) || parser.isSet(language) || parser.isSet(theme)
        || parser.isSet(latency) || parser.isSet(resources);
    const QStringList files = parser.values(import) + parser.positionalArguments();
    if (!files.isEmpty())
        options.import = QFileInfo(files.constFirst()).absoluteFilePath();

    const auto refuse = [&options](const QString &text) {
        options.next = Next::Refuse;
        options.text = text;
        return options;
    };
    if (!parsed)
        return refuse(parser.errorText());
    if (parser.isSet(help) || parser.isSet(version)) {
        options.next = Next::Print;
        //: Name of the program and its version.
        options.text =
            parser.isSet(help) ? parser.helpText() : tr("TagDesk %1").arg(QStringLiteral(TAGDESK_VERSION));
        return options;
    }
    if (files.size() > 1)
        return refuse(tr("One file is imported at a time; “%1” is one too many.").arg(files.at(1)));
    if (files.contains(QString()))
        return refuse(tr("The file's name is empty."));
    if (options.sandbox && !options.profile.isEmpty())
        return refuse(tr("Give either --sandbox or --profile, not both."));
    if (!numeric || options.latencyMs < 0 || options.latencyMs > kLongestLatencyMs)
        return refuse(tr("--latency-ms takes a number from 0 to %1.").arg(kLongestLatencyMs));
    if (options.resources < 1 || options.resources > kMostResources)
        return refuse(tr("--resources takes a number from 1 to %1.").arg(kMostResources));
    return options;
}

} // namespace tagdesk
