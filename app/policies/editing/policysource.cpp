// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policysource.h"

#include "commentedjson.h"
#include "editedreading.h"
#include "objectrewrite.h"
#include "policyreading.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Members = QList<std::pair<QString, QString>>; // names with their values as JSON

const QStringList &headOrder()
{
    static const QStringList order{
        u"$schema"_s, u"policy"_s, u"version"_s, u"severity"_s, u"rules"_s, u"owners"_s};
    return order;
}

const QStringList &ruleOrder()
{
    static const QStringList order{u"key"_s, u"required"_s, u"spelling"_s, u"prohibited"_s, u"values"_s,
        u"ignoreCase"_s, u"pattern"_s, u"number"_s, u"date"_s, u"needs"_s, u"excludes"_s, u"severity"_s,
        u"says"_s, u"scope"_s};
    return order;
}

const QStringList &scopeOrder()
{
    static const QStringList order{u"clouds"_s, u"regions"_s, u"kinds"_s, u"zones"_s, u"filter"_s};
    return order;
}

const QStringList &rangeOrder()
{
    static const QStringList order{u"from"_s, u"to"_s};
    return order;
}

const QStringList &ownerOrder()
{
    static const QStringList order{u"keys"_s, u"team"_s, u"contact"_s};
    return order;
}

QString severityJson(const std::optional<PolicySeverity> &severity)
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

enum class Ends { Numbers, Days };

QString endJson(const QString &end, Ends ends)
{
    return end.isEmpty() || ends == Ends::Numbers ? end : quotedJson(end);
}

QString textJson(const QString &text)
{
    return text.isEmpty() ? QString() : quotedJson(text);
}

QString textsJson(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : listJson(texts);
}

