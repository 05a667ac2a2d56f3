// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiletext.h"

#include "clouddescription.h"
#include "scopetext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString id()
{
    return u"profiles"_s;
}

} // namespace

QString ProfileTexts::of(const DraftProblem &problem)
{
    using Field = DraftProblem::Field;
    switch (problem.kind) {
    case DraftProblem::Kind::Missing:
        break;
    case DraftProblem::Kind::Taken:
        return tr("Another profile is named “%1” already; give this one another name.").arg(problem.text);
    case DraftProblem::Kind::BadUrl:
        return tr("“%1” is no address that can be used: it has to be https:// and a host, for example "
                  "https://tags.example.com, without a path.")
            .arg(problem.text);
    case DraftProblem::Kind::BadRegion:
        return tr("“%1” cannot be a region: regions are written like cn-north-1.").arg(problem.text);
    case DraftProblem::Kind::BadProject:
        return tr("“%1” cannot be a project id: those have only letters, digits, - and _.").arg(problem.text);
    case DraftProblem::Kind::BadHeader:
        return tr("“%1” cannot be the name of a header: it has neither blanks nor colons.").arg(problem.text);
    case DraftProblem::Kind::BadTime:
        return tr("“%1” is no date and time: write them like 2026-03-14T18:00:00Z.").arg(problem.text);
    case DraftProblem::Kind::BlankInside:
        return tr("There is a blank in the middle, and keys have none; copy it once more.");
    case DraftProblem::Kind::NotAscii:
        return tr("There is a character that keys never have; copy it once more.");
    }
    switch (problem.field) {
    case Field::Name:
        return tr("Give the profile a name.");
    case Field::Cloud:
        return tr("Choose a cloud.");
    case Field::AccessKey:
        return tr("Fill in the access key.");
    case Field::SecretKey:
        return tr("Fill in the secret key.");
    case Field::Regions:
    case Field::Endpoint:
    case Field::ProjectId:
    case Field::IamEndpoint:
    case Field::TokenHeader:
    case Field::SecurityToken:
    case Field::TokenExpires:
        break;
    }
    return {};
}

QString ProfileTexts::line(const QString &cloud, bool production, bool readOnly, bool open)
{
    // First what must not be cut off where there is little room.
    QStringList words;
    if (production)
        //: Of a profile: mistakes are expensive here.
        words.append(tr("production"));
    if (readOnly)
        //: Of a profile: nothing is ever sent that changes something.
        words.append(tr("read-only"));
    words.append(ScopeTexts::cloud(cloud));
    if (open)
        //: Of a profile: its account is in the tree.
        words.append(tr("open"));
    //: Between the parts of a line.
    return words.join(tr(" · "));
}

QString ProfileTexts::ruleSet(const QString &id)
{
    for (const CloudDescription &cloud : describedClouds()) {
        if (const CloudDescription::RuleSet *set = cloud.ruleSet(id))
            return QCoreApplication::translate(kCloudWords, set->label);
    }
    return id;
}

QString ProfileTexts::reason(ProfileObstacle obstacle)
{
    switch (obstacle) {
    case ProfileObstacle::NameTaken:
        return tr("Another profile has this name.");
    case ProfileObstacle::Gone:
        return tr("The profile is not there any more; somebody removed it meanwhile.");
    case ProfileObstacle::Unreadable:
        return tr("The file with the profiles could not be read.");
    case ProfileObstacle::NewerVersion:
        return tr("The profiles were written by a newer version of TagDesk.");
    case ProfileObstacle::NotWritable:
        return tr("The file with the profiles could not be written.");
    case ProfileObstacle::KeychainAbsent:
        return tr("No keychain answers on this system.");
    case ProfileObstacle::KeychainLocked:
        return tr("The keychain is locked.");
    case ProfileObstacle::KeychainDenied:
        return tr("The keychain refuses TagDesk.");
    case ProfileObstacle::KeychainCancelled:
        return tr("It was cancelled.");
    case ProfileObstacle::KeysTooLarge:
        return tr("The keys are larger than a keychain takes.");
    case ProfileObstacle::KeychainFailed:
        return tr("The keychain failed.");
    case ProfileObstacle::Flawed:
        return tr("The profile is not written as this version of TagDesk writes it.");
    }
    Q_UNREACHABLE();
}

QString ProfileTexts::nextStep(ProfileObstacle obstacle)
{
    switch (obstacle) {
    case ProfileObstacle::NameTaken:
        return tr("Give it another name and save again.");
    case ProfileObstacle::Gone:
        return tr("Close this dialog and open it again to see what is there.");
    case ProfileObstacle::Unreadable:
        return tr("Look at the file and who may read it, then try again; it is left as it is.");
    case ProfileObstacle::NewerVersion:
        return tr("They are left as they are; start that version to change them.");
    case ProfileObstacle::NotWritable:
        return tr("Look at the file, who may write it, and the room on the disk, then try again.");
    case ProfileObstacle::KeychainAbsent:
        return tr("Start one, for example GNOME Keyring or KWallet, then try again.");
    case ProfileObstacle::KeychainLocked:
        return tr("Unlock it, then try again.");
    case ProfileObstacle::KeychainDenied:
        return tr("Allow TagDesk in the keychain's own settings, then try again.");
    case ProfileObstacle::KeychainCancelled:
        return tr("Try again, and answer when the keychain asks.");
    case ProfileObstacle::KeysTooLarge:
        return tr("Check that they are keys, and not a file around them.");
    case ProfileObstacle::KeychainFailed:
        return tr("Look into the keychain, then try again.");
    case ProfileObstacle::Flawed:
        return tr("Correct it in the file, then try again; it is left as it is.");
    }
    Q_UNREACHABLE();
}

