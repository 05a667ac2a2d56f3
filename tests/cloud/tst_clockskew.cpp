// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clockskew.h"
#include "testrunner.h"

#include <QTest>

namespace tst_clockskew {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// How far the clock that signed is off, as a refusal tells it.
class TestClockSkew : public QObject
{
    Q_OBJECT

private slots:
    void secondsAreToldAsTheNearestMinute_data();
    void secondsAreToldAsTheNearestMinute();
    void aRefusedKeyOfAClockThatIsOffNamesTheClock_data();
    void aRefusedKeyOfAClockThatIsOffNamesTheClock();
    void theTimesThatARefusalQuotesTellTheMinutes();
};

void TestClockSkew::secondsAreToldAsTheNearestMinute_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("none") << qint64(0) << qint64(0);
    QTest::newRow("an hour of which a part of a second was cut off") << qint64(3'599) << qint64(60);
    QTest::newRow("an hour") << qint64(3'600) << qint64(60);
    QTest::newRow("an hour and a second") << qint64(3'601) << qint64(60);
    QTest::newRow("behind") << qint64(-3'599) << qint64(-60);
    QTest::newRow("less than half a minute") << qint64(29) << qint64(0);
    QTest::newRow("more than half a minute") << qint64(31) << qint64(1);
}

void TestClockSkew::secondsAreToldAsTheNearestMinute()
{
    QFETCH(qint64, seconds);
    QTEST(nearestMinutes(seconds), "minutes");
}

void TestClockSkew::aRefusedKeyOfAClockThatIsOffNamesTheClock_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("minutes");
    QTest::newRow("right") << qint64(0) << QString();
    QTest::newRow("as far as a slow network") << qint64(200) << QString();
    QTest::newRow("ahead") << qint64(3'599) << u"60"_s;
    QTest::newRow("behind") << qint64(-1'201) << u"20"_s;
}

void TestClockSkew::aRefusedKeyOfAClockThatIsOffNamesTheClock()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, minutes);
    HttpResponse reply;
    reply.headers.push_back({"Date", "Sun, 06 Nov 1994 08:49:37 GMT"});
    const QDateTime signedAt = httpDate("Sun, 06 Nov 1994 08:49:37 GMT").addSecs(seconds);
    const Error error =
        withClockSkew(makeError(ErrorKind::Unauthorized, ErrorCause::Unspecified), reply, signedAt);
    QCOMPARE(error.detail, minutes);
    QCOMPARE(error.cause == ErrorCause::ClockSkewed, !minutes.isEmpty());
}

void TestClockSkew::theTimesThatARefusalQuotesTellTheMinutes()
{
    QCOMPARE(quotedSkewMinutes(u"20250314T025925Z is not near 20250314T015926Z"_s), u"60"_s);
    QCOMPARE(quotedSkewMinutes(u"Signature expired"_s), QString());
}

TAGDESK_TEST(TestClockSkew, QCoreApplication)

} // namespace tst_clockskew

#include "tst_clockskew.moc"
