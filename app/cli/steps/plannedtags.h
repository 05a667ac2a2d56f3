// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyprinter.h"
#include "plan.h"

namespace tagdesk {

class Console;
struct CliParts;
class Workspace;

/// The staged edits of one resource, ordered by key.
[[nodiscard]] QList<PlannedChange> plannedChanges(Workspace &workspace, Row row);
/// True, and said, when the staged edits would take a resource over the number of its tags.
[[nodiscard]] bool refusesOverQuota(Console &console, Workspace &workspace);
/// Says it where changes go one resource at a time though the profile wants many at once.
void sayOutsideBatch(Console &console, Workspace &workspace);
/// That Terraform will set some of it back.
void sayManaged(Console &console, Workspace &workspace);
/// Drops the staged changes of tags that Terraform keeps, and says how many. Takes the resources out of
/// `asked` for which nothing is left.
void dropManaged(Console &console, Workspace &workspace, Rows &asked);
/// What is staged on these rows, where nothing is sent.
void printStaged(const CliParts &parts, const Rows &rows);

} // namespace tagdesk
