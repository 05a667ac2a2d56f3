// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "separatorline.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Longer ones are rows.
constexpr std::size_t kLongest = 4096;

bool isBlankOf(char c)
{
    return c == ' ' || c == '\r' || c == '\n';
}

void skipBlanks(std::string_view &text)
{
    while (!text.empty() && isBlankOf(text.front()))
        text.remove_prefix(1);
}

bool skip(std::string_view &text, char wanted)
{
    const bool isThere = !text.empty() && text.front() == wanted;
    text.remove_prefix(isThere);
    return isThere;
}

/// Letters and digits part nothing.
bool canSeparate(char c)
{
    const bool isWord =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '"' || c == '\'';
    return (c > ' ' && c < '\x7f' && !isWord) || c == '\t';
}

} // namespace

std::optional<char> separatorLine(std::string_view line)
{
    if (line.size() > kLongest)
        return std::nullopt;
    skipBlanks(line);
    const bool isQuoted = skip(line, '"');
    for (const char letter : {'s', 'e', 'p'}) {
        if (!skip(line, letter) && !skip(line, static_cast<char>(letter - 'a' + 'A')))
            return std::nullopt;
    }
    skipBlanks(line);
    if (!skip(line, '='))
        return std::nullopt;
    while (line.size() > 1 && line.front() == ' ')
        line.remove_prefix(1);
    if (line.starts_with("\\t")) {
        line.remove_prefix(1);
        line = line.size() > 1 ? line.substr(1) : std::string_view();
        if (isQuoted)
            skip(line, '"');
        return std::ranges::all_of(line, [](char c) { return isBlankOf(c) || c == '\t'; })
            ? std::optional('\t')
            : std::nullopt;
    }
    if (line.empty() || !canSeparate(line.front()))
        return std::nullopt;
    const char separator = line.front();
    line.remove_prefix(1);
    if (isQuoted && !skip(line, '"'))
        return std::nullopt;
    const auto isRest = [separator](char c) {
        return c == separator || c == ',' || c == ';' || c == '\t' || isBlankOf(c);
    };
    return std::ranges::all_of(line, isRest) ? std::optional(separator) : std::nullopt;
}

} // namespace tagdesk
