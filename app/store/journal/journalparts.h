// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"
#include "journalseal.h"

#include <QStringList>

#include <functional>

class QSqlQuery;

namespace tagdesk {

/// One resource of one request as it stands in the journal.
struct JournalPart
{
    SealedPart content;
    QStringList state; ///< Its word, and the columns of its error where there is one.
    QByteArray contentSeal;
    QByteArray stateSeal;

    [[nodiscard]] bool isIntact(const JournalSeal &seal, qint64 run) const;
    [[nodiscard]] RowOutcome outcome() const;
};

/// The parts of a run in the journal's tables. A part of which something is missing is read all the same; its
/// seal tells.
namespace journalparts {

/// Columns of an error: names of kind and cause, status, code, message, request id, detail.
[[nodiscard]] QStringList errorColumns(const Error &error);

/// In the order of requests and resources, until `take` says false. Where `resource` is not empty, only those
/// with it in their id or name. False when reading failed; the query then holds the error.
[[nodiscard]] bool read(QSqlQuery &query, qint64 run, const QString &resource,
    const std::function<bool(const JournalPart &part)> &take);
/// Seals what stands there. Gives the number of cells; nullopt when a statement failed.
[[nodiscard]] std::optional<qint64> seal(QSqlQuery &query, const JournalSeal &seal, qint64 run);

} // namespace journalparts

} // namespace tagdesk
