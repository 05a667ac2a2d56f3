// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedreading.h"

#include "editedmembers.h"
#include "policydraft.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

PolicySeverity typedSeverity(const FileNode &node, const QString &name, PolicyDraft &draft)
{
    const QString word = draft.text(node, name);
    if (word == "confirm"_L1)
        return PolicySeverity::Confirm;
    if (word == "refuse"_L1)
        return PolicySeverity::Refuse;
    if (word != "advise"_L1)
        draft.fail({.kind = PolicyFault::Kind::UnknownWord, .line = node.line, .member = name, .text = word});
    return PolicySeverity::Advise;
}

template <typename Entry>
void readFields(const FileNode &object, PolicyDraft &draft, Entry &entry);

/// Reads one member into the field that it is, by the type of that.
template <typename Entry>
class FieldReader
{
public:
    FieldReader(const FileNode &node, const QString &name, PolicyDraft &draft, Entry &entry)
        : m_node(node)
        , m_name(name)
        , m_draft(draft)
        , m_entry(entry)
    {
    }

    void operator()(QString Entry::*field) { m_entry.*field = m_draft.text(m_node, m_name); }
    void operator()(QStringList Entry::*field) { m_entry.*field = m_draft.texts(m_node, m_name); }
    void operator()(bool Entry::*field) { m_entry.*field = m_draft.truth(m_node, m_name); }
    void operator()(std::optional<PolicySeverity> Entry::*field)
    {
        m_entry.*field = typedSeverity(m_node, m_name, m_draft);
    }
    void operator()(EditedScope Entry::*field)
    {
        if (m_draft.isObject(m_node, m_name))
            readFields(m_node, m_draft, m_entry.*field);
    }
    void operator()(const EditedRangeField<Entry> &field)
    {
        if (!m_draft.isObject(m_node, m_name))
            return;
        EditedRange &range = (m_entry.*field.range).emplace();
        readEnd(u"from"_s, field.areNumbers, range.from);
        readEnd(u"to"_s, field.areNumbers, range.to);
    }

private:
    void readEnd(const QString &name, bool isNumber, QString &target)
    {
        const FileNode *end = m_node.find(name);
        if (end == nullptr)
            return;
        if (isNumber)
            static_cast<void>(m_draft.number(*end, name));
        target = isNumber ? end->text : m_draft.text(*end, name);
    }

    const FileNode &m_node;
    const QString &m_name;
    PolicyDraft &m_draft;
    Entry &m_entry;
};

/// What is not there leaves its field as it is.
template <typename Entry>
void readFields(const FileNode &object, PolicyDraft &draft, Entry &entry)
{
    for (const EditedMember<Entry> &member : editedMembers<Entry>()) {
        if (const FileNode *node = object.find(member.name))
            std::visit(FieldReader<Entry>(*node, member.name, draft, entry), member.field);
    }
}

template <typename Entry>
void readList(const FileNode &root, const QString &name, PolicyDraft &draft, QList<Entry> &entries)
{
    const FileNode *list = root.find(name);
    if (list == nullptr || !draft.isList(*list, name))
        return;
    for (const FileNode &node : list->items) {
        if (!draft.isObject(node, name))
            return;
        Entry entry;
        entry.origin = static_cast<int>(entries.size());
        readFields(node, draft, entry);
        entries.append(std::move(entry));
    }
}

} // namespace

tl::expected<EditedPolicy, PolicyFault> readEdited(const FileNode &root)
{
    EditedPolicy policy;
    PolicyDraft draft(PolicyForm::Own);
    readFields(root, draft, policy.head);
    readList(root, u"rules"_s, draft, policy.rules);
    readList(root, u"owners"_s, draft, policy.owners);
    if (auto read = draft.take(); !read)
        return tl::unexpected(read.error());
    return policy;
}

} // namespace tagdesk
