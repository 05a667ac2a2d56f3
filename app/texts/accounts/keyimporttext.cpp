// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimporttext.h"

#include "profiletext.h"

#include <QDir>

namespace tagdesk {

namespace {

using Kind = KeyNote::Kind;
using Reason = KeyFileProblem::Reason;

/// Below the home folder as people write it.
QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(
        path.startsWith(home + u'/') ? QStringLiteral("~") + path.mid(home.size()) : path);
}

bool isWarning(Kind kind)
{
    return kind != Kind::AlreadyProfile && kind != Kind::SameAsOther && kind != Kind::Temporary;
}

} // namespace

QString KeyImportTexts::note(const KeyNote &note)
{
    switch (note.kind) {
    case Kind::Encrypted:
        return tr("Cannot be read: encrypted by KooCLI; re-enter the secret");
    case Kind::SecretMissing:
        return tr("No secret key");
    case Kind::Temporary:
        return tr("Temporary: may have expired");
    case Kind::ReadableByOthers:
        return tr("Others can read this file");
    case Kind::AlreadyProfile:
        return tr("Is the profile “%1” already").arg(note.text);
    case Kind::SameAsOther:
        return tr("Same key as “%1”").arg(note.text);
    case Kind::NoRegion:
        return tr("Names no region");
    case Kind::EndpointLeft:
        return tr("Its address was left out");
    }
    Q_UNREACHABLE();
}

QString KeyImportTexts::advice(const KeyNote &note)
{
    switch (note.kind) {
    case Kind::Encrypted:
        return tr("Only KooCLI can read these keys. The profile comes without them: enter access key and "
                  "secret in it.");
    case Kind::SecretMissing:
        return tr("The profile comes without keys: enter them in it.");
    case Kind::Temporary:
        return tr("These keys have a security token, which ends by itself. Enter new ones in the profile "
                  "then.");
    case Kind::ReadableByOthers:
        return tr("Other people of this computer can read the secret in it. Change the file’s permissions, "
                  "and make new keys if they may have.");
    case Kind::AlreadyProfile:
        return tr("It has this access key. There is nothing to do.");
    case Kind::SameAsOther:
        return tr("One of the two is enough.");
    case Kind::NoRegion:
        return tr("Choose one in the profile; until then Huawei Cloud is asked in cn-north-4.");
    case Kind::EndpointLeft:
        return tr("Keys are sent to https:// only. Enter the address in the profile: %1").arg(note.text);
    }
    Q_UNREACHABLE();
}

QString KeyImportTexts::state(const KeyImportRow &row)
{
    switch (row.state) {
    case KeyImportRow::State::Saving:
        return tr("Is being imported…");
    case KeyImportRow::State::Imported:
        return row.hasKeys ? tr("Imported") : tr("Imported without keys");
    case KeyImportRow::State::Failed:
        return row.failure ? failure(*row.failure) : tr("Not imported");
    case KeyImportRow::State::Found:
        break;
    }
    return notes(row.notes);
}

QString KeyImportTexts::stateAdvice(const KeyImportRow &row)
{
    QStringList lines{state(row)};
    if (row.state == KeyImportRow::State::Found) {
        for (const KeyNote &each : row.notes)
            lines.append(advice(each));
    }
    return lines.join(u'\n').trimmed();
}

std::optional<StatusMark> KeyImportTexts::mark(const KeyImportRow &row)
{
    switch (row.state) {
    case KeyImportRow::State::Saving:
        return StatusMark{Icon::Clock, state(row), ColorRole::Secondary};
    case KeyImportRow::State::Imported:
        return StatusMark{Icon::Check, state(row), ColorRole::Added};
    case KeyImportRow::State::Failed:
        return StatusMark{Icon::Error, state(row), ColorRole::Removed};
    case KeyImportRow::State::Found:
        break;
    }
    if (row.notes.empty())
        return std::nullopt;
    for (const KeyNote &each : row.notes) {
        if (isWarning(each.kind))
            return StatusMark{
                each.kind == Kind::Encrypted ? Icon::Lock : Icon::Warning, state(row), ColorRole::Changed};
    }
    return StatusMark{Icon::Info, state(row), ColorRole::Secondary};
}

