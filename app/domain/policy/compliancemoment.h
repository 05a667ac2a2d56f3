// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"

#include <QDateTime>

namespace tagdesk {

/// How the shown scopes stood to today's policies at a moment of the past.
struct ComplianceMoment
{
    /// Of one key at that moment.
    struct Key
    {
        QString key;
        ComplianceCount count;

        friend bool operator==(const Key &, const Key &) = default;
    };
    QDateTime when; ///< UTC.
    std::size_t rows = 0;
    std::size_t notRead = 0; ///< Of these, neither kept nor broken.
    ComplianceCount all;
    std::vector<Key> keys; ///< In the order of the rules.

    friend bool operator==(const ComplianceMoment &, const ComplianceMoment &) = default;
};

/// Oldest first.
using ComplianceTrend = std::vector<ComplianceMoment>;

} // namespace tagdesk
