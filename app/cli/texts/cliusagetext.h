// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "sentences.h"

#include <QString>

namespace tagdesk {

/// What was wrong with the arguments, and what would be right.
[[nodiscard]] QString cliUsageText(const UsageError &error);
[[nodiscard]] Sentences cliUsageSentences(const UsageError &error);

} // namespace tagdesk
