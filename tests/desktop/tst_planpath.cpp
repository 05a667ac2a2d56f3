// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "embeddedsandbox.h"
#include "fileexchange.h"
#include "importdialog.h"
#include "language.h"
#include "planfiledialog.h"
#include "resourcepane.h"
#include "saveplandialog.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

namespace tst_planpath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Staged edits leave the window as a plan file and come back from one, against the embedded sandbox.
class TestPlanPath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installLanguage(*qApp, u"en"_s);
    }
    void init();
    void cleanup() { m_desktop.clear(); }
    void whatIsStagedIsSavedAndComesBack();
    void whatIsNoPlanIsATable();
    void withoutEditsThereIsNothingToSave();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_desktop.path(name); }
    [[nodiscard]] WindowActions *actions() const { return m_desktop->window()->windowActions(); }
    [[nodiscard]] PlanFileDialog *dialog() const { return m_desktop.find<PlanFileDialog>(); }
    void stageTickets();
    void savePlan(const QString &name, const QString &reason);

    SandboxDesktop m_desktop;
};

void TestPlanPath::init()
{
    m_desktop.open();
    m_desktop.setFilter(u"!team !Team"_s);
    QVERIFY(m_desktop->resources()->rowCount() > 2);
}

void TestPlanPath::stageTickets()
{
    Rows rows = m_desktop->resources()->shownRows();
    rows.resize(2);
    std::ranges::sort(rows);
    QVERIFY(m_desktop->workspace()->stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
}

void TestPlanPath::savePlan(const QString &name, const QString &reason)
{
    actions()->savePlan->trigger();
    auto *saving = m_desktop.find<SavePlanDialog>();
    QVERIFY(saving != nullptr);
    QTest::keyClicks(saving->findChild<QLineEdit *>(u"planReasonField"_s), reason);
    saving->findChild<QPushButton *>(u"planSave"_s)->click();
    auto *chooser = saving->findChild<QFileDialog *>();
    QVERIFY(chooser != nullptr);
    emit chooser->fileSelected(path(name));
    chooser->close();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(name)), kWaitMs);
}

void TestPlanPath::whatIsStagedIsSavedAndComesBack()
{
    stageTickets();
    const Rows rows = m_desktop->workspace()->changes().rows();
    savePlan(u"plan.json"_s, u"CHG-1234"_s);
    m_desktop->workspace()->revertAll();

    QSignalSpy reasons(m_desktop->plans(), &PlanFileController::reasonRead);
    m_desktop->importFile(path(u"plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->plans()->document()->stage(), PlanFileStage::Ready, kWaitMs);
    auto *stage = dialog()->findChild<QPushButton *>(u"planStage"_s);
    QCOMPARE(stage->text(), u"Stage 2 changes"_s);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    stage->click();
    QCOMPARE(m_desktop->workspace()->changes().rows(), rows);
    QCOMPARE(reasons.size(), 1);
    QCOMPARE(reasons[0][0].toString(), u"CHG-1234"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kWaitMs);
}

void TestPlanPath::whatIsNoPlanIsATable()
{
    m_desktop.write(u"tags.data"_s, "resource_id,tag:ticket\n");
    m_desktop->importFile(path(u"tags.data"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ImportDialog>() != nullptr, kWaitMs);
    QVERIFY(dialog() == nullptr);
}

void TestPlanPath::withoutEditsThereIsNothingToSave()
{
    QVERIFY(!actions()->savePlan->isEnabled());
    stageTickets();
    QVERIFY(actions()->savePlan->isEnabled());
}

TAGDESK_TEST(TestPlanPath, QApplication)

} // namespace tst_planpath

#include "tst_planpath.moc"
