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
        //: %1: the name of columns that were kept.
        return tr("The table has the heads of “%1”, and its columns are taken so.").arg(recognition.kept);
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
        lines.append(tr("%1  %2: %3").arg(i + 1).arg(head(header, i),
            column(mapping.columns.at(static_cast<std::size_t>(i)))));
    return lines;
}

Sentences ImportTexts::columnsOption(const QString &detail)
{
    //: %1: what was said of a column, such as "环境=tag:env".
    return {tr("--columns “%1” was not understood.").arg(detail),
        tr("Give HEAD=WORD, parted by commas: a head of the table (or #3 for the third column), and id, name, "
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
            isWindow ? tr("Click the head of the column that does, and choose “Resource ID”.")
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
        return {tr("The table holds tags in more than one form: a column for each tag, keys and values, or all in one cell."),
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
    case CsvProblemKind::UnclearTagList:
        return tr("The cell of all tags cannot be read, or not in one way only. Write it as k1=v1;k2=v2, or as "
                  "JSON: {\"k1\":\"v1\"}.");
    case CsvProblemKind::RowTooLong:
        return tr("The row has more fields than any table of tags. The separator may be another one.");
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
    case ImportReason::UnknownName:
        return tr("There is no resource with just this name. Correct it, or give a column with IDs.");
    case ImportReason::AmbiguousName:
        return tr("Several resources have this name. Give a column with IDs, or columns for region and product "
                  "line.");
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
    case ImportReason::UnknownName:
        return tr("Unknown name");
    case ImportReason::AmbiguousName:
        return tr("Ambiguous name");
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
