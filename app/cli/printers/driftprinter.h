// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "drift.h"

#include <functional>
#include <optional>

class QIODevice;

namespace tagdesk {

class Console;

/// What changed since a snapshot, as `drift` prints it.
struct PrintedDrift
{
    const Snapshot &then;
    std::optional<Snapshot> other; ///< nullopt: it was compared with what is there now.
    const Drift &drift;
    std::function<QString(const Collection &)> scope;
};

/// A line for each changed tag, and for each resource that is added, removed or was not read. JSON:
/// {"snapshot":{"id","name","taken","seen"},"other","compared","notCompared":[{"scope","wasRead"}],
/// "resources":[{"scope","id","name","change","tags":[{"key","then","now","by","run","who","when"}]}]}; the
/// words of "change" and "by" stay. CSV has the same columns.
void printDrift(QIODevice &device, CliFormat format, const PrintedDrift &printed);
/// Says the numbers, and what the command ends with: Differences, SomeFailed or Done.
[[nodiscard]] CliExitCode sayDrift(Console &console, const Drift &drift);

} // namespace tagdesk
