// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "failedrows.h"
#include "importcommand.h"

namespace tagdesk {

class ApplyStep;

/// `apply` with a table: applies what its rows ask for. A row with an error refuses all of it, unless such
/// rows are to be left out.
class ApplyTableCommand : public ImportCommand
{
    Q_OBJECT

public:
    using ImportCommand::ImportCommand;

    void interrupt() override;

protected:
    void imported() override;

private:
    void refuse();
    void sayNothingToDo();
    void writeLeftOut();

    std::vector<FailedRow> m_leftOut; // rows with an error
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
