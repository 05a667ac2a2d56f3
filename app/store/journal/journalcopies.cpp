// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalcopies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostCopies = 3;

} // namespace

std::optional<QString> copyDatabase(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(path);
    return query.exec() ? std::nullopt : std::optional(query.lastError().text());
}

JournalCopies::JournalCopies(QString journal)
    : m_journal(std::move(journal))
{
}

std::vector<JournalCopies::Copy> JournalCopies::all() const
{
    const QFileInfo journal(m_journal);
    static const QRegularExpression form(u"^\\.kept-(\\d{4}-\\d{2}-\\d{2})-r(\\d+)-v(\\d+)$"_s);
    std::vector<Copy> copies;
    for (const QFileInfo &file :
        journal.absoluteDir().entryInfoList({journal.fileName() + u".kept-*"_s}, QDir::Files)) {
        const QRegularExpressionMatch match = form.match(file.fileName().mid(journal.fileName().size()));
        if (match.hasMatch())
            copies.push_back({.path = file.filePath(),
                .day = QDate::fromString(match.captured(1), Qt::ISODate),
                .lastRun = match.captured(2).toLongLong(),
                .version = match.captured(3).toInt()});
    }
    std::ranges::sort(copies, std::ranges::greater(),
        [](const Copy &copy) { return std::tuple(copy.lastRun, copy.version, copy.day); });
    return copies;
}

QString JournalCopies::newest() const
{
    const std::vector<Copy> copies = all();
    return copies.empty() ? QString() : copies.front().path;
}

std::optional<QString> JournalCopies::keep(
    const QSqlDatabase &database, const QDate &day, qint64 lastRun, int version) const
{
    const QString path = m_journal
        + u".kept-%1-r%2-v%3"_s.arg(
            day.toString(Qt::ISODate), QString::number(lastRun), QString::number(version));
    // SQLite takes an empty file as it is, with its permissions; this one is its owner's alone. Two programs
    // that copy at once do so into two files.
    QTemporaryFile partial(m_journal + u".copying-XXXXXX"_s);
    if (!partial.open())
        return partial.errorString();
    if (std::optional<QString> words = copyDatabase(database, partial.fileName()))
        return words;
    // Whole on the disk before its name says that it is a copy.
    if (::fsync(partial.handle()) != 0
        || std::rename(QFile::encodeName(partial.fileName()).constData(), QFile::encodeName(path).constData())
            != 0)
        return path;
    partial.setAutoRemove(false);
    const std::vector<Copy> copies = all();
    for (std::size_t at = kMostCopies; at < copies.size(); ++at)
        QFile::remove(copies[at].path);
    return std::nullopt;
}

} // namespace tagdesk
