// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalrestoring.h"

#include "journal.h"
#include "journalcopies.h"
#include "sessionlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody applies between two copies.
constexpr qint64 kGap = 1'000;

bool isInUse(const QString &path)
{
    const QFileInfo journal(path);
    const QDir folder = journal.absoluteDir();
    return std::ranges::any_of(
        folder.entryList({journal.fileName() + u".*.lock"_s}, QDir::Files), [&folder](const QString &name) {
            return SessionLock::holderOf(folder.filePath(name)) == SessionLock::Holder::Program;
        });
}

/// The journal with the files that SQLite keeps beside it. False when one of them did not move.
bool move(const QString &from, const QString &to)
{
    return std::ranges::all_of(QStringList{{}, u"-wal"_s, u"-shm"_s}, [&](const QString &suffix) {
        return !QFile::exists(from + suffix) || QFile::rename(from + suffix, to + suffix);
    });
}

} // namespace

Result<RestoredJournal> restoreJournal(const QString &path, const QString &copy, const QDateTime &now)
{
    const std::vector<JournalCopies::Copy> copies = JournalCopies(path).all();
    const QString chosen = copy.isEmpty() ? JournalCopies(path).newest() : copy;
    if (chosen.isEmpty() || !QFileInfo(chosen).isFile())
        return failure(makeError(ErrorKind::NotFound, ErrorCause::FileMissing, chosen));
    if (isInUse(path))
        return failure(makeError(ErrorKind::Conflict, ErrorCause::Unspecified, path));
    RestoredJournal restored{.copy = chosen, .before = {}, .lastRun = 0, .nextRun = 0};
    const QString aside = path + u".set-aside-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const bool isThere = QFile::exists(path);
    if (isThere && !move(path, aside))
        return failure(makeError(ErrorKind::Internal, ErrorCause::JournalNotWritable, path, aside));
    const auto takeBack = [&](const Error &error) {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
        if (isThere)
            std::ignore = move(aside, path);
        return failure(error);
    };
    QFile file(chosen);
    if (!file.copy(path))
        return takeBack(
            makeError(ErrorKind::Internal, ErrorCause::JournalNotWritable, path, file.errorString()));
    const auto journal = Journal::open(path);
    if (!journal)
        return takeBack(journal.error());
    const auto runs = (*journal)->runs();
    if (!runs)
        return takeBack(runs.error());
    restored.before = isThere ? aside : QString();
    restored.lastRun = runs->empty() ? 0 : runs->front().id;
    const qint64 known = copies.empty() ? 0 : copies.front().lastRun;
    restored.nextRun = std::max(restored.lastRun, known) + kGap + 1;
    if (const Result<void> raised = (*journal)->raiseNumbers(restored.nextRun - 1); !raised)
        return takeBack(raised.error());
    return restored;
}

} // namespace tagdesk
