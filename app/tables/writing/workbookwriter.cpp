// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workbookwriter.h"

#include "bookfault.h"
#include "columnlist.h"
#include "csvtext.h"
#include "sheetlimits.h"
#include "sheetscan.h"

#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

constexpr qint64 kCopyPiece = 1 << 20;
/// In characters, of the columns before the tags and of those of the tags.
constexpr std::array kWidths{12.0, 14.0, 14.0, 14.0, 30.0, 26.0, 12.0};
constexpr double kTagWidth = 18;
constexpr const char *kValueSheet = "Values";

bool isEscape(std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdefABCDEF";
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_'
        && text.substr(2, 4).find_first_not_of(hex) == std::string_view::npos;
}

/// The library escapes control characters as `_x0001_`, but not texts that look like it, nor what XML has no
/// character for.
std::string escaped(std::string_view text)
{
    constexpr std::string_view noCharacters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with(noCharacters[0]) || rest.starts_with(noCharacters[1])) {
            safe += rest.starts_with(noCharacters[0]) ? "_xFFFE_" : "_xFFFF_";
            i += 2;
        } else {
            safe += isEscape(rest) ? "_x005F_" : std::string(1, rest.front());
        }
    }
    return safe;
}

bool needsEscape(std::string_view text)
{
    return text.find("_x") != std::string_view::npos || text.find("\xEF\xBF") != std::string_view::npos;
}

lxw_error writeText(
    lxw_worksheet *page, std::int64_t row, std::size_t column, const std::string &text, lxw_format *format)
{
    const std::string safe = needsEscape(text) ? escaped(text) : text;
    return worksheet_write_string(
        page, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), safe.c_str(), format);
}

} // namespace

bool isWorkbookName(const QString &path)
{
    return path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
}

std::string sheetText(const ExportCell &cell)
{
    switch (cell.kind) {
    case ExportCell::Kind::Word:
        return cell.text;
    case ExportCell::Kind::Name:
        return readName(cell.text) == cell.text ? cell.text : writeName(cell.text);
    case ExportCell::Kind::Value: {
        const CellText read = readCell(cell.text);
        const bool isItself = read.meaning == CellMeaning::Value && read.value == cell.text;
        return isItself ? cell.text : writeCell(cell.text);
    }
    case ExportCell::Kind::Removal:
        return std::string(kRemoveCell);
    case ExportCell::Kind::Blank:
        break;
    }
    return {};
}

struct WorkbookWriter::Sheet
{
    ~Sheet()
    {
        if (book != nullptr)
            lxw_workbook_free(book);
    }

    lxw_workbook *book = nullptr;
    lxw_worksheet *page = nullptr;
};

WorkbookWriter::WorkbookWriter(
    CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
    : m_rows(std::move(form), table, changes, pool)
{
}

WorkbookWriter::~WorkbookWriter() = default;

Error WorkbookWriter::notWritable(int error) const
{
    return makeError(ErrorKind::Invalid, ErrorCause::FileNotWritable, m_packed.fileName(),
        QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error))));
}

Result<void> WorkbookWriter::begin()
{
    const std::vector<std::string> header = m_rows.header();
    if (header.size() > kSheetColumns)
        return failure(bookError(BookFault::SheetTooSmall));
    // The library opens the file by its name; made here, it is its owner's alone.
    if (!m_packed.open())
        return failure(makeError(ErrorKind::Invalid, ErrorCause::FileNotWritable, m_packed.fileTemplate(),
            m_packed.errorString()));
    m_sheet = std::make_unique<Sheet>();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_sheet->book = workbook_new_opt(QFile::encodeName(m_packed.fileName()).constData(), &options);
    if (m_sheet->book == nullptr)
        return failure(notWritable(LXW_ERROR_CREATING_XLSX_FILE));
    m_sheet->page = workbook_add_worksheet(m_sheet->book, "Tags");
    if (m_sheet->page == nullptr)
        return failure(notWritable(LXW_ERROR_CREATING_TMPFILE));
    Result<void> written = writeHead(header);
    if (written)
        written = offerChoices();
    m_written = 1;
    return written;
}

