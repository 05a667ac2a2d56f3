// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftfile.h"

#include "draftstore.h"
#include "privatefile.h"

#include <QDir>
#include <QUuid>

#include <cstdio>
#include <tuple>
#include <unistd.h>
#include <unordered_map>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSlack = qint64(4) << 20; // bytes
constexpr qint64 kGrowth = 3; // so many times what is in use
constexpr std::size_t kPiece = 32'768; // resources a record

bool synchronise(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

/// In the place of what has that name.
bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Resources from one on, as one record.
DraftEdits pieceOf(const Draft &draft, std::size_t from, std::size_t end)
{
    DraftEdits edits;
    std::unordered_map<QString, std::uint32_t> texts;
    const auto textOf = [&](const std::optional<QString> &text) {
        if (!text)
            return DraftEdits::kAbsent;
        const auto [place, isNew] = texts.try_emplace(*text, 0);
        if (isNew)
            place->second = edits.addText(text->toStdString());
        return place->second;
    };
    std::unordered_map<std::uint32_t, std::uint32_t> cells;
    for (std::size_t at = from; at < end; ++at) {
        const DraftedResource &resource = draft.resources[at];
        const auto [place, isNew] = cells.try_emplace(resource.cells, 0);
        if (isNew) {
            std::vector<DraftEdits::Cell> some;
            for (const DraftCell &cell : draft.cells[resource.cells])
                some.push_back({.key = textOf(cell.key),
                    .before = textOf(cell.before),
                    .after = textOf(cell.after),
                    .isUndecided = cell.isUndecided});
            place->second = edits.addCells(some);
        }
        const Collection &collection = draft.collections[resource.collection];
        edits.addResource({.number = resource.number,
            .place = edits.addPlace(collection.region, collection.kind),
            .id = resource.id.toStdString(),
            .name = resource.name.toStdString()});
        edits.addEdit({.number = resource.number, .cells = place->second});
    }
    return edits;
}

} // namespace

DraftFile::DraftFile(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_slack(kSlack)
{
}

DraftFile::~DraftFile()
{
    m_file.close();
    if (m_isNew)
        QFile::remove(newPath());
}

QString DraftFile::path() const
{
    return DraftStore::path(m_folder, m_id);
}

QString DraftFile::newPath() const
{
    return path() + u".new"_s;
}

DraftTrouble DraftFile::trouble(const QFile &file) const
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {.kind = isFull ? DraftTrouble::Kind::DiskFull : DraftTrouble::Kind::NotWritable,
        .path = path(),
        .detail = file.errorString()};
}

DraftResult<void> DraftFile::lock()
{
    if (m_lock)
        return {};
    DraftResult<std::unique_ptr<QLockFile>> lock = DraftStore::lock(m_folder, m_id, 0);
    if (!lock)
        return tl::unexpected(lock.error());
    m_lock = *std::move(lock);
    return {};
}

DraftResult<void> DraftFile::begin(const DraftAccount &account)
{
    if (DraftResult<void> locked = lock(); !locked)
        return locked;
    m_file.close();
    m_file.setFileName(newPath());
    m_isNew = true;
    m_size = 0;
    m_chain.clear();
    QFile::remove(newPath());
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered, kPrivateFile))
        return fail();
    return write(DraftFrame::preamble() + DraftFrame::header(account, m_chain));
}

DraftResult<void> DraftFile::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return fail();
    m_size += bytes.size();
    return {};
}

/// What was written last goes, since nothing may stand behind half a record.
DraftResult<void> DraftFile::fail()
{
    const DraftTrouble found = trouble(m_file);
    if (!m_isNew)
        m_file.resize(m_committed);
    m_file.close();
    if (std::exchange(m_isNew, false))
        QFile::remove(newPath());
    return tl::unexpected(found);
}

DraftResult<void> DraftFile::append(const DraftEdits &edits)
{
    if (!m_file.isOpen())
        return tl::unexpected(trouble(m_file));
    return write(DraftFrame::edits(edits, m_chain));
}

DraftResult<void> DraftFile::commit(const QDateTime &when)
{
    if (!m_file.isOpen())
        return tl::unexpected(trouble(m_file));
    if (DraftResult<void> written = write(DraftFrame::commit(when, m_chain)); !written)
        return written;
    if (!synchronise(m_file))
        return fail();
    if (m_isNew) {
        if (!rename(newPath(), path()))
            return fail();
        m_isNew = false;
        m_compact = m_size;
    }
    m_committed = m_size;
    // Without room to write it anew it goes on growing.
    if (m_size > m_compact * kGrowth + m_slack)
        std::ignore = compact();
    return {};
}

DraftResult<void> DraftFile::compact()
{
    const DraftResult<Draft> draft = DraftFrame::read(path());
    if (!draft)
        return tl::unexpected(draft.error());
    DraftFrame::Chain chain;
    QFile::remove(newPath());
    auto fresh = std::make_unique<QFile>(newPath());
    bool isWhole =
        fresh->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered, kPrivateFile);
    const auto add = [&isWhole, &fresh](const QByteArray &bytes) {
        isWhole = isWhole && fresh->write(bytes) == bytes.size();
    };
    add(DraftFrame::preamble() + DraftFrame::header(draft->account, chain));
    for (std::size_t at = 0; isWhole && at < draft->resources.size(); at += kPiece)
        add(DraftFrame::edits(pieceOf(*draft, at, std::min(at + kPiece, draft->resources.size())), chain));
    add(DraftFrame::commit(draft->changed, chain));
    if (!isWhole || !synchronise(*fresh) || !rename(newPath(), path())) {
        const DraftTrouble found = trouble(*fresh);
        QFile::remove(newPath());
        m_compact = m_size; // not again before it has grown as much
        return tl::unexpected(found);
    }
    const qint64 size = fresh->size();
    fresh.reset();
    m_file.close();
    m_file.setFileName(path());
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)
        || !m_file.seek(size))
        return fail();
    m_chain = chain;
    m_size = m_committed = m_compact = size;
    return {};
}

void DraftFile::remove()
{
    m_file.close();
    QFile::remove(newPath());
    QFile::remove(path());
    m_isNew = false;
    m_size = m_committed = m_compact = 0;
}

} // namespace tagdesk
