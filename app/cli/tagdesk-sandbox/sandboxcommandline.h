// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandboxoptions.h"

#include <QStringList>
#include <tl/expected.hpp>

namespace tagdesk {

/// What the arguments of tagdesk-sandbox ask for.
struct SandboxCommandLine
{
    enum class Action { Serve, ShowHelp, ShowVersion };
    Action action = Action::Serve;
    SandboxOptions options;
};

/// `arguments` include the program's name. Else a sentence for the person at the terminal.
[[nodiscard]] tl::expected<SandboxCommandLine, QString> parseSandboxCommandLine(const QStringList &arguments);
[[nodiscard]] QString sandboxHelpText();

} // namespace tagdesk
