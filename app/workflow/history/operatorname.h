// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// Who works here, as the journal keeps it: "user@host", as far as the system tells.
[[nodiscard]] QString operatorName();

} // namespace tagdesk
