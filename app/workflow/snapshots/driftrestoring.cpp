// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftrestoring.h"

#include "backgroundwork.h"
#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace tagdesk {

namespace {

constexpr qint64 kDriftSliceMs = 4; // of the window's time, before it may do something else
constexpr std::size_t kCellsAtOnce = 256; // between two looks at the clock

} // namespace

DriftRestorer::DriftRestorer(
    Workspace &workspace, std::shared_ptr<const Drift> drift, std::vector<std::size_t> cells, QString name)
    : m_workspace(workspace)
    , m_drift(std::move(drift))
    , m_cells(std::move(cells))
    , m_name(std::move(name))
{
    m_edits.reserve(m_cells.size());
    m_deltas.reserve(m_cells.size());
}

void DriftRestorer::beginAnew()
{
    m_found = 0;
    m_planned = 0;
    m_edits.clear();
    m_deltas.clear();
    m_restored = {};
}

bool DriftRestorer::find(std::size_t cells)
{
    const ResourceTable &table = m_workspace.table();
    TagPool &pool = m_workspace.pool();
    const std::size_t end = m_found + std::min(cells, m_cells.size() - m_found);
    for (; m_found < end; ++m_found) {
        const DriftedCell &cell = m_drift->cells.at(m_cells[m_found]);
        const std::optional<Row> row = table.find(m_drift->resources.at(cell.resource).id);
        if (!row || table.knowledge(*row) != TagKnowledge::Read) {
            ++m_restored.gone;
            continue;
        }
        const TextId key = pool.intern(cell.key);
        const std::optional<TextId> value = pool.value(table.tags(*row), key);
        const std::optional<TextId> seen = cell.now ? std::optional(pool.intern(*cell.now)) : std::nullopt;
        if (value != seen) {
            ++m_restored.changedSince;
            continue;
        }
        m_edits.push_back({.row = *row, .key = key, .value = cell.then ? pool.intern(*cell.then) : kRemoved});
    }
    return m_found < m_cells.size();
}

bool DriftRestorer::plan(std::size_t cells)
{
    const auto first = m_edits.cbegin() + static_cast<std::ptrdiff_t>(m_planned);
    auto last = first + static_cast<std::ptrdiff_t>(std::min(cells, m_edits.size() - m_planned));
    // All of a row are weighed together, since removals make room for what is new on it.
    while (last != m_edits.cend() && last != first && last->row == std::prev(last)->row)
        ++last;
    const CellPlan plan = planCells({first, last}, m_workspace.editInput());
    m_restored.cells += plan.changed;
    m_restored.refused += plan.refused;
    m_deltas.insert(m_deltas.end(), plan.deltas.begin(), plan.deltas.end());
    m_planned += static_cast<std::size_t>(std::distance(first, last));
    return m_planned < m_edits.size();
}

RestoredDrift DriftRestorer::stage()
{
    m_restored.resources = m_deltas.size();
    Rows rows;
    rows.reserve(m_deltas.size());
    for (const auto &[row, delta] : m_deltas)
        rows.push_back(row);
    m_workspace.stageExactly(
        m_deltas, rows, {.kind = EditDescription::Kind::RestoreSnapshot, .key = {}, .text = m_name});
    return m_restored;
}

void orderByRow(std::vector<CellEdit> &edits)
{
    std::ranges::stable_sort(edits, {}, &CellEdit::row);
}

RestoredDrift restoreDrift(
    Workspace &workspace, const Drift &drift, const std::vector<std::size_t> &cells, const QString &name)
{
    constexpr std::size_t kAll = std::numeric_limits<std::ptrdiff_t>::max();
    const std::shared_ptr<const Drift> borrowed(std::shared_ptr<const Drift>(), &drift);
    DriftRestorer restorer(workspace, borrowed, cells, name);
    std::ignore = restorer.find(kAll);
    orderByRow(restorer.edits());
    std::ignore = restorer.plan(kAll);
    return restorer.stage();
}

DriftRestoring::DriftRestoring(Workspace &workspace, std::shared_ptr<const Drift> drift,
    std::vector<std::size_t> cells, QString name, QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_restorer(workspace, std::move(drift), std::move(cells), std::move(name))
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &DriftRestoring::slice);
    // What was weighed may be another thing now.
    connect(&workspace, &Workspace::rowsChanged, this, &DriftRestoring::beginAnew);
    connect(&workspace, &Workspace::accountsChanged, this, &DriftRestoring::beginAnew);
}

DriftRestoring::~DriftRestoring() = default;

void DriftRestoring::start()
{
    m_slice.start();
}

void DriftRestoring::beginAnew()
{
    // It moves by itself when it stages; and the thread still has what it puts in order.
    if (m_stage == Stage::Staging || isEnded())
        return;
    if (m_stage == Stage::Ordering)
        m_ordering->disconnect(this);
    m_restorer.beginAnew();
    m_stage = Stage::Finding;
    m_slice.start();
}

void DriftRestoring::slice()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < kDriftSliceMs) {
        if (!advance())
            return m_stage == Stage::Finding ? putInOrder() : end();
    }
    emit progressed(static_cast<qint64>(m_restorer.done()), 2 * static_cast<qint64>(m_restorer.all()));
}

bool DriftRestoring::advance()
{
    return m_stage == Stage::Finding ? m_restorer.find(kCellsAtOnce) : m_restorer.plan(kCellsAtOnce);
}

void DriftRestoring::putInOrder()
{
    m_slice.stop();
    m_stage = Stage::Ordering;
    auto edits = std::make_shared<std::vector<CellEdit>>(std::exchange(m_restorer.edits(), {}));
    m_ordering = std::make_unique<BackgroundWork>(
        [edits](const BackgroundWork::Control & /*control*/) { orderByRow(*edits); });
    connect(m_ordering.get(), &BackgroundWork::finished, this, [this, edits] {
        m_restorer.edits() = std::move(*edits);
        m_stage = Stage::Planning;
        m_slice.start();
    });
    m_ordering->start();
}

void DriftRestoring::end()
{
    m_slice.stop();
    m_stage = Stage::Staging;
    m_result = m_restorer.stage();
    finishNow();
}

} // namespace tagdesk
