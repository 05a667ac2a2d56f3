// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "keyimport.h"

class QIODevice;

namespace tagdesk {

/// A candidate as it is printed. Its secret never is.
struct KeyLine
{
    const KeyCandidate *candidate = nullptr;
    const KeyImportOutcome *outcome = nullptr; ///< Null: it was not imported.
};

/// As a table, or for CliFormat::Json with what became of each.
void printKeys(QIODevice &device, CliFormat format, const std::vector<KeyLine> &lines);

} // namespace tagdesk
