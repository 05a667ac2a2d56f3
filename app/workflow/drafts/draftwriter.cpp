// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftwriter.h"

namespace tagdesk {

DraftWriter::DraftWriter(QString folder)
    : m_folder(std::move(folder))
{
}

void DraftWriter::write(const Piece &piece)
{
    if (const auto failure = m_failed.find(piece.accountId);
        failure != m_failed.end() && failure->second == piece.epoch)
        return; // its file lacks what came before
    std::unique_ptr<DraftFile> &file = m_files[piece.accountId];
    if (!file)
        file = std::make_unique<DraftFile>(m_folder);
    if (const DraftResult<void> done = writeTo(*file, piece); !done) {
        m_failed[piece.accountId] = piece.epoch;
        emit failed(piece.accountId, piece.epoch, done.error());
    } else if (piece.commit.isValid()) {
        emit written(piece.accountId, piece.epoch, file->id());
    }
}

DraftResult<void> DraftWriter::writeTo(DraftFile &file, const Piece &piece)
{
    if (piece.begin) {
        if (DraftResult<void> begun = file.begin(*piece.begin); !begun)
            return begun;
    }
    if (!piece.edits.isEmpty()) {
        if (DraftResult<void> appended = file.append(piece.edits); !appended)
            return appended;
    }
    return piece.commit.isValid() ? file.commit(piece.commit) : DraftResult<void>();
}

void DraftWriter::drop(const QString &accountId)
{
    if (const auto found = m_files.find(accountId); found != m_files.end()) {
        found->second->remove();
        m_files.erase(found);
    }
}

void DraftWriter::release(const QString &accountId)
{
    m_files.erase(accountId);
}

} // namespace tagdesk
