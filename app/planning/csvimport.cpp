// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvimport.h"

#include "csvbase.h"
#include "csvplaces.h"
#include "spreadsheetdamage.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tagdesk {

namespace {

constexpr std::uint32_t kNone = 0xffffffffU;

std::string_view trimmedEnds(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

/// What is known of the texts of a file under one set of rules, by TextId: each is looked at once.
class TextFacts
{
public:
    TextFacts(const TagRules &rules, const CsvContent &content, TagPool &pool)
        : m_rules(rules)
        , m_content(content)
        , m_pool(pool)
        , m_facts(content.pool().textCount())
    {
    }

    [[nodiscard]] const TagRules &rules() const { return m_rules; }

    [[nodiscard]] std::string_view text(TextId id) const
    {
        const std::string_view text = m_content.pool().utf8(id);
        return m_rules.trimsEnds ? trimmedEnds(text) : text;
    }

    /// The id in the document's pool, where it has one.
    [[nodiscard]] std::optional<TextId> inDocument(TextId id)
    {
        Fact &fact = m_facts[static_cast<std::size_t>(id)];
        if (!fact.looked) {
            fact.document = m_pool.find(text(id));
            fact.looked = true;
        }
        return fact.document;
    }

    [[nodiscard]] TextId intern(TextId id)
    {
        Fact &fact = m_facts[static_cast<std::size_t>(id)];
        fact.document = m_pool.intern(text(id));
        fact.looked = true;
        return *fact.document;
    }

    [[nodiscard]] bool isGoodKey(TextId id)
    {
        return isGood(m_facts[static_cast<std::size_t>(id)].key, [&] { return keyViolations(id); });
    }
    [[nodiscard]] bool isGoodValue(TextId id)
    {
        return isGood(m_facts[static_cast<std::size_t>(id)].value, [&] { return valueViolations(id); });
    }
    [[nodiscard]] QList<Violation> keyViolations(TextId id) const { return checkKey(m_rules, string(id)); }
    [[nodiscard]] QList<Violation> valueViolations(TextId id) const
    {
        return checkValue(m_rules, string(id));
    }

    [[nodiscard]] QString string(TextId id) const
    {
        const std::string_view utf8 = text(id);
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }

private:
    enum class Verdict : std::uint8_t { Open, Good, Bad };
    struct Fact
    {
        std::optional<TextId> document;
        bool looked = false;
        Verdict key = Verdict::Open;
        Verdict value = Verdict::Open;
    };

    template <typename Check>
    [[nodiscard]] static bool isGood(Verdict &verdict, Check check)
    {
        if (verdict == Verdict::Open)
            verdict = refuses(check()) ? Verdict::Bad : Verdict::Good;
        return verdict == Verdict::Good;
    }

    const TagRules &m_rules;
    const CsvContent &m_content;
    TagPool &m_pool;
    std::vector<Fact> m_facts;
};

/// True when the cell asks for what was there at the time of the export.
bool isUntouched(const TagRef &ref, const TextFacts &facts, const CsvBase &base)
{
    const std::optional<std::string_view> mine =
        ref.isRemoval() ? std::nullopt : std::optional(facts.text(ref.value));
    return base.compare(facts.text(ref.key), mine) == CsvBase::Match::Equal;
}

/// One pass over a file; see matchImport.
class ImportMatcher
{
public:
    ImportMatcher(const CsvContent &content, const ImportTarget &target)
        : m_content(content)
        , m_target(target)
        , m_places(content, target)
        , m_rows(content.size())
        , m_firstOfRow(target.table.size(), kNone)
    {
    }

    [[nodiscard]] ImportReport run();

private:
    using Index = CsvContent::Index;

    struct FileRow
    {
        Row row = kNone;
        Index before = kNone; ///< The row before with the same resource.
        std::size_t delta = std::numeric_limits<std::size_t>::max(); ///< In the report, once built.
        std::uint16_t changes = 0;
        bool bad = false;
    };

    void matchRow(Index index);
    void matchCell(Index index, const TagRef &ref, TextFacts &facts, const std::optional<CsvBase> &base);
    [[nodiscard]] std::optional<TextId> valueNow(const TagRef &ref, TextFacts &facts, Row row) const;
    [[nodiscard]] static bool isSame(const TagRef &ref, TextFacts &facts, std::optional<TextId> now);
    [[nodiscard]] bool isAllowed(Index index, const TagRef &ref, TextFacts &facts);
    [[nodiscard]] bool isOurs(
        Index index, const TagRef &ref, TextFacts &facts, const CsvBase &base, std::optional<TextId> now);
    void pointOutDamage(Index index, const TagRef &ref, TextFacts &facts, std::optional<TextId> now);
    void findContradictions(Index index);
    void buildDelta(Index index);
    void checkQuota();
    void report(Index index, ImportReason reason, std::optional<TextId> key = std::nullopt);
    void reject(Index index);
    [[nodiscard]] TextFacts &facts(Row row);
    [[nodiscard]] std::optional<CsvBase> base(Index index) const;

    const CsvContent &m_content;
    const ImportTarget &m_target;
    CsvPlaces m_places;
    ImportReport m_report;
    std::vector<FileRow> m_rows;
    std::vector<Index> m_firstOfRow; // the latest row of the file that names a resource
    std::vector<TagRef> m_refs;
    std::vector<TextFacts *> m_factsOfCollection;
    std::unordered_map<const TagRules *, std::unique_ptr<TextFacts>> m_facts;
};

ImportReport ImportMatcher::run()
{
    const auto rows = static_cast<Index>(m_content.size());
    for (Index index = 0; index < rows; ++index)
        matchRow(index);

    for (Index index = 0; index < rows; ++index) {
        if (!m_rows[index].bad && m_rows[index].changes > 0)
            buildDelta(index);
    }
    checkQuota();

    ImportCounts &counts = m_report.counts;
    for (const CsvProblem &problem : m_content.problems()) {
        m_report.problems.push_back({.reason = ImportReason::Form,
            .line = problem.line,
            .column = problem.column,
            .form = problem,
            .violation = {},
            .otherLine = 0});
        ++counts.errors;
        ++counts.badRows;
    }
    for (const FileRow &row : m_rows) {
        counts.badRows += row.bad;
        counts.goodRows += !row.bad && row.changes > 0;
    }
    counts.rows = m_rows.size() + m_content.problems().size();
    counts.blank = m_content.blankCells();
    std::ranges::stable_sort(m_report.problems, {}, &ImportProblem::line);
    m_report.toLoad = m_places.toLoad();
    return std::move(m_report);
}

void ImportMatcher::matchRow(Index index)
{
    const std::span<const TagRef> refs = m_content.wanted(index);
    // A row that asks for nothing cannot be wrong.
    if (refs.empty())
        return;
    const std::string_view id = trimmedEnds(m_content.id(index));
    const CsvPlaces::Found found = id.empty() ? CsvPlaces::Found{.row = {}, .reason = ImportReason::NoId}
                                              : m_places.find(m_content.place(index), id);
    const bool notRead = found.row && m_target.table.knowledge(*found.row) != TagKnowledge::Read;
    if (!found.row || notRead) {
        report(index, notRead ? ImportReason::TagsNotRead : found.reason);
        m_rows[index].bad = true;
        m_report.counts.errors += refs.size();
        return;
    }
    m_rows[index].row = *found.row;
    const std::optional<CsvBase> exported = base(index);
    TextFacts &known = facts(*found.row);
    for (const TagRef &ref : refs)
        matchCell(index, ref, known, exported);
    m_rows[index].before = std::exchange(m_firstOfRow[*found.row], index);
    if (m_rows[index].before != kNone)
        findContradictions(index);
}

void ImportMatcher::matchCell(
    Index index, const TagRef &ref, TextFacts &facts, const std::optional<CsvBase> &base)
{
    const std::optional<TextId> now = valueNow(ref, facts, m_rows[index].row);
    if (isSame(ref, facts, now)) {
        ++m_report.counts.same;
        return;
    }
    if (base && !isOurs(index, ref, facts, *base, now))
        return;
    if (!isAllowed(index, ref, facts))
        return;
    pointOutDamage(index, ref, facts, now);
    if (m_rows[index].bad) {
        ++m_report.counts.errors;
        return;
    }
    ++m_rows[index].changes;
    ++m_report.counts.changes;
}

/// The value that the resource will have with the edits staged now.
std::optional<TextId> ImportMatcher::valueNow(const TagRef &ref, TextFacts &facts, Row row) const
{
    const std::optional<TextId> key = facts.inDocument(ref.key);
    if (!key)
        return std::nullopt;
    return m_target.pool.value(m_target.changes.wanted(m_target.table, m_target.pool, row), *key);
}

bool ImportMatcher::isSame(const TagRef &ref, TextFacts &facts, std::optional<TextId> now)
{
    return ref.isRemoval() ? !now : now && facts.inDocument(ref.value) == now;
}

/// False when the cell stays as it was exported, or when somebody else changed the value meanwhile.
bool ImportMatcher::isOurs(
    Index index, const TagRef &ref, TextFacts &facts, const CsvBase &base, std::optional<TextId> now)
{
    if (isUntouched(ref, facts, base)) {
        ++m_report.counts.untouched;
        return false;
    }
    const std::optional<std::string_view> theirs =
        now ? std::optional(m_target.pool.utf8(*now)) : std::nullopt;
    if (base.compare(facts.text(ref.key), theirs) != CsvBase::Match::Different)
        return true;
    report(index, ImportReason::ChangedMeanwhile, ref.key);
    ++m_report.counts.errors;
    reject(index);
    return false;
}

bool ImportMatcher::isAllowed(Index index, const TagRef &ref, TextFacts &facts)
{
    const bool goodKey = ref.isRemoval()
        ? !isReserved(facts.rules(), {.key = facts.string(ref.key), .value = {}})
        : facts.isGoodKey(ref.key);
    if (goodKey && (ref.isRemoval() || facts.isGoodValue(ref.value)))
        return true;

    Violation violation;
    if (!ref.isRemoval())
        violation = goodKey ? facts.valueViolations(ref.value).first() : facts.keyViolations(ref.key).first();
    const bool reserved = ref.isRemoval() || violation.rule == Rule::ReservedPrefix;
    report(index, reserved ? ImportReason::Reserved : ImportReason::RuleBroken, ref.key);
    m_report.problems.back().violation = violation;
    ++m_report.counts.errors;
    reject(index);
    return false;
}

void ImportMatcher::pointOutDamage(
    Index index, const TagRef &ref, TextFacts &facts, std::optional<TextId> now)
{
    if (ref.isRemoval())
        return;
    const std::string_view current = now ? m_target.pool.utf8(*now) : std::string_view();
    switch (findDamage(facts.text(ref.value), current)) {
    case SpreadsheetDamage::None:
        return;
    case SpreadsheetDamage::ScientificNumber:
        return report(index, ImportReason::ScientificNumber, ref.key);
    case SpreadsheetDamage::LostZeros:
        return report(index, ImportReason::LostZeros, ref.key);
    case SpreadsheetDamage::RewrittenDate:
        return report(index, ImportReason::RewrittenDate, ref.key);
    }
}

/// Compares with every row before that names the same resource; equal asks are no contradiction.
void ImportMatcher::findContradictions(Index index)
{
    for (Index before = m_rows[index].before; before != kNone; before = m_rows[before].before) {
        const std::span<const TagRef> others = m_content.wanted(before);
        for (const TagRef &ref : m_content.wanted(index)) {
            const auto other = std::ranges::lower_bound(others, ref.key, {}, &TagRef::key);
            if (other == others.end() || other->key != ref.key || other->value == ref.value)
                continue;
            for (const auto &[here, there] : {std::pair(index, before), std::pair(before, index)}) {
                report(here, ImportReason::Contradiction, ref.key);
                m_report.problems.back().otherLine = m_content.line(there);
                reject(here);
            }
        }
    }
}

void ImportMatcher::buildDelta(Index index)
{
    const Row row = m_rows[index].row;
    const TagSet staged = m_target.changes.delta(row);
    TextFacts &known = facts(row);
    const std::optional<CsvBase> exported = base(index);
    m_refs.clear();
    for (const TagRef &ref : m_content.wanted(index)) {
        if (isSame(ref, known, valueNow(ref, known, row)) || (exported && isUntouched(ref, known, *exported)))
            continue;
        m_refs.push_back({known.intern(ref.key), ref.isRemoval() ? kRemoved : known.intern(ref.value)});
    }
    TagPool &pool = m_target.pool;
    // As a rule the resource stands in one row and has no edit: then these refs are the delta.
    if (m_rows[index].before == kNone && staged.isEmpty()) {
        m_rows[index].delta = m_report.deltas.size();
        m_report.deltas.emplace_back(row, pool.intern(m_refs));
        return;
    }
    std::size_t at = m_report.deltas.size();
    for (Index before = m_rows[index].before; before != kNone; before = m_rows[before].before)
        at = std::min(at, m_rows[before].delta);
    if (at == m_report.deltas.size())
        m_report.deltas.emplace_back(row, staged);
    TagSet &delta = m_report.deltas[at].second;
    for (const TagRef &ref : m_refs)
        delta = pool.with(delta, ref);
    delta = pool.normalised(delta, m_target.table.tags(row));
    m_rows[index].delta = at;
}

void ImportMatcher::checkQuota()
{
    const auto isOver = [this](const std::pair<Row, TagSet> &change) {
        const auto [row, delta] = change;
        TagPool &pool = m_target.pool;
        const TagSet before = m_target.changes.wanted(m_target.table, pool, row);
        const std::size_t tags = pool.refs(pool.apply(m_target.table.tags(row), delta)).size();
        const auto limit = static_cast<std::size_t>(facts(row).rules().tagsPerResource);
        if (tags <= limit || tags <= pool.refs(before).size())
            return false;
        for (Index index = m_firstOfRow[row]; index != kNone; index = m_rows[index].before) {
            if (m_rows[index].bad || m_rows[index].changes == 0)
                continue;
            report(index, ImportReason::OverQuota);
            m_report.problems.back().violation = {.part = TagPart::Set,
                .rule = Rule::TooManyTags,
                .position = -1,
                .limit = static_cast<int>(limit),
                .actual = static_cast<int>(tags),
                .text = {}};
            reject(index);
        }
        return true;
    };
    std::erase_if(m_report.deltas, isOver);
}

void ImportMatcher::report(Index index, ImportReason reason, std::optional<TextId> key)
{
    m_report.problems.push_back({.reason = reason,
        .line = m_content.line(index),
        .column = m_content.column(key),
        .form = {},
        .violation = {},
        .otherLine = 0});
}

/// A row with an error changes nothing: what it would have changed counts as errors.
void ImportMatcher::reject(Index index)
{
    FileRow &row = m_rows[index];
    row.bad = true;
    m_report.counts.changes -= row.changes;
    m_report.counts.errors += row.changes;
    row.changes = 0;
}

std::optional<CsvBase> ImportMatcher::base(Index index) const
{
    const std::string_view text = m_content.base(index);
    return text.empty() ? std::nullopt : CsvBase::parse(text);
}

TextFacts &ImportMatcher::facts(Row row)
{
    const std::uint16_t collection = m_target.table.collectionIndex(row);
    if (collection >= m_factsOfCollection.size())
        m_factsOfCollection.resize(collection + std::size_t{1});
    TextFacts *&cached = m_factsOfCollection[collection];
    if (cached == nullptr) {
        const TagRules &rules = m_target.rules(m_target.table.collection(row));
        std::unique_ptr<TextFacts> &made = m_facts[&rules];
        if (!made)
            made = std::make_unique<TextFacts>(rules, m_content, m_target.pool);
        cached = made.get();
    }
    return *cached;
}

} // namespace

ImportReport matchImport(const CsvContent &content, const ImportTarget &target)
{
    return ImportMatcher(content, target).run();
}

} // namespace tagdesk
