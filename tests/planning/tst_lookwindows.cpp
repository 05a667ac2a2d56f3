// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lookwindows.h"
#include "plancost.h"
#include "testrunner.h"

#include <QTest>

namespace tst_lookwindows {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Numbers = QList<int>;

Limits paged(int pageSize, int widePageSize = 0)
{
    return {.readsBeforeWrite = 1, .readsAfterWrite = 1, .pageSize = pageSize, .widePageSize = widePageSize};
}

/// Resources of one collection, whose parents are these.
struct Listed
{
    explicit Listed(const Numbers &parents, const QString &kind = u"sets"_s)
    {
        for (const int parent : parents) {
            Resource resource;
            resource.id = QString::number(table.size());
            resource.parent = u"zone%1"_s.arg(parent);
            resource.tags = Tags();
            table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = {}, .kind = kind}, resource);
        }
    }
    [[nodiscard]] ListPlaces places(const Rows &rows, const Limits &limits) const
    {
        return {rows, table, [limits](const Collection &) {
                    return limits;
                }};
    }

    ResourceTable table;
};

std::vector<ListPlace> sorted(const ListPlaces &lists, const Rows &rows)
{
    std::vector<ListPlace> places;
    for (const Row row : rows)
        places.push_back(*lists.find(row));
    std::ranges::sort(places);
    return places;
}

Rows rowsOf(const Numbers &numbers)
{
    Rows rows;
    for (const int number : numbers)
        rows.push_back(Row(number));
    return rows;
}

Numbers every(int step, int below)
{
    Numbers numbers;
    for (int number = 0; number < below; number += step)
        numbers.append(number);
    return numbers;
}

} // namespace

/// Which looks are worth their requests: pages against single resources, lists of a parent against those of
/// all.
class LookWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void theFewestWindowsShowAllPlaces_data();
    void theFewestWindowsShowAllPlaces();
    void theCheaperListIsRead_data();
    void theCheaperListIsRead();
    void whatHasNoPagesHasNoPlaces();
    void aListThatFitsOnAPageIsReadFromItsStart();
    void looksAreCountedAsTheyAreMade_data();
    void looksAreCountedAsTheyAreMade();
    void aReadingServesWhatTheQuotaLetsOut_data();
    void aReadingServesWhatTheQuotaLetsOut();
};

void LookWindowsTest::theFewestWindowsShowAllPlaces_data()
{
    QTest::addColumn<Numbers>("places");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QStringList>("windows"); // "first+count", a page with a "p"
    QTest::newRow("none") << Numbers{} << 10 << QStringList{};
    QTest::newRow("one resource is read alone") << Numbers{7} << 10 << QStringList{u"7+1"_s};
    QTest::newRow("the break-even is two on a page") << Numbers{7, 16} << 10 << QStringList{u"p7+2"_s};
    QTest::newRow("too far for one page") << Numbers{7, 17} << 10 << QStringList{u"7+1"_s, u"17+1"_s};
    QTest::newRow("pages begin where they are needed")
        << Numbers{8, 9, 10, 25, 26, 34, 35} << 10 << QStringList{u"p8+3"_s, u"p25+3"_s, u"35+1"_s};
    QTest::newRow("two requests of one resource") << Numbers{3, 3} << 10 << QStringList{u"3+2"_s};
    QTest::newRow("a full page") << every(1, 20) << 10 << QStringList{u"p0+10"_s, u"p10+10"_s};
}

void LookWindowsTest::theFewestWindowsShowAllPlaces()
{
    QFETCH(const Numbers, places);
    QFETCH(const int, pageSize);
    QFETCH(const QStringList, windows);
    std::vector<ListPlace> asked;
    for (const int place : places)
        asked.push_back({.list = {}, .place = std::uint32_t(place)});
    QStringList got;
    for (const LookWindow &window : lookWindows(asked, std::uint32_t(pageSize)))
        got.append(u"%1%2+%3"_s.arg(window.isPage ? u"p"_s : QString()).arg(window.first).arg(window.count));
    QCOMPARE(got, windows);
}

void LookWindowsTest::theCheaperListIsRead_data()
{
    QTest::addColumn<Numbers>("parents"); // of the resources
    QTest::addColumn<Numbers>("rows"); // that are touched
    QTest::addColumn<int>("widePageSize");
    QTest::addColumn<bool>("isByParent");
    QTest::addColumn<int>("windows");
    const Numbers oneZone(30, 1);
    Numbers manyZones;
    for (int i = 0; i < 30; ++i)
        manyZones.append(i / 2);
    Numbers blocks; // three zones of ten, one after the other in turn
    for (int i = 0; i < 30; ++i)
        blocks.append(i % 3);
    QTest::newRow("one zone") << oneZone << every(1, 30) << 0 << true << 3;
    QTest::newRow("wide pages are of all zones") << oneZone << every(1, 30) << 30 << false << 1;
    QTest::newRow("many zones of few") << manyZones << every(1, 30) << 0 << false << 3;
    QTest::newRow("all of one zone among others") << blocks << every(3, 30) << 0 << true << 1;
    QTest::newRow("a few far apart are read alone") << manyZones << Numbers{0, 12, 24} << 0 << true << 3;
}

