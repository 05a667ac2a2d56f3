// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guardverdict.h"
#include "rowreading.h"
#include "runpart.h"

#include <QObject>

#include <vector>

namespace tagdesk {

class RunLane;
class RunLedger;
class RunPages;
class TagReader;

/// The parts of a run that are being read before they are sent: one reading serves all of them.
class RunGuards : public QObject
{
    Q_OBJECT

public:
    struct Guarded
    {
        RunPart part; ///< Its reading is the one that the verdicts are made of, if it still counts.
        std::vector<GuardVerdict> verdicts;
    };

    RunGuards(const RunLedger &ledger, RunPages &pages, QObject *parent);
    ~RunGuards() override;

    /// Reads the rows of these parts, of one collection, and those others with them. `accepted` is for
    /// RowReading.
    void guard(RunLane &lane, std::vector<RunPart> parts, const Rows &others, std::size_t accepted);
    [[nodiscard]] bool isEmpty() const { return m_guardings.empty(); }
    /// Readings of the lane under way.
    [[nodiscard]] std::size_t count(const RunLane &lane) const;
    /// Parts of the lane that wait for them.
    [[nodiscard]] std::size_t parts(const RunLane &lane) const;
    /// Requests of readings that have ended.
    [[nodiscard]] std::size_t sent() const { return m_sent; }
    /// Rows were read elsewhere: a reading under way, which may be older, does not count where that shows
    /// somebody else's value.
    void voidReadings(const RowReading &now);
    /// The first of the lane's parts; null when there is none.
    [[nodiscard]] const RunPart *first(const RunLane &lane) const;
    void abort();

signals:
    /// All of one reading. `reading` holds the other rows, too.
    void guarded(tagdesk::RunLane *lane, const std::vector<tagdesk::RunGuards::Guarded> &guarded,
        const tagdesk::RowReading &reading);

private:
    struct Guarding
    {
        std::vector<RunPart> parts;
        std::vector<bool> isOutdated; // by part: another reading told meanwhile that others had written
        Rows rows; // of the parts and others
        RunLane *lane = nullptr;
        TagReader *reader = nullptr; // child
        std::size_t accepted = 0;
    };

    void end(TagReader *reader);
    [[nodiscard]] Guarded judged(
        const RunLane &lane, RunPart part, bool isOutdated, bool isAlone, const TagReader &reader) const;

    const RunLedger &m_ledger;
    RunPages &m_pages;
    std::vector<Guarding> m_guardings;
    std::size_t m_sent = 0;
};

} // namespace tagdesk
