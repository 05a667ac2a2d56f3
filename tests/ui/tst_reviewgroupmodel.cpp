// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewgroupmodel.h"
#include "testdocument.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

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

private:
    void stage(const QStringList &ids, const Tag &tag, EditMode mode = EditMode::Set);
    Rows all() { return m_document->workspace()->changes().rows(); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ReviewGroupModel> m_model;
};

void TestReviewGroupModel::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_model = std::make_unique<ReviewGroupModel>(m_document->workspace());
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestReviewGroupModel::cleanup()
{
    m_model.reset();
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
        QStringList({u"team | – | core | added to 3 resource(s)"_s, u"  web-1  i-1 |  |  | "_s,
            u"  web-2  i-2 |  |  | "_s, u"  db-1  i-3 |  |  | "_s}));
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
    m_model->load({m_document->row(TestDocument::vm(), u"i-2"_s)});
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

QTEST_MAIN(TestReviewGroupModel)
#include "tst_reviewgroupmodel.moc"
