// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policysource.h"

#include "commentedjson.h"
#include "editedmembers.h"
#include "editedreading.h"
#include "objectrewrite.h"
#include "policyreading.h"

#include <type_traits>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Members = QList<std::pair<QString, QString>>; // names with their values as JSON

/// The names in the order in which they are to stand.
template <typename Entry>
QStringList orderOf()
{
    QStringList names;
    for (const EditedMember<Entry> &member : editedMembers<Entry>())
        names.append(member.name);
    return names;
}

const QStringList &rangeOrder()
{
    static const QStringList order{u"from"_s, u"to"_s};
    return order;
}

QString jsonOf(const std::optional<PolicySeverity> &severity)
{
    if (!severity)
        return {};
    switch (*severity) {
    case PolicySeverity::Advise:
        return u"\"advise\""_s;
    case PolicySeverity::Confirm:
        return u"\"confirm\""_s;
    case PolicySeverity::Refuse:
        return u"\"refuse\""_s;
    }
    Q_UNREACHABLE();
}

QString endJson(const QString &end, bool isNumber)
{
    return end.isEmpty() || isNumber ? end : quotedJson(end);
}

QString jsonOf(const QString &text)
{
    return text.isEmpty() ? QString() : quotedJson(text);
}

QString jsonOf(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : listJson(texts);
}

QString jsonOf(bool truth)
{
    return truth ? u"true"_s : QString();
}

/// Makes and changes the objects of a policy in the layout of its text.
class PolicyRewrite
{
public:
    PolicyRewrite(QStringView text, const FileNode &root)
        : m_text(text)
        , m_root(root)
        , m_layout(JsonLayout::of(text, root))
    {
    }

    QString done(const EditedPolicy &before, const EditedPolicy &after) const
    {
        ObjectRewrite head(m_text, m_root, m_layout,
            QStringList{u"$schema"_s} + orderOf<EditedHead>() + QStringList{u"rules"_s, u"owners"_s},
            JsonEntries::Empty::OnLines);
        change(head, before.head, after.head);
        if (before.rules != after.rules)
            head.set(u"rules"_s, list(u"rules"_s, before.rules, after.rules));
        if (before.owners != after.owners)
            head.set(u"owners"_s, list(u"owners"_s, before.owners, after.owners));
        return m_text.first(m_root.begin).toString() + head.joined() + m_text.sliced(m_root.end).toString();
    }

private:
    /// Of rules or of owners.
    template <typename Entry>
    QString list(const QString &name, const QList<Entry> &before, const QList<Entry> &after) const
    {
        const FileNode *node = m_root.find(name);
        if (node == nullptr)
            return newList(after);
        const JsonEntries entries(m_text, *node, m_layout, JsonEntries::Empty::OnLines);
        const bool standOnLines = node->items.empty() || beginsOnLine(node->items.front());
        std::vector<JsonEntries::Part> parts;
        for (const Entry &entry : after) {
            if (entry.origin < 0) {
                parts.push_back({.origin = std::nullopt,
                    .text = newObject(membersOf(entry), standOnLines, entries.indent())});
                continue;
            }
            const auto place = static_cast<std::size_t>(entry.origin);
            JsonEntries::Part part = entries.part(place);
            const Entry &was = before.at(entry.origin);
            if (was != entry)
                part.text = changed(node->items[place], was, entry);
            parts.push_back(std::move(part));
        }
        return entries.joined(parts);
    }

    template <typename Entry>
    QString newList(const QList<Entry> &entries) const
    {
        const QString outer = lineIndent(m_text, m_root.begin) + m_layout.indent;
        const QString indent = outer + m_layout.indent;
        QStringList texts;
        for (const Entry &entry : entries)
            texts.append(m_layout.lineEnd + indent + newObject(membersOf(entry), false, indent));
        return u'[' + texts.join(u',') + m_layout.lineEnd + outer + u']';
    }

    bool beginsOnLine(const FileNode &object) const
    {
        return !object.members.empty()
            && m_text.sliced(object.begin, object.members.front().begin - object.begin).contains(u'\n');
    }

    QString newObject(const Members &members, bool standsOnLines, const QString &indent) const
    {
        QStringList texts;
        for (const auto &[name, json] : members) {
            if (!json.isEmpty())
                texts.append(quotedJson(name) + m_layout.colon + json);
        }
        if (!standsOnLines)
            return u'{' + texts.join(u", "_s) + u'}';
        const QString line = m_layout.lineEnd + indent + m_layout.indent;
        return u'{' + line + texts.join(u',' + line) + m_layout.lineEnd + indent + u'}';
    }

    QString inLine(const Members &members) const { return newObject(members, false, {}); }

    QString rangeJson(const std::optional<EditedRange> &range, bool areNumbers) const
    {
        if (!range)
            return {};
        return inLine(
            {{u"from"_s, endJson(range->from, areNumbers)}, {u"to"_s, endJson(range->to, areNumbers)}});
    }

    QString scopeJson(const EditedScope &scope) const
    {
        return scope == EditedScope() ? QString() : inLine(membersOf(scope));
    }

