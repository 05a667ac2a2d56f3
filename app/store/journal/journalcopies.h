// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

class QSqlDatabase;

namespace tagdesk {

/// Copies a whole database, as one transaction sees it, into a file that is not there or is empty. Reads
/// everything, so that a damaged one makes no copy. Else the system's words.
[[nodiscard]] std::optional<QString> copyDatabase(const QSqlDatabase &database, const QString &path);

/// The last few copies of a journal, beside it: "journal.sqlite.kept-2026-11-28-r17-v2" has the runs up to
/// number 17 in version 2 of its tables. Each is a whole database that only its owner may read.
class JournalCopies
{
public:
    struct Copy
    {
        QString path;
        QDate day;
        qint64 lastRun = 0;
        int version = 0;
    };

    explicit JournalCopies(QString journal);

    /// Newest first.
    [[nodiscard]] std::vector<Copy> all() const;
    /// Path of the newest; empty: there is none.
    [[nodiscard]] QString newest() const;
    /// Copies what the database holds, and drops the oldest copies. Else the system's words.
    [[nodiscard]] std::optional<QString> keep(
        const QSqlDatabase &database, const QDate &day, qint64 lastRun, int version) const;

private:
    QString m_journal;
};

} // namespace tagdesk
