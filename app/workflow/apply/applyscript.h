// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

#include <optional>

namespace tagdesk {

class DocumentController;
class Workspace;

/// The staged edits as commands of tagdesk-cli for a POSIX shell: a line for each scope and change, with up
/// to a hundred resources. Accounts are named by their profiles, those of the simulation by --sandbox;
/// nothing in it is secret. Edits of accounts that are not open are left out. nullopt where more than 100,000
/// resources change: half of a script would be taken for the whole, and a plan file holds them all.
[[nodiscard]] std::optional<QString> applyScript(
    const ChangeSet &edits, const Workspace &workspace, const DocumentController &controller, bool isSandbox);

} // namespace tagdesk
