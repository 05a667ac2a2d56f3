// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookfault.h"

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

/// By the order of BookFault.
constexpr std::array kFaultWords{"workbook-encrypted", "workbook-old-form", "workbook-binary-form",
    "no-workbook", "workbook-damaged", "workbook-too-large", "sheet-missing", "sheet-empty",
    "sheet-too-small"};
static_assert(kFaultWords.size() == static_cast<std::size_t>(BookFault::SheetTooSmall) + 1);

} // namespace

Error bookError(BookFault fault, const QString &detail)
{
    Error error = makeError(ErrorKind::Invalid, ErrorCause::Unspecified, detail);
    error.code = QLatin1String(kFaultWords[static_cast<std::size_t>(fault)]);
    return error;
}

std::optional<BookFault> bookFault(const Error &error)
{
    const auto *const found = std::ranges::find_if(
        kFaultWords, [&error](const char *word) { return error.code == QLatin1String(word); });
    if (error.kind != ErrorKind::Invalid || found == kFaultWords.end())
        return std::nullopt;
    return static_cast<BookFault>(found - kFaultWords.begin());
}

} // namespace tagdesk
