// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policydraft.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

void PolicyDraft::add(PolicyRule rule)
{
    // Rules have numbers of 16 bits.
    constexpr std::size_t kMostRules = 10'000;
    if (m_read.policy.rules.size() >= kMostRules)
        return fail({.kind = PolicyFault::Kind::TooManyRules, .line = rule.line});
    m_read.policy.rules.push_back(std::move(rule));
}

void PolicyDraft::note(PolicyNote::Kind kind, int line, const QString &member, const QString &text)
{
    m_read.notes.append({.kind = kind, .line = line, .member = member, .text = text});
}

void PolicyDraft::fail(PolicyFault fault)
{
    if (!m_fault)
        m_fault = std::move(fault);
}

void PolicyDraft::wrongType(const FileNode &node, const QString &member, const QString &wanted)
{
    fail({.kind = PolicyFault::Kind::WrongType, .line = node.line, .member = member, .text = wanted});
}

QString PolicyDraft::text(const FileNode &node, const QString &member)
{
    if (!node.isText())
        wrongType(node, member, u"text"_s);
    return node.text;
}

bool PolicyDraft::truth(const FileNode &node, const QString &member)
{
    if (node.kind != FileNode::Kind::Truth)
        wrongType(node, member, u"true or false"_s);
    return node.truth;
}

double PolicyDraft::number(const FileNode &node, const QString &member)
{
    if (node.kind != FileNode::Kind::Number)
        wrongType(node, member, u"number"_s);
    return node.text.toDouble();
}

QDate PolicyDraft::date(const FileNode &node, const QString &member)
{
    const QDate date = QDate::fromString(text(node, member), Qt::ISODate);
    if (!date.isValid())
        fail({.kind = PolicyFault::Kind::BadDate, .line = node.line, .member = member, .text = node.text});
    return date;
}

QStringList PolicyDraft::texts(const FileNode &node, const QString &member)
{
    const auto isTextLike = [](const FileNode &entry) {
        return entry.isText() || entry.kind == FileNode::Kind::Number;
    };
    if (isTextLike(node))
        return {node.text};
    QStringList texts;
    if (!node.isList())
        wrongType(node, member, u"texts"_s);
    for (const FileNode &entry : node.items) {
        if (!isTextLike(entry))
            wrongType(entry, member, u"texts"_s);
        texts.append(entry.text);
    }
    return texts;
}

bool PolicyDraft::isObject(const FileNode &node, const QString &member)
{
    if (!node.isObject())
        wrongType(node, member, u"object"_s);
    return node.isObject();
}

bool PolicyDraft::isList(const FileNode &node, const QString &member)
{
    if (!node.isList())
        wrongType(node, member, u"list"_s);
    return node.isList();
}

tl::expected<ReadPolicy, PolicyFault> PolicyDraft::take()
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    std::ranges::stable_sort(m_read.notes, {}, &PolicyNote::line);
    return std::move(m_read);
}

} // namespace tagdesk
