// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"

#include <QStringList>

namespace tagdesk {

/// The words of the fields that only some clouds have, translated. Empty where the field has none.
class AccountFieldTexts
{
public:
    /// With its mnemonic.
    [[nodiscard]] static QString label(const AccountField &field);
    [[nodiscard]] static QString placeholder(const AccountField &field);
    [[nodiscard]] static QString hint(const AccountField &field);
    [[nodiscard]] static QString choice(const AccountField::Choice &choice);
    /// What is wrong with a text of another form.
    [[nodiscard]] static QString mistake(const AccountField &field, const QString &text);
    [[nodiscard]] static QString optionHelp(const AccountField &field, const QStringList &clouds);
    /// In what the command line prints.
    [[nodiscard]] static QString name(const AccountField &field);
};

} // namespace tagdesk
