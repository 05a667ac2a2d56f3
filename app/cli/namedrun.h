// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliaccounts.h"

namespace tagdesk {

/// What "undo" and "resume" are about.
struct NamedRun
{
    qint64 run = 0;
    QString profile; ///< To be opened; empty where the command line spells an account out.
};

/// The run that the command line names, or for "resume" without one the newest that was interrupted. Reads
/// the journal at `path`; blocks.
[[nodiscard]] tl::expected<NamedRun, CliFailure> namedRun(const CommandLine &line, const QString &path);

} // namespace tagdesk
