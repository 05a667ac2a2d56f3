// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcleaner.h"

#include "keyclashes.h"
#include "tagrules.h"

#include <algorithm>

namespace tagdesk {

namespace {

bool fillsIn(CleanupAct act)
{
    return act == CleanupAct::Template || act == CleanupAct::CopyKey;
}

bool removes(CleanupAct act)
{
    return act == CleanupAct::Remove || act == CleanupAct::Keep;
}

} // namespace

TagCleaner::Step::Step(const CleanupStep &step, TagPool &pool)
    : is(step)
    , rewrite(step)
{
    for (const QString &key : step.keys)
        keys.push_back(pool.intern(key));
    if (step.act == CleanupAct::Template)
        pattern = RowTemplate(step.text);
    else if (step.act == CleanupAct::CopyKey)
        pattern = RowTemplate::ofKey(step.text);
}

/// The steps on one set of tags.
class TagCleaner::Run
{
public:
    Run(const TagCleaner &cleaner, const TagRules &rules, std::optional<Row> row)
        : m_cleaner(cleaner)
        , m_pool(cleaner.m_input.pool)
        , m_rules(rules)
        , m_row(row)
    {
    }

    CleanedSet run(TagSet tags);

private:
    void begin(TagSet tags);
    void doStep(Step &step);
    void rewriteValues(Step &step);
    void rename(Step &step);
    void renameTo(const Step &step, TextId to, const std::vector<std::size_t> &movers);
    void fillIn(const Step &step);
    void remove(Step &step);
    [[nodiscard]] std::optional<QString> textOf(RowTemplate::Word word, const QString &key, TextId target);
    [[nodiscard]] TextId rewritten(Step &step, TextId text);
    [[nodiscard]] bool matches(Step &step, TextId text) const;
    [[nodiscard]] TextId kept(TextId text);
    [[nodiscard]] bool isMeant(const Step &step, TextId key) const;
    [[nodiscard]] WorkedTag *find(TextId key);
    [[nodiscard]] std::uint32_t groupOf(TextId key);
    void unite(TextId one, TextId other);
    void finish(TagSet tags);

