// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner.h"

#include <map>

namespace tagdesk {

using namespace Qt::StringLiterals;

/// A table, edits on it and the limits of its collections.
class EditedEstate
{
public:
    explicit EditedEstate(const Limits &limits)
        : m_limits(limits)
    {
    }

    [[nodiscard]] TagPool &pool() { return m_table.pool(); }
    [[nodiscard]] const ResourceTable &table() const { return m_table; }
    [[nodiscard]] const ChangeSet &changes() const { return m_changes; }
    void setLimits(const QString &kind, const Limits &limits) { m_limitsOfKind[kind] = limits; }
    [[nodiscard]] Limits limitsOf(const Collection &collection) const
    {
        const auto known = m_limitsOfKind.find(collection.kind);
        return known == m_limitsOfKind.end() ? m_limits : known->second;
    }

    Row add(const std::optional<Tags> &tags, const QString &kind = u"vm"_s, const QString &account = u"a"_s)
    {
        return m_table.insert({.account = account, .cloud = u"c"_s, .region = u"r"_s, .kind = kind},
            {.id = QString::number(m_table.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
    }
    void set(Row row, const QString &key, const QString &value)
    {
        m_changes.setDelta(
            row, pool().with(m_changes.delta(row), {pool().intern(key), pool().intern(value)}));
    }
    void remove(Row row, const QString &key)
    {
        m_changes.setDelta(row, pool().with(m_changes.delta(row), {pool().intern(key), kRemoved}));
    }
    [[nodiscard]] Plan plan()
    {
        return makePlan(m_changes, m_table, pool(),
            [this](const Collection &collection) { return limitsOf(collection); });
    }

private:
    ResourceTable m_table;
    ChangeSet m_changes;
    Limits m_limits;
    std::map<QString, Limits> m_limitsOfKind;
};

/// "0 vm set env=prod on 0 1 2"
inline QStringList printed(const Plan &plan, const ResourceTable &table)
{
    QStringList lines;
    for (const PlannedRequest &request : plan.requests) {
        QStringList tags;
        for (const Tag &tag : table.pool().tags(request.tags))
            tags.append(tag.key + u'=' + tag.value);
        QStringList rows;
        for (const Row row : request.rows)
            rows.append(QString::number(row));
        lines.append(u"%1 %2 %3 %4 on %5"_s.arg(QString::number(request.phase),
            table.collection(request.rows.front()).kind,
            request.operation == TagOperation::Set ? u"set"_s : u"remove"_s, tags.join(u' '),
            rows.join(u' ')));
    }
    return lines;
}

} // namespace tagdesk
