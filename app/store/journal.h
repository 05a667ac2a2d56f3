// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"

#include <QLockFile>
#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <span>

class QSqlQuery;

namespace tagdesk {

/// Which runs and cells are wanted; what is empty does not restrict.
struct JournalFilter
{
    QDateTime since; ///< Runs that started then or later.
    QDateTime until; ///< Runs that started earlier.
    QString accountId;
    QString resource; ///< Part of an id or a name, in any case of ASCII letters.
    QString key; ///< The whole key.
    qint64 limit = 0; ///< Of cells: at most so many, the first ones; 0: all.
};

/// Every run of this program with each cell's value before and after, in an SQLite file that only its owner
/// may read. What a call has returned from is on the disk (WAL, synchronous). A file that is damaged or of a
/// newer version is never written. Blocks; used in the thread that opened it. Several programs may use one
/// file at once. Holds no secret and no signature.
class Journal
{
public:
    /// Makes the file where there is none. Fails with JournalDamaged, JournalNewer (detail: its version),
    /// DiskFull or JournalNotWritable; Error::detail is then the path, Error::message the system's words.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &path);
    /// journal.sqlite in the user's data folder for this program.
    [[nodiscard]] static QString defaultPath();
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Writes down a run before its first request; the id of the run. The run that it continues has ended
    /// with that.
    Result<qint64> begin(const RunHeader &header, const RunPlan &plan);
    /// All of it or nothing, in one go.
    Result<void> write(std::span<const RunNews> news);
    /// What has not been sent by now never will be, by this run.
    Result<void> end(qint64 run, const QDateTime &when);
    /// Makes an interrupted run this program's, to find out what became of it; false when another program has
    /// it, or it has ended.
    Result<bool> claim(qint64 run);
    /// Gives a claimed run back: it is interrupted again.
    Result<void> release(qint64 run);

    /// Newest first.
    [[nodiscard]] Result<std::vector<JournalRun>> runs(const JournalFilter &filter = {}) const;
    /// Fails with kind NotFound where there is none.
    [[nodiscard]] Result<JournalRun> run(qint64 id) const;
    /// In the order of requests, resources and keys.
    [[nodiscard]] Result<std::vector<JournalCell>> cells(qint64 run, const JournalFilter &filter = {}) const;

private:
    explicit Journal(QString path);
    [[nodiscard]] std::optional<Error> connectFile();
    [[nodiscard]] std::optional<Error> lockSession();
    [[nodiscard]] Result<void> inTransaction(const std::function<bool(QSqlQuery &)> &work);
    [[nodiscard]] static bool endRun(QSqlQuery &query, qint64 run, const QDateTime &when);
    [[nodiscard]] bool isAlive(const QString &session) const;
    [[nodiscard]] QString lockPath(const QString &session) const;
    [[nodiscard]] Error error(const QSqlQuery &query) const;

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    QString m_session; // empty until this program writes
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace tagdesk
