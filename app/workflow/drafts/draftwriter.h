// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draftfile.h"

#include <QObject>

#include <map>
#include <memory>

namespace tagdesk {

/// Writes the drafts of one program, a file for each account, in the thread that it was moved to. Driven by
/// DraftKeeper, which alone knows what is staged.
class DraftWriter : public QObject
{
    Q_OBJECT

public:
    /// A piece of a round of changes to an account.
    struct Piece
    {
        QString accountId;
        quint32 epoch = 0; ///< Told back.
        std::optional<DraftAccount> begin; ///< The file begins anew with this piece.
        DraftEdits edits;
        QDateTime commit; ///< Valid in the last piece of the round.
    };

    explicit DraftWriter(QString folder);

    void write(const Piece &piece);
    /// Nothing is staged any more: the file goes.
    void drop(const QString &accountId);
    /// The file stays for the next start, of this program or of another one.
    void release(const QString &accountId);

signals:
    /// A round is on the disk, as the file with this id.
    void written(const QString &accountId, quint32 epoch, const QString &file);
    /// Nothing more of this epoch is written.
    void failed(const QString &accountId, quint32 epoch, const tagdesk::DraftTrouble &trouble);

private:
    DraftResult<void> writeTo(DraftFile &file, const Piece &piece);

    QString m_folder;
    std::map<QString, std::unique_ptr<DraftFile>> m_files; // by Account::id
    std::map<QString, quint32> m_failed; // the epochs
};

} // namespace tagdesk
