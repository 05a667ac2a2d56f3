// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"
#include "reviewtreemodel.h"
#include "testdocument.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

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

private:
    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<PlanModel> m_plan;
    std::unique_ptr<ReviewTreeModel> m_model;
};

void TestReviewTreeModel::init()
{
    m_document = std::make_unique<TestDocument>();
    m_plan = std::make_unique<PlanModel>(m_document->workspace());
    m_model = std::make_unique<ReviewTreeModel>(m_plan.get(), m_document->workspace());
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
    m_plan.reset();
    m_document.reset();
}

void TestReviewTreeModel::everyChangeStandsBelowItsResource()
{
    QCOMPARE(printed(*m_model),
        QStringList({u"web-1  i-1 | 2 change(s) | env, owner | "_s, u"  env | prod | live | changed"_s,
            u"  owner | ann | – | removed"_s, u"web-2  i-2 | 2 change(s) | Team, env | "_s,
            u"  Team | – | \"\" | added"_s, u"  env | test | live | changed"_s}));
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

QTEST_MAIN(TestReviewTreeModel)
#include "tst_reviewtreemodel.moc"
