// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "objectrewrite.h"

#include "jsonwriter.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The list with other texts; those that were there keep their comments.
QString rewrittenTexts(
    QStringView text, const FileNode &list, const JsonLayout &layout, const QStringList &values)
{
    const JsonEntries entries(text, list, layout);
    std::vector<bool> used(list.items.size());
    std::vector<JsonEntries::Part> parts;
    for (const QString &value : values) {
        std::size_t place = 0;
        while (place < list.items.size() && (used[place] || list.items[place].text != value))
            ++place;
        if (place == list.items.size()) {
            parts.push_back({.origin = std::nullopt, .text = quotedJson(value)});
        } else {
            used[place] = true;
            parts.push_back(entries.part(place));
        }
    }
    return entries.joined(parts);
}

} // namespace

QString quotedJson(const QString &text)
{
    return QString::fromUtf8(JsonWriter().text(text.toUtf8()).take());
}

QString listJson(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted.append(quotedJson(text));
    return u'[' + quoted.join(u", "_s) + u']';
}

ObjectRewrite::ObjectRewrite(QStringView text, const FileNode &object, const JsonLayout &layout,
    QStringList order, JsonEntries::Empty empty)
    : m_text(text)
    , m_object(object)
    , m_layout(layout)
    , m_order(std::move(order))
    , m_entries(text, object, layout, empty)
{
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry) {
        m_parts.push_back(m_entries.part(entry));
        m_names.append(object.members[entry].name);
    }
}

std::size_t ObjectRewrite::memberAt(const QString &name) const
{
    const auto found = std::ranges::find(m_object.members, name, &FileMember::name);
    return static_cast<std::size_t>(std::distance(m_object.members.begin(), found));
}

/// Behind the last of those that stand before it in the usual order.
std::size_t ObjectRewrite::placeFor(const QString &name) const
{
    const qsizetype rank = m_order.indexOf(name);
    for (qsizetype place = m_names.size(); place > 0; --place) {
        const qsizetype other = m_order.indexOf(m_names.at(place - 1));
        if (other >= 0 && other < rank)
            return static_cast<std::size_t>(place);
    }
    return 0;
}

void ObjectRewrite::set(const QString &name, const QString &json)
{
    const qsizetype there = m_names.indexOf(name);
    if (there < 0 && json.isEmpty())
        return;
    if (there < 0) {
        const std::size_t place = placeFor(name);
        m_parts.insert(m_parts.begin() + static_cast<std::ptrdiff_t>(place),
            {.origin = std::nullopt, .text = quotedJson(name) + m_layout.colon + json});
        m_names.insert(static_cast<qsizetype>(place), name);
    } else if (json.isEmpty()) {
        m_parts.erase(m_parts.begin() + there);
        m_names.removeAt(there);
    } else {
        const FileMember &member = m_object.members[memberAt(name)];
        m_parts[static_cast<std::size_t>(there)].text =
            m_text.sliced(member.begin, member.value.begin - member.begin).toString() + json;
    }
}

void ObjectRewrite::setTexts(const QString &name, const QStringList &values)
{
    const FileNode *node = find(name);
    if (values.isEmpty())
        set(name, {});
    else if (node != nullptr && node->isList() && !node->items.empty())
        set(name, rewrittenTexts(m_text, *node, m_layout, values));
    else if (node != nullptr && !node->isList() && values.size() == 1)
        set(name, quotedJson(values.first()));
    else
        set(name, listJson(values));
}

QString ObjectRewrite::joined() const
{
    return m_entries.joined(m_parts);
}

} // namespace tagdesk