Message ProfileTexts::trouble(const QString &headline, ProfileObstacle obstacle, const QString &words)
{
    Message message;
    message.id = id();
    message.severity = Message::Severity::Error;
    //: %1: what did not happen, %2: why. Both are whole sentences.
    message.text = tr("%1 %2").arg(headline, reason(obstacle));
    message.detail = nextStep(obstacle);
    if (!words.isEmpty())
        //: %1: what to do, a whole sentence, %2: words of the system or the keychain.
        message.detail = tr("%1 It said: %2").arg(message.detail, words);
    return message;
}

Message ProfileTexts::notSaved(ProfileObstacle obstacle, const QString &words, bool keysAstray)
{
    Message message = trouble(tr("The profile was not saved."), obstacle, words);
    if (keysAstray)
        //: %1: what to do, a whole sentence.
        message.detail = tr("%1 The keychain may not hold the keys as they were before: type them again.")
                             .arg(message.detail);
    return message;
}

Message ProfileTexts::notRemoved(ProfileObstacle obstacle, const QString &words)
{
    return trouble(tr("The profile was not removed."), obstacle, words);
}

Message ProfileTexts::notMoved(ProfileObstacle obstacle, const QString &words)
{
    return trouble(tr("The order was not changed."), obstacle, words);
}

Message ProfileTexts::notRead(ProfileObstacle obstacle, const QString &words)
{
    return trouble(tr("There is no list of profiles."), obstacle, words);
}

QString ProfileTexts::of(const ProfileFlaw &flaw)
{
    switch (flaw.kind) {
    case ProfileFlaw::Kind::NotTruth:
        return tr("“%1” has to be true or false, without quotation marks.").arg(flaw.member);
    case ProfileFlaw::Kind::NotNumber:
        return tr("“%1” has to be a whole number from 0 to 2147483647, without quotation marks.")
            .arg(flaw.member);
    case ProfileFlaw::Kind::NotText:
        return tr("“%1” has to be a text in quotation marks.").arg(flaw.member);
    case ProfileFlaw::Kind::NotTexts:
        return tr("“%1” has to be a list of texts, as in [\"one\", \"two\"].").arg(flaw.member);
    case ProfileFlaw::Kind::NotAddress:
        return tr("“%1” has to be an address, as in \"https://tags.example.com\".").arg(flaw.member);
    case ProfileFlaw::Kind::UnknownRules:
        return tr("“%1” names rules that this version does not have.").arg(flaw.member);
    case ProfileFlaw::Kind::Missing:
        return tr("“%1” is missing or empty.").arg(flaw.member);
    case ProfileFlaw::Kind::Twice:
        return tr("“%1” is the same as in another profile of the file.").arg(flaw.member);
    case ProfileFlaw::Kind::OtherSpelling:
        return tr("“%1” is spelt otherwise than the member of that name.").arg(flaw.member);
    }
    Q_UNREACHABLE();
}

Message ProfileTexts::flawed(const std::vector<FlawedProfile> &profiles, const QString &path)
{
    Message message;
    message.id = u"flawedProfiles"_s;
    message.severity = Message::Severity::Error;
    message.text = tr("%Ln profile(s) cannot be used as they stand in the file.", nullptr,
        static_cast<int>(profiles.size()));
    QStringList lines;
    for (const FlawedProfile &profile : profiles)
        //: %1: name of a profile, %2: what is wrong with it, a whole sentence.
        lines.append(tr("“%1”: %2").arg(profile.name, of(profile.flaw)));
    //: %1: path of a file.
    lines.append(tr("Correct it in %1. It is left as it is there, and the other profiles work.").arg(path));
    message.detail = lines.join(u'\n');
    return message;
}

Message ProfileTexts::unknownMembers(const QString &name, const QStringList &members)
{
    Message message;
    message.id = u"unknownMembers-"_s + name;
    message.severity = Message::Severity::Warning;
    //: %1: name of a profile.
    message.text =
        tr("“%1” has %Ln member(s) that this version of TagDesk does not know, without effect here.", nullptr,
            static_cast<int>(members.size()))
            .arg(name);
    //: %1: names of members, parted by commas.
    message.detail =
        tr("They are kept: %1. If one of them protects something, use the version that wrote it.")
            .arg(members.join(tr(", ")));
    return message;
}

Message ProfileTexts::saved(const QString &name, bool keysOutliveTheRun)
{
    Message message;
    if (!keysOutliveTheRun) {
        message = keysForThisRunOnly();
        message.text =
            tr("“%1” is saved without its keys: no keychain answers, so they last until TagDesk ends.")
                .arg(name);
    } else {
        message.severity = Message::Severity::Success;
        message.text = tr("“%1” is saved; its keys are in the keychain.").arg(name);
    }
    message.id = id();
    return message;
}

Message ProfileTexts::removed(const QString &name)
{
    Message message;
    message.id = id();
    message.severity = Message::Severity::Success;
    message.text = tr("“%1” was removed, and its keys.").arg(name);
    return message;
}

Message ProfileTexts::keysLeft(const QString &name)
{
    Message message;
    message.id = id();
    message.severity = Message::Severity::Warning;
    message.text =
        tr("“%1” was removed, but its keys may still be in a keychain: none answers now.").arg(name);
    message.detail = tr("Delete the entry of TagDesk in the keychain when it runs again.");
    return message;
}

Message ProfileTexts::keysForThisRunOnly()
{
    Message message;
    message.id = u"keysForThisRunOnly"_s;
    message.severity = Message::Severity::Warning;
    message.text = tr("No keychain answers on this system: access keys last until TagDesk ends.");
    message.detail =
        tr("Nothing of them is written anywhere. To keep them, start a keychain, for example GNOME "
           "Keyring or KWallet, and save the profile once more.");
    return message;
}

} // namespace tagdesk
