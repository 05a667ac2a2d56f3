// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "journalcopies.h"
#include "journalrun.h"

#include <vector>

class QIODevice;

namespace tagdesk {

/// JSON: an array of historyObject().
void printRuns(QIODevice &device, CliFormat format, const std::vector<JournalRun> &runs);
void printCells(QIODevice &device, CliFormat format, const std::vector<JournalCell> &cells);
/// JSON: an array of {"copy","day","lastRun"}.
void printJournalCopies(QIODevice &device, CliFormat format, const std::vector<JournalCopies::Copy> &copies);

} // namespace tagdesk
