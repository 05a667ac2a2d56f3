// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "sheettaker.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QIODevice;

namespace tagdesk {

class ZipParts;

/// A workbook of one of the formats.
class BookSource
{
public:
    struct Sheet
    {
        QString name;
        bool isHidden = false;
    };
    /// False stops.
    using GoOn = std::function<bool()>;

    virtual ~BookSource() = default;
    /// In the order of the workbook; causes as in ZipParts, and NoWorkbook.
    [[nodiscard]] virtual Result<std::vector<Sheet>> sheets() = 0;
    /// Hands over the sheet of this index of sheets(). An error of the kind Cancelled where `goOn` stops it.
    [[nodiscard]] virtual Result<void> read(std::size_t sheet, SheetTaker &taker, const GoOn &goOn) = 0;
};

/// Finds out what the file is, by what is in it; `device` outlives the source. Causes: those of ZipParts,
/// OldForm, BinaryForm, Encrypted, NoWorkbook.
[[nodiscard]] Result<std::unique_ptr<BookSource>> openBook(QIODevice &device);

} // namespace tagdesk
