// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"
#include "reviewtreemodel.h"
#include "testdocument.h"
#include "testrunner.h"
#include "tickedcells.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

namespace tst_reviewtreemodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
const QString kWhere = u"JD Cloud / JD production / cn-north-1 Beijing / Virtual machines"_s;
} // namespace

class TestReviewTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyChangeStandsBelowItsResource();
    void theTextNarrowsByNameIdKeyAndValue();
    void theTextIgnoresCase();
    void anEmptyTextShowsAll();
    void rowsOfAWarningCanBeShownAlone();
    void aReloadShowsAllAgain();
    void removedValuesAreStruckOut();
    void leftOutResourcesSayWhy();
    void headersNameTheColumns();
    void resourcesAndKeysAreTicked();
    void whatIsFoundByItsKeyIsThatCell();
    void whatCannotBeSentHasNoBox();
    void whereAResourceIsCanBeHeard();

private:
    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<PlanModel> m_plan;
    std::unique_ptr<TickedCells> m_ticks;
    std::unique_ptr<ReviewTreeModel> m_model;
};

void TestReviewTreeModel::init()
{
    m_document = std::make_unique<TestDocument>();
    m_plan = std::make_unique<PlanModel>(m_document->workspace());
    m_ticks = std::make_unique<TickedCells>(m_document->workspace());
    m_model = std::make_unique<ReviewTreeModel>(m_plan.get(), m_ticks.get(), m_document->workspace());
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_document->listMachines();
    TestDocument &document = *m_document;
    const Row web1 = document.row(TestDocument::vm(), u"i-1"_s);
    const Row web2 = document.row(TestDocument::vm(), u"i-2"_s);
    document->stage({web1, web2}, {u"env"_s, u"live"_s}, EditMode::Set);
    document->stage({web1}, {u"owner"_s, {}}, EditMode::Remove);
    document->stage({web2}, {u"Team"_s, QString()}, EditMode::Set);
    m_plan->load();
}

void TestReviewTreeModel::cleanup()
{
    m_model.reset();
    m_ticks.reset();
    m_plan.reset();
    m_document.reset();
}

void TestReviewTreeModel::everyChangeStandsBelowItsResource()
{
    QCOMPARE(printed(*m_model),
        QStringList(
            {u"web-1  i-1 | 2 change(s) | env, owner |  | "_s + kWhere, u"  env | prod | live | changed | "_s,
                u"  owner | ann | – | removed | "_s, u"web-2  i-2 | 2 change(s) | Team, env |  | "_s + kWhere,
                u"  Team | – | \"\" | added | "_s, u"  env | test | live | changed | "_s}));
}

void TestReviewTreeModel::theTextNarrowsByNameIdKeyAndValue()
{
    const auto shown = [this](const QString &text) {
        m_model->setFilterText(text);
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names << m_model->index(row, 0).data(PlanModel::IdRole).toString();
        return names.join(u',');
    };
    QCOMPARE(shown(u"web-2"_s), u"i-2"_s);
    QCOMPARE(shown(u"i-1"_s), u"i-1"_s);
    QCOMPARE(shown(u"owner"_s), u"i-1"_s);
    QCOMPARE(shown(u"live"_s), u"i-1,i-2"_s);
    QCOMPARE(shown(u"nowhere"_s), QString());
    QCOMPARE(shown(u"beijing / virtual"_s), u"i-1,i-2"_s);
    // Below a narrowed resource stand its own changes.
    QCOMPARE(shown(u"web-2"_s), u"i-2"_s);
    QCOMPARE(m_model->index(0, 0, m_model->index(0, 0)).data().toString(), u"Team"_s);
}

void TestReviewTreeModel::theTextIgnoresCase()
{
    m_model->setFilterText(u"  TEAM "_s);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFilterText(u"WEB-1"_s);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestReviewTreeModel::anEmptyTextShowsAll()
{
    m_model->setFilterText(u"owner"_s);
    QVERIFY(m_model->isFiltered());
    m_model->setFilterText(u" "_s);
    QVERIFY(!m_model->isFiltered());
    QCOMPARE(m_model->rowCount(), 2);
}

void TestReviewTreeModel::rowsOfAWarningCanBeShownAlone()
{
    m_model->setFilterRows({m_document->row(TestDocument::vm(), u"i-2"_s)});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, 0).data(PlanModel::IdRole).toString(), u"i-2"_s);
    m_model->setFilterRows({});
    QCOMPARE(m_model->rowCount(), 2);
}

