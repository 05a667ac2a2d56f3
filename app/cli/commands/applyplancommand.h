// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "failedrows.h"
#include "planfilecheck.h"

namespace tagdesk {

class ApplyStep;

/// `apply` with a plan file: lists what it names, holds it against the tags that are there, and applies all
/// of it or, where anything does not hold, nothing.
class ApplyPlanCommand : public ScopedCommand
{
    Q_OBJECT

public:
    /// The accounts are open.
    ApplyPlanCommand(const CliParts &parts, PlanFile plan, PlanFilePlaces places, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

protected:
    void scopesRead() override;

private:
    void sayOddities(const KeyTwins &inUse);
    void refuse(const std::vector<PlanConflict> &conflicts);
    void writeRefused(const QHash<ResourceId, QStringList> &reasons);
    [[nodiscard]] FailedRow refusedRow(const ResourceId &resource);
    [[nodiscard]] const TagRules *rulesOf(const PlanFileChange &change) const;

    PlanFile m_plan;
    PlanFilePlaces m_places;
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
