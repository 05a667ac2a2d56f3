// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costtable.h"
#include "resourcetable.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

class CostMatch;
class PolicyJudge;
struct Policy;

/// A sum of costs of one currency, and of how many resources.
class CostSum
{
public:
    /// Costs of a resource come one behind the other.
    void add(CostTable::Index resource, CostAmount amount);
    [[nodiscard]] CostAmount amount() const { return m_amount; }
    [[nodiscard]] std::size_t resources() const { return m_resources; }

private:
    CostAmount m_amount;
    std::size_t m_resources = 0;
    std::optional<CostTable::Index> m_last;
};

/// How much of the cost has which tags. What was not read is neither with nor without a tag.
struct CostCoverage
{
    struct Key
    {
        CostSum asked; ///< Of resources that should have the key, and whose tags are known.
        CostSum with; ///< Of these.
    };
    /// The parts of `all` but for `untagged`, which is one of `known`, are apart from each other.
    struct Currency
    {
        QString currency;
        CostSum all;
        CostSum known; ///< Of resources whose tags are known.
        CostSum untagged; ///< Of these: they have no tag at all.
        CostSum tagsNotRead; ///< The resource is known, not its tags.
        CostSum notListed; ///< Of resources that are not among those that were read.
        CostSum ambiguous; ///< The id is that of several with different tags.
        CostSum withoutId; ///< Of no resource.
        std::vector<Key> keys; ///< As in CostCoverage::keys.
    };
    /// A resource that lacks keys, with its cost in one currency.
    struct Lacking
    {
        CostTable::Index resource = 0;
        std::optional<Row> row;
        std::uint16_t currency = 0; ///< Index of `currencies`.
        std::uint32_t lack = 0; ///< Index of `lacks`.
        CostAmount amount;
    };

    QStringList keys;
    bool isOpen =
        false; ///< No key was asked: `keys` are all in use, and what lacks something has no tag at all.
    std::vector<Currency> currencies;
    std::vector<Lacking> lacking; ///< By currency, the highest cost first, then by id.
    std::vector<std::vector<std::size_t>> lacks; ///< Indexes of `keys`; none: there is no tag at all.
    std::size_t lackingCount = 0; ///< With those that were cut off.
};

/// What of costs is asked.
struct CostQuestion
{
    QStringList keys{}; ///< Every resource should have them.
    PolicyJudge *judge = nullptr; ///< Keys that its rules require, of those for which the rules hold.
    QStringList requiredKeys{}; ///< Those; see requiredKeysOf.
    std::size_t lackingLimit = 0; ///< The highest of each and every currency are kept; 0: all.

    /// All keys in use then, and resources without any tag are what lacks something.
    [[nodiscard]] bool isOpen() const { return keys.isEmpty() && judge == nullptr; }
};

/// The keys that a policy requires of some resource, each once, in the order of its rules.
[[nodiscard]] QStringList requiredKeysOf(const Policy &policy);

/// What is known of the tags of a part of a cost table.
struct CostTags
{
    enum class State : std::uint8_t { Known, TagsNotRead, NotListed, Ambiguous };
    State state = State::NotListed;
    TagSet set; ///< Where they are known.
    std::optional<Row> row; ///< The resource; nullopt: the tags are the cost table's own.
};

/// Of the cost table's own tags.
[[nodiscard]] CostTags costTagsOf(const CostTable::Part &part);
/// Of the resources that were found for it; `wanted(row)` are the tags that a row has, or will have.
[[nodiscard]] CostTags costTagsOf(const CostMatch &match, const ResourceTable &table,
    CostTable::Index resource, const std::function<TagSet(Row)> &wanted);

/// Counts a CostCoverage, in slices: a million resources take some 100 ms.
class CostCounter
{
public:
    using TagsOf = std::function<CostTags(CostTable::Index, const CostTable::Part &)>;

    /// All outlive the counter and stay as they are meanwhile; `pool` is that of the sets.
    CostCounter(const CostTable &costs, const TagPool &pool, CostQuestion question, TagsOf tagsOf);

    /// About so many resources; false when all are counted.
    [[nodiscard]] bool proceed(std::size_t resources);
    /// When all are counted.
    [[nodiscard]] CostCoverage take();

private:
    void addKey(const QString &key, bool isAskedEverywhere);
    void count(CostTable::Index resource, const CostTable::Part &part);
    void countTags(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags);
    void countAllKeys(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags);
    [[nodiscard]] const std::vector<std::size_t> &asked(const CostTags &tags);
    [[nodiscard]] std::vector<CostCoverage::Key> &keysOf(const CostTable::Part &part);
    void addLacking(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags,
        const std::vector<std::size_t> &lack);
    void order();

    const CostTable &m_costs;
    const TagPool &m_pool;
    CostQuestion m_question;
    TagsOf m_tagsOf;
    CostCoverage m_coverage;
    CostTable::Index m_next = 0;
    std::vector<std::optional<TextId>> m_keyIds; // by key; nullopt: nobody has it
    std::vector<std::size_t> m_everywhere; // keys that are asked of all
    std::map<std::uint32_t, std::vector<std::size_t>> m_asked; // by list of rules
    std::vector<std::size_t> m_keyNumbers; // by TextId, one more than the number; 0: none yet
    std::map<std::vector<std::size_t>, std::uint32_t> m_lackNumbers;
};

} // namespace tagdesk