    const TagCleaner &m_cleaner;
    TagPool &m_pool;
    const TagRules &m_rules;
    std::optional<Row> m_row;
    std::vector<WorkedTag> m_work; // those that were there first, in their order
    std::vector<std::pair<TextId, std::uint32_t>> m_groups; // by key
    std::uint32_t m_nextGroup = 0;
    CleanedSet m_result;
};

void TagCleaner::Run::begin(TagSet tags)
{
    for (const TagRef &ref : m_pool.refs(tags))
        m_work.push_back({.key = ref.key, .value = ref.value, .origin = ref});
}

WorkedTag *TagCleaner::Run::find(TextId key)
{
    const auto found =
        std::ranges::find_if(m_work, [key](const WorkedTag &tag) { return tag.isThere() && tag.key == key; });
    return found == m_work.end() ? nullptr : &*found;
}

std::uint32_t TagCleaner::Run::groupOf(TextId key)
{
    const auto known = std::ranges::find(m_groups, key, &std::pair<TextId, std::uint32_t>::first);
    if (known != m_groups.end())
        return known->second;
    m_groups.emplace_back(key, m_nextGroup);
    return m_nextGroup++;
}

void TagCleaner::Run::unite(TextId one, TextId other)
{
    const std::uint32_t stays = groupOf(one);
    const std::uint32_t goes = groupOf(other);
    for (auto &[key, group] : m_groups) {
        if (group == goes)
            group = stays;
    }
}

bool TagCleaner::Run::isMeant(const Step &step, TextId key) const
{
    return step.keys.empty() || std::ranges::find(step.keys, key) != step.keys.end();
}

/// In the form that the cloud keeps, so that a blank at an end makes no change of its own.
TextId TagCleaner::Run::kept(TextId text)
{
    const std::string_view utf8 = m_pool.utf8(text);
    if (!m_rules.trimsEnds || utf8.empty() || (utf8.front() != ' ' && utf8.back() != ' '))
        return text;
    return m_pool.intern(normalised(m_rules, m_pool.text(text)));
}

TextId TagCleaner::Run::rewritten(Step &step, TextId text)
{
    const auto [known, isNew] = step.rewritten.try_emplace(text, text);
    if (isNew) {
        const QString before = m_pool.text(text);
        const QString after = step.rewrite.rewritten(before);
        if (after != before)
            known->second = m_pool.intern(after);
    }
    return known->second == text ? text : kept(known->second);
}

bool TagCleaner::Run::matches(Step &step, TextId text) const
{
    const auto [known, isNew] = step.matched.try_emplace(text, false);
    if (isNew)
        known->second = step.rewrite.matches(m_pool.text(text));
    return known->second;
}

void TagCleaner::Run::rewriteValues(Step &step)
{
    for (WorkedTag &tag : m_work) {
        if (tag.isThere() && isMeant(step, tag.key))
            tag.value = rewritten(step, tag.value);
    }
}

void TagCleaner::Run::rename(Step &step)
{
    std::vector<std::pair<TextId, std::vector<std::size_t>>> targets; // in the order of the tags
    for (std::size_t place = 0; place < m_work.size(); ++place) {
        const WorkedTag &tag = m_work[place];
        if (!tag.isThere() || !isMeant(step, tag.key))
            continue;
        const TextId to = rewritten(step, tag.key);
        if (to == tag.key)
            continue;
        const auto known =
            std::ranges::find_if(targets, [to](const auto &target) { return target.first == to; });
        if (known == targets.end())
            targets.push_back({to, {place}});
        else
            known->second.push_back(place);
    }
    // One that goes elsewhere is in nobody's way.
    for (const auto &[to, movers] : targets) {
        for (const std::size_t mover : movers)
            m_work[mover].isMoving = true;
    }
    for (const auto &[to, movers] : targets)
        renameTo(step, to, movers);
    for (WorkedTag &tag : m_work)
        tag.isMoving = false;
}

void TagCleaner::Run::renameTo(const Step &step, TextId to, const std::vector<std::size_t> &movers)
{
    std::vector<WorkedTag *> candidates;
    const auto existing = std::ranges::find_if(
        m_work, [to](const WorkedTag &tag) { return tag.isThere() && !tag.isMoving && tag.key == to; });
    const bool hasExisting = existing != m_work.end();
    if (hasExisting)
        candidates.push_back(&*existing);
    for (const std::size_t mover : movers)
        candidates.push_back(&m_work[mover]);
    const ClashVerdict verdict = winnerOf(
        candidates, hasExisting, step.is, {.pool = m_pool, .writtenAt = m_cleaner.m_writtenAt, .row = m_row});
    m_result.needsRow = m_result.needsRow || verdict.needsRow;
    for (const std::size_t mover : movers)
        unite(to, m_work[mover].key);
    if (verdict.winner == nullptr) {
        const std::vector<TextId> rivals = rivalsOf(candidates, m_pool);
        for (const std::size_t mover : movers) {
            const WorkedTag &tag = m_work[mover];
            if (tag.origin)
                m_result.moves.push_back(
                    {.from = tag.origin, .to = {to, tag.value}, .isClash = true, .rivals = rivals});
        }
        return;
    }
    // The tag that is there stays itself, with the value of the winner.
    WorkedTag *stays = hasExisting ? &*existing : verdict.winner;
    stays->value = verdict.winner->value;
    stays->key = to;
    for (WorkedTag *candidate : candidates) {
        if (candidate != stays)
            candidate->goInto(to);
    }
}

std::optional<QString> TagCleaner::Run::textOf(RowTemplate::Word word, const QString &key, TextId target)
{
    using Word = RowTemplate::Word;
    if (word == Word::Key)
        return m_pool.text(target);
    if (word == Word::Tag || word == Word::Value) {
        const std::optional<TextId> named = word == Word::Tag ? m_pool.find(key) : target;
        const WorkedTag *tag = named ? find(*named) : nullptr;
        return tag == nullptr ? std::nullopt : std::optional(m_pool.text(tag->value));
    }
    if (!m_row) {
        m_result.needsRow = true;
        return std::nullopt;
    }
    const QString text = rowText(m_cleaner.m_input.table, *m_row, word);
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

void TagCleaner::Run::fillIn(const Step &step)
{
    using Where = CleanupStep::Where;
    for (const TextId named : step.keys) {
        const TextId key = kept(named);
        WorkedTag *tag = find(key);
        if ((tag == nullptr && step.is.where == Where::Present)
            || (tag != nullptr && step.is.where == Where::Absent))
            continue;
        const std::optional<QString> text = step.pattern.filled(
            [&](RowTemplate::Word word, const QString &other) { return textOf(word, other, key); });
        if (!text)
            continue;
        const TextId value = kept(m_pool.intern(*text));
        if (tag != nullptr)
            tag->value = value;
        else
            m_work.push_back({.key = key, .value = value, .origin = std::nullopt});
    }
}

void TagCleaner::Run::remove(Step &step)
{
    const bool isOfKeys = step.is.part == CleanupStep::Part::Keys;
    for (WorkedTag &tag : m_work) {
        if (!tag.isThere() || !isMeant(step, tag.key))
            continue;
        if (matches(step, isOfKeys ? tag.key : tag.value) == (step.is.act == CleanupAct::Remove))
            tag.goInto(std::nullopt);
    }
}

void TagCleaner::Run::doStep(Step &step)
{
    if (fillsIn(step.is.act))
        fillIn(step);
    else if (removes(step.is.act))
        remove(step);
    else if (step.is.part == CleanupStep::Part::Keys)
        rename(step);
    else
        rewriteValues(step);
}

void TagCleaner::Run::finish(TagSet tags)
{
    for (const WorkedTag &tag : m_work) {
        if (!tag.isThere() || tag.origin == TagRef{tag.key, tag.value})
            continue;
        m_result.moves.push_back({.from = tag.origin, .to = {tag.key, tag.value}});
        m_result.cells.push_back({.key = tag.key, .value = tag.value});
    }
    for (const WorkedTag &tag : m_work) {
        if (tag.isThere() || !tag.origin)
            continue;
        const WorkedTag *into = tag.into ? find(*tag.into) : nullptr;
        m_result.moves.push_back({.from = tag.origin,
            .to = into == nullptr ? TagRef{tag.origin->key, kRemoved} : TagRef{into->key, into->value}});
    }
    // What only moved within the set is not a cell that changes.
    std::erase_if(
        m_result.cells, [&](const CleanedCell &cell) { return m_pool.value(tags, cell.key) == cell.value; });
    for (const TagRef &ref : m_pool.refs(tags)) {
        if (find(ref.key) == nullptr)
            m_result.cells.push_back({.key = ref.key, .value = kRemoved});
    }
    for (CleanedCell &cell : m_result.cells)
        cell.group = groupOf(cell.key);
    for (TagMove &move : m_result.moves)
        move.group = groupOf(move.to.key);
}

CleanedSet TagCleaner::Run::run(TagSet tags)
{
    begin(tags);
    for (Step &step : m_cleaner.m_steps)
        doStep(step);
    finish(tags);
    return std::move(m_result);
}

TagCleaner::TagCleaner(const CleanupSteps &steps, const EditInput &input, WrittenAt writtenAt)
    : m_input(input)
    , m_writtenAt(std::move(writtenAt))
{
    for (const CleanupStep &step : steps) {
        if (checkStep(step).flaw == CleanupFlaw::None)
            m_steps.emplace_back(step, input.pool);
    }
}

CleanedSet TagCleaner::clean(TagSet tags, const TagRules &rules, std::optional<Row> row) const
{
    return Run(*this, rules, row).run(tags);
}

bool TagCleaner::hasGivenUp() const
{
    return std::ranges::any_of(m_steps, [](const Step &step) { return step.rewrite.hasGivenUp(); });
}

} // namespace tagdesk
