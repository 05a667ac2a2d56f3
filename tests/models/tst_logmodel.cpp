// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "logmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

namespace tst_logmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_LogModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eventsStandInTheOrderTheyHappened();
    void theOldestGoWhenTheLogIsFull();
    void theLogCanBeCleared();
};

namespace {

LogEvent rowFailed(const QString &text)
{
    LogEvent event;
    event.time = QDateTime(QDate(2026, 8, 1), QTime(10, 0), Qt::UTC);
    event.kind = LogEvent::Kind::RowFailed;
    event.text = text;
    return event;
}

} // namespace

void tst_LogModel::eventsStandInTheOrderTheyHappened()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.append(rowFailed(u"a"_s));
    model.append(rowFailed(u"b"_s));
    QCOMPARE(printed(model), (QStringList{u"2026-08-01T10:00:00Z | a"_s, u"2026-08-01T10:00:00Z | b"_s}));
    const auto carried = model.index(1, 0).data(LogModel::EventRole).value<LogEvent>();
    QCOMPARE(carried.kind, LogEvent::Kind::RowFailed);
    QCOMPARE(carried.text, u"b"_s);
}

void tst_LogModel::theOldestGoWhenTheLogIsFull()
{
    LogModel model(nullptr, 2);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        model.append(rowFailed(text));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.eventAt(0).text, u"b"_s);
    QCOMPARE(model.eventAt(1).text, u"c"_s);
}

void tst_LogModel::theLogCanBeCleared()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.clear();
    model.append(rowFailed(u"a"_s));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

TAGDESK_TEST(tst_LogModel, QCoreApplication)

} // namespace tst_logmodel

#include "tst_logmodel.moc"
