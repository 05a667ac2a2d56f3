// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "colorrole.h"
#include "icon.h"
#include "rowstate.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tagdesk {

struct Plan;
struct PlanCost;

/// A state in the three ways it is always shown.
struct StatusMark
{
    Icon icon = Icon::Info;
    QString word;
    ColorRole colorRole = ColorRole::Neutral;
};

/// Row states, counts and durations as text.
class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::StatusTexts)

public:
    [[nodiscard]] static StatusMark mark(RowState state);
    /// The same, but for a row that somebody else changed meanwhile.
    [[nodiscard]] static StatusMark mark(const RowOutcome &outcome);
    /// "2 changes": a row with staged edits.
    [[nodiscard]] static StatusMark changed(qint64 changes);
    /// A row whose tags were not read.
    [[nodiscard]] static StatusMark notRead();

    /// Grouped by locale.
    [[nodiscard]] static QString number(qint64 number);
    /// "25.4 MB".
    [[nodiscard]] static QString bytes(qint64 bytes);
    /// "about 2 s", "about 3 min", "about 2 h", "less than a second".
    [[nodiscard]] static QString duration(qint64 milliseconds);
    /// "about 9 s left".
    [[nodiscard]] static QString timeLeft(qint64 milliseconds);
    /// "12 changes in 7 resources".
    [[nodiscard]] static QString changesInResources(qint64 changes, qint64 resources);
    /// "3 requests · about 2 s".
    [[nodiscard]] static QString cost(const PlanCost &cost);
    /// "12 changes in 7 resources · 3 requests · about 2 s · 2 resources cannot be sent"; "No changes" for an
    /// empty plan.
    [[nodiscard]] static QString planSummary(const Plan &plan);
    /// "214 of 802 changes in 37 resources": what of everything staged the plan sends.
    [[nodiscard]] static QString chosen(const Plan &plan, qint64 staged);
    /// "Apply 214 changes to 37 resources"; where more are staged than the plan sends "Apply 214 of 802
    /// changes to 37 resources".
    [[nodiscard]] static QString applyAct(const Plan &plan, qint64 staged);
    /// "588 changes are not sent and stay staged"; empty when all are sent.
    [[nodiscard]] static QString staysStaged(const Plan &plan, qint64 staged);
    /// "Review and apply 12 changes…".
    [[nodiscard]] static QString reviewAct(qint64 changes);
    /// "8 done · 1 failed · 3 left · about 2 s".
    [[nodiscard]] static QString progress(qint64 done, qint64 failed, qint64 left, qint64 milliseconds);
    /// "1,204 resources · 84 shown · 3 selected".
    [[nodiscard]] static QString resources(qint64 all, qint64 shown, qint64 selected);
    /// "12 cells · 3 different values of env": what is selected; 0 cells and an empty key are left out.
    [[nodiscard]] static QString selection(qint64 cells, const QString &key, qint64 values);
    /// Local date and time, short.
    [[nodiscard]] static QString time(const QDateTime &time);
    /// The exact UTC, for the tool tip.
    [[nodiscard]] static QString exactTime(const QDateTime &time);
};

} // namespace tagdesk
