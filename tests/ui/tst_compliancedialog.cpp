// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancedialog.h"
#include "compliancemodel.h"
#include "compliancereport.h"
#include "costdocument.h"
#include "emptystate.h"
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
    void withACostTableTheShareOfCostStandsBesideEachKey();
    void whatLacksAKeyIsListedByItsCost();
    void aReadingIsToldAndStopped();
    void thePastStandsBelowNewestFirst();

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
    const CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
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
    const CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
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
    const CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
    QVERIFY(
        dialog.findChild<QLabel *>(u"complianceHead"_s)->text().contains(u"No open profile has a policy"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"complianceCsv"_s)->isEnabled());
    QVERIFY(dialog.findChild<QTableView *>(u"complianceTable"_s)->isHidden());
    auto *empty = dialog.findChild<EmptyState *>(u"complianceEmpty"_s);
    QVERIFY(!empty->isHidden());
    QSignalSpy edited(&dialog, &ComplianceDialog::editRequested);
    empty->button()->click();
    QCOMPARE(edited.size(), 1);
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

namespace {

/// Costs of the resources, 1 for the first, 2 for the second and so on.
std::shared_ptr<LoadedCosts> costsOf(TestDocument &document, const Rows &rows)
{
    auto loaded = std::make_shared<LoadedCosts>();
    loaded->paths = QStringList{u"<b>november.csv"_s};
    for (std::size_t i = 0; i < rows.size(); ++i)
        (void)loaded->costs.add({.resourceId = document->table().id(rows[i]),
            .currency = "CNY",
            .service = {},
            .tags = TagSet{},
            .amount = CostAmount::read(std::to_string(i + 1))->amount});
    (void)loaded->costs.finish();
    loaded->facts.lines = rows.size();
    loaded->facts.begin = "2026-11-01T00:00:00Z";
    loaded->facts.end = "2026-12-01T00:00:00Z";
    return loaded;
}

} // namespace

void TestComplianceDialog::withACostTableTheShareOfCostStandsBesideEachKey()
{
    TestDocument document;
    govern(document);
    CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
    const auto *table = dialog.findChild<QTableView *>(u"complianceTable"_s);
    QCOMPARE(table->model()->columnCount(), 4);
    QVERIFY(dialog.findChild<QWidget *>(u"costPane"_s)->isHidden());
    costs.finish(costsOf(document, allRows(document)));
    QTRY_COMPARE(table->model()->columnCount(), 5);
    QCOMPARE(table->model()->headerData(2, Qt::Horizontal).toString(), u"Share of cost"_s);
    // Of three machines and a disk, which cost 1, 2, 3 and 4, the first and the last have an owner.
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"50.0 %"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"–"_s);
    QCOMPARE(table->model()->index(1, 3).data().toString(), u"2 of 3 (66.7 %)"_s);
    const QString said = dialog.findChild<QLabel *>(u"costSummary"_s)->text();
    QVERIFY2(
        said.startsWith(u"<b>november.csv: 5 lines, EffectiveCost, charges from 2026-11-01 to 2026-11-30."_s),
        qPrintable(said));
    QVERIFY2(said.contains(u"10 CNY of 15 CNY (66.7 %) belong to resources"_s), qPrintable(said));
    document->stage(document.rows(document.vm()), {u"owner"_s, u"x"_s}, EditMode::Set);
    QTRY_COMPARE(table->model()->index(1, 2).data().toString(), u"100.0 %"_s);
}

