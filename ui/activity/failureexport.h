// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvwriter.h"
#include "workspace.h"

namespace tagdesk {

/// The form in which failed resources are written: wide, every key of theirs with the staged value, and the
/// cloud's words in a last column that importing passes over. `workspace` outlives the form.
[[nodiscard]] CsvExport failureExport(const Rows &rows, Workspace *workspace);

} // namespace tagdesk
