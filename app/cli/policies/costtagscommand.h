// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"

#include <QObject>

namespace tagdesk {

class Console;
class CostReading;

/// `cost --tags-of file`: how much of the cost has which of the tags that the cost tables have themselves.
/// Asks no cloud.
class CostTagsCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the command.
    CostTagsCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void costsRead();
    /// False, and said, when a policy cannot be read.
    [[nodiscard]] bool readKeys();

    CommandLine m_line;
    Console &m_console;
    CostReading *m_reading; // child
};

} // namespace tagdesk
