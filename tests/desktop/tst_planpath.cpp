// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"

#include "embeddedsandbox.h"
#include "fileexchange.h"
#include "filterbar.h"
#include "importdialog.h"
#include "language.h"
#include "memorysecretstore.h"
#include "planfiledialog.h"
#include "resourcepane.h"
#include "saveplandialog.h"
#include "windowactions.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

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
    void cleanup();
    void whatIsStagedIsSavedAndComesBack();
    void whatIsNoPlanIsATable();
    void withoutEditsThereIsNothingToSave();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] WindowActions *actions() const { return m_desktop->window()->windowActions(); }
    [[nodiscard]] PlanFileDialog *dialog() const
    {
        return m_desktop->window()->findChild<PlanFileDialog *>();
    }
    void stageTickets();
    void savePlan(const QString &name, const QString &reason);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    MemorySecretStore m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

void TestPlanPath::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    m_desktop = std::make_unique<Desktop>(*m_settings, m_secrets, options, path(u"journal.sqlite"_s));
    QSignalSpy counted(m_desktop->controller(), &DocumentController::scopesCounted);
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->show();
    m_desktop->openSandbox();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    m_desktop->window()->findChild<FilterBar *>()->setText(u"!team !Team"_s);
    QVERIFY(m_desktop->resources()->rowCount() > 2);
}

void TestPlanPath::cleanup()
{
    m_desktop.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
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
    auto *saving = m_desktop->window()->findChild<SavePlanDialog *>();
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
    QFile file(path(u"tags.data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("resource_id,tag:ticket\n");
    file.close();
    m_desktop->importFile(path(u"tags.data"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window()->findChild<ImportDialog *>() != nullptr, kWaitMs);
    QVERIFY(dialog() == nullptr);
}

void TestPlanPath::withoutEditsThereIsNothingToSave()
{
    QVERIFY(!actions()->savePlan->isEnabled());
    stageTickets();
    QVERIFY(actions()->savePlan->isEnabled());
}

QTEST_MAIN(TestPlanPath)
#include "tst_planpath.moc"
