// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfile.h"

namespace tagdesk {

/// One account or one change as it stands in a plan file: JSON on one line, without a comma behind it.
[[nodiscard]] QByteArray planFileLine(const PlanFileAccount &account);
[[nodiscard]] QByteArray planFileLine(const PlanFileChange &change);

} // namespace tagdesk
