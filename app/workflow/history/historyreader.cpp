// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyreader.h"

#include "clock.h"
#include "documentcontroller.h"
#include "historyconversion.h"
#include "historydocument.h"
#include "journalthread.h"
#include "operatorname.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {
constexpr qint64 kShownCells = 10'000; // more load slowly and are read by nobody
} // namespace

HistoryReader::HistoryReader(const Parts &parts, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clock(std::move(clock))
{
}

/// Of the open accounts, as their next runs would be written down.
std::vector<RunHeader> HistoryReader::openHeaders() const
{
    std::vector<RunHeader> headers;
    for (const OpenAccount &open : m_parts.workspace.accounts()) {
        if (m_parts.controller.isOpen(open.account.id))
            headers.push_back(m_parts.controller.runHeader(open.account.id));
    }
    return headers;
}

void HistoryReader::load()
{
    if (m_parts.document.work() == HistoryDocument::Work::None)
        m_parts.document.setWork(HistoryDocument::Work::Loading);
    shown().ask<std::vector<HistoryRun>>(
        [filter = toJournal(m_parts.document.filter(), m_clock->now().toLocalTime()),
            accounts = openHeaders()](Journal &journal) { return readHistory(journal, filter, accounts); },
        this,
        [this, from = &shown()](const Result<std::vector<HistoryRun>> &runs) {
            if (from != &shown())
                return;
            if (m_parts.document.work() == HistoryDocument::Work::Loading)
                m_parts.document.setWork(HistoryDocument::Work::None);
            if (!runs) {
                m_parts.document.setError(runs.error());
                return;
            }
            m_parts.document.setRuns(*runs);
            if (m_chosen && m_parts.document.run(*m_chosen) != nullptr)
                loadCells(*m_chosen);
        });
}

void HistoryReader::loadCells(qint64 run)
{
    struct Shown
    {
        std::vector<HistoryCell> cells;
        std::vector<HistoryRun> linked;
        bool isCut = false;
    };
    m_chosen = run;
    const HistoryRun *chosen = m_parts.document.run(run);
    JournalFilter filter = toJournal(m_parts.document.filter(), m_clock->now().toLocalTime());
    filter.limit = kShownCells + 1;
    shown().ask<Shown>(
        [run, filter, apply = chosen == nullptr ? QString() : chosen->apply, accounts = openHeaders()](
            Journal &journal) -> Result<Shown> {
            const Result<std::vector<JournalCell>> cells = journal.cells(run, filter);
            if (!cells)
                return failure(cells.error());
            Shown all;
            all.isCut = static_cast<qint64>(cells->size()) > kShownCells;
            const std::size_t count = std::min<std::size_t>(cells->size(), kShownCells);
            for (std::size_t at = 0; at < count; ++at)
                all.cells.push_back(toHistory((*cells)[at]));
            if (apply.isEmpty())
                return all;
            auto linked = readHistory(journal, {.apply = apply}, accounts);
            if (!linked)
                return failure(linked.error());
            all.linked = std::move(*linked);
            return all;
        },
        this,
        [this, run, from = &shown()](const Result<Shown> &read) {
            if (m_chosen != run || from != &shown())
                return;
            if (read)
                m_parts.document.setCells(run, read->cells, read->isCut, read->linked);
            else
                m_parts.document.setError(read.error());
        });
}

JournalThread &HistoryReader::shown() const
{
    return m_foreign == nullptr ? m_parts.journal : *m_foreign;
}

void HistoryReader::save(const QString &path)
{
    const QDateTime now = m_clock->now();
    const HistoryOrigin origin{.who = operatorName(),
        .made = now,
        .since = toJournal(m_parts.document.filter(), now.toLocalTime()).since.toUTC(),
        .until = {}};
    m_parts.document.setWork(HistoryDocument::Work::Exporting);
    m_parts.journal.ask<void>([path, origin](Journal &journal) { return journal.save(path, origin); }, this,
        [this, path](const Result<void> &saved) {
            m_parts.document.setWork(HistoryDocument::Work::None);
            emit this->saved(path, saved ? std::nullopt : std::optional(saved.error()));
        });
}

void HistoryReader::openForeign(const QString &path)
{
    auto *journal = new JournalThread(path, Journal::openForeign, this);
    m_opening = journal;
    m_parts.document.setWork(HistoryDocument::Work::Reading);
    journal->ask<ForeignHistory>([](Journal &opened) { return foreignHistory(opened); }, this,
        [this, journal](const Result<ForeignHistory> &history) {
            m_parts.document.setWork(HistoryDocument::Work::None);
            const bool isWanted = m_opening == journal;
            if (isWanted)
                m_opening = nullptr;
            if (history && isWanted)
                return showForeign(journal, *history);
            retire(journal);
            if (isWanted)
                emit foreignRefused(history.error());
        });
}

void HistoryReader::showForeign(JournalThread *journal, const ForeignHistory &history)
{
    if (m_foreign != nullptr)
        retire(m_foreign);
    m_foreign = journal;
    m_chosen.reset();
    m_parts.document.beginHistory(
        ForeignHistory{.path = journal->path(), .who = history.who, .made = history.made});
    load();
}

void HistoryReader::showOwn()
{
    m_opening = nullptr;
    if (m_foreign == nullptr)
        return;
    retire(std::exchange(m_foreign, nullptr));
    m_chosen.reset();
    m_parts.document.beginHistory(std::nullopt);
    load();
}

/// It goes when it has done what it was asked for, so that nobody waits for its thread.
void HistoryReader::retire(JournalThread *journal)
{
    journal->ask<void>([](Journal & /*journal*/) -> Result<void> { return {}; }, journal,
        [journal](const Result<void> & /*idle*/) { journal->deleteLater(); });
}

} // namespace tagdesk
