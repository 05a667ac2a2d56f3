// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpolicyfile.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Services have `svc:ALL_SUPPORTED`, or the older `svc:*`, for all that they have.
QStringList typesOf(const QStringList &written)
{
    QStringList types;
    for (QString type : written)
        types.append(type.replace(u":ALL_SUPPORTED"_s, u":*"_s));
    return types;
}

bool isAny(const QStringList &types)
{
    return types.isEmpty() || types.contains("*"_L1);
}

/// One policy key of the file.
class TagPolicyKey
{
public:
    TagPolicyKey(PolicyDraft &draft, const FileMember &member)
        : m_draft(draft)
        , m_member(member)
    {
        m_rule.line = member.line;
        m_rule.isSpelled = true;
        // Without a spelling of its own a key is wanted in lower case.
        m_rule.key = member.name.toLower();
    }

    void read()
    {
        if (!m_draft.isObject(m_member.value, m_member.name))
            return;
        for (const FileMember &each : m_member.value.members)
            readMember(each);
        if (m_rule.key.compare(m_member.name, Qt::CaseInsensitive) != 0)
            m_draft.note(PolicyNote::Kind::OtherKey, m_member.line, m_rule.key, m_member.name);
        addRules();
    }

private:
    void readMember(const FileMember &member)
    {
        const QString &name = member.name;
        if (name == "tag_key"_L1) {
            if (const FileNode *node = value(member))
                m_rule.key = m_draft.text(*node, name);
        } else if (name == "tag_value"_L1) {
            readValues(member);
        } else if (name == "enforced_for"_L1) {
            m_enforced = readTypes(member);
        } else if (name == "report_required_tag_for"_L1) {
            m_required = readTypes(member);
        } else if (name == "resource_type_scope"_L1) {
            m_rule.scope.kinds = readTypes(member).value_or(QStringList());
        } else if (name == "region_scope"_L1) {
            if (const FileNode *node = value(member))
                m_rule.scope.regions = m_draft.texts(*node, name);
        } else {
            static const QStringList known{u"rg_scope"_s, u"tag_value_correction"_s, u"tag_value_dynamic"_s,
                u"correction"_s, u"auto_assign"_s, u"auto_assign_value"_s, u"detection"_s,
                u"@@operators_allowed_for_child_policies"_s};
            m_draft.note(
                known.contains(name) ? PolicyNote::Kind::NotExpressed : PolicyNote::Kind::UnknownMember,
                member.line, name);
        }
    }

    /// The value of a member, with an operator or without; null: none is left without the parent's.
    const FileNode *value(const FileMember &member)
    {
        if (!member.value.isObject())
            return &member.value;
        const FileNode *found = nullptr;
        for (const FileMember &each : member.value.members) {
            if (each.name == "@@assign"_L1) {
                found = &each.value;
            } else if (each.name == "@@append"_L1) {
                found = found == nullptr ? &each.value : found;
                m_draft.note(PolicyNote::Kind::WithoutParent, each.line, member.name + u'.' + each.name);
            } else if (each.name == "@@remove"_L1) {
                m_draft.note(PolicyNote::Kind::WithoutParent, each.line, member.name + u'.' + each.name);
            } else {
                m_draft.note(each.name == "@@operators_allowed_for_child_policies"_L1
                        ? PolicyNote::Kind::NotExpressed
                        : PolicyNote::Kind::UnknownMember,
                    each.line, member.name + u'.' + each.name);
            }
        }
        return found;
    }

    void readValues(const FileMember &member)
    {
        const FileNode *node = value(member);
        if (node == nullptr)
            return;
        const QStringList values = m_draft.texts(*node, member.name);
        for (const QString &each : values) {
            if (each.count(u'*') > 1)
                m_draft.fail({.kind = PolicyFault::Kind::BadWildcard, .line = node->line, .text = each});
        }
        // A lone `*` allows everything, and so does an empty list.
        if (!values.contains("*"_L1))
            m_rule.values.texts = values;
    }

    std::optional<QStringList> readTypes(const FileMember &member)
    {
        const FileNode *node = value(member);
        if (node == nullptr)
            return std::nullopt;
        const QStringList types = m_draft.texts(*node, member.name);
        if (!isAny(types))
            m_draft.note(PolicyNote::Kind::ForTypes, member.line, member.name, types.join(u", "_s));
        return typesOf(types);
    }

    /// What is enforced is refused, what is not is reported.
    void addRules()
    {
        if (m_required) {
            PolicyRule required{.key = m_rule.key, .isRequired = true, .isSpelled = true};
            required.scope = m_rule.scope;
            required.line = m_rule.line;
            addTo(required.scope.kinds, *m_required);
            m_draft.add(required);
        }
        if (m_enforced && !m_enforced->isEmpty()) {
            PolicyRule enforced = m_rule;
            enforced.severity = PolicySeverity::Refuse;
            addTo(enforced.scope.kinds, *m_enforced);
            m_draft.add(enforced);
            if (isAny(*m_enforced))
                return;
            for (const QString &type : std::as_const(*m_enforced))
                m_rule.scope.kinds.append(u'!' + type);
        }
        m_draft.add(m_rule);
    }

    static void addTo(QStringList &kinds, const QStringList &types)
    {
        if (!isAny(types))
            kinds = types;
    }

    PolicyDraft &m_draft;
    const FileMember &m_member;
    PolicyRule m_rule;
    std::optional<QStringList> m_enforced;
    std::optional<QStringList> m_required;
};

} // namespace

void readTagPolicy(const FileNode &root, PolicyDraft &draft)
{
    for (const FileMember &member : root.members) {
        if (member.name != "tags"_L1) {
            draft.note(PolicyNote::Kind::UnknownMember, member.line, member.name);
            continue;
        }
        if (!draft.isObject(member.value, member.name))
            return;
        for (const FileMember &key : member.value.members) {
            if (key.name.startsWith("@@"_L1))
                draft.note(PolicyNote::Kind::NotExpressed, key.line, key.name);
            else
                TagPolicyKey(draft, key).read();
        }
    }
}

const FileNode *tagPolicyContent(const FileNode &root)
{
    static const QStringList names{u"policy_content"_s, u"PolicyContent"_s, u"Content"_s};
    for (const FileMember &member : root.members) {
        if (names.contains(member.name) && member.value.isText())
            return &member.value;
        // {"EffectivePolicy": {"PolicyContent": …}}
        if (const FileNode *inner = member.value.isObject() ? tagPolicyContent(member.value) : nullptr)
            return inner;
    }
    return nullptr;
}

} // namespace tagdesk
