// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importtext.h"

#include "errortext.h"
#include "lookalike.h"
#include "statustext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

QString number(std::size_t number)
{
    return StatusTexts::number(static_cast<qint64>(number));
}

} // namespace

QString ImportTexts::encoding(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return u"UTF-8"_s;
    case CsvEncoding::Utf16LittleEndian:
        return u"UTF-16 LE"_s;
    case CsvEncoding::Utf16BigEndian:
        return u"UTF-16 BE"_s;
    case CsvEncoding::Gb18030:
        return u"GB18030"_s;
    case CsvEncoding::Big5:
        return u"Big5"_s;
    case CsvEncoding::ShiftJis:
        return u"Shift-JIS"_s;
    case CsvEncoding::EucJp:
        return u"EUC-JP"_s;
    case CsvEncoding::EucKr:
        return u"EUC-KR"_s;
    case CsvEncoding::Windows1250:
        return u"Windows-1250"_s;
    case CsvEncoding::Windows1251:
        return u"Windows-1251"_s;
    case CsvEncoding::Windows1252:
        return u"Windows-1252"_s;
    }
    Q_UNREACHABLE();
}

Sentences ImportTexts::notATable(FileForm form)
{
    const QString saveAsCsv = tr("Open it in a spreadsheet, and save it as CSV UTF-8.");
    switch (form) {
    case FileForm::Text:
    // What of these cannot be read has an error of its own.
    case FileForm::Workbook:
    case FileForm::OldWorkbook:
        return {};
    case FileForm::XmlWorkbook:
        return {tr("The file is XML, as old programs write workbooks, not a table."), saveAsCsv};
    case FileForm::Html:
        return {tr("The file is a web page (HTML), as some consoles export tables, not a table."), saveAsCsv};
    case FileForm::Json:
        return {tr("The file is JSON, not a table."), tr("Export the resources as CSV or as a workbook.")};
    case FileForm::Pdf:
        return {tr("The file is a PDF document, not a table."),
            tr("Export the resources as CSV or as a workbook.")};
    case FileForm::Compressed:
        return {tr("The file is compressed, not a table."), tr("Unpack it first.")};
    case FileForm::Other:
        return {
            tr("The file is no text, and no workbook."), tr("Export the resources as CSV or as a workbook.")};
    }
    Q_UNREACHABLE();
}

QStringList ImportTexts::readings(const std::vector<EncodingSample> &samples)
{
    QStringList lines;
    for (const EncodingSample &sample : samples) {
        QStringList cells;
        for (const QString &cell : sample.cells)
            //: A cell of a table, as it reads.
            cells.append(tr("“%1”").arg(cell));
        //: %1: an encoding, %2: how sure it is, in percent, %3: some cells as they read in it.
        lines.append(
            tr("%1 (%2 %): %3")
                .arg(encoding(sample.encoding), QString::number(sample.confidence), cells.join(tr(", "))));
    }
    return lines;
}

Sentences ImportTexts::guessedEncoding(const std::vector<EncodingSample> &samples, Audience audience)
{
    if (samples.empty())
        return {};
    //: %1: "Windows-1252 (80 %): “Zürich”".
    return {tr("The file is not UTF-8 and was read as %1.").arg(readings(samples).constFirst()),
        audience == Audience::Window ? tr("Choose another encoding where this reads wrong.")
                                     : tr("Give --encoding where this reads wrong.")};
}

Sentences ImportTexts::undecidedEncoding()
{
    return {tr("The file is not UTF-8, and nothing says clearly what else it is."),
        tr("Give --encoding with the one that reads right.")};
}

QString ImportTexts::skipped(const std::vector<SkippedLine> &lines)
{
    constexpr std::size_t kShown = 3;
    QStringList said;
    for (std::size_t i = 0; i < std::min(lines.size(), kShown); ++i)
        //: A line of a file: its number and its text.
        said.append(tr("%1 (“%2”)").arg(QString::number(lines[i].line), lines[i].text.left(60)));
    if (lines.size() > kShown)
        said.append(u"…"_s);
    return said.isEmpty() ? QString()
                          //: %1: line numbers with their texts.
                          : tr("Lines above the table that were passed over: %1.").arg(said.join(tr(", ")));
}

