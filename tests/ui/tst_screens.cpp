// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cutparts.h"
#include "everydialog.h"
#include "language.h"
#include "tagdeskstyle.h"
#include "testrunner.h"
#include "testwindow.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>

#include <memory>

namespace tst_screens {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The window and every dialog on the screen that the test is started on: nothing is larger than the screen,
/// no button stands outside of its window, and no label is cut off unless a tool tip tells the rest.
/// CMakeLists.txt starts it on small and large screens, with scale factors, large fonts, and in both
/// languages.
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theScreenIsTheOneThatIsMeant();
    void theMainWindowHasRoom();
    void dialogsHaveRoom_data();
    void dialogsHaveRoom();
    void noDialogIsForgotten();

private:
    [[nodiscard]] static QRect screen() { return QGuiApplication::primaryScreen()->availableGeometry(); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<QObject> m_owner;
};

void TestScreens::initTestCase()
{
    QApplication::setStyle(new TagDeskStyle(ThemeMode::Light));
    installLanguage(*qApp, qEnvironmentVariable("TAGDESK_TEST_LANGUAGE", u"en"_s));
}

void TestScreens::init()
{
    m_owner = std::make_unique<QObject>();
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    editMachines(*m_document);
}

void TestScreens::theScreenIsTheOneThatIsMeant()
{
    // Its pixels, the scale factor, and the resolution of fonts, which scales as well: "2048x1360/2/96".
    const QStringList meant = qEnvironmentVariable("TAGDESK_TEST_SCREEN").split(u'/');
    QCOMPARE(meant.size(), 3);
    const QStringList size = meant.at(0).split(u'x');
    const double scale = meant.at(1).toDouble() * meant.at(2).toInt() / 96;
    QCOMPARE(screen().size(), (QSizeF(size.at(0).toInt(), size.at(1).toInt()) / scale).toSize());
}

void TestScreens::theMainWindowHasRoom()
{
    TestWindow shown(screen().size());
    editMachines(shown.document);
    shown.selectAll();
    QCOMPARE(shown.window.size(), screen().size());
    const QStringList cut = cutParts(shown.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestScreens::dialogsHaveRoom_data()
{
    QTest::addColumn<DialogMaker>("maker");
    for (const DialogMaker &maker : everyDialog())
        QTest::newRow(maker.name) << maker;
}

void TestScreens::dialogsHaveRoom()
{
    QFETCH(DialogMaker, maker);
    const std::unique_ptr<QDialog> dialog(maker.make(*m_document, *m_owner));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QCoreApplication::sendPostedEvents();
    const QSize size = dialog->frameGeometry().size();
    QVERIFY2(size.width() <= screen().width() && size.height() <= screen().height(),
        qPrintable(u"%1 x %2 on a screen of %3 x %4"_s.arg(size.width())
                       .arg(size.height())
                       .arg(screen().width())
                       .arg(screen().height())));
    const QStringList cut = cutParts(*dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

/// Each class of a dialog in the window's sources is made by everyDialog().
void TestScreens::noDialogIsForgotten()
{
    QStringList made;
    for (const DialogMaker &maker : everyDialog()) {
        const std::unique_ptr<QDialog> dialog(maker.make(*m_document, *m_owner));
        // What several dialogs have in common is made with them.
        for (const QMetaObject *kind = dialog->metaObject(); kind != nullptr; kind = kind->superClass())
            made << QString::fromLatin1(kind->className()).section(u"::"_s, -1);
    }
    static const QRegularExpression heads(
        u"class (\\w+) : public (?:QDialog|QMessageBox|CleanupDialog)\\b"_s);
    QStringList forgotten;
    QDirIterator files(
        QStringLiteral(TAGDESK_SOURCE "/ui"), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &head : heads.globalMatch(text)) {
            if (!made.contains(head.captured(1)))
                forgotten << head.captured(1);
        }
    }
    QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.join(u", "_s)));
}

TAGDESK_TEST(TestScreens, QApplication)

} // namespace tst_screens

#include "tst_screens.moc"
