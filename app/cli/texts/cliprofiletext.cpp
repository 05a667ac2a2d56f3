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

QString cliFlawText(const ProfileFlaw &flaw)
{
    const CliSentence text = [kind = flaw.kind] {
        switch (kind) {
        case ProfileFlaw::Kind::NotTruth:
            return u"\"%1\" has to be true or false, without quotation marks."_cli;
        case ProfileFlaw::Kind::NotNumber:
            return u"\"%1\" has to be a whole number from 0 to 2147483647, without quotation marks."_cli;
        case ProfileFlaw::Kind::NotText:
            return u"\"%1\" has to be a text in quotation marks."_cli;
        case ProfileFlaw::Kind::NotTexts:
            return u"\"%1\" has to be a list of texts, as in [\"one\", \"two\"]."_cli;
        case ProfileFlaw::Kind::NotAddress:
            return u"\"%1\" has to be an address, as in \"https://tags.example.com\"."_cli;
        case ProfileFlaw::Kind::UnknownRules:
            return u"\"%1\" names rules that this version does not have."_cli;
        case ProfileFlaw::Kind::Missing:
            return u"\"%1\" is missing or empty."_cli;
        case ProfileFlaw::Kind::Twice:
            return u"\"%1\" is the same as in another profile of the file."_cli;
        case ProfileFlaw::Kind::OtherSpelling:
            return u"\"%1\" is spelt otherwise than the member of that name."_cli;
        }
        Q_UNREACHABLE();
    }();
    return text.arg(flaw.member);
}

QString cliUnknownMembersText(const Profile &profile)
{
    return u"Note: the profile \"%1\" has members that this version does not know and that have no effect "
           u"here: %2. They are kept.\n  What to do: if one of them protects something, use the version that "
           "wrote it."_cli.arg(profile.account.name, profile.unknownMembers.keys().join(u", "_s));
}

QString cliNarrowedText(const QStringList &paths)
{
    return u"Note: other users of this computer could use files of this program; now only you can: %1\n"
           "  What to do: if one of them could be changed by somebody you do not trust, check your profiles."_cli
               .arg(paths.join(u", "_s));
}

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
