// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historyorigin.h"
#include "result.h"

#include <optional>

namespace tagdesk {

class JournalFile;

/// A history as a file for others: an SQLite copy of a journal, with its seals and their key, and with who
/// made it. It has an application id of its own, so that nobody's TagDesk takes it for its journal.
namespace historyfile {

/// nullopt: the file is a journal. Fails with JournalDamaged where it is not what was written.
[[nodiscard]] Result<std::optional<HistoryOrigin>> origin(const JournalFile &file);
/// See Journal::save.
[[nodiscard]] Result<void> save(JournalFile &file, const QString &path, const HistoryOrigin &origin);

} // namespace historyfile

} // namespace tagdesk