void LookWindowsTest::theCheaperListIsRead()
{
    QFETCH(const Numbers, parents);
    QFETCH(const Numbers, rows);
    QFETCH(const int, widePageSize);
    QFETCH(const bool, isByParent);
    QFETCH(const int, windows);
    const Listed listed(parents);
    const ListPlaces lists = listed.places(rowsOf(rows), paged(10, widePageSize));
    const std::vector<ListPlace> places = sorted(lists, rowsOf(rows));
    QCOMPARE(places.front().list.parent != TextId{}, isByParent);
    QCOMPARE(int(lookWindows(places, lists).size()), windows);
}

void LookWindowsTest::whatHasNoPagesHasNoPlaces()
{
    const Listed listed(Numbers(5, 1));
    QVERIFY(listed.places({0, 1}, Limits{.readsBeforeWrite = 1}).isEmpty());
    QVERIFY(listed.places({0, 1}, Limits{.pageSize = 10}).isEmpty());
    Limits byParent = paged(10, 100);
    byParent.isListedWhole = false;
    QVERIFY(listed.places({0, 1}, byParent).find(0)->list.parent != TextId{});
    const ListPlaces some = listed.places({0, 2}, paged(10));
    QVERIFY(some.find(0) != nullptr);
    QVERIFY(some.find(1) == nullptr);
}

void LookWindowsTest::aListThatFitsOnAPageIsReadFromItsStart()
{
    const Listed listed(Numbers(10, 1));
    const ListPlaces lists = listed.places({4, 6}, paged(10));
    const std::vector<LookWindow> windows = lookWindows(sorted(lists, {4, 6}), lists);
    QCOMPARE(windows.size(), 1U);
    QCOMPARE(windows.front().first, 0U);
}

void LookWindowsTest::looksAreCountedAsTheyAreMade_data()
{
    QTest::addColumn<int>("resources");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("atFirst");
    QTest::addColumn<int>("later");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("one") << 1 << 1 << 1'000 << 1'000 << 1 << 1;
    QTest::newRow("a page") << 100 << 1 << 1'000 << 1'000 << 1 << 1;
    QTest::newRow("as many as pages show") << 1'000 << 1 << 1'000 << 1'000 << 10 << 10;
    // The page before the next writes shows the last ones, too.
    QTest::newRow("as many as the quota lets out") << 1'000 << 1 << 25 << 25 << 40 << 1;
    QTest::newRow("more than half a page goes out") << 1'000 << 1 << 75 << 75 << 19 << 2;
    QTest::newRow("more at first") << 1'000 << 1 << 100 << 25 << 37 << 2;
    QTest::newRow("few are looked at one by one") << 1'000 << 100 << 1'000 << 1'000 << 10 << 10;
}

void LookWindowsTest::looksAreCountedAsTheyAreMade()
{
    QFETCH(const int, resources);
    QFETCH(const int, step);
    QFETCH(const int, atFirst);
    QFETCH(const int, later);
    QFETCH(const int, before);
    QFETCH(const int, after);
    const Listed listed(Numbers(resources, 1));
    const Rows rows = rowsOf(every(step, resources));
    const ListPlaces lists = listed.places(rows, paged(100));
    const LookPace pace{.atFirst = std::size_t(atFirst), .later = std::size_t(later)};
    const LookCount both = countLooks(sorted(lists, rows), lists, pace, true, true);
    QCOMPARE(int(both.before), before);
    QCOMPARE(int(both.after), after);
    QVERIFY(countLooks(sorted(lists, rows), lists, pace, true, false).before <= both.before);
    QCOMPARE(countLooks(sorted(lists, rows), lists, pace, false, false).after, 0U);
    QCOMPARE(int(countLooks(sorted(lists, rows), lists, pace, false, true).after),
        step > 1 ? resources / step : (resources + 99) / 100);
}

void LookWindowsTest::aReadingServesWhatTheQuotaLetsOut_data()
{
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<int>("atFirst");
    QTest::addColumn<int>("later");
    QTest::newRow("told: a minute's")
        << Limits{.quotaPerMinute = 600, .parallelRequests = 12, .typicalLatencyMs = 20} << 600 << 600;
    QTest::newRow("assumed: half of the burst, and what comes meanwhile")
        << Limits{.quotaPerMinute = 600, .parallelRequests = 12, .typicalLatencyMs = 20, .isQuotaTold = false}
        << 398 << 204;
    QTest::newRow("a slow cloud") << Limits{.quotaPerMinute = 600,
        .parallelRequests = 12,
        .typicalLatencyMs = 1'000} << 108
                                  << 108;
    QTest::newRow("hardly any") << Limits{.quotaPerMinute = 1,
        .parallelRequests = 1,
        .typicalLatencyMs = 1'000}
                                << 1 << 1;
}

void LookWindowsTest::aReadingServesWhatTheQuotaLetsOut()
{
    QFETCH(const Limits, limits);
    QFETCH(const int, atFirst);
    QFETCH(const int, later);
    QCOMPARE(int(lookPace(limits).atFirst), atFirst);
    QCOMPARE(int(lookPace(limits).later), later);
}

TAGDESK_TEST(LookWindowsTest, QCoreApplication)

} // namespace tst_lookwindows

#include "tst_lookwindows.moc"
