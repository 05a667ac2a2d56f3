// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "cleanupdialog.h"
#include "cleanupstepform.h"
#include "historydialog.h"
#include "replacedialog.h"
#include "resourcepane.h"
#include "reviewdialog.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <map>

namespace tst_cleanuppath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// A clean-up through the whole window against the embedded sandbox. That a killed apply is resumed, and an
/// applied one undone, whatever is staged, is held by tests/crash.
class TestCleanupPath : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desktop.open(); }
    void cleanup() { m_desktop.clear(); }
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

    SandboxDesktop m_desktop;
};

/// That the cloud does not refuse, and that have room for two more tags.
Rows TestCleanupPath::editableRows(std::size_t count) const
{
    const ResourceTable &table = m_desktop->workspace()->table();
    Rows rows;
    for (const Row row : m_desktop->resources()->shownRows()) {
        if (rows.size() < count && m_desktop.isWritable(row) && table.pool().refs(table.tags(row)).size() < 8)
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
    m_desktop.pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() == nullptr, kWaitMs);
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

    const qint64 run = m_desktop.runs().front().id;
    m_desktop->window()->windowActions()->history->trigger();
    emit m_desktop.find<HistoryDialog>()->undoRequested(run);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    m_desktop.pressApply();
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
    const QString path = m_desktop.path(u"rules.json"_s);
    const CleanupSteps steps{{.act = CleanupAct::UpperCase, .keys = {u"env"_s}}};
    m_desktop->cleanup()->saveRules(path, steps);
    auto *told = find<QLabel>(u"cleanupTold"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told->text(), u"Saved: %1"_s.arg(path), kWaitMs);
    m_desktop->cleanup()->openRules(path);
    QTRY_VERIFY_WITH_TIMEOUT(stageButton()->isEnabled(), kWaitMs);
    // What is no rules is told, and leaves those that are there.
    m_desktop.write(u"other.json"_s, "[1]");
    m_desktop->cleanup()->openRules(m_desktop.path(u"other.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(told->text().contains(u"These are no rules of a clean-up."_s), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(stageButton()->isEnabled(), kWaitMs);
}

TAGDESK_TEST(TestCleanupPath, QApplication)

} // namespace tst_cleanuppath

#include "tst_cleanuppath.moc"
