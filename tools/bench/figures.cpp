// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace tagdesk::bench {

namespace {

double rounded(double value)
{
    return std::abs(value) < 1'000 ? std::round(value * 100) / 100 : std::round(value);
}

double clockMs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

double processorMs()
{
    return clockMs(CLOCK_PROCESS_CPUTIME_ID);
}

void printFigure(const QByteArray &name, double value, const QByteArray &unit, const QJsonObject &more)
{
    QJsonObject line = more;
    line.insert(QLatin1String("name"), QString::fromUtf8(name));
    line.insert(QLatin1String("value"), rounded(value));
    line.insert(QLatin1String("unit"), QString::fromUtf8(unit));
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void measure(const QByteArray &name, const std::function<void()> &action, const QJsonObject &more,
    const std::function<void()> &prepare)
{
    std::array<double, 5> times{};
    std::array<double, 5> cpuTimes{};
    for (std::size_t run = 0; run < times.size(); ++run) {
        if (prepare)
            prepare();
        const double began = clockMs(CLOCK_MONOTONIC);
        const double cpuBegan = processorMs();
        action();
        cpuTimes[run] = processorMs() - cpuBegan;
        times[run] = clockMs(CLOCK_MONOTONIC) - began;
    }
    std::ranges::sort(times);
    std::ranges::sort(cpuTimes);
    QJsonObject line = more;
    line.insert(QLatin1String("best"), rounded(times.front()));
    line.insert(QLatin1String("worst"), rounded(times.back()));
    line.insert(QLatin1String("cpu"), rounded(cpuTimes[cpuTimes.size() / 2]));
    printFigure(name, times[times.size() / 2], "ms", line);
}

} // namespace tagdesk::bench
