// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupdialog.h"
#include "cleanupstepform.h"
#include "desktop.h"
#include "filterbar.h"
#include "historydialog.h"
#include "journal.h"
#include "memorysecretstore.h"
#include "replacedialog.h"
#include "resourcepane.h"
#include "reviewdialog.h"
#include "windowactions.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// A clean-up through the whole window against the embedded sandbox. That a killed apply is resumed, and an
/// applied one undone, whatever is staged, is held by tests/crash.
class TestCleanupPath : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sevenSpellingsAreMergedAppliedVerifiedAndTakenBack();
    void textIsReplacedWhileOneTypes();
    void rulesAreSavedAndOpenedAgain();

private:
    [[nodiscard]] Rows editableRows(std::size_t count) const;
    [[nodiscard]] std::map<Row, Tags> tags(const Rows &rows) const;
    void giveSpellings(const Rows &rows);
    void apply();
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_desktop->cleanup()->dialog()->findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *stageButton() const { return find<QPushButton>(u"stageButton"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    MemorySecretStore m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

void TestCleanupPath::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    m_desktop =
        std::make_unique<Desktop>(*m_settings, m_secrets, options, m_folder->filePath(u"journal.sqlite"_s));
    QSignalSpy counted(m_desktop->controller(), &DocumentController::scopesCounted);
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->show();
    m_desktop->openSandbox();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
}

void TestCleanupPath::cleanup()
{
    m_desktop.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

/// That the cloud does not refuse, and that have room for two more tags.
Rows TestCleanupPath::editableRows(std::size_t count) const
{
    const ResourceTable &table = m_desktop->workspace()->table();
    Rows rows;
    for (const Row row : m_desktop->resources()->shownRows()) {
        const QString name = table.nameText(row);
        if (rows.size() < count && !name.startsWith(u"locked"_s) && !name.startsWith(u"retired"_s)
            && table.pool().refs(table.tags(row)).size() < 8)
            rows.push_back(row);
    }
    return rows;
}

std::map<Row, Tags> TestCleanupPath::tags(const Rows &rows) const
{
    const ResourceTable &table = m_desktop->workspace()->table();
    std::map<Row, Tags> tags;
    for (const Row row : rows)
        tags[row] = table.pool().tags(table.tags(row));
    return tags;
}

/// Each resource one of seven, and every fifth a second one with another value.
void TestCleanupPath::giveSpellings(const Rows &rows)
{
    const QStringList keys{
        u"Purpose"_s, u"PURPOSE"_s, u"pur-pose"_s, u"pur_pose"_s, u"purposes"_s, u"purpuse"_s, u"pur.pose"_s};
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const QString key = keys.at(static_cast<qsizetype>(place % 7));
        QVERIFY(m_desktop->workspace()->stage({rows[place]}, {key, u"web"_s}, EditMode::Set));
        if (place % 5 == 0) {
            const QString other = keys.at(static_cast<qsizetype>((place + 1) % 7));
            QVERIFY(m_desktop->workspace()->stage({rows[place]}, {other, u"website"_s}, EditMode::Set));
        }
    }
    apply();
}

/// Reviewed, sent and verified.
void TestCleanupPath::apply()
{
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    m_desktop->window()->windowActions()->review->trigger();
    auto *review = m_desktop->window()->findChild<ReviewDialog *>();
    QVERIFY(review);
    QTest::mouseClick(review->findChild<QPushButton *>(u"applyButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window()->findChild<ReviewDialog *>() == nullptr, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{0});
    QVERIFY(m_desktop->workspace()->failedRows().empty());
}

void TestCleanupPath::sevenSpellingsAreMergedAppliedVerifiedAndTakenBack()
{
    const Rows rows = editableRows(35);
    QCOMPARE(rows.size(), 35U);
    giveSpellings(rows);
    const std::map<Row, Tags> spelled = tags(rows);

    m_desktop->window()->windowActions()->mergeSpellings->trigger();
    auto *families = find<QTableView>(u"spellingFamilies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(families->model()->rowCount() > 0, kWaitMs);
    int family = 0;
    while (!families->model()->index(family, 1).data().toString().contains(u"pur_pose"_s)) {
        ++family;
        QVERIFY(family < families->model()->rowCount());
    }
    QCOMPARE(families->model()->index(family, 1).data().toString().split(u", "_s).size(), 7);
    families->setCurrentIndex(families->model()->index(family, 0));
    // One name typed, one choice made.
    auto *target = find<QLineEdit>(u"spellingTarget"_s);
    target->selectAll();
    QTest::keyClicks(target, u"purpose"_s);
    // Nobody's value goes before somebody chose.
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>(u"cleanupCounts"_s)->text().contains(u"On 7 resource(s) something is refused"_s),
        kWaitMs);
    QVERIFY(find<QTableView>(u"cleanupChanges"_s)
                ->model()
                ->index(0, 3)
                .data()
                .toString()
                .contains(u"decide which one stays"_s));
    auto *clash = find<QComboBox>(u"spellingClash"_s);
    clash->setCurrentIndex(clash->findData(static_cast<int>(KeyClash::Longest)));
    QTRY_COMPARE_WITH_TIMEOUT(stageButton()->text(), u"Stage 77 change(s)"_s, kWaitMs);
    QTest::mouseClick(stageButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->cleanup()->dialog() == nullptr, kWaitMs);
    // One step of undo, though each resource has its own spelling.
    m_desktop->workspace()->undo();
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{0});
    m_desktop->workspace()->redo();
    apply();
    TagPool &pool = m_desktop->workspace()->pool();
    const TextId key = pool.intern(u"purpose"_s);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const TagSet set = m_desktop->workspace()->table().tags(rows[place]);
        QVERIFY(pool.value(set, key));
        QCOMPARE(pool.text(*pool.value(set, key)), place % 5 == 0 ? u"website"_s : u"web"_s);
    }

    const Result<std::unique_ptr<Journal>> journal = Journal::open(m_folder->filePath(u"journal.sqlite"_s));
    QVERIFY(journal.has_value());
    const qint64 run = (*journal)->runs({})->front().id;
    m_desktop->window()->windowActions()->history->trigger();
    emit m_desktop->window()->findChild<HistoryDialog *>()->undoRequested(run);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window()->findChild<ReviewDialog *>() != nullptr, kWaitMs);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    QTest::mouseClick(
        m_desktop->window()->findChild<ReviewDialog *>()->findChild<QPushButton *>(u"applyButton"_s),
        Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(tags(rows), spelled); // no difference is left
}

void TestCleanupPath::textIsReplacedWhileOneTypes()
{
    m_desktop->window()->windowActions()->replaceTexts->trigger();
    auto *dialog = qobject_cast<ReplaceDialog *>(m_desktop->cleanup()->dialog());
    QVERIFY(dialog);
    QVERIFY(!stageButton()->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"cleanupFind"_s), u"prod"_s);
    QTest::keyClicks(find<QLineEdit>(u"cleanupBy"_s), u"production"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stageButton()->isEnabled(), kWaitMs);
    auto *changes = find<QTableView>(u"cleanupChanges"_s);
    QVERIFY(changes->model()->rowCount() > 0);
    // A pattern that makes no sense is named while it is typed, and changes nothing.
    find<QComboBox>(u"cleanupMatch"_s)->setCurrentIndex(2);
    QTest::keyClicks(find<QLineEdit>(u"cleanupFind"_s), u"("_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stageButton()->isEnabled(), kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{0});
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->cleanup()->dialog() == nullptr, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{0});
}

void TestCleanupPath::rulesAreSavedAndOpenedAgain()
{
    m_desktop->window()->windowActions()->replaceTexts->trigger();
    const QString path = m_folder->filePath(u"rules.json"_s);
    const CleanupSteps steps{{.act = CleanupAct::UpperCase, .keys = {u"env"_s}}};
    m_desktop->cleanup()->saveRules(path, steps);
    auto *told = find<QLabel>(u"cleanupTold"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told->text(), u"Saved: %1"_s.arg(path), kWaitMs);
    m_desktop->cleanup()->openRules(path);
    QTRY_VERIFY_WITH_TIMEOUT(stageButton()->isEnabled(), kWaitMs);
    // What is no rules is told, and leaves those that are there.
    QFile file(m_folder->filePath(u"other.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1]");
    file.close();
    m_desktop->cleanup()->openRules(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(told->text().contains(u"These are no rules of a clean-up."_s), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(stageButton()->isEnabled(), kWaitMs);
}

QTEST_MAIN(TestCleanupPath)

#include "tst_cleanuppath.moc"
