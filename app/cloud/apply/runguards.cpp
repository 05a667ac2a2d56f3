// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runguards.h"

#include "cloudsession.h"
#include "resourcetable.h"
#include "runlane.h"
#include "runledger.h"
#include "runpages.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunGuards::RunGuards(const RunLedger &ledger, RunPages &pages, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pages(pages)
{
}

RunGuards::~RunGuards() = default;

void RunGuards::guard(RunLane &lane, std::vector<RunPart> parts, const Rows &others, std::size_t accepted)
{
    Rows rows = others;
    for (const RunPart &part : parts)
        rows.insert(rows.end(), part.rows.begin(), part.rows.end());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QSet<QString> tagged;
    for (const Row row : rows) {
        if (m_ledger.isKnownTagged(row))
            tagged.insert(m_ledger.table().idText(row));
    }
    TagReader *reader = m_pages.reader(lane.session(), rows, parts.front().isReadAlone, this);
    reader->setKnownTagged(std::move(tagged));
    connect(reader, &TagReader::finished, this, [this, reader] { end(reader); });
    const std::size_t count = parts.size();
    m_guardings.push_back({.parts = std::move(parts),
        .isOutdated = std::vector<bool>(count),
        .rows = std::move(rows),
        .lane = &lane,
        .reader = reader,
        .accepted = accepted});
    lane.begun();
    reader->start();
}

void RunGuards::end(TagReader *reader)
{
    const auto found = std::ranges::find(m_guardings, reader, &Guarding::reader);
    Guarding guarding = std::move(*found);
    m_guardings.erase(found);
    guarding.lane->ended();
    reader->deleteLater();
    m_sent += reader->sent();
    const bool isAlone = !m_pages.learn(reader);

    RowReading reading{.rows = {}, .accepted = guarding.accepted};
    for (const Row row : guarding.rows) {
        const auto tags = reader->result().tags.constFind(m_ledger.table().idText(row));
        if (tags != reader->result().tags.cend())
            reading.rows.emplace_back(row, *tags);
    }
    std::vector<Guarded> guarded;
    guarded.reserve(guarding.parts.size());
    for (std::size_t at = 0; at < guarding.parts.size(); ++at)
        guarded.push_back(
            judged(*guarding.lane, std::move(guarding.parts[at]), guarding.isOutdated[at], isAlone, *reader));
    emit this->guarded(guarding.lane, guarded, reading);
}

RunGuards::Guarded RunGuards::judged(
    const RunLane &lane, RunPart part, bool isOutdated, bool isAlone, const TagReader &reader) const
{
    Guarded guarded;
    for (const Row row : part.rows) {
        const GuardVerdict verdict = guardVerdict(row, m_ledger.callOf(part.request, {row}),
            m_ledger.base(row), reader.result(), part.lost, rulesOf(lane.session()));
        part.isReadAlone = part.isReadAlone || (verdict.isToBeReadAlone && isAlone);
        isOutdated = isOutdated || verdict.isToBeReadAlone;
        guarded.verdicts.push_back(verdict);
    }
    part.reading = isOutdated ? std::nullopt : reader.result().readAt;
    guarded.part = std::move(part);
    return guarded;
}

std::size_t RunGuards::count(const RunLane &lane) const
{
    return static_cast<std::size_t>(std::ranges::count(m_guardings, &lane, &Guarding::lane));
}

std::size_t RunGuards::parts(const RunLane &lane) const
{
    std::size_t count = 0;
    for (const Guarding &guarding : m_guardings)
        count += guarding.lane == &lane ? guarding.parts.size() : 0;
    return count;
}

void RunGuards::voidReadings(const RowReading &now)
{
    for (Guarding &guarding : m_guardings) {
        const TagRules &rules = rulesOf(guarding.lane->session());
        for (std::size_t at = 0; at < guarding.parts.size(); ++at) {
            if (m_ledger.isChangedByOthers(guarding.parts[at], now, rules))
                guarding.isOutdated[at] = true;
        }
    }
}

const RunPart *RunGuards::first(const RunLane &lane) const
{
    const auto found = std::ranges::find(m_guardings, &lane, &Guarding::lane);
    return found == m_guardings.end() ? nullptr : &found->parts.front();
}

void RunGuards::abort()
{
    for (const Guarding &guarding : m_guardings)
        guarding.reader->abort();
}

} // namespace tagdesk
