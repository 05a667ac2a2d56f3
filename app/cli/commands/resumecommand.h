// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "namedrun.h"

namespace tagdesk {

class ApplyStep;
class JournalThread;
class RunResume;

/// "resume [RUN]": finds out what became of an interrupted run and sends the rest.
class ResumeCommand : public CliCommand
{
    Q_OBJECT

public:
    /// `named` is the run to resume, or those of which the first that is this account's is.
    ResumeCommand(const CliParts &parts, JournalThread &journal, NamedRun named, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void choose();
    void settle(qint64 run);
    void settled();

    JournalThread &m_journal;
    NamedRun m_named;
    qint64 m_run = 0;
    RunResume *m_settling = nullptr; // child
    ApplyStep *m_apply = nullptr; // child
    bool m_isInterrupted = false;
};

} // namespace tagdesk
