// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportcontroller.h"

#include "keyimportdialog.h"
#include "memorysecretstore.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_keyimportcontroller {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// From the files of other tools to profiles, through the dialog.
class TestKeyImportController : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<MemorySecretStore>();
        m_parent = std::make_unique<QWidget>();
        write(u".jdc/config"_s,
            "broken\n[default]\naccess_key = JDC_ACCESSKEY0001\nsecret_key = SK1\nregion_id = cn-north-1\n"
            "[web]\naccess_key = JDC_ACCESSKEY0002\nsecret_key = SK2\n");
        m_controller = std::make_unique<KeyImportController>(
            store(), *m_secrets, KeyPlaces{.home = m_home->path(), .environment = {}});
    }

    void cleanup()
    {
        m_controller.reset();
        m_parent.reset();
    }

    void whatIsFoundIsImported()
    {
        KeyImportDialog *dialog = opened();
        QCOMPARE(model(dialog)->rowCount(), 2);
        QCOMPARE(dialog->findChild<QListWidget *>(u"keyProblems"_s)->count(), 1);
        QVERIFY(model(dialog)->setData(name(dialog, 1), u"shop"_s, Qt::EditRole));
        QSignalSpy imported(m_controller.get(), &KeyImportController::profilesImported);
        import(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(notes(dialog, 1), u"Imported"_s, kWaitMs);
        QCOMPARE(imported.size(), 1);
        QCOMPARE(names(), (QStringList{u"jdcloud"_s, u"shop"_s}));
        QVERIFY(!button(dialog)->isEnabled());
    }

    void whatIsAProfileAlreadyIsNotTicked()
    {
        import(opened());
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, kWaitMs);
        m_parent->findChild<KeyImportDialog *>()->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        KeyImportDialog *dialog = opened();
        QVERIFY(notes(dialog, 0).contains(u"Is the profile “jdcloud” already"_s));
        QVERIFY(!button(dialog)->isEnabled());
    }

    void aChosenFileIsAddedToWhatIsThere()
    {
        KeyImportDialog *dialog = opened();
        const QString file = write(
            u"credentials.csv"_s, "User Name,Access Key Id,Secret Access Key\nops,HUAWEIACCESSKEY00001,SK\n");
        emit dialog->fileChosen(file);
        QCOMPARE(model(dialog)->rowCount(), 3);
        QCOMPARE(name(dialog, 2).data().toString(), u"ops"_s);
        emit dialog->fileChosen(m_home->filePath(u"nowhere"_s));
        QCOMPARE(dialog->findChild<QListWidget *>(u"keyProblems"_s)->count(), 2);
    }

    void whatTheProfilesFileRefusesIsToldInItsRow()
    {
        KeyImportDialog *dialog = opened();
        write(u"profiles.json"_s, "not ours");
        QSignalSpy imported(m_controller.get(), &KeyImportController::profilesImported);
        import(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(notes(dialog, 0).contains(u"are not as TagDesk writes them"_s), kWaitMs);
        QCOMPARE(imported.size(), 0);
        QVERIFY(button(dialog)->isEnabled()); // to be tried again
    }

    void closingTheDialogWhileItImportsLeavesNothingHalfDone()
    {
        KeyImportDialog *dialog = opened();
        import(dialog);
        dialog->reject();
        KeyImportDialog *next = opened();
        QCOMPARE(model(next)->rowCount(), 2);
        QVERIFY(!notes(next, 1).contains(u"Imported"_s));
    }

    void anOpenDialogIsNotOpenedTwice()
    {
        opened();
        m_controller->open(m_parent.get());
        QCOMPARE(m_parent->findChildren<KeyImportDialog *>().size(), 1);
    }

private:
    [[nodiscard]] ProfileStore store() const { return ProfileStore(m_home->filePath(u"profiles.json"_s)); }

    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_home->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    /// The newest dialog, once the keychain was asked.
    KeyImportDialog *opened()
    {
        m_controller->open(m_parent.get());
        KeyImportDialog *dialog = m_parent->findChildren<KeyImportDialog *>().last();
        const bool settled = QTest::qWaitFor(
            [dialog] { return button(dialog)->toolTip() != u"The keychain is being asked"_s; }, kWaitMs);
        if (!settled)
            qFatal("the keychain was not asked");
        return dialog;
    }

    static QPushButton *button(KeyImportDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"importKeys"_s);
    }
    static void import(KeyImportDialog *dialog) { button(dialog)->click(); }

    static QAbstractItemModel *model(KeyImportDialog *dialog)
    {
        return dialog->findChild<QTableView *>(u"foundKeys"_s)->model();
    }
    static QModelIndex name(KeyImportDialog *dialog, int row)
    {
        return model(dialog)->index(row, KeyImportModel::NameColumn);
    }
    static QString notes(KeyImportDialog *dialog, int row)
    {
        return model(dialog)->index(row, KeyImportModel::NotesColumn).data().toString();
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        const ProfileResult<Profiles> profiles = store().load();
        for (const Profile &profile : profiles.value())
            names.append(profile.account.name);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<QWidget> m_parent;
    std::unique_ptr<KeyImportController> m_controller;
};

TAGDESK_TEST(TestKeyImportController, QApplication)

} // namespace tst_keyimportcontroller

#include "tst_keyimportcontroller.moc"
