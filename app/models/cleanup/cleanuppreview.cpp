// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuppreview.h"

#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr qint64 kCleanupSliceMs = 8; // of the window's time, before it may do something else
constexpr std::size_t kSortedRows = 65'536; // between two looks at the clock
constexpr int kDocumentPauseMs = 200;

} // namespace

CleanupPreview::CleanupPreview(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &CleanupPreview::slice);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kDocumentPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CleanupPreview::beginAnew);
    // A case that is out of date must not be worked on: its tags may be others.
    const auto moved = [this] {
        if (m_rows.empty())
            return;
        m_slice.stop();
        m_stage = Stage::Sorting;
        m_pause.start();
        emit began();
    };
    connect(workspace, &Workspace::rowsChanged, this, moved);
    connect(workspace, &Workspace::accountsChanged, this, moved);
}

CleanupPreview::~CleanupPreview() = default;

void CleanupPreview::setRows(Rows rows)
{
    m_rows = std::move(rows);
    beginAnew();
}

void CleanupPreview::setSteps(const CleanupSteps &steps)
{
    m_steps = steps;
    beginPass();
}

void CleanupPreview::setWrittenAt(WrittenAt writtenAt)
{
    m_writtenAt = std::move(writtenAt);
    beginPass();
}

void CleanupPreview::beginAnew()
{
    m_pause.stop();
    m_pass.reset();
    m_count.reset();
    m_cases = std::make_unique<TagCases>(m_workspace->editInput());
    m_sorted = 0;
    m_stage = Stage::Sorting;
    m_slice.start();
    emit began();
}

/// The steps again, on resources that are sorted already or will be.
void CleanupPreview::beginPass()
{
    if (!m_cases || m_stage == Stage::Sorting || m_stage == Stage::Counting)
        return;
    m_pass = std::make_unique<CleanupPass>(m_steps, *m_cases, m_workspace->editInput(), m_writtenAt);
    m_stage = Stage::Cleaning;
    m_slice.start();
    emit began();
}

void CleanupPreview::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (advance()) {
        if (clock.elapsed() >= kCleanupSliceMs)
            return;
    }
}

/// False when there is nothing more to do.
bool CleanupPreview::advance()
{
    switch (m_stage) {
    case Stage::Sorting:
        if (m_sorted < m_rows.size()) {
            const std::size_t count = std::min(kSortedRows, m_rows.size() - m_sorted);
            m_cases->add(std::span(m_rows).subspan(m_sorted, count));
            m_sorted += count;
        } else {
            endSorting();
        }
        return true;
    case Stage::Counting:
        if (!m_count->advance()) {
            m_report = m_count->take();
            m_count.reset();
            m_stage = Stage::Cleaning;
            beginPass();
            emit reported();
        }
        return true;
    case Stage::Cleaning:
        if (m_pass->advance())
            return true;
        finish();
        return false;
    case Stage::Done:
        break;
    }
    return false;
}

void CleanupPreview::endSorting()
{
    m_cases->finish();
    if (m_wantsReport) {
        m_count = std::make_unique<SpellingCount>(*m_cases, m_workspace->editInput());
        m_stage = Stage::Counting;
    } else {
        m_stage = Stage::Cleaning;
        beginPass();
    }
}

void CleanupPreview::finish()
{
    m_slice.stop();
    m_plan = m_pass->take();
    m_pass.reset();
    m_stage = Stage::Done;
    emit ready();
}

bool CleanupPreview::stage(EditDescription::Kind kind)
{
    if (!isReady())
        return false;
    Rows asked;
    asked.reserve(m_plan.deltas.size());
    for (const auto &[row, delta] : m_plan.deltas)
        asked.push_back(row);
    return m_workspace->stageExactly(m_plan.deltas, asked, {.kind = kind, .key = {}, .text = {}});
}

} // namespace tagdesk
