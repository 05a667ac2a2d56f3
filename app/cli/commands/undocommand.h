// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

class ApplyStep;
class JournalThread;
class RunUndo;

/// "undo RUN": takes back what a run did, as far as nobody changed it since.
class UndoCommand : public CliCommand
{
    Q_OBJECT

public:
    UndoCommand(const CliParts &parts, JournalThread &journal, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void staged();

    RunUndo *m_reversal; // child
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
