// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftlines.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_driftlines {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMany = 400'000; // more than one slice of any work

/// So many resources with another env, of ids like "i-17"; every tenth was changed by somebody else.
std::shared_ptr<const Drift> changed(std::size_t resources)
{
    auto drift = std::make_shared<Drift>();
    for (std::size_t at = 0; at < resources; ++at) {
        drift->resources.push_back({.id = {.collection = {}, .id = u"i-%1"_s.arg(at)}, .name = {}});
        drift->cells.push_back({.resource = at,
            .key = u"env"_s,
            .then = u"prod"_s,
            .now = u"test"_s,
            .origin = at % 10 == 0 ? DriftOrigin::NotOurs : DriftOrigin::Ours});
    }
    drift->compared = resources + 1;
    return drift;
}

} // namespace

/// Which lines of a drift are shown and ticked.
class TestDriftLines : public QObject
{
    Q_OBJECT

private slots:
    void fewLinesAreThereAtOnceWithTheirCounts()
    {
        DriftLines lines;
        lines.setDrift(changed(20));
        QCOMPARE(lines.work(), DriftLines::Work::None);
        QCOMPARE(lines.shown(), 20);
        QCOMPARE(lines.counts().of(DriftKind::Changed), 20U);
        QCOMPARE(lines.counts().of(DriftOrigin::NotOurs), 2U);
        QCOMPARE(lines.counts().cells(), 20U);
        QCOMPARE(lines.counts().compared(), 21U);
        lines.setFilter(u"I-1"_s, DriftOrigin::NotOurs);
        QCOMPARE(lines.shown(), 1);
        QCOMPARE(lines.resource(lines.line(0)).id.id, u"i-10"_s);
    }

    void manyLinesTakeSeveralTurnsAndComeToTheSame()
    {
        DriftLines lines;
        lines.setDrift(changed(kMany));
        QCOMPARE(lines.work(), DriftLines::Work::Loading);
        QCOMPARE(lines.shown(), 0);
        wait(lines);
        QCOMPARE(lines.shown(), int(kMany));
        lines.setFilter({}, DriftOrigin::NotOurs);
        // Until the others are found, all are shown.
        QCOMPARE(lines.shown(), int(kMany));
        wait(lines);
        QCOMPARE(lines.shown(), int(kMany / 10));
        lines.tick({{0, lines.shown() - 1}}, true);
        wait(lines);
        QCOMPARE(lines.tickedCount(), kMany / 10);
        QCOMPARE(lines.ticked().front(), 0U);
        QCOMPARE(lines.ticked().back(), kMany - 10);
    }

    void aFilterThatIsTypedMeanwhileCountsInTheEnd()
    {
        DriftLines lines;
        lines.setDrift(changed(kMany));
        lines.setFilter(u"i-17"_s, std::nullopt);
        lines.setFilter(u"i-399999"_s, std::nullopt);
        wait(lines);
        QCOMPARE(lines.shown(), 1);
        QCOMPARE(lines.text(), u"i-399999"_s);
    }

    void whatIsStoppedLeavesAllAsItWas()
    {
        DriftLines lines;
        lines.setDrift(changed(kMany));
        wait(lines);
        lines.tick({{3, 3}}, true);
        lines.setFilter(u"nothing"_s, std::nullopt);
        QCOMPARE(lines.work(), DriftLines::Work::Filtering);
        lines.stop();
        QCOMPARE(lines.work(), DriftLines::Work::None);
        QCOMPARE(lines.shown(), int(kMany));
        QCOMPARE(lines.text(), QString());
        lines.tick({{0, lines.shown() - 1}}, true);
        if (lines.work() == DriftLines::Work::Ticking) // a fast machine is done
            lines.stop();
        else
            lines.tick({{0, 2}, {4, lines.shown() - 1}}, false);
        wait(lines);
        QCOMPARE(lines.ticked(), std::vector<std::size_t>{3});
        // The same filter again is one that was not used.
        lines.setFilter(u"nothing"_s, std::nullopt);
        wait(lines);
        QCOMPARE(lines.shown(), 0);
    }

    void oneLineIsTickedWhileOthersAreLookedFor()
    {
        DriftLines lines;
        lines.setDrift(changed(kMany));
        wait(lines);
        lines.setFilter(u"i-7"_s, std::nullopt);
        QSignalSpy told(&lines, &DriftLines::ticksChanged);
        lines.tick({{5, 5}}, true);
        QCOMPARE(told.size(), 1);
        lines.tick({{0, lines.shown() - 1}}, true); // too many for now
        QCOMPARE(lines.ticked(), std::vector<std::size_t>{5});
        wait(lines);
        QCOMPARE(lines.ticked(), std::vector<std::size_t>{5});
    }

    void severalRangesAreTickedTogether()
    {
        DriftLines lines;
        lines.setDrift(changed(20));
        QSignalSpy told(&lines, &DriftLines::ticksChanged);
        lines.tick({{7, 8}, {1, 2}}, true);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first(), (QVariantList{1, 8}));
        QCOMPARE(lines.ticked(), (std::vector<std::size_t>{1, 2, 7, 8}));
    }

    void anotherDriftBeginsWithoutTicks()
    {
        DriftLines lines;
        lines.setDrift(changed(20));
        lines.tick({{0, 19}}, true);
        lines.setDrift(changed(5));
        QCOMPARE(lines.shown(), 5);
        QCOMPARE(lines.tickedCount(), 0U);
    }

private:
    static void wait(const DriftLines &lines)
    {
        QTRY_COMPARE_WITH_TIMEOUT(lines.work(), DriftLines::Work::None, 30'000);
    }
};

TAGDESK_TEST(TestDriftLines, QCoreApplication)

} // namespace tst_driftlines

#include "tst_driftlines.moc"
