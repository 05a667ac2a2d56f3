// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace tagdesk {

/// An option for a field that accounts of some clouds have.
struct AccountOption
{
    AccountField field;
    QStringList clouds; ///< That have it.

    /// What stands for its value in the help: "URL", or the words to choose from.
    [[nodiscard]] QString valueWord() const;
    /// As AccountFields has it, in the way that a command line takes it.
    [[nodiscard]] QString argument(const AccountFields &fields) const;
    /// As scripts read it: a YesNo is what holds, any other is empty where nothing was given.
    [[nodiscard]] QJsonValue json(const AccountFields &fields) const;
};

/// Of all clouds, each field once; addresses first, since they stand beside the endpoint.
[[nodiscard]] std::vector<AccountOption> accountOptions();

} // namespace tagdesk
