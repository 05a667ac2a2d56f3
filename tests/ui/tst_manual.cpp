// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manual.h"
#include "manualdialog.h"
#include "manualopener.h"
#include "manualpage.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "settingsdialog.h"
#include "testrunner.h"
#include "testwindow.h"
#include "windowactions.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>

namespace tst_manual {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

std::vector<Manual::Heading> headingsOf(const QString &language)
{
    QFile file(u':' + Manual::page(language).path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(file.readAll()));
    return Manual::headings(document);
}

/// The heading at the upper edge of the text.
QString headingShown(const ManualDialog &dialog)
{
    const auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
    return text->textCursor().block().text();
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private slots:
    void theTranslationHasTheSameHeadingsInTheSameOrder()
    {
        const auto english = headingsOf(u"en"_s);
        const auto chinese = headingsOf(u"zh_CN"_s);
        QVERIFY(english.size() > 20);
        QCOMPARE(chinese.size(), english.size());
        for (std::size_t at = 0; at < english.size(); ++at)
            QVERIFY2(chinese[at].level == english[at].level, qPrintable(english[at].text));
    }

    void everyPageThatAWidgetNamesIsThere()
    {
        static const QRegularExpression call(u"setManualPage\\(this, u\"([^\"]+)\"_s\\)"_s);
        QDirIterator sources(
            QStringLiteral(TAGDESK_SOURCE "/ui"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        int named = 0;
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            auto found = call.globalMatch(QString::fromUtf8(source.readAll()));
            while (found.hasNext()) {
                const QString heading = found.next().captured(1);
                QVERIFY2(Manual::place(heading) >= 0, qPrintable(heading));
                ++named;
            }
        }
        QVERIFY(named > 5);
        TestWindow window;
        for (const QWidget *pane : window.window.findChildren<QWidget *>()) {
            const QString heading = manualPageOf(pane);
            QVERIFY2(heading.isEmpty() || Manual::place(heading) >= 0, qPrintable(heading));
        }
    }

    void linksWithinTheManualLeadSomewhere()
    {
        static const QRegularExpression link(u"\\]\\(#([^)]+)\\)"_s);
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            QStringList anchors;
            for (const Manual::Heading &heading : headingsOf(language))
                anchors.append(Manual::anchor(heading.text));
            QFile file(u':' + Manual::page(language).path());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = link.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString anchor = found.next().captured(1);
                QVERIFY2(anchors.contains(anchor), qPrintable(anchor));
            }
        }
    }

    void everyPictureIsThereNamedInBothLanguagesAndDescribed()
    {
        static const QRegularExpression picture(u"!\\[([^\\]]*)\\]\\(([^)]+)\\)"_s);
        QMap<QString, QStringList> names; // by language, without it
        QStringList used;
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            QFile file(u':' + Manual::page(language).path());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = picture.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const auto match = found.next();
                const QString path = match.captured(2);
                const QString end = u'.' + language + u".png"_s;
                QVERIFY2(path.startsWith(u"images/manual/"_s) && path.endsWith(end), qPrintable(path));
                QVERIFY2(match.captured(1).size() >= (language == u"en"_s ? 20 : 8), qPrintable(path));
                QVERIFY2(!QImage(u":/manual/"_s + path).isNull(), qPrintable(path));
                names[language].append(path.chopped(end.size()));
                used.append(path.section(u'/', -1));
            }
        }
        QVERIFY(names[u"en"_s].size() >= 6);
        QCOMPARE(names[u"zh_CN"_s], names[u"en"_s]);
        const QDir folder(QStringLiteral(TAGDESK_SOURCE "/docs/images/manual"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.png"_s})) {
            QVERIFY2(used.contains(file.fileName()), qPrintable(file.fileName()));
            QVERIFY2(file.size() < 120 << 10, qPrintable(file.fileName()));
        }
    }

    void picturesAreNoWiderThanTheText()
    {
        ManualDialog dialog;
        const auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
        dialog.open({});
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        for (const int width : {700, 1600, 900}) {
            dialog.resize(width, 600);
            QCoreApplication::sendPostedEvents();
            int pictures = 0;
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
                for (auto it = block.begin(); !it.atEnd(); ++it) {
                    if (!it.fragment().charFormat().isImageFormat())
                        continue;
                    const double shown = it.fragment().charFormat().toImageFormat().width();
                    QVERIFY2(shown > 100 && shown <= text->viewport()->width(),
                        qPrintable(QString::number(shown)));
                    ++pictures;
                }
            }
            QVERIFY(pictures >= 6);
        }
    }

    void theManualOpensWhereItIsAskedFor()
    {
        ManualDialog dialog;
        dialog.open(u"Profiles"_s);
        QTRY_COMPARE(headingShown(dialog), u"Profiles"_s);
        dialog.open(u"no such heading"_s);
        QTRY_COMPARE(headingShown(dialog), u"Profiles"_s);
    }

    void theContentsLeadToTheirPlace()
    {
        ManualDialog dialog;
        dialog.open({});
        auto *contents = dialog.findChild<QTreeWidget *>(u"manualContents"_s);
        const QTreeWidgetItem *history = contents->findItems(u"History"_s, Qt::MatchExactly).value(0);
        QVERIFY(history != nullptr);
        emit contents->itemClicked(const_cast<QTreeWidgetItem *>(history), 0);
        QCOMPARE(headingShown(dialog), u"History"_s);
    }

    void whatIsTypedIsFoundFromTheBeginningAgain()
    {
        ManualDialog dialog;
        dialog.show();
        auto *search = dialog.findChild<QLineEdit *>(u"manualSearch"_s);
        auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
        search->setText(u"fingerprint"_s);
        const int first = text->textCursor().selectionStart();
        QCOMPARE(text->textCursor().selectedText().toLower(), u"fingerprint"_s);
        for (int at = 0; at < 100 && text->textCursor().selectionStart() >= first; ++at) {
            QTest::keyClick(search, Qt::Key_Return);
            if (text->textCursor().selectionStart() == first)
                break;
        }
        QCOMPARE(text->textCursor().selectionStart(), first);
    }

    void theActOpensThePageOfThePaneWithTheKeyboard()
    {
        TestWindow window;
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.window.resourcePane()->table()->setFocus();
        window.window.windowActions()->help->trigger();
        const auto *dialog = window.window.findChild<ManualOpener *>()->dialog();
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(headingShown(*dialog), u"Cells as in a spreadsheet"_s);
    }

    void f1OpensThePageOfADialog()
    {
        QWidget window;
        const ManualOpener opener(&window);
        SettingsDialog settings({});
        settings.show();
        QVERIFY(QTest::qWaitForWindowActive(&settings));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QVERIFY(opener.dialog() != nullptr);
        QTRY_COMPARE(headingShown(*opener.dialog()), u"Settings"_s);
    }
};

TAGDESK_TEST(TestManual, QApplication)

} // namespace tst_manual

#include "tst_manual.moc"
