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

/// A column of a table that is not used.
struct PrintedColumn
{
    int column = 0; ///< From 1.
    QString head;
};

/// How a table was understood.
struct PrintedReading
{
    QString preset; ///< See mappingPresets(); empty: the columns were said one by one.
    QString certainty; ///< See scriptWord(); "given": somebody said so.
    QString kept{}; ///< The name of the kept columns that were used; empty: none were.
    QString encoding; ///< See encodingName().
    int encodingConfidence = 100; ///< Percent.
    QList<qint64> skipped; ///< Lines above the table.
    QList<PrintedColumn> ignored;
};

/// What a table would change.
struct PlannedImport
{
    PrintedReading reading;
    ImportCounts counts;
    std::size_t requests = 0;
    qint64 milliseconds = 0;
    QList<ScopedChange> changes;
    QList<PrintedProblem> problems;
};

/// JSON:
/// {"preset","certainty","keptMapping","encoding","encodingConfidence","skipped":[line],"ignored":[{"column","head"}],"counts":{"changes","same","blank","untouched","errors","rows","goodRows","badRows"},"requests",
/// "milliseconds","changes":[{"scope","id","key","before","after"}],"problems":[{"line","column","reason",
/// "message"}]}; null: no such tag. Table: the counts, and the first changes.
void printPlannedImport(QIODevice &device, CliFormat format, const PlannedImport &planned);

} // namespace tagdesk
