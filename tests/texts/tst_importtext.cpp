// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importtext.h"

#include <QSet>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Every value of an import has its own words.
class TestImportText : public QObject
{
    Q_OBJECT

private slots:
    void everyReasonHasASentenceAndAShortName()
    {
        QSet<QString> sentences;
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ImportReason::RewrittenDate); ++i) {
            const ImportProblem problem{.reason = static_cast<ImportReason>(i), .line = 2};
            const QString sentence = ImportTexts::problem(problem);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            sentences.insert(sentence);
            names.insert(ImportTexts::reason(problem.reason));
        }
        QCOMPARE(sentences.size(), static_cast<int>(ImportReason::RewrittenDate) + 1);
        QCOMPARE(names.size(), sentences.size());
        QVERIFY(!names.contains(QString()));
    }

    void everyDamageOfARowHasASentenceWithAWayOn()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= static_cast<int>(CsvProblemKind::UnclearTagList); ++i) {
            ImportProblem problem;
            problem.form.kind = static_cast<CsvProblemKind>(i);
            sentences.insert(ImportTexts::problem(problem));
        }
        QCOMPARE(sentences.size(), static_cast<int>(CsvProblemKind::UnclearTagList) + 1);
    }

    void everyFaultOfAMappingNamesItsColumn()
    {
        QVERIFY(ImportTexts::fault({}, {}).what.isEmpty());
        for (const MappingFault fault : {MappingFault::NoIdColumn, MappingFault::NoTagColumn,
                 MappingFault::KeyTwice, MappingFault::UseTwice, MappingFault::WideAndLong})
            QVERIFY(!ImportTexts::fault({.fault = fault, .column = 1}, {u"a"_s, u"b"_s}).next.isEmpty());
        QVERIFY(ImportTexts::fault({.fault = MappingFault::KeyTwice, .column = 1}, {u"a"_s, u"team"_s})
                    .what.contains(u"team"_s));
        QVERIFY(ImportTexts::fault({.fault = MappingFault::UseTwice, .column = 1},
            {u"a"_s,
                {}}).what.contains(u"column 2"_s));
    }

    void everyUseOfAColumnHasAName()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ColumnUse::Value); ++i)
            names.insert(ImportTexts::use(static_cast<ColumnUse>(i)));
        QCOMPARE(names.size(), static_cast<int>(ColumnUse::Value) + 1);
        QCOMPARE(ImportTexts::column({.use = ColumnUse::TagValue, .key = u"env"_s}), u"Tag env"_s);
    }

    void countsNameWhatThereIs()
    {
        QCOMPARE(ImportTexts::counts({.changes = 214, .same = 12, .errors = 2, .blank = 3}),
            u"214 change(s) · 12 the same · 3 empty, left alone · 2 error(s)"_s);
        QCOMPARE(ImportTexts::counts({}), u"0 change(s)"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportText)
#include "tst_importtext.moc"