void TestComplianceDialog::whatLacksAKeyIsListedByItsCost()
{
    TestDocument document;
    govern(document);
    CostDocument costs;
    costs.finish(costsOf(document, allRows(document)));
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
    QSignalSpy asked(&dialog, &ComplianceDialog::showRequested);
    auto *table = dialog.findChild<QTableView *>(u"complianceTable"_s);
    auto *list = dialog.findChild<QTableView *>(u"costTable"_s);
    QTRY_COMPARE(table->model()->columnCount(), 5);
    table->setCurrentIndex(table->model()->index(1, 2));
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"3 CNY"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"2 CNY"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"costListHead"_s)->text().contains(u"without “owner”"_s));
    list->selectRow(1);
    dialog.findChild<QPushButton *>(u"costShow"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Rows>(), Rows{document.rows(document.vm())[1]});
    // An empty list would leave open whether there is none or none is known.
    document->stage(document.rows(document.vm()), {u"owner"_s, u"x"_s}, EditMode::Set);
    QTRY_VERIFY(list->isHidden());
    QCOMPARE(dialog.findChild<QLabel *>(u"costListHead"_s)->text(),
        u"All resources whose cost and tags are known have “owner”."_s);
}

void TestComplianceDialog::aReadingIsToldAndStopped()
{
    TestDocument document;
    govern(document);
    CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
    QSignalSpy stopped(&dialog, &ComplianceDialog::stopCostsRequested);
    dialog.show();
    costs.begin();
    auto *stop = dialog.findChild<QPushButton *>(u"costStop"_s);
    QVERIFY(stop->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>(u"complianceCosts"_s)->isEnabled());
    stop->click();
    QCOMPARE(stopped.size(), 1);
    costs.fail({.path = u"a.csv"_s, .form = {}, .error = makeError(ErrorKind::Cancelled)});
    QVERIFY(!dialog.findChild<QWidget *>(u"costPane"_s)->isVisible());
    costs.fail({.path = u"a.csv"_s,
        .form = CostFileFault{.kind = CostFileFault::Kind::ColumnMissing, .column = u"ResourceId"_s},
        .error = {}});
    const QString said = dialog.findChild<QLabel *>(u"costSummary"_s)->text();
    QVERIFY2(said.contains(u"a.csv is no cost table in the form of FOCUS"_s), qPrintable(said));
}

void TestComplianceDialog::thePastStandsBelowNewestFirst()
{
    TestDocument document;
    govern(document);
    const CostDocument costs;
    ComplianceDialog dialog(document.workspace(), &costs, allRows(document));
    const auto *table = dialog.findChild<QTableView *>(u"complianceTrend"_s);
    const auto *note = dialog.findChild<QLabel *>(u"complianceTrendNote"_s);
    dialog.setTrend({});
    QVERIFY(table->isHidden());
    QVERIFY(note->text().startsWith(u"No snapshot tells"_s));
    const QDateTime day(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);
    dialog.setTrend({{.when = day,
                         .rows = 4,
                         .notRead = 1,
                         .all = {.asked = 3, .violating = 3},
                         .keys = {{.key = u"owner"_s, .count = {.asked = 3, .violating = 3}}}},
        {.when = day.addDays(1),
            .rows = 5,
            .notRead = 0,
            .all = {.asked = 5, .violating = 1},
            .keys = {{.key = u"env"_s, .count = {.asked = 5, .violating = 0}}}}});
    QVERIFY(!table->isHidden());
    QVERIFY(note->text().contains(u"on 2 days"_s));
    const auto text = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(table->model()->columnCount(), 6);
    QCOMPARE(table->model()->headerData(4, Qt::Horizontal).toString(), u"env"_s);
    QCOMPARE(text(0, 1), u"5"_s);
    QCOMPARE(text(0, 3), u"1 of 5 (20.0 %)"_s);
    QCOMPARE(text(0, 4), u"none of 5"_s);
    QCOMPARE(text(0, 5), QString());
    QCOMPARE(text(1, 2), u"1"_s);
    QCOMPARE(text(1, 3), u"3 of 3 (100.0 %)"_s);
    QCOMPARE(text(1, 5), u"3 of 3 (100.0 %)"_s);
}

TAGDESK_TEST(TestComplianceDialog, QApplication)

} // namespace tst_compliancedialog

#include "tst_compliancedialog.moc"
