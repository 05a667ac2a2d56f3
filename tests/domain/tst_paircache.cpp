// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paircache.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_paircache {

using namespace tagdesk;

class tst_PairCache : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownPairIsNotFound();
    void theOrderOfAPairMatters();
    void fewPairsAreAllRemembered();
    void whatIsFoundIsRight();
    void memoryIsBounded();
};

void tst_PairCache::anUnknownPairIsNotFound()
{
    PairCache cache;
    QVERIFY(!cache.find(0, 0));
    cache.insert(1, 2, 3);
    QVERIFY(!cache.find(0, 0));
    QCOMPARE(cache.find(1, 2), std::optional<std::uint32_t>(3));
}

void tst_PairCache::theOrderOfAPairMatters()
{
    PairCache cache;
    cache.insert(1, 2, 3);
    QVERIFY(!cache.find(2, 1));
}

void tst_PairCache::fewPairsAreAllRemembered()
{
    PairCache cache;
    for (std::uint32_t i = 0; i < 8; ++i)
        cache.insert(i, 7, i * 10);
    for (std::uint32_t i = 0; i < 8; ++i)
        QCOMPARE(cache.find(i, 7), std::optional(i * 10));
}

void tst_PairCache::whatIsFoundIsRight()
{
    PairCache cache;
    std::mt19937 random(13);
    std::size_t found = 0;
    for (int i = 0; i < 500'000; ++i) {
        const auto first = static_cast<std::uint32_t>(random() % 1'000);
        const auto second = static_cast<std::uint32_t>(random() % 100);
        const std::uint32_t expected = first * 1'000 + second;
        if (const auto known = cache.find(first, second)) {
            QCOMPARE(*known, expected);
            ++found;
        } else {
            cache.insert(first, second, expected);
        }
    }
    QVERIFY(found > 250'000);
}

void tst_PairCache::memoryIsBounded()
{
    PairCache cache;
    for (std::uint32_t i = 0; i < 2'000'000; ++i)
        cache.insert(i, i, i);
    QVERIFY(cache.memoryBytes() <= std::size_t{16} * 262'144);
}

TAGDESK_TEST(tst_PairCache, NoApplication)

} // namespace tst_paircache

#include "tst_paircache.moc"
