// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshottrouble.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace tagdesk {

/// The SQLite file with the snapshots: whose it is, and its tables. A file of its own beside the journal, not
/// tables in it: the journal is copied every day and looked at page by page before anything is sent, and
/// neither tens of megabytes of snapshots nor damage to them may hold up a run. Blocks; used in the thread
/// that opened it.
class SnapshotFile
{
public:
    /// Makes the file (0600) where there is none.
    [[nodiscard]] static SnapshotResult<std::unique_ptr<SnapshotFile>> open(const QString &path);
    ~SnapshotFile();
    SnapshotFile(const SnapshotFile &) = delete;
    SnapshotFile &operator=(const SnapshotFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QSqlQuery query() const;
    /// All of `work` or nothing.
    [[nodiscard]] SnapshotResult<void> inTransaction(const std::function<bool(QSqlQuery &)> &work);
    /// Gives room that nothing needs any more back to the disk. That it could not is no error.
    void shrink();

    /// Why a statement failed.
    [[nodiscard]] SnapshotTrouble trouble(const QSqlQuery &query) const;
    [[nodiscard]] SnapshotTrouble damaged(const QString &words) const;

private:
    explicit SnapshotFile(QString path);
    [[nodiscard]] std::optional<SnapshotTrouble> connectFile();
    [[nodiscard]] std::optional<SnapshotTrouble> identify(int &version) const;
    [[nodiscard]] std::optional<SnapshotTrouble> makeTables();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace tagdesk
