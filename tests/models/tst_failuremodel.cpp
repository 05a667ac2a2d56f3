// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failuremodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <memory>
#include <random>

namespace tst_failuremodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_FailureModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_document.reset(); }

    void failuresAreGroupedByCause();
    void theGroupWithMostRowsComesFirst();
    void theIdOfTheResourceMakesNoOtherCause();
    void unknownRowsHaveTheirOwnGroup();
    void whatOthersChangedIsNotRetriedUnasked();
    void rowsThatAreMendedLeave();
    void rowsKeepTheirIndexesWhileOthersJoin();
    void progressWithoutFailuresChangesNothing();
    void everyRowCarriesItsOwnError();
    void failuresFromBeforeAreShown();
    void randomOutcomesAreAlwaysGroupedWhole();

private:
    void fail(std::initializer_list<int> machines, const QString &code, RowState state = RowState::Failed);
    void set(int machine, RowState state);

    std::unique_ptr<TestDocument> m_document;
};

void tst_FailureModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_document = std::make_unique<TestDocument>();
    std::vector<Resource> machines;
    for (int i = 0; i < 8; ++i)
        machines.push_back(m_document->resource(u"i-%1"_s.arg(i), {}, Tags{}));
    m_document->list(m_document->vm(), machines);
}

void tst_FailureModel::fail(std::initializer_list<int> machines, const QString &code, RowState state)
{
    std::vector<std::pair<Row, RowOutcome>> outcomes;
    for (const int machine : machines) {
        RowOutcome outcome{state, {}};
        outcome.error.code = code;
        outcome.error.requestId = u"request-%1"_s.arg(machine);
        outcomes.emplace_back(static_cast<Row>(machine), outcome);
    }
    m_document->workspace()->setOutcomes(outcomes);
}

void tst_FailureModel::set(int machine, RowState state)
{
    m_document->workspace()->setOutcomes({{static_cast<Row>(machine), {state, {}}}});
}

void tst_FailureModel::failuresAreGroupedByCause()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy count(&model, &FailureModel::countChanged);
    fail({1, 5, 3}, u"NOT_FOUND"_s);
    fail({2}, u"QUOTA"_s);
    QCOMPARE(printed(model),
        (QStringList{
            u"NOT_FOUND | 3"_s, u"  i-1 | "_s, u"  i-3 | "_s, u"  i-5 | "_s, u"QUOTA | 1"_s, u"  i-2 | "_s}));
    QCOMPARE(model.groupRows(0), (Rows{1, 3, 5}));
    QCOMPARE(model.allRows(), (Rows{1, 2, 3, 5}));
    QCOMPARE(model.count(), std::size_t{4});
    QCOMPARE(count.count(), 2);
}

void tst_FailureModel::theGroupWithMostRowsComesFirst()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fail({0}, u"FEW"_s);
    const QPersistentModelIndex few = model.index(0, 0, {});
    const QPersistentModelIndex fewRow = model.index(0, 0, few);
    fail({1}, u"MANY"_s);
    const QPersistentModelIndex manyRow = model.index(0, 0, model.index(1, 0, {}));
    fail({2}, u"MANY"_s);
    QCOMPARE(printed(model),
        (QStringList{u"MANY | 2"_s, u"  i-1 | "_s, u"  i-2 | "_s, u"FEW | 1"_s, u"  i-0 | "_s}));
    QCOMPARE(few.row(), 1);
    QCOMPARE(fewRow.data().toString(), u"i-0"_s);
    QCOMPARE(QModelIndex(fewRow).parent(), QModelIndex(few));
    QCOMPARE(manyRow.data().toString(), u"i-1"_s);
}

void tst_FailureModel::theIdOfTheResourceMakesNoOtherCause()
{
    FailureModel model(m_document->workspace());
    std::vector<std::pair<Row, RowOutcome>> outcomes;
    for (Row row = 0; row < 3; ++row) {
        RowOutcome outcome{RowState::Failed, {}};
        outcome.error.message = u"instance i-%1 does not exist"_s.arg(row);
        outcomes.emplace_back(row, outcome);
    }
    m_document->workspace()->setOutcomes(outcomes);
    QCOMPARE(printed(model).first(), u"instance i-0 does not exist | 3"_s);
}

void tst_FailureModel::unknownRowsHaveTheirOwnGroup()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fail({0}, u"CUT"_s);
    fail({1}, u"CUT"_s, RowState::Unknown);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0, {}).data(FailureModel::StateRole).value<RowState>(), RowState::Failed);
    QCOMPARE(model.index(1, 0, {}).data(FailureModel::StateRole).value<RowState>(), RowState::Unknown);
    fail({1}, u"CUT"_s);
    QCOMPARE(printed(model), (QStringList{u"CUT | 2"_s, u"  i-0 | "_s, u"  i-1 | "_s}));
}