QString truthJson(bool truth)
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
        ObjectRewrite head(m_text, m_root, m_layout, headOrder(), JsonEntries::Empty::OnLines);
        if (before.head.name != after.head.name)
            head.set(u"policy"_s, quotedJson(after.head.name));
        if (before.head.version != after.head.version)
            head.setText(u"version"_s, after.head.version);
        if (before.head.severity != after.head.severity)
            head.set(u"severity"_s, severityJson(after.head.severity));
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

    QString rangeJson(const std::optional<EditedRange> &range, Ends ends) const
    {
        if (!range)
            return {};
        return inLine({{u"from"_s, endJson(range->from, ends)}, {u"to"_s, endJson(range->to, ends)}});
    }

    QString scopeJson(const EditedScope &scope) const
    {
        if (scope == EditedScope())
            return {};
        return inLine({{u"clouds"_s, textsJson(scope.clouds)}, {u"regions"_s, textsJson(scope.regions)},
            {u"kinds"_s, textsJson(scope.kinds)}, {u"zones"_s, textsJson(scope.zones)},
            {u"filter"_s, textJson(scope.filter)}});
    }

    Members membersOf(const EditedRule &rule) const
    {
        return {{u"key"_s, quotedJson(rule.key)}, {u"required"_s, truthJson(rule.isRequired)},
            {u"spelling"_s, truthJson(rule.isSpelled)}, {u"prohibited"_s, truthJson(rule.isProhibited)},
            {u"values"_s, textsJson(rule.values)}, {u"ignoreCase"_s, truthJson(rule.ignoresCase)},
            {u"pattern"_s, textJson(rule.pattern)}, {u"number"_s, rangeJson(rule.numbers, Ends::Numbers)},
            {u"date"_s, rangeJson(rule.dates, Ends::Days)}, {u"needs"_s, textsJson(rule.needs)},
            {u"excludes"_s, textsJson(rule.excludes)}, {u"severity"_s, severityJson(rule.severity)},
            {u"says"_s, textJson(rule.words)}, {u"scope"_s, scopeJson(rule.scope)}};
    }

    Members membersOf(const EditedOwner &owner) const
    {
        return {{u"keys"_s, textsJson(owner.keys)}, {u"team"_s, quotedJson(owner.team)},
            {u"contact"_s, textJson(owner.contact)}};
    }

    QString changed(const FileNode &node, const EditedOwner &before, const EditedOwner &after) const
    {
        ObjectRewrite object(m_text, node, m_layout, ownerOrder());
        if (before.keys != after.keys)
            object.setTexts(u"keys"_s, after.keys);
        if (before.team != after.team)
            object.setText(u"team"_s, after.team);
        if (before.contact != after.contact)
            object.setText(u"contact"_s, after.contact);
        return object.joined();
    }

    QString changed(const FileNode &node, const EditedRule &before, const EditedRule &after) const
    {
        ObjectRewrite object(m_text, node, m_layout, ruleOrder());
        if (before.key != after.key)
            object.set(u"key"_s, quotedJson(after.key));
        if (before.isRequired != after.isRequired)
            object.setTruth(u"required"_s, after.isRequired);
        if (before.isSpelled != after.isSpelled)
            object.setTruth(u"spelling"_s, after.isSpelled);
        if (before.isProhibited != after.isProhibited)
            object.setTruth(u"prohibited"_s, after.isProhibited);
        changeValues(object, before, after);
        if (before.needs != after.needs)
            object.setTexts(u"needs"_s, after.needs);
        if (before.excludes != after.excludes)
            object.setTexts(u"excludes"_s, after.excludes);
        if (before.severity != after.severity)
            object.set(u"severity"_s, severityJson(after.severity));
        if (before.words != after.words)
            object.setText(u"says"_s, after.words);
        if (before.scope != after.scope)
            changeScope(object, before.scope, after.scope);
        return object.joined();
    }

    void changeValues(ObjectRewrite &object, const EditedRule &before, const EditedRule &after) const
    {
        if (before.values != after.values)
            object.setTexts(u"values"_s, after.values);
        if (before.ignoresCase != after.ignoresCase)
            object.setTruth(u"ignoreCase"_s, after.ignoresCase);
        if (before.pattern != after.pattern)
            object.setText(u"pattern"_s, after.pattern);
        if (before.numbers != after.numbers)
            changeRange(object, u"number"_s, after.numbers, Ends::Numbers);
        if (before.dates != after.dates)
            changeRange(object, u"date"_s, after.dates, Ends::Days);
    }

    void changeRange(
        ObjectRewrite &object, const QString &name, const std::optional<EditedRange> &range, Ends ends) const
    {
        const FileNode *node = object.find(name);
        if (node == nullptr || !range)
            return object.set(name, rangeJson(range, ends));
        ObjectRewrite inner(m_text, *node, m_layout, rangeOrder());
        for (const auto &[end, value] : {std::pair(u"from"_s, range->from), std::pair(u"to"_s, range->to)}) {
            const FileNode *was = inner.find(end);
            if ((was == nullptr ? QString() : was->text) != value)
                inner.set(end, endJson(value, ends));
        }
        object.set(name, inner.joined());
    }

    void changeScope(ObjectRewrite &object, const EditedScope &before, const EditedScope &after) const
    {
        const FileNode *node = object.find(u"scope");
        if (node == nullptr)
            return object.set(u"scope"_s, scopeJson(after));
        ObjectRewrite inner(m_text, *node, m_layout, scopeOrder());
        if (before.clouds != after.clouds)
            inner.setTexts(u"clouds"_s, after.clouds);
        if (before.regions != after.regions)
            inner.setTexts(u"regions"_s, after.regions);
        if (before.kinds != after.kinds)
            inner.setTexts(u"kinds"_s, after.kinds);
        if (before.zones != after.zones)
            inner.setTexts(u"zones"_s, after.zones);
        if (before.filter != after.filter)
            inner.setText(u"filter"_s, after.filter);
        object.set(u"scope"_s, inner.isEmpty() ? QString() : inner.joined());
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
