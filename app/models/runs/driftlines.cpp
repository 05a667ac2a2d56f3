// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftlines.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr qint64 kLinesSliceMs = 4; // of the window's time, before it may do something else
constexpr std::size_t kLinesAtOnce = 512; // between two looks at the clock

} // namespace

DriftLines::DriftLines(QObject *parent)
    : QObject(parent)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &DriftLines::slice);
}

void DriftLines::setDrift(std::shared_ptr<const Drift> drift)
{
    emit aboutToShow();
    m_drift = std::move(drift);
    m_all.clear();
    m_shown.clear();
    m_ticks.assign(m_drift->cells.size(), false);
    m_tickedCount = 0;
    m_counts = {};
    m_counts.setCompared(m_drift->compared);
    emit shownChanged();
    begin(Work::Loading);
}

void DriftLines::setFilter(const QString &text, std::optional<DriftOrigin> origin)
{
    const Filter wanted{.text = text, .origin = origin};
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    // What is loaded or ticked just now is shown by it in the end.
    if (m_work == Work::None || m_work == Work::Filtering)
        begin(Work::Filtering);
}

void DriftLines::tick(Ranges lines, bool ticks)
{
    std::size_t number = 0;
    for (const auto &[first, last] : lines)
        number += static_cast<std::size_t>(last - first + 1);
    if (number == 0 || m_work == Work::Ticking || (m_work != Work::None && number > kLinesAtOnce))
        return;
    if (m_work == Work::None) {
        m_ranges = std::move(lines);
        m_ticking = ticks;
        return begin(Work::Ticking);
    }
    // The list that is shown stays until the other one is ready.
    for (const auto &[first, last] : lines) {
        for (int shown = first; shown <= last; ++shown)
            setTick(line(shown), ticks);
        emit ticksChanged(first, last);
    }
}

void DriftLines::stop()
{
    if (m_work != Work::Filtering && m_work != Work::Ticking)
        return;
    if (m_work == Work::Ticking) {
        m_ticks = std::move(m_ticksBefore);
        m_tickedCount = m_tickedBefore;
        emit ticksChanged(0, shown() - 1);
    }
    m_wanted = m_filter;
    m_slice.stop();
    m_work = Work::None;
    emit workChanged();
}

void DriftLines::begin(Work work)
{
    m_work = work;
    m_at = 0;
    m_cell = 0;
    m_range = 0;
    m_inRange = 0;
    m_filtering = m_wanted;
    m_next.clear();
    if (work == Work::Loading)
        m_all.reserve(m_drift->resources.size() + m_drift->cells.size());
    if (work == Work::Ticking) {
        m_ticksBefore = m_ticks;
        m_tickedBefore = m_tickedCount;
    }
    slice();
    if (m_work == Work::None)
        return;
    m_slice.start();
    emit workChanged();
}

void DriftLines::slice()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < kLinesSliceMs) {
        if (!advance())
            return end();
    }
    const std::size_t total = m_work == Work::Loading ? m_drift->resources.size() : m_all.size();
    emit progressed(static_cast<qint64>(m_at), static_cast<qint64>(total));
}

/// False: it is done.
bool DriftLines::advance()
{
    switch (m_work) {
    case Work::Loading:
        return load();
    case Work::Filtering:
        return filter();
    default:
        return tickSome();
    }
}

bool DriftLines::load()
{
    const std::vector<DriftedCell> &cells = m_drift->cells;
    const std::size_t last = std::min(m_drift->resources.size(), m_at + kLinesAtOnce);
    const auto addLine = [this](const Line &line) {
        if (isShown(line))
            m_next.push_back(static_cast<std::uint32_t>(m_all.size()));
        m_all.push_back(line);
    };
    for (; m_at < last; ++m_at) {
        m_counts.add(m_drift->resources[m_at]);
        Line line{.resource = static_cast<std::uint32_t>(m_at)};
        if (m_cell >= cells.size() || cells[m_cell].resource != m_at)
            addLine(line);
        for (; m_cell < cells.size() && cells[m_cell].resource == m_at; ++m_cell) {
            m_counts.add(cells[m_cell]);
            line.cell = static_cast<std::uint32_t>(m_cell);
            addLine(line);
        }
    }
    return m_at < m_drift->resources.size();
}

bool DriftLines::filter()
{
    const std::size_t last = std::min(m_all.size(), m_at + kLinesAtOnce);
    for (; m_at < last; ++m_at) {
        if (isShown(m_all[m_at]))
            m_next.push_back(static_cast<std::uint32_t>(m_at));
    }
    return m_at < m_all.size();
}

bool DriftLines::tickSome()
{
    for (std::size_t done = 0; done < kLinesAtOnce && m_range < m_ranges.size(); ++done, ++m_at) {
        const auto &[first, last] = m_ranges[m_range];
        setTick(line(first + m_inRange), m_ticking);
        if (first + m_inRange++ == last) {
            ++m_range;
            m_inRange = 0;
        }
    }
    return m_range < m_ranges.size();
}

void DriftLines::end()
{
    const Work done = std::exchange(m_work, Work::None);
    m_slice.stop();
    if (done == Work::Ticking) {
        const auto [least, most] = std::ranges::minmax_element(m_ranges);
        emit ticksChanged(least->first, most->second);
    } else {
        m_filter = m_filtering;
        show(std::move(m_next));
    }
    if (m_wanted != m_filter)
        return begin(Work::Filtering);
    emit workChanged();
}

void DriftLines::show(std::vector<std::uint32_t> shown)
{
    emit aboutToShow();
    m_shown = std::move(shown);
    emit shownChanged();
}

bool DriftLines::isShown(const Line &line) const
{
    const DriftedCell *tag = cell(line);
    if (m_filtering.origin && (tag == nullptr || tag->origin != *m_filtering.origin))
        return false;
    if (m_filtering.text.isEmpty())
        return true;
    const auto has = [this](const QString &text) {
        return text.contains(m_filtering.text, Qt::CaseInsensitive);
    };
    const auto hasValue = [&has](const std::optional<QString> &value) {
        return value && has(*value);
    };
    return has(resource(line).id.id) || has(resource(line).name)
        || (tag != nullptr && (has(tag->key) || hasValue(tag->then) || hasValue(tag->now) || has(tag->who)));
}

void DriftLines::setTick(const Line &line, bool ticks)
{
    if (!line.hasCell() || m_ticks[line.cell] == ticks)
        return;
    m_ticks[line.cell] = ticks;
    if (ticks)
        ++m_tickedCount;
    else
        --m_tickedCount;
}

const DriftedResource &DriftLines::resource(const Line &line) const
{
    return m_drift->resources[line.resource];
}

const DriftedCell *DriftLines::cell(const Line &line) const
{
    return line.hasCell() ? &m_drift->cells[line.cell] : nullptr;
}

std::vector<std::size_t> DriftLines::ticked() const
{
    std::vector<std::size_t> cells;
    cells.reserve(m_tickedCount);
    for (std::size_t at = 0; at < m_ticks.size(); ++at) {
        if (m_ticks[at])
            cells.push_back(at);
    }
    return cells;
}

} // namespace tagdesk
