// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "errortext.h"
#include "testrunner.h"
#include "workbooktext.h"

#include <QSet>
#include <QTest>

namespace tst_workbooktext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What is said of workbooks.
class TestWorkbookText : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasASentenceAndAWayOn()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(BookFault::SheetTooSmall); ++i) {
            const Sentences said =
                ErrorTexts::of(bookError(static_cast<BookFault>(i), u"/tmp/a.xlsx\nTags\nA, B"_s));
            QVERIFY(!said.next.isEmpty());
            // The word of the fault is ours, and nothing that a cloud said.
            QVERIFY(said.words.isEmpty());
            sentences.insert(said.what);
        }
        QCOMPARE(sentences.size(), static_cast<int>(BookFault::SheetTooSmall) + 1);
    }

    void aMissingSheetIsNamedWithThoseThereAre()
    {
        const Sentences said =
            ErrorTexts::of(bookError(BookFault::SheetMissing, u"/tmp/a.xlsx\nTags\nA, B"_s));
        QCOMPARE(said.what, u"“/tmp/a.xlsx” has no sheet “Tags”."_s);
        QCOMPARE(said.next, u"It has: A, B."_s);
    }

    void whatIsReadOtherwiseThanItLooksIsSaid()
    {
        QVERIFY(WorkbookTexts::notes({.sheets = {u"Tags"_s}, .name = u"Tags"_s}).isEmpty());
        const QStringList notes = WorkbookTexts::notes({.sheets = {u"Tags"_s, u"B"_s},
            .name = u"Tags"_s,
            .notes = {.hiddenRows = 1, .mergedCells = 2, .wordsLeftOut = 3}});
        QCOMPARE(notes.size(), 4);
        QCOMPARE(notes.first(), u"The sheet “Tags” is read, one of 2."_s);
    }
};

TAGDESK_TEST(TestWorkbookText, QCoreApplication)

} // namespace tst_workbooktext

#include "tst_workbooktext.moc"
