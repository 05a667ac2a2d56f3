// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// What is wrong with the form of a CSV file at one place.
enum class CsvProblemKind : std::uint8_t {
    StrayQuote, ///< A quote within an unquoted field, or text behind a closing quote.
    UnclosedQuote, ///< The file ends within a quoted field.
    RaggedRow, ///< More fields than the first row, or fewer where that matters.
    NulCharacter,
    InvalidBytes, ///< Not valid in the file's encoding.
    FieldTooLong, ///< Passed CsvReader::kFieldLimit.
    RowTooLong, ///< Passed CsvReader::kFieldsPerRow or kRowLimit.
    // Of single cells of a workbook:
    CellError, ///< `#N/A` and the like.
    FormulaWithoutValue, ///< Never calculated by whoever wrote the file.
    DigitsLost, ///< A number of more digits than a spreadsheet keeps.
    UnclearTagList, ///< A cell of all tags that cannot be read, or in more than one way; see readTagList.
};

/// A problem with its place. Lines count from 1 as a text editor does; columns are fields, from 1.
struct CsvProblem
{
    CsvProblemKind kind = CsvProblemKind::StrayQuote;
    std::int64_t line = 0; ///< Where the row starts.
    int column = 0; ///< 0: the row as a whole.
    int expected = 0; ///< RaggedRow: fields of the first row.
    int found = 0; ///< RaggedRow: fields of this row.

    friend bool operator==(const CsvProblem &, const CsvProblem &) = default;
};

/// A field that must not be used, while the rest of its row may.
struct CsvFlaw
{
    int field = 0; ///< From 0.
    CsvProblemKind kind = CsvProblemKind::CellError;
};

/// One row. The views end with the call that hands it over.
struct CsvRow
{
    std::int64_t line = 0; ///< Where it starts.
    std::span<const std::string_view> fields; ///< Unquoted UTF-8.
    int missing = 0; ///< Fields at the end that the file left out; they are blank here.
    bool damaged =
        false; ///< A problem was reported for it: show it, do not use it. One over a limit ends there.
    std::span<const CsvFlaw> flaws{}; ///< Of a sheet; by field.
};

/// RFC 4180 as files really are: quoted newlines, CRLF, LF or CR, blank lines and a first line `sep=;`
/// (Excel) passed over, separators at the end of a row that were left out or are too many. Bytes go in as
/// UTF-8 in pieces of any size, rows and problems come out in order; a problem ends a row, never the file.
/// Holds one row at most, bounded by the two limits below. Pure; lives where its caller works. Not libcsv
/// (see bench_csv): it tells neither lines nor what is wrong.
class CsvReader
{
public:
    using RowSink = std::function<void(const CsvRow &)>;
    using ProblemSink = std::function<void(const CsvProblem &)>;

    /// Bytes of one field as written. No cloud takes a tag of more than a kilobyte.
    static constexpr std::size_t kFieldLimit = 1u << 20;

    static constexpr std::size_t kFieldsPerRow = 16'384;
    /// Bytes of one row as written, but for its last field.
    static constexpr std::size_t kRowLimit = 4 * kFieldLimit;

    /// Lines before `firstLine` are passed over; with comments, those that begin with `#`, too.
    CsvReader(char separator, RowSink rows, ProblemSink problems, std::int64_t firstLine = 1,
        bool hasComments = false);

    void feed(std::string_view utf8);
    /// The file has ended: hands over a last row without a line end.
    void finish();
    [[nodiscard]] std::int64_t rowsRead() const { return m_rows; }

private:
    enum class State : std::uint8_t { FieldStart, Unquoted, Quoted, QuoteInQuoted, SkipLine };
    struct Field
    {
        std::size_t begin = 0; ///< Within the text of m_buffer.
        std::size_t end = 0;
        bool hasDoubledQuotes = false;
    };

    void scan();
    void openField();
    void scanUnquoted();
    void scanQuoted();
    void scanBehindQuote(char c);
    void skipLine();
    void closeField(std::size_t end);
    void fitToHeads();
    void endRow(std::size_t fieldEnd, char lineEnd);
    void beginRow(char lineEnd);
    void abandonRow(CsvProblemKind kind);
    void emitRow();
    void handOver();
    [[nodiscard]] bool isSeparatorLine() const;
    void checkText();
    void report(CsvProblemKind kind, int column);
    void countLines(std::string_view text);
    [[nodiscard]] std::string_view unquoted(const Field &field);

    char m_separator;
    std::array<bool, 256> m_stops; ///< Bytes that end a run of plain text.
    RowSink m_rowSink;
    ProblemSink m_problemSink;
    std::string m_buffer; ///< From the start of the current row on.
    std::size_t m_position = 0; ///< Next byte of m_buffer to look at.
    std::size_t m_rowBegin = 0;
    Field m_field;
    std::vector<Field> m_fields;
    std::vector<std::string_view> m_views;
    std::vector<std::unique_ptr<std::string>>
        m_unescaped; ///< Texts of fields with doubled quotes, reused row by row.
    std::size_t m_unescapedUsed = 0;
    State m_state = State::FieldStart;
    std::int64_t m_line = 1;
    std::int64_t m_rowLine = 1;
    std::int64_t m_rows = 0;
    std::int64_t m_firstLine = 1;
    int m_expectedFields = -1;
    bool m_hasComments = false;
    bool m_isCut = false; ///< The file ends within the row.
    bool m_damaged = false;
    bool m_quotedCarriageReturn = false;
    bool m_skipLineFeed = false; ///< The last byte was CR: a LF behind it belongs to it.
};

} // namespace tagdesk
