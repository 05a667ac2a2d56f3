// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace tagdesk::bench {

/// Prints one figure as a JSON line: {"name", "value", "unit", …}.
void printFigure(const QByteArray &name, double value, const QByteArray &unit, const QJsonObject &more = {});

/// Processor time of this process so far.
[[nodiscard]] double processorMs();

/// "VmRSS" or "VmHWM" of this process in MB.
[[nodiscard]] double memoryMb(const QByteArray &field);
/// The highest use of memory is counted from here.
void resetPeakMemory();

/// What one run of something took, in ms.
struct Sample
{
    double wall = 0;
    double processor = 0;
};

[[nodiscard]] Sample timed(const std::function<void()> &action);
/// Prints the median time of these runs, with the best, the worst and the median of processor time, which a
/// busy machine does not lengthen.
void printSamples(const QByteArray &name, const std::vector<Sample> &samples, const QJsonObject &more = {});

/// How often what is measured is run.
inline constexpr int kRuns = 5;

/// Runs `action` some times and prints what it took. `prepare` runs before each and is not counted.
void measure(const QByteArray &name, const std::function<void()> &action, const QJsonObject &more = {},
    const std::function<void()> &prepare = {});

} // namespace tagdesk::bench
