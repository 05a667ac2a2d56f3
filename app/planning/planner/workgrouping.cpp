// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workgrouping.h"

#include "keygroup.h"

#include <algorithm>
#include <set>

namespace tagdesk {

namespace {

/// Some tags on the rows of some parts.
struct Block
{
    std::vector<TagRef> tags;
    std::vector<std::uint32_t> parts;
};

/// One way to cut the work.
struct Grouping
{
    std::vector<Block> blocks;
    std::uint64_t cost = 0;
};

/// One tag of one part.
struct Occurrence
{
    TagRef tag;
    std::uint32_t part = 0;
};

bool tagLess(const TagRef &a, const TagRef &b)
{
    return a.key != b.key ? a.key < b.key : a.value < b.value;
}

std::vector<Occurrence> occurrences(const std::vector<Batch> &parts, const TagPool &pool)
{
    std::vector<Occurrence> result;
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        for (const TagRef &tag : pool.refs(parts[part].tags))
            result.push_back({tag, part});
    }
    std::ranges::stable_sort(
        result, [](const Occurrence &a, const Occurrence &b) { return tagLess(a.tag, b.tag); });
    return result;
}

std::uint64_t costOf(const Block &block, const std::vector<Batch> &parts, const Limits &limits)
{
    std::size_t rows = 0;
    for (const std::uint32_t part : block.parts)
        rows += parts[part].rows.size();
    return workCost(rows, block.tags.size(), limits);
}

std::uint64_t costOf(const std::vector<Batch> &parts, const Limits &limits, const TagPool &pool)
{
    std::uint64_t cost = 0;
    for (const Batch &part : parts)
        cost += workCost(part.rows.size(), pool.refs(part.tags).size(), limits);
    return cost;
}

Grouping finished(std::vector<Block> blocks, const std::vector<Batch> &parts, const Limits &limits)
{
    Grouping cut{std::move(blocks), 0};
    for (const Block &block : cut.blocks)
        cut.cost += costOf(block, parts, limits);
    return cut;
}

/// Tags on exactly the same parts together.
Grouping cutByOccurrence(
    const std::vector<Batch> &parts, const std::vector<Occurrence> &sorted, const Limits &limits)
{
    std::vector<Block> blocks;
    for (const Occurrence &occurrence : sorted) {
        if (blocks.empty() || blocks.back().tags.front() != occurrence.tag)
            blocks.push_back({{occurrence.tag}, {}});
        blocks.back().parts.push_back(occurrence.part);
    }
    std::ranges::stable_sort(blocks, [](const Block &a, const Block &b) { return a.parts < b.parts; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (kept > 0 && blocks[kept - 1].parts == blocks[i].parts)
            blocks[kept - 1].tags.push_back(blocks[i].tags.front());
        else if (kept++ != i)
            blocks[kept - 1] = std::move(blocks[i]);
    }
    blocks.resize(kept);
    return finished(std::move(blocks), parts, limits);
}

/// Keys put together, two at a time, while that saves most.
Grouping cutByKeys(const std::vector<Batch> &parts, const std::vector<Occurrence> &sorted,
    const Limits &limits, const TagPool &pool)
{
    std::vector<std::size_t> rows(parts.size());
    std::ranges::transform(parts, rows.begin(), [](const Batch &part) { return part.rows.size(); });
    std::vector<KeyGroup> keyBlocks;
    for (auto from = sorted.begin(); from != sorted.end();) {
        const auto to = std::find_if(
            from, sorted.end(), [&](const Occurrence &other) { return other.tag.key != from->tag.key; });
        KeyGroup block(from->tag.key);
        for (; from != to; ++from)
            block.add(from->part, from->tag.value);
        block.finish(rows, limits);
        keyBlocks.push_back(std::move(block));
    }
    mergeWhileCheaper(keyBlocks, rows, limits);

    std::vector<Block> blocks;
    for (const KeyGroup &keyBlock : keyBlocks) {
        for (const std::vector<std::uint32_t> &labelled : keyBlock.partsByLabel()) {
            Block block{{}, labelled};
            for (const TagRef &tag : pool.refs(parts[labelled.front()].tags)) {
                if (keyBlock.holds(tag.key))
                    block.tags.push_back(tag);
            }
            blocks.push_back(std::move(block));
        }
    }
    return finished(std::move(blocks), parts, limits);
}

std::vector<Batch> carriedOut(const Grouping &cut, const std::vector<Batch> &parts, TagPool &pool)
{
    std::vector<Batch> result;
    result.reserve(cut.blocks.size());
    for (const Block &block : cut.blocks) {
        Batch work{pool.intern(block.tags), {}};
        for (const std::uint32_t part : block.parts)
            work.rows.insert(work.rows.end(), parts[part].rows.begin(), parts[part].rows.end());
        std::ranges::sort(work.rows);
        result.push_back(std::move(work));
    }
    return result;
}

} // namespace

std::size_t requestCount(std::size_t rows, std::size_t tags, const Limits &limits)
{
    const auto perRequest = static_cast<std::size_t>(std::max(1, limits.resourcesPerRequest));
    const std::size_t tagsPerRequest = limits.tagsPerRequest > 0
        ? static_cast<std::size_t>(limits.tagsPerRequest)
        : std::max<std::size_t>(1, tags);
    return ((rows + perRequest - 1) / perRequest) * ((tags + tagsPerRequest - 1) / tagsPerRequest);
}

std::uint64_t workCost(std::size_t rows, std::size_t tags, const Limits &limits)
{
    const auto perRequest = static_cast<std::uint64_t>(std::max(1, limits.resourcesPerRequest));
    const std::uint64_t batches = (rows + perRequest - 1) / perRequest;
    return requestCount(rows, tags, limits) * perRequest + batches * tags * 2;
}

Rows takeLonelyRows(std::vector<Batch> &parts, const Limits &limits, const TagPool &pool)
{
    std::set<Row> lonely;
    // A row that leaves one part leaves all, which may leave another row alone.
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const Batch &part : parts) {
            if (part.rows.size() == 1)
                isMore = lonely.insert(part.rows.front()).second || isMore;
        }
        for (Batch &part : parts)
            std::erase_if(part.rows, [&lonely](Row row) { return lonely.contains(row); });
        std::erase_if(parts, [](const Batch &part) { return part.rows.empty(); });
    }
    std::size_t requests = 0;
    std::set<Row> rest;
    for (const Batch &part : parts) {
        requests += requestCount(part.rows.size(), pool.refs(part.tags).size(), limits);
        rest.insert(part.rows.begin(), part.rows.end());
    }
    if (requests >= rest.size()) {
        lonely.merge(rest);
        parts.clear();
    }
    return {lonely.begin(), lonely.end()};
}

std::vector<Batch> grouped(std::vector<Batch> parts, const Limits &limits, TagPool &pool)
{
    // With one resource a request, cutting a row's tags apart can only add requests.
    if (limits.resourcesPerRequest <= 1 || parts.size() <= 1)
        return parts;
    const std::vector<Occurrence> sorted = occurrences(parts, pool);
    const Grouping byOccurrence = cutByOccurrence(parts, sorted, limits);
    const Grouping byKeys = cutByKeys(parts, sorted, limits, pool);
    const std::uint64_t whole = costOf(parts, limits, pool);
    if (whole <= std::min(byOccurrence.cost, byKeys.cost))
        return parts;
    return carriedOut(byOccurrence.cost <= byKeys.cost ? byOccurrence : byKeys, parts, pool);
}

} // namespace tagdesk
