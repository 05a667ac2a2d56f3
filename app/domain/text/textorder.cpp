// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textorder.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <thread>

namespace tagdesk {

namespace {

/// From here on a second thread is worth its start.
constexpr std::uint32_t kWorthAThread = 20'000;

constexpr std::size_t kWindow = 16;

/// A text by the few bytes of it that are compared now.
struct Entry
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::uint32_t index = 0;

    /// True when the text ends within these bytes: a NUL is in no text.
    [[nodiscard]] bool isAtEnd() const { return (low & 0xff) == 0; }
    [[nodiscard]] bool sameBytes(const Entry &other) const { return high == other.high && low == other.low; }
};

using Entries = std::span<Entry>;

/// Sorts texts by sixteen bytes at a time: only those that are equal so far are looked at again.
class WindowSort
{
public:
    WindowSort(const TextAt &text, bool descending)
        : m_text(text)
        , m_descending(descending)
    {
    }

    /// Takes the bytes of each text from `depth` on.
    void load(Entries entries, std::size_t depth) const
    {
        for (Entry &entry : entries) {
            std::array<char, kWindow> bytes{};
            const std::string_view text = m_text(entry.index);
            if (text.size() > depth)
                std::memcpy(bytes.data(), text.data() + depth, std::min(text.size() - depth, kWindow));
            entry.high = qFromBigEndian<std::uint64_t>(bytes.data());
            entry.low = qFromBigEndian<std::uint64_t>(bytes.data() + kWindow / 2);
        }
    }

    [[nodiscard]] bool less(const Entry &a, const Entry &b) const
    {
        if (a.high != b.high)
            return (a.high < b.high) != m_descending;
        if (a.low != b.low)
            return (a.low < b.low) != m_descending;
        return a.index < b.index;
    }

    void sort(Entries entries) const
    {
        std::ranges::sort(entries, [this](const Entry &a, const Entry &b) { return less(a, b); });
    }

    /// Sorts runs of equal bytes by what follows them.
    void refine(Entries entries, std::size_t depth) const
    {
        for (std::size_t first = 0; first < entries.size();) {
            const std::size_t end = runEnd(entries, first);
            if (end - first > 1 && !entries[first].isAtEnd()) {
                const Entries run = entries.subspan(first, end - first);
                load(run, depth + kWindow);
                sort(run);
                refine(run, depth + kWindow);
            }
            first = end;
        }
    }

    [[nodiscard]] static std::size_t runEnd(Entries entries, std::size_t first)
    {
        std::size_t end = first + 1;
        while (end < entries.size() && entries[end].sameBytes(entries[first]))
            ++end;
        return end;
    }

private:
    const TextAt &m_text;
    bool m_descending;
};

/// Bytes that all texts begin with.
std::size_t commonBeginning(std::uint32_t count, const TextAt &text)
{
    std::string_view common = count > 0 ? text(0) : std::string_view();
    for (std::uint32_t index = 1; index < count && !common.empty(); ++index) {
        const std::string_view other = text(index);
        const auto [end, otherEnd] = std::ranges::mismatch(common, other);
        common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
    }
    return common.size();
}

void sortOnTwoThreads(const WindowSort &sorting, Entries entries, std::size_t depth)
{
    const std::size_t middle = entries.size() / 2;
    const auto onBoth = [&](std::size_t split, auto action) {
        const std::jthread other([&] { action(entries.subspan(split)); });
        action(entries.first(split));
    };
    onBoth(middle, [&](Entries part) { sorting.load(part, depth); });
    std::ranges::nth_element(entries, entries.begin() + static_cast<std::ptrdiff_t>(middle),
        [&](const Entry &a, const Entry &b) { return sorting.less(a, b); });
    onBoth(middle, [&](Entries part) { sorting.sort(part); });
    // A run must not be cut in two.
    const std::size_t split = WindowSort::runEnd(entries, middle);
    onBoth(split, [&](Entries part) { sorting.refine(part, depth); });
}

} // namespace

std::vector<std::uint32_t> orderByText(std::uint32_t count, const TextAt &text, bool descending)
{
    std::vector<Entry> entries(count);
    for (std::uint32_t index = 0; index < count; ++index)
        entries[index].index = index;
    const std::size_t depth = commonBeginning(count, text);
    const WindowSort sorting(text, descending);
    if (count < kWorthAThread) {
        sorting.load(entries, depth);
        sorting.sort(entries);
        sorting.refine(entries, depth);
    } else {
        sortOnTwoThreads(sorting, entries, depth);
    }
    std::vector<std::uint32_t> order(count);
    std::ranges::transform(entries, order.begin(), &Entry::index);
    return order;
}

} // namespace tagdesk
