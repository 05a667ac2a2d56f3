// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagrules.h"

#include <QString>

namespace tagdesk {

/// The sentence for a broken rule: the rule, where, and what is allowed.
[[nodiscard]] QString cliViolationText(const Violation &violation, const TagRules &rules);

} // namespace tagdesk
