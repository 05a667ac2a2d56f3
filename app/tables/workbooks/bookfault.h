// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <cstdint>
#include <optional>

namespace tagdesk {

/// Why a workbook cannot be read or written.
enum class BookFault : std::uint8_t {
    Encrypted, ///< Opened with a password only.
    OldForm, ///< Of Excel before 2007: .xls.
    BinaryForm, ///< .xlsb
    NoWorkbook, ///< An archive, or a file of Office, of another kind.
    Damaged,
    TooLarge, ///< Unpacks to more than is read.
    SheetMissing, ///< Error::detail: the name wanted and those there are, with a line break between.
    SheetEmpty, ///< Error::detail: its name.
    SheetTooSmall, ///< More rows or columns are to be written than a sheet has.
};

/// As an error of the kind Invalid: the fault is a word in Error::code.
[[nodiscard]] Error bookError(BookFault fault, const QString &detail = {});
/// nullopt for the errors of everything else.
[[nodiscard]] std::optional<BookFault> bookFault(const Error &error);

} // namespace tagdesk
