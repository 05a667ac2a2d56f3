// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprofiletext.h"

#include "clisentence.h"
#include "cliusagetext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString withOwnWords(const QString &text, const SecretError &error)
{
    return error.message.isEmpty() ? text : text + u"\n  Its own words: \"%1\""_cli.arg(error.message);
}

QString keychainText(const SecretError &error)
{
    switch (error.kind) {
    case SecretError::Kind::NoBackend:
        return u"No keychain answers.\n  What to do: start one, for example gnome-keyring or KWallet, and "
               u"run "
               "the command again."_s;
    case SecretError::Kind::Locked:
        return u"The keychain is locked.\n  What to do: unlock it and run the command again."_s;
    case SecretError::Kind::Denied:
        return u"The keychain refuses this program.\n  What to do: allow it there and run the command "
               "again."_s;
    case SecretError::Kind::Cancelled:
        return u"It was cancelled.\n  What to do: run the command again and answer the keychain's question."_s;
    case SecretError::Kind::TooLarge:
        return u"The keys are larger than keychains take.\n  What to do: check that they are keys, and not "
               "a file around them."_s;
    case SecretError::Kind::NotFound:
    case SecretError::Kind::Failed:
        return u"The keychain failed.\n  What to do: look at the keychain and run the command again."_s;
    }
    Q_UNREACHABLE();
}

QString reasonText(const ProfileSavingError &error)
{
    const auto *secret = std::get_if<SecretError>(&error.reason);
    const QString text = secret != nullptr ? withOwnWords(keychainText(*secret), *secret)
                                           : cliProfileText(std::get<ProfileTrouble>(error.reason));
    if (!error.keysAreAstray)
        return text;
    return text
        + u"\nThe keychain may not hold the keys as they were before.\n  What to do: look at its "
          "entries of TagDesk."_s;
}

} // namespace

QString cliNotSavedText(const QString &name, const ProfileSavingError &error)
{
    const CliSentence what = error.keysAreAstray
        ? u"The profile \"%1\" was not added.\n"_cli
        : u"The profile \"%1\" was not added, and nothing of it was kept.\n"_cli;
    return what.arg(name) + reasonText(error);
}

QString cliNotRemovedText(const QString &name, const ProfileSavingError &error)
{
    return u"The profile \"%1\" was not removed.\n"_cli.arg(name) + reasonText(error);
}

QString cliKeysLeftText(const QString &name, const SecretError &error)
{
    return withOwnWords(
        u"The profile \"%1\" was removed, but its keys could not be: no keychain answers, and there they "
        "may still be.\n  What to do: delete the entry of TagDesk in the keychain when it runs again."_cli
            .arg(name),
        error);
}

QString cliMissingProfileKeysText(bool secretFromInput)
{
    if (secretFromInput)
        return u"TAGDESK_ACCESS_KEY is not set, or standard input held no secret key; nothing was saved.\n"
               "  What to do: set the variable and write the secret key to standard input."_s;
    return u"TAGDESK_ACCESS_KEY or TAGDESK_SECRET_KEY is not set; nothing was saved.\n  What to do: set "
           u"both, "
           "or give the secret key on standard input with --secret-stdin; keys are never taken from "
           "arguments."_s;
}

QString cliSecretEchoText()
{
    return u"Standard input is a terminal, which would show the secret key; nothing was saved.\n  What to "
           u"do: "
           "write it from a program or a file, as in \"… --secret-stdin < FILE\"."_s;
}

} // namespace tagdesk
