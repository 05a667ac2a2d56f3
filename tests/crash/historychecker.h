// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "estatehistory.h"

#include <QStringList>

#include <compare>
#include <map>
#include <set>
#include <span>

namespace tagdesk {

/// Holds what a program did against the history of the estate that it worked on. Nothing may be written that
/// was not asked for; every attempt at a write follows a reading that is young, came after the last attempt
/// at the same cells and showed none of them to be of others. So nothing is written over a value of others
/// that the program could have known. What nobody can prevent is counted: the clouds know no condition for a
/// write, so that a value is lost that others set between the reading and the write.
/// Which answers reached the program is not known here. So a younger reading that shows a value of others
/// does not count against a write that went out on an older one: its answer may have been lost, or on its
/// way.
class HistoryChecker
{
public:
    struct Cell
    {
        std::size_t resource = 0; ///< Row of the estate.
        QString key;

        friend std::strong_ordering operator<=>(const Cell &left, const Cell &right)
        {
            if (left.resource != right.resource)
                return left.resource <=> right.resource;
            return left.key.compare(right.key) <=> 0;
        }
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    using Value = std::optional<QString>; ///< nullopt: absent.

    /// What became of a cell since it was asked for.
    struct Fate
    {
        Value before; ///< As it was when it was asked for,
        Value after; ///< and as it was asked to be.
        Value now;
        std::set<Value> shown; ///< By readings of the program.
        bool wasAttempted = false;
        bool wasWanted = false; ///< It was as asked for, at some time, by whomever.
        bool isOurs = false; ///< The program set what is there now.
        bool isLate = false; ///< With a write that took effect after others had changed the cell.
        bool isOfEarlier = false; ///< It was an earlier program, over by now, that sent this write.
        bool wasTheirs = false; ///< Others changed it.

        /// Others left it so that it is neither as it was nor as it was asked to be.
        [[nodiscard]] bool isTheirs() const { return !isOurs && wasTheirs && now != before && now != after; }
        /// The last program did it itself. One that finds what an earlier one has sent may be shown the value
        /// before it, or none: it is right to say that it did nothing.
        [[nodiscard]] bool standsByProgram() const
        {
            return isOurs && !isLate && !isOfEarlier && now == after;
        }
    };
    struct Counts
    {
        std::size_t attempts = 0; ///< Cells.
        std::size_t writes = 0; ///< Cells.
        std::size_t late = 0; ///< Writes that took effect after their answer.
        std::size_t meddled = 0; ///< Cells that were asked for and that others changed.
        std::size_t overwrites = 0; ///< Values of others that were lost though they could have been seen.
        std::size_t unavoidable = 0; ///< Values lost that came between the reading and the attempt,
        std::size_t afterAttempt = 0; ///< or between the attempt and its late effect,
        std::size_t hidden = 0; ///< or that the cloud did not show yet.
        std::size_t crossed = 0; ///< Attempts that a younger reading spoke against.
        std::size_t caughtByPause = 0; ///< Attempts whose reading got old while the program was stopped.
    };

    /// `readingAgeMs`: how old a reading may be when its write arrives. `accessKeys`: the program's own.
    HistoryChecker(qint64 readingAgeMs, QByteArrayList accessKeys);

    /// Forgets what was asked for before.
    void begin();
    void ask(const Cell &cell, const Value &before, const Value &after);
    [[nodiscard]] const std::map<Cell, Fate> &fates() const { return m_fates; }
    /// Others changed some tag of the resource since begin().
    [[nodiscard]] bool wasTouched(std::size_t resource) const { return m_touched.contains(resource); }
    /// Another program starts. What those before it have sent may take effect yet.
    void beginProgram();
    /// Cells that the program of the last beginProgram() tried to write.
    [[nodiscard]] std::set<Cell> attempted() const;
    /// The program stood still, by the estate's clock.
    void notePause(qint64 fromMs, qint64 untilMs) { m_pauses.push_back({fromMs, untilMs}); }
    /// What happened next; what is wrong with it, in words.
    [[nodiscard]] QStringList check(const Estate &estate, std::span<const EstateEvent> events);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    struct Reading
    {
        quint64 number = 0; ///< Of its event.
        qint64 atMs = 0;
        std::map<QString, QString> tags;
    };
    struct Attempt
    {
        quint64 number = 0;
        quint64 reading = 0; ///< The event that it follows.
        bool isGuarded = false; ///< There is such a reading, and it is young.
    };
    /// When a cell got its value, and when the program last tried to write it; numbers of events.
    struct Course
    {
        quint64 born = 0;
        bool isOurs = false;
        quint64 lastAttempt = 0;
    };
    struct Pause
    {
        qint64 fromMs = 0;
        qint64 untilMs = 0;
    };

    void takeShown(const Estate &estate, const EstateEvent &event);
    void takeAttempt(const Estate &estate, const EstateEvent &event);
    void takeWrite(const Estate &estate, const EstateEvent &event);
    [[nodiscard]] const Reading *guardOf(
        const Estate &estate, const EstateEvent &event, const QString &where);
    [[nodiscard]] QString objection(
        const Estate &estate, const EstateEvent &event, const Reading &reading) const;
    [[nodiscard]] bool isYoung(const Reading &reading, const EstateEvent &event, const QString &where);
    void takeOurs(const EstateEvent &event, const Cell &cell, const Value &before, const QString &where);
    void judgeOverwrite(const Attempt &attempt, const Cell &cell, const Value &before, const QString &where);
    void complain(const QString &what, const QString &where)
    {
        m_wrong.append(what + QStringLiteral(": ") + where);
    }

    qint64 m_readingAgeMs;
    QByteArrayList m_accessKeys;
    std::map<Cell, Fate> m_fates;
    std::map<Cell, Course> m_courses;
    std::map<std::size_t, std::vector<Reading>> m_readings; // of each resource, in their order
    std::set<std::size_t> m_touched; // resources
    std::map<std::pair<quint64, std::size_t>, Attempt> m_attempts; // by request and resource
    std::vector<Pause> m_pauses;
    quint64 m_number = 0; // of the event
    quint64 m_programStart = 0; // the last event before it
    QStringList m_wrong;
    Counts m_counts;
};

} // namespace tagdesk
