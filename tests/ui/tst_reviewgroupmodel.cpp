// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"
#include "reviewgroupmodel.h"
#include "testdocument.h"
#include "testrunner.h"
#include "tickedcells.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace tst_reviewgroupmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
const QString kWhere = u"JD Cloud / JD production / cn-north-1 Beijing / Virtual machines"_s;
} // namespace

class TestReviewGroupModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void equalChangesStandTogether();
    void differentOldValuesStandApart();
    void removalsComeFirstThenTheMostFrequent();
    void onlyTheGivenRowsAreGrouped();
    void everyStagedKeyIsInExactlyOneGroup();
    void aClearedModelIsEmpty();
    void aChangeIsTickedOnAllItsResources();
    void aProtectedKeyIsNoLine();

private:
    void stage(const QStringList &ids, const Tag &tag, EditMode mode = EditMode::Set);
    CellSet all() { return CellSet::of(m_document->workspace()->changes(), m_document->workspace()->pool()); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<TickedCells> m_ticks;
    std::unique_ptr<ReviewGroupModel> m_model;
};

void TestReviewGroupModel::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_ticks = std::make_unique<TickedCells>(m_document->workspace());
    m_model = std::make_unique<ReviewGroupModel>(m_document->workspace(), m_ticks.get());
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestReviewGroupModel::cleanup()
{
    m_model.reset();
    m_ticks.reset();
    m_document.reset();
}

void TestReviewGroupModel::stage(const QStringList &ids, const Tag &tag, EditMode mode)
{
    Rows rows;
    for (const QString &id : ids)
        rows.push_back(m_document->row(TestDocument::vm(), id));
    m_document->workspace()->stage(rows, tag, mode);
}

void TestReviewGroupModel::equalChangesStandTogether()
{
    stage({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {u"team"_s, u"core"_s});
    m_model->load(all());
    QCOMPARE(printed(*m_model),
        QStringList({u"team | – | core | added to 3 resource(s) | "_s, u"  web-1  i-1 |  |  |  | "_s + kWhere,
            u"  web-2  i-2 |  |  |  | "_s + kWhere, u"  db-1  i-3 |  |  |  | "_s + kWhere}));
}

void TestReviewGroupModel::differentOldValuesStandApart()
{
    stage({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {u"env"_s, u"live"_s});
    m_model->load(all());
    QCOMPARE(m_model->rowCount(), 3);
    QStringList lines;
    for (int row = 0; row < 3; ++row)
        lines << m_model->index(row, 1).data().toString() + u'>' + m_model->index(row, 2).data().toString();
    QCOMPARE(lines, QStringList({u"–>live"_s, u"prod>live"_s, u"test>live"_s}));
}

void TestReviewGroupModel::removalsComeFirstThenTheMostFrequent()
{
    stage({u"i-3"_s}, {u"alone"_s, u"x"_s});
    stage({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {u"team"_s, u"core"_s});
    stage({u"i-1"_s}, {u"owner"_s, {}}, EditMode::Remove);
    m_model->load(all());
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row)
        keys << m_model->index(row, 0).data().toString();
    QCOMPARE(keys, QStringList({u"owner"_s, u"team"_s, u"alone"_s}));
}

void TestReviewGroupModel::onlyTheGivenRowsAreGrouped()
{
    stage({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {u"team"_s, u"core"_s});
    CellSet cells;
    cells.insert(m_document->row(TestDocument::vm(), u"i-2"_s),
        m_document->workspace()->pool().intern(u"team"_s), m_document->workspace()->pool());
    m_model->load(cells);
    QCOMPARE(m_model->index(0, 0).data(ReviewGroupModel::CountRole).toLongLong(), 1LL);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
}

void TestReviewGroupModel::everyStagedKeyIsInExactlyOneGroup()
{
    stage({u"i-1"_s, u"i-2"_s}, {u"env"_s, u"live"_s});
    stage({u"i-2"_s, u"i-3"_s}, {u"team"_s, u"core"_s});
    stage({u"i-1"_s}, {u"owner"_s, {}}, EditMode::Remove);
    m_model->load(all());
    qint64 grouped = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        grouped += m_model->index(row, 0).data(ReviewGroupModel::CountRole).toLongLong();
    const Workspace &workspace = *m_document->workspace();
    QCOMPARE(grouped, static_cast<qint64>(workspace.changes().changeCount(workspace.table().pool())));
}

void TestReviewGroupModel::aClearedModelIsEmpty()
{
    stage({u"i-1"_s}, {u"team"_s, u"core"_s});
    m_model->load(all());
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->hasChildren());
}

void TestReviewGroupModel::aChangeIsTickedOnAllItsResources()
{
    stage({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {u"team"_s, u"core"_s});
    stage({u"i-1"_s}, {u"owner"_s, u"eve"_s});
    m_model->load(all());
    const QModelIndex team = m_model->index(0, 0);
    const QModelIndex web1 = m_model->index(0, 0, team);
    QCOMPARE(team.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    QVERIFY(team.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(m_model->setData(web1, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(team.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::PartiallyChecked);
    QCOMPARE(web1.siblingAtColumn(PlanModel::StateColumn).data().toString(), u"stays staged"_s);
    QCOMPARE(m_ticks->leftOut().cellCount(m_document->workspace()->pool()), 1U);
    QVERIFY(m_model->setData(team, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(team.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
    QCOMPARE(m_model->index(1, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    QVERIFY(m_model->setData(team, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_ticks->leftOut().isEmpty());
}

void TestReviewGroupModel::aProtectedKeyIsNoLine()
{
    stage({u"i-1"_s}, {u"team"_s, u"core"_s});
    stage({u"i-1"_s}, {u"owner"_s, u"eve"_s});
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    m_model->load(all());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"team"_s);
}

TAGDESK_TEST(TestReviewGroupModel, QApplication)

} // namespace tst_reviewgroupmodel

#include "tst_reviewgroupmodel.moc"
