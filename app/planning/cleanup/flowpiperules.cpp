// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "flowpiperules.h"

#include "likepattern.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using RulesFault = CleanupRulesFault;

constexpr auto kRules = "base_tag_rules"_L1;
constexpr auto kUpdateKeys = "update_keys"_L1;
constexpr auto kAdd = "add"_L1;
constexpr auto kRemove = "remove"_L1;
constexpr auto kRemoveExcept = "remove_except"_L1;
constexpr auto kUpdateValues = "update_values"_L1;

/// `operator:pattern`; with any other operator, and without one, the whole text as it is.
TextMatch matchFrom(const QString &text)
{
    using Kind = TextMatch::Kind;
    const qsizetype colon = text.indexOf(u':');
    const QString sign = colon < 0 ? QString() : text.first(colon);
    const QString rest = text.sliced(colon + 1);
    if (sign == "="_L1)
        return {.kind = Kind::Whole, .text = rest};
    if (sign == "like"_L1 || sign == "ilike"_L1)
        return {.kind = Kind::Pattern,
            .text = u"\\A"_s + patternOfLike(rest) + u"\\z"_s,
            .matchesCase = sign == "like"_L1};
    if (sign == "~"_L1 || sign == "~*"_L1)
        return {.kind = Kind::Pattern, .text = rest, .matchesCase = sign == "~"_L1};
    return {.kind = Kind::Whole, .text = text};
}

QString pathOf(const QString &outer, const QString &member)
{
    return outer + u'.' + member;
}

bool isElse(const QString &text)
{
    return text == "else:"_L1;
}

/// A literal of RowTemplate.
QString literal(QString text)
{
    return text.replace(u'{', u"{{"_s).replace(u'}', u"}}"_s);
}

/// Reads the members one after the other; the first that makes no sense ends it.
class FlowpipeReader
{
public:
    tl::expected<CleanupRules, RulesFault> read(const FileNode &variables)
    {
        m_rules.isFlowpipe = true;
        const FileNode *rules = variables.find(kRules);
        if (rules == nullptr)
            return tl::unexpected(
                RulesFault{.kind = RulesFault::Kind::MissingMember, .member = kRules, .detail = {}});
        for (const FileMember *member : inOrder(variables)) {
            if (member->name != kRules)
                m_rules.ignored.append(member->name);
        }
        for (const FileMember *member : membersOf(rules, kRules)) {
            if (!isKnown(member->name))
                m_rules.ignored.append(pathOf(kRules, member->name));
        }
        readUpdateKeys(rules->find(kUpdateKeys));
        readAdd(rules->find(kAdd));
        readRemovals(rules->find(kRemove), kRemove, CleanupAct::Remove);
        readRemovals(rules->find(kRemoveExcept), kRemoveExcept, CleanupAct::Keep);
        readUpdateValues(rules->find(kUpdateValues));
        if (m_fault)
            return tl::unexpected(*m_fault);
        return std::move(m_rules);
    }

private:
    using Members = std::vector<const FileMember *>;

    [[nodiscard]] static bool isKnown(const QString &member)
    {
        return member == kUpdateKeys || member == kAdd || member == kRemove || member == kRemoveExcept
            || member == kUpdateValues;
    }

    /// By name, as HCL goes through a map: of two patterns that match, the first counts.
    [[nodiscard]] static Members inOrder(const FileNode &object)
    {
        Members members;
        for (const FileMember &member : object.members)
            members.push_back(&member);
        std::ranges::sort(members, {}, &FileMember::name);
        return members;
    }

    void wrongType(const QString &member)
    {
        if (!m_fault)
            m_fault = RulesFault{.kind = RulesFault::Kind::WrongType, .member = member, .detail = {}};
    }

    /// Whether it is there; null counts as left out, and what is of another kind is a fault.
    bool isGiven(const FileNode *node, FileNode::Kind kind, const QString &member)
    {
        if (node == nullptr || node->kind == FileNode::Kind::Null)
            return false;
        if (node->kind != kind)
            wrongType(member);
        return node->kind == kind;
    }

    Members membersOf(const FileNode *node, const QString &member)
    {
        return isGiven(node, FileNode::Kind::Object, member) ? inOrder(*node) : Members();
    }

    QStringList textsOf(const FileNode *node, const QString &member)
    {
        QStringList texts;
        if (!isGiven(node, FileNode::Kind::List, member))
            return texts;
        for (const FileNode &text : node->items) {
            if (!text.isText())
                wrongType(member);
            texts.append(text.text);
        }
        return texts;
    }

    void add(const CleanupStep &step)
    {
        m_rules.steps.append(step);
        const CleanupTrouble trouble = checkStep(step);
        if (trouble.flaw != CleanupFlaw::None && !m_fault)
            m_fault = RulesFault{.kind = RulesFault::Kind::BadStep,
                .step = static_cast<int>(m_rules.steps.size()),
                .member = {},
                .detail = {},
                .trouble = trouble};
    }

    void readUpdateKeys(const FileNode *node)
    {
        CleanupStep step{.part = CleanupStep::Part::Keys, .act = CleanupAct::Map};
        for (const FileMember *key : membersOf(node, kUpdateKeys)) {
            for (const QString &pattern : textsOf(&key->value, pathOf(kUpdateKeys, key->name)))
                addMapping(step, pattern, key->name);
        }
        if (!step.mappings.isEmpty())
            add(step);
    }

    void readAdd(const FileNode *node)
    {
        for (const FileMember *tag : membersOf(node, kAdd)) {
            if (!tag->value.isText())
                wrongType(pathOf(kAdd, tag->name));
            add({.act = CleanupAct::Template,
                .keys = {tag->name},
                .text = literal(tag->value.text),
                .where = CleanupStep::Where::Absent});
        }
    }

    void readRemovals(const FileNode *node, const QString &member, CleanupAct act)
    {
        CleanupStep step{.part = CleanupStep::Part::Keys, .act = act};
        for (const QString &pattern : textsOf(node, member))
            addMapping(step, pattern, {});
        // An empty list of what may stay is none, and removes nothing.
        if (!step.mappings.isEmpty())
            add(step);
    }

    void readUpdateValues(const FileNode *node)
    {
        for (const FileMember *key : membersOf(node, kUpdateValues)) {
            const QString member = pathOf(kUpdateValues, key->name);
            CleanupStep step{.act = CleanupAct::Map, .keys = {key->name}};
            const Members values = membersOf(&key->value, member);
            for (const FileMember *to : values) {
                for (const QString &pattern : textsOf(&to->value, pathOf(member, to->name))) {
                    if (isElse(pattern))
                        step.otherwise = to->name;
                    else
                        addMapping(step, pattern, to->name);
                }
            }
            // What has one of the values already needs no other one.
            if (step.otherwise) {
                for (const FileMember *to : values)
                    addMapping(step, u"=:"_s + to->name, to->name);
            }
            if (!step.mappings.isEmpty() || step.otherwise)
                add(step);
        }
    }

    /// `to` stands for itself, whatever is in it.
    static void addMapping(CleanupStep &step, const QString &pattern, QString to)
    {
        const TextMatch match = matchFrom(pattern);
        if (match.kind == TextMatch::Kind::Pattern)
            to.replace(u'$', u"$$"_s);
        step.mappings.append({.match = match, .to = to});
    }

    CleanupRules m_rules;
    std::optional<RulesFault> m_fault;
};

} // namespace

tl::expected<CleanupRules, RulesFault> flowpipeRules(const FileNode &variables)
{
    return FlowpipeReader().read(variables);
}

} // namespace tagdesk
