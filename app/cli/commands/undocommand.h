// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

#include <vector>

namespace tagdesk {

class ApplyStep;
class JournalThread;
class RunUndo;

/// "undo RUN": takes back what a run did, or all runs of its apply, as far as nobody changed it since.
class UndoCommand : public CliCommand
{
    Q_OBJECT

public:
    /// `runs` are those of one apply, newest first.
    UndoCommand(const CliParts &parts, JournalThread &journal, const std::vector<qint64> &runs,
        QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void staged();

    RunUndo *m_reversal; // child
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
