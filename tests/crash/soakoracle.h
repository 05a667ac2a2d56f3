// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyorder.h"
#include "historychecker.h"
#include "journalrun.h"
#include "soakestate.h"

#include <QStringList>

namespace tagdesk {

/// What must hold after changes were asked for, whatever went wrong on the way: journal and document say of
/// each cell what the estate's history says of it. Knows what was asked for and what others did, and nothing
/// of how it is applied. Each comparison returns what is wrong, in words.
class SoakOracle
{
public:
    using Cell = HistoryChecker::Cell;
    using Value = HistoryChecker::Value;
    using Fate = HistoryChecker::Fate;
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
        std::size_t alreadySo = 0; ///< As wanted before anything was sent.
        std::size_t failed = 0;
        std::size_t theirs = 0; ///< Of these, left alone since others changed them.
        std::size_t unknown = 0; ///< A run ended that could not read them back.
        std::size_t notSent = 0; ///< A run ended early, or before it began.
        std::size_t kept = 0; ///< Not in a run: a program left them as they were, and said so.
        std::size_t forked = 0; ///< Not judged: see Circumstances.
    };
    /// What a round did, as far as it excuses what is not done.
    struct Circumstances
    {
        bool wasKilled = false; ///< Some program was, maybe before it wrote anything down.
        bool wasRefused = false; ///< Some run ended early, and said so.
        bool isUndo = false; ///< What was asked for is what a run may take back.
        std::set<Cell> kept; ///< A program said that it leaves these as they are, or shows them as staged.
        /// Written by a program with a damaged journal, which was put back to how it was before: what became
        /// of them is not in it.
        std::set<Cell> forked;
    };

    /// Both outlive this.
    SoakOracle(const SoakEstate &estate, HistoryChecker &checker);

    [[nodiscard]] const std::vector<TagMap> &tags() const { return m_now; }
    [[nodiscard]] Value value(const Cell &cell) const;
    [[nodiscard]] const Counts &counts() const { return m_counts; }

    /// Forgets what was asked for before. `tags`: the whole cloud now.
    void begin(std::vector<TagMap> tags);
    void ask(const Cell &cell, const Value &after);
    [[nodiscard]] bool isAsked(const Cell &cell) const { return m_checker.fates().contains(cell); }

    /// All runs since begin(), in their order, once they have ended.
    [[nodiscard]] QStringList compareJournal(
        const std::vector<Run> &runs, const Circumstances &circumstances);
    /// What a program that was not killed knows in the end. `runs`: as for the journal, so far.
    [[nodiscard]] QStringList compareDocument(const ApplyReport &report, const std::vector<Run> &runs);
    /// What a listing of one resource brings now. `tags`: what the cloud has.
    [[nodiscard]] QStringList compareListed(std::size_t resource, const Tags &listed, const TagMap &tags);

private:
    struct Written
    {
        RowState state = RowState::None;
        Error error;
    };

    [[nodiscard]] std::map<Cell, Written> lastWritten(const std::vector<Run> &runs) const;
    void comparePlanned(const Run &run, QStringList &wrong);
    void judge(const Cell &cell, const Written &written, bool wasRefused, QStringList &wrong);
    [[nodiscard]] bool mayBeMissing(
        const Cell &cell, const Circumstances &circumstances, const std::set<QString> &begun) const;
    [[nodiscard]] QString described(const Cell &cell) const;

    const SoakEstate &m_estate;
    HistoryChecker &m_checker;
    std::vector<TagMap> m_now;
    Counts m_counts;
};

} // namespace tagdesk
