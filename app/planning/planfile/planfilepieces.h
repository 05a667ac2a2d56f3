// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace tagdesk {

/// A plan file taken apart, so that each account and change is parsed alone: its errors have a line, a member
/// given twice is noticed, and a million changes are never all held as JSON.
struct PlanFilePieces
{
    struct Piece
    {
        QByteArrayView json;
        qint64 line = 1; ///< Where it starts.
        qsizetype members = 0; ///< Given, one given twice counted twice.
    };

    QByteArray frame; ///< The file with `[]` for each piece; lines are those of the file.
    qsizetype frameMembers = 0;
    std::vector<Piece> accounts; ///< Objects on the third level, in "accounts". Views into the file.
    std::vector<Piece> changes; ///< The others on that level.
};

/// Never fails: what is no JSON gives pieces that are none.
[[nodiscard]] PlanFilePieces planFilePieces(QByteArrayView json);

} // namespace tagdesk
