// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "drafttrouble.h"
#include "message.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace tagdesk {

/// Staged changes of an earlier run of the program, as the window offers them.
struct DraftOffer
{
    QString id; ///< Of the draft.
    QString account; ///< Its name.
    QDateTime changed; ///< UTC; of the last change.
    qint64 changes = 0;
    qint64 resources = 0;
    bool isTorn = false; ///< What was being written last is missing.
};

/// Why a kept change was not staged again.
enum class NotRestoredReason : std::uint8_t { EditedHere, RuleRefuses, ResourceGone, NotRead };

/// A kept change that was not staged again.
struct NotRestoredChange
{
    QString id; ///< Of the resource.
    QString name;
    QString key;
    std::optional<QString> wanted; ///< nullopt: was to be removed.
    std::optional<QString> now; ///< Where it was read; nullopt: absent.
    NotRestoredReason reason = NotRestoredReason::NotRead;
    Error error; ///< For NotRead.
};

/// What came of restoring, in numbers of changes.
struct RestoredSummary
{
    QString account;
    qint64 staged = 0;
    qint64 conflicts = 0; ///< Among the staged ones.
    qint64 already = 0; ///< As wanted by now.
    qint64 left = 0; ///< Not staged; those of which nothing could be read included.
    qint64 notRead = 0;
};

/// Drafts of staged changes in words.
class DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::DraftTexts)

public:
    /// Of the message about this draft.
    [[nodiscard]] static QString offerId(const QString &draft);
    /// Actions are added by the caller.
    [[nodiscard]] static Message offered(const DraftOffer &offer);
    [[nodiscard]] static QString restoreAct(qint64 changes);
    [[nodiscard]] static QString discardAct();
    [[nodiscard]] static QString laterAct();
    [[nodiscard]] static QString tryAgainAct();
    [[nodiscard]] static QString reviewAct();
    [[nodiscard]] static QString showLeftAct();
    /// While what the resources carry now is read.
    [[nodiscard]] static QString reading(const QString &account);
    /// Actions are added by the caller.
    [[nodiscard]] static Message restored(const RestoredSummary &summary);
    /// Above the list of what was not restored.
    [[nodiscard]] static QString leftSummary(const RestoredSummary &summary);
    [[nodiscard]] static QString reason(const NotRestoredChange &change);
    /// Why kept changes could not be had or kept.
    [[nodiscard]] static Sentences of(const DraftTrouble &trouble, Audience audience = Audience::Window);
    /// The same about one draft.
    [[nodiscard]] static Message notRestored(const QString &draft, const DraftTrouble &trouble);
    /// Of a draft that was made with another key, endpoint or project than `account` has now.
    [[nodiscard]] static Message otherAccount(const QString &draft, const QString &account);
    /// Nothing was restored, since the account was closed or its keys are locked.
    [[nodiscard]] static Message notRead(const QString &draft, const QString &account);
    /// What is staged is not kept for now.
    [[nodiscard]] static Message notKept(const DraftTrouble &trouble);
    /// Of that message.
    [[nodiscard]] static QString notKeptId();
};

} // namespace tagdesk
