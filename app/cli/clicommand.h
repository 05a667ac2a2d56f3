// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "scope.h"

#include <QObject>

namespace tagdesk {

class Console;
class Desk;
class Workspace;

/// What a command works with; all of it outlives the command.
struct CliParts
{
    const CommandLine &line;
    Desk &desk;
    Workspace &workspace;
    Console &console;
};

/// One command at work. finished() comes exactly once, never inside start() or interrupt(); by then all
/// data and messages are written.
class CliCommand : public QObject
{
    Q_OBJECT

public:
    explicit CliCommand(const CliParts &parts, QObject *parent = nullptr);

    virtual void start() = 0;
    /// Ctrl+C: end soon, leave nothing half done.
    virtual void interrupt() = 0;

signals:
    void finished(tagdesk::CliExitCode code);

protected:
    void finish(CliExitCode code);
    [[nodiscard]] const CommandLine &line() const { return m_parts.line; }
    [[nodiscard]] Desk &desk() const { return m_parts.desk; }
    [[nodiscard]] Workspace &workspace() const { return m_parts.workspace; }
    [[nodiscard]] Console &console() const { return m_parts.console; }

private:
    CliParts m_parts;
    bool m_finished = false;
};

/// A command on the resources of one scope: lists it first.
class ScopedCommand : public CliCommand
{
    Q_OBJECT

public:
    ScopedCommand(const CliParts &parts, Scope scope, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

protected:
    /// The listing is complete, perhaps without some tags.
    virtual void scopeRead() = 0;
    [[nodiscard]] const Scope &scope() const { return m_scope; }

private:
    void showProgress();
    void refreshed(const Scope &scope);

    Scope m_scope;
    bool m_isListing = false;
};

} // namespace tagdesk
