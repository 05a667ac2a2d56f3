// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plainrow.h"

#include <QByteArrayView>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace tagdesk {

namespace {

constexpr std::uint64_t kEachByte = 0x0101010101010101ULL;

/// The highest bit of each byte that is 0; above the lowest such byte of others, too.
std::uint64_t zeroBytes(std::uint64_t bytes)
{
    return (bytes - kEachByte) & ~bytes & (kEachByte << 7U);
}

/// Splits one row. Fields have some ten bytes: what looks at many more at once has to be set up for each.
class PlainSplit
{
public:
    PlainSplit(std::string_view text, std::size_t end, char separator)
        : m_text(text)
        , m_end(end)
        , m_separator(separator)
        , m_separators(kEachByte * static_cast<unsigned char>(separator))
    {
    }

    [[nodiscard]] bool split(
        std::vector<std::string_view> &fields, std::vector<std::unique_ptr<std::string>> &room);

private:
    [[nodiscard]] std::size_t fieldEnd(std::size_t from) const;
    [[nodiscard]] std::string_view quoted(
        std::size_t &at, std::vector<std::unique_ptr<std::string>> &room, std::size_t &used) const;

    std::string_view m_text;
    std::size_t m_end;
    char m_separator;
    std::uint64_t m_separators;
};

/// Of the next separator or quote, or the end of the row.
std::size_t PlainSplit::fieldEnd(std::size_t from) const
{
    constexpr std::uint64_t kQuotes = kEachByte * static_cast<unsigned char>('"');
    std::size_t at = from;
    if constexpr (std::endian::native == std::endian::little) {
        // May look beyond the row, though not beyond the text.
        for (; at < m_end && at + sizeof(std::uint64_t) <= m_text.size(); at += sizeof(std::uint64_t)) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, m_text.data() + at, sizeof(bytes));
            const std::uint64_t found = zeroBytes(bytes ^ m_separators) | zeroBytes(bytes ^ kQuotes);
            if (found != 0)
                return std::min(at + static_cast<std::size_t>(std::countr_zero(found)) / 8, m_end);
        }
    }
    while (at < m_end && m_text[at] != m_separator && m_text[at] != '"')
        ++at;
    return std::min(at, m_end);
}

/// The text of the field whose quote stands at `at`, which goes behind its other quote; there is none where
/// `at` stays.
std::string_view PlainSplit::quoted(
    std::size_t &at, std::vector<std::unique_ptr<std::string>> &room, std::size_t &used) const
{
    const std::string_view row = m_text.substr(0, m_end);
    std::size_t begin = at + 1;
    std::string *plain = nullptr;
    for (;;) {
        const std::size_t quote = row.find('"', begin);
        if (quote == std::string_view::npos)
            return {};
        const std::string_view piece = row.substr(begin, quote - begin);
        const bool isDoubled = quote + 1 < m_end && row[quote + 1] == '"';
        if (isDoubled && plain == nullptr) {
            if (used == room.size())
                room.push_back(std::make_unique<std::string>());
            plain = room[used++].get();
            plain->clear();
        }
        if (plain != nullptr)
            plain->append(piece);
        if (!isDoubled) {
            at = quote + 1;
            return plain != nullptr ? std::string_view(*plain) : piece;
        }
        plain->push_back('"');
        begin = quote + 2;
    }
}

bool PlainSplit::split(std::vector<std::string_view> &fields, std::vector<std::unique_ptr<std::string>> &room)
{
    fields.clear();
    std::size_t used = 0;
    for (std::size_t at = 0;; ++at) {
        if (at < m_end && m_text[at] == '"') {
            const std::size_t begin = at;
            fields.push_back(quoted(at, room, used));
            if (at == begin)
                return false;
        } else {
            const std::size_t end = fieldEnd(at);
            fields.push_back(m_text.substr(at, end - at));
            at = end;
        }
        if (at == m_end)
            return true;
        if (m_text[at] != m_separator)
            return false;
    }
}

} // namespace

std::size_t splitPlainRow(std::string_view text, char separator, std::vector<std::string_view> &fields,
    std::vector<std::unique_ptr<std::string>> &room)
{
    const std::size_t lineFeed = text.substr(0, kPlainRowBytes).find('\n');
    if (lineFeed == std::string_view::npos)
        return 0;
    const std::size_t end = lineFeed - (lineFeed > 0 && text[lineFeed - 1] == '\r' ? 1 : 0);
    const std::string_view row = text.substr(0, end);
    const bool isPlain = row.find('\r') == std::string_view::npos && row.find('\0') == std::string_view::npos
        && QByteArrayView(row).isValidUtf8();
    return isPlain && PlainSplit(text, end, separator).split(fields, room) ? end : 0;
}

} // namespace tagdesk