QString KeyImportTexts::failure(const ProfileSavingError &failure)
{
    const Sentences why = ProfileTexts::of(failure);
    //: %1: why, %2: what to do. Both are whole sentences.
    const QString text = tr("Not imported. %1 %2").arg(why.what, why.next);
    //: %1: whole sentences, %2: words of the system or the keychain.
    return why.words.isEmpty() ? text : tr("%1 Its own words: “%2”").arg(text, why.words);
}

QString KeyImportTexts::origin(const KeyOrigin &origin)
{
    if (origin.path.isEmpty())
        //: Keys were found in this environment variable.
        return tr("Environment: %1").arg(origin.part);
    const QString path = shownPath(origin.path);
    const QString line = StatusTexts::number(origin.line);
    if (!origin.part.isEmpty() && origin.line > 0)
        //: %1 is a file, %2 a part of it as it is called there.
        return tr("%1, [%2], line %3").arg(path, origin.part, line);
    if (!origin.part.isEmpty())
        //: %1 is a file, %2 a part of it as it is called there.
        return tr("%1, [%2]").arg(path, origin.part);
    //: %1 is a file.
    return origin.line > 0 ? tr("%1, line %2").arg(path, line) : path;
}

QString KeyImportTexts::ofFile(const KeyFileProblem &problem, Audience audience)
{
    switch (problem.reason) {
    case Reason::NotReadable:
        //: %1 are the system's words.
        return tr("Cannot be read: %1. Check its name, owner and permissions.").arg(problem.text);
    case Reason::NotAFile:
        return tr("Is no file. Choose the file itself.");
    case Reason::TooLarge:
        return tr("Is larger than files of keys are. Check that it is the right one.");
    case Reason::NotText:
        return tr("Is no text. Check that it is the right file.");
    case Reason::Spreadsheet:
        return tr("Is a workbook. Save it as CSV and choose that file, then delete both.");
    case Reason::UnknownFormat:
        return audience == Audience::Window
            ? tr("Looks like none of the files that are known. Enter the keys in a new profile.")
            //: The command in quotes is not translated.
            : tr("Looks like none of the files that are known. Name its kind with --from, or add the profile "
                 "with “tagdesk-cli profiles add”.");
    case Reason::NotJson:
        return tr("Is not the JSON that KooCLI writes. Mend this place and choose the file again.");
    case Reason::ColumnMissing:
        return tr("Has no column “%1”. Choose the file as the console hands it out.").arg(problem.text);
    default:
        return {};
    }
}

QString KeyImportTexts::problem(const KeyFileProblem &problem, Audience audience)
{
    switch (problem.reason) {
    case Reason::NotUnderstood:
        return problem.text.isEmpty()
            ? tr("This line is no “key = value”. Mend it and choose the file again.")
            : tr("“%1” is missing or not as it should be. Mend the file and choose it again.")
                  .arg(problem.text);
    case Reason::OutsideSection:
        return tr("“%1” stands before the first [section]. Move it below one.").arg(problem.text);
    case Reason::Repeated:
        return tr("“%1” is given twice; the first one counts. Delete the other.").arg(problem.text);
    case Reason::BadReference:
        return tr("“%1” refers to a value that is not there. Write a single “%” as “%%”.").arg(problem.text);
    case Reason::NotAKey:
        return tr("The keys hold blanks or characters that no key has. Copy them anew.");
    case Reason::NoKeys:
        return tr("Has no access key. There is nothing to import here.");
    case Reason::SignsInElsewhere:
        return tr("Signs in without keys of its own. Make an access key in the cloud’s console, and enter it "
                  "in a new profile.");
    case Reason::OtherCloud:
        return tr("These are keys of another cloud, which are of no use here.");
    default:
        return ofFile(problem, audience);
    }
}

QString KeyImportTexts::placed(const KeyFileProblem &found, Audience audience)
{
    //: %1 is a file with a place in it, %2 a sentence about it.
    return tr("%1: %2").arg(origin(found.origin), problem(found, audience));
}

QString KeyImportTexts::notes(const std::vector<KeyNote> &notes)
{
    QString words;
    for (const KeyNote &each : notes)
        //: Joins notes about one row.
        words = words.isEmpty() ? note(each) : tr("%1; %2").arg(words, note(each));
    return words;
}

QString KeyImportTexts::act(int count)
{
    return count == 0 ? tr("Import") : tr("Import %Ln profile(s)", nullptr, count);
}

} // namespace tagdesk
