// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "savedfilters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= SavedFilters::kLongestName;
}

auto named(const QString &name)
{
    return [&name](const SavedFilter &filter) {
        return filter.name == name;
    };
}

} // namespace

QByteArray SavedFilters::toBytes() const
{
    QJsonArray array;
    for (const SavedFilter &filter : m_filters)
        array.append(QJsonObject{{u"name"_s, filter.name}, {u"filter"_s, filter.text}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

SavedFilters SavedFilters::fromBytes(const QByteArray &bytes)
{
    SavedFilters filters;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        filters.save(object.value("name"_L1).toString(), object.value("filter"_L1).toString());
    }
    return filters;
}

bool SavedFilters::contains(const QString &name) const
{
    return std::any_of(m_filters.cbegin(), m_filters.cend(), named(name));
}

bool SavedFilters::save(const QString &name, const QString &text)
{
    const QString kept = text.trimmed();
    if (!isName(name) || kept.isEmpty() || kept.size() > kLongestText)
        return false;
    const auto known = std::find_if(m_filters.begin(), m_filters.end(), named(name));
    if (known != m_filters.end()) {
        known->text = kept;
        return true;
    }
    if (m_filters.size() >= kMost)
        return false;
    m_filters.append({name, kept});
    return true;
}

bool SavedFilters::rename(const QString &from, const QString &to)
{
    if (!isName(to) || from == to)
        return false;
    const auto known = std::find_if(m_filters.cbegin(), m_filters.cend(), named(from));
    if (known == m_filters.cend())
        return false;
    const SavedFilter renamed{to, known->text};
    m_filters.removeIf(named(to));
    *std::find_if(m_filters.begin(), m_filters.end(), named(from)) = renamed;
    return true;
}

void SavedFilters::remove(const QString &name)
{
    m_filters.removeIf(named(name));
}

} // namespace tagdesk
