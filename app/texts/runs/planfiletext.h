// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "message.h"
#include "plancomparison.h"
#include "plandifference.h"
#include "statustext.h"

#include <QCoreApplication>
#include <QStringList>

namespace tagdesk {

/// Where a plan file comes from, what it is for, and how it stands to another one or to now, in words.
class PlanFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::PlanFileTexts)

public:
    /// "Plan 8c7db84fc0fd: 3 changes in 2 resources."
    [[nodiscard]] static QString title(const PlanFile &plan);
    /// "Reason: CHG-1234."
    [[nodiscard]] static QString reason(const PlanFileOrigin &origin);
    /// "Made by ann@host, 3 hours ago (11/29/26 8:30 AM)."
    [[nodiscard]] static QString made(const PlanFileOrigin &origin, const QDateTime &now);
    /// Of a file that was changed by hand; empty: it was not, as far as it tells.
    [[nodiscard]] static QString changedSince(const PlanFile &plan);
    /// A sentence about one of several files.
    [[nodiscard]] static QString ofFile(const QString &path, const QString &sentence);
    /// All of that, a line each, without what is empty.
    [[nodiscard]] static QStringList head(const PlanFile &plan, const QDateTime &now);
    /// "3 hours ago".
    [[nodiscard]] static QString age(const QDateTime &made, const QDateTime &now);

    /// Why an account is not the one of a plan, with what to do.
    [[nodiscard]] static QString otherAccount(const QString &name, const PlanAccountDifference &difference);
    /// The same of an account in two plans.
    [[nodiscard]] static QString otherAccounts(const AccountDifference &difference);

    /// "1 added, 2 removed, 1 changed."; "The plans are the same."
    [[nodiscard]] static QString differences(const PlanDifference &difference);
    /// Of a change that only one of two plans has, or that is another one.
    [[nodiscard]] static QString word(ChangeDifference::Kind kind);

    // How a plan stands to now.
    [[nodiscard]] static StatusMark mark(PlanVerdict verdict);
    /// "12 as planned · 3 already so": those that there are.
    [[nodiscard]] static QString counts(const PlanComparison &comparison);
    /// Names the act, with its number of changes.
    [[nodiscard]] static QString stageAct(std::size_t changes);
    /// "Read what is missing (at least 3 requests)".
    [[nodiscard]] static QString readAct(std::size_t requests);

    // Files in the window.
    [[nodiscard]] static QString chooserTitle();
    [[nodiscard]] static QStringList fileFilters();
    [[nodiscard]] static Message saved(const QString &path, const QString &hash);
    /// Of that message.
    [[nodiscard]] static QString savedId();

private:
    static QString shownValue(const PlanAccountDifference &difference, const QString &value);
};

} // namespace tagdesk
