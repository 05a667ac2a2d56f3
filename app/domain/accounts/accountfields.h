// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace tagdesk {

/// What one cloud asks of an account beside a name and keys, and what it takes where nothing is said.
struct AccountFields
{
    QString cloud; ///< Account::cloud.
    bool project = false; ///< Account::projectId and Account::iamEndpoint.
    bool tokenForm = false; ///< Account::tokenHeader and Account::tokenBase64.
    bool batch = false; ///< Account::resourcesPerRequest; else one resource a request.
    QStringList ruleSets; ///< Keys of TagRules, the default first.
    int quotaPerMinute = 0; ///< Requests, where Account::quotaPerMinute is 0.
    int resourcesPerRequest = 0; ///< Where Account::resourcesPerRequest is 0.
    QString tokenHeader; ///< Where Account::tokenHeader is empty.

    friend bool operator==(const AccountFields &, const AccountFields &) = default;
};

} // namespace tagdesk
