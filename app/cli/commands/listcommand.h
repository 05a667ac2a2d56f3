// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"

namespace tagdesk {

/// Prints the resources of a scope that a filter keeps.
class ListCommand : public ScopedCommand
{
    Q_OBJECT

public:
    using ScopedCommand::ScopedCommand;

protected:
    void scopesRead() override;
};

} // namespace tagdesk
