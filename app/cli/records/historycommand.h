// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"

#include <QObject>

namespace tagdesk {

class Console;

/// One run of "history", which opens no account and, but for "history restore", only reads. finished() comes
/// exactly once, never inside start() or interrupt().
class HistoryCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the run.
    HistoryCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt() { }

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void print(const Journal &journal);
    void printForeign();
    void save(Journal &journal);
    void printCopies();
    void restore();
    void fail(const Error &error);
    void finish(CliExitCode code);

    CommandLine m_line;
    Console &m_console;
};

} // namespace tagdesk
