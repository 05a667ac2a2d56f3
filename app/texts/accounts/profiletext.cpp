// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiletext.h"

#include "accountfieldtext.h"
#include "clouddescription.h"
#include "scopetext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString ProfileTexts::id()
{
    return u"profiles"_s;
}

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
    case DraftProblem::Kind::BadValue:
        return ofFurther(problem);
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
    case Field::Further:
        return ofFurther(problem);
    case Field::Regions:
    case Field::Endpoint:
    case Field::SecurityToken:
    case Field::TokenExpires:
        break;
    }
    return {};
}

QString ProfileTexts::ofFurther(const DraftProblem &problem)
{
    const AccountField *field = describedField(problem.cloud, problem.further);
    const QString mistake = field != nullptr ? AccountFieldTexts::mistake(*field, problem.text) : QString();
    if (problem.kind == DraftProblem::Kind::BadValue && !mistake.isEmpty())
        return mistake;
    const QString label = field != nullptr ? AccountFieldTexts::label(*field).remove(u'&') : problem.further;
    return problem.kind == DraftProblem::Kind::BadValue
        //: %1: what was typed, %2: the caption of a field.
        ? tr("“%1” cannot stand in “%2”.").arg(problem.text, label)
        //: %1: the caption of a field.
        : tr("Fill in “%1”.").arg(label);
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

Sentences ProfileTexts::of(const ProfileTrouble &trouble, Audience audience)
{
    const QString &path = trouble.path;
    switch (trouble.kind) {
    case ProfileTrouble::Kind::NotReadable:
        return {tr("The profiles in %1 could not be read.").arg(path),
            tr("Look at the file and who may read it, then try again; it is left as it is."), trouble.detail};
    case ProfileTrouble::Kind::NotUnderstood:
        return {tr("The profiles in %1 are not as TagDesk writes them.").arg(path),
            tr("Mend the file or move it away; it is left as it is."), trouble.detail};
    case ProfileTrouble::Kind::NewerVersion:
        return {tr("The profiles in %1 were written by a newer version of TagDesk.").arg(path),
            tr("They are left as they are; use that version.")};
    case ProfileTrouble::Kind::NotWritable:
        return {tr("The profiles in %1 could not be written.").arg(path),
            tr("Look at the file, who may write it, and the room on the disk, then try again."),
            trouble.detail};
    case ProfileTrouble::Kind::NameTaken:
        return {tr("Another profile has the name “%1”.").arg(trouble.detail), tr("Choose another name.")};
    case ProfileTrouble::Kind::NotFound:
        return audience == Audience::Window
            ? Sentences{tr("The profile is not there any more; somebody removed it meanwhile."),
                tr("Open the list of profiles again to see what is there.")}
            : Sentences{tr("There is no profile “%1” in %2.").arg(trouble.detail, path),
                //: The command in quotes is not translated.
                tr("Compare the name with “tagdesk-cli profiles list”.")};
    case ProfileTrouble::Kind::Flawed:
        //: %1: name of a profile, %2: path of a file, %3: what is wrong with it, a whole sentence.
        return {tr("The profile “%1” in %2 is not used: %3").arg(trouble.detail, path, of(trouble.flaw)),
            tr("Correct it in the file, which is left as it is; the other profiles work.")};
    }
    Q_UNREACHABLE();
}

Sentences ProfileTexts::of(const SecretError &error)
{
    const QString &words = error.message;
    switch (error.kind) {
    case SecretError::Kind::NoBackend:
        return {tr("No keychain answers on this system."),
            tr("Start one, for example GNOME Keyring or KWallet, then try again."), words};
    case SecretError::Kind::Locked:
        return {tr("The keychain is locked."), tr("Unlock it, then try again."), words};
    case SecretError::Kind::Denied:
        return {tr("The keychain refuses TagDesk."),
            tr("Allow TagDesk in the keychain's own settings, then try again."), words};
    case SecretError::Kind::Cancelled:
        return {tr("It was cancelled."), tr("Try again, and answer when the keychain asks."), words};
    case SecretError::Kind::TooLarge:
        return {tr("The keys are larger than a keychain takes."),
            tr("Check that they are keys, and not a file around them."), words};
    case SecretError::Kind::NotFound:
    case SecretError::Kind::Failed:
        return {tr("The keychain failed."), tr("Look into the keychain, then try again."), words};
    }
    Q_UNREACHABLE();
}

Sentences ProfileTexts::of(const ProfileSavingError &error, Audience audience)
{
    const auto *secret = std::get_if<SecretError>(&error.reason);
    Sentences text = secret != nullptr ? of(*secret) : of(std::get<ProfileTrouble>(error.reason), audience);
    if (error.keysAreAstray)
        //: %1: what to do, a whole sentence.
        text.next = tr("%1 The keychain may not hold the keys as they were before: look at its entries of "
                       "TagDesk, or give the keys again.")
                        .arg(text.next);
    return text;
}

Sentences ProfileTexts::missing(const QString &name)
{
    return {tr("There is no profile named “%1”.").arg(name),
        tr("Check the name after --profile, or start with --sandbox.")};
}

Sentences ProfileTexts::keysNotRead(const QString &name, const SecretError &error, Audience audience)
{
    Sentences text = keychainStep(name, error, audience);
    text.words = error.message;
    if (audience == Audience::CommandLine)
        //: %1: what to do, a whole sentence. The names of variables are not translated.
        text.next = tr("%1 Or set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY.").arg(text.next);
    return text;
}

Sentences ProfileTexts::keychainStep(const QString &name, const SecretError &error, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    switch (error.kind) {
    case SecretError::Kind::NotFound:
        return {tr("The keychain holds no access key for the profile “%1”.").arg(name),
            isWindow ? tr("Type its keys into the profile, or put them into the keychain and try again.")
                     : tr("Remove the profile and add it again with its keys.")};
    case SecretError::Kind::Locked:
        return {tr("The keychain with the access key of “%1” is locked.").arg(name),
            tr("Unlock it, then try again.")};
    case SecretError::Kind::Denied:
    case SecretError::Kind::Cancelled:
        return {tr("The keychain did not give the access key of “%1” to TagDesk.").arg(name),
            tr("Try again, and allow it when the keychain asks.")};
    case SecretError::Kind::NoBackend:
        return {tr("The access key of “%1” could not be read: no keychain answers on this system.").arg(name),
            isWindow
                ? tr("Start one, for example GNOME Keyring or KWallet, then try again; or type the keys into "
                     "the profile, for this run only.")
                : tr("Start one, for example GNOME Keyring or KWallet, then try again.")};
    case SecretError::Kind::TooLarge:
    case SecretError::Kind::Failed:
        return {tr("The access key of “%1” could not be read from the keychain.").arg(name),
            error.message.isEmpty()
                ? tr("What the keychain holds is not a key. Put the key into it anew, then try again.")
                : tr("Look into the keychain, then try again.")};
    }
    Q_UNREACHABLE();
}

Sentences ProfileTexts::because(const QString &what, Sentences why)
{
    why.what = inARow({what, why.what});
    return why;
}

Sentences ProfileTexts::notSaved(const QString &name, const ProfileSavingError &error, Audience audience)
{
    return because(tr("The profile “%1” was not saved.").arg(name), of(error, audience));
}

Sentences ProfileTexts::notRemoved(const QString &name, const ProfileSavingError &error, Audience audience)
{
    return because(tr("The profile “%1” was not removed.").arg(name), of(error, audience));
}

Sentences ProfileTexts::notMoved(const ProfileTrouble &trouble)
{
    return because(tr("The order was not changed."), of(trouble));
}

Sentences ProfileTexts::notRead(const ProfileTrouble &trouble)
{
    return because(tr("There is no list of profiles."), of(trouble));
}

QString ProfileTexts::batchWriting(BatchWriting writing)
{
    switch (writing) {
    case BatchWriting::Automatic:
        //: When tags of many resources are written in one request.
        return tr("where it saves requests");
    case BatchWriting::Off:
        //: When tags of many resources are written in one request.
        return tr("never");
    case BatchWriting::Always:
        //: When tags of many resources are written in one request.
        return tr("wherever the tag service takes them");
    }
    Q_UNREACHABLE();
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
    case ProfileFlaw::Kind::UnknownWord:
        return tr("“%1” has a value that this version does not know.").arg(flaw.member);
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

Message ProfileTexts::flawed(const std::vector<ProfileTrouble> &profiles, const QString &path)
{
    Message message;
    message.id = u"flawedProfiles"_s;
    message.severity = Message::Severity::Error;
    message.text = tr("%Ln profile(s) cannot be used as they stand in the file.", nullptr,
        static_cast<int>(profiles.size()));
    QStringList lines;
    for (const ProfileTrouble &profile : profiles)
        //: %1: name of a profile, %2: what is wrong with it, a whole sentence.
        lines.append(tr("“%1”: %2").arg(profile.detail, of(profile.flaw)));
    //: %1: path of a file.
    lines.append(tr("Correct it in %1. It is left as it is there, and the other profiles work.").arg(path));
    message.detail = lines.join(u'\n');
    return message;
}

Sentences ProfileTexts::unknownMembers(const QString &name, const QStringList &members)
{
    //: %1: name of a profile, %2: names of members, parted by commas.
    return {tr("“%1” has %Ln member(s) that this version of TagDesk does not know, without effect here; they "
               "are kept: %2.",
                nullptr, static_cast<int>(members.size()))
                .arg(name, members.join(tr(", "))),
        tr("If one of them protects something, use the version that wrote it.")};
}

QString ProfileTexts::saved(const QString &name)
{
    return tr("“%1” is saved; its keys are in the keychain.").arg(name);
}

Message ProfileTexts::saved(const QString &name, bool keysOutliveTheRun)
{
    if (keysOutliveTheRun)
        return Message::of(id(), Sentences{saved(name)}, Message::Severity::Success);
    Message message = keysForThisRunOnly();
    message.id = id();
    message.text =
        tr("“%1” is saved without its keys: no keychain answers, so they last until TagDesk ends.").arg(name);
    return message;
}

QString ProfileTexts::removed(const QString &name)
{
    return tr("“%1” was removed, and its keys.").arg(name);
}

Sentences ProfileTexts::keysLeft(const QString &name, const QString &words)
{
    return {tr("“%1” was removed, but its keys may still be in a keychain: none answers now.").arg(name),
        tr("Delete the entry of TagDesk in the keychain when it runs again."), words};
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
