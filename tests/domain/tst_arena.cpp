// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "arena.h"
#include "testrunner.h"

#include <QTest>

#include <array>

namespace tst_arena {

using namespace tagdesk;

/// Runs of bytes in blocks of four, with offsets of one byte.
class TestArena : public QObject
{
    Q_OBJECT

private slots:
    void runsStayWhereTheyAre()
    {
        Small arena;
        const std::uint8_t first = arena.append(std::array{'a', 'b', 'c'});
        const char *where = arena.at(first);
        const std::uint8_t longRun = arena.append(std::array{'1', '2', '3', '4', '5', '6'});
        const std::uint8_t last = arena.append(std::array{'x', 'y'});
        QVERIFY(arena.at(first) == where);
        QCOMPARE(QByteArray(where, 3), QByteArray("abc"));
        QCOMPARE(QByteArray(arena.at(longRun), 6), QByteArray("123456"));
        QCOMPARE(QByteArray(arena.at(last), 2), QByteArray("xy"));
        QCOMPARE(arena.append({}), std::uint8_t(0));
    }

    void whatHasNoOffsetLeftIsRefusedAndTheRestStays()
    {
        Small arena;
        std::uint8_t last = 0;
        for (int block = 0; block < 64; ++block)
            last = arena.append(std::array<char, 4>{'b', 'l', 'o', static_cast<char>(block)});
        QVERIFY_THROWS_EXCEPTION(std::length_error, arena.append(std::array{'x'}));
        QCOMPARE(arena.at(last)[3], static_cast<char>(63));
        QCOMPARE(arena.at(0)[3], static_cast<char>(0));
    }

private:
    using Small = Arena<char, 2, std::uint8_t>;
};

TAGDESK_TEST(TestArena, NoApplication)

} // namespace tst_arena

#include "tst_arena.moc"
