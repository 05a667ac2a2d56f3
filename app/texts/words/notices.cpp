// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notices.h"

#include "countable.h"
#include "errortext.h"
#include "plantext.h"
#include "profiletext.h"
#include "statustext.h"

#include <QDir>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

Message Notices::simulation(std::function<void()> takeTour)
{
    Message message;
    message.id = u"simulation"_s;
    message.severity = Message::Severity::Info;
    message.text = tr("This is a simulation: two clouds inside the program. Nothing leaves this machine.");
    message.detail = tr("Edit, apply and break what you like; the next start begins anew.");
    message.actions.append({.text = tr("Take the tour"), .run = std::move(takeTour), .closes = false});
    return message;
}

Message Notices::tagSetNotKept(const QString &words)
{
    Message message;
    message.id = u"tagset"_s;
    message.severity = Message::Severity::Error;
    message.text = tr("The tag set could not be kept as you wanted; what was kept before is still there.");
    message.detail = words;
    return message;
}

Sentences Notices::sandboxMissing()
{
    return {.what = tr("This program was built without the sandbox."),
        .next = tr("Use a profile with keys of your own, or a program that was built with the sandbox."),
        .words = {}};
}

Message Notices::sandboxFailed(const Error &error)
{
    Message message = Message::of(u"sandbox"_s, error);
    message.text = tr("The simulated clouds could not be started.");
    return message;
}

Message Notices::accountFailed(const QString &account, const Error &error)
{
    Message message = Message::of(u"account-"_s + account, error);
    //: %1 is the name of an account, %2 what went wrong.
    message.text = tr("%1: %2").arg(account, message.text);
    return message;
}

Message Notices::dialogInTheWay()
{
    Message message;
    message.id = u"dialogInTheWay"_s;
    message.severity = Message::Severity::Warning;
    message.text = tr("A dialog is open, so what TagDesk was started for again was not done.");
    message.detail = tr("Close the dialog, then open the file or profile again.");
    return message;
}

Message Notices::closingRefused()
{
    Message message;
    message.id = u"closing"_s;
    message.severity = Message::Severity::Warning;
    message.text = tr("Changes are being applied: no profile is closed meanwhile.");
    message.detail = tr("Wait for the end or stop them, then try again.");
    return message;
}

Message Notices::keysLocked(const QString &name, int minutes, const std::function<void()> &unlock)
{
    Message message;
    message.severity = Message::Severity::Warning;
    //: %1 is the name of a profile.
    message.text = tr("“%1” is locked after %n minute(s) without input.", nullptr, minutes).arg(name);
    message.detail =
        tr("Its keys have left memory. Staged changes stay, and nothing is sent until it is unlocked.");
    message.closable = false;
    //: Button: reads the keys of a locked account from the keychain again.
    message.actions = {{tr("Unlock"), unlock}};
    return message;
}

Message Notices::keys(const QString &name, const SecretError &error, const std::function<void()> &tryAgain,
    const std::function<void()> &edit)
{
    Message message = Message::of(u"profile"_s, ProfileTexts::keysNotRead(name, error));
    if (tryAgain)
        message.actions.append({tr("Try again"), tryAgain});
    if (edit)
        message.actions.append({tr("Edit the profile…"), edit, false});
    return message;
}

Message Notices::refused(const ApplyRefusal &refusal, const QString &profile)
{
    Message message = Message::of(u"apply"_s, PlanTexts::refusal(refusal, Audience::Window, profile),
        refusal.kind == ApplyRefusal::Kind::NothingStaged ? Message::Severity::Info
                                                          : Message::Severity::Warning);
    message.account = refusal.account;
    return message;
}

