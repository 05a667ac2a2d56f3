// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"
#include "batchaccess.h"

#include <QStringList>
#include <QUrl>

namespace tagdesk {

/// Where and how one account of a cloud is reached: everything but the secret.
struct Account
{
    QString id; ///< Stable, unique within a document ("sandbox-jdcloud", a profile's id).
    QString name; ///< Shown to people.
    QString cloud; ///< See cloud/providers.
    QUrl endpoint; ///< Empty: the cloud's documented hosts. Else one base URL for every product.
    QStringList regions; ///< Empty: the documented ones.
    AccountFields fields; ///< Those of CloudDescription::fields.
    QString ruleSet; ///< Key of a TagRules; empty: the cloud's default.
    int quotaPerMinute = 0; ///< Requests; 0: the cloud's documented one.
    int resourcesPerRequest = 0; ///< 0: the default of the cloud (JD documents none; 100).
    bool sandbox = false; ///< The embedded simulation.
    BatchWriting batchWriting = BatchWriting::Automatic; ///< Where CloudDescription::hasBatchService.
    BatchAccess batchAccess{}; ///< Learned while the account is open, and kept nowhere.

    /// Empty: it has none, or nobody has looked it up.
    [[nodiscard]] QString project() const { return fields.value(kProjectField); }

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace tagdesk
