// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvreader.h"

#include "plainrow.h"
#include "separatorline.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

namespace {

/// The bytes that end the run of plain text in an unquoted field.
std::array<bool, 256> stopsFor(char separator)
{
    std::array<bool, 256> stops{};
    for (const char c : {separator, '"', '\r', '\n'})
        stops[static_cast<unsigned char>(c)] = true;
    return stops;
}

} // namespace

CsvReader::CsvReader(
    char separator, RowSink rows, ProblemSink problems, std::int64_t firstLine, bool hasComments)
    : m_separator(separator)
    , m_stops(stopsFor(separator))
    , m_rowSink(std::move(rows))
    , m_problemSink(std::move(problems))
    , m_state(firstLine > 1 ? State::SkipLine : State::FieldStart)
    , m_firstLine(firstLine)
    , m_hasComments(hasComments)
{
}

void CsvReader::feed(std::string_view utf8)
{
    // What was handed over goes; what is left is the row under way.
    m_buffer.erase(0, m_rowBegin);
    m_position -= m_rowBegin;
    m_field.begin -= m_rowBegin;
    for (Field &field : m_fields) {
        field.begin -= m_rowBegin;
        field.end -= m_rowBegin;
    }
    m_rowBegin = 0;
    m_buffer.append(utf8);
    scan();
}

void CsvReader::finish()
{
    if (m_state == State::Quoted)
        report(CsvProblemKind::UnclosedQuote, static_cast<int>(m_fields.size()) + 1);
    if (m_state != State::SkipLine && (m_position > m_rowBegin || !m_fields.empty())) {
        m_isCut = true;
        closeField(m_state == State::QuoteInQuoted ? m_position - 1 : m_position);
        emitRow();
    }
}

void CsvReader::scan()
{
    while (m_position < m_buffer.size()) {
        const char c = m_buffer[m_position];
        if (std::exchange(m_skipLineFeed, false) && c == '\n') {
            m_rowBegin = ++m_position;
            m_field.begin = m_position;
            continue;
        }
        switch (m_state) {
        case State::FieldStart:
            openField();
            break;
        case State::Unquoted:
            scanUnquoted();
            break;
        case State::Quoted:
            scanQuoted();
            break;
        case State::QuoteInQuoted:
            scanBehindQuote(c);
            break;
        case State::SkipLine:
            skipLine();
            break;
        }
    }
}

void CsvReader::openField()
{
    if (m_hasComments && m_fields.empty() && m_buffer[m_position] == '#') {
        m_state = State::SkipLine;
        return;
    }
    if (m_fields.empty() && m_expectedFields > 0) {
        const std::size_t size =
            splitPlainRow(std::string_view(m_buffer).substr(m_position), m_separator, m_views, m_unescaped);
        if (size > 0 && std::cmp_equal(m_views.size(), m_expectedFields)) {
            m_position += size;
            ++m_rows;
            m_rowSink({.line = m_rowLine, .fields = m_views, .missing = 0, .damaged = false});
            return beginRow(m_buffer[m_position]);
        }
    }
    if (m_fields.size() == kFieldsPerRow || m_position - m_rowBegin > kRowLimit)
        return abandonRow(CsvProblemKind::RowTooLong);
    m_quotedCarriageReturn = false;
    m_field = {.begin = m_position, .end = m_position, .hasDoubledQuotes = false};
    if (m_buffer[m_position] == '"') {
        m_field.begin = ++m_position;
        m_state = State::Quoted;
    } else {
        m_state = State::Unquoted;
    }
}

void CsvReader::scanUnquoted()
{
    const char *text = m_buffer.data();
    const std::size_t size = m_buffer.size();
    std::size_t i = m_position;
    while (i < size && !m_stops[static_cast<unsigned char>(text[i])])
        ++i;
    m_position = i;
    if (m_position - m_field.begin > kFieldLimit)
        return abandonRow(CsvProblemKind::FieldTooLong);
    if (i == size)
        return;

    const char c = text[i];
    if (c == m_separator) {
        closeField(i);
        ++m_position;
    } else if (c == '"') {
        report(CsvProblemKind::StrayQuote, static_cast<int>(m_fields.size()) + 1);
        ++m_position;
    } else {
        endRow(i, c);
    }
}

void CsvReader::scanQuoted()
{
    const std::size_t quote = std::min(m_buffer.find('"', m_position), m_buffer.size());
    countLines(std::string_view(m_buffer).substr(m_position, quote - m_position));
    m_position = quote;
    if (m_position - m_field.begin > kFieldLimit)
        return abandonRow(CsvProblemKind::FieldTooLong);
    if (quote < m_buffer.size()) {
        ++m_position;
        m_state = State::QuoteInQuoted;
    }
}

void CsvReader::scanBehindQuote(char c)
{
    const std::size_t quote = m_position - 1;
    if (c == '"') {
        m_field.hasDoubledQuotes = true;
        m_quotedCarriageReturn = false;
        ++m_position;
        m_state = State::Quoted;
    } else if (c == m_separator) {
        closeField(quote);
        ++m_position;
    } else if (c == '\n' || c == '\r') {
        endRow(quote, c);
    } else {
        report(CsvProblemKind::StrayQuote, static_cast<int>(m_fields.size()) + 1);
        m_state = State::Unquoted;
    }
}

