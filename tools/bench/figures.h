// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace tagdesk::bench {

/// Prints one figure as a JSON line: {"name", "value", "unit", …}.
void printFigure(const QByteArray &name, double value, const QByteArray &unit, const QJsonObject &more = {});

/// Processor time of this process so far.
[[nodiscard]] double processorMs();

/// Runs `action` some times and prints the median time in ms, with the best, the worst and the median of
/// processor time, which a busy machine does not lengthen. `prepare` runs before each and is not counted.
void measure(const QByteArray &name, const std::function<void()> &action, const QJsonObject &more = {},
    const std::function<void()> &prepare = {});

} // namespace tagdesk::bench
