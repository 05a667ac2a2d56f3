// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why a file cannot be read into values, and where.
struct SyntaxFault
{
    enum class Kind : std::uint8_t {
        Unexpected, ///< `text` stands where something else was expected; empty: the file ends.
        TooDeep, ///< Values lie too deep in each other at `text`, or repeat each other too often.
        Twice, ///< The name `text` stands twice in one object.
        Explained, ///< `text` is what the library says that reads the language, in English.
        Inexpressible, ///< `text` is a value that no other language has, such as a time.
    };
    Kind kind = Kind::Unexpected;
    int line = 0; ///< From 1.
    QString text{};

    friend bool operator==(const SyntaxFault &, const SyntaxFault &) = default;
};

} // namespace tagdesk
