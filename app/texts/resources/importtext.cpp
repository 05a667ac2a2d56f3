// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importtext.h"

#include "errortext.h"
#include "statustext.h"

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
    }
    Q_UNREACHABLE();
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
    }
    Q_UNREACHABLE();
}

Sentences ImportTexts::fault(const MappingCheck &check, const QStringList &header, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    //: Stands for the name of a column that has none.
    const QString name = header.value(check.column).isEmpty() ? tr("column %1").arg(check.column + 1)
                                                              : header.value(check.column);
    switch (check.fault) {
    case MappingFault::None:
        return {};
    case MappingFault::NoIdColumn:
        return {tr("No column holds the IDs of the resources."),
            isWindow ? tr("Click the head of the column that does, and choose “Resource ID”.")
                     : tr("Give --preset or --map, or call one “resource_id”.")};
    case MappingFault::NoTagColumn:
        return {tr("No column holds tags."),
            isWindow ? tr("Click the head of a column that does, and choose “Tag”.")
                     : tr("Give --preset or --map, or call them “tag:KEY”.")};
    case MappingFault::KeyTwice:
        return {tr("The tag of column “%1” has a column already.").arg(name),
            isWindow ? tr("Choose one of the two, and ignore the other.") : tr("Remove one of the two.")};
    case MappingFault::UseTwice:
        return {tr("What column “%1” holds has a column already.").arg(name),
            isWindow ? tr("Choose one of the two, and ignore the other.")
                     : tr("Remove one of the two, or say with --map which one counts.")};
    case MappingFault::WideAndLong:
        return {tr("Some columns hold one tag each, others hold keys and values (“%1”).").arg(name),
            isWindow ? tr("Ignore one of the two kinds.")
                     : tr("Keep one of the two forms, or say with --map which one counts.")};
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
                            : tr("line %1, column %2 (%3)").arg(line, field, column);
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
        return tr("The row has %Ln field(s), %1 are expected. Put fields with separators in quotation marks.",
            nullptr, problem.found)
            .arg(StatusTexts::number(problem.expected));
    case CsvProblemKind::NulCharacter:
        return tr("The field holds a zero byte. The file may be damaged, or in another encoding.");
    case CsvProblemKind::InvalidBytes:
        return audience == Audience::Window
            ? tr("The field holds bytes that the encoding does not have. Choose another encoding above.")
            : tr("The field holds bytes that the encoding does not have. Save the file as UTF-8.");
    case CsvProblemKind::FieldTooLong:
        return tr("A field is longer than a megabyte. A quotation mark may be missing further up.");
    case CsvProblemKind::RowTooLong:
        return tr("The row has more fields than any table of tags. The separator may be another one.");
    case CsvProblemKind::CellError:
        return tr("The cell shows an error or no date there is. Correct it in the workbook.");
    case CsvProblemKind::FormulaWithoutValue:
        return tr("The cell holds a formula that was never calculated. Open the workbook in a spreadsheet and "
                  "save it, or replace the formula by its value.");
    case CsvProblemKind::DigitsLost:
        return tr("The number has more digits than a spreadsheet keeps, so its last ones are lost. Write it "
                  "as text: format the column as text first, then type it again.");
    }
    Q_UNREACHABLE();
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
        return isWindow ? tr("No open profile has this name. Open it, or correct the name.")
                        : tr("The row is for an account that this command does not use.");
    case ImportReason::UnknownCollection:
        return isWindow
            ? tr("The open profiles have no such cloud, region or product line. Correct the words, or open "
                 "the profile.")
            : tr("The account has no such cloud, region or product line, or --region shuts it out.");
    case ImportReason::NotLoaded:
        return tr(
            "It is not among the resources listed so far, and some places were not listed or could not be.");
    case ImportReason::UnknownResource:
        return tr("There is no resource with this ID. It may have been deleted, or the ID may be mistyped.");
    case ImportReason::AmbiguousResource:
        return tr("Several product lines have this ID. Add columns for region and product line.");
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
        return tr("The same date stands here in another form, which a spreadsheet does. It is taken as it "
                  "stands.");
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
    if (counts.errors > 0)
        parts.append(tr("%Ln error(s)", nullptr, static_cast<int>(counts.errors)));
    return parts.join(u" · "_s);
}

QString ImportTexts::stageAct(const ImportCounts &counts)
{
    return counts.changes == 0 ? tr("Stage the changes")
                               : tr("Stage %Ln change(s)", nullptr, static_cast<int>(counts.changes));
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
    case ImportStage::Unmapped:
    case ImportStage::Ready:
    case ImportStage::Failed:
        break;
    }
    return {};
}

} // namespace tagdesk
