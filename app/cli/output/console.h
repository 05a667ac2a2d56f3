// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "sentences.h"
#include "standardoutput.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringList>

namespace tagdesk {

/// Standard output for data, standard error for messages and, on a terminal, one line of progress. Nothing of
/// all that acts on a terminal but line ends and what this class itself writes (see terminaltext.h).
class Console
{
public:
    Console();

    [[nodiscard]] StandardOutput &data() { return m_out; }
    /// One line. What would act on the terminal is shown, a line end, too: data of others makes no lines.
    void say(const QString &line);
    /// See terminalLines().
    void say(const Sentences &said, const QStringList &details = {});
    void say(const Error &error);
    /// Replaces the line of progress; nothing when standard error is no terminal. `done` of `total` draws a
    /// bar; a total below 1 none.
    void showProgress(const QString &what, qint64 done, qint64 total);
    void clearProgress();
    /// Asks on standard error, without a line end.
    void ask(const QString &question);
    /// True when a person can be asked.
    [[nodiscard]] bool isInteractive() const { return m_inputIsTerminal && m_errorIsTerminal; }
    /// The program ends with `code`. Where standard output did not take everything that is said, unless it
    /// was already, and Done becomes WrongUse; what else ended the program counts more.
    [[nodiscard]] CliExitCode end(CliExitCode code);

private:
    /// What is safe on a terminal already.
    void sayLines(const QString &lines);
    void write(const QString &text);

    StandardOutput m_out;
    QFile m_error;
    QElapsedTimer m_sinceProgress;
    bool m_inputIsTerminal = false;
    bool m_errorIsTerminal = false;
    bool m_progressShown = false;
};

} // namespace tagdesk
