// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importtext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_importtext {

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
        for (int i = 0; i <= static_cast<int>(ImportReason::CaseTwin); ++i) {
            ImportProblem problem{.reason = static_cast<ImportReason>(i), .line = 2};
            if (problem.reason == ImportReason::OddText)
                problem.violation.rule = Rule::DoubleBlank;
            const QString sentence = ImportTexts::problem(problem);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            sentences.insert(sentence);
            names.insert(ImportTexts::reason(problem.reason));
        }
        QCOMPARE(sentences.size(), static_cast<int>(ImportReason::CaseTwin) + 1);
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
        for (int i = 0; i <= static_cast<int>(ColumnUse::TagList); ++i)
            names.insert(ImportTexts::use(static_cast<ColumnUse>(i)));
        QCOMPARE(names.size(), static_cast<int>(ColumnUse::TagList) + 1);
        QCOMPARE(ImportTexts::column({.use = ColumnUse::TagValue, .key = u"env"_s}), u"Tag env"_s);
    }

    void whatATableWasTakenForIsTold()
    {
        const QStringList header{u"resource_id"_s, u"owner\u00a0x"_s, QString()};
        const CsvMapping mapping = mappingFor(u"heads"_s, header);
        QCOMPARE(ImportTexts::ignored(ignoredColumns(mapping, header), header),
            u"Columns that are not used: “owner<U+00A0>x”, “column 3”."_s);
        QVERIFY(ImportTexts::ignored({}, header).isEmpty());
        for (const auto certainty : {PresetCertainty::Certain, PresetCertainty::Likely})
            QVERIFY(ImportTexts::recognised(mapping, {.isGuessed = true, .certainty = certainty, .kept = {}})
                        .contains(u"By the words at the heads"_s));
        QVERIFY(ImportTexts::recognised(mapping, {}).isEmpty());
        const QStringList chinese{u"资源ID"_s, u"a=b"_s};
        const CsvMapping half = mappingFor(u"heads"_s, chinese);
        QCOMPARE(ImportTexts::columnsExample(check(half), half, chinese), uR"("a=b"=tag:a=b)"_s);
    }

    void readingsOfAnEncodingShowCells()
    {
        const std::vector<EncodingSample> samples{
            {.encoding = CsvEncoding::Windows1252, .confidence = 45, .cells = {u"Zürich"_s}},
            {.encoding = CsvEncoding::Gb18030, .confidence = 10, .cells = {u"Z黵ich"_s}}};
        QCOMPARE(ImportTexts::readings(samples),
            (QStringList{u"Windows-1252 (45 %): “Zürich”"_s, u"GB18030 (10 %): “Z黵ich”"_s}));
        QVERIFY(ImportTexts::guessedEncoding(samples).what.contains(u"Windows-1252"_s));
        QVERIFY(ImportTexts::guessedEncoding({}).what.isEmpty());
    }

    void countsNameWhatThereIs()
    {
        QCOMPARE(ImportTexts::counts(
                     {.changes = 214, .same = 12, .blank = 3, .badRows = 1, .problems = 2, .advice = 4}),
            u"214 change(s) · 12 the same · 3 empty, left alone · 2 error(s) in 1 row(s) · 4 worth a look"_s);
        QCOMPARE(ImportTexts::counts({}), u"0 change(s)"_s);
    }
};

TAGDESK_TEST(TestImportText, QCoreApplication)

} // namespace tst_importtext

#include "tst_importtext.moc"
