// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "drafttext.h"

#include "countable.h"
#include "errortext.h"
#include "sentences.h"
#include "statustext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString DraftTexts::offerId(const QString &draft)
{
    return u"draft-"_s + draft;
}

Message DraftTexts::offered(const DraftOffer &offer)
{
    Message message;
    message.id = offerId(offer.id);
    message.severity = Message::Severity::Info;
    //: %1 is the name of an account, %2 a time.
    message.text =
        tr("%Ln change(s) to %1, made until %2, were staged and not sent.", nullptr, countable(offer.changes))
            .arg(offer.account, StatusTexts::time(offer.changed));
    message.detail =
        tr("Restoring stages them again, compared with what the cloud has now; nothing is sent.");
    if (offer.isTorn)
        message.detail =
            tr("%1 What was typed last before the program ended is missing.").arg(message.detail);
    return message;
}

QString DraftTexts::restoreAct(qint64 changes)
{
    return tr("Restore %Ln change(s)", nullptr, countable(changes));
}

QString DraftTexts::discardAct()
{
    return tr("Discard…");
}

QString DraftTexts::laterAct()
{
    //: Button: the changes stay on the disk and are offered again at the next start.
    return tr("Later");
}

QString DraftTexts::tryAgainAct()
{
    return tr("Try again");
}

QString DraftTexts::reviewAct()
{
    return tr("Review…");
}

QString DraftTexts::showLeftAct()
{
    return tr("Show what was left out");
}

QString DraftTexts::reading(const QString &account)
{
    return tr("Reading what the resources of %1 carry now…").arg(account);
}

Message DraftTexts::restored(const RestoredSummary &summary)
{
    Message message;
    message.id = u"restored"_s;
    message.severity =
        summary.left + summary.conflicts == 0 ? Message::Severity::Success : Message::Severity::Warning;
    //: %1 is the name of an account.
    message.text =
        tr("%Ln change(s) to %1 are staged again.", nullptr, countable(summary.staged)).arg(summary.account);
    QStringList details;
    if (summary.conflicts > 0)
        details.append(
            tr("%Ln of them met a value that somebody else gave since: the review asks whose stands.",
                nullptr, countable(summary.conflicts)));
    if (summary.already > 0)
        details.append(tr("%Ln change(s) are as wanted already.", nullptr, countable(summary.already)));
    if (summary.left > summary.notRead)
        details.append(
            tr("%Ln change(s) could not be restored.", nullptr, countable(summary.left - summary.notRead)));
    if (summary.notRead > 0)
        details.append(
            tr("%Ln change(s) could not be compared, since nothing could be read; these stay kept.", nullptr,
                countable(summary.notRead)));
    message.detail = inARow(details);
    return message;
}

QString DraftTexts::leftSummary(const RestoredSummary &summary)
{
    return tr("%Ln kept change(s) to %1 were not staged again.", nullptr, countable(summary.left))
        .arg(summary.account);
}

QString DraftTexts::reason(const NotRestoredChange &change)
{
    switch (change.reason) {
    case NotRestoredReason::EditedHere:
        return tr("Another change of the same tag is staged by now.");
    case NotRestoredReason::RuleRefuses:
        return tr("Today's rules of the cloud refuse it.");
    case NotRestoredReason::ResourceGone:
        return tr("The resource does not exist any more.");
    case NotRestoredReason::NotRead:
        //: %1 is the reason.
        return tr("It could not be read: %1").arg(ErrorTexts::inlineText(change.error));
    }
    Q_UNREACHABLE();
}

Sentences DraftTexts::of(const DraftTrouble &trouble, Audience audience)
{
    const QString &path = trouble.path;
    switch (trouble.kind) {
    case DraftTrouble::Kind::Damaged:
        return {tr("The kept changes in %1 are damaged; the file was left as it is.").arg(path),
            audience == Audience::Window ? tr("Put a copy of the file back, or discard it.")
                                         : tr("Put a copy of the file back, or drop it by its name.")};
    case DraftTrouble::Kind::NewerFormat:
        return {tr("The kept changes in %1 were written by a newer version of TagDesk.").arg(path),
            tr("They are left as they are; use that version.")};
    case DraftTrouble::Kind::InUse:
        return {tr("The changes in %1 are staged in a window that is open; they were left as they are.")
                    .arg(path),
            tr("Apply or discard them there.")};
    case DraftTrouble::Kind::NotReadable:
        return {tr("The kept changes in %1 could not be read.").arg(path),
            tr("Check the file's owner and permissions."), trouble.detail};
    case DraftTrouble::Kind::NotWritable:
        return {tr("The kept changes in %1 could not be changed.").arg(path),
            tr("Check the owner and the permissions of its folder."), trouble.detail};
    case DraftTrouble::Kind::DiskFull:
        return {tr("The disk with %1 is full.").arg(path), tr("Make room on it.")};
    }
    Q_UNREACHABLE();
}

Message DraftTexts::notRestored(const QString &draft, const DraftTrouble &trouble)
{
    return Message::of(offerId(draft), of(trouble), Message::Severity::Warning);
}

Message DraftTexts::otherAccount(const QString &draft, const QString &account)
{
    return {.id = offerId(draft),
        .severity = Message::Severity::Warning,
        //: %1 is the name of a profile.
        .text = tr("Kept changes of %1 belong to another account: its access key, endpoint or project was "
                   "another one.")
                    .arg(account),
        .detail = tr("They are restored only there. Give the profile what it had before, or discard them.")};
}

Message DraftTexts::notRead(const QString &draft, const QString &account)
{
    return {.id = offerId(draft),
        .severity = Message::Severity::Warning,
        .text = tr("The kept changes of %1 were not restored: the account is not open.").arg(account),
        .detail = tr("They stay kept. Open it, then try again.")};
}

QString DraftTexts::notKeptId()
{
    return u"drafts"_s;
}

Message DraftTexts::notKept(const DraftTrouble &trouble)
{
    Message message;
    message.id = notKeptId();
    message.severity = Message::Severity::Error;
    message.text = trouble.kind == DraftTrouble::Kind::DiskFull
        ? tr("Staged changes are not kept on the disk, since it is full.")
        : tr("Staged changes are not kept on the disk, since their file could not be written.");
    //: %1 is a file, %2 the system's words.
    message.detail = tr(
        "You can go on, and it is tried again every few seconds; until then a crash would lose them. %1 %2")
                         .arg(trouble.path, trouble.detail)
                         .trimmed();
    return message;
}

} // namespace tagdesk
