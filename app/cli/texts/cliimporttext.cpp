// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliimporttext.h"

#include "clisentence.h"
#include "cliviolationtext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString formText(const CsvProblem &problem)
{
    switch (problem.kind) {
    case CsvProblemKind::StrayQuote:
        return u"A quote stands where none may; quote the whole field and double the quotes within."_s;
    case CsvProblemKind::UnclosedQuote:
        return u"A quote is opened here and never closed; perhaps the file was cut."_s;
    case CsvProblemKind::RaggedRow:
        return u"The row has %1 fields, and the first one has %2."_cli.arg(
            QString::number(problem.found), QString::number(problem.expected));
    case CsvProblemKind::NulCharacter:
        return u"The row holds a NUL character; perhaps this is no text."_s;
    case CsvProblemKind::InvalidBytes:
        return u"The row holds bytes that are no text in the encoding of the file."_s;
    case CsvProblemKind::FieldTooLong:
        return u"A field is longer than a megabyte; perhaps a quote is missing."_s;
    case CsvProblemKind::RowTooLong:
        return u"The row has too many fields."_s;
    }
    Q_UNREACHABLE();
}

QString adviceText(ImportReason reason)
{
    switch (reason) {
    case ImportReason::ScientificNumber:
        return u"The value looks like a number that a spreadsheet has shortened."_s;
    case ImportReason::LostZeros:
        return u"The value is the one of now without its leading zeros; a spreadsheet may have removed them."_s;
    default:
        return u"The value is the date of now in another form; a spreadsheet may have rewritten it."_s;
    }
}

} // namespace

QString cliImportText(const ImportProblem &problem, const TagRules *rules)
{
    switch (problem.reason) {
    case ImportReason::Form:
        return formText(problem.form);
    case ImportReason::NoId:
        return u"The row names no resource."_s;
    case ImportReason::UnknownAccount:
        return u"The row is for an account that this command does not use."_s;
    case ImportReason::UnknownCollection:
        return u"The account has no such cloud, region or product line, or --region shuts it out."_s;
    case ImportReason::NotLoaded:
        return u"There is no such resource where it was looked for, and some product lines could not be listed."_s;
    case ImportReason::UnknownResource:
        return u"There is no such resource."_s;
    case ImportReason::AmbiguousResource:
        return u"Several resources have this id; say region and service in columns of their own."_s;
    case ImportReason::TagsNotRead:
        return u"The tags of this resource could not be read, so they cannot be changed."_s;
    case ImportReason::RuleBroken:
    case ImportReason::OverQuota:
        return rules == nullptr ? u"A rule of the cloud does not allow this tag."_s
                                : cliViolationText(problem.violation, *rules);
    case ImportReason::Reserved:
        return u"Only the cloud may write this key."_s;
    case ImportReason::Contradiction:
        return u"Line %1 gives this key of this resource another value."_cli.arg(problem.otherLine);
    case ImportReason::ChangedMeanwhile:
        return u"The value was changed on the cloud after the export; export again, or empty the column "
               "\"_base\" to overwrite it."_s;
    case ImportReason::ScientificNumber:
    case ImportReason::LostZeros:
    case ImportReason::RewrittenDate:
        return adviceText(problem.reason);
    }
    Q_UNREACHABLE();
}

QString importReasonWord(ImportReason reason)
{
    switch (reason) {
    case ImportReason::Form:
        return u"form"_s;
    case ImportReason::NoId:
        return u"noId"_s;
    case ImportReason::UnknownAccount:
        return u"unknownAccount"_s;
    case ImportReason::UnknownCollection:
        return u"unknownCollection"_s;
    case ImportReason::NotLoaded:
        return u"notLoaded"_s;
    case ImportReason::UnknownResource:
        return u"unknownResource"_s;
    case ImportReason::AmbiguousResource:
        return u"ambiguousResource"_s;
    case ImportReason::TagsNotRead:
        return u"tagsNotRead"_s;
    case ImportReason::RuleBroken:
        return u"ruleBroken"_s;
    case ImportReason::Reserved:
        return u"reserved"_s;
    case ImportReason::Contradiction:
        return u"contradiction"_s;
    case ImportReason::ChangedMeanwhile:
        return u"changedMeanwhile"_s;
    case ImportReason::OverQuota:
        return u"overQuota"_s;
    case ImportReason::ScientificNumber:
        return u"scientificNumber"_s;
    case ImportReason::LostZeros:
        return u"lostZeros"_s;
    case ImportReason::RewrittenDate:
        return u"rewrittenDate"_s;
    }
    Q_UNREACHABLE();
}

QString importPlaceText(const ImportProblem &problem, const QString &column)
{
    const QString line = QString::number(problem.line);
    if (problem.column == 0)
        return u"line %1"_cli.arg(line);
    const QString number = QString::number(problem.column);
    return column.isEmpty() ? u"line %1, column %2"_cli.arg(line, number)
                            : u"line %1, column %2 (%3)"_cli.arg(line, number, column);
}

QString cliMappingText(const MappingCheck &check, const QString &column)
{
    switch (check.fault) {
    case MappingFault::None:
        return {};
    case MappingFault::NoIdColumn:
        return u"No column holds the ids of the resources.\n  What to do: give --preset or --map, or call "
               u"one "
               "\"resource_id\"."_s;
    case MappingFault::NoTagColumn:
        return u"No column holds tags.\n  What to do: give --preset or --map, or call them \"tag:KEY\"."_s;
    case MappingFault::KeyTwice:
        return u"The column \"%1\" has a key that another column has already.\n  What to do: remove one of "
               "them."_cli.arg(column);
    case MappingFault::UseTwice:
        return u"The column \"%1\" means the same as another one.\n  What to do: remove one of them, or say "
               "with --map which one counts."_cli.arg(column);
    case MappingFault::WideAndLong:
        return u"The table has columns for keys and, by \"%1\", a line for each tag.\n  What to do: keep one "
               u"of "
               "the two forms, or say with --map which one counts."_cli.arg(column);
    }
    Q_UNREACHABLE();
}

QString cliMapFileText(const QString &path, const QString &detail)
{
    return u"%1 is no mapping for this table (\"%2\").\n  What to do: give a mapping that was saved for "
           u"tables with "
           "these columns."_cli.arg(path, detail);
}

} // namespace tagdesk
