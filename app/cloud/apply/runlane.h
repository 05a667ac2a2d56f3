// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lookwindows.h"
#include "runchecks.h"
#include "runpart.h"
#include "sessionuse.h"

#include <QObject>

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace tagdesk {

class CloudSession;
class RunLedger;
class RunPages;
struct RowReading;

/// What of a run goes through one account: the parts that wait for their turn or for another attempt, and how
/// many requests may be under way.
class RunLane : public QObject
{
    Q_OBJECT

public:
    /// An account whose session is gone.
    RunLane(const Error &error, QObject *parent);
    /// `session` and `pages` are used until the lane goes.
    RunLane(CloudSession &session, const RunChecks &checks, const RunPages &pages, QObject *parent);
    ~RunLane() override;

    /// Not to be asked for where there is an error().
    [[nodiscard]] CloudSession &session() const { return *m_session; }
    [[nodiscard]] const RunChecks &checks() const { return m_checks; }
    /// Why nothing is ever sent here.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void fail(const Error &error) { m_error = error; }

    /// The account is complete, or has an error().
    void setReady() { m_isReady = true; }
    [[nodiscard]] bool mayBegin() const;
    /// Something is read or sent from now on, until ended().
    void begun() { ++m_running; }
    void ended() { --m_running; }

    void append(RunPart part) { m_parts.push_back(std::move(part)); }
    /// Among the first ones, in the order in which pages show them: what one page shows stays together.
    void putBack(RunPart part);
    /// Puts the part back after so many milliseconds.
    void delay(RunPart part, int milliseconds);
    [[nodiscard]] const RunPart &next() const { return m_parts.front(); }
    [[nodiscard]] RunPart takeNext();
    /// Makes the first one that needs no reading the next, so that none grows old unused. False: all need
    /// one.
    bool bringReadOne();
    /// Puts those that wait for their turn in the order in which pages show them.
    void sort();
    /// The next one and those behind it that need a reading and are shown by the same windows as it.
    [[nodiscard]] std::vector<RunPart> takeShown(const std::vector<LookWindow> &windows);
    /// How many takeShown() would take.
    [[nodiscard]] std::size_t shown(const std::vector<LookWindow> &windows) const;
    [[nodiscard]] bool hasNext() const { return !m_parts.empty(); }
    /// Rows were read again: parts whose reading is older need another one where somebody else has written.
    void voidReadings(const RunLedger &ledger, const RowReading &now);
    /// Those that wait for their turn, then those that wait for another attempt.
    [[nodiscard]] std::vector<RunPart> takeAll();
    [[nodiscard]] bool isWaiting() const { return !m_parts.empty() || !m_delayed.empty(); }

    /// Nothing is read for now, so that the quota gets room for a page's worth of writes: due() comes soon.
    void gather();
    /// For how long already; 0: not at all.
    [[nodiscard]] qint64 gatheringMs() const;
    void endGathering() { m_gatheringSinceMs.reset(); }

    /// The part may not go out before its resources were read, again or for the first time.
    [[nodiscard]] bool needsReading(const RunPart &part) const;

signals:
    /// The time of a delayed part, or of another look at the quota, has come.
    void due();

private:
    [[nodiscard]] std::optional<ListPlace> placeOf(const RunPart &part) const;

    CloudSession *m_session = nullptr; // null: see error
    const RunPages *m_pages = nullptr; // null where there is no session
    RunChecks m_checks;
    std::optional<SessionUse> m_use; // of the session
    std::optional<Error> m_error;
    std::deque<RunPart> m_parts;
    std::size_t m_read = 0; // of m_parts, that have a reading
    std::map<std::size_t, RunPart> m_delayed; // by a number of their own
    std::size_t m_lastDelayed = 0;
    std::size_t m_running = 0; // read or sent now
    std::optional<qint64> m_gatheringSinceMs;
    bool m_isRecheckDue = false;
    bool m_isReady = false;
};

} // namespace tagdesk
