// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openaccounts.h"
#include "scopeset.h"

#include <QCoreApplication>

namespace tagdesk {

/// What several scopes are called together.
class ScopeSetTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ScopeSetTexts)

public:
    /// "Everything", "shop, dns", "cn-north-1 Beijing", "3 product lines"; of one scope its path.
    [[nodiscard]] static QString name(const ScopeSet &scopes, const std::vector<OpenAccount> &accounts);
};

} // namespace tagdesk
