// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftframe.h"

#include <QFile>
#include <QLockFile>

#include <memory>

namespace tagdesk {

/// The file of one draft while a program keeps it: locked against others, and only ever added to, until what
/// is out of date in it outgrows the rest and it is written anew. Readable by its owner only. After an error
/// begin() has to be called again; until then the file is as it was at the last commit. May be used in any
/// thread, one at a time.
class DraftFile
{
public:
    /// In this folder, which is made where it is missing; nothing is written yet.
    explicit DraftFile(const QString &folder);
    ~DraftFile();
    DraftFile(const DraftFile &) = delete;
    DraftFile &operator=(const DraftFile &) = delete;

    /// Starts anew: what the file has now stays until the next commit.
    DraftResult<void> begin(const DraftAccount &account);
    DraftResult<void> append(const DraftEdits &edits);
    /// Everything appended counts from now on, and is on the disk.
    DraftResult<void> commit(const QDateTime &when);
    /// Nothing is staged any more.
    void remove();

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString path() const;
    /// So many bytes are left to be written before it is written anew; for tests.
    void setSlack(qint64 bytes) { m_slack = bytes; }

private:
    DraftResult<void> lock();
    DraftResult<void> write(const QByteArray &bytes);
    DraftResult<void> compact();
    DraftResult<void> fail();
    [[nodiscard]] QString newPath() const;
    [[nodiscard]] DraftTrouble trouble(const QFile &file) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    DraftFrame::Chain m_chain;
    qint64 m_size = 0;
    qint64 m_committed = 0; // bytes up to the last commit
    qint64 m_compact = 0; // bytes when it was written anew
    qint64 m_slack;
    bool m_isNew = false; // not under its own name yet
};

} // namespace tagdesk
