// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

namespace tagdesk {

class Console;

/// Says what stays as it is when a run is taken back or resumed, the first cells a line each; nothing where
/// nothing does.
void sayKept(Console &console, const std::vector<NotRevertedChange> &kept);

} // namespace tagdesk
