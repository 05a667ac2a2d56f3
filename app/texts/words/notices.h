// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyrefusal.h"
#include "csvimport.h"
#include "message.h"
#include "secreterror.h"
#include "sentences.h"

#include <functional>
#include <optional>
#include <QCoreApplication>

namespace tagdesk {

/// What an apply left until a person says whether it goes on, in numbers of resources.
struct ApplyWaiting
{
    bool tooManyFailed = false; ///< Else the first resources were tried.
    bool isVerified = false; ///< All that was done was read back.
    qint64 rows = 0; ///< Of the whole apply.
    qint64 left = 0;
};

/// How an apply ended, in numbers of resources.
struct ApplySummary
{
    qint64 accepted = 0;
    qint64 failed = 0;
    qint64 unknown = 0;
    qint64 skipped = 0;
    std::optional<Error> refusal{}; ///< Of the key, permission or journal that ended it early.
    std::optional<ApplyWaiting> waiting{};
    qint64 interruptedRun = 0; ///< The journal does not know its end, because of the refusal; 0: it does.
};

/// The messages that the window shows above its panes.
class Notices
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::Notices)

public:
    [[nodiscard]] static Message simulation(std::function<void()> takeTour);
    /// A tag set could not be kept, renamed or removed. `words`: the system's.
    [[nodiscard]] static Message tagSetNotKept(const QString &words);
    [[nodiscard]] static Message sandboxFailed(const Error &error);
    /// The program was built without it.
    [[nodiscard]] static Sentences sandboxMissing();
    [[nodiscard]] static Message accountFailed(const QString &account, const Error &error);
    /// Another start of the program asked for something while a dialog is open.
    [[nodiscard]] static Message dialogInTheWay();
    /// While changes are being applied no account is closed.
    [[nodiscard]] static Message closingRefused();
    /// Why the keys of a profile could not be had; `tryAgain` reads them once more, `edit` lets them be
    /// typed. Either may be empty.
    [[nodiscard]] static Message keys(const QString &name, const SecretError &error,
        const std::function<void()> &tryAgain, const std::function<void()> &edit);
    /// The keys of an open account left memory; `unlock` reads them from the keychain again.
    [[nodiscard]] static Message keysLocked(
        const QString &name, int minutes, const std::function<void()> &unlock);
    /// The temporary key of an open account has expired.
    [[nodiscard]] static Message keysExpired(const QString &accountId, const QString &name);
    /// `profile` is the name of the account that is the reason; the message goes with it.
    [[nodiscard]] static Message refused(const ApplyRefusal &refusal, const QString &profile = {});
    /// Actions are added by the caller.
    [[nodiscard]] static Message applied(const ApplySummary &summary);
    /// "5 of 214 done: go on or stop?", in a few words.
    [[nodiscard]] static QString question(const ApplySummary &summary);
    /// The same outside the window, with numbers only: some desktops read markup there.
    [[nodiscard]] static Sentences appliedElsewhere(ApplySummary summary);
    /// What brings the window back.
    [[nodiscard]] static QString showWindow();
    /// Actions are added by the caller.
    [[nodiscard]] static Message imported(const QString &file, const ImportCounts &counts);
    [[nodiscard]] static Message exported(const QString &path, qint64 rows);
    [[nodiscard]] static Sentences reportSaved(const QString &path);
    /// Files of this program that others could use until now.
    [[nodiscard]] static Sentences narrowedFiles(const QStringList &paths);
    [[nodiscard]] static Message narrowed(const QStringList &paths);
    /// What https_proxy or another `variable` says is no proxy that could be used; `kind` is the one it asks
    /// for, or empty: it cannot be read.
    [[nodiscard]] static Sentences unusableProxy(const QString &variable, const QString &kind);
    /// The changes are too many for commands to be copied.
    [[nodiscard]] static Sentences scriptTooLong();
    /// The same of a proxy that somebody types in the settings.
    [[nodiscard]] static QString unusableChosenProxy(const QString &kind);

private:
    static Message waiting(const ApplySummary &summary);
};

} // namespace tagdesk
