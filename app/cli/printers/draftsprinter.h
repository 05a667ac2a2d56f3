// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "draftstore.h"

#include <utility>
#include <vector>

class QIODevice;

namespace tagdesk {

/// JSON: an array of objects; times are UTC.
void printDrafts(QIODevice &device, CliFormat format, const std::vector<DraftSummary> &drafts);
/// One line, or object, a change; drafts come with their ids.
void printDraftChanges(
    QIODevice &device, CliFormat format, const std::vector<std::pair<QString, Draft>> &drafts);

} // namespace tagdesk
