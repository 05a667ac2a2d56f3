// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis.h"

namespace tagdesk {

/// What an error of this step means for the account. `hasToken`: the keys are temporary ones with a token.
[[nodiscard]] Diagnosis::Finding findingOf(const Error &error, Diagnosis::Step step, bool hasToken);

} // namespace tagdesk