void CsvReader::skipLine()
{
    const std::size_t end = std::min(m_buffer.find_first_of("\r\n", m_position), m_buffer.size());
    m_position = end;
    if (end < m_buffer.size())
        beginRow(m_buffer[end]);
    else
        m_rowBegin = m_field.begin = end;
}

void CsvReader::closeField(std::size_t end)
{
    m_field.end = end;
    m_fields.push_back(m_field);
    m_state = State::FieldStart;
    m_field.begin = end + 1;
}

void CsvReader::endRow(std::size_t fieldEnd, char lineEnd)
{
    closeField(fieldEnd);
    emitRow();
    beginRow(lineEnd);
}

/// Steps over the line end at m_position.
void CsvReader::beginRow(char lineEnd)
{
    m_rowBegin = ++m_position;
    m_field.begin = m_position;
    m_skipLineFeed = lineEnd == '\r';
    m_rowLine = ++m_line;
    m_fields.clear();
    m_damaged = false;
    m_state = m_line < m_firstLine ? State::SkipLine : State::FieldStart;
}

void CsvReader::abandonRow(CsvProblemKind kind)
{
    report(kind, static_cast<int>(m_fields.size()) + 1);
    handOver();
    m_fields.clear();
    m_rowBegin = m_field.begin = m_position;
    m_state = State::SkipLine;
}

void CsvReader::emitRow()
{
    const bool blank = m_fields.size() == 1 && m_fields.front().begin == m_fields.front().end;
    if ((blank && m_position <= m_rowBegin) || isSeparatorLine())
        return;

    checkText();
    fitToHeads();
    handOver();
}

/// Spreadsheets leave off separators behind the last value of a row, or write some behind the last column.
void CsvReader::fitToHeads()
{
    const int found = static_cast<int>(m_fields.size());
    if (m_expectedFields < 0)
        m_expectedFields = found;
    const auto isEmpty = [](const Field &field) {
        return field.begin == field.end;
    };
    // What is missing at the end of a file may have been cut off with a part of the last value.
    const bool isShort = found < m_expectedFields;
    if (m_damaged || found == m_expectedFields || (isShort && !m_isCut))
        return;
    const auto surplus = m_fields.begin() + std::min(found, m_expectedFields);
    if (!isShort && std::all_of(surplus, m_fields.end(), isEmpty)) {
        m_fields.erase(surplus, m_fields.end());
        return;
    }
    m_damaged = true;
    m_problemSink({.kind = CsvProblemKind::RaggedRow,
        .line = m_rowLine,
        .column = 0,
        .expected = m_expectedFields,
        .found = found});
}

void CsvReader::handOver()
{
    m_views.clear();
    m_unescapedUsed = 0;
    for (const Field &field : m_fields)
        m_views.push_back(unquoted(field));
    const auto expected = static_cast<std::size_t>(std::max(m_expectedFields, 0));
    const std::size_t missing = !m_damaged && expected > m_views.size() ? expected - m_views.size() : 0;
    m_views.resize(m_views.size() + missing);
    ++m_rows;
    m_rowSink(
        {.line = m_rowLine, .fields = m_views, .missing = static_cast<int>(missing), .damaged = m_damaged});
}

/// Whatever the separator in use is: this line is none of the table's.
bool CsvReader::isSeparatorLine() const
{
    const std::string_view text(m_buffer.data() + m_rowBegin, m_position - m_rowBegin);
    return m_rows == 0 && separatorLine(text).has_value();
}

/// Looks at the whole row first, since hardly any has something to find.
void CsvReader::checkText()
{
    const auto isFine = [this](std::size_t begin, std::size_t end) {
        const std::string_view text(m_buffer.data() + begin, end - begin);
        return QByteArrayView(text).isValidUtf8() && text.find('\0') == std::string_view::npos;
    };
    if (isFine(m_rowBegin, m_position))
        return;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (isFine(m_fields[i].begin, m_fields[i].end))
            continue;
        const std::string_view text(m_buffer.data() + m_fields[i].begin, m_fields[i].end - m_fields[i].begin);
        const bool nul = text.find('\0') != std::string_view::npos;
        report(nul ? CsvProblemKind::NulCharacter : CsvProblemKind::InvalidBytes, static_cast<int>(i) + 1);
        return;
    }
}

/// One problem a row: what comes behind the first is mostly its consequence.
void CsvReader::report(CsvProblemKind kind, int column)
{
    if (std::exchange(m_damaged, true))
        return;
    m_problemSink({.kind = kind, .line = m_rowLine, .column = column, .expected = 0, .found = 0});
}

void CsvReader::countLines(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            m_line += !m_quotedCarriageReturn;
        m_quotedCarriageReturn = text[i] == '\r';
        m_line += m_quotedCarriageReturn;
    }
}

std::string_view CsvReader::unquoted(const Field &field)
{
    const std::string_view text(m_buffer.data() + field.begin, field.end - field.begin);
    if (!field.hasDoubledQuotes)
        return text;
    if (m_unescapedUsed == m_unescaped.size())
        m_unescaped.push_back(std::make_unique<std::string>());
    std::string &plain = *m_unescaped[m_unescapedUsed++];
    plain.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain.push_back(text[i]);
        if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            ++i;
    }
    return plain;
}

} // namespace tagdesk
