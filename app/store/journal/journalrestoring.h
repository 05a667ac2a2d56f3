// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QDateTime>

namespace tagdesk {

/// A copy that has become the journal.
struct RestoredJournal
{
    QString copy;
    QString before; ///< Where the file that was the journal is now; empty: there was none.
    qint64 lastRun = 0; ///< In the copy.
    qint64 nextRun = 0; ///< No run after the copy has this number or one above it.
};

/// Puts a copy in the place of the journal at `path`, and the file that was there, with those that belong to
/// it, beside it under another name. `copy` empty: the newest one. Fails with FileMissing when there is none,
/// with Conflict when another program uses the journal, and as Journal::open does when the copy cannot be
/// used: then everything is as it was.
[[nodiscard]] Result<RestoredJournal> restoreJournal(
    const QString &path, const QString &copy, const QDateTime &now);

} // namespace tagdesk