QString ImportTexts::shortRows(std::size_t rows)
{
    return rows == 0 ? QString()
                     : tr("%Ln row(s) end early; the cells that are missing there count as empty.", nullptr,
                         static_cast<int>(rows));
}

QString ImportTexts::separator(char separator)
{
    switch (separator) {
    case ',':
        return tr("Comma  ,");
    case ';':
        return tr("Semicolon  ;");
    case '\t':
        return tr("Tab");
    case '|':
        return tr("Bar  |");
    default:
        return QString(QLatin1Char(separator));
    }
}

QString ImportTexts::preset(const QString &preset)
{
    if (preset == "tagdesk"_L1)
        return tr("TagDesk table");
    if (preset == "heads"_L1)
        //: A way to understand a table: its columns hold what the words at their heads say.
        return tr("By the words at the heads");
    if (preset == "alibaba"_L1)
        return tr("Alibaba Cloud table");
    if (preset == "cloud-custodian"_L1)
        return tr("Cloud Custodian report");
    if (preset == "aws-tag-editor"_L1)
        return tr("AWS Tag Editor export");
    if (preset == "aws-tagger"_L1)
        return tr("aws-tagger table");
    if (preset == "awstaghelper"_L1)
        return tr("awstaghelper table");
    return preset;
}

QString ImportTexts::blank(BlankMeaning meaning)
{
    switch (meaning) {
    case BlankMeaning::Leave:
        return tr("Leave the tag alone");
    case BlankMeaning::Remove:
        return tr("Remove the tag");
    case BlankMeaning::EmptyValue:
        return tr("Set an empty value");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::column(const CsvColumn &column)
{
    //: What a column of a file means: the tag with this key.
    return column.use == ColumnUse::TagValue ? tr("Tag %1").arg(column.key) : use(column.use);
}

QString ImportTexts::use(ColumnUse use)
{
    switch (use) {
    case ColumnUse::Ignored:
        return tr("Ignored");
    case ColumnUse::Cloud:
        return tr("Cloud");
    case ColumnUse::Account:
        return tr("Profile");
    case ColumnUse::Region:
        return tr("Region");
    case ColumnUse::Kind:
        return tr("Product line");
    case ColumnUse::ResourceId:
        return tr("Resource ID");
    case ColumnUse::ResourceName:
        return tr("Name");
    case ColumnUse::Base:
        return tr("Fingerprint of the export");
    case ColumnUse::TagValue:
        return tr("Tag");
    case ColumnUse::Operation:
        return tr("Operation (set or remove)");
    case ColumnUse::Key:
        return tr("Tag key");
    case ColumnUse::Value:
        return tr("Tag value");
    case ColumnUse::TagList:
        return tr("All tags in one cell");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::recognised(const CsvMapping &mapping, const ImportRecognition &recognition)
{
    if (!recognition.kept.isEmpty())
        //: %1: the name under which the meanings of columns were kept.
        return tr("The table has the heads of the kept columns “%1”, and is taken so; --no-kept-mapping "
                  "passes over them.")
            .arg(recognition.kept);
    if (!recognition.isGuessed || recognition.certainty == PresetCertainty::None)
        return {};
    return recognition.certainty == PresetCertainty::Certain
        //: %1: what the columns of a table were taken for, such as "TagDesk table".
        ? tr("The columns were recognised by their heads: %1.").arg(preset(mapping.preset))
        : tr("The columns were guessed from their heads: %1. Say with --columns what is wrong.")
              .arg(preset(mapping.preset));
}

QString ImportTexts::certainty(const ImportRecognition &recognition)
{
    if (!recognition.isGuessed)
        return {};
    if (!recognition.kept.isEmpty())
        return tr("Kept columns, known by their heads");
    switch (recognition.certainty) {
    case PresetCertainty::Certain:
        return tr("Recognised by the heads");
    case PresetCertainty::Likely:
        return tr("Guessed – please check the columns");
    case PresetCertainty::None:
        return tr("Not recognised – please choose the columns");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::head(const QStringList &header, int column)
{
    const QString head = header.value(column);
    return withoutInvisibleEnds(head).isEmpty()
        //: Stands for the name of a column that has none.
        ? tr("column %1").arg(column + 1)
        : revealed(head);
}

QString ImportTexts::ignored(const std::vector<int> &columns, const QStringList &header)
{
    QStringList heads;
    for (const int column : columns)
        //: One of a list of columns; %1: the name at its head.
        heads.append(tr("“%1”").arg(head(header, column)));
    return heads.isEmpty() ? QString()
                           //: %1: names of columns.
                           : tr("Columns that are not used: %1.").arg(heads.join(tr(", ")));
}

QStringList ImportTexts::heads(const CsvMapping &mapping, const QStringList &header)
{
    QStringList lines;
    for (int i = 0; i < header.size(); ++i)
        //: A column of a table: its number, its head, and what it holds.
        lines.append(tr("%1  %2: %3")
                         .arg(QString::number(i + 1), head(header, i),
                             column(mapping.columns.at(static_cast<std::size_t>(i)))));
    return lines;
}

Sentences ImportTexts::columnsOption(const QString &detail)
{
    //: %1: what was said of a column, such as "环境=tag:env".
    return {tr("--columns “%1” was not understood.").arg(detail),
        tr("Give HEAD=WORD, parted by commas: a head of the table (or #3 for the third column), and id, "
           "name, "
           "region, service, profile, provider, op, key, value, tags, ignored or tag:KEY.")};
}

QString ImportTexts::columnsExample(
    const MappingCheck &check, const CsvMapping &mapping, const QStringList &header)
{
    const auto said = [&header](int column, const QString &word) {
        QString name = header.value(column);
        if (name.contains(u',') || name.contains(u'=') || name.contains(u'"'))
            name = u'"' + name.replace(u'"', u"\"\""_s) + u'"';
        else if (withoutInvisibleEnds(name).isEmpty())
            name = u"#%1"_s.arg(column + 1);
        return name + u'=' + word;
    };
    QStringList parts;
    std::vector<int> columns = ignoredColumns(mapping, header);
    if (check.fault == MappingFault::NoIdColumn && !columns.empty()) {
        parts.append(said(columns.front(), u"id"_s));
        columns.erase(columns.begin());
    }
    const bool hasTags = std::ranges::any_of(mapping.columns, [](const CsvColumn &column) {
        return column.use == ColumnUse::TagValue || column.use == ColumnUse::TagList
            || column.use == ColumnUse::Key;
    });
    if (!hasTags && !columns.empty())
        parts.append(said(columns.front(), u"tag:"_s + header.value(columns.front()).trimmed()));
    return parts.join(u',');
}

Sentences ImportTexts::fault(const MappingCheck &check, const QStringList &header, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    const QString name = head(header, check.column);
    switch (check.fault) {
    case MappingFault::None:
        return {};
    case MappingFault::NoIdColumn:
        return {tr("No column holds the IDs of the resources."),
            isWindow
                ? tr("Click the head of the column that does, and choose “Resource ID”.")
                : tr("Say with --columns, --preset or --map which one does, or call one “resource_id”.")};
    case MappingFault::NoTagColumn:
        return {tr("No column holds tags."),
            isWindow ? tr("Click the head of a column that does, and choose “Tag”.")
                     : tr("Say with --columns, --preset or --map which ones do, or call them “tag:KEY”.")};
    case MappingFault::KeyTwice:
        return {tr("The tag of column “%1” has a column already.").arg(name),
            isWindow ? tr("Choose one of the two, and ignore the other.") : tr("Remove one of the two.")};
    case MappingFault::UseTwice:
        return {tr("What column “%1” holds has a column already.").arg(name),
            isWindow ? tr("Choose one of the two, and ignore the other.")
                     : tr("Remove one of the two, or say with --map which one counts.")};
    case MappingFault::WideAndLong:
        return {tr("The table holds tags in more than one form: a column for each tag, keys and values, or "
                   "all in one cell."),
            isWindow ? tr("Keep one form, and ignore the columns of the others.")
                     : tr("Keep one form, or say with --columns which columns are ignored.")};
    }
    Q_UNREACHABLE();
}

Sentences ImportTexts::mappingFile(const QString &path, const QString &detail)
{
    //: %1: a file, %2: what of it was not understood.
    return {tr("%1 is no mapping for this table (“%2”).").arg(path, detail),
        tr("Give a mapping that was saved for tables with these columns.")};
}

Sentences ImportTexts::emptyMappingFile(const QString &path)
{
    //: %1: a file.
    return {tr("%1 is no mapping: it is empty.").arg(path),
        tr("Give a mapping that was saved for tables with these columns.")};
}

QString ImportTexts::place(const ImportProblem &problem, const QString &column)
{
    const QString line = QString::number(problem.line);
    if (problem.column == 0)
        return tr("line %1").arg(line);
    const QString field = QString::number(problem.column);
    //: %3: the name of the column.
    return column.isEmpty() ? tr("line %1, column %2").arg(line, field)
                            : tr("line %1, column %2 (%3)").arg(line, field, revealed(column));
}

QString ImportTexts::placed(const QString &place, const QString &sentence)
{
    //: %1: a place in a table such as "line 4, column 7 (env)", %2: what is wrong there, a whole sentence.
    return tr("%1: %2").arg(place, sentence);
}

QString ImportTexts::ofForm(const CsvProblem &problem, Audience audience)
{
    switch (problem.kind) {
    case CsvProblemKind::StrayQuote:
        return tr("A quotation mark stands within a field that has none around it. Put the whole field in "
                  "quotation marks and double those inside.");
    case CsvProblemKind::UnclosedQuote:
        return tr("A quotation mark is never closed, so the file ends within a field. It may have been cut.");
    case CsvProblemKind::RaggedRow:
        return (
            problem.found > problem.expected ? tr(
                "The row has %Ln field(s), %1 are expected. Put fields with separators in quotation marks.",
                nullptr, problem.found)
                                             : tr("The row has %Ln field(s) only, %1 are expected. An empty "
                                                  "cell means something here: fill "
                                                  "in the row, or leave tags of empty cells alone.",
                                                 nullptr, problem.found))
            .arg(StatusTexts::number(problem.expected));
    case CsvProblemKind::NulCharacter:
        return tr("The field holds a zero byte. The file may be damaged, or in another encoding.");
    case CsvProblemKind::InvalidBytes:
        return audience == Audience::Window
            ? tr("The field holds bytes that the encoding does not have. Choose another encoding above.")
            : tr("The field holds bytes that the encoding does not have. Save the file as UTF-8.");
    case CsvProblemKind::FieldTooLong:
        return tr("A field is longer than a megabyte. A quotation mark may be missing further up.");
    case CsvProblemKind::UnclearTagList:
        return tr(
            "The cell of all tags cannot be read, or not in one way only. Write it as k1=v1;k2=v2, or as "
            "JSON: {\"k1\":\"v1\"}.");
    case CsvProblemKind::RowTooLong:
        return tr("The row has more fields than any table of tags. The separator may be another one.");
    case CsvProblemKind::CellError:
        return tr("The cell shows an error or no date there is. Correct it in the workbook.");
    case CsvProblemKind::FormulaWithoutValue:
        return tr(
            "The cell holds a formula that was never calculated. Open the workbook in a spreadsheet and "
            "save it, or replace the formula by its value.");
    case CsvProblemKind::DigitsLost:
        return tr("The number has more digits than a spreadsheet keeps, so its last ones are lost. Write it "
                  "as text: format the column as text first, then type it again.");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::candidates(const ImportProblem &problem)
{
    QStringList named;
    for (const ResourceId &candidate : problem.candidates)
        //: %1: the ID of a resource, %2: a region, %3: a product line; the last two as tables have them.
        named.append(
            tr("%1 (%2, %3)")
                .arg(revealed(candidate.id), candidate.collection.region, candidate.collection.kind));
    if (static_cast<std::size_t>(named.size()) < problem.candidateCount)
        named.append(u"…"_s);
    return named.join(u"; "_s);
}

QString ImportTexts::problem(const ImportProblem &problem, Audience audience, const TagRules *rules)
{
    const bool isWindow = audience == Audience::Window;
    switch (problem.reason) {
    case ImportReason::Form:
        return ofForm(problem.form, audience);
    case ImportReason::NoId:
        return tr("The row names no resource. Fill in its ID.");
    case ImportReason::UnknownAccount:
        //: %1: the name of a profile, as a table has it.
        return isWindow
            ? tr("No open profile is called “%1”. Open it, or correct the name.").arg(revealed(problem.key))
            : tr("The row is for the account “%1”, which this command does not use.")
                  .arg(revealed(problem.key));
    case ImportReason::UnknownCollection:
        return isWindow
            //: %1: a cloud, a region or a product line, as a table has it.
            ? tr(
                "The open profiles have no “%1” that fits the rest of the row. Correct the word, or open the "
                "profile.")
                  .arg(revealed(problem.key))
            : tr("The account has no “%1” that fits the rest of the row, or --region shuts it out.")
                  .arg(revealed(problem.key));
    case ImportReason::NotLoaded:
        return tr(
            "It is not among the resources listed so far, and some places were not listed or could not be.");
    case ImportReason::UnknownResource:
        return tr("There is no resource with this ID. It may have been deleted, or the ID may be mistyped.");
    case ImportReason::AmbiguousResource:
        return tr("Several product lines have this ID. Add columns for region and product line.");
    case ImportReason::UnknownName:
        return tr("There is no resource with just this name. Correct it, or give a column with IDs.");
    case ImportReason::AmbiguousName:
        return isWindow
            //: %1: some of them, "i-1 (cn-north-1, vm); i-2 (cn-north-1, disk)".
            ? tr("%Ln resource(s) have this name: %1. Give a column with IDs, or columns for region and "
                 "product line.",
                nullptr, static_cast<int>(problem.candidateCount))
                  .arg(candidates(problem))
            : tr("%Ln resource(s) have this name: %1. Give a column with IDs, columns for region and product "
                 "line, or fewer scopes with --scope.",
                nullptr, static_cast<int>(problem.candidateCount))
                  .arg(candidates(problem));
    case ImportReason::NotInScopes:
        return tr(
            "None of the scopes given by --scope has this resource. Correct the row, or add its scope.");
    case ImportReason::TagsNotRead:
        return tr(
            "The tags of this resource could not be read, so nothing can be compared. Read them again.");
    case ImportReason::RuleBroken:
        return rules == nullptr ? ErrorTexts::of(problem.violation)
                                : ErrorTexts::of(problem.violation, *rules);
    case ImportReason::Reserved:
        return tr("Only the cloud writes this key. Leave the cell empty.");
    case ImportReason::Contradiction:
        return tr("Line %1 gives this tag of the same resource another value. Keep one of the two.")
            .arg(StatusTexts::number(problem.otherLine));
    case ImportReason::ChangedMeanwhile:
        return tr("Somebody has changed this tag since the file was exported. Export it again, or clear the "
                  "fingerprint (the column “_base”) to have yours win.");
    case ImportReason::OverQuota:
        return tr("The resource would hold %Ln tag(s), %1 are allowed. Remove some with <remove>.", nullptr,
            problem.violation.actual)
            .arg(StatusTexts::number(problem.violation.limit));
    case ImportReason::ScientificNumber:
        return tr("A spreadsheet has rewritten a number here, by the look of it. It is taken as it stands.");
    case ImportReason::LostZeros:
        return tr("The zeros in front are gone, which a spreadsheet does. It is taken as it stands.");
    case ImportReason::RewrittenDate:
        return tr("A date stands here in a form that spreadsheets make of it. It is taken as it stands.");
    case ImportReason::RewrittenNumber:
        return tr("The same number stands here in another form, which a spreadsheet does. It is taken as it "
                  "stands.");
    case ImportReason::LostDigits:
        return tr("A spreadsheet keeps 15 digits and writes zeros for the others. It is taken as it stands.");
    case ImportReason::SerialNumber:
        return tr(
            "A spreadsheet has written the number of days for a date, by the look of it. It is taken as it "
            "stands.");
    case ImportReason::RewrittenTruth:
        return tr("A spreadsheet writes true and false in capital letters. It is taken as it stands.");
    case ImportReason::LookalikeKey:
        //: %1, %2: keys of tags.
        return isWindow
            ? tr("The key “%1” looks like “%2”, which is in use. Correct it at the head of the column.")
                  .arg(revealed(problem.key), revealed(problem.otherKey))
            : tr("The key “%1” looks like “%2”, which is in use. Correct it, or give --allow-lookalike-keys.")
                  .arg(revealed(problem.key), revealed(problem.otherKey));
    case ImportReason::CaseTwin:
        return tr("“%1” is in use and differs from “%2” in upper and lower case only.")
            .arg(revealed(problem.otherKey), revealed(problem.key));
    case ImportReason::OddText:
        return ErrorTexts::of(problem.violation);
    }
    Q_UNREACHABLE();
}

QString ImportTexts::reason(ImportReason reason)
{
    switch (reason) {
    case ImportReason::Form:
        return tr("Damaged row");
    case ImportReason::NoId:
        return tr("No resource named");
    case ImportReason::UnknownAccount:
        return tr("Unknown profile");
    case ImportReason::UnknownCollection:
        return tr("Unknown region or product line");
    case ImportReason::NotLoaded:
        return tr("Not listed");
    case ImportReason::UnknownResource:
        return tr("Unknown resource");
    case ImportReason::AmbiguousResource:
        return tr("Ambiguous ID");
    case ImportReason::UnknownName:
        return tr("Unknown name");
    case ImportReason::AmbiguousName:
        return tr("Ambiguous name");
    case ImportReason::NotInScopes:
        return tr("Not in the scopes");
    case ImportReason::TagsNotRead:
        return tr("Tags not read");
    case ImportReason::RuleBroken:
        return tr("Against the cloud's rules");
    case ImportReason::Reserved:
        return tr("Reserved key");
    case ImportReason::Contradiction:
        return tr("Contradiction");
    case ImportReason::ChangedMeanwhile:
        return tr("Changed meanwhile");
    case ImportReason::OverQuota:
        return tr("Too many tags");
    case ImportReason::ScientificNumber:
        return tr("Rewritten number");
    case ImportReason::LostZeros:
        return tr("Lost zeros");
    case ImportReason::RewrittenDate:
        return tr("Rewritten date");
    case ImportReason::RewrittenNumber:
        return tr("Number in another form");
    case ImportReason::LostDigits:
        return tr("Lost digits");
    case ImportReason::SerialNumber:
        return tr("A date as a number");
    case ImportReason::RewrittenTruth:
        return tr("TRUE or FALSE");
    case ImportReason::LookalikeKey:
        return tr("Looks like a key in use");
    case ImportReason::CaseTwin:
        return tr("Differs in case only");
    case ImportReason::OddText:
        return tr("Odd characters");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::counts(const ImportCounts &counts)
{
    QStringList parts = {tr("%Ln change(s)", nullptr, static_cast<int>(counts.changes))};
    if (counts.same > 0)
        //: Cells that ask for what is there already.
        parts.append(tr("%1 the same").arg(number(counts.same)));
    if (counts.untouched > 0)
        //: Cells as they were exported, while the cloud has something else by now.
        parts.append(tr("%1 as exported").arg(number(counts.untouched)));
    if (counts.blank > 0)
        //: Empty cells.
        parts.append(tr("%1 empty, left alone").arg(number(counts.blank)));
    if (counts.problems > 0)
        //: %1: "6 rows".
        parts.append(tr("%Ln error(s) in %1", nullptr, static_cast<int>(counts.problems))
                         .arg(tr("%Ln row(s)", nullptr, static_cast<int>(counts.badRows))));
    if (counts.advice > 0)
        //: What is odd in a table and is staged all the same.
        parts.append(tr("%Ln worth a look", nullptr, static_cast<int>(counts.advice)));
    return parts.join(u" · "_s);
}

QString ImportTexts::stageAct(const ImportCounts &counts)
{
    if (counts.changes == 0)
        return tr("Stage the changes");
    const QString act = tr("Stage %Ln change(s)", nullptr, static_cast<int>(counts.changes));
    return counts.badRows == 0
        ? act
        //: %1: "Stage 5 changes"
        : tr("%1, leave out %Ln row(s)", nullptr, static_cast<int>(counts.badRows)).arg(act);
}

QString ImportTexts::stage(const ImportDocument &document)
{
    switch (document.stage()) {
    case ImportStage::Opening:
    case ImportStage::Reading:
        return tr("Reading the file…");
    case ImportStage::Waiting:
        return tr("Waiting until the changes under way are applied…");
    case ImportStage::Matching:
        return tr("Comparing with the resources…");
    case ImportStage::Listing:
        //: Product lines and zones that the file names are being listed: how many are done, and of how many.
        return tr("Listing what the file names: %1 of %2…")
            .arg(StatusTexts::number(document.done()), StatusTexts::number(document.whole()));
    case ImportStage::Empty:
    case ImportStage::NotATable:
    case ImportStage::Undecided:
    case ImportStage::Unmapped:
    case ImportStage::Ready:
    case ImportStage::Failed:
        break;
    }
    return {};
}

} // namespace tagdesk
