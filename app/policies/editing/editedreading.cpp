// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedreading.h"

#include "policydraft.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The members of one object, by name. What is not there leaves its target as it is.
class MemberReader
{
public:
    MemberReader(const FileNode &object, PolicyDraft &draft)
        : m_object(object)
        , m_draft(draft)
    {
    }

    void text(const QString &name, QString &target) const
    {
        if (const FileNode *node = m_object.find(name))
            target = m_draft.text(*node, name);
    }
    void truth(const QString &name, bool &target) const
    {
        if (const FileNode *node = m_object.find(name))
            target = m_draft.truth(*node, name);
    }
    void texts(const QString &name, QStringList &target) const
    {
        if (const FileNode *node = m_object.find(name))
            target = m_draft.texts(*node, name);
    }
    void digits(const QString &name, QString &target) const
    {
        if (const FileNode *node = m_object.find(name)) {
            static_cast<void>(m_draft.number(*node, name));
            target = node->text;
        }
    }
    void severity(const QString &name, std::optional<PolicySeverity> &target) const
    {
        const FileNode *node = m_object.find(name);
        if (node == nullptr)
            return;
        const QString word = m_draft.text(*node, name);
        if (word == "advise"_L1)
            target = PolicySeverity::Advise;
        else if (word == "confirm"_L1)
            target = PolicySeverity::Confirm;
        else if (word == "refuse"_L1)
            target = PolicySeverity::Refuse;
        else
            m_draft.fail(
                {.kind = PolicyFault::Kind::UnknownWord, .line = node->line, .member = name, .text = word});
    }
    /// Null: there is none.
    [[nodiscard]] const FileNode *object(const QString &name) const
    {
        const FileNode *node = m_object.find(name);
        return node != nullptr && m_draft.isObject(*node, name) ? node : nullptr;
    }
    [[nodiscard]] const FileNode *list(const QString &name) const
    {
        const FileNode *node = m_object.find(name);
        return node != nullptr && m_draft.isList(*node, name) ? node : nullptr;
    }

private:
    const FileNode &m_object;
    PolicyDraft &m_draft;
};

void readValues(const MemberReader &members, PolicyDraft &draft, EditedRule &rule)
{
    members.texts(u"values"_s, rule.values);
    members.truth(u"ignoreCase"_s, rule.ignoresCase);
    members.text(u"pattern"_s, rule.pattern);
    if (const FileNode *node = members.object(u"number"_s)) {
        rule.numbers.emplace();
        const MemberReader ends(*node, draft);
        ends.digits(u"from"_s, rule.numbers->from);
        ends.digits(u"to"_s, rule.numbers->to);
    }
    if (const FileNode *node = members.object(u"date"_s)) {
        rule.dates.emplace();
        const MemberReader ends(*node, draft);
        ends.text(u"from"_s, rule.dates->from);
        ends.text(u"to"_s, rule.dates->to);
    }
}

EditedRule readEditedRule(const FileNode &node, PolicyDraft &draft)
{
    EditedRule rule;
    const MemberReader members(node, draft);
    members.text(u"key"_s, rule.key);
    members.truth(u"required"_s, rule.isRequired);
    members.truth(u"spelling"_s, rule.isSpelled);
    members.truth(u"prohibited"_s, rule.isProhibited);
    readValues(members, draft, rule);
    members.texts(u"excludes"_s, rule.excludes);
    members.texts(u"needs"_s, rule.needs);
    members.severity(u"severity"_s, rule.severity);
    members.text(u"says"_s, rule.words);
    if (const FileNode *where = members.object(u"scope"_s)) {
        const MemberReader places(*where, draft);
        places.texts(u"clouds"_s, rule.scope.clouds);
        places.texts(u"regions"_s, rule.scope.regions);
        places.texts(u"kinds"_s, rule.scope.kinds);
        places.texts(u"zones"_s, rule.scope.zones);
        places.text(u"filter"_s, rule.scope.filter);
    }
    return rule;
}

EditedOwner readEditedOwner(const FileNode &node, PolicyDraft &draft)
{
    EditedOwner owner;
    const MemberReader members(node, draft);
    members.texts(u"keys"_s, owner.keys);
    members.text(u"team"_s, owner.team);
    members.text(u"contact"_s, owner.contact);
    return owner;
}

} // namespace

tl::expected<EditedPolicy, PolicyFault> readEdited(const FileNode &root)
{
    EditedPolicy policy;
    PolicyDraft draft(PolicyForm::Own);
    const MemberReader members(root, draft);
    members.text(u"policy"_s, policy.head.name);
    members.text(u"version"_s, policy.head.version);
    members.severity(u"severity"_s, policy.head.severity);
    if (const FileNode *rules = members.list(u"rules"_s)) {
        for (const FileNode &node : rules->items) {
            if (!draft.isObject(node, u"rules"_s))
                break;
            policy.rules.append(readEditedRule(node, draft));
            policy.rules.last().origin = static_cast<int>(policy.rules.size()) - 1;
        }
    }
    if (const FileNode *owners = members.list(u"owners"_s)) {
        for (const FileNode &node : owners->items) {
            if (!draft.isObject(node, u"owners"_s))
                break;
            policy.owners.append(readEditedOwner(node, draft));
            policy.owners.last().origin = static_cast<int>(policy.owners.size()) - 1;
        }
    }
    if (auto read = draft.take(); !read)
        return tl::unexpected(read.error());
    return policy;
}

} // namespace tagdesk
