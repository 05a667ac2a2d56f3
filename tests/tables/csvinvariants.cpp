// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvinvariants.h"

#include "csvcontent.h"
#include "csvdecoder.h"
#include "csvpreview.h"
#include "csvtext.h"
#include "encodingguess.h"
#include "utf8scan.h"

#include <algorithm>
#include <memory>
#include <random>
#include <variant>
#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct SeenRow
{
    std::int64_t line = 0;
    std::vector<std::string> fields;
    bool damaged = false;

    friend bool operator==(const SeenRow &, const SeenRow &) = default;
};

/// Rows and problems in the order in which they came.
using Seen = std::vector<std::variant<SeenRow, CsvProblem>>;

/// Cuts into pieces of 1 to `longest` bytes.
template <typename Feed>
void inPieces(std::string_view bytes, std::mt19937 &random, std::size_t longest, Feed feed)
{
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.size(), 1 + random() % longest);
        feed(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
}

Seen read(std::string_view utf8, char separator, std::mt19937 &random, std::size_t longest)
{
    Seen seen;
    CsvReader reader(
        separator,
        [&seen](const CsvRow &row) {
            seen.emplace_back(SeenRow{
                .line = row.line, .fields = {row.fields.begin(), row.fields.end()}, .damaged = row.damaged});
        },
        [&seen](const CsvProblem &problem) { seen.emplace_back(problem); });
    inPieces(utf8, random, longest, [&reader](std::string_view piece) { reader.feed(piece); });
    reader.finish();
    return seen;
}

