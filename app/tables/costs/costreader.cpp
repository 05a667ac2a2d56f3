// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costreader.h"

#include "celltags.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// So much of a cell is kept to be shown.
constexpr std::size_t kShownBytes = 80;
/// Distinct cells of tags that are known again without reading them.
constexpr std::size_t kKnownTags = 1u << 16;
/// "2026-11-01".
constexpr std::size_t kDayLength = 10;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

char lowerCase(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSameWord(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lowerCase, lowerCase);
}

/// Begins with a day in ISO 8601, so that the order of texts is that of time.
bool isMoment(std::string_view text)
{
    if (text.size() < kDayLength)
        return false;
    for (std::size_t i = 0; i < kDayLength; ++i) {
        const bool isDash = i == 4 || i == 7;
        if (isDash ? text[i] != '-' : (text[i] < '0' || text[i] > '9'))
            return false;
    }
    return true;
}

/// The start of a text, cut between two characters.
std::string shownStart(std::string_view text)
{
    if (text.size() <= kShownBytes)
        return std::string(text);
    std::size_t size = kShownBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U)
        --size;
    return std::string(text.substr(0, size)) + "…";
}

} // namespace

CostReader::CostReader(CostTable &costs, CostFacts &facts, const CostChoice &choice, std::size_t file)
    : m_costs(costs)
    , m_facts(facts)
    , m_choice(choice)
    , m_file(file)
{
}

void CostReader::take(const CsvRow &row)
{
    if (m_fault)
        return;
    if (!m_hasHeads)
        return takeHeads(row);
    ++m_facts.lines;
    // What is wrong with it was told before.
    if (!row.damaged)
        takeLine(row);
}

/// A problem comes before its row. Of the heads those count that are found.
void CostReader::take(const CsvProblem &problem)
{
    if (m_fault || !m_hasHeads)
        return;
    ++m_facts.notTaken;
    note({.kind = CostLineFault::Kind::Form, .form = problem.kind, .line = problem.line});
}

void CostReader::takeHeads(const CsvRow &row)
{
    m_hasHeads = true;
    const std::string cost = costColumnName(m_choice.column).toString().toStdString();
    m_cost = columnOf(row, cost);
    m_id = columnOf(row, "ResourceId");
    m_currency = columnOf(row, "BillingCurrency");
    m_service = columnOf(row, "ServiceName");
    m_begin = columnOf(row, "ChargePeriodStart");
    m_end = columnOf(row, "ChargePeriodEnd");
    m_tags = m_choice.takesTags ? columnOf(row, "Tags") : -1;
    if (m_fault)
        return;
    const auto demand = [this](int column, std::string_view head) {
        if (column < 0 && !m_fault)
            m_fault = CostFileFault{.kind = CostFileFault::Kind::ColumnMissing,
                .column = QString::fromLatin1(head.data(), static_cast<qsizetype>(head.size()))};
    };
    demand(m_id, "ResourceId");
    demand(m_cost, cost);
    demand(m_currency, "BillingCurrency");
    if (m_choice.takesTags)
        demand(m_tags, "Tags");
    m_needed = std::max({m_id, m_cost, m_currency, m_tags}) + 1;
}

/// -1: there is none.
int CostReader::columnOf(const CsvRow &row, std::string_view head)
{
    int found = -1;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        if (!isSameWord(trimmed(row.fields[i]), head))
            continue;
        if (found >= 0)
            m_fault = CostFileFault{.kind = CostFileFault::Kind::ColumnTwice,
                .column = QString::fromLatin1(head.data(), static_cast<qsizetype>(head.size()))};
        found = static_cast<int>(i);
    }
    return found;
}

void CostReader::takeLine(const CsvRow &row)
{
    if (static_cast<int>(row.fields.size()) - row.missing < m_needed) {
        ++m_facts.notTaken;
        return note({.kind = CostLineFault::Kind::CutShort, .line = row.line});
    }
    const std::string_view cost = cell(row, m_cost);
    CostAmount::Reading read;
    if (cost.empty()) {
        ++m_facts.blankCosts;
    } else if (const auto number = CostAmount::read(cost)) {
        read = *number;
    } else {
        ++m_facts.notTaken;
        return note({.kind = CostLineFault::Kind::NoNumber, .line = row.line, .cell = shownStart(cost)});
    }
    const std::string_view currency = cell(row, m_currency);
    if (currency.empty()) {
        if (read.amount.isZero())
            return takePeriod(row);
        ++m_facts.notTaken;
        return note({.kind = CostLineFault::Kind::NoCurrency, .line = row.line});
    }
    std::optional<TagSet> tags = TagSet{};
    if (m_tags >= 0) {
        tags = tagsOf(cell(row, m_tags));
        if (!tags) {
            ++m_facts.unreadableTags;
            note({.kind = CostLineFault::Kind::UnreadableTags,
                .line = row.line,
                .cell = shownStart(cell(row, m_tags))});
        }
    }
    endWith(m_costs.add({.resourceId = cell(row, m_id),
        .currency = currency,
        .service = cell(row, m_service),
        .tags = tags,
        .amount = read.amount}));
    m_facts.roundedCosts += read.isRounded;
    takePeriod(row);
}

void CostReader::finish()
{
    if (!m_fault && !m_hasHeads)
        m_fault = CostFileFault{.kind = CostFileFault::Kind::Empty};
    if (!m_fault)
        endWith(m_costs.finish());
}

void CostReader::endWith(const std::optional<CostTable::Trouble> &trouble)
{
    if (trouble)
        m_fault = CostFileFault{.kind = CostFileFault::Kind::TooLarge, .trouble = *trouble};
}

/// What programs write where there is nothing is nothing.
std::string_view CostReader::cell(const CsvRow &row, int column) const
{
    if (column < 0 || static_cast<std::size_t>(column) >= row.fields.size())
        return {};
    const std::string_view text = trimmed(row.fields[static_cast<std::size_t>(column)]);
    return text == "NULL" || text == "null" ? std::string_view() : text;
}

void CostReader::takePeriod(const CsvRow &row)
{
    const std::string_view begin = cell(row, m_begin);
    if (begin != m_facts.begin && isMoment(begin) && (m_facts.begin.empty() || begin < m_facts.begin))
        m_facts.begin = begin;
    const std::string_view end = cell(row, m_end);
    if (end != m_facts.end && isMoment(end) && (m_facts.end.empty() || end > m_facts.end))
        m_facts.end = end;
}

std::optional<TagSet> CostReader::tagsOf(std::string_view cell)
{
    if (cell.empty())
        return TagSet{};
    std::string text(cell);
    if (const auto known = m_tagSets.find(text); known != m_tagSets.end())
        return known->second;
    std::optional<TagSet> set;
    // Only the form that FOCUS has: other lists of tags may be read in more than one way.
    const std::optional<TagTexts> tags = cell.front() == '{' ? readTagList(cell) : std::nullopt;
    if (tags) {
        std::vector<TagRef> refs;
        for (const auto &[key, value] : *tags)
            refs.push_back({m_costs.pool().intern(std::string_view(key)),
                m_costs.pool().intern(std::string_view(value))});
        set = m_costs.pool().intern(refs);
    }
    if (m_tagSets.size() == kKnownTags)
        m_tagSets.clear();
    m_tagSets.emplace(std::move(text), set);
    return set;
}

void CostReader::note(CostLineFault fault)
{
    fault.file = m_file;
    if (m_facts.faults.size() < CostFacts::kNamedFaults)
        m_facts.faults.push_back(std::move(fault));
}

} // namespace tagdesk
