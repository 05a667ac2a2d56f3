// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clikeytext.h"

#include "cliprofiletext.h"
#include "clisentence.h"
#include "terminaltext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Reason = KeyFileProblem::Reason;

QString profilesText(std::size_t count)
{
    return count == 1 ? u"1 profile"_s : u"%1 profiles"_cli.arg(count);
}

QString ofWholeFile(const KeyFileProblem &problem)
{
    switch (problem.reason) {
    case Reason::NotReadable:
        return u"it cannot be read (%1).\n  What to do: check its name, owner and permissions."_cli.arg(
            problem.text);
    case Reason::NotAFile:
        return u"it is no file.\n  What to do: name the file itself."_s;
    case Reason::TooLarge:
        return u"it is larger than files of keys are.\n  What to do: check that it is the right file."_s;
    case Reason::NotText:
        return u"it is no text.\n  What to do: check that it is the right file."_s;
    case Reason::Spreadsheet:
        return u"it is a workbook.\n  What to do: save it as CSV and import that, then delete both."_s;
    case Reason::UnknownFormat:
        return u"it looks like none of the files that are known.\n  What to do: name its kind with --from, "
               u"or "
               "add the profile with \"profiles add\"."_s;
    case Reason::NotJson:
        return u"it is not the JSON that KooCLI writes.\n  What to do: mend this place."_s;
    case Reason::ColumnMissing:
        return u"it has no column \"%1\".\n  What to do: give the file as the console hands it out."_cli.arg(
            problem.text);
    default:
        return {};
    }
}

QString ofPart(const KeyFileProblem &problem)
{
    switch (problem.reason) {
    case Reason::NotUnderstood:
        return problem.text.isEmpty()
            ? u"this is no \"key = value\".\n  What to do: mend the line."_s
            : u"\"%1\" is missing or not as it should be.\n  What to do: mend the file."_cli.arg(
                problem.text);
    case Reason::OutsideSection:
        return u"\"%1\" stands before the first [section].\n  What to do: move it below one."_cli.arg(
            problem.text);
    case Reason::Repeated:
        return u"\"%1\" is given twice; the first one counts.\n  What to do: delete the other."_cli.arg(
            problem.text);
    case Reason::BadReference:
        return u"\"%1\" refers to a value that is not there.\n  What to do: write a single \"%\" as \"%%\"."_cli
            .arg(problem.text);
    case Reason::NotAKey:
        return u"the keys hold blanks or characters that no key has.\n  What to do: copy them anew."_s;
    case Reason::NoKeys:
        return u"it has no access key.\n  What to do: nothing, unless there should be one."_s;
    case Reason::SignsInElsewhere:
        return u"it signs in without keys of its own.\n  What to do: make an access key in the console, and "
               "use \"profiles add\"."_s;
    case Reason::OtherCloud:
        return u"these are keys of another cloud.\n  What to do: nothing; they are of no use here."_s;
    default:
        return ofWholeFile(problem);
    }
}

} // namespace

QString cliKeyOriginText(const KeyOrigin &origin)
{
    if (origin.path.isEmpty())
        return u"environment, %1"_cli.arg(origin.part);
    QStringList parts{printable(origin.path)};
    if (!origin.part.isEmpty())
        parts.append(u"[%1]"_cli.arg(origin.part));
    if (origin.line > 0)
        parts.append(u"line %1"_cli.arg(origin.line));
    return parts.join(u", "_s);
}

QString cliKeyNoteText(const KeyNote &note)
{
    switch (note.kind) {
    case KeyNote::Kind::Encrypted:
        return u"cannot be read: encrypted by KooCLI; re-enter the secret"_s;
    case KeyNote::Kind::SecretMissing:
        return u"no secret key"_s;
    case KeyNote::Kind::Temporary:
        return u"temporary; may have expired"_s;
    case KeyNote::Kind::ReadableByOthers:
        return u"others can read this file"_s;
    case KeyNote::Kind::AlreadyProfile:
        return u"is the profile \"%1\" already"_cli.arg(note.text);
    case KeyNote::Kind::SameAsOther:
        return u"same key as \"%1\""_cli.arg(note.text);
    case KeyNote::Kind::NoRegion:
        return u"names no region"_s;
    case KeyNote::Kind::EndpointLeft:
        return u"left out the address %1"_cli.arg(note.text);
    }
    Q_UNREACHABLE();
}

QString cliKeyNoteWord(KeyNote::Kind kind)
{
    switch (kind) {
    case KeyNote::Kind::Encrypted:
        return u"encrypted"_s;
    case KeyNote::Kind::SecretMissing:
        return u"secret-missing"_s;
    case KeyNote::Kind::Temporary:
        return u"temporary"_s;
    case KeyNote::Kind::ReadableByOthers:
        return u"readable-by-others"_s;
    case KeyNote::Kind::AlreadyProfile:
        return u"already-profile"_s;
    case KeyNote::Kind::SameAsOther:
        return u"same-as-other"_s;
    case KeyNote::Kind::NoRegion:
        return u"no-region"_s;
    case KeyNote::Kind::EndpointLeft:
        return u"endpoint-left-out"_s;
    }
    Q_UNREACHABLE();
}

QString cliKeyProblemText(const KeyFileProblem &problem)
{
    return cliKeyOriginText(problem.origin) + u": "_s + ofPart(problem);
}

QString cliKeyOutcomeText(const KeyImportOutcome &outcome)
{
    if (outcome.error)
        return cliNotSavedText(outcome.name, *outcome.error);
    if (!outcome.hasKeys)
        return u"The profile \"%1\" was added without keys.\n  What to do: enter them in the window, or set "
               "TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY where it is used."_cli.arg(outcome.name);
    return outcome.isRenamed
        ? u"The profile was added as \"%1\", since its name was taken; its keys are in the keychain."_cli.arg(
            outcome.name)
        : u"The profile \"%1\" was added; its keys are in the keychain."_cli.arg(outcome.name);
}

QString cliNoKeysFoundText()
{
    return u"No keys were found.\n  What to do: name a file, or use \"profiles add\"."_s;
}

QString cliNothingNewText()
{
    return u"Nothing was imported: what has keys is a profile already.\n  What to do: name what is to be "
           "imported all the same with --name."_s;
}

QString cliNothingImportedText()
{
    return u"Nothing was imported."_s;
}

QString cliListedOnlyText(std::size_t count)
{
    return u"Nothing was imported, since nobody can be asked here.\n  What to do: add --yes to import %1."_cli
        .arg(profilesText(count));
}

QString cliImportQuestion(std::size_t count)
{
    return u"Import %1? [y/N] "_cli.arg(profilesText(count));
}

QString cliNoCandidateText(const QString &name)
{
    return u"Nothing was found under the name \"%1\"; nothing was imported.\n  What to do: compare the name "
           "with \"tagdesk-cli profiles import --list\"."_cli.arg(name);
}

} // namespace tagdesk
