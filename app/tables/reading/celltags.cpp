// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celltags.h"

#include "exactnumbers.h"
#include "lookalike.h"
#include "utf8text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Adds a tag; false: the key is there with another value, or is none.
bool addTag(TagTexts &tags, std::string_view key, std::string_view value)
{
    if (key.empty())
        return false;
    const auto found = std::ranges::find(tags, key, &TagTexts::value_type::first);
    if (found != tags.end())
        return found->second == value;
    tags.emplace_back(key, value);
    return true;
}

/// The text of a JSON value; nullopt: it is no text.
std::optional<std::string> scalar(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return std::nullopt;
}

std::optional<TagTexts> ofObject(const QJsonObject &object)
{
    TagTexts tags;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isNull())
            continue;
        const std::optional<std::string> value = scalar(member.value());
        if (!value || !addTag(tags, member.key().toStdString(), *value))
            return std::nullopt;
    }
    return tags;
}

/// The member of an entry whose name ends so: "Key", "TagKey", "tag_key".
QJsonValue memberNamed(const QJsonObject &entry, QLatin1StringView end)
{
    for (auto member = entry.begin(); member != entry.end(); ++member) {
        const QString name = member.key().toLower();
        if (name == end || name == "tag"_L1 + end || name == "tag_"_L1 + end)
            return member.value();
    }
    return QJsonValue::Undefined;
}

std::optional<TagTexts> ofArray(const QJsonArray &array)
{
    TagTexts tags;
    for (const QJsonValue &entry : array) {
        const QJsonValue key = memberNamed(entry.toObject(), "key"_L1);
        const QJsonValue value = memberNamed(entry.toObject(), "value"_L1);
        const bool isBare = value.isUndefined() || value.isNull();
        const std::optional<std::string> text = isBare ? std::string() : scalar(value);
        if (!key.isString() || !text || !addTag(tags, key.toString().toStdString(), *text))
            return std::nullopt;
    }
    return tags;
}

std::optional<TagTexts> ofJson(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    const QJsonDocument document = QJsonDocument::fromJson(withExactNumbers(bytes));
    if (document.isObject())
        return ofObject(document.object());
    return document.isArray() ? ofArray(document.array()) : std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t end = text.find_last_not_of(blanks) + 1;
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::vector<std::string_view> parts(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// Where key and value part; the colon of an address (`http://`) does not part them.
std::size_t parting(std::string_view part, char between)
{
    std::size_t at = part.find(between);
    while (at != std::string_view::npos && between == ':' && part.substr(at).starts_with("://"))
        at = part.find(between, at + 1);
    return at;
}

constexpr std::string_view kSeparators = ";,|\n";

/// True for a value that goes on with a further pair: "a,k2=b" was not parted where it should be.
bool goesOn(std::string_view value)
{
    const std::size_t separator = value.find_first_of(kSeparators);
    if (separator == std::string_view::npos)
        return false;
    const std::string_view rest = value.substr(separator);
    return parting(rest, '=') != std::string_view::npos || parting(rest, ':') != std::string_view::npos;
}

std::optional<TagTexts> pairs(const std::vector<std::string_view> &parts, char between)
{
    TagTexts tags;
    for (const std::string_view part : parts) {
        const std::size_t at = parting(part, between);
        if (at == std::string_view::npos)
            return std::nullopt;
        const std::string_view value = trimmed(part.substr(at + 1));
        if (goesOn(value) || !addTag(tags, trimmed(part.substr(0, at)), value))
            return std::nullopt;
    }
    return tags;
}

/// True when a text is read differently by another way to part it.
bool differs(std::optional<TagTexts> &found, const std::optional<TagTexts> &read)
{
    if (!read || read->empty())
        return false;
    if (found)
        return *found != *read;
    found = read;
    return false;
}

} // namespace

std::optional<TagTexts> readTagList(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return TagTexts();
    if (text.front() == '{' || text.front() == '[')
        return ofJson(text);
    // Of all ways that fit, each must say the same: a guess would be a wrong tag.
    std::optional<TagTexts> found;
    for (const char between : {'=', ':'}) {
        if (differs(found, pairs({text}, between)))
            return std::nullopt;
        for (const char separator : kSeparators) {
            const bool isThere = text.find(separator) != std::string_view::npos;
            if (isThere && differs(found, pairs(parts(text, {&separator, 1}), between)))
                return std::nullopt;
        }
    }
    return found;
}

} // namespace tagdesk
