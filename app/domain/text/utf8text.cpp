// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "utf8text.h"

#include <QStringDecoder>

#include <algorithm>

namespace tagdesk {

QString textFromUtf8(std::string_view utf8)
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

void appendCaseFolded(std::string &to, std::string_view utf8)
{
    const bool ascii = std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) {
        const QByteArray folded = textFromUtf8(utf8).toCaseFolded().toUtf8();
        to.append(folded.data(), static_cast<std::size_t>(folded.size()));
        return;
    }
    const std::size_t start = to.size();
    to.append(utf8);
    std::transform(to.begin() + static_cast<std::ptrdiff_t>(start), to.end(),
        to.begin() + static_cast<std::ptrdiff_t>(start),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

} // namespace tagdesk
