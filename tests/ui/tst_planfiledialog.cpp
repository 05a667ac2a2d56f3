// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfiledialog.h"

#include "language.h"
#include "planchangemodel.h"
#include "saveplandialog.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace tst_planfiledialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

PlanFileChange envOf(const QString &id, const std::optional<QString> &before, const QString &after)
{
    PlanFileChange change{.resource = {.collection = TestDocument::vm().collection, .id = id},
        .key = u"env"_s,
        .before = before,
        .after = after};
    change.resource.collection.account = TestDocument::jdcloud().account.name;
    return change;
}

} // namespace

/// A plan file compared with now, as the window shows it.
class TestPlanFileDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp, u"en"_s); }
    void init();
    void theHeadSaysWhereThePlanComesFrom();
    void eachChangeHasItsVerdictAndReason();
    void onlyMisfitsAreShownOnDemand();
    void theButtonNamesWhatIsStaged();
    void whatIsNotReadMayBeRead();
    void aBrokenFileSaysWhatIsWrong();
    void theReasonIsAskedForBeforeSaving();

private:
    /// As the use case fills the document.
    void compare(std::vector<PlanFileChange> changes);
    template <typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<PlanFileDocument> m_file;
    std::unique_ptr<PlanFileDialog> m_dialog;
};

void TestPlanFileDialog::init()
{
    m_dialog.reset();
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_file = std::make_unique<PlanFileDocument>();
    m_file->begin(u"/tmp/p<b>.json"_s);
    m_dialog = std::make_unique<PlanFileDialog>(m_file.get(), m_document->workspace());
}

void TestPlanFileDialog::compare(std::vector<PlanFileChange> changes)
{
    Workspace &workspace = *m_document->workspace();
    const PlanFile plan{.changes = std::move(changes),
        .cost = {},
        .accounts = {},
        .origin = {.reason = u"CHG-1"_s, .author = u"ann@host"_s, .made = QDateTime::currentDateTimeUtc()}};
    const OpenAccount account = TestDocument::jdcloud();
    PlanFilePlaces places = planFilePlaces(plan,
        {{.accountId = account.account.id, .account = planFileAccount(account.account, {}, *account.rules)}},
        {TestDocument::vm().collection});
    PlanFileCheck check =
        checkPlanFile(plan, places, workspace.table(), workspace.pool(), workspace.editInput().rules);
    // The conflicts of the places come with the places.
    check.conflicts.erase(
        check.conflicts.begin(), check.conflicts.begin() + static_cast<int>(places.unknown.size()));
    m_file->setPlan(std::make_unique<const PlanFile>(plan));
    m_file->setComparison(planComparison(
                              plan, std::move(places), std::move(check),
                              [](const Collection &) { return CollectionKnowledge{}; },
                              [](const ResourceId &) { return false; }),
        3);
    m_file->setStage(PlanFileStage::Ready);
}

void TestPlanFileDialog::theHeadSaysWhereThePlanComesFrom()
{
    compare({envOf(u"i-1"_s, u"prod"_s, u"test"_s)});
    const QString head = part<QLabel>(u"planHead"_s)->text();
    QVERIFY2(head.contains(u"1 change in 1 resource"_s), qPrintable(head));
    QVERIFY2(head.contains(u"Reason: CHG-1"_s), qPrintable(head));
    QVERIFY2(head.contains(u"Made by ann@host, just now"_s), qPrintable(head));
    QVERIFY(m_dialog->windowTitle().contains(u"p<b>.json"_s));
}

