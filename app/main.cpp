// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "busnotifier.h"
#include "desktop.h"
#include "keychainsecretstore.h"
#include "language.h"
#include "launchoptions.h"
#include "messagebar.h"
#include "notices.h"
#include "privatefile.h"
#include "processprivacy.h"
#include "proxyvariables.h"
#include "singleinstance.h"
#include "terminaltext.h"
#include "theme.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace {

/// Help and version need no display, which a QApplication would insist on.
bool asksForTextOnly(int argc, char **argv)
{
    static const QByteArrayList words = {"-h", "--help", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [](const char *word) { return words.contains(word); });
}

/// The language that was asked for, here or in the settings.
void takeLanguage(QCoreApplication &application)
{
    QString language = tagdesk::LaunchOptions::languageIn(QCoreApplication::arguments());
    if (language.isEmpty()) {
        QSettings storage;
        language = tagdesk::Settings(storage).language.value();
    }
    tagdesk::installLanguage(application, language);
    if (!language.isEmpty() && !tagdesk::isSpoken(language))
        std::fprintf(
            stderr, "%s\n", qPrintable(tagdesk::printable(tagdesk::LanguageTexts::notSpoken(language))));
}

int printText(const tagdesk::LaunchOptions &options)
{
    const bool refused = options.next == tagdesk::LaunchOptions::Next::Refuse;
    // A refusal quotes the arguments, on one line.
    const QString text = options.text.trimmed();
    std::fprintf(refused ? stderr : stdout, "%s\n",
        qPrintable(refused ? tagdesk::printable(text) : tagdesk::printableLines(text)));
    return refused ? 1 : 0;
}

/// What a window that is open already can do for this start; nullopt: nothing of it.
std::optional<tagdesk::LaunchRequest> requestOf(
    const tagdesk::LaunchOptions &options, const QByteArray &token)
{
    if (options.ownWindow)
        return std::nullopt;
    return tagdesk::LaunchRequest{.profile = options.profile,
        .import = options.import,
        .sandbox = options.sandbox,
        .activationToken = QString::fromLocal8Bit(token)};
}

void openWhatWasAskedFor(tagdesk::Desktop &desktop, const tagdesk::LaunchOptions &options)
{
    if (options.profile.isEmpty()) {
        if (options.sandbox)
            desktop.openSandbox();
        else
            desktop.openLast();
        return;
    }
    desktop.openProfileNamed(options.profile);
}

} // namespace

int main(int argc, char **argv)
{
    tagdesk::keepProcessPrivate();
    QCoreApplication::setOrganizationName(QStringLiteral("tagdesk"));
    QCoreApplication::setApplicationName(QStringLiteral("tagdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TAGDESK_VERSION));

    if (asksForTextOnly(argc, argv)) {
        QCoreApplication application(argc, argv);
        takeLanguage(application);
        return printText(tagdesk::LaunchOptions::parse(QCoreApplication::arguments()));
    }
    // Qt takes it for the first window of this program.
    const QByteArray activationToken = qgetenv("XDG_ACTIVATION_TOKEN");
    QApplication application(argc, argv);
    takeLanguage(application);
    const auto options = tagdesk::LaunchOptions::parse(QCoreApplication::arguments());
    if (options.next != tagdesk::LaunchOptions::Next::Start)
        return printText(options);
    const std::unique_ptr<tagdesk::SingleInstance> instance = tagdesk::SingleInstance::ofThisProgram();
    if (instance->start(requestOf(options, activationToken)) == tagdesk::SingleInstance::Role::Later)
        return 0;
    // A Flatpak's desktop file is called after its id.
    QGuiApplication::setDesktopFileName(qEnvironmentVariable("FLATPAK_ID", QStringLiteral("tagdesk")));

    const QStringList narrowed = tagdesk::narrowOwnFolders();
    QSettings storage;
    tagdesk::Settings settings(storage);
    const auto show = [&application](const QString &theme, const QString &density) {
        tagdesk::applyTheme(application, tagdesk::themeMode(theme), tagdesk::density(density));
    };
    show(options.theme.isEmpty() ? settings.theme.value() : options.theme, settings.density.value());
    tagdesk::KeychainSecretStore keychain;
    tagdesk::SandboxOptions sandbox;
    sandbox.latencyMs = options.latencyMs;
    sandbox.resources = options.resources;
    tagdesk::Desktop desktop(settings, keychain, sandbox);
    tagdesk::BusNotifier notifier(*desktop.window());
    desktop.notifyBy(notifier);
    QObject::connect(&desktop, &tagdesk::Desktop::lookChosen, &application, show);
    desktop.show();
    if (!narrowed.isEmpty())
        desktop.window()->messages()->post(tagdesk::Notices::narrowed(narrowed));
    if (const auto flaw = tagdesk::ProxyVariables::ofChoice(settings.proxy.value()).flaw())
        desktop.window()->messages()->post(tagdesk::Message::of(QStringLiteral("proxy"),
            tagdesk::Notices::unusableProxy(flaw->variable, flaw->kind),
            tagdesk::Message::Severity::Warning));
    if (!options.import.isEmpty())
        desktop.importFile(options.import);
    QObject::connect(instance.get(), &tagdesk::SingleInstance::requested, &desktop, &tagdesk::Desktop::take);
    // After the first paint: nothing may keep the window from appearing.
    QTimer::singleShot(0, &desktop, [&] { openWhatWasAskedFor(desktop, options); });
    return QApplication::exec();
}
