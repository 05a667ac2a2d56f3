// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "placewords.h"

#include "scopetext.h"
#include "workspace.h"

namespace tagdesk {

QString placeWords(const Workspace &workspace, const RowField &field, const QString &value)
{
    switch (field.kind) {
    case RowField::Kind::Cloud:
        return ScopeTexts::cloud(value);
    case RowField::Kind::Account: {
        const OpenAccount *account = workspace.account(value);
        return account != nullptr ? account->account.name : value;
    }
    case RowField::Kind::Region:
        return ScopeTexts::region(value);
    case RowField::Kind::ProductLine:
        return ScopeTexts::kind(value);
    case RowField::Kind::Status:
    case RowField::Kind::Tag:
        break;
    }
    return value;
}

} // namespace tagdesk
