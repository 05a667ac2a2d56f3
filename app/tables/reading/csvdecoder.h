// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvdialect.h"

#include <QByteArray>

#include <memory>
#include <string>

struct UConverter;

namespace tagdesk {

/// Turns the bytes of a file, piece by piece, into UTF-8 without its byte order mark. UTF-8 passes through
/// as it is; what is invalid in another encoding becomes a byte that UTF-8 does not have, so that the reader
/// tells where it stands. The tables are ICU's, which Qt brings along.
class CsvDecoder
{
public:
    explicit CsvDecoder(const CsvDialect &dialect);

    /// Pieces may be cut anywhere: the text does not depend on it.
    [[nodiscard]] std::string decode(QByteArrayView bytes);
    /// The file has ended: what is left of a character that was cut, which is invalid. Mostly nothing.
    [[nodiscard]] std::string finish();

private:
    struct Closer
    {
        void operator()(UConverter *converter) const;
    };

    [[nodiscard]] std::string converted(QByteArrayView bytes, bool isEnd);

    int m_toSkip = 0; ///< Bytes of the mark still to come.
    std::unique_ptr<UConverter, Closer> m_converter; ///< None for UTF-8; keeps a character that is cut.
};

/// True when the bytes, but for a character cut at the end, are text of the encoding.
[[nodiscard]] bool decodesCleanly(QByteArrayView bytes, CsvEncoding encoding);

} // namespace tagdesk
