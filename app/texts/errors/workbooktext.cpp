// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workbooktext.h"

#include "sheetlimits.h"
#include "statustext.h"

namespace tagdesk {

Sentences WorkbookTexts::of(BookFault fault, const QString &path)
{
    switch (fault) {
    case BookFault::Encrypted:
        return {tr("“%1” is a workbook with a password.").arg(path),
            tr("Save it without one, or save its table as CSV.")};
    case BookFault::OldForm:
        return {tr("“%1” is a workbook of the old form (.xls), which is not read.").arg(path),
            tr("Open it and save it as an Excel workbook (.xlsx) or as CSV.")};
    case BookFault::BinaryForm:
        return {tr("“%1” is a binary workbook (.xlsb), which is not read.").arg(path),
            tr("Open it and save it as an Excel workbook (.xlsx) or as CSV.")};
    case BookFault::NoWorkbook:
        return {tr("“%1” is neither a table nor a workbook.").arg(path),
            tr("Take out of it what you need, or save it as an Excel workbook (.xlsx), as an OpenDocument "
               "spreadsheet (.ods) or as CSV.")};
    case BookFault::TooLarge:
        return {tr("“%1” unpacks to more than a workbook of tags can have.").arg(path),
            tr("Delete what is not needed from it, or save its table as CSV, which has no limit.")};
    case BookFault::SheetMissing: {
        const QString names = path.section(u'\n', -1);
        return {tr("“%1” has no sheet “%2”.").arg(path.section(u'\n', 0, -3), path.section(u'\n', -2, -2)),
            names.isEmpty() ? tr("It is not a workbook. Leave the sheet out.")
                            //: %1: names of sheets.
                            : tr("It has: %1.").arg(names)};
    }
    case BookFault::SheetEmpty:
        return {
            tr("The sheet “%2” of “%1” is empty.").arg(path.section(u'\n', 0, -2), path.section(u'\n', -1)),
            tr("Choose a sheet whose first row names its columns.")};
    case BookFault::SheetTooSmall:
        return {tr("A sheet of a workbook cannot hold all of it: it has %1 rows and %2 columns.")
                    .arg(StatusTexts::number(kSheetRows), StatusTexts::number(kSheetColumns)),
            tr("Export it as CSV, or in parts.")};
    case BookFault::Damaged:
        break;
    }
    return {tr("“%1” is damaged, or only a part of a workbook.").arg(path),
        tr("Copy it again from where it came, or open it and save it anew.")};
}

QStringList WorkbookTexts::notes(const WorkbookSheet &sheet)
{
    QStringList notes;
    if (sheet.sheets.size() > 1)
        //: %1: the name of a sheet, %2: how many sheets there are.
        notes << tr("The sheet “%1” is read, one of %2.")
                     .arg(sheet.name, StatusTexts::number(sheet.sheets.size()));
    if (sheet.notes.hiddenRows > 0)
        notes << tr("%Ln hidden row(s) are read, too.", nullptr, static_cast<int>(sheet.notes.hiddenRows));
    if (sheet.notes.mergedCells > 0)
        notes << tr("%Ln merged cell(s) count for each row they cover.", nullptr,
            static_cast<int>(sheet.notes.mergedCells));
    if (sheet.notes.wordsLeftOut > 0)
        notes << tr("%Ln cell(s) show their number with words or signs; the number alone is read.", nullptr,
            static_cast<int>(sheet.notes.wordsLeftOut));
    return notes;
}

} // namespace tagdesk
