// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancedialog.h"
#include "compliancemodel.h"
#include "compliancereport.h"
#include "language.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_compliancedialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The view “Compliance”.
class TestComplianceDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp, u"en"_s); }
    void countsStandByKeyAndPlace();
    void aCellShowsItsResources();
    void editsAreCountedAnew();
    void withoutAPolicyItSaysWhatToDo();
    void reportsTakeDataForText();

private:
    static void govern(TestDocument &document)
    {
        OpenAccount account = TestDocument::jdcloud();
        account.policy = std::make_shared<Policy>(Policy{.name = u"<b>Shop</b>"_s,
            .rules = {{.key = u"owner"_s, .isRequired = true}, {.key = u"env"_s, .isRequired = true}}});
        document->openAccount(account);
        document.listMachines();
        document.list(document.disk(),
            {document.resource(u"d-1"_s, u"d"_s, Tags{{u"owner"_s, u"x"_s}}),
                document.resource(u"d-2"_s, u"e"_s, std::nullopt)});
    }
    static Rows allRows(TestDocument &document)
    {
        Rows rows = document.rows(document.vm());
        for (const Row row : document.rows(document.disk()))
            rows.push_back(row);
        return rows;
    }
};

void TestComplianceDialog::countsStandByKeyAndPlace()
{
    TestDocument document;
    govern(document);
    ComplianceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load(allRows(document));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, 0), u"All keys"_s);
    QCOMPARE(text(0, 1), u"3 of 4 (75.0 %)"_s);
    QCOMPARE(text(1, 0), u"owner"_s);
    QCOMPARE(text(1, 2), u"2 of 3 (66.7 %)"_s);
    QCOMPARE(text(1, 3), u"none of 1"_s);
    QCOMPARE(text(2, 3), u"1 of 1 (100.0 %)"_s);
    QCOMPARE(model.violating(model.index(1, 2)).size(), std::size_t{2});
    QCOMPARE(model.violating(model.index(2, 1)).size(), std::size_t{2});
}

void TestComplianceDialog::aCellShowsItsResources()
{
    TestDocument document;
    govern(document);
    ComplianceDialog dialog(document.workspace(), allRows(document));
    QSignalSpy asked(&dialog, &ComplianceDialog::showRequested);
    auto *table = dialog.findChild<QTableView *>(u"complianceTable"_s);
    auto *show = dialog.findChild<QPushButton *>(u"complianceShow"_s);
    table->setCurrentIndex(table->model()->index(1, 3));
    QVERIFY(!show->isEnabled());
    table->setCurrentIndex(table->model()->index(1, 2));
    QVERIFY(show->isEnabled());
    show->click();
    QCOMPARE(asked.size(), 1);
    const Rows machines = document.rows(document.vm());
    QCOMPARE(asked.first().first().value<Rows>(), (Rows{machines[1], machines[2]}));
}

void TestComplianceDialog::editsAreCountedAnew()
{
    TestDocument document;
    govern(document);
    ComplianceDialog dialog(document.workspace(), allRows(document));
    const auto *head = dialog.findChild<QLabel *>(u"complianceHead"_s);
    QVERIFY2(head->text().contains(u"3 of 4 resources break a rule"_s), qPrintable(head->text()));
    QVERIFY(head->text().contains(u"The tags of 1 were not read."_s));
    document->stage(document.rows(document.vm()), {u"owner"_s, u"x"_s}, EditMode::Set);
    QTRY_VERIFY2(head->text().contains(u"2 of 4 resources"_s), qPrintable(head->text()));
}

void TestComplianceDialog::withoutAPolicyItSaysWhatToDo()
{
    TestDocument document;
    document.listMachines();
    const ComplianceDialog dialog(document.workspace(), allRows(document));
    QVERIFY(
        dialog.findChild<QLabel *>(u"complianceHead"_s)->text().contains(u"No open profile has a policy"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"complianceCsv"_s)->isEnabled());
}

void TestComplianceDialog::reportsTakeDataForText()
{
    TestDocument document;
    govern(document);
    ComplianceModel model(document.workspace());
    model.load(allRows(document));
    const QByteArray page =
        complianceHtml(u"<i>"_s, u"a & b"_s, {{u"<key>"_s, u"x"_s}, {u"<script>"_s, u"1"_s}});
    QVERIFY(page.contains("&lt;script&gt;") && page.contains("<th>&lt;key&gt;</th>"));
    QVERIFY(page.contains("a &amp; b") && !page.contains("<script>") && !page.contains("<i>"));
    Compliance formula = model.compliance();
    formula.keys.front().key = u"=cmd()"_s;
    const QByteArray csv = complianceCsv(formula, model.lines().first());
    QVERIFY2(csv.startsWith("key,place,resources,violating\r\n'=cmd(),"), csv.constData());
    QCOMPARE(csv.count("\r\n"), 5);
}

TAGDESK_TEST(TestComplianceDialog, QApplication)

} // namespace tst_compliancedialog

#include "tst_compliancedialog.moc"
