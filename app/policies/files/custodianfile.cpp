// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "custodianfile.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The key that a filter wants to be absent; empty: it is another filter.
QString absentKey(const FileNode &filter)
{
    if (filter.members.size() != 1 || !filter.members.front().name.startsWith("tag:"_L1))
        return {};
    const FileMember &only = filter.members.front();
    return only.value.isText() && only.value.text == "absent"_L1 ? only.name.sliced(4) : QString();
}

QString typeOf(const FileNode &filter)
{
    const FileNode *type = filter.find(u"type");
    return type != nullptr && type->isText() ? type->text : filter.isText() ? filter.text : QString();
}

class CustodianPolicy
{
public:
    CustodianPolicy(PolicyDraft &draft, const FileNode &policy)
        : m_draft(draft)
        , m_policy(policy)
    {
    }

    void read()
    {
        if (!m_draft.isObject(m_policy, u"policies"_s))
            return;
        if (const FileNode *resource = m_policy.find(u"resource"))
            m_draft.note(PolicyNote::Kind::ForTypes, resource->line, u"resource"_s, resource->text);
        const FileNode *filters = m_policy.find(u"filters");
        if (filters != nullptr && m_draft.isList(*filters, u"filters"_s))
            readAll(filters->items);
    }

private:
    /// All of the filters have to hold for Custodian to report a resource.
    void readAll(const std::vector<FileNode> &filters)
    {
        // Two keys that are both absent are one condition, which no rule here can ask.
        const bool isAlone = filters.size() == 1;
        for (const FileNode &filter : filters) {
            const FileNode *any = filter.find(u"or");
            if (any != nullptr && m_draft.isList(*any, u"or"_s))
                readAny(any->items);
            else if (typeOf(filter) == "missing-tag-filter"_L1)
                readMissing(filter);
            else if (const QString key = absentKey(filter); !key.isEmpty() && isAlone)
                require(key, filter.line);
            else
                skip(filter);
        }
    }

    void readAny(const std::vector<FileNode> &filters)
    {
        for (const FileNode &filter : filters) {
            if (const QString key = absentKey(filter); !key.isEmpty())
                require(key, filter.line);
            else if (typeOf(filter) == "missing-tag-filter"_L1)
                readMissing(filter);
            else
                skip(filter);
        }
    }

    void readMissing(const FileNode &filter)
    {
        const FileNode *tags = filter.find(u"tags");
        const FileNode *match = filter.find(u"match");
        const bool isAny = match == nullptr || !match->isText() || match->text != "missing-all"_L1;
        if (tags == nullptr || !m_draft.isList(*tags, u"tags"_s))
            return;
        if (!isAny && tags->items.size() > 1)
            return m_draft.note(PolicyNote::Kind::NotExpressed, match->line, u"missing-all"_s);
        for (const FileNode &tag : tags->items) {
            const FileNode *key = tag.find(u"key");
            if (key == nullptr)
                return m_draft.fail({.kind = PolicyFault::Kind::NoKey, .line = tag.line});
            const FileNode *value = tag.find(u"value");
            require(m_draft.text(*key, u"key"_s), tag.line,
                value == nullptr ? QString() : m_draft.text(*value, u"value"_s));
        }
    }

    /// A value that begins with `^` and ends with `$` is a regular expression.
    void require(const QString &key, int line, const QString &value = {})
    {
        PolicyRule rule{.key = key, .isRequired = true, .line = line};
        if (value.startsWith(u'^') && value.endsWith(u'$')) {
            if (!rule.values.setPattern(value))
                m_draft.fail({.kind = PolicyFault::Kind::BadPattern,
                    .line = line,
                    .member = value,
                    .text = TextPattern(value).error()});
        } else if (!value.isEmpty()) {
            rule.values.texts = {value};
        }
        m_draft.add(std::move(rule));
    }

    void skip(const FileNode &filter)
    {
        QString name = typeOf(filter);
        if (name.isEmpty() && !filter.members.empty())
            name = filter.members.front().name;
        m_draft.note(PolicyNote::Kind::NotExpressed, filter.line, name);
    }

    PolicyDraft &m_draft;
    const FileNode &m_policy;
};

} // namespace

void readCustodian(const FileNode &root, PolicyDraft &draft)
{
    for (const FileMember &member : root.members) {
        if (member.name != "policies"_L1) {
            draft.note(PolicyNote::Kind::UnknownMember, member.line, member.name);
            continue;
        }
        if (!draft.isList(member.value, member.name))
            return;
        for (const FileNode &policy : member.value.items) {
            const FileNode *name = policy.find(u"name");
            if (draft.policy().name.isEmpty() && name != nullptr)
                draft.policy().name = name->text;
            CustodianPolicy(draft, policy).read();
        }
    }
}

} // namespace tagdesk
