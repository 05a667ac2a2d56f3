// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliaccounts.h"

namespace tagdesk {

/// What "undo" and "resume" are about.
struct NamedRun
{
    /// The one that is named, with the others of its apply where these are wanted, or all that were
    /// interrupted; newest first.
    std::vector<qint64> runs;
    std::vector<qint64> skipped; ///< Interrupted, and not to be had with the accounts at hand.
    QString profile; ///< To be opened; empty where the command line spells an account out.
    QStringList furtherProfiles; ///< The same, of the other runs of an apply.
};

/// The run that the command line names, or for "resume" without one those of an account that were
/// interrupted. Reads the journal at `path`; blocks.
[[nodiscard]] tl::expected<NamedRun, CliFailure> namedRun(const CommandLine &line, const QString &path);

} // namespace tagdesk
