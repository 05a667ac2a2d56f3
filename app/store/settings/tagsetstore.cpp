// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTags = "tags"_L1;
constexpr auto kKey = "key"_L1;
constexpr auto kValue = "value"_L1;

std::optional<Tag> tagFrom(const QJsonObject &json)
{
    const QJsonValue key = json.value(kKey);
    const QJsonValue value = json.value(kValue);
    if (!key.isString() || !value.isString() || key.toString().isEmpty())
        return std::nullopt;
    return Tag{key.toString(), value.toString()};
}

} // namespace

TagSetStore::TagSetStore(const QString &folder)
    : m_files(folder)
{
}

QString TagSetStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tagdesk/tagsets"_s;
}

std::optional<Tags> TagSetStore::load(const QString &name) const
{
    const std::optional<QByteArray> content = m_files.load(name);
    const QJsonValue list = QJsonDocument::fromJson(content.value_or(QByteArray())).object().value(kTags);
    if (!content || !list.isArray())
        return std::nullopt;
    Tags tags;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const std::optional<Tag> tag = tagFrom(entry.toObject());
        if (!tag)
            return std::nullopt;
        tags.append(*tag);
    }
    return tags;
}

std::optional<QString> TagSetStore::save(const QString &name, const Tags &tags) const
{
    QJsonArray entries;
    for (const Tag &tag : tags)
        entries.append(QJsonObject{{kKey, tag.key}, {kValue, tag.value}});
    return m_files.save(name, QJsonDocument(QJsonObject{{kTags, entries}}).toJson());
}

std::optional<QString> TagSetStore::rename(const QString &from, const QString &to) const
{
    if (from == to)
        return std::nullopt;
    const std::optional<QByteArray> content = m_files.load(from);
    if (!content)
        return from;
    if (std::optional<QString> failed = m_files.save(to, *content))
        return failed;
    return m_files.remove(from);
}

} // namespace tagdesk
