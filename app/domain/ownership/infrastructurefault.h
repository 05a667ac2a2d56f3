// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why a file tells nothing of who keeps which tags.
struct InfrastructureFault
{
    enum class Kind : std::uint8_t {
        Unreadable, ///< `detail` is what the system says.
        NotJson, ///< `detail` is what the parser says, in English.
        NotTerraform, ///< JSON, though neither a state nor a plan of Terraform or OpenTofu.
        UnknownVersion, ///< `detail` is the version of the format.
    };
    Kind kind = Kind::NotTerraform;
    QString path{};
    int line = 0; ///< From 1; 0: the whole file.
    QString detail{};

    friend bool operator==(const InfrastructureFault &, const InfrastructureFault &) = default;
};

} // namespace tagdesk
