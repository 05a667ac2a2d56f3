// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ownpolicy.h"

#include "rowfilter.h"

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using FaultKind = PolicyFault::Kind;

/// Reads the members of one object by name, and notes those that are not known.
template <typename Target>
struct KnownMember
{
    QLatin1StringView name;
    void (*read)(PolicyDraft &draft, const FileNode &node, const QString &name, Target &target);
};

template <typename Target, std::size_t Count>
void readMembers(const std::array<KnownMember<Target>, Count> &known, PolicyDraft &draft,
    const FileNode &object, Target &target)
{
    for (const FileMember &member : object.members) {
        const auto found = std::ranges::find_if(
            known, [&member](const KnownMember<Target> &each) { return member.name == each.name; });
        if (found == known.end())
            draft.note(PolicyNote::Kind::UnknownMember, member.line, member.name);
        else
            found->read(draft, member.value, member.name, target);
    }
}

PolicySeverity severityOf(PolicyDraft &draft, const FileNode &node, const QString &name)
{
    const QString word = draft.text(node, name);
    if (word == "confirm"_L1)
        return PolicySeverity::Confirm;
    if (word == "refuse"_L1)
        return PolicySeverity::Refuse;
    if (word != "advise"_L1)
        draft.fail({.kind = FaultKind::UnknownWord, .line = node.line, .member = name, .text = word});
    return PolicySeverity::Advise;
}

using Numbers = AllowedValues::Numbers;
using Dates = AllowedValues::Dates;

constexpr std::array kNumberMembers{
    KnownMember<Numbers>{"from"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, Numbers &numbers) {
            numbers.from = draft.number(node, name);
        }},
    KnownMember<Numbers>{
        "to"_L1, [](PolicyDraft &draft, const FileNode &node, const QString &name, Numbers &numbers) {
            numbers.to = draft.number(node, name);
        }}};

constexpr std::array kDateMembers{
    KnownMember<Dates>{"from"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, Dates &dates) {
            dates.from = draft.date(node, name);
        }},
    KnownMember<Dates>{
        "to"_L1, [](PolicyDraft &draft, const FileNode &node, const QString &name, Dates &dates) {
            dates.to = draft.date(node, name);
        }}};

void readFilter(PolicyDraft &draft, const FileNode &node, const QString &name, PolicyScope &scope)
{
    scope.filterText = draft.text(node, name);
    scope.filter = Filter::parse(scope.filterText);
    if (scope.filter.problem() || !RowFilter::canAnswer(scope.filter))
        draft.fail(
            {.kind = FaultKind::BadFilter, .line = node.line, .member = name, .text = scope.filterText});
}

constexpr std::array kScopeMembers{
    KnownMember<PolicyScope>{"clouds"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyScope &scope) {
            scope.clouds = draft.texts(node, name);
        }},
    KnownMember<PolicyScope>{"regions"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyScope &scope) {
            scope.regions = draft.texts(node, name);
        }},
    KnownMember<PolicyScope>{"kinds"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyScope &scope) {
            scope.kinds = draft.texts(node, name);
        }},
    KnownMember<PolicyScope>{"zones"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyScope &scope) {
            scope.zones = draft.texts(node, name);
        }},
    KnownMember<PolicyScope>{"filter"_L1, readFilter}};

void readPattern(PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule)
{
    const QString text = draft.text(node, name);
    if (!rule.values.setPattern(text))
        draft.fail({.kind = FaultKind::BadPattern,
            .line = node.line,
            .member = text,
            .text = TextPattern(text).error()});
}

void readNumbers(PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule)
{
    Numbers numbers;
    if (draft.isObject(node, name))
        readMembers(kNumberMembers, draft, node, numbers);
    rule.values.numbers = numbers;
}

void readDates(PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule)
{
    Dates dates;
    if (draft.isObject(node, name))
        readMembers(kDateMembers, draft, node, dates);
    rule.values.dates = dates;
}

void readScope(PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule)
{
    if (draft.isObject(node, name))
        readMembers(kScopeMembers, draft, node, rule.scope);
}

