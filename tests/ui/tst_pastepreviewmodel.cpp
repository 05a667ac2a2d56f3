// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastepreviewmodel.h"

#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace tst_pastepreviewmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestPastePreviewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusedCellsComeFirstWithTheirReason();
    void onlyTheRefusedOnesAreShownOnDemand();
    void whatIsReadAloudSaysWhetherACellChanges();

private:
    [[nodiscard]] CellPlan plan(const QList<std::pair<QString, QString>> &cells);

    std::unique_ptr<TestDocument> m_document;
};

void TestPastePreviewModel::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-2"_s, u"web-2"_s, std::nullopt)});
}

/// Of the key env unless the cell names another one, as "jdc-x=value".
CellPlan TestPastePreviewModel::plan(const QList<std::pair<QString, QString>> &cells)
{
    Workspace &workspace = *m_document->workspace();
    std::vector<CellEdit> edits;
    for (const auto &[id, text] : cells) {
        const bool named = text.contains(u'=');
        edits.push_back({.row = m_document->row(TestDocument::vm(), id),
            .key = workspace.pool().intern(named ? text.section(u'=', 0, 0) : u"env"_s),
            .value = text == u"<remove>" ? kRemoved
                                         : workspace.pool().intern(named ? text.section(u'=', 1) : text)});
    }
    return planCells(edits, workspace.editInput());
}

void TestPastePreviewModel::refusedCellsComeFirstWithTheirReason()
{
    PastePreviewModel model(plan({{u"i-1"_s, u"test"_s}, {u"i-1"_s, u"jdc-x=1"_s}, {u"i-2"_s, u"test"_s}}),
        m_document->workspace());
    const QAbstractItemModelTester tester(&model);
    const QStringList lines = printed(model);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"web-1 | i-1 | jdc-x | – | 1 | "_s));
    QVERIFY(lines.at(0).contains(u"Written by the cloud"_s));
    QVERIFY(lines.at(1).startsWith(u"web-2 | i-2 | env | ? | test | "_s));
    QVERIFY(lines.at(1).contains(u"not read"_s));
    QCOMPARE(lines.at(2), u"web-1 | i-1 | env | prod | test | "_s);
}

void TestPastePreviewModel::onlyTheRefusedOnesAreShownOnDemand()
{
    PastePreviewModel model(plan({{u"i-1"_s, u"test"_s}, {u"i-2"_s, u"test"_s}}), m_document->workspace());
    const QAbstractItemModelTester tester(&model);
    model.setOnlyRefused(true);
    QCOMPARE(model.rowCount(), 1);
    model.setOnlyRefused(false);
    QCOMPARE(model.rowCount(), 2);
}

void TestPastePreviewModel::whatIsReadAloudSaysWhetherACellChanges()
{
    const PastePreviewModel model(
        plan({{u"i-1"_s, u"<remove>"_s}, {u"i-2"_s, u"test"_s}}), m_document->workspace());
    const auto read = [&model](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(read(0, PastePreviewModel::NameColumn), u"Refused: web-2"_s);
    QCOMPARE(read(1, PastePreviewModel::AfterColumn), u"Changes: –"_s);
}

TAGDESK_TEST(TestPastePreviewModel, QApplication)

} // namespace tst_pastepreviewmodel

#include "tst_pastepreviewmodel.moc"
