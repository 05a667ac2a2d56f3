// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "draftstore.h"

#include <QObject>

namespace tagdesk {

class Console;

/// One run of "drafts", which opens no account. finished() comes exactly once, never inside start() or
/// interrupt().
class DraftsCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the run.
    DraftsCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt() { }

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void list(const std::vector<DraftSummary> &drafts);
    void show(const std::vector<DraftSummary> &drafts);
    void drop(const std::vector<DraftSummary> &drafts);
    void finish(CliExitCode code);

    CommandLine m_line;
    Console &m_console;
    DraftStore m_store;
};

} // namespace tagdesk