void tst_FailureModel::whatOthersChangedIsNotRetriedUnasked()
{
    FailureModel model(m_document->workspace());
    fail({0, 1, 2}, u"A"_s);
    RowOutcome changed{.state = RowState::Failed, .error = {}};
    changed.error.cause = ErrorCause::ChangedSince;
    const Rows all = model.allRows();
    m_document->workspace()->setOutcomes({{all.at(1), changed}});
    QCOMPARE(model.allRows(), all);
    QCOMPARE(model.retryRows(), (Rows{all.at(0), all.at(2)}));
}

void tst_FailureModel::rowsThatAreMendedLeave()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fail({0, 1, 2}, u"A"_s);
    fail({3}, u"B"_s);
    set(1, RowState::Verified);
    QCOMPARE(
        printed(model), (QStringList{u"A | 2"_s, u"  i-0 | "_s, u"  i-2 | "_s, u"B | 1"_s, u"  i-3 | "_s}));
    set(3, RowState::Sending);
    QCOMPARE(model.rowCount(), 1);
    m_document->workspace()->clearOutcomes();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(), std::size_t{0});
}

void tst_FailureModel::rowsKeepTheirIndexesWhileOthersJoin()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fail({0, 1}, u"A"_s);
    const QPersistentModelIndex second = model.index(1, 0, model.index(0, 0, {}));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    fail({4, 5}, u"A"_s);
    QVERIFY(second.isValid());
    QCOMPARE(second.data().toString(), u"i-1"_s);
    QCOMPARE(removed.count(), 0);
}

void tst_FailureModel::progressWithoutFailuresChangesNothing()
{
    FailureModel model(m_document->workspace());
    fail({0}, u"A"_s);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy count(&model, &FailureModel::countChanged);
    set(3, RowState::Sending);
    set(3, RowState::Accepted);
    QCOMPARE(layout.count() + changed.count() + count.count(), 0);
}

void tst_FailureModel::everyRowCarriesItsOwnError()
{
    FailureModel model(m_document->workspace());
    fail({0, 1}, u"A"_s);
    const QModelIndex group = model.index(0, 0, {});
    QVERIFY(group.data(FailureModel::IsGroupRole).toBool());
    QCOMPARE(group.data(FailureModel::CountRole).toLongLong(), 2);
    QVERIFY(!group.data(FailureModel::RowRole).isValid());
    QCOMPARE(group.data(FailureModel::ErrorRole).value<Error>().requestId, u"request-0"_s);
    const QModelIndex row = model.index(1, 0, group);
    QVERIFY(!row.data(FailureModel::IsGroupRole).toBool());
    QCOMPARE(row.data(FailureModel::RowRole).value<Row>(), Row{1});
    QCOMPARE(row.data(FailureModel::ErrorRole).value<Error>().requestId, u"request-1"_s);
}

void tst_FailureModel::failuresFromBeforeAreShown()
{
    fail({4}, u"A"_s);
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.count(), std::size_t{1});
}

void tst_FailureModel::randomOutcomesAreAlwaysGroupedWhole()
{
    FailureModel model(m_document->workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7);
    std::map<Row, QString> expected;
    for (int step = 0; step < 300; ++step) {
        const auto machine = static_cast<int>(random() % 8);
        const QString code = QString(QChar(u'A' + static_cast<char16_t>(random() % 3)));
        if (random() % 20 == 0) {
            m_document->workspace()->clearOutcomes();
            expected.clear();
        } else if (random() % 3 == 0) {
            set(machine, RowState::Sending);
            expected.erase(static_cast<Row>(machine));
        } else {
            fail({machine}, code);
            expected[static_cast<Row>(machine)] = code;
        }
        std::map<Row, QString> shown;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0, {});
            QVERIFY(model.rowCount(parent) > 0);
            QVERIFY(group == 0 || model.rowCount(parent) <= model.rowCount(model.index(group - 1, 0, {})));
            for (int row = 0; row < model.rowCount(parent); ++row) {
                shown[model.index(row, 0, parent).data(FailureModel::RowRole).value<Row>()] =
                    parent.data().toString();
            }
        }
        QCOMPARE(shown, expected);
        QCOMPARE(model.count(), expected.size());
    }
}

TAGDESK_TEST(tst_FailureModel, QCoreApplication)

} // namespace tst_failuremodel

#include "tst_failuremodel.moc"
