// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalseal.h"
#include "result.h"

#include <QDate>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <utility>

class QSqlQuery;

namespace tagdesk {

/// The SQLite file of a journal: whose it is, of which version, whether it is whole, and its copies. Blocks;
/// used in the thread that opened it. What cannot be used is never written.
class JournalFile
{
public:
    using Today = std::function<QDate()>;

    /// Makes the file where there is none. Files up to 32 MiB are checked at once, larger ones by check().
    /// Fails with JournalDamaged, JournalNewer (message: its version), JournalForeign, JournalEmptied,
    /// DiskFull or JournalNotWritable; Error::detail is then the path, Error::message the system's words,
    /// Error::keptCopy the newest copy.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> open(const QString &path, Today today);
    /// Reads a private copy of somebody else's file, which is checked at once. It is never written to, but
    /// for bringing the copy up to this version.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> openCopy(const QString &path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isForeign() const { return m_foreign != nullptr; }
    [[nodiscard]] const JournalSeal &seal() const { return m_seal; }
    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    [[nodiscard]] QSqlQuery query() const;

    /// Looks at every page, the first time; then keeps a copy where there is none of today. What it found is
    /// told each time.
    Result<void> check();
    [[nodiscard]] bool isChecked() const { return m_isChecked; }
    /// What the last check found, or a reading since.
    [[nodiscard]] bool isDamaged() const { return m_damage.has_value(); }
    /// Somebody moved the file away, or put another in its place.
    [[nodiscard]] bool isReplaced() const;
    /// Keeps a copy where there is none of today. That it could not be kept is no error.
    void keepCopy();
    /// After a check: all of `work` or nothing.
    Result<void> inTransaction(const std::function<bool(QSqlQuery &)> &work);
    /// No run gets a number up to this one.
    Result<void> raiseNumbers(qint64 last);

    /// Why a statement failed.
    [[nodiscard]] Error error(const QSqlQuery &query) const;
    /// It was read, and is not what it says it is.
    [[nodiscard]] Error damaged(const QString &words) const;

private:
    JournalFile(QString path, Today today);
    [[nodiscard]] std::optional<Error> connectFile();
    [[nodiscard]] std::optional<Error> identify(int &version) const;
    [[nodiscard]] std::optional<Error> identifyForeign() const;
    [[nodiscard]] std::optional<Error> readKey();
    [[nodiscard]] std::optional<Error> migrate(int version);
    [[nodiscard]] std::optional<Error> checkPages() const;
    [[nodiscard]] std::optional<QString> copy(int version) const;
    [[nodiscard]] Error trouble(ErrorCause cause, const QString &words) const;

    struct Foreign
    {
        QTemporaryDir folder; // of the copy
        QString path; // of the file itself
    };

    std::unique_ptr<Foreign> m_foreign; // null: our own
    QString m_path;
    Today m_today;
    QString m_connection;
    QSqlDatabase m_database;
    JournalSeal m_seal;
    std::pair<quint64, quint64> m_place; // device and number of the file
    bool m_isChecked = false;
    std::optional<Error> m_damage;
};

} // namespace tagdesk
