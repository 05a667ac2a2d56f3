// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historyorigin.h"
#include "journalfile.h"
#include "journalrun.h"
#include "sessionlock.h"

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
    QString reason{}; ///< Part of the reason of a run, in any case of ASCII letters.
    QString apply{}; ///< Runs of this apply.
};

/// Every run of this program with each cell's value before and after, in an SQLite file that only its owner
/// may read. What a call has returned from is on the disk (WAL, synchronous). A file that is damaged, of
/// another program or of a newer version is never written, and what was read is either what was written or
/// said to be damaged. Blocks; used in the thread that opened it. Several programs may use one file at once.
/// Holds no secret and no signature.
class Journal
{
public:
    /// See JournalFile::open.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(
        const QString &path, JournalFile::Today today = [] { return QDate::currentDate(); });
    /// A history that somebody else's TagDesk has saved, or a copy of a journal, of which it is read what was
    /// written or that it is damaged. The file itself is never written: what is read is a private copy, which
    /// goes with this object. Fails with JournalDamaged, JournalNewer, JournalForeign or FileNotReadable;
    /// Error::detail is then the path.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> openForeign(const QString &path);
    /// journal.sqlite in the user's data folder for this program.
    [[nodiscard]] static QString defaultPath();
    /// Nothing was written there yet. False where there is something in the way, a link that leads nowhere or
    /// a file in the place of a folder: open() tells what is wrong with it.
    [[nodiscard]] static bool isMissing(const QString &path);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    [[nodiscard]] const QString &path() const { return m_file->path(); }
    /// Opened by openForeign(): nothing can be written, and runs that have not ended are not ours to resume.
    [[nodiscard]] bool isForeign() const { return m_file->isForeign(); }
    /// Text by which this journal, with its copies, is told from every other.
    [[nodiscard]] QString identity() const { return m_file->seal().identity(); }
    /// Of a saved history; nullopt: a journal, or a copy of one.
    [[nodiscard]] Result<std::optional<HistoryOrigin>> origin() const;
    /// Writes the runs of a time, with their cells and seals, into one file that openForeign() reads. It
    /// appears whole or not at all. Fails as check() does, or as WholeFile does.
    Result<void> save(const QString &path, const HistoryOrigin &origin);
    /// Looks at the whole file, however large, the first time. Before anything is written it is looked at
    /// anyway; whoever is about to send what a run holds asks for it.
    Result<void> check() { return m_file->check(); }
    /// It is damaged, or not the file at its path any more: of no use until it was opened again.
    [[nodiscard]] bool isStale() const { return m_file->isDamaged() || m_file->isReplaced(); }
    /// No run gets a number up to this one.
    Result<void> raiseNumbers(qint64 last) { return m_file->raiseNumbers(last); }

    /// Writes down a run before its first request; the id of the run. The run that it continues has ended
    /// with that.
    Result<qint64> begin(const RunHeader &header, const RunPlan &plan);
    /// All of it or nothing, in one go.
    Result<void> write(std::span<const JournalUpdate> news);
    /// What has not been sent by now never will be, by this run.
    Result<void> end(qint64 run, const QDateTime &when);
    /// This program does nothing more for the runs that it has not ended: they are interrupted from now on.
    /// Needs no disk.
    void abandon();
    /// Makes an interrupted run this program's, to find out what became of it; false when another program has
    /// it, or it has ended. A run that ended with cells whose outcome is not known is interrupted again with
    /// that, unless another run continued or undid it. Taking over also gets a run of a program on another
    /// machine.
    Result<bool> claim(qint64 run, bool takesOver = false);
    /// Gives a claimed run back: it is interrupted again.
    Result<void> release(qint64 run);

    /// Newest first.
    [[nodiscard]] Result<std::vector<JournalRun>> runs(const JournalFilter &filter = {}) const;
    /// Fails with kind NotFound where there is none.
    [[nodiscard]] Result<JournalRun> run(qint64 id) const;
    /// In the order of requests, resources and keys. Fails with JournalDamaged when their number is not that
    /// of the run.
    [[nodiscard]] Result<std::vector<JournalCell>> cells(qint64 run, const JournalFilter &filter = {}) const;
    /// Whether an account, as its next run would be written down, is that of a run.
    [[nodiscard]] AccountMatch compare(const RunHeader &run, const RunHeader &account) const;

private:
    explicit Journal(std::unique_ptr<JournalFile> file);
    [[nodiscard]] std::optional<Error> lockSession();
    [[nodiscard]] bool endRun(QSqlQuery &query, qint64 run, const QDateTime &when) const;
    [[nodiscard]] SessionLock::Holder holderOf(const QString &session) const;
    [[nodiscard]] QString lockPath(const QString &session) const;
    [[nodiscard]] JournalRun runFrom(const QSqlQuery &row) const;
    [[nodiscard]] std::optional<Error> countOpenCells(JournalRun &run) const;

    std::unique_ptr<JournalFile> m_file;
    QString m_session; // empty until this program writes
    std::unique_ptr<SessionLock> m_lock;
};

} // namespace tagdesk