Message Notices::applied(const ApplySummary &summary)
{
    if (summary.waiting)
        return waiting(summary);
    Message message;
    message.id = u"apply"_s;
    const qint64 trouble = summary.failed + summary.unknown;
    if (trouble == 0 && summary.skipped == 0 && !summary.refusal) {
        message.severity = Message::Severity::Success;
        message.text = tr("Changes applied to %Ln resource(s).", nullptr, static_cast<int>(summary.accepted));
        return message;
    }
    QStringList parts = {tr("%Ln resource(s) changed", nullptr, static_cast<int>(summary.accepted))};
    if (summary.failed > 0)
        parts.append(tr("%Ln failed", nullptr, static_cast<int>(summary.failed)));
    if (summary.unknown > 0)
        parts.append(tr("%Ln unknown", nullptr, static_cast<int>(summary.unknown)));
    if (summary.skipped > 0)
        parts.append(tr("%Ln skipped", nullptr, static_cast<int>(summary.skipped)));
    message.severity = trouble > 0 ? Message::Severity::Error : Message::Severity::Warning;
    //: The end of an apply; %1 is "5 resources changed, 1 failed".
    message.text = tr("%1.").arg(parts.join(tr(", ")));
    if (summary.refusal) {
        const Sentences refusal = ErrorTexts::of(*summary.refusal);
        message.severity = Message::Severity::Error;
        message.detail = refusal.next;
        if (summary.interruptedRun != 0) {
            //: %1: number of a run. “Resume…” is the button of the history.
            message.detail = tr("Run %1 counts as interrupted. Once that is mended, “Resume…” in the history "
                                "finds out what became of it, and stages what is missing.")
                                 .arg(summary.interruptedRun);
        }
        if (summary.accepted + trouble > 0)
            message.detail = inARow({message.text, message.detail});
        message.text = refusal.what;
    } else if (trouble > 0) {
        message.detail = tr("What failed keeps its staged change, with the cloud's words in its row.");
    } else {
        message.detail = tr("What was skipped keeps its staged change.");
    }
    return message;
}

Message Notices::waiting(const ApplySummary &summary)
{
    const ApplyWaiting &waiting = summary.waiting.value_or(ApplyWaiting());
    const qint64 trouble = summary.failed + summary.unknown;
    const qint64 ended = summary.accepted + trouble;
    const QString left =
        tr("%Ln resource(s) wait, with their changes staged.", nullptr, countable(waiting.left));
    Message message{.id = u"apply"_s, .severity = Message::Severity::Info};
    if (waiting.tooManyFailed) {
        message.severity = Message::Severity::Error;
        //: %1: number of resources that failed, %Ln: of those that were tried.
        message.text = tr(
            "Stopped by itself, because too many failed: %1 of %Ln resource(s).", nullptr, countable(ended))
                           .arg(StatusTexts::number(summary.failed));
    } else if (trouble > 0) {
        message.severity = Message::Severity::Error;
        //: Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.
        message.text = tr(
            "%1 of the first %Ln resource(s) failed: stop, or go on all the same?", nullptr, countable(ended))
                           .arg(StatusTexts::number(trouble));
    } else {
        const QString done = StatusTexts::number(summary.accepted);
        //: %1: number of resources that are done and were read back, %Ln: of all.
        const QString verified =
            tr("%1 of %Ln resource(s) done and verified: go on or stop?", nullptr, countable(waiting.rows));
        //: %1: number of resources that are done, %Ln: of all.
        const QString accepted =
            tr("%1 of %Ln resource(s) done: go on or stop?", nullptr, countable(waiting.rows));
        message.text = (waiting.isVerified ? verified : accepted).arg(done);
    }
    message.detail = left;
    return message;
}

QString Notices::question(const ApplySummary &summary)
{
    const qint64 trouble = summary.failed + summary.unknown;
    const qint64 all = summary.waiting ? summary.waiting->rows : 0;
    if (trouble > 0)
        //: %1: done, %2: failed, %3: of all resources.
        return tr("%1 done, %2 failed of %3: stop or go on?")
            .arg(StatusTexts::number(summary.accepted), StatusTexts::number(trouble),
                StatusTexts::number(all));
    //: %1: done, %2: of all resources.
    return tr("%1 of %2 done: go on or stop?")
        .arg(StatusTexts::number(summary.accepted), StatusTexts::number(all));
}

