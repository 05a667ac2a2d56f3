// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "resourceprinter.h"

namespace tagdesk {

/// Prints the resources of some scopes that a filter keeps.
class ListCommand : public ScopedCommand
{
    Q_OBJECT

public:
    using ScopedCommand::ScopedCommand;

protected:
    void scopesRead() override;
    [[nodiscard]] bool goesOnWithout() const override { return true; }

private:
    [[nodiscard]] QString scopeText(const Scope &scope) const;
    [[nodiscard]] PrintedPlace placeOf(const Collection &collection) const;
};

} // namespace tagdesk
