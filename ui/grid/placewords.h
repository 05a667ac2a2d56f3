// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"

namespace tagdesk {

class Workspace;

/// Clouds, accounts, regions, product lines and zones as the tree says them; other values as they are.
[[nodiscard]] QString placeWords(const Workspace &workspace, const RowField &field, const QString &value);

} // namespace tagdesk
