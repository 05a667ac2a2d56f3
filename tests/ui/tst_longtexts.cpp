// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"
#include "closeprofilequestion.h"
#include "closequestion.h"
#include "clouddescription.h"
#include "exportdialog.h"
#include "failuremodel.h"
#include "historydialog.h"
#include "historydocument.h"
#include "importdialog.h"
#include "importdocument.h"
#include "keyimportdialog.h"
#include "keyimportmodel.h"
#include "logmodel.h"
#include "mainwindow.h"
#include "profiledialog.h"
#include "profilemodel.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "reviewdialog.h"
#include "scopemodel.h"
#include "settingsdialog.h"
#include "tagdeskstyle.h"
#include "tagmodel.h"
#include "testdocument.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <functional>
#include <memory>

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

bool isScrolled(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *at = widget->parentWidget(); at != nullptr && at != window; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(at) != nullptr)
            return true;
    }
    return false;
}

QString nameOf(const QWidget *widget, const QString &text)
{
    return u"%1 %2 “%3”"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text);
}

/// A label without room for its text and without a tool tip that tells it.
bool isCut(const QLabel *label)
{
    if (label->text().isEmpty() || label->textFormat() == Qt::RichText || !label->toolTip().isEmpty())
        return false;
    const QSize room = label->contentsRect().size();
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height();
    return label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width() > room.width();
}

bool isCut(const QAbstractButton *button)
{
    if (button->text().isEmpty())
        return false;
    if (const auto *tool = qobject_cast<const QToolButton *>(button);
        tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return false;
    return button->sizeHint().width() > button->width() && button->toolTip().isEmpty();
}

/// What is cut off in the window, or stands outside of it.
QStringList cutIn(QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label != nullptr && isCut(label))
            cut << nameOf(label, label->text());
        if (button != nullptr && isCut(button))
            cut << nameOf(button, button->text());
        if (label == nullptr && button == nullptr)
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!isScrolled(widget, &window) && !window.rect().contains(place))
            cut << nameOf(widget, u"outside of the window"_s);
    }
    return cut;
}

using MakeDialog = std::function<QDialog *(TestDocument &)>;

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
    const Rows rows = m_document->rows(TestDocument::vm());
    m_document->workspace()->stage(rows, {u"stage"_s, u"blue"_s}, EditMode::Set);
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
    Workspace *workspace = m_document->workspace();
    ScopeModel scopes(workspace);
    ResourceModel resources(workspace);
    resources.setInsertInterval(0);
    TagModel tags(workspace);
    ActivityModel activities;
    FailureModel failures(workspace);
    LogModel log;
    MainWindow window({workspace, &scopes, &resources, &tags, &activities, &failures, &log});
    window.resize(kSmallWindow);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.openScopes(TestDocument::vm());
    window.resourcePane()->table()->selectAll();
    QTRY_VERIFY(!tags.rows().empty());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(window.size(), kSmallWindow);
    const QStringList cut = cutIn(window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestLongTexts::dialogsHaveRoom_data()
{
    QTest::addColumn<MakeDialog>("make");
    const auto add = [](const char *name, MakeDialog make) {
        QTest::newRow(name) << std::move(make);
    };
    add("settings", [](TestDocument &) { return new SettingsDialog({}); });
    add("close", [](TestDocument &) { return new CloseQuestion(3, false, nullptr); });
    add("close while applying", [](TestDocument &) { return new CloseQuestion(0, true, nullptr); });
    add("close profile", [](TestDocument &) { return new CloseProfileQuestion(u"shop"_s, 3, nullptr); });
    add("export", [](TestDocument &document) {
        const Rows rows = document.rows(TestDocument::vm());
        return new ExportDialog(document.workspace(), {rows, {}, {u"env"_s}, u"tags"_s});
    });
    add("import", [](TestDocument &) {
        auto *document = new ImportDocument;
        auto *dialog = new ImportDialog(document);
        document->setParent(dialog);
        return dialog;
    });
    add("history", [](TestDocument &) {
        auto *document = new HistoryDocument;
        auto *dialog = new HistoryDialog(document);
        document->setParent(dialog);
        return dialog;
    });
    add("keys of other tools", [](TestDocument &) {
        auto *model = new KeyImportModel;
        auto *dialog = new KeyImportDialog(model);
        model->setParent(dialog);
        return dialog;
    });
    add("profiles", [](TestDocument &) {
        auto *model = new ProfileModel;
        model->setProfiles({{.id = u"id"_s, .name = u"shop"_s, .cloud = u"huawei"_s}});
        auto *dialog = new ProfileDialog(
            model, describedClouds(), [](const ProfileDraft &) { return QList<DraftProblem>(); });
        model->setParent(dialog);
        return dialog;
    });
    add("review", [](TestDocument &document) { return new ReviewDialog(document.workspace()); });
}

void TestLongTexts::dialogsHaveRoom()
{
    QFETCH(MakeDialog, make);
    const std::unique_ptr<QDialog> dialog(make(*m_document));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    const QSize small = dialog->size().boundedTo(kSmallWindow);
    dialog->resize(small);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(dialog->size(), small);
    const QStringList cut = cutIn(*dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
