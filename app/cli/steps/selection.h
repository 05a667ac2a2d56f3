// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "resourcetable.h"

namespace tagdesk {

class Workspace;

/// The listed resources that a command line chooses, in the order in which it names them or the cloud lists
/// them.
struct Selection
{
    Rows rows;
    QStringList unknownIds; ///< Named, to be chosen or to be left out, and not listed.
    QStringList ambiguousIds; ///< Named to be chosen, and of several resources.
    QStringList unreadIds; ///< Chosen, but their tags could not be read.
};

[[nodiscard]] Selection selected(const CommandLine &line, Workspace &workspace, const Rows &listed);

} // namespace tagdesk
