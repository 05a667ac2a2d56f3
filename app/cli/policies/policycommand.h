// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "policyfetch.h"

#include <QPointer>

namespace tagdesk {

/// Writes the policy that the cloud keeps for the account into a file.
class PolicyCommand : public CliCommand
{
    Q_OBJECT

public:
    using CliCommand::CliCommand;

    void start() override;
    void interrupt() override;

private:
    void fetched();
    void refused(const PolicyFetchFault &fault);

    QPointer<PolicyFetch> m_fetch; // the controller's
};

} // namespace tagdesk
