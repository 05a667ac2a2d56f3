// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"
#include "keynote.h"

namespace tagdesk {

/// A reason as a word that scripts compare: "changedMeanwhile". It stays what it is.
[[nodiscard]] QString scriptWord(ImportReason reason);
/// The same of a rule of a policy that is broken: "missing"; empty for other rules.
[[nodiscard]] QString scriptWord(Rule rule);
[[nodiscard]] QString scriptWord(PolicySeverity severity);
/// "certain", "likely", "none".
[[nodiscard]] QString scriptWord(PresetCertainty certainty);
/// The same of a note: "encrypted".
[[nodiscard]] QString scriptWord(KeyNote::Kind kind);

} // namespace tagdesk
