// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace tagdesk {

/// What must hold for every workbook whatever is in it. Bytes that begin like one are read as they are; of
/// all others the first chooses what the rest is put into: the sheet of an .xlsx, its texts, its styles, or
/// the content of an .ods. Returns what is broken, empty when nothing is.
[[nodiscard]] QString brokenBookInvariant(std::string_view bytes);

} // namespace tagdesk
