// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace tst_activitymodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_ActivityModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theNewestComesFirst();
    void anUpdateReplacesTheActivity();
    void finishedOnesGoWhenThereAreTooMany();
    void rolesCarryValues();
};

namespace {

Activity activity(const Scope &scope, ActivityState state = ActivityState::Running)
{
    Activity activity;
    activity.scope = scope;
    activity.state = state;
    return activity;
}

} // namespace

void tst_ActivityModel::theNewestComesFirst()
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const quint64 first = model.add(activity(TestDocument::vm()));
    const quint64 second = model.add(activity(TestDocument::recordsets(u"z-1"_s)));
    QVERIFY(first != second);
    QCOMPARE(printed(model),
        (QStringList{u"hw/cn-north-4/DNS-private_recordset/z-1 | 0 | "_s, u"jd/cn-north-1/vm | 0 | "_s}));
    QCOMPARE(model.index(0, 0).data(ActivityModel::IdRole).toULongLong(), second);
}

void tst_ActivityModel::anUpdateReplacesTheActivity()
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Activity listing = activity(TestDocument::vm());
    listing.id = model.add(listing);
    model.add(activity(TestDocument::disk()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    listing.done = 20;
    listing.failed = 1;
    listing.left = 9;
    model.update(listing);
    QCOMPARE(printed(model).at(1), u"jd/cn-north-1/vm | 21/30 | "_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    listing.id = 99;
    model.update(listing);
    QCOMPARE(changed.count(), 1);
}

void tst_ActivityModel::finishedOnesGoWhenThereAreTooMany()
{
    ActivityModel model(nullptr, 2);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const quint64 running = model.add(activity(TestDocument::vm()));
    for (int i = 0; i < 4; ++i)
        model.add(activity(TestDocument::disk(), ActivityState::Done));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data(ActivityModel::IdRole).toULongLong(), running);
    QCOMPARE(model.index(0, 0).data(ActivityModel::IdRole).toULongLong(), 5ULL);
    Activity ended = activity(TestDocument::vm(), ActivityState::Stopped);
    ended.id = running;
    model.update(ended);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(ActivityModel::IdRole).toULongLong(), 4ULL);
}

void tst_ActivityModel::rolesCarryValues()
{
    ActivityModel model;
    Activity apply = activity({}, ActivityState::Waiting);
    apply.kind = ActivityKind::Apply;
    apply.startedAt = QDateTime(QDate(2026, 8, 1), QTime(10, 0), Qt::UTC);
    model.add(apply);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(ActivityModel::KindRole).value<ActivityKind>(), ActivityKind::Apply);
    QCOMPARE(index.data(ActivityModel::StateRole).value<ActivityState>(), ActivityState::Waiting);
    QCOMPARE(index.data(ActivityModel::StartedAtRole).toDateTime(), apply.startedAt);
    QCOMPARE(index.data(ActivityModel::LeftRole).toLongLong(), -1);
    QVERIFY(!index.data(ActivityModel::ThrottledUntilRole).isValid());
    QVERIFY(!index.data(ActivityModel::ErrorRole).isValid());
    apply.id = 1;
    apply.throttledUntil = apply.startedAt.addSecs(3);
    apply.error = Error{};
    apply.error->code = u"DNS.0014"_s;
    model.update(apply);
    QCOMPARE(index.data(ActivityModel::ThrottledUntilRole).toDateTime(), apply.throttledUntil);
    QCOMPARE(index.data(ActivityModel::ErrorRole).value<Error>(), *apply.error);
}

TAGDESK_TEST(tst_ActivityModel, QCoreApplication)

} // namespace tst_activitymodel

#include "tst_activitymodel.moc"