Result<void> WorkbookWriter::writeHead(const std::vector<std::string> &header)
{
    // What somebody types into a cell stays text, too.
    lxw_format *text = workbook_add_format(m_sheet->book);
    format_set_num_format(text, "@");
    lxw_format *head = workbook_add_format(m_sheet->book);
    format_set_num_format(head, "@");
    format_set_bold(head);
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    m_columns = header.size();
    for (std::size_t i = 0; i < m_columns; ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column_opt(m_sheet->page, column, column, i < kWidths.size() ? kWidths[i] : kTagWidth,
            text, i == ExportRows::kBaseColumn ? &hidden : nullptr);
    }
    worksheet_freeze_panes(m_sheet->page, 1, 0);
    worksheet_ignore_errors(m_sheet->page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    for (std::size_t i = 0; i < m_columns; ++i) {
        const lxw_error error = writeText(m_sheet->page, 0, i, header[i], head);
        if (error != LXW_NO_ERROR)
            return failure(notWritable(error));
    }
    return {};
}

/// Of the wide form only: in the long one the key of a row decides.
Result<void> WorkbookWriter::offerChoices()
{
    const CsvExport &form = m_rows.form();
    std::vector<ColumnList> lists;
    for (qsizetype i = 0; form.form == CsvForm::Wide && i < form.keys.size(); ++i) {
        const KeyChoices choices = form.choices.value(form.keys.at(i));
        if (!choices.values.isEmpty())
            lists.emplace_back(ExportRows::kBaseColumn + 1 + static_cast<std::size_t>(i), choices);
    }
    std::size_t longest = 0;
    lxw_col_t inSheet = 0;
    for (ColumnList &list : lists) {
        if (!list.fitsCell()) {
            list.putInSheet(kValueSheet, inSheet++);
            longest = std::max(longest, list.values().size());
        }
        if (const int error = list.offer(m_sheet->page); error != LXW_NO_ERROR)
            return failure(notWritable(error));
    }
    if (longest == 0)
        return {};
    lxw_worksheet *const sheet = workbook_add_worksheet(m_sheet->book, kValueSheet);
    if (sheet == nullptr)
        return failure(notWritable(LXW_ERROR_CREATING_TMPFILE));
    worksheet_hide(sheet);
    // In constant memory a row cannot be taken up again.
    for (std::size_t row = 0; row < longest; ++row) {
        for (const ColumnList &list : lists) {
            if (!list.sheetColumn() || row >= list.values().size())
                continue;
            const lxw_error error = writeText(
                sheet, static_cast<std::int64_t>(row), *list.sheetColumn(), list.values()[row], nullptr);
            if (error != LXW_NO_ERROR)
                return failure(notWritable(error));
        }
    }
    return {};
}

Result<void> WorkbookWriter::append(Row row)
{
    Result<void> written;
    m_rows.lines(row, [&](std::span<const ExportCell> cells) {
        if (written)
            written = writeLine(cells);
    });
    return written;
}

Result<void> WorkbookWriter::writeLine(std::span<const ExportCell> cells)
{
    if (m_written >= kSheetRows)
        return failure(bookError(BookFault::SheetTooSmall));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string text = sheetText(cells[i]);
        if (text.empty())
            continue;
        const lxw_error error = writeText(m_sheet->page, m_written, i, text, nullptr);
        if (error != LXW_NO_ERROR)
            return failure(notWritable(error));
    }
    ++m_written;
    return {};
}

Result<void> WorkbookWriter::finish(QIODevice &to)
{
    worksheet_autofilter(
        m_sheet->page, 0, 0, static_cast<lxw_row_t>(m_written - 1), static_cast<lxw_col_t>(m_columns - 1));
    // Frees the workbook whatever comes of it.
    const lxw_error error = workbook_close(std::exchange(m_sheet->book, nullptr));
    if (error != LXW_NO_ERROR)
        return failure(notWritable(error));
    QFile packed(m_packed.fileName());
    if (!packed.open(QIODevice::ReadOnly))
        return failure(notWritable(LXW_ERROR_CREATING_XLSX_FILE));
    // The library does not look whether its temporary files took everything: a full disk would go unseen.
    const Result<WorkbookSheet> look = lookThroughSheet(packed, std::nullopt, [](qint64) { return true; });
    if (!look || look->rows != m_written || !packed.seek(0))
        return failure(notWritable(LXW_ERROR_READING_TMPFILE));
    QByteArray piece(kCopyPiece, Qt::Uninitialized);
    while (true) {
        const qint64 size = packed.read(piece.data(), piece.size());
        if (size == 0)
            return {};
        if (size < 0)
            return failure(notWritable(LXW_ERROR_READING_TMPFILE));
        if (to.write(piece.constData(), size) != size)
            return failure(makeError(
                ErrorKind::Invalid, ErrorCause::FileNotWritable, m_packed.fileName(), to.errorString()));
    }
}

} // namespace tagdesk
