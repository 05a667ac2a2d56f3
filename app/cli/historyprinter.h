// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "journalrun.h"

#include <vector>

class QIODevice;

namespace tagdesk {

/// JSON: [{"run","profile","cloud","started","ended","state","note","undoes","continues","requests","cells":
/// {"planned","accepted","verified","failed","unknown"}}]; what does not apply is null. Times are UTC.
void printRuns(QIODevice &device, CliFormat format, const std::vector<JournalRun> &runs);
/// JSON: [{"id","name","region","kind","key","before","after","state","message","requestId"}]; null: no such
/// tag.
void printCells(QIODevice &device, CliFormat format, const std::vector<JournalCell> &cells);

} // namespace tagdesk
