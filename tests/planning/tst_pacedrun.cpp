// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pacedrun.h"

#include "requestlimits.h"
#include "testrunner.h"

#include <QTest>

namespace tst_pacedrun {

using namespace tagdesk;

/// How long a run takes by its own rules; tst_runbypages holds the same against runs.
class PacedRunTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingTakesNoTime();
    void requestsGoOutAsTheQuotaLetsThem();
    void aPageIsReadAgainWhenItIsTooOld();
    void aPageServesNoMoreThanItShows();
    void anAssumedQuotaIsGatheredForAPage();
    void looksBehindComeLast();
    void phasesFollowEachOther();
    void aCloudThatIsTooSlowForAnyReadingEnds();
};

namespace {

/// A quota that is never in the way, and one request at a time.
Limits oneByOne(int latencyMs)
{
    return {.quotaPerMinute = 1'000'000, .parallelRequests = 1, .typicalLatencyMs = latencyMs};
}

qint64 endedMs(const Limits &limits, const std::vector<PhaseWork> &phases)
{
    PacedRun run(limits);
    for (const PhaseWork &work : phases)
        run.send(work);
    return run.endedMs();
}

} // namespace

void PacedRunTest::nothingTakesNoTime()
{
    QCOMPARE(endedMs(oneByOne(100), {}), 0);
    QCOMPARE(endedMs(oneByOne(100), {PhaseWork()}), 0);
}

void PacedRunTest::requestsGoOutAsTheQuotaLetsThem()
{
    const Limits limits{.quotaPerMinute = 10, .parallelRequests = 4, .typicalLatencyMs = 100};
    QCOMPARE(endedMs(limits, {{.writes = 8}}), 200);
    QCOMPARE(endedMs(limits, {{.writes = 10}}), 300);
    QCOMPARE(endedMs(limits, {{.writes = 25}}), 122'200);
}

void PacedRunTest::aPageIsReadAgainWhenItIsTooOld()
{
    // Ten writes in ten seconds, then another page.
    QCOMPARE(endedMs(oneByOne(1'000), {{.writes = 10, .before = 1, .windows = 1}}), 11'000);
    QCOMPARE(endedMs(oneByOne(1'000), {{.writes = 20, .before = 2, .windows = 1}}), 22'000);
}

void PacedRunTest::aPageServesNoMoreThanItShows()
{
    QCOMPARE(endedMs(oneByOne(100), {{.writes = 20, .before = 4, .windows = 4}}), 2'400);
}

void PacedRunTest::anAssumedQuotaIsGatheredForAPage()
{
    const Limits limits{
        .quotaPerMinute = 610, .parallelRequests = 100, .typicalLatencyMs = 0, .isQuotaTold = false};
    // 305 at once and 10 a second, as long as the page is young.
    QCOMPARE(endedMs(limits, {{.writes = 304, .before = 1, .windows = 1}}), 0);
    QCOMPARE(endedMs(limits, {{.writes = 394, .before = 2, .windows = 1}}), 9'000);
    // Half of what ever fits into a page's time is waited for.
    const qint64 next = endedMs(limits, {{.writes = 600, .before = 2, .windows = 1}});
    QVERIFY2(next > 29'000 && next < 31'000, qPrintable(QString::number(next)));
}

void PacedRunTest::looksBehindComeLast()
{
    QCOMPARE(endedMs(oneByOne(100), {{.writes = 1, .before = 1, .after = 1}}), 300);
    Limits many = oneByOne(100);
    many.parallelRequests = 50;
    QCOMPARE(endedMs(many, {{.writes = 10, .before = 1, .after = 1, .windows = 1}}), 300);
}

void PacedRunTest::phasesFollowEachOther()
{
    Limits limits = oneByOne(100);
    limits.parallelRequests = 50;
    QCOMPARE(endedMs(limits, {{.writes = 10}, {.writes = 10}}), 200);
}

void PacedRunTest::aCloudThatIsTooSlowForAnyReadingEnds()
{
    QVERIFY(endedMs(oneByOne(20'000), {{.writes = 4, .before = 2, .windows = 1}}) > 0);
    Limits limits = oneByOne(100);
    limits.quotaPerMinute = 1;
    QVERIFY(endedMs(limits, {{.writes = 4, .before = 2, .windows = 1}}) > 4 * 60'000);
}

TAGDESK_TEST(PacedRunTest, NoApplication)

} // namespace tst_pacedrun

#include "tst_pacedrun.moc"
