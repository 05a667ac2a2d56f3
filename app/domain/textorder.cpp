// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textorder.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <thread>

namespace tagdesk {

namespace {

/// From here on a second thread is worth its start.
constexpr std::uint32_t kWorthAThread = 20'000;

/// A text by its first bytes, which tell most texts apart without a look at their memory.
struct Entry
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::uint32_t index = 0;

    /// True when these bytes are all of the text: a NUL is in no text.
    [[nodiscard]] bool isWhole() const { return (low & 0xff) == 0; }
};

Entry entryOf(std::string_view text, std::uint32_t index)
{
    std::array<char, 16> bytes{};
    std::memcpy(bytes.data(), text.data(), std::min(text.size(), bytes.size()));
    return {
        qFromBigEndian<std::uint64_t>(bytes.data()), qFromBigEndian<std::uint64_t>(bytes.data() + 8), index};
}

std::strong_ordering compare(const Entry &a, const Entry &b, const TextAt &text)
{
    if (a.high != b.high)
        return a.high <=> b.high;
    if (a.low != b.low || a.isWhole())
        return a.low <=> b.low;
    return text(a.index) <=> text(b.index);
}

} // namespace

std::vector<std::uint32_t> orderByText(std::uint32_t count, const TextAt &text, bool descending)
{
    std::vector<Entry> entries(count);
    const auto less = [&](const Entry &a, const Entry &b) {
        const std::strong_ordering order = compare(a, b, text);
        if (order == 0)
            return a.index < b.index;
        return descending ? order > 0 : order < 0;
    };
    const auto sortPart = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t index = from; index < to; ++index)
            entries[index] = entryOf(text(index), index);
        std::sort(entries.begin() + from, entries.begin() + to, less);
    };
    if (count < kWorthAThread) {
        sortPart(0, count);
    } else {
        const std::uint32_t middle = count / 2;
        std::jthread other([&] { sortPart(middle, count); });
        sortPart(0, middle);
        other.join();
        std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end(), less);
    }
    std::vector<std::uint32_t> order(count);
    std::ranges::transform(entries, order.begin(), &Entry::index);
    return order;
}

} // namespace tagdesk
