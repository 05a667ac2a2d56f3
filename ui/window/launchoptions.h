// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

class QCommandLineParser;

namespace tagdesk {

/// What the window was started with. Parsed before there is an application object, so that --help and
/// --version need no display.
struct LaunchOptions
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::LaunchOptions)

public:
    enum class Next {
        Start, ///< Open the window.
        Print, ///< Print `text` and end well.
        Refuse, ///< Print `text` as an error and end with 1.
    };

    Next next = Next::Start;
    QString text;
    bool sandbox = false;
    QString import; ///< A CSV file or a plan file to begin with, its whole path; empty: none.
    QString profile; ///< Name of a profile; empty: the last one, or the sandbox.
    QString theme; ///< "light", "dark", "system"; empty: not said.
    int latencyMs = 0; ///< Of the sandbox's answers.
    int resources = 0; ///< Of the sandbox, both clouds together.
    /// It was asked for, or something was that a program has from its start: language, theme, latency,
    /// size of the sandbox.
    bool ownWindow = false;

    /// The language alone, since the words of everything else are in it.
    [[nodiscard]] static QString languageIn(const QStringList &arguments);
    [[nodiscard]] static LaunchOptions parse(const QStringList &arguments);
};

} // namespace tagdesk
