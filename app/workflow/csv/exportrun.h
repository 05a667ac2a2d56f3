// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvwriter.h"
#include "job.h"
#include "wholefile.h"

#include <QTimer>

namespace tagdesk {

class Workspace;

/// Writes resources as a CSV file, a slice at a time, so that a window stays alive over a million rows. The
/// file appears whole at the end, or what was there before stays. Edits made meanwhile are in the rows that
/// were not written yet.
class ExportRun : public Job
{
    Q_OBJECT

public:
    /// `workspace` outlives the run. Account names are filled in.
    ExportRun(
        Workspace &workspace, Rows rows, CsvExport form, const QString &path, QObject *parent = nullptr);

    void start();
    void abort();
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    /// Valid after finished(); an error of WholeFile, or Cancelled.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

signals:
    void progressed(qint64 done, qint64 whole);

private:
    void writeSlice();
    void end(Result<void> result);

    Rows m_rows;
    CsvWriter m_writer;
    QString m_path;
    WholeFile m_file;
    QTimer m_slice;
    std::size_t m_written = 0;
    Result<void> m_result;
};

} // namespace tagdesk
