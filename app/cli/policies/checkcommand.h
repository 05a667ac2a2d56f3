// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

/// `check`: holds the tags of some scopes against the policies of their accounts, and may write a plan file
/// that mends what has one answer only. Sends nothing.
class CheckCommand : public ScopedCommand
{
    Q_OBJECT

public:
    using ScopedCommand::ScopedCommand;

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    void print(const Rows &rows);
    [[nodiscard]] bool writeFixes();
    [[nodiscard]] QString policyName() const;

    Rows m_violating;
    std::size_t m_notRead = 0;
};

} // namespace tagdesk
