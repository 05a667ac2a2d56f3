// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

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

Sample timed(const std::function<void()> &action)
{
    const double began = clockMs(CLOCK_MONOTONIC);
    const double processorBegan = processorMs();
    action();
    const double processor = processorMs() - processorBegan;
    return {.wall = clockMs(CLOCK_MONOTONIC) - began, .processor = processor};
}

void printSamples(const QByteArray &name, const std::vector<Sample> &samples, const QJsonObject &more)
{
    std::vector<double> times;
    std::vector<double> processorTimes;
    for (const Sample &sample : samples) {
        times.push_back(sample.wall);
        processorTimes.push_back(sample.processor);
    }
    std::ranges::sort(times);
    std::ranges::sort(processorTimes);
    QJsonObject line = more;
    line.insert(QLatin1String("best"), rounded(times.front()));
    line.insert(QLatin1String("worst"), rounded(times.back()));
    line.insert(QLatin1String("cpu"), rounded(processorTimes[processorTimes.size() / 2]));
    printFigure(name, times[times.size() / 2], "ms", line);
}

void measure(const QByteArray &name, const std::function<void()> &action, const QJsonObject &more,
    const std::function<void()> &prepare)
{
    std::vector<Sample> samples;
    for (int run = 0; run < kRuns; ++run) {
        if (prepare)
            prepare();
        samples.push_back(timed(action));
    }
    printSamples(name, samples, more);
}

double memoryMb(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(field + ':') + field.size() + 1;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toDouble() / 1'024;
}

void resetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace tagdesk::bench
