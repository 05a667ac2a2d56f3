// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

/// The lines of a drift: one for each changed tag, which can be ticked, and one for each resource that is
/// added, removed or was not read; and which of them are shown. What goes over all lines is done in slices,
/// and a million lines stop no window; what takes one slice is done at once.
class DriftLines : public QObject
{
    Q_OBJECT

public:
    struct Line
    {
        static constexpr std::uint32_t kNoCell = 0xffffffffU;
        std::uint32_t resource = 0; ///< Into Drift::resources.
        std::uint32_t cell = kNoCell; ///< Into Drift::cells.

        [[nodiscard]] bool hasCell() const { return cell != kNoCell; }
    };
    enum class Work : std::uint8_t { None, Loading, Filtering, Ticking };
    using Ranges = std::vector<std::pair<int, int>>; ///< Of shown lines, both included.

    explicit DriftLines(QObject *parent = nullptr);

    /// Nothing is ticked then; the filter stays.
    void setDrift(std::shared_ptr<const Drift> drift);
    /// Shows the lines with this text in a cell, in any case, and of these origins; nullopt: of all, and
    /// resources, too. Ticks of lines that are hidden stay.
    void setFilter(const QString &text, std::optional<DriftOrigin> origin);
    /// The tags of these lines. Many of them only while there is no other work.
    void tick(Ranges lines, bool ticks);
    /// Ends the work over many lines: what is shown and ticked stays as it was before it.
    void stop();

    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] const Drift &drift() const { return *m_drift; }
    /// Once it is loaded.
    [[nodiscard]] const DriftCounts &counts() const { return m_counts; }
    /// Shown or not.
    [[nodiscard]] std::size_t all() const { return m_all.size(); }
    [[nodiscard]] int shown() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] const Line &line(int shown) const
    {
        return m_all[m_shown[static_cast<std::size_t>(shown)]];
    }
    [[nodiscard]] const DriftedResource &resource(const Line &line) const;
    /// Null: it is about a resource.
    [[nodiscard]] const DriftedCell *cell(const Line &line) const;
    [[nodiscard]] bool isTicked(const Line &line) const { return line.hasCell() && m_ticks[line.cell]; }
    [[nodiscard]] std::size_t tickedCount() const { return m_tickedCount; }
    /// Places in Drift::cells, ascending.
    [[nodiscard]] std::vector<std::size_t> ticked() const;
    /// Of what is shown.
    [[nodiscard]] const QString &text() const { return m_filter.text; }

signals:
    void aboutToShow();
    /// The lines are others.
    void shownChanged();
    /// Of all lines between these two shown ones.
    void ticksChanged(int first, int last);
    void workChanged();
    void progressed(qint64 done, qint64 total);

private:
    struct Filter
    {
        QString text;
        std::optional<DriftOrigin> origin;
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    void begin(Work work);
    void slice();
    [[nodiscard]] bool advance();
    [[nodiscard]] bool load();
    [[nodiscard]] bool filter();
    [[nodiscard]] bool tickSome();
    void end();
    void show(std::vector<std::uint32_t> shown);
    [[nodiscard]] bool isShown(const Line &line) const;
    void setTick(const Line &line, bool ticks);

    std::shared_ptr<const Drift> m_drift = std::make_shared<const Drift>();
    std::vector<Line> m_all;
    std::vector<std::uint32_t> m_shown; // into m_all
    std::vector<bool> m_ticks; // by place in Drift::cells
    std::size_t m_tickedCount = 0;
    DriftCounts m_counts;
    Filter m_filter; // by which m_shown was made

    // Of the work.
    Work m_work = Work::None;
    QTimer m_slice;
    Filter m_wanted;
    Filter m_filtering; // by which m_next is being made
    std::size_t m_at = 0;
    std::size_t m_cell = 0;
    std::size_t m_range = 0;
    int m_inRange = 0;
    std::vector<std::uint32_t> m_next; // shown ones
    Ranges m_ranges;
    bool m_ticking = false;
    std::vector<bool> m_ticksBefore;
    std::size_t m_tickedBefore = 0;
};

} // namespace tagdesk
