// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftstore.h"

#include "draftframe.h"
#include "privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSuffix = ".draft"_L1;
constexpr int kClaimMs = 500; // somebody who lists the drafts has each for a moment
} // namespace

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString DraftStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tagdesk/drafts"_s;
}

QString DraftStore::path(const QString &folder, const QString &id)
{
    return folder + u'/' + id + kSuffix;
}

DraftResult<std::unique_ptr<QLockFile>> DraftStore::lock(const QString &folder, const QString &id, int waitMs)
{
    const QString file = path(folder, id);
    if (!makePrivateFolder(folder))
        return tl::unexpected(
            DraftTrouble{.kind = DraftTrouble::Kind::NotWritable, .path = folder, .detail = {}});
    narrowToOwner(folder);
    auto lock = std::make_unique<QLockFile>(file + ".lock"_L1);
    lock->setStaleLockTime(0);
    if (lock->tryLock(waitMs))
        return lock;
    const bool isTaken = lock->error() == QLockFile::LockFailedError;
    return tl::unexpected(
        DraftTrouble{.kind = isTaken ? DraftTrouble::Kind::InUse : DraftTrouble::Kind::NotWritable,
            .path = file,
            .detail = {}});
}

std::vector<DraftSummary> DraftStore::list() const
{
    std::vector<DraftSummary> result;
    const QDir folder(m_folder);
    const QStringList unborn = folder.entryList({u'*' + kSuffix + ".new"_L1}, QDir::Files);
    for (const QString &file : unborn) {
        if (const auto locked = lock(m_folder, file.section(u'.', 0, 0), 0))
            QFile::remove(folder.filePath(file));
    }
    const QStringList files = folder.entryList({u'*' + kSuffix}, QDir::Files);
    for (const QString &file : files)
        result.push_back(summaryOf(file.chopped(kSuffix.size())));
    std::ranges::sort(result, std::ranges::greater(), &DraftSummary::changed);
    return result;
}

DraftSummary DraftStore::summaryOf(const QString &id) const
{
    DraftSummary summary;
    summary.id = id;
    summary.isInUse = !lock(m_folder, id, 0);
    const DraftResult<Draft> draft = load(id);
    if (!draft) {
        summary.trouble = draft.error();
        summary.changed = QFileInfo(path(m_folder, id)).lastModified().toUTC();
        return summary;
    }
    summary.account = draft->account;
    summary.changed = draft->changed;
    summary.changes = draft->changes();
    summary.resources = static_cast<qint64>(draft->resources.size());
    summary.isTorn = draft->isTorn;
    return summary;
}

DraftResult<Draft> DraftStore::load(const QString &id) const
{
    return DraftFrame::read(path(m_folder, id));
}

DraftResult<std::unique_ptr<QLockFile>> DraftStore::claim(const QString &id) const
{
    return lock(m_folder, id, kClaimMs);
}

DraftResult<void> DraftStore::remove(const QString &id)
{
    const DraftResult<std::unique_ptr<QLockFile>> claimed = claim(id);
    return claimed ? remove(id, **claimed) : tl::unexpected(claimed.error());
}

DraftResult<void> DraftStore::remove(const QString &id, const QLockFile & /*claimed*/)
{
    QFile file(path(m_folder, id));
    QFile::remove(file.fileName() + ".new"_L1);
    if (file.remove() || !file.exists())
        return {};
    return tl::unexpected(DraftTrouble{
        .kind = DraftTrouble::Kind::NotWritable, .path = file.fileName(), .detail = file.errorString()});
}

} // namespace tagdesk
