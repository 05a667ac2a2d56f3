// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvbase.h"

#include <QByteArray>

#include <algorithm>

namespace tagdesk {

namespace {

constexpr std::string_view kNoTags = "-";
constexpr std::size_t kCharactersPerTag = 8;

/// 24 bits of FNV-1a over the bytes: part of a file format, so it stays as it is.
std::uint32_t shortHash(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ (hash >> 24)) & 0xffffffU;
}

void appendBits(QByteArray &bytes, std::uint32_t hash)
{
    for (const int shift : {16, 8, 0})
        bytes.append(static_cast<char>((hash >> shift) & 0xffU));
}

std::uint32_t bitsAt(const QByteArray &bytes, qsizetype at)
{
    std::uint32_t bits = 0;
    for (qsizetype i = at; i < at + 3; ++i)
        bits = (bits << 8) | static_cast<unsigned char>(bytes.at(i));
    return bits;
}

} // namespace

std::string baseFingerprint(TagSet tags, const TagPool &pool)
{
    if (tags.isEmpty())
        return std::string(kNoTags);
    QByteArray bytes;
    for (const TagRef &ref : pool.refs(tags)) {
        appendBits(bytes, shortHash(pool.utf8(ref.key)));
        appendBits(bytes, shortHash(pool.utf8(ref.value)));
    }
    return bytes.toBase64(QByteArray::Base64UrlEncoding).toStdString();
}

std::optional<CsvBase> CsvBase::parse(std::string_view text)
{
    CsvBase base;
    if (text == kNoTags)
        return base;
    if (text.empty() || text.size() % kCharactersPerTag != 0)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
            QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &bytes = decoded.decoded;
    for (qsizetype at = 0; at + 6 <= bytes.size(); at += 6)
        base.m_entries.push_back({.key = bitsAt(bytes, at), .value = bitsAt(bytes, at + 3)});
    return base;
}

CsvBase::Match CsvBase::compare(std::string_view key, std::optional<std::string_view> value) const
{
    const std::uint32_t wanted = shortHash(key);
    const auto hasKey = [wanted](const Entry &entry) {
        return entry.key == wanted;
    };
    const auto found = std::ranges::find_if(m_entries, hasKey);
    if (found == m_entries.end())
        return value ? Match::Different : Match::Equal;
    if (std::count_if(m_entries.begin(), m_entries.end(), hasKey) > 1)
        return Match::Unknown;
    return value && shortHash(*value) == found->value ? Match::Equal : Match::Different;
}

} // namespace tagdesk
