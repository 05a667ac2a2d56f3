// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvreader.h"

#include <cstddef>
#include <cstdint>

namespace tagdesk {

/// Rows and columns of the largest sheet.
inline constexpr std::int64_t kSheetRows = 1'048'576;
inline constexpr int kSheetColumns = 16'384;
/// Bytes of a cell; what is longer is cut behind it, and its row not used.
inline constexpr std::size_t kCellLimit = CsvReader::kFieldLimit;

} // namespace tagdesk
