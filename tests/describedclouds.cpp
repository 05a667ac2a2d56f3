// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"

namespace {

/// Programs ask for their clouds at the start; tests of what is shown of them have nobody who does.
const QStringList kDescribed = tagdesk::clouds();

} // namespace