    /// A field as a new member has it; empty: the member is left out.
    template <typename Entry>
    QString newValue(const EditedMember<Entry> &member, const Entry &entry) const
    {
        const QString value = std::visit(
            [this, &entry](const auto &field) {
                using Field = std::decay_t<decltype(field)>;
                if constexpr (std::is_same_v<Field, EditedRangeField<Entry>>)
                    return rangeJson(entry.*field.range, field.areNumbers);
                else if constexpr (std::is_same_v<Field, EditedScope Entry::*>)
                    return scopeJson(entry.*field);
                else
                    return jsonOf(entry.*field);
            },
            member.field);
        return value.isEmpty() && member.isKept ? quotedJson({}) : value;
    }

    template <typename Entry>
    Members membersOf(const Entry &entry) const
    {
        Members members;
        for (const EditedMember<Entry> &member : editedMembers<Entry>())
            members.append({member.name, newValue(member, entry)});
        return members;
    }

    /// Sets the members whose fields differ.
    template <typename Entry>
    void change(ObjectRewrite &object, const Entry &before, const Entry &after) const
    {
        for (const EditedMember<Entry> &member : editedMembers<Entry>()) {
            const QString value = newValue(member, after);
            if (value != newValue(member, before))
                std::visit(
                    [&](const auto &field) {
                        using Field = std::decay_t<decltype(field)>;
                        if constexpr (std::is_same_v<Field, QStringList Entry::*>)
                            object.setTexts(member.name, after.*field);
                        else if constexpr (std::is_same_v<Field, EditedScope Entry::*>)
                            changeScope(object, member.name, before.*field, after.*field);
                        else if constexpr (std::is_same_v<Field, EditedRangeField<Entry>>)
                            changeRange(object, member.name, after.*field.range, field.areNumbers);
                        else
                            object.set(member.name, value);
                    },
                    member.field);
        }
    }

    template <typename Entry>
    QString changed(const FileNode &node, const Entry &before, const Entry &after) const
    {
        ObjectRewrite object(m_text, node, m_layout, orderOf<Entry>());
        change(object, before, after);
        return object.joined();
    }

    void changeRange(ObjectRewrite &object, const QString &name, const std::optional<EditedRange> &range,
        bool areNumbers) const
    {
        const FileNode *node = object.find(name);
        if (node == nullptr || !range)
            return object.set(name, rangeJson(range, areNumbers));
        ObjectRewrite inner(m_text, *node, m_layout, rangeOrder());
        for (const auto &[end, value] : {std::pair(u"from"_s, range->from), std::pair(u"to"_s, range->to)}) {
            const FileNode *was = inner.find(end);
            if ((was == nullptr ? QString() : was->text) != value)
                inner.set(end, endJson(value, areNumbers));
        }
        object.set(name, inner.joined());
    }

    void changeScope(
        ObjectRewrite &object, const QString &name, const EditedScope &before, const EditedScope &after) const
    {
        const FileNode *node = object.find(name);
        if (node == nullptr)
            return object.set(name, scopeJson(after));
        ObjectRewrite inner(m_text, *node, m_layout, orderOf<EditedScope>());
        change(inner, before, after);
        object.set(name, inner.isEmpty() ? QString() : inner.joined());
    }

    QStringView m_text;
    const FileNode &m_root;
    JsonLayout m_layout;
};

QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

PolicySource::PolicySource(QString text, FileNode root, EditedPolicy policy, bool hasMark)
    : m_text(std::move(text))
    , m_root(std::move(root))
    , m_policy(std::move(policy))
    , m_hasMark(hasMark)
{
}

tl::expected<PolicySource, PolicyFault> PolicySource::read(const QByteArray &content)
{
    const auto text = policyText(content);
    if (!text)
        return tl::unexpected(text.error());
    if (!isCommentedJson(*text))
        return tl::unexpected(PolicyFault{.kind = PolicyFault::Kind::UnknownForm});
    auto root = readCommentedJson(*text);
    if (!root)
        return tl::unexpected(faultOf(root.error()));
    if (!root->isObject() || root->find(u"rules") == nullptr)
        return tl::unexpected(PolicyFault{.kind = PolicyFault::Kind::UnknownForm});
    auto policy = readEdited(*root);
    if (!policy)
        return tl::unexpected(policy.error());
    const bool hasMark = content.startsWith("\xef\xbb\xbf");
    return PolicySource(*text, std::move(*root), std::move(*policy), hasMark);
}

PolicySource PolicySource::blank(const QStringList &remarks)
{
    QString text;
    for (const QString &remark : remarks)
        text += u"// "_s + oneLine(remark) + u'\n';
    text += u"{\n  \"$schema\": \"https://tagdesk.org/policy.schema.json\",\n"_s
            u"  \"policy\": \"\",\n  \"rules\": []\n}\n"_s;
    FileNode root = *readCommentedJson(text);
    return PolicySource(std::move(text), std::move(root), {}, false);
}

QByteArray PolicySource::written(const EditedPolicy &edited) const
{
    const QString text = edited == m_policy ? m_text : PolicyRewrite(m_text, m_root).done(m_policy, edited);
    const QByteArray content = text.toUtf8();
    return m_hasMark ? "\xef\xbb\xbf" + content : content;
}

} // namespace tagdesk
