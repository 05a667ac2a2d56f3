// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "settings.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_settings {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void nothingStoredGivesTheFallback()
    {
        QSettings storage(path(), QSettings::IniFormat);
        const Setting<int> width(storage, u"width"_s, 42);
        QCOMPARE(width.value(), 42);
    }

    void aValueComesBackInTheNextRun()
    {
        const QByteArray geometry("\x01\x00\xff geometry", 12);
        {
            QSettings storage(path(), QSettings::IniFormat);
            Settings settings(storage);
            settings.windowGeometry.setValue(geometry);
            settings.lastScopes.setValue({u"shop jdcloud/cn-north-1/vm"_s});
        }
        QSettings storage(path(), QSettings::IniFormat);
        const Settings settings(storage);
        QCOMPARE(settings.windowGeometry.value(), geometry);
        QCOMPARE(settings.lastScopes.value(), QStringList{u"shop jdcloud/cn-north-1/vm"_s});
    }

    void aValueOfAnotherTypeCountsAsNothing()
    {
        QSettings storage(path(), QSettings::IniFormat);
        storage.setValue(u"width"_s, u"wide"_s);
        const Setting<int> width(storage, u"width"_s, 42);
        QCOMPARE(width.value(), 42);
    }

    void resetForgetsTheValue()
    {
        QSettings storage(path(), QSettings::IniFormat);
        Setting<QString> language(storage, u"language"_s, u"en"_s);
        language.setValue(u"zh_CN"_s);
        language.reset();
        QCOMPARE(language.value(), u"en"_s);
        QVERIFY(!storage.contains(u"language"_s));
    }

    void everySettingHasAKeyOfItsOwn()
    {
        QSettings storage(path(), QSettings::IniFormat);
        Settings settings(storage);
        const QStringList keys{settings.windowGeometry.key(), settings.windowState.key(),
            settings.scopeSplitter.key(), settings.activitySplitter.key(), settings.resourceColumns.key(),
            settings.reviewLayout.key(), settings.lastAccount.key(), settings.lastScopes.key(),
            settings.lastProfile.key(), settings.language.key(), settings.theme.key(),
            settings.hiddenParts.key(), settings.changedKeys.key()};
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    }

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestSettings, QCoreApplication)

} // namespace tst_settings

#include "tst_settings.moc"
