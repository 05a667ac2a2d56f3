// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfilecheck.h"

namespace tagdesk {

class DocumentController;
class Workspace;

/// An open account as a plan file names it.
[[nodiscard]] PlanFileAccount planFileAccount(
    const DocumentController &controller, const Workspace &workspace, const QString &accountId);
/// All open accounts.
[[nodiscard]] std::vector<PlanFileTarget> planFileTargets(
    const DocumentController &controller, const Workspace &workspace);
/// Without an author it is who works here; without a time it is now.
[[nodiscard]] PlanFileOrigin completeOrigin(PlanFileOrigin origin);
/// These staged edits, which cost so much; the origin is completed.
[[nodiscard]] PlanFile stagedPlanFile(const DocumentController &controller, const Workspace &workspace,
    const ChangeSet &edits, const PlanCost &cost, PlanFileOrigin origin);

} // namespace tagdesk
