// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"

#include <QString>

#include <optional>

namespace tagdesk {

/// Whom the sandbox lets in.
struct SandboxKeys
{
    Credentials jdCloud;
    Credentials huawei;
    Credentials openTelekom;
    QString projectId; ///< Huawei's and Open Telekom Cloud's, 32 hexadecimal digits.
    /// Of somebody else with the same rights.
    Credentials jdCloudColleague;
    Credentials huaweiColleague;
    Credentials openTelekomColleague;

    /// Follow from the seed when there is one, else from the system's generator.
    [[nodiscard]] static SandboxKeys make(const std::optional<quint32> &seed);
};

} // namespace tagdesk