void TestReviewTreeModel::aReloadShowsAllAgain()
{
    m_model->setFilterText(u"owner"_s);
    m_document->workspace()->revertAll();
    m_plan->load();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isFiltered());
}

void TestReviewTreeModel::removedValuesAreStruckOut()
{
    const QModelIndex resource = m_model->index(0, 0);
    QVERIFY(m_model->index(1, PlanModel::OldColumn, resource).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(!m_model->index(0, PlanModel::OldColumn, resource).data(Qt::FontRole).isValid());
}

void TestReviewTreeModel::leftOutResourcesSayWhy()
{
    Tags full;
    for (int count = 0; count < 10; ++count)
        full.append({u"k%1"_s.arg(count), u"v"_s});
    TestDocument &document = *m_document;
    document.list(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"data"_s, full)});
    document->stage(document.rows(TestDocument::disk()), {u"one-more"_s, u"x"_s}, EditMode::Set);
    m_plan->load();
    m_model->setFilterText(u"d-1"_s);
    QCOMPARE(m_model->index(0, PlanModel::StateColumn).data().toString(), u"left out: too many tags"_s);
}

void TestReviewTreeModel::headersNameTheColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestReviewTreeModel::resourcesAndKeysAreTicked()
{
    const QModelIndex web1 = m_model->index(0, 0);
    const QModelIndex owner = m_model->index(1, 0, web1);
    const auto state = [](const QModelIndex &index) {
        return index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    };
    QCOMPARE(state(web1), Qt::Checked);
    QVERIFY(m_model->setData(owner, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(state(owner), Qt::Unchecked);
    QCOMPARE(state(web1), Qt::PartiallyChecked);
    QCOMPARE(owner.siblingAtColumn(PlanModel::StateColumn).data().toString(), u"stays staged"_s);
    QCOMPARE(web1.siblingAtColumn(PlanModel::StateColumn).data().toString(), u"partly left out"_s);
    QVERIFY(m_model->setData(web1, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(state(m_model->index(0, 0, web1)), Qt::Unchecked);
    QCOMPARE(m_ticks->state(), Qt::PartiallyChecked);
    m_plan->replan(m_ticks->leftOut());
    QCOMPARE(m_plan->summary().changedRows, 1U);
    QCOMPARE(m_plan->summary().changes, 2U);
    // What is edited is ticked, what was unticked stays so.
    m_document->workspace()->stage(
        {m_document->row(TestDocument::vm(), u"i-1"_s)}, {u"env"_s, u"other"_s}, EditMode::Set);
    m_document->workspace()->stage(
        {m_document->row(TestDocument::vm(), u"i-1"_s)}, {u"new"_s, u"x"_s}, EditMode::Set);
    m_ticks->follow();
    m_plan->load(m_ticks->leftOut());
    QCOMPARE(state(m_model->index(0, 0)), Qt::PartiallyChecked);
    QCOMPARE(m_plan->summary().changes, 3U);
}

void TestReviewTreeModel::whatIsFoundByItsKeyIsThatCell()
{
    const TagPool &pool = m_document->workspace()->pool();
    QCOMPARE(m_model->found().cellCount(pool), 4U);
    m_model->setFilterText(u"owner"_s);
    QCOMPARE(m_model->found().cellCount(pool), 1U);
    m_model->setFilterText(u"web-2"_s);
    QCOMPARE(m_model->found().cellCount(pool), 2U);
    m_ticks->tick(m_model->found(), false);
    QCOMPARE(m_ticks->state(m_model->found()), Qt::Unchecked);
    QCOMPARE(m_ticks->state(), Qt::PartiallyChecked);
}

void TestReviewTreeModel::whatCannotBeSentHasNoBox()
{
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    m_plan->load();
    const QModelIndex web1 = m_model->index(0, 0);
    QVERIFY(web1.data(Qt::CheckStateRole).isValid());
    QVERIFY(!m_model->index(1, 0, web1).data(Qt::CheckStateRole).isValid());
    QVERIFY(!m_model->setData(m_model->index(1, 0, web1), Qt::Unchecked, Qt::CheckStateRole));
    m_document->forbid({.readOnly = true});
    m_plan->load();
    QVERIFY(!m_model->index(0, 0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!m_model->index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
}

void TestReviewTreeModel::whereAResourceIsCanBeHeard()
{
    QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"web-1  i-1\n"_s + kWhere);
    QVERIFY(m_model->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Virtual machines"_s));
}

TAGDESK_TEST(TestReviewTreeModel, QApplication)

} // namespace tst_reviewtreemodel

#include "tst_reviewtreemodel.moc"
