// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"

#include <QObject>

namespace tagdesk {

class Console;

/// `plan --diff`: what a plan file would do that an older one would not. Asks no cloud.
class PlanDiffCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the command.
    PlanDiffCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    CommandLine m_line;
    Console &m_console;
};

} // namespace tagdesk
