// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewedapply.h"

#include "documentcontroller.h"
#include "triedrows.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

Rows sentRows(const Plan &plan)
{
    Rows rows;
    for (const PlannedRequest &request : plan.requests)
        rows.insert(rows.end(), request.rows.cbegin(), request.rows.cend());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// What both deltas want.
TagSet common(TagPool &pool, TagSet one, TagSet other)
{
    if (one == other)
        return one;
    TagSet both;
    for (const TagRef &ref : pool.refs(one)) {
        if (pool.value(other, ref.key) == ref.value)
            both = pool.with(both, ref);
    }
    return both;
}

} // namespace

ReviewedApply::ReviewedApply(DocumentController &controller, Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_workspace(workspace)
{
    connect(&controller, &DocumentController::applyEnded, this, &ReviewedApply::applyEnded);
    connect(&workspace, &Workspace::changesChanged, this, &ReviewedApply::changesChanged);
}

std::optional<ApplyRefusal> ReviewedApply::start(const ApplyChoice &choice, const RunPurpose &purpose)
{
    const ChangeSet chosen = choice.leftOut.without(m_workspace.changes(), m_workspace.pool());
    Plan plan = m_workspace.planOf(chosen);
    if (std::optional<ApplyRefusal> refusal = m_controller.refusalOf(plan, choice.confirmed))
        return refusal;
    setWaiting(std::nullopt);
    m_workspace.clearOutcomes(); // of an earlier apply
    m_purpose = purpose;
    m_limit = choice.limit;
    m_onConflict = choice.onConflict;
    const Rows all = sentRows(plan);
    m_rows = all.size();
    m_rest = {};
    for (const Row row : all)
        m_rest.setDelta(row, chosen.delta(row));
    ApplyTerms terms{.onConflict = m_onConflict, .limit = m_limit};
    if (choice.tryFirst > 0 && choice.tryFirst < all.size()) {
        terms.verifies = true;
        ChangeSet first;
        for (const Row row : triedRows(plan, chosen, m_workspace.table(), choice.tryFirst))
            first.setDelta(row, chosen.delta(row));
        plan = m_workspace.planOf(first);
    }
    return send(std::move(plan), terms);
}

/// Whoever confirmed the number of the whole has confirmed that of each part.
std::optional<ApplyRefusal> ReviewedApply::send(Plan plan, const ApplyTerms &terms)
{
    const std::optional<NeededConfirmation> needed = m_controller.neededConfirmation(plan);
    m_sending = sentRows(plan);
    const std::optional<ApplyRefusal> refusal = m_controller.applyPlan(
        std::move(plan), m_purpose, terms, needed ? std::optional(needed->number) : std::nullopt);
    if (refusal)
        m_sending.clear();
    return refusal;
}

/// Of the rest, the cells that are still staged as they were reviewed.
ChangeSet ReviewedApply::unchangedRest() const
{
    ChangeSet left;
    for (const Row row : m_rest.rows())
        left.setDelta(row, common(m_workspace.pool(), m_rest.delta(row), m_workspace.changes().delta(row)));
    return left;
}

std::optional<ApplyRefusal> ReviewedApply::goOn()
{
    if (!m_waiting)
        return ApplyRefusal{};
    // Whoever goes on after too many failures knows of them.
    ApplyTerms terms{.onConflict = m_onConflict};
    if (m_waiting->why == Waiting::Why::Tried)
        terms.limit = m_limit;
    const std::optional<ApplyRefusal> refusal = send(m_workspace.planOf(unchangedRest()), terms);
    if (!refusal)
        setWaiting(std::nullopt);
    return refusal;
}

void ReviewedApply::stop()
{
    m_rest.clear();
    setWaiting(std::nullopt);
}

void ReviewedApply::applyEnded(const ApplyProgress &progress)
{
    const Rows sent = std::exchange(m_sending, {});
    if (sent.empty())
        return;
    // With the id that the runs of this apply share.
    m_purpose = m_controller.purpose();
    // The journal knows of the interrupted run that the first part has continued.
    m_purpose.continues.reset();
    std::size_t verified = 0;
    for (const Row row : sent) {
        const RowState state = m_workspace.outcome(row).state;
        verified += state == RowState::Verified || state == RowState::AlreadySo ? 1 : 0;
        if (state != RowState::Skipped)
            m_rest.setDelta(row, {});
    }
    if (progress.stopping || progress.refusal || m_rest.isEmpty())
        return stop();
    setWaiting(Waiting{.why = progress.tooManyFailed ? Waiting::Why::TooManyFailed : Waiting::Why::Tried,
        .progress = progress,
        .rows = m_rows,
        .left = m_rest.changedRows(),
        .verified = verified});
}

/// Nothing that was reviewed may be left.
void ReviewedApply::changesChanged()
{
    if (!m_waiting)
        return;
    const bool isAny = std::ranges::any_of(m_rest.rows(), [this](Row row) {
        return !common(m_workspace.pool(), m_rest.delta(row), m_workspace.changes().delta(row)).isEmpty();
    });
    if (!isAny)
        stop();
}

void ReviewedApply::setWaiting(const std::optional<Waiting> &waiting)
{
    if (!waiting && !m_waiting)
        return;
    m_waiting = waiting;
    emit waitingChanged();
}

} // namespace tagdesk