constexpr std::array kRuleMembers{
    KnownMember<PolicyRule>{"key"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.key = draft.text(node, name);
        }},
    KnownMember<PolicyRule>{"required"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.isRequired = draft.truth(node, name);
        }},
    KnownMember<PolicyRule>{"spelling"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.isSpelled = draft.truth(node, name);
        }},
    KnownMember<PolicyRule>{"prohibited"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.isProhibited = draft.truth(node, name);
        }},
    KnownMember<PolicyRule>{"values"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.values.texts = draft.texts(node, name);
        }},
    KnownMember<PolicyRule>{"ignoreCase"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.values.ignoresCase = draft.truth(node, name);
        }},
    KnownMember<PolicyRule>{"pattern"_L1, readPattern}, KnownMember<PolicyRule>{"number"_L1, readNumbers},
    KnownMember<PolicyRule>{"date"_L1, readDates},
    KnownMember<PolicyRule>{"excludes"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.excludes = draft.texts(node, name);
        }},
    KnownMember<PolicyRule>{"needs"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.needs = draft.texts(node, name);
        }},
    KnownMember<PolicyRule>{"severity"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.severity = severityOf(draft, node, name);
        }},
    KnownMember<PolicyRule>{"says"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyRule &rule) {
            rule.words = draft.text(node, name);
        }},
    KnownMember<PolicyRule>{"scope"_L1, readScope}};

bool demandsSomething(const PolicyRule &rule)
{
    return rule.isRequired || rule.isSpelled || rule.isProhibited || rule.values.isLimited()
        || !rule.excludes.isEmpty() || !rule.needs.isEmpty();
}

void readRule(PolicyDraft &draft, const FileNode &node, PolicySeverity usual)
{
    if (!draft.isObject(node, u"rules"_s))
        return;
    PolicyRule rule{.severity = usual, .line = node.line};
    readMembers(kRuleMembers, draft, node, rule);
    if (rule.key.isEmpty())
        draft.fail({.kind = FaultKind::NoKey, .line = node.line});
    else if (!demandsSomething(rule))
        draft.fail({.kind = FaultKind::NoDemand, .line = node.line, .member = rule.key});
    draft.add(std::move(rule));
}

constexpr std::array kOwnerMembers{
    KnownMember<KeyOwner>{"keys"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, KeyOwner &owner) {
            owner.keys = draft.texts(node, name);
        }},
    KnownMember<KeyOwner>{"team"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, KeyOwner &owner) {
            owner.team = draft.text(node, name);
        }},
    KnownMember<KeyOwner>{
        "contact"_L1, [](PolicyDraft &draft, const FileNode &node, const QString &name, KeyOwner &owner) {
            owner.contact = draft.text(node, name);
        }}};

void readOwners(PolicyDraft &draft, const FileNode &node, const QString &name)
{
    if (!draft.isList(node, name))
        return;
    for (const FileNode &each : node.items) {
        if (!draft.isObject(each, name))
            continue;
        KeyOwner owner;
        readMembers(kOwnerMembers, draft, each, owner);
        if (owner.keys.isEmpty())
            draft.fail({.kind = FaultKind::NoKey, .line = each.line});
        else if (owner.team.isEmpty())
            draft.fail({.kind = FaultKind::NoTeam, .line = each.line});
        draft.policy().owners.push_back(std::move(owner));
    }
}

/// What stands beside the rules.
struct PolicyHead
{
    PolicySeverity usual = PolicySeverity::Advise;
    const FileNode *rules = nullptr;
};

constexpr std::array kHeadMembers{
    KnownMember<PolicyHead>{"$schema"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &) {
            static_cast<void>(draft.text(node, name));
        }},
    KnownMember<PolicyHead>{"policy"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &) {
            draft.policy().name = draft.text(node, name);
        }},
    KnownMember<PolicyHead>{"version"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &) {
            draft.policy().version = draft.text(node, name);
        }},
    KnownMember<PolicyHead>{"severity"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &head) {
            head.usual = severityOf(draft, node, name);
        }},
    KnownMember<PolicyHead>{"owners"_L1,
        [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &) {
            readOwners(draft, node, name);
        }},
    KnownMember<PolicyHead>{
        "rules"_L1, [](PolicyDraft &draft, const FileNode &node, const QString &name, PolicyHead &head) {
            if (draft.isList(node, name))
                head.rules = &node;
        }}};

template <typename Target, std::size_t Count>
void appendNames(
    QStringList &names, const QString &before, const std::array<KnownMember<Target>, Count> &members)
{
    for (const KnownMember<Target> &member : members)
        names.append(before + member.name);
}

} // namespace

void readOwnPolicy(const FileNode &root, PolicyDraft &draft)
{
    PolicyHead head;
    readMembers(kHeadMembers, draft, root, head);
    if (head.rules == nullptr)
        return;
    for (const FileNode &rule : head.rules->items)
        readRule(draft, rule, head.usual);
}

QStringList ownPolicyMembers()
{
    QStringList names;
    appendNames(names, {}, kHeadMembers);
    appendNames(names, u"owners."_s, kOwnerMembers);
    appendNames(names, u"rules."_s, kRuleMembers);
    appendNames(names, u"rules.number."_s, kNumberMembers);
    appendNames(names, u"rules.date."_s, kDateMembers);
    appendNames(names, u"rules.scope."_s, kScopeMembers);
    return names;
}

} // namespace tagdesk
