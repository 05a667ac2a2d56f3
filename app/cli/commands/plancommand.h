// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importcommand.h"
#include "importprinter.h"

namespace tagdesk {

/// `plan`: shows what a table would change, writes it into a plan file where one is wanted, and sends
/// nothing.
class PlanCommand : public ImportCommand
{
    Q_OBJECT

public:
    using ImportCommand::ImportCommand;

protected:
    void imported() override;

private:
    [[nodiscard]] PlannedImport planned() const;
    [[nodiscard]] PrintedReading printedReading() const;
    [[nodiscard]] bool writePlanFile();
    void saySummary();
    [[nodiscard]] CliExitCode endCode() const;

    QString m_hash; // of the plan file that was written
};

} // namespace tagdesk
