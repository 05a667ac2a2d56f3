// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runguards.h"

#include "cloudsession.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunGuards::RunGuards(const RunLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
{
}

RunGuards::~RunGuards() = default;

void RunGuards::guard(RunLane &lane, RunPart part)
{
    std::vector<ConflictGuard::Subject> subjects;
    for (const Row row : part.rows)
        subjects.push_back({.row = row, .base = m_ledger.base(row)});
    auto *guard = new ConflictGuard(
        lane.session(), m_ledger.callOf(part.request, part.rows), std::move(subjects), part.lost, this);
    connect(guard, &ConflictGuard::finished, this, [this, guard] { end(guard); });
    m_guardings.push_back({.part = std::move(part), .lane = &lane, .guard = guard});
    lane.begun();
    guard->start();
}

void RunGuards::end(ConflictGuard *guard)
{
    const auto found = std::ranges::find(m_guardings, guard, &Guarding::guard);
    Guarding guarding = std::move(*found);
    m_guardings.erase(found);
    guarding.lane->ended();
    guard->deleteLater();
    m_sent += guard->sent();
    guarding.part.reading = guarding.isOutdated ? std::nullopt : guard->readAt();
    emit guarded({.lane = guarding.lane, .part = std::move(guarding.part), .verdicts = guard->verdicts()});
}

std::size_t RunGuards::count(const RunLane &lane) const
{
    return static_cast<std::size_t>(std::ranges::count(m_guardings, &lane, &Guarding::lane));
}

void RunGuards::voidReadings(Row row, const Tags &now)
{
    for (Guarding &guarding : m_guardings) {
        guarding.isOutdated = guarding.isOutdated
            || m_ledger.isChangedByOthers(guarding.part, row, now, rulesOf(guarding.lane->session()));
    }
}

void RunGuards::abort()
{
    for (const Guarding &guarding : m_guardings)
        guarding.guard->abort();
}

} // namespace tagdesk
