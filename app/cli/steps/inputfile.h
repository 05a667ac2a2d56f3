// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanuprules.h"
#include "cliaccounts.h"
#include "commandline.h"
#include "planfile.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QTemporaryFile;

namespace tagdesk {

/// The files that a command line names, as far as they are read before any account is asked for anything.
struct InputFiles
{
    std::optional<PlanFile> plan; ///< nullopt: the file is a table, of which only the start was looked at.
    std::optional<CleanupRules> rules; ///< For `clean`.
    QString path; ///< Of the table or plan: as given, or of `copy`.
    std::shared_ptr<QTemporaryFile> copy; ///< What came from standard input or another pipe.
    QByteArray mapping; ///< Of --map; empty without one.
};

/// A plan file, by its path.
[[nodiscard]] tl::expected<PlanFile, CliFailure> readPlanFile(const QString &path);

[[nodiscard]] tl::expected<InputFiles, CliFailure> readInput(const CommandLine &line);

} // namespace tagdesk
