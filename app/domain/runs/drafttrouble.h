// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why a draft could not be had or kept.
struct DraftTrouble
{
    enum class Kind : std::uint8_t {
        NotReadable, ///< `detail` has the system's words.
        Damaged, ///< The file is kept as it is.
        NewerFormat, ///< Written by a newer program; kept as it is.
        NotWritable, ///< `detail` has the system's words.
        DiskFull,
        InUse, ///< By another program.
    };
    Kind kind = Kind::NotReadable;
    QString path;
    QString detail;

    friend bool operator==(const DraftTrouble &, const DraftTrouble &) = default;
};

} // namespace tagdesk
