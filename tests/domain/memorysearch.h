// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>

#if defined(__SANITIZE_ADDRESS__)
#define TAGDESK_UNCHECKED __attribute__((no_sanitize("address")))
#else
#define TAGDESK_UNCHECKED
#endif

namespace tagdesk {

/// Characters of a secret for a test.
inline constexpr qsizetype kTestSecretSize = 96;

/// One character of the secret that belongs to `seed`, so that nobody needs a copy of the whole.
inline char testSecretAt(char seed, qsizetype at)
{
    return static_cast<char>('!' + (at * 37 + seed * 11 + at * at) % 90);
}

/// The only copy of it.
inline QByteArray testSecret(char seed)
{
    QByteArray secret(kTestSecretSize, Qt::Uninitialized);
    for (qsizetype at = 0; at < secret.size(); ++at)
        secret[at] = testSecretAt(seed, at);
    return secret;
}

/// How often the end of the secret made from `seed` stands in this process's memory, freed memory included,
/// as UTF-8 (`width` 1) or UTF-16 (2). The start is not looked for: the allocator writes over it. Linux only.
TAGDESK_UNCHECKED inline int copiesInMemory(char seed, std::size_t width = 1)
{
    constexpr std::size_t kFrom = 48;
    constexpr std::size_t kLength = kTestSecretSize - kFrom;
    const auto isAt = [seed, width](const volatile char *at) {
        for (std::size_t i = 0; i < kLength; ++i) {
            if (at[i * width] != testSecretAt(seed, static_cast<qsizetype>(kFrom + i)))
                return false;
        }
        return true;
    };
    int copies = 0;
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    const QByteArrayList lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.contains(" rw-p ") || line.contains("[v"))
            continue;
        const QByteArrayList range = line.split(' ').first().split('-');
        const auto begin = range.at(0).toULongLong(nullptr, 16);
        const auto end = range.at(1).toULongLong(nullptr, 16);
        for (auto at = begin; at + kLength * width <= end; ++at)
            copies += isAt(reinterpret_cast<const volatile char *>(at));
    }
    return copies;
}

} // namespace tagdesk