Sentences Notices::appliedElsewhere(ApplySummary summary)
{
    summary.refusal.reset();
    const bool isWhole = summary.failed + summary.unknown + summary.skipped == 0;
    return {.what = isWhole ? tr("The changes were applied") : tr("Not every change was applied"),
        .next = applied(summary).text};
}

QString Notices::showWindow()
{
    //: Button of a desktop's notice: brings the window to the front.
    return tr("Show");
}

Message Notices::imported(const QString &file, const ImportCounts &counts)
{
    Message message;
    message.id = u"import"_s;
    message.severity = Message::Severity::Success;
    const QString changes = tr("%Ln change(s)", nullptr, static_cast<int>(counts.changes));
    //: %1: "3 changes", %2: name of a file.
    message.text = tr("%1 from %2 are staged; nothing was sent yet.").arg(changes, file);
    if (counts.badRows > 0)
        message.detail =
            tr("%Ln row(s) that could not be used were left out.", nullptr, static_cast<int>(counts.badRows));
    return message;
}

Message Notices::exported(const QString &path, qint64 rows)
{
    Message message;
    message.id = u"export"_s;
    message.severity = Message::Severity::Success;
    message.text = tr("%Ln resource(s) were written to %1.", nullptr, static_cast<int>(rows))
                       .arg(QDir::toNativeSeparators(path));
    return message;
}

Sentences Notices::reportSaved(const QString &path)
{
    //: %1: a file.
    return {tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)), {}, {}};
}

Sentences Notices::narrowedFiles(const QStringList &paths)
{
    return {tr("Other users of this computer could use files of TagDesk; now only you can."),
        //: %1: paths of files, parted by commas.
        tr("If one of them could be changed by somebody you do not trust, check your profiles: %1")
            .arg(paths.join(tr(", ")))};
}

Message Notices::narrowed(const QStringList &paths)
{
    return Message::of(u"narrowed"_s, narrowedFiles(paths), Message::Severity::Warning);
}

Sentences Notices::unusableProxy(const QString &variable, const QString &kind)
{
    //: %1: a variable such as https_proxy, %2: a kind of proxy such as socks4.
    const QString what =
        tr("The proxy in %1 is of a kind that is not supported (%2), so nothing goes through it.");
    //: %1: a variable such as https_proxy.
    const QString unread = tr("What %1 holds cannot be read as a proxy, so nothing goes through it.");
    return {.what = kind.isEmpty() ? unread.arg(variable) : what.arg(variable, kind),
        //: The addresses are typed as they stand, but for HOST and PORT.
        .next = tr("Set it to HOST:PORT, http://HOST:PORT, socks5://HOST:PORT or socks5h://HOST:PORT, with "
                   "USER:PASSWORD@ in front of HOST where the proxy wants it, and start again."),
        .words = {}};
}

Sentences Notices::scriptTooLong()
{
    return {.what = tr("Nothing was copied: the changes are too many for a script."),
        .next = tr("Save them as a plan file, which tagdesk-cli applies, too."),
        .words = {}};
}

QString Notices::unusableChosenProxy(const QString &kind)
{
    if (!kind.isEmpty())
        //: %1: a kind of proxy such as socks4.
        return tr("Proxies of this kind are not supported: %1.").arg(kind);
    //: The addresses are typed as they stand, but for HOST and PORT.
    return tr("Type it as HOST:PORT, http://HOST:PORT, socks5://HOST:PORT or socks5h://HOST:PORT.");
}

Message Notices::keysExpired(const QString &accountId, const QString &name)
{
    Message message;
    message.id = u"keysExpired/"_s + accountId;
    message.severity = Message::Severity::Warning;
    message.text =
        tr("The temporary key of “%1” has expired, so nothing is sent with it any more.").arg(name);
    message.detail =
        tr("Staged edits stay. To go on, get a new temporary key from the cloud and enter it in the "
           "profile.");
    return message;
}

} // namespace tagdesk
