// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draft.h"
#include "draftedits.h"

#include <QFile>

namespace tagdesk {

/// The records that a draft's file is made of, one after the other behind a short preamble. Each record has
/// its size twice and a checksum over itself and the checksum of the record before, so that none can be
/// changed, left out or moved unnoticed. A program that is killed leaves at most the beginning of a record at
/// the end.
class DraftFrame
{
public:
    enum class Type : char {
        Header = 'H', ///< The account, as JSON; always the first.
        Edits = 'E', ///< See DraftEdits; counts from the next Commit on.
        Commit = 'C', ///< The time, in ms since 1970.
    };
    /// Where a row of records has come to.
    using Chain = QByteArray;

    static constexpr std::uint32_t kFormat = 1;

    /// What a file starts with.
    [[nodiscard]] static QByteArray preamble();
    /// The record as bytes; the chain moves on.
    [[nodiscard]] static QByteArray bytes(Type type, const QByteArray &content, Chain &chain);
    [[nodiscard]] static QByteArray header(const DraftAccount &account, Chain &chain);
    [[nodiscard]] static QByteArray edits(const DraftEdits &edits, Chain &chain);
    [[nodiscard]] static QByteArray commit(const QDateTime &when, Chain &chain);

    /// Everything up to the last Commit. Damage is an error: what comes before it may be old.
    [[nodiscard]] static DraftResult<Draft> read(const QString &path);
};

} // namespace tagdesk
