// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keysdialog.h"
#include "plaintext.h"

#include "aboutdialog.h"
#include "actionkeys.h"
#include "testrunner.h"
#include "testwindow.h"
#include "windowactions.h"

#include <memory>
#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace tst_keysdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Keys are changed in the real window's dialog.
class TestKeysDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyActIsListedWithItsKeys();
    void anActIsFoundByNameAndByKey();
    void aKeyIsChangedAndWorks();
    void aKeyOfAnotherActIsToldAndTaken();
    void aSecondKeyIsAdded();
    void keysThatTypeOrNavigateAreRefused();
    void oneActAndAllAreReset();
    void keysAreTakenAway();
    void theListOfKeysShowsThem();
    void changesAreKeptAndGivenBack();
    void damagedSettingsAreIgnored();
    void resettingGivesKeysThatWentRoundBack();

private:
    [[nodiscard]] WindowActions *actions() const { return m_test->window.windowActions(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString note() const { return m_dialog->findChild<QLabel *>(u"keyNote"_s)->text(); }
    void choose(const QString &act);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers);

    std::unique_ptr<TestWindow> m_test;
    KeysDialog *m_dialog = nullptr;
};

void TestKeysDialog::init()
{
    m_test = std::make_unique<TestWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window));
    actions()->changeKeys->trigger();
    m_dialog = m_test->find<KeysDialog>();
    QVERIFY(m_dialog && QTest::qWaitForWindowActive(m_dialog));
}

void TestKeysDialog::cleanup()
{
    m_test.reset();
}

void TestKeysDialog::choose(const QString &act)
{
    auto *search = m_dialog->findChild<QLineEdit *>(u"keySearch"_s);
    search->clear();
    QTest::keyClicks(search, act);
}

void TestKeysDialog::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    auto *edit = m_dialog->findChild<QKeySequenceEdit *>(u"keyEdit"_s);
    edit->setFocus();
    QTest::keyClick(edit, key, modifiers);
}

void TestKeysDialog::everyActIsListedWithItsKeys()
{
    const QStringList lines = printed(*m_dialog->findChild<QTreeView *>()->model());
    qsizetype acts = 0;
    for (const QAction *action : m_test->window.actions())
        acts += lines.filter(plainName(action->text())).isEmpty() ? 0 : 1;
    QCOMPARE(acts, m_test->window.actions().size());
    QVERIFY2(lines.contains(u"  Redo | Ctrl+Shift+Z  Ctrl+Y | Ctrl+Shift+Z  Ctrl+Y"_s),
        qPrintable(lines.join(u'\n')));
}

void TestKeysDialog::anActIsFoundByNameAndByKey()
{
    const QAbstractItemModel &model = *m_dialog->findChild<QTreeView *>()->model();
    choose(u"fill down"_s);
    QCOMPARE(printed(model).mid(1), QStringList(u"  Fill down | Ctrl+D | Ctrl+D"_s));
    choose(u"ctrl+alt+z"_s);
    QCOMPARE(printed(model).size(), 2);
    choose(u"no such act"_s);
    QVERIFY(printed(model).isEmpty());
    QVERIFY(!button(u"setKey"_s)->isEnabled() && !button(u"removeKeys"_s)->isEnabled());
}

void TestKeysDialog::aKeyIsChangedAndWorks()
{
    choose(u"refresh"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(note(), u"Ctrl+K is free."_s);
    QTest::mouseClick(button(u"setKey"_s), Qt::LeftButton);
    QCOMPARE(actions()->refresh->shortcuts(), QList<QKeySequence>{Qt::CTRL | Qt::Key_K});
    QCOMPARE(actions()->refresh->toolTip(), u"Read the resources again (Ctrl+K)"_s);
    m_dialog->reject();
    m_test->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window));
    const QSignalSpy refreshes(actions()->refresh, &QAction::triggered);
    QTest::keyClick(&m_test->window, Qt::Key_F5);
    QCOMPARE(refreshes.size(), 0);
    QTest::keyClick(&m_test->window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(refreshes.size(), 1);
}

