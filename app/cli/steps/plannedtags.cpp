// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plannedtags.h"

#include "clicommand.h"
#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "ownershiptext.h"
#include "plantext.h"
#include "planwarning.h"
#include "provider.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Values of the change as the printer wants them: a null text is no tag.
PlannedChange plannedChange(const Workspace &workspace, Row row, const TagRef &change)
{
    const ResourceTable &table = workspace.table();
    const TagPool &pool = table.pool();
    PlannedChange planned{.id = table.idText(row),
        .name = table.nameText(row),
        .key = pool.text(change.key),
        .oldValue = {},
        .newValue = {}};
    if (const std::optional<TextId> old = pool.value(table.tags(row), change.key))
        planned.oldValue = u""_s + pool.text(*old);
    if (!change.isRemoval())
        planned.newValue = u""_s + pool.text(change.value);
    return planned;
}

} // namespace

QList<PlannedChange> plannedChanges(Workspace &workspace, Row row)
{
    QList<PlannedChange> changes;
    for (const TagRef &change : workspace.pool().refs(workspace.changes().delta(row)))
        changes.append(plannedChange(workspace, row, change));
    return changes;
}

bool refusesOverQuota(Console &console, Workspace &workspace)
{
    const Rows &overQuota = workspace.plan().overQuota;
    if (overQuota.empty())
        return false;
    QStringList ids;
    for (const Row row : overQuota)
        ids.append(workspace.table().idText(row));
    console.say(CommandLineTexts::overQuota(ids, workspace.rules(overQuota.front()).tagsPerResource));
    return true;
}

void printStaged(const CliParts &parts, const Rows &rows)
{
    const Plan &plan = parts.workspace.plan();
    PlannedTags planned{.requests = plan.cost.requests,
        .milliseconds = plan.cost.milliseconds,
        .changes = {},
        .areOfSeveralScopes = parts.line.isOfSeveralScopes()};
    for (const Row row : rows) {
        const Collection &collection = parts.workspace.table().collection(row);
        const QString scope = parts.controller.provider(collection.account)
                                  ->scopeText({.collection = collection, .parent = {}});
        QList<PlannedChange> changes = plannedChanges(parts.workspace, row);
        for (PlannedChange &change : changes) {
            change.scope = scope;
            planned.changes.append(std::move(change));
        }
    }
    printPlanned(parts.console.data(), parts.line.format, planned);
    parts.console.say(CommandLineTexts::planned(plan));
    sayOutsideBatch(parts.console, parts.workspace);
    sayManaged(parts.console, parts.workspace);
}

void sayOutsideBatch(Console &console, Workspace &workspace)
{
    const std::size_t resources = workspace.plan().outsideBatch.size();
    if (resources > 0)
        console.say(PlanTexts::outsideBatch(resources));
}

void sayManaged(Console &console, Workspace &workspace)
{
    if (workspace.owners().isEmpty())
        return;
    for (const PlanWarning &warning : planWarnings(workspace.plan(), workspace.editInput())) {
        if (warning.kind == PlanWarning::Kind::Managed)
            console.say(OwnershipTexts::sent(warning));
    }
}

void dropManaged(Console &console, Workspace &workspace, Rows &asked)
{
    const CellSet managed = managedCells(workspace.editInput());
    if (managed.isEmpty())
        return;
    const ChangeSet left = managed.without(workspace.changes(), workspace.pool());
    const Rows rows = managed.rows();
    std::vector<std::pair<Row, TagSet>> deltas;
    for (const Row row : rows)
        deltas.emplace_back(row, left.delta(row));
    const auto isOver = [&](Row row) {
        return left.delta(row).isEmpty() && !managed.keys(row).isEmpty();
    };
    std::erase_if(asked, isOver);
    workspace.stageExactly(deltas, rows, {.kind = EditDescription::Kind::Revert, .key = {}, .text = {}});
    console.say(OwnershipTexts::leftOut(managed.cellCount(workspace.pool())));
}

} // namespace tagdesk
