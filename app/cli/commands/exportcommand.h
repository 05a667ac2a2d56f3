// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "csvwriter.h"

namespace tagdesk {

/// Writes the resources of some scopes that a filter keeps into a CSV file or a workbook, from which `apply`
/// can take them back.
class ExportCommand : public ScopedCommand
{
    Q_OBJECT

public:
    using ScopedCommand::ScopedCommand;

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    [[nodiscard]] Result<void> write(const Rows &rows, CsvExport form);
    void saySummary(std::size_t rows, std::size_t unread);
};

} // namespace tagdesk
