// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idsearch.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <unordered_set>

namespace tagdesk {

namespace {

/// So many marks for each wanted text that a row with another text meets few of them.
constexpr std::size_t kMarksPerText = 16;

std::uint32_t hashOfText(std::string_view text)
{
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

} // namespace

IdSearch::IdSearch(const QStringList &wanted)
{
    const auto hashOf = [this](std::uint32_t element) {
        return hashOfText(m_wanted[element].text);
    };
    m_wanted.reserve(static_cast<std::size_t>(wanted.size()));
    m_index.reserve(m_wanted.capacity(), hashOf);
    m_marks.resize(std::bit_ceil(m_wanted.capacity() * kMarksPerText + 1));
    for (const QString &text : wanted) {
        m_wanted.push_back({.text = text.toStdString(), .byId = {}});
        const std::uint32_t hash = hashOfText(m_wanted.back().text);
        mark(hash) = true;
        m_index.insert(hash, static_cast<std::uint32_t>(m_wanted.size() - 1), hashOf);
    }
}

std::vector<bool>::reference IdSearch::mark(std::uint32_t hash)
{
    return m_marks[hash & (m_marks.size() - 1)];
}

IdSearch::Wanted *IdSearch::find(std::string_view text)
{
    const std::uint32_t hash = hashOfText(text);
    if (!mark(hash))
        return nullptr;
    const auto found =
        m_index.find(hash, [this, text](std::uint32_t element) { return m_wanted[element].text == text; });
    return found ? &m_wanted[*found] : nullptr;
}

void IdSearch::look(const ResourceTable &table, std::span<const Row> rows)
{
    for (const Row row : rows) {
        const std::string_view id = table.id(row);
        if (Wanted *wanted = find(id)) {
            if (std::ranges::find(wanted->byId, row) == wanted->byId.end())
                wanted->byId.push_back(row);
        }
        const std::string_view name = table.name(row);
        if (name == id)
            continue;
        if (Wanted *wanted = find(name)) {
            wanted->isNameShared = wanted->isNameShared || (wanted->named != kNone && wanted->named != row);
            wanted->named = row;
        }
    }
}

IdSearch::Result IdSearch::result() const
{
    Result result;
    std::unordered_set<Row> seen;
    const auto take = [&](Row row) {
        if (seen.insert(row).second)
            result.rows.push_back(row);
    };
    for (const Wanted &wanted : m_wanted) {
        if (!wanted.byId.empty()) {
            ++result.byId;
            std::ranges::for_each(wanted.byId, take);
        } else if (wanted.isNameShared) {
            result.ambiguous.append(QString::fromStdString(wanted.text));
        } else if (wanted.named != kNone) {
            ++result.byName;
            take(wanted.named);
        } else {
            result.missing.append(QString::fromStdString(wanted.text));
        }
    }
    return result;
}

} // namespace tagdesk
