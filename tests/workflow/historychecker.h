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
/// was not asked for; nothing may be written over a value of others that the program could have known; every
/// attempt at a write follows a reading of its own, which is young. What nobody can prevent is counted: the
/// clouds know no condition for a write, so that a value is lost that others set between the reading and the
/// write.
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
        bool wasTheirs = false; ///< Others changed it.

        /// Others left it so that it is neither as it was nor as it was asked to be.
        [[nodiscard]] bool isTheirs() const { return !isOurs && wasTheirs && now != before && now != after; }
        [[nodiscard]] bool standsByUs() const { return isOurs && !isLate && now == after; }
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
        std::size_t caughtByPause = 0; ///< Attempts under way when the program was stopped.
    };

    /// `readingAgeMs`: how old a reading may be when its write arrives. `accessKeys`: the program's own.
    HistoryChecker(qint64 readingAgeMs, QByteArrayList accessKeys);

    /// Forgets what was asked for before.
    void begin();
    void ask(const Cell &cell, const Value &before, const Value &after);
    [[nodiscard]] const std::map<Cell, Fate> &fates() const { return m_fates; }
    /// The program stood still, by the estate's clock.
    void notePause(qint64 fromMs, qint64 untilMs) { m_pauses.push_back({fromMs, untilMs}); }
    /// What happened next; what is wrong with it, in words.
    [[nodiscard]] QStringList check(const Estate &estate, std::span<const EstateEvent> events);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    struct Reading
    {
        quint64 number = 0; ///< Of its event; 0: there was none.
        qint64 atMs = 0;
        std::map<QString, QString> tags;
    };
    struct Attempt
    {
        quint64 number = 0;
        Reading reading; ///< That it follows.
        bool isGuarded = false; ///< The reading is young, and no other attempt came after it.
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
    [[nodiscard]] bool isYoung(const EstateEvent &event, const Reading &reading, const QString &where);
    void judgeOverwrite(
        const EstateEvent &event, const Cell &cell, const Value &before, const QString &where);
    [[nodiscard]] bool isCaughtByPause(qint64 readMs, qint64 attemptMs) const;
    void complain(const QString &what, const QString &where)
    {
        m_wrong.append(what + QStringLiteral(": ") + where);
    }

    qint64 m_readingAgeMs;
    QByteArrayList m_accessKeys;
    std::map<Cell, Fate> m_fates;
    std::map<Cell, Course> m_courses;
    std::map<std::size_t, Reading> m_readings; // the last one of each resource
    std::map<std::pair<quint64, std::size_t>, Attempt> m_attempts; // by request and resource
    std::vector<Pause> m_pauses;
    quint64 m_number = 0; // of the event
    QStringList m_wrong;
    Counts m_counts;
};

} // namespace tagdesk
