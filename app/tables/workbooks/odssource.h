// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "booksource.h"
#include "zipparts.h"

namespace tagdesk {

/// OpenDocument (ISO/IEC 26300): .ods and its templates.
class OdsSource : public BookSource
{
public:
    explicit OdsSource(std::unique_ptr<ZipParts> parts);

    [[nodiscard]] Result<std::vector<Sheet>> sheets() override;
    [[nodiscard]] Result<void> read(std::size_t sheet, SheetTaker &taker, const GoOn &goOn) override;

private:
    std::unique_ptr<ZipParts> m_parts;
};

} // namespace tagdesk
