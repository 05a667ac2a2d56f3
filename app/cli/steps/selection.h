// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "resourcetable.h"
#include "scope.h"

namespace tagdesk {

class Workspace;

/// The resources of a listed scope that a command line chooses, in the order in which it names them or the
/// cloud lists them.
struct Selection
{
    Rows rows;
    QStringList unknownIds; ///< Named, and not in the scope.
    QStringList unreadIds; ///< Chosen, but their tags could not be read.

    [[nodiscard]] bool isGood() const { return unknownIds.isEmpty() && unreadIds.isEmpty(); }
};

[[nodiscard]] Selection selected(const CommandLine &line, Workspace &workspace, const Scope &scope);

} // namespace tagdesk
