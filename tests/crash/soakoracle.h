// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyorder.h"
#include "journalrun.h"
#include "soakestate.h"

#include <QStringList>

#include <compare>

namespace tagdesk {

/// What must hold after changes were asked for, whatever went wrong on the way: a cell is as it was or as it
/// was asked to be, nothing else was touched, nobody's change was overwritten, and journal and document say
/// which. Knows what was asked for and what others did, and nothing of how it is applied. Each comparison
/// returns what is wrong, in words.
class SoakOracle
{
public:
    struct Cell
    {
        std::size_t resource = 0;
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
    struct Run
    {
        JournalRun run;
        std::vector<JournalCell> cells;
    };
    struct Counts
    {
        std::size_t asked = 0;
        std::size_t compared = 0; ///< Cells in the cloud, the journal and documents.
        std::size_t done = 0;
        std::size_t failed = 0;
        std::size_t theirs = 0; ///< Of these, left alone since others changed them.
        std::size_t unknown = 0; ///< A run ended that could not read them back.
        std::size_t notSent = 0; ///< A run ended early, or before it began.
    };

    explicit SoakOracle(const SoakEstate &estate);

    [[nodiscard]] const std::vector<TagMap> &tags() const { return m_now; }
    [[nodiscard]] Value value(const Cell &cell) const;
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    /// Forgets what was asked for before.
    void begin() { m_asked.clear(); }
    void ask(const Cell &cell, const Value &after);
    [[nodiscard]] bool isAsked(const Cell &cell) const { return m_asked.contains(cell); }
    /// Of those that were asked for.
    [[nodiscard]] std::vector<Cell> cells() const;
    /// Others change a cell now. One that was asked for: only while no program runs.
    void changedByOthers(const Cell &cell, const Value &value);

    /// The whole cloud, after a program ended.
    [[nodiscard]] QStringList compareCloud(const std::vector<TagMap> &tags);
    /// All runs since begin(), in their order, once they have ended. `wasKilled`: some program was, maybe
    /// before it wrote anything down; `wasRefused`: some run ended early.
    [[nodiscard]] QStringList compareJournal(const std::vector<Run> &runs, bool wasKilled, bool wasRefused);
    /// What a program that was not killed knows in the end. `runs`: as for the journal, so far.
    [[nodiscard]] QStringList compareDocument(const ApplyReport &report, const std::vector<Run> &runs);
    /// What a listing of one resource brings now.
    [[nodiscard]] QStringList compareListed(std::size_t resource, const Tags &tags);

private:
    struct Asked
    {
        Value before;
        Value after;
        bool isTheirs = false; // and neither of the two
        bool wasDone = false; // before others changed it
        bool isDoneByOthers = false;
    };
    struct Written
    {
        RowState state = RowState::None;
        Error error;
    };

    void compareCell(const Cell &cell, const Value &found, QStringList &wrong);
    [[nodiscard]] std::map<Cell, Written> lastWritten(const std::vector<Run> &runs) const;
    void comparePlanned(const Run &run, QStringList &wrong);
    void judge(const Cell &cell, const Written &written, bool wasRefused, QStringList &wrong);
    [[nodiscard]] QString described(const Cell &cell) const;

    const SoakEstate &m_estate;
    std::vector<TagMap> m_now;
    std::map<Cell, Asked> m_asked;
    Counts m_counts;
};

} // namespace tagdesk
