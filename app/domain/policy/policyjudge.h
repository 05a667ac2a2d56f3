// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paircache.h"
#include "policy.h"
#include "rowfilter.h"
#include "tagfaults.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// Which rules are broken; equal rules, one verdict.
struct PolicyVerdict
{
    std::vector<std::uint16_t> rules; ///< Numbers of PolicyJudge::rule(), ascending.
    PolicySeverity worst = PolicySeverity::Advise;
};

/// Holds the tags of resources against the policies of their accounts. Each distinct set of tags is judged
/// once for each list of rules that holds somewhere, so that a million rows under thirty rules cost some tens
/// of milliseconds at first and a look-up each later, and four bytes for each set. Whether the tags were read
/// is for the caller to ask.
class PolicyJudge
{
public:
    /// The number of the verdict that says nothing.
    static constexpr std::uint32_t kClean = 0;

    /// Both outlive this; `pool` is that of the table.
    PolicyJudge(const ResourceTable &table, TagPool &pool);

    /// Null: none. Keys that begin with one of `reserved` are the cloud's own and never prohibited.
    void setPolicy(
        const QString &account, std::shared_ptr<const Policy> policy, const QStringList &reserved = {});
    /// Null: none.
    [[nodiscard]] std::shared_ptr<const Policy> policy(const QString &account) const;
    [[nodiscard]] TagPool &pool() { return m_pool; }
    /// There is no rule at all.
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }

    /// Number of the verdict over the tags that the row will have.
    [[nodiscard]] std::uint32_t verdictOf(Row row, TagSet wanted);
    [[nodiscard]] const PolicyVerdict &verdict(std::uint32_t number) const { return m_verdicts[number]; }
    [[nodiscard]] const PolicyRule &rule(std::uint16_t number) const { return *m_rules[number].rule; }
    /// Whether it is about such a key, which is case-folded and may hold `*`; empty: about any.
    [[nodiscard]] bool isAbout(std::uint32_t verdict, const QString &key);
    /// Every violation, in the order of the rules.
    [[nodiscard]] QList<TagFault> list(Row row, TagSet wanted);

    /// The rules that hold for a row with these tags, as the number of a list.
    [[nodiscard]] std::uint32_t rulesOf(Row row, TagSet wanted);
    [[nodiscard]] std::span<const std::uint16_t> rules(std::uint32_t list) const
    {
        return m_lists[list].rules;
    }

    /// What typing this tag on the row would break, given the other tags that it will have.
    [[nodiscard]] QList<Violation> check(Row row, TagSet wanted, const Tag &tag);
    /// The values that may be offered for a key of the row, in the order of the rules.
    [[nodiscard]] QStringList offered(Row row, TagSet wanted, const QString &key);
    /// The edits of a delta that break a rule of this severity, or leave one broken that they touch.
    [[nodiscard]] std::vector<TextId> broken(Row row, TagSet base, TagSet delta, PolicySeverity severity);
    /// The delta without the edits that are refused.
    [[nodiscard]] TagSet allowed(Row row, TagSet base, TagSet delta);
    /// The edits that mend what has one answer only: a key in another spelling, where the right one is not
    /// there, and a value that one allowed value equals but for case and blanks.
    [[nodiscard]] TagSet mended(Row row, TagSet wanted);
    /// A regular expression took too long on some values, so that they count as not allowed.
    [[nodiscard]] bool hasGivenUp() const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct JudgedRule
    {
        const PolicyRule *rule = nullptr;
        TextId key{};
        TextId folded{};
        bool hasWildcard = false;
        std::vector<TextId> excludes;
        std::vector<TextId> needs;
        std::unique_ptr<RowFilter> filter; // null: none
        QStringList reserved;
    };

    /// Numbers of verdicts by set of tags, in pieces that exist where one was asked for.
    class KnownVerdicts
    {
    public:
        [[nodiscard]] std::uint32_t &of(TagSet set);
        [[nodiscard]] std::size_t memoryBytes() const;

    private:
        using Piece = std::array<std::uint32_t, 256>;
        std::vector<std::unique_ptr<Piece>> m_pieces;
    };

    struct RuleList
    {
        std::vector<std::uint16_t> rules;
        KnownVerdicts known; // one more than the number; 0: not asked
    };

    struct FoldedTags
    {
        std::span<const TagRef> refs;
        std::span<const TextId> keys; // of each
    };

    /// The rules of a collection.
    struct Place
    {
        std::vector<std::uint16_t> rules;
        bool asksRows = false; // a zone or a filter decides, too
        std::uint32_t list = 0;
    };

    struct VerdictHash
    {
        std::size_t operator()(const std::vector<std::uint16_t> &rules) const;
    };

    void rebuild();
    void addRule(const PolicyRule &rule, const QStringList &reserved);
    [[nodiscard]] const Place &placeOf(Row row);
    [[nodiscard]] std::uint32_t listOf(const std::vector<std::uint16_t> &rules);
    [[nodiscard]] bool holdsInZone(std::uint16_t number, Row row);
    [[nodiscard]] std::uint32_t judge(const RuleList &list, TagSet wanted);
    [[nodiscard]] std::uint32_t verdictOf(const std::vector<std::uint16_t> &rules);
    [[nodiscard]] TextId folded(TextId key);
    /// The tags with their keys case-folded, each once for all rules; until the next call.
    [[nodiscard]] FoldedTags foldedTags(TagSet set);
    [[nodiscard]] bool isAllowed(std::uint16_t rule, TextId value);
    [[nodiscard]] bool isProhibited(std::uint16_t rule, TextId key);
    /// `report(Rule, key, other key)` for every violation of the rule.
    template <typename Report>
    void judgeRule(std::uint16_t number, const FoldedTags &tags, Report report);
    template <typename Report>
    void judgeTag(std::uint16_t number, std::span<const TagRef> tags, const TagRef &tag, Report report);
    [[nodiscard]] Violation violation(std::uint16_t rule, Rule broken, TextId other) const;
    [[nodiscard]] std::optional<TextId> meantValue(const PolicyRule &rule, std::optional<TextId> value);
    [[nodiscard]] std::optional<TextId> brokenBy(const TagFault &fault, TagSet delta);

    struct AccountPolicy
    {
        std::shared_ptr<const Policy> policy;
        QStringList reserved;
    };

    const ResourceTable &m_table;
    TagPool &m_pool;
    std::map<QString, AccountPolicy> m_policies; // by account

    // Made of the policies.
    std::vector<JudgedRule> m_rules;
    std::map<QString, std::pair<std::uint16_t, std::uint16_t>> m_rulesOf; // first and end, by account
    std::vector<std::optional<Place>> m_places; // by collection
    std::vector<RuleList> m_lists; // that of no rules first
    std::map<std::vector<std::uint16_t>, std::uint32_t> m_listNumbers;
    std::vector<PolicyVerdict> m_verdicts;
    std::unordered_map<std::vector<std::uint16_t>, std::uint32_t, VerdictHash> m_verdictNumbers;
    std::vector<TextId> m_folded; // by key; kRemoved: not asked
    std::vector<TextId> m_foldedKeys; // of foldedTags()
    PairCache m_allowed; // by rule and value
    PairCache m_prohibited; // by rule and key
    std::unordered_map<std::uint64_t, bool> m_inZone; // by rule and parent
    std::vector<std::uint16_t> m_buffer;
};

} // namespace tagdesk