void TestKeysDialog::aKeyOfAnotherActIsToldAndTaken()
{
    choose(u"fill down"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(note(), u"Ctrl+E belongs to “Export…” and would be taken from there."_s);
    QTest::mouseClick(button(u"setKey"_s), Qt::LeftButton);
    QCOMPARE(actions()->fillDown->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    QVERIFY(actions()->exportFile->shortcuts().isEmpty());
    QCOMPARE(actions()->exportFile->toolTip(), u"Export…"_s);
}

void TestKeysDialog::aSecondKeyIsAdded()
{
    choose(u"fill down"_s);
    press(Qt::Key_F7, Qt::NoModifier);
    QTest::mouseClick(button(u"addKey"_s), Qt::LeftButton);
    QCOMPARE(actions()->fillDown->shortcuts(), QList<QKeySequence>({Qt::CTRL | Qt::Key_D, Qt::Key_F7}));
}

void TestKeysDialog::keysThatTypeOrNavigateAreRefused()
{
    choose(u"fill down"_s);
    for (const auto &[key, modifiers] : QList<std::pair<Qt::Key, Qt::KeyboardModifiers>>{
             {Qt::Key_A, Qt::NoModifier}, {Qt::Key_F, Qt::AltModifier}, {Qt::Key_Delete, Qt::NoModifier},
             {Qt::Key_Space, Qt::ShiftModifier}}) {
        press(key, modifiers);
        QVERIFY(!note().isEmpty());
        QVERIFY(!button(u"setKey"_s)->isEnabled());
        choose(u"fill"_s);
        choose(u"fill down"_s);
    }
    QCOMPARE(ActionKeys::obstacle(Qt::CTRL | Qt::Key_Delete), QString());
    QCOMPARE(ActionKeys::obstacle(Qt::Key_F12), QString());
}

void TestKeysDialog::oneActAndAllAreReset()
{
    choose(u"fill down"_s);
    QVERIFY(!button(u"resetKeys"_s)->isEnabled() && !button(u"resetAllKeys"_s)->isEnabled());
    press(Qt::Key_E, Qt::ControlModifier);
    QTest::mouseClick(button(u"setKey"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"resetKeys"_s), Qt::LeftButton);
    QCOMPARE(actions()->fillDown->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_D));
    QVERIFY(actions()->exportFile->shortcuts().isEmpty());
    QTest::mouseClick(button(u"resetAllKeys"_s), Qt::LeftButton);
    QCOMPARE(actions()->exportFile->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    QVERIFY(actions()->keys()->toLines().isEmpty());
}

void TestKeysDialog::keysAreTakenAway()
{
    choose(u"redo"_s);
    QTest::mouseClick(button(u"removeKeys"_s), Qt::LeftButton);
    QVERIFY(actions()->redo->shortcuts().isEmpty());
    QCOMPARE(actions()->keys()->toLines(), QStringList(u"redo"_s));
}

void TestKeysDialog::theListOfKeysShowsThem()
{
    actions()->keys()->set(actions()->history, {Qt::CTRL | Qt::Key_J});
    m_dialog->reject();
    actions()->listKeys->trigger();
    auto *about = m_test->find<AboutDialog>();
    QStringList texts;
    for (const QLabel *label : about->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"Ctrl+J"_s) && !texts.contains(u"Ctrl+Shift+H"_s));
    for (const QAction *action : m_test->window.actions())
        QVERIFY2(texts.contains(plainName(action->text())), qPrintable(action->text()));
}

void TestKeysDialog::changesAreKeptAndGivenBack()
{
    ActionKeys *keys = actions()->keys();
    keys->set(actions()->history, {Qt::CTRL | Qt::Key_J, Qt::CTRL | Qt::Key_Comma});
    keys->set(actions()->redo, {});
    const QStringList lines = keys->toLines();
    keys->resetAll();
    QVERIFY(keys->toLines().isEmpty());
    keys->fromLines(lines);
    QCOMPARE(keys->toLines(), lines);
    QCOMPARE(actions()->history->shortcuts(),
        QList<QKeySequence>({Qt::CTRL | Qt::Key_J, Qt::CTRL | Qt::Key_Comma}));
}

void TestKeysDialog::damagedSettingsAreIgnored()
{
    ActionKeys *keys = actions()->keys();
    keys->fromLines(
        {QString(), u"\t"_s, u"noSuchAct\tCtrl+Z"_s, u"undo\tnonsense"_s, u"redo\tA\tCtrl+K, Ctrl+L"_s,
            u"find\tCtrl+J\tCtrl+\x01"_s, u"find\tCtrl+U"_s, u"refresh\tCtrl+J"_s, QString(100'000, u'x')});
    QCOMPARE(actions()->undo->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Z));
    QCOMPARE(actions()->redo->shortcuts().size(), 2);
    QCOMPARE(actions()->find->shortcuts(), QList<QKeySequence>{Qt::CTRL | Qt::Key_J});
    QCOMPARE(actions()->refresh->shortcuts().size(), 2);
}

void TestKeysDialog::resettingGivesKeysThatWentRoundBack()
{
    ActionKeys *keys = actions()->keys();
    const QKeySequence undo = actions()->undo->shortcut();
    keys->set(actions()->undo, {actions()->find->shortcut()});
    keys->set(actions()->find, {undo});
    const QStringList lines = keys->toLines();
    keys->resetAll();
    QCOMPARE(actions()->undo->shortcut(), undo);
    keys->fromLines(lines);
    QCOMPARE(actions()->find->shortcut(), undo);
    QCOMPARE(actions()->undo->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F));
}

TAGDESK_TEST(TestKeysDialog, QApplication)

} // namespace tst_keysdialog

#include "tst_keysdialog.moc"
