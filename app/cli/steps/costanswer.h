// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "costprinter.h"

namespace tagdesk {

class Console;

/// Says why cost tables were not read. What the command ends with.
[[nodiscard]] CliExitCode sayCostFault(Console &console, const CostReadingFault &fault);
/// Prints what was asked, and says what there is to know of the lines: the first of those that were not
/// taken by their numbers. What the command ends with, as far as costs decide it.
[[nodiscard]] CliExitCode printCostAnswer(
    Console &console, const CommandLine &line, const PrintedCosts &printed);

} // namespace tagdesk
