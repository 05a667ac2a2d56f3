// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replacedialog.h"
#include "spellingsdialog.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <memory>

namespace tst_cleanupchanges {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What the dialogs of a clean-up show where they show no change.
class TestCleanupChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beforeAnythingIsTypedItIsSaidWhatToDo();
    void whatMatchesNothingIsSaid();
    void aChangeTakesThePlaceOfTheWords();
    void withoutResourcesThatIsSaid();
    void familiesThatAreNotTickedAreSaid();
    void whereNothingLooksAlikeThatIsSaid();

private:
    [[nodiscard]] std::unique_ptr<ReplaceDialog> replace(const Rows &shown);
    /// The head of the words; empty where rows are shown instead.
    [[nodiscard]] static QString said(const QDialog &dialog);
    static void type(const QDialog &dialog, const QString &text);

    std::unique_ptr<TestDocument> m_document;
};

void TestCleanupChanges::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
}

std::unique_ptr<ReplaceDialog> TestCleanupChanges::replace(const Rows &shown)
{
    auto dialog = std::make_unique<ReplaceDialog>(
        m_document->workspace(), CleanupReach{.selected = {}, .shown = shown, .knownKeys = {}}, nullptr);
    dialog->show();
    return dialog;
}

QString TestCleanupChanges::said(const QDialog &dialog)
{
    const auto *empty = dialog.findChild<QWidget *>(u"cleanupEmpty"_s);
    const auto *table = dialog.findChild<QTableView *>(u"cleanupChanges"_s);
    if (empty->isVisible() == table->isVisible())
        return u"both or none"_s;
    return empty->isVisible() ? empty->findChild<QLabel *>(u"emptyTitle"_s)->text() : QString();
}

void TestCleanupChanges::type(const QDialog &dialog, const QString &text)
{
    auto *find = dialog.findChild<QLineEdit *>(u"cleanupFind"_s);
    find->clear();
    QTest::keyClicks(find, text);
}

void TestCleanupChanges::beforeAnythingIsTypedItIsSaidWhatToDo()
{
    const auto dialog = replace(m_document->rows(TestDocument::vm()));
    QCOMPARE(said(*dialog), u"Nothing is looked for yet"_s);
}

void TestCleanupChanges::whatMatchesNothingIsSaid()
{
    const auto dialog = replace(m_document->rows(TestDocument::vm()));
    type(*dialog, u"nowhere"_s);
    QTRY_COMPARE(said(*dialog), u"Nothing would change"_s);
    type(*dialog, QString());
    QTRY_COMPARE(said(*dialog), u"Nothing is looked for yet"_s);
}

void TestCleanupChanges::aChangeTakesThePlaceOfTheWords()
{
    const auto dialog = replace(m_document->rows(TestDocument::vm()));
    type(*dialog, u"prod"_s);
    QTRY_COMPARE(said(*dialog), QString());
    QVERIFY(dialog->findChild<QTableView *>(u"cleanupChanges"_s)->model()->rowCount() > 0);
    type(*dialog, u"nowhere"_s);
    QTRY_COMPARE(said(*dialog), u"Nothing would change"_s);
}

void TestCleanupChanges::withoutResourcesThatIsSaid()
{
    const auto dialog = replace({});
    type(*dialog, u"prod"_s);
    QTRY_COMPARE(said(*dialog), u"There are no resources to look at"_s);
}

void TestCleanupChanges::familiesThatAreNotTickedAreSaid()
{
    m_document->list(TestDocument::disk(),
        {TestDocument::resource(u"d-1"_s, u"one"_s, Tags{{u"Owner"_s, u"ann"_s}}),
            TestDocument::resource(u"d-2"_s, u"two"_s, Tags{{u"owner"_s, u"bob"_s}})});
    SpellingsDialog dialog(m_document->workspace(),
        {.selected = {}, .shown = m_document->rows(TestDocument::disk()), .knownKeys = {}}, nullptr);
    dialog.show();
    QTRY_COMPARE(said(dialog), u"No family is merged yet"_s);
}

void TestCleanupChanges::whereNothingLooksAlikeThatIsSaid()
{
    SpellingsDialog dialog(m_document->workspace(),
        {.selected = {}, .shown = m_document->rows(TestDocument::vm()), .knownKeys = {}}, nullptr);
    dialog.show();
    QTRY_COMPARE(said(dialog), u"There is nothing to merge"_s);
}

TAGDESK_TEST(TestCleanupChanges, QApplication)

} // namespace tst_cleanupchanges

#include "tst_cleanupchanges.moc"
