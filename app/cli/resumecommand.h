// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

class ApplyStep;
class JournalThread;
class RunSettling;

/// "resume [RUN]": finds out what became of an interrupted run and sends the rest.
class ResumeCommand : public CliCommand
{
    Q_OBJECT

public:
    /// `run` is the one to resume.
    ResumeCommand(const CliParts &parts, JournalThread &journal, qint64 run, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

private:
    void settled();

    qint64 m_run;
    RunSettling *m_settling; // child
    ApplyStep *m_apply = nullptr; // child
};

} // namespace tagdesk
