// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "closequestion.h"
#include "cutparts.h"
#include "everydialog.h"
#include "tagdeskstyle.h"
#include "testrunner.h"
#include "testwindow.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace tst_longtexts {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallWindow{1024, 680};

/// A language whose texts are 40 % longer than the English ones.
class LongLanguage : public QTranslator
{
public:
    [[nodiscard]] QString translate(
        const char * /*context*/, const char *source, const char * /*comment*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(source);
        // Markup, and what only joins texts.
        if (text.contains(u'<') || !std::any_of(text.begin(), text.end(), isLetter))
            return text;
        QString more;
        for (qsizetype at = 0; more.size() * 10 < text.size() * 4; ++at)
            more += at % 7 == 6 ? u' ' : u'o';
        const bool goesOn = text.endsWith(u'…');
        return (goesOn ? text.chopped(1) : text) + u' ' + more + (goesOn ? u"…"_s : QString());
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    static bool isLetter(QChar character) { return character.isLetter(); }
};

} // namespace

/// No language may cut a label or a button off.
class TestLongTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theLanguageIsLonger();
    void theMainWindowHasRoom();
    void dialogsHaveRoom_data();
    void dialogsHaveRoom();

private:
    LongLanguage m_language;
    std::unique_ptr<TestDocument> m_document;
};

void TestLongTexts::initTestCase()
{
    QApplication::setStyle(new TagDeskStyle(ThemeMode::Light));
    QVERIFY(QCoreApplication::installTranslator(&m_language));
}

void TestLongTexts::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    editMachines(*m_document);
}

void TestLongTexts::cleanup()
{
    m_document.reset();
}

void TestLongTexts::theLanguageIsLonger()
{
    const QString text = CloseQuestion::tr("Discard and close");
    QVERIFY(text.size() * 10 >= u"Discard and close"_s.size() * 14);
}

void TestLongTexts::theMainWindowHasRoom()
{
    TestWindow shown(kSmallWindow);
    editMachines(shown.document);
    shown.selectAll();
    QCOMPARE(shown.window.size(), kSmallWindow);
    const QStringList cut = cutParts(shown.window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestLongTexts::dialogsHaveRoom_data()
{
    QTest::addColumn<DialogMaker>("maker");
    for (const DialogMaker &maker : everyDialog())
        QTest::newRow(maker.name) << maker;
}

void TestLongTexts::dialogsHaveRoom()
{
    QFETCH(DialogMaker, maker);
    QObject owner;
    const std::unique_ptr<QDialog> dialog(maker.make(*m_document, owner));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    const QSize small = dialog->size().boundedTo(kSmallWindow);
    dialog->resize(small);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(dialog->size(), small);
    const QStringList cut = cutParts(*dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

TAGDESK_TEST(TestLongTexts, QApplication)

} // namespace tst_longtexts

#include "tst_longtexts.moc"
