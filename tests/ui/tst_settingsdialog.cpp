// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "settingsdialog.h"
#include "testrunner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_settingsdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void whatWasChosenBeforeIsShown()
    {
        const Preferences before{.language = u"zh_CN"_s, .theme = u"dark"_s};
        const SettingsDialog dialog(before);
        QCOMPARE(choice(dialog, u"languageChoice"_s)->currentText(), u"简体中文"_s);
        QCOMPARE(choice(dialog, u"themeChoice"_s)->currentText(), u"Dark"_s);
        QCOMPARE(dialog.preferences(), before);
    }

    void everyLanguageIsOfferedByItsOwnName()
    {
        const SettingsDialog dialog({});
        QStringList names;
        const QComboBox *languages = choice(dialog, u"languageChoice"_s);
        for (int at = 0; at < languages->count(); ++at)
            names.append(languages->itemText(at));
        QCOMPARE(names, (QStringList{u"As the system"_s, u"English"_s, u"简体中文"_s}));
    }

    void aLanguageThatIsNotSpokenCountsAsNone()
    {
        QCOMPARE(SettingsDialog({.language = u"xx"_s}).preferences(), Preferences());
    }

    void theChoiceIsTakenByItsButton()
    {
        SettingsDialog dialog({});
        const QSignalSpy accepted(&dialog, &SettingsDialog::accepted);
        choice(dialog, u"languageChoice"_s)->setCurrentIndex(2);
        choice(dialog, u"themeChoice"_s)->setCurrentIndex(1);
        dialog.findChild<QPushButton *>(u"keepButton"_s)->click();
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(dialog.preferences(), (Preferences{.language = u"zh_CN"_s, .theme = u"light"_s}));
    }

    void snapshotsAreKeptUnlessThatIsTurnedOff()
    {
        SettingsDialog dialog({});
        QVERIFY(dialog.preferences().keepsSnapshots);
        dialog.findChild<QCheckBox *>(u"keepsSnapshotsBox"_s)->click();
        QVERIFY(!dialog.preferences().keepsSnapshots);
        QVERIFY(!SettingsDialog({.keepsSnapshots = false}).preferences().keepsSnapshots);
    }

    void aProxyIsKeptAsItWasTyped()
    {
        SettingsDialog dialog({});
        choice(dialog, u"proxyChoice"_s)->setCurrentIndex(2);
        proxyField(dialog)->setText(u" proxy.corp:3128 "_s);
        QCOMPARE(dialog.preferences().proxy, u"proxy.corp:3128"_s);
        QCOMPARE(SettingsDialog({.proxy = u"proxy.corp:3128"_s}).preferences().proxy, u"proxy.corp:3128"_s);
        QCOMPARE(SettingsDialog({.proxy = u"none"_s}).preferences().proxy, u"none"_s);
    }

    void aProxyThatCannotBeUsedIsNotKept()
    {
        SettingsDialog dialog(
            {}, [](const QString &proxy) { return proxy.startsWith(u"ftp"_s) ? u"no"_s : QString(); });
        const auto *keep = dialog.findChild<QPushButton *>(u"keepButton"_s);
        choice(dialog, u"proxyChoice"_s)->setCurrentIndex(2);
        QVERIFY(!keep->isEnabled());
        for (const QString &bad : {u"ftp://proxy.corp"_s, u"me:secret@proxy.corp:1"_s, u" "_s}) {
            proxyField(dialog)->setText(bad);
            QVERIFY2(!keep->isEnabled(), qPrintable(bad));
        }
        proxyField(dialog)->setText(u"proxy.corp:1"_s);
        QVERIFY(keep->isEnabled());
        proxyField(dialog)->clear();
        choice(dialog, u"proxyChoice"_s)->setCurrentIndex(0);
        QVERIFY(keep->isEnabled());
    }

    void theDensityIsKept()
    {
        QCOMPARE(choice(SettingsDialog({}), u"densityChoice"_s)->currentText(), u"Comfortable"_s);
        const SettingsDialog dialog({.density = u"compact"_s});
        QCOMPARE(choice(dialog, u"densityChoice"_s)->currentText(), u"Compact"_s);
        QCOMPARE(dialog.preferences().density, u"compact"_s);
        QCOMPARE(SettingsDialog({.density = u"huge"_s}).preferences().density, QString());
    }

    void logAndNotificationAreKept()
    {
        const Preferences chosen{.log = u"failures"_s, .notifies = false};
        QCOMPARE(SettingsDialog(chosen).preferences(), chosen);
    }

private:
    static QLineEdit *proxyField(const SettingsDialog &dialog)
    {
        return dialog.findChild<QLineEdit *>(u"proxyField"_s);
    }

    static QComboBox *choice(const SettingsDialog &dialog, const QString &name)
    {
        return dialog.findChild<QComboBox *>(name);
    }
};

TAGDESK_TEST(TestSettingsDialog, QApplication)

} // namespace tst_settingsdialog

#include "tst_settingsdialog.moc"
