// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyrefusal.h"
#include "audience.h"
#include "planfilecheck.h"
#include "planmodel.h"
#include "sentences.h"
#include "statustext.h"

#include <QCoreApplication>

namespace tagdesk {

/// What a plan will do, and what should be read before, as sentences.
class PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::PlanTexts)

public:
    [[nodiscard]] static QString warning(const PlanWarning &warning);
    /// Sent one resource at a time, though the profile wants many at once.
    [[nodiscard]] static QString outsideBatch(std::size_t resources);
    /// Why tags of the account named are written one resource at a time; no failure.
    [[nodiscard]] static Sentences batchClosed(const QString &account, const Error &why);
    /// Whether something will be lost; else it is only good to know.
    [[nodiscard]] static bool isGrave(PlanWarning::Kind kind);
    /// Why a resource is left out: "left out: not read".
    [[nodiscard]] static QString leftOut(PlanWarning::Kind kind);
    /// Of a resource: some of its keys are left out, the others are sent.
    [[nodiscard]] static QString partlyLeftOut();
    /// Added, changed, removed.
    [[nodiscard]] static StatusMark mark(TagState state);
    /// "removed from 3 resources".
    [[nodiscard]] static QString onResources(TagState state, qint64 resources);
    /// "9 values set · 3 tags removed".
    [[nodiscard]] static QString operations(const Plan &plan);
    /// Why nothing can be applied; empty when something can.
    [[nodiscard]] static QString obstacle(const Plan &plan);
    /// Why nothing was sent. `profile` is the name of the account that is the reason, where there is one.
    [[nodiscard]] static Sentences refusal(
        const ApplyRefusal &refusal, Audience audience = Audience::Window, const QString &profile = {});

    /// What is wrong with the plan file at `path`, and where.
    [[nodiscard]] static Sentences fileFault(
        const QString &path, const PlanFileFault &fault, Audience audience = Audience::CommandLine);
    /// Which change of a plan file does not hold, and why. `rules` are those of its collection; null where
    /// that is not known.
    [[nodiscard]] static QString fileConflict(
        const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules);
    /// The same without the change, which stands beside it.
    [[nodiscard]] static QString conflict(
        const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules, Audience audience);

private:
    static QString forbidden(const ApplyRefusal &refusal, const QString &profile);
    static Sentences notConfirmed(const ApplyRefusal &refusal, Audience audience);
    static QString faultOf(const PlanFileFault &fault);
};

} // namespace tagdesk
