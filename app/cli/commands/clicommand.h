// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "keytwins.h"
#include "resourcetable.h"
#include "result.h"
#include "scope.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace tagdesk {

class Console;
class DocumentController;
class Workspace;

/// What a command works with; all of it outlives the command.
struct CliParts
{
    const CommandLine &line;
    DocumentController &controller;
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
    [[nodiscard]] const CliParts &parts() const { return m_parts; }
    [[nodiscard]] const CommandLine &line() const { return m_parts.line; }
    [[nodiscard]] DocumentController &controller() const { return m_parts.controller; }
    [[nodiscard]] Workspace &workspace() const { return m_parts.workspace; }
    [[nodiscard]] Console &console() const { return m_parts.console; }

private:
    CliParts m_parts;
    bool m_finished = false;
};

/// A command on the resources of some scopes: lists them first.
class ScopedCommand : public CliCommand
{
    Q_OBJECT

public:
    /// At least one scope, each once.
    ScopedCommand(const CliParts &parts, QList<Scope> scopes, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

protected:
    /// The listings are complete, perhaps without some tags; but for those of failed scopes, where
    /// goesOnWithout() allows that.
    virtual void scopesRead() = 0;
    /// Whether the command makes sense without the scopes that failed. One that does not ends with a refusal.
    [[nodiscard]] virtual bool goesOnWithout() const { return false; }
    /// Some scopes were not read.
    [[nodiscard]] bool isIncomplete() const { return !m_failed.isEmpty(); }
    /// finish(), where scopes that failed make SomeFailed of Done.
    void finishRead(CliExitCode code);
    [[nodiscard]] const QList<Scope> &scopes() const { return m_scopes; }
    /// What all scopes list, each resource once; in the order of the scopes and of the cloud.
    [[nodiscard]] Rows listedRows() const;
    /// The keys of everything that was read, to tell new ones from.
    [[nodiscard]] KeyTwins knownKeys() const;

private:
    void showProgress();
    void refreshed(const Scope &scope);
    void noteFailure(const Scope &scope, const Error &error);
    void release(const QString &account);
    void drop(const QString &account);
    void endListing();
    [[nodiscard]] QString inScope(const Scope &scope, const QString &sentence) const;
    void sayError(const Scope &scope, const Error &error);

    QList<Scope> m_scopes;
    QSet<Scope> m_listing; // those that wait included
    /// By account, until it has answered for its first scope: each further request with a refused key would
    /// be refused, too, and may lock the key.
    QHash<QString, QList<Scope>> m_waiting;
    QList<Scope> m_failed;
    std::optional<Error> m_error; // the first; of an interruption the last
    QSet<QString> m_refused; // accounts
    std::size_t m_unasked = 0; // failed scopes of these, but for the first
    bool m_isInterrupted = false;
};

} // namespace tagdesk
