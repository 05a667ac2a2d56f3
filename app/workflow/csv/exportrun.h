// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvwriter.h"
#include "job.h"
#include "policychoices.h"
#include "wholefile.h"
#include "workbookwriter.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <span>

namespace tagdesk {

class BackgroundWork;
class Workspace;

/// What the policies of the accounts offer for the keys, for a workbook of these rows; nothing for the
/// others.
[[nodiscard]] QHash<QString, KeyChoices> exportChoices(
    const QStringList &keys, std::span<const Row> rows, Workspace &workspace);

/// Writes resources as a CSV file, or as a workbook where the file's name says so, a slice at a time, so that
/// a window stays alive over a million rows. The file appears whole at the end, or what was there before
/// stays. Edits made meanwhile are in the rows that were not written yet.
class ExportRun : public Job
{
    Q_OBJECT

public:
    /// `workspace` outlives the run. Account names and choices are filled in.
    ExportRun(
        Workspace &workspace, Rows rows, CsvExport form, const QString &path, QObject *parent = nullptr);
    ~ExportRun() override;

    void start();
    void abort();
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    /// Valid after finished(); an error of WholeFile or WorkbookWriter, or Cancelled.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

signals:
    void progressed(qint64 done, qint64 whole);

private:
    /// Takes the next rows while the window has time for it, as far as `done` counts; false: there are more.
    [[nodiscard]] bool takeRows(
        std::size_t &done, const std::function<void(std::span<const Row> rows)> &take);
    void lookUp();
    void begin();
    void writeSlice();
    void writeText();
    void appendRow(Row row);
    void pack();
    void end(Result<void> result);

    Workspace &m_workspace;
    Rows m_rows;
    CsvExport m_form; // what a workbook offers comes later
    std::unique_ptr<PolicyChoices> m_choices; // of a workbook, until all rows were looked at
    std::size_t m_lookedUp = 0;
    std::unique_ptr<CsvWriter> m_writer; // one of the two
    std::shared_ptr<WorkbookWriter> m_book; // shared with the thread that packs it
    QString m_path;
    std::shared_ptr<WholeFile> m_file;
    std::unique_ptr<BackgroundWork> m_packing;
    QTimer m_slice;
    std::string m_text; // not yet in the file
    std::size_t m_written = 0;
    bool m_isOpen = false;
    Result<void> m_result;
};

} // namespace tagdesk
