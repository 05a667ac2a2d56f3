// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvdialect.h"

#include <QByteArrayView>

#include <vector>

namespace tagdesk {

/// An encoding that the start of a file may be in.
struct EncodingGuess
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    int confidence = 100; ///< Percent. 100: by its form, which nothing else has.
};

/// What the bytes may be, the most likely first; never empty. UTF-16 and UTF-8 are told by their form. What
/// is neither is decided by ICU's detector among the encodings in which the bytes are text, by words at the
/// heads of tables that one of them makes of the bytes, and by how the bytes above 0x7F stand among the
/// others. A mark of the byte order is no part of `start`.
[[nodiscard]] std::vector<EncodingGuess> guessEncodings(QByteArrayView start);

} // namespace tagdesk
