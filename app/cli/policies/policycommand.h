// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

class PolicyFinder;

/// Writes the policy that the cloud keeps for the account into a file.
class PolicyCommand : public CliCommand
{
    Q_OBJECT

public:
    using CliCommand::CliCommand;

    void start() override;
    void interrupt() override;

private:
    void found();

    PolicyFinder *m_finder = nullptr; // child
};

} // namespace tagdesk
