// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"

#include <QByteArray>

namespace tagdesk {

/// The mappings of a table of two columns, as a file has it or a clipboard: what a text is, and what it is to
/// become. Separator and encoding are guessed; rows with fewer columns, and damaged ones, are passed over.
[[nodiscard]] QList<TextMapping> mappingsFromTable(const QByteArray &content);

} // namespace tagdesk
