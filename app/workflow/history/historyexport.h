// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "journalrun.h"

#include <memory>
#include <string>

namespace tagdesk {

class BackgroundWork;
class JournalThread;

/// Writes every cell of a run of the journal into a file: JSON where its name ends in .json, else CSV, in
/// which a tag that is not there is a blank and no value is taken for a formula. The file appears whole at
/// the end, or what was there before stays.
class HistoryExport : public Job
{
    Q_OBJECT

public:
    /// `journal` outlives this.
    HistoryExport(JournalThread &journal, qint64 run, QString path, QObject *parent = nullptr);
    ~HistoryExport() override;

    void start();
    void abort();
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Valid once finished: an error of the journal or of WholeFile, or Cancelled.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    struct Content
    {
        JournalRun run;
        std::vector<JournalCell> cells;
    };
    using SharedContent = std::shared_ptr<const Content>;

    void write(const SharedContent &content);
    void end(const Result<void> &result);

    JournalThread &m_journal;
    qint64 m_run;
    QString m_path;
    BackgroundWork *m_work = nullptr; // child
    bool m_aborted = false;
    Result<void> m_result;
};

} // namespace tagdesk
