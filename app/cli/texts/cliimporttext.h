// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"
#include "csvmapping.h"

#include <QString>

namespace tagdesk {

/// Why a cell or a row of a table does not become a change, or what is odd about it. `rules` are those of the
/// row's collection; null where that is not known.
[[nodiscard]] QString cliImportText(const ImportProblem &problem, const TagRules *rules);
/// The reason as a word that scripts compare: "changedMeanwhile". It stays what it is.
[[nodiscard]] QString importReasonWord(ImportReason reason);
/// "line 4, column 7 (env): …"; `column` is the column's header, which may be empty.
[[nodiscard]] QString importPlaceText(const ImportProblem &problem, const QString &column);
/// Why a mapping cannot be used; `column` is the header of the one to blame.
[[nodiscard]] QString cliMappingText(const MappingCheck &check, const QString &column);

/// What is wrong with a mapping's file; `detail` is what was not understood: a column, a word.
[[nodiscard]] QString cliMapFileText(const QString &path, const QString &detail);

} // namespace tagdesk
