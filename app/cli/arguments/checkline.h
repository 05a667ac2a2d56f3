// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <cstdint>

namespace tagdesk {

enum class CheckFormat : std::uint8_t { Table, Csv, Json, JUnit, Sarif };

/// In the order of the enumerators, as they are typed.
[[nodiscard]] inline QStringList checkFormats()
{
    return {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("junit"),
        QStringLiteral("sarif")};
}

/// What "check" is to do.
struct CheckLine
{
    QStringList policies; ///< Files; empty: those of the profiles.
    CheckFormat format = CheckFormat::Table;
};

} // namespace tagdesk
