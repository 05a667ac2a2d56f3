// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"

#include <QVariant>

namespace tagdesk {

/// What a cell of a list in the policy editor has beside its text: in the column that is `marked` an icon for
/// what is wrong with its line; the sentences stand in the tool tip.
[[nodiscard]] QVariant policyFaultCell(
    const QList<EditedFault> &faults, const QString &text, bool marked, int role);

} // namespace tagdesk
