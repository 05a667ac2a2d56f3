// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plan.h"
#include "runoutcomes.h"
#include "testrunner.h"

#include <QTest>

namespace tst_runoutcomes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Where rows stand that are in more than one request.
class TestRunOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void whatSomebodyElseChangedHidesBehindNothing_data()
    {
        QTest::addColumn<RowState>("other");
        QTest::newRow("failed") << RowState::Failed;
        QTest::newRow("unknown") << RowState::Unknown;
        QTest::newRow("accepted") << RowState::Accepted;
    }

    void whatSomebodyElseChangedHidesBehindNothing()
    {
        QFETCH(const RowState, other);
        RunOutcomes before(plan(2));
        before.settle(0, other, refusal());
        before.settle(0, conflict(u"env"_s));
        QCOMPARE(before.outcome(0).error.cause, ErrorCause::ChangedSince);
        RunOutcomes after(plan(2));
        after.settle(0, conflict(u"env"_s));
        after.settle(0, other, refusal());
        QCOMPARE(after.outcome(0).error.cause, ErrorCause::ChangedSince);
        QCOMPARE(after.outcome(0).conflictingKeys, QStringList{u"env"_s});
        QCOMPARE(after.counts().failed, 1U);
    }

    void allKeysThatSomebodyElseChangedAreKept()
    {
        RunOutcomes ledger(plan(2));
        ledger.settle(0, conflict(u"env"_s));
        ledger.settle(0, conflict(u"team"_s));
        QCOMPARE(ledger.outcome(0).conflictingKeys, (QStringList{u"env"_s, u"team"_s}));
    }

private:
    /// So many requests about row 0.
    static Plan plan(std::size_t requests)
    {
        Plan plan;
        plan.changedRows = 1;
        plan.requests.resize(requests);
        for (PlannedRequest &request : plan.requests)
            request.rows = {0};
        return plan;
    }

    static Error refusal()
    {
        Error error;
        error.kind = ErrorKind::Invalid;
        return error;
    }

    static RowOutcome conflict(const QString &key)
    {
        RowOutcome outcome{.state = RowState::Failed, .error = {}, .conflictingKeys = {key}};
        outcome.error.cause = ErrorCause::ChangedSince;
        return outcome;
    }
};

TAGDESK_TEST(TestRunOutcomes, QCoreApplication)

} // namespace tst_runoutcomes

#include "tst_runoutcomes.moc"
