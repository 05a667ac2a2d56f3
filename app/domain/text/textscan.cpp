// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textscan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <vector>

namespace tagdesk {

namespace {

constexpr std::size_t kBlock = 64;

} // namespace

TextScan::TextScan(std::string text, std::string_view sample)
    : m_text(std::move(text))
{
    std::array<std::size_t, 256> frequency{};
    for (const char byte : sample)
        ++frequency[static_cast<unsigned char>(byte)];
    std::vector<std::size_t> positions(m_text.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    std::ranges::stable_sort(positions, {},
        [&](std::size_t position) { return frequency[static_cast<unsigned char>(m_text[position])]; });
    m_first = positions.front();
    m_second = positions[std::min<std::size_t>(1, positions.size() - 1)];
}

const char *TextScan::find(const char *from, const char *to) const
{
    // The loop over a block has no branch, so that the compiler can compare sixteen places at once.
    const auto margin = static_cast<std::ptrdiff_t>(kBlock + m_text.size());
    const char first = m_text[m_first];
    const char second = m_text[m_second];
    for (; to - from >= margin; from += kBlock) {
        const char *atFirst = from + m_first;
        const char *atSecond = from + m_second;
        unsigned char any = 0;
        for (std::size_t i = 0; i < kBlock; ++i) {
            any = static_cast<unsigned char>(any
                | (static_cast<unsigned char>(atFirst[i] == first)
                    & static_cast<unsigned char>(atSecond[i] == second)));
        }
        if (any == 0)
            continue;
        if (const char *found = findInBlock(from))
            return found;
    }
    const std::string_view rest(from, static_cast<std::size_t>(to - from));
    const std::size_t at = rest.find(m_text);
    return at == std::string_view::npos ? nullptr : from + at;
}

const char *TextScan::findInBlock(const char *block) const
{
    for (const char *at = block; at < block + kBlock; ++at) {
        if (at[m_first] == m_text[m_first] && at[m_second] == m_text[m_second]
            && std::memcmp(at, m_text.data(), m_text.size()) == 0)
            return at;
    }
    return nullptr;
}

} // namespace tagdesk
