// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "drafttext.h"

#include "countable.h"
#include "errortext.h"
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
    message.detail = details.join(u' ');
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

Message DraftTexts::notRestored(const QString &draft, DraftObstacle obstacle, const QString &account,
    const QString &path, const QString &detail)
{
    Message message;
    message.id = offerId(draft);
    message.severity = Message::Severity::Warning;
    switch (obstacle) {
    case DraftObstacle::Damaged:
        message.text = tr("A file with kept changes is damaged; nothing of it was restored.");
        message.detail = tr("It stays as it is: %1").arg(path);
        break;
    case DraftObstacle::NewerFormat:
        message.text = tr("Changes were kept by a newer version of TagDesk.");
        message.detail = tr("They are left as they are; start that version to restore them.");
        break;
    case DraftObstacle::InUse:
        message.text = tr("Another window is restoring these changes.");
        message.detail = tr("They are staged there.");
        break;
    case DraftObstacle::OtherAccount:
        //: %1 is the name of a profile.
        message.text = tr("Kept changes of %1 belong to another account: its access key, endpoint or project "
                          "was another one.")
                           .arg(account);
        message.detail =
            tr("They are restored only there. Give the profile what it had before, or discard them.");
        break;
    case DraftObstacle::NotReadable:
        message.text = tr("Kept changes could not be read.");
        message.detail = path + u' ' + detail;
        break;
    case DraftObstacle::NotWritable:
    case DraftObstacle::DiskFull:
        message.text = tr("The file with kept changes could not be removed.");
        message.detail = path + u' ' + detail;
        break;
    }
    return message;
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

Message DraftTexts::notKept(DraftObstacle obstacle, const QString &path, const QString &detail)
{
    Message message;
    message.id = notKeptId();
    message.severity = Message::Severity::Error;
    message.text = obstacle == DraftObstacle::DiskFull
        ? tr("Staged changes are not kept on the disk, since it is full.")
        : tr("Staged changes are not kept on the disk, since their file could not be written.");
    //: %1 is a file, %2 the system's words.
    message.detail = tr(
        "You can go on, and it is tried again every few seconds; until then a crash would lose them. %1 %2")
                         .arg(path, detail)
                         .trimmed();
    return message;
}

} // namespace tagdesk