std::string decoded(
    std::string_view bytes, const CsvDialect &dialect, std::mt19937 &random, std::size_t longest)
{
    CsvDecoder decoder(dialect);
    std::string text;
    inPieces(bytes, random, longest, [&](std::string_view piece) {
        text += decoder.decode(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
    });
    return text + decoder.finish();
}

QString brokenRow(const SeenRow &row, std::size_t expectedFields)
{
    if (row.fields.empty() || row.fields.size() > CsvReader::kFieldsPerRow)
        return u"a row has no field, or more than the limit"_s;
    if (!row.damaged && row.fields.size() != expectedFields)
        return u"a sound row has another number of fields than the first"_s;
    for (const std::string &field : row.fields) {
        if (field.size() > CsvReader::kFieldLimit)
            return u"a field is over the limit"_s;
        const bool isText = validUtf8Prefix(field) == field.size() && field.find('\0') == std::string::npos;
        if (!row.damaged && !isText)
            return u"a sound row has a field that is no text"_s;
    }
    return {};
}

/// Lines ascend, a problem stands with its row, a damaged row has its problem before it.
QString brokenOrder(const Seen &seen, std::string_view utf8)
{
    std::int64_t rowLine = 0;
    std::int64_t problemLine = 0;
    std::size_t expectedFields = 0;
    for (const auto &event : seen) {
        if (const auto *problem = std::get_if<CsvProblem>(&event)) {
            if (problem->line <= rowLine || problem->line <= problemLine)
                return u"a second problem of one row, or one behind its row"_s;
            problemLine = problem->line;
            continue;
        }
        const SeenRow &row = std::get<SeenRow>(event);
        if (row.line <= rowLine)
            return u"lines do not ascend"_s;
        rowLine = row.line;
        if (row.damaged != (problemLine == row.line))
            return u"a damaged row without a problem, or a sound one with"_s;
        if (expectedFields == 0)
            expectedFields = row.fields.size();
        if (const QString broken = brokenRow(row, expectedFields); !broken.isEmpty())
            return broken;
    }
    const auto lineEnds = std::ranges::count_if(utf8, [](char c) { return c == '\n' || c == '\r'; });
    return rowLine > lineEnds + 1 ? u"a line beyond the end of the file"_s : QString();
}

QStringList headerOf(const SeenRow &row)
{
    QStringList header;
    for (const std::string &cell : row.fields)
        header.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    return header;
}

/// Every sound row behind the header ends in the content, whatever the mapping.
QString brokenContent(const Seen &seen)
{
    std::unique_ptr<CsvContent> content;
    std::size_t sound = 0;
    for (const auto &event : seen) {
        const auto *row = std::get_if<SeenRow>(&event);
        if (row == nullptr)
            continue;
        if (!content) {
            const QStringList header = headerOf(*row);
            const CsvMapping mapping = mappingFor(guessPreset(header).preset, header);
            if (mapping.columns.size() != row->fields.size())
                return u"a mapping has not one column a field"_s;
            if (check(mapping).fault != MappingFault::None)
                return {};
            content = std::make_unique<CsvContent>(mapping);
            continue;
        }
        const std::vector<std::string_view> fields(row->fields.begin(), row->fields.end());
        content->add({.line = row->line, .fields = fields, .damaged = row->damaged});
        sound += !row->damaged;
    }
    // A row with a cell that the mapping asks for and that says nothing clear has a problem instead.
    if (content && content->size() + content->problems().size() != sound)
        return u"the content lost a row"_s;
    for (CsvContent::Index index = 0; content && index < content->size(); ++index) {
        if (!std::ranges::is_sorted(content->wanted(index), {}, &TagRef::key))
            return u"wanted tags are not in order"_s;
    }
    return {};
}

/// Texts come back from their cells.
QString brokenCells(const Seen &seen)
{
    for (const auto &event : seen) {
        const auto *row = std::get_if<SeenRow>(&event);
        if (row == nullptr)
            continue;
        for (const std::string &field : row->fields) {
            const std::string guarded = guardedCell(field);
            if (readName(guarded) != readName(field) || readCell(guarded).meaning != readCell(field).meaning)
                return u"a guard changes what a cell of another file means"_s;
            const std::string cell = writeCell(field);
            const CellText read = readCell(cell);
            const CellMeaning wanted = field.empty() ? CellMeaning::Empty : CellMeaning::Value;
            if (read.meaning != wanted || read.value != field)
                return u"a value does not come back from its cell"_s;
        }
    }
    return {};
}

/// Rows written again are the rows that were read.
QString brokenRewriting(const Seen &seen, char separator, std::mt19937 &random)
{
    std::string text;
    std::vector<std::vector<std::string>> rows;
    for (const auto &event : seen) {
        const auto *row = std::get_if<SeenRow>(&event);
        if (row == nullptr || row->damaged)
            continue;
        rows.push_back(row->fields);
        // Behind the first row nothing is a line `sep=;`.
        if (rows.size() == 1) {
            rows.insert(rows.begin(), std::vector<std::string>(row->fields.size(), "h"));
            text += "h";
            for (std::size_t i = 1; i < row->fields.size(); ++i)
                text += std::string(1, separator) + "h";
            text += '\n';
        }
        const std::size_t start = text.size();
        for (std::size_t i = 0; i < row->fields.size(); ++i) {
            if (i > 0)
                text += separator;
            appendField(text, row->fields[i], separator);
        }
        // A row of one empty field would be a blank line.
        if (text.size() == start)
            text += "\"\"";
        text += "\r\n";
    }
    std::vector<std::vector<std::string>> back;
    for (const auto &event : read(text, separator, random, text.size() + 1)) {
        if (const auto *row = std::get_if<SeenRow>(&event))
            back.push_back(row->fields);
    }
    return back == rows ? QString() : u"rows do not come back from the text they were written to"_s;
}

QString brokenReading(std::string_view utf8, char separator, std::mt19937 &random)
{
    const Seen whole = read(utf8, separator, random, utf8.size() + 1);
    for (const std::size_t longest : {std::size_t{1}, std::size_t{7}, std::size_t{200}}) {
        if (read(utf8, separator, random, longest) != whole)
            return u"pieces give other rows than the whole"_s;
    }
    for (const QString &broken : {brokenOrder(whole, utf8), brokenContent(whole), brokenCells(whole),
             brokenRewriting(whole, separator, random)}) {
        if (!broken.isEmpty())
            return broken;
    }
    return {};
}

/// What is told of a file before a row of it is read.
QString brokenDetection(std::string_view bytes, CsvDialect dialect)
{
    const QByteArrayView start(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const std::vector<EncodingGuess> guesses = guessEncodings(start.sliced(dialect.byteOrderMark));
    const auto isPercent = [](int confidence) {
        return confidence >= 0 && confidence <= 100;
    };
    if (guesses.empty() || !isPercent(dialect.encodingConfidence)
        || !std::ranges::all_of(guesses, isPercent, &EncodingGuess::confidence))
        return u"no guess, or a confidence that is no percentage"_s;
    if (dialect.byteOrderMark == 0
        && (dialect.encoding != guesses.front().encoding
            || dialect.encodingConfidence != guesses.front().confidence))
        return u"the first guess was not taken"_s;
    const bool isSure = dialect.encodingConfidence == 100;
    if (isSure && !encodingSamples(start, dialect).empty())
        return u"samples of what is sure"_s;
    const std::vector<SkippedLine> skipped = findTable(start, dialect);
    const bool isBefore = std::ranges::all_of(
        skipped, [&dialect](const SkippedLine &line) { return line.line < dialect.headLine; });
    if (dialect.headLine < 1 || dialect.headRows < 1 || dialect.headRows > 2 || !isBefore
        || !std::ranges::is_sorted(skipped, {}, &SkippedLine::line))
        return u"the table does not begin behind the lines before it"_s;
    return {};
}

} // namespace

QString brokenInvariant(std::string_view bytes, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const CsvDialect detected =
        detectDialect(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (const QString broken = brokenDetection(bytes, detected); !broken.isEmpty())
        return broken;
    for (const CsvEncoding encoding : kCsvEncodings) {
        // Some of those it is not: all of them take long.
        if (encoding != detected.encoding && random() % 3 != 0)
            continue;
        CsvDialect dialect = detected;
        if (encoding != detected.encoding)
            dialect = {.encoding = encoding, .separator = ",;\t|"[random() % 4], .byteOrderMark = 0};
        const std::string text = decoded(bytes, dialect, random, bytes.size() + 1);
        std::string marked = text;
        std::erase(marked, '\xFF');
        if (encoding != CsvEncoding::Utf8 && validUtf8Prefix(marked) != marked.size())
            return u"what was decoded is no UTF-8"_s;
        if (decoded(bytes, dialect, random, 3) != text)
            return u"pieces give another text than the whole, encoding %1"_s.arg(int(encoding));
        const QString broken = brokenReading(text, dialect.separator, random);
        if (!broken.isEmpty())
            return u"%1, encoding %2, separator %3"_s.arg(broken)
                .arg(int(encoding))
                .arg(QLatin1Char(dialect.separator));
    }
    return {};
}

} // namespace tagdesk
