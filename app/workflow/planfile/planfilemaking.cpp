// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilemaking.h"

#include "documentcontroller.h"
#include "operatorname.h"
#include "workspace.h"

#include <QDateTime>

#include <utility>

namespace tagdesk {

PlanFileAccount planFileAccount(
    const DocumentController &controller, const Workspace &workspace, const QString &accountId)
{
    const OpenAccount *open = workspace.account(accountId);
    if (open == nullptr)
        return {};
    const RunHeader header = controller.runHeader(accountId);
    PlanFileAccount account =
        planFileAccount(open->account, header.endpoint.value_or(QString()), *open->rules);
    // Of an account whose project was looked up the session knows it.
    if (account.project.isEmpty())
        account.project = header.project;
    return account;
}

std::vector<PlanFileTarget> planFileTargets(const DocumentController &controller, const Workspace &workspace)
{
    std::vector<PlanFileTarget> targets;
    for (const OpenAccount &open : workspace.accounts())
        targets.push_back({.accountId = open.account.id,
            .account = planFileAccount(controller, workspace, open.account.id)});
    return targets;
}

PlanFileOrigin completeOrigin(PlanFileOrigin origin)
{
    if (origin.author.isEmpty())
        origin.author = operatorName();
    if (!origin.made.isValid())
        origin.made = QDateTime::currentDateTimeUtc();
    return origin;
}

PlanFile stagedPlanFile(const DocumentController &controller, const Workspace &workspace,
    const ChangeSet &edits, const PlanCost &cost, PlanFileOrigin origin)
{
    PlanFile plan =
        planFile(edits, workspace.table(), cost, [&controller, &workspace](const Collection &collection) {
            return planFileAccount(controller, workspace, collection.account);
        });
    plan.origin = completeOrigin(std::move(origin));
    return plan;
}

} // namespace tagdesk
