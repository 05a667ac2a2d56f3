// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyprinter.h"
#include "csvimport.h"

#include <functional>

namespace tagdesk {

/// A cell or row of a table that does not become a change, or is odd.
struct PrintedProblem
{
    qint64 line = 0;
    int column = 0; ///< 0: the row as a whole.
    QString reason; ///< See importReasonWord.
    QString message;
};

/// A change with the scope of its resource.
struct ScopedChange
{
    QString scope; ///< Provider::scopeText.
    PlannedChange change;
};

/// What a table would change.
struct PlannedImport
{
    ImportCounts counts;
    std::size_t requests = 0;
    qint64 milliseconds = 0;
    QList<ScopedChange> changes;
    QList<PrintedProblem> problems;
};

/// JSON: {"counts":{"changes","same","blank","untouched","errors","rows","goodRows","badRows"},"requests",
/// "milliseconds","changes":[{"scope","id","key","before","after"}],"problems":[{"line","column","reason",
/// "message"}]}; null: no such tag. Table: the counts, and the first changes.
void printPlannedImport(QIODevice &device, CliFormat format, const PlannedImport &planned);

} // namespace tagdesk