void TestPlanFileDialog::eachChangeHasItsVerdictAndReason()
{
    PlanChangeModel model(m_file.get(), m_document->workspace());
    const QAbstractItemModelTester tester(&model);
    compare({envOf(u"i-1"_s, u"prod"_s, u"test"_s), envOf(u"i-2"_s, u"prod"_s, u"stage"_s),
        envOf(u"i-3"_s, u"prod"_s, u"stage"_s), envOf(u"i-9"_s, std::nullopt, u"stage"_s)});
    const QStringList lines = printed(model);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith(u"as planned | "_s), qPrintable(lines[0]));
    QVERIFY2(lines[0].contains(u"web-1 | i-1 | env | prod | test"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"changed since | "_s), qPrintable(lines[1]));
    QVERIFY2(
        lines[1].contains(u" | test | “prod” was expected, and “test” was found."_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(u"no such tag was found"_s), qPrintable(lines[2]));
    QVERIFY2(lines[3].startsWith(u"not read | "_s), qPrintable(lines[3]));
    QCOMPARE(part<QLabel>(u"planCounts"_s)->text(), u"1 as planned · 2 changed since · 1 not read"_s);
    // What does not fit into its column stands below the table.
    auto *table = part<QTableView>(u"planChanges"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(part<QLabel>(u"planReason"_s)->text().contains(u"was expected"_s));
}

void TestPlanFileDialog::onlyMisfitsAreShownOnDemand()
{
    compare({envOf(u"i-1"_s, u"prod"_s, u"test"_s), envOf(u"i-2"_s, u"prod"_s, u"stage"_s)});
    auto *table = part<QTableView>(u"planChanges"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    m_dialog->findChild<QCheckBox *>()->click();
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestPlanFileDialog::theButtonNamesWhatIsStaged()
{
    auto *stage = part<QPushButton>(u"planStage"_s);
    QVERIFY(!stage->isEnabled());
    compare({envOf(u"i-1"_s, u"prod"_s, u"test"_s), envOf(u"i-2"_s, u"prod"_s, u"stage"_s)});
    QVERIFY(stage->isEnabled());
    QCOMPARE(stage->text(), u"Stage 1 change"_s);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    m_file->setStage(PlanFileStage::Comparing); // somebody changed something
    QVERIFY(!stage->isEnabled());
    m_file->setStage(PlanFileStage::Ready);
    stage->click();
    QCOMPARE(accepted.size(), 1);
}

void TestPlanFileDialog::whatIsNotReadMayBeRead()
{
    m_dialog->show();
    auto *read = part<QPushButton>(u"planRead"_s);
    compare({envOf(u"i-1"_s, u"prod"_s, u"test"_s)});
    QVERIFY(!read->isVisible());
    compare({envOf(u"i-9"_s, std::nullopt, u"stage"_s)});
    QVERIFY(read->isVisible());
    QCOMPARE(read->text(), u"Read what is missing (at least 3 requests)"_s);
    QSignalSpy requested(m_dialog.get(), &PlanFileDialog::readRequested);
    read->click();
    QCOMPARE(requested.size(), 1);
}

void TestPlanFileDialog::aBrokenFileSaysWhatIsWrong()
{
    m_file->fail(PlanFileFault{.kind = PlanFileFault::Kind::MissingMember, .line = 7, .member = u"key"_s});
    const QString head = part<QLabel>(u"planHead"_s)->text();
    QVERIFY2(head.contains(u"line 7"_s) && head.contains(u"“key” is missing"_s), qPrintable(head));
    QVERIFY(!part<QPushButton>(u"planStage"_s)->isEnabled());
}

void TestPlanFileDialog::theReasonIsAskedForBeforeSaving()
{
    QVERIFY(m_document->workspace()->stage(
        {m_document->row(TestDocument::vm(), u"i-1"_s)}, {u"env"_s, u"test"_s}, EditMode::Set));
    SavePlanDialog dialog(m_document->workspace(), u"CHG-2"_s);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"planReasonField"_s)->text(), u"CHG-2"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"planSummary"_s)->text().contains(u"1 change in 1 resource"_s));
}

TAGDESK_TEST(TestPlanFileDialog, QApplication)

} // namespace tst_planfiledialog

#include "tst_planfiledialog.moc"
