// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "eventlog.h"
#include "testrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace tst_eventlog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

LogEvent eventOf(LogEvent::Kind kind)
{
    LogEvent made;
    made.time = QDateTime(QDate(2026, 8, 1), QTime(10, 0), Qt::UTC);
    made.kind = kind;
    made.scope.collection = {
        .account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
    return made;
}

LogEvent failedRow()
{
    LogEvent made = eventOf(LogEvent::Kind::RowFailed);
    made.text = u"i-1"_s;
    made.error = makeError(
        ErrorKind::Forbidden, ErrorCause::PermissionMissing, u"secret-zone"_s, u"key AKIA refused"_s);
    made.error->httpStatus = 403;
    made.error->code = u"TMS.2030"_s;
    made.error->requestId = u"r-7"_s;
    return made;
}

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private slots:
    void anEventIsALineOfJson()
    {
        LogEvent listed = eventOf(LogEvent::Kind::ListingFinished);
        listed.count = 289;
        QCOMPARE(logLine(listed),
            "{\"time\":\"2026-08-01T10:00:00.000Z\",\"event\":\"ListingFinished\",\"account\":\"a\","
            "\"cloud\":\"jdcloud\",\"region\":\"cn-north-1\",\"kind\":\"vm\",\"count\":289,\"failed\":0}\n");
    }

    void anErrorIsToldWithoutWordsThatMayQuoteWhatIsNobodysBusiness()
    {
        const QByteArray line = logLine(failedRow());
        QCOMPARE(QJsonDocument::fromJson(line).object().value(u"error"_s).toObject(),
            (QJsonObject{{u"kind"_s, u"Forbidden"_s}, {u"cause"_s, u"PermissionMissing"_s},
                {u"status"_s, 403}, {u"code"_s, u"TMS.2030"_s}, {u"request"_s, u"r-7"_s}}));
        QVERIFY(!line.contains("AKIA"));
        QVERIFY(!line.contains("secret-zone"));
    }

    void aLineFeedInAnIdMakesNoLine()
    {
        LogEvent strange = failedRow();
        strange.text = u"i-1\n{}"_s;
        QCOMPARE(logLine(strange).count('\n'), 1);
    }

    void whatHappensIsWrittenAndTheLevelIsKept_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("lines");
        QTest::newRow("everything") << QString() << 3;
        QTest::newRow("failures") << u"failures"_s << 2;
        QTest::newRow("off") << u"off"_s << 0;
    }

    void whatHappensIsWrittenAndTheLevelIsKept()
    {
        QFETCH(QString, level);
        QFETCH(int, lines);
        const QTemporaryDir folder;
        LogModel model;
        {
            EventLog log(&model, LogFile(folder.filePath(u"a.log"_s)));
            log.setLevel(logLevel(level));
            log.noteStart(u"1.0"_s, eventOf(LogEvent::Kind::AccountOpened).time);
            model.append(eventOf(LogEvent::Kind::ListingStarted));
            model.append(failedRow());
        }
        QFile file(folder.filePath(u"a.log"_s));
        QCOMPARE(file.open(QIODevice::ReadOnly), lines > 0);
        QCOMPARE(file.readAll().count('\n'), lines);
    }

    void aFullDiskHoldsNobodyUp()
    {
        LogModel model;
        EventLog log(&model, LogFile(u"/dev/full"_s));
        for (int i = 0; i < 100; ++i)
            model.append(failedRow());
        QCOMPARE(model.rowCount(), 100);
    }
};

TAGDESK_TEST(TestEventLog, QCoreApplication)

} // namespace tst_eventlog

#include "tst_eventlog.moc"
