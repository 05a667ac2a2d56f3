// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "latencymeter.h"
#include "testrunner.h"

#include <QTest>

namespace tst_latencymeter {

using namespace tagdesk;

class TestLatencyMeter : public QObject
{
    Q_OBJECT

private slots:
    void beforeTheFirstAnswerNothingIsKnown() { QVERIFY(!LatencyMeter().typicalMs()); }

    void strayAnswersCountForLittle()
    {
        LatencyMeter meter;
        meter.note(900); // opens the connection
        for (int answer = 0; answer < 10; ++answer)
            meter.note(40);
        meter.note(5'000);
        QCOMPARE(meter.typicalMs(), 40);
    }

    void theLastAnswersCount()
    {
        LatencyMeter meter;
        for (int answer = 0; answer < 100; ++answer)
            meter.note(10);
        for (int answer = 0; answer < 20; ++answer)
            meter.note(200);
        QCOMPARE(meter.typicalMs(), 200);
    }
};

TAGDESK_TEST(TestLatencyMeter, NoApplication)

} // namespace tst_latencymeter

#include "tst_latencymeter.moc"
